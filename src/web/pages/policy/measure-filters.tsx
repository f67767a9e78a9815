import type { MeasuresDto } from '../../../api/contract-measures.ts';
import { useApi } from '../../api/use-api.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';

interface Thing {
  readonly id: string;
  readonly name: string;
}
type Filter = 'material' | 'form' | 'origin' | 'country' | 'kind';

const LABELS: Readonly<Record<Filter, string>> = {
  material: 'Material',
  form: 'Form',
  origin: 'Origin',
  country: 'Country',
  kind: 'Kind',
};

/** What the measures themselves offer to choose from, by filter. */
function offered({ items }: MeasuresDto): Readonly<Record<Filter, readonly Thing[]>> {
  const plain = (id: string): Thing => ({ id, name: id });
  const named = (ids: readonly string[], names: readonly string[]): readonly Thing[] =>
    ids.map((id, i) => ({ id, name: names[i] ?? id }));
  return {
    material: items.flatMap(({ materials, materialNames }) => named(materials, materialNames)),
    form: items.flatMap(({ forms }) => forms.map(plain)),
    origin: items.flatMap(({ origins, originNames }) => named(origins, originNames)),
    country: items.flatMap(({ country, destinations, destinationNames }) => [
      ...(country === null ? [] : [country]),
      ...named(destinations, destinationNames),
    ]),
    kind: items.map(({ kind }) => plain(kind)),
  };
}

function optionsFor(things: readonly Thing[], chosen: string | undefined) {
  const own = chosen === undefined ? [] : [[chosen, chosen] as const];
  const named = new Map([...own, ...things.map(({ id, name }) => [id, name] as const)]);
  const sorted = [...named].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label));
  return [{ value: '', label: 'any' }, ...sorted];
}

/** Filters by material, form, origin, country and kind, offering what some measure has. */
export function MeasureFilters() {
  const [choices, change] = useChoices();
  const { data } = useApi<MeasuresDto>('/measures');
  const things = offered(data ?? { on: '', knownOn: '', items: [], total: 0 });
  return (Object.keys(LABELS) as Filter[]).map((name) => (
    <SelectChoice
      key={name}
      name={LABELS[name]}
      value={choices[name] ?? ''}
      options={optionsFor(things[name], choices[name])}
      onChange={(value) => change({ [name]: value || undefined } as Choices)}
    />
  ));
}
