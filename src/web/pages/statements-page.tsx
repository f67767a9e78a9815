import type { StatementDto } from '../../api/contract.ts';
import type { PageDto } from '../../api/contract-envelope.ts';
import type { MaterialEntryDto, PropertyDto } from '../../api/contract-service.ts';
import { useApi } from '../api/use-api.ts';
import type { Choices } from '../choices/choices.ts';
import { useChoices } from '../choices/use-choices.ts';
import { DownloadLinks } from '../frame/download-links.tsx';
import { Loaded } from './loaded.tsx';
import { SelectChoice } from './material/select-choice.tsx';
import { StatementTable } from './statement-table.tsx';

const MOST = 500;

/** Statements of a material, property or place as their sources make them. */
export function StatementsPage() {
  const [choices] = useChoices();
  const filters = filtersOf(choices);
  return (
    <>
      <title>Statements · Ballast</title>
      <div className="page-head">
        <h1>Statements</h1>
        <p className="counts">
          What sources say, value by value, before anything is chosen or computed: disagreeing ones and every edition
          stand side by side.
        </p>
      </div>
      <Filters />
      {filters === '' ? (
        <p className="quiet">Choose a material, a property or a place.</p>
      ) : (
        <Found filters={filters} />
      )}
    </>
  );
}

function filtersOf({ material, property, place }: Choices): string {
  const given = Object.entries({ material, property, place }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return new URLSearchParams(given).toString();
}

function Filters() {
  const [{ material, property, place }, change] = useChoices();
  const materials = useApi<PageDto<MaterialEntryDto>>('/materials?limit=1000');
  const properties = useApi<PageDto<PropertyDto>>('/vocabulary/properties?limit=1000');
  const named = (items: readonly { readonly id: string; readonly name: string }[] | undefined) => [
    { value: '', label: 'any' },
    ...(items ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="frame-controls">
      <SelectChoice
        name="Material"
        value={material ?? ''}
        options={named(materials.data?.items)}
        onChange={(next) => change({ material: next || undefined })}
      />
      <SelectChoice
        name="Property"
        value={property ?? ''}
        options={named(properties.data?.items)}
        onChange={(next) => change({ property: next || undefined })}
      />
      <label>
        Place
        <input
          value={place ?? ''}
          size={8}
          maxLength={12}
          placeholder="CHN, WLD"
          onChange={(event) => change({ place: event.target.value.toUpperCase() || undefined })}
        />
      </label>
    </div>
  );
}

function Found({ filters }: { readonly filters: string }) {
  const query = useApi<PageDto<StatementDto>>(`/statements?${filters}&limit=${MOST}`);
  return (
    <>
      <DownloadLinks route={`/statements?${filters}`} title="these statements" />
      <Loaded query={query}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="quiet">No source at hand says anything of this.</p>
          ) : (
            <StatementTable id="statements" caption={captionOf(items.length, total)} statements={inOrder(items)} />
          )
        }
      </Loaded>
    </>
  );
}

const captionOf = (shown: number, total: number): string =>
  shown === total
    ? `${total} statements`
    : `${shown} of ${total.toLocaleString('en-US')} statements, by no rule but their ids; narrow the choice, or take all of them away`;

/** By what they are about, then the newest period first. */
const inOrder = (items: readonly StatementDto[]): readonly StatementDto[] =>
  [...items].sort((a, b) => a.subject.localeCompare(b.subject) || b.period.localeCompare(a.period));
