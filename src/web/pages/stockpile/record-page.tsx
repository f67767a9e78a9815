import type { StockKindsDto } from '../../../api/contract-stock-writing.ts';
import { useApi } from '../../api/use-api.ts';
import { hasKey } from '../../api/write.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { ReadOnlyNote } from '../../write/read-only-note.tsx';
import { Loaded } from '../loaded.tsx';
import { RecordForm } from './record-form.tsx';
import { type KindDto, kindGroups } from './record-kinds.ts';

/** One form for every kind of record: it shows what will change, and writes only then. */
export function RecordPage() {
  const query = useApi<StockKindsDto>('/stockpile/kinds');
  return (
    <>
      <title>Record · Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Record</h1>
        <p className="counts">
          Choose what happened, fill in the fields, and look at what will change before anything is written. A record
          stays for ever; a mistake is undone by a record of its own.
        </p>
      </div>
      <Loaded query={query}>{({ kinds }) => <Chosen kinds={kinds} />}</Loaded>
    </>
  );
}

function Chosen({ kinds }: { readonly kinds: readonly KindDto[] }) {
  const [choices] = useChoices();
  const kind = kinds.find((one) => one.kind === choices.kind) ?? kinds.find((one) => one.kind === 'receipt');
  if (kind === undefined) return <p className="quiet">No kind of record is known.</p>;
  return (
    <>
      <KindChoice kinds={kinds} chosen={kind} />
      {hasKey() ? (
        <RecordForm key={keyOf(kind, choices)} kind={kind} begun={begunWith(kind, choices)} />
      ) : (
        <ReadOnlyNote />
      )}
    </>
  );
}

/** Another address is another record: the form begins anew. */
const keyOf = ({ kind }: KindDto, { holder, lot, reverses, on }: Choices): string =>
  [kind, holder, lot, reverses, on].join(' ');

function KindChoice({ kinds, chosen }: { readonly kinds: readonly KindDto[]; readonly chosen: KindDto }) {
  const [, change] = useChoices();
  return (
    <div className="policy-controls">
      <label>
        Kind{' '}
        <select value={chosen.kind} onChange={({ target }) => change({ kind: target.value })}>
          {kindGroups(kinds).map(([name, group]) => (
            <optgroup key={name} label={name}>
              {group.map(({ kind, label }) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <span className="quiet">{chosen.what}</span>
    </div>
  );
}

/** What the address says of a record: its holder, its day, and fields of the kind by their names. */
function begunWith({ fields }: KindDto, choices: Choices) {
  const { holder, on, lot, site, material, form, grade, reverses } = choices;
  const known: Readonly<Record<string, string | undefined>> = { lot, site, material, form, grade, reverses };
  const given = fields.flatMap(({ name }) => {
    const text = known[name];
    return text === undefined ? [] : [[name, text] as const];
  });
  return { holder: holder ?? 'own', date: on, fields: Object.fromEntries(given) };
}
