import type { ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { SelectChoice } from '../material/select-choice.tsx';

type Filter = 'material' | 'kind' | 'state';

/** Open in any way, and closed without a published outcome, beside the states themselves. */
const NO_OUTCOME = 'no outcome';
const groupOf = (state: string): string => state.replace(/ \(.*\)$/, '');

/** Whether a procurement is as chosen; an absent choice lets all through. */
export function isChosen(item: ProcurementRecordDto, { material, kind, state, find }: Choices): boolean {
  return (
    (material === undefined || item.material === material) &&
    (kind === undefined || item.kind === kind) &&
    (state === undefined || hasState(item, state)) &&
    (find === undefined || found(item, find))
  );
}

const hasState = ({ state, noOutcomeSince }: ProcurementRecordDto, wanted: string): boolean =>
  wanted === NO_OUTCOME ? noOutcomeSince !== null : state === wanted || groupOf(state) === wanted;

/** Every word somewhere in what names it; numbers also without their hyphens. */
function found(item: ProcurementRecordDto, text: string): boolean {
  const numbers = item.numbers.map(({ number }) => `${number} ${number.replaceAll('-', '')}`);
  const all = [item.title, item.name, item.id, item.supplier ?? '', ...numbers].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function options(pairs: readonly (readonly [string, string])[]) {
  const sorted = [...new Map(pairs)].filter(([value]) => value !== '').sort(([, a], [, b]) => a.localeCompare(b));
  return [{ value: '', label: 'any' }, ...sorted.map(([value, label]) => ({ value, label }))];
}

/** Filters by words, material, kind and state, offering what there is on the day. */
export function ProcurementFilters({ items }: { readonly items: readonly ProcurementRecordDto[] }) {
  const [choices, change] = useChoices();
  const states = items.flatMap(({ state }) => [
    [groupOf(state), groupOf(state) === state ? state : `${groupOf(state)} (in any way)`] as const,
    [state, state] as const,
  ]);
  const offered: Readonly<Record<Filter, ReturnType<typeof options>>> = {
    material: options(items.map(({ material, name }) => [material, name])),
    kind: options(items.map(({ kind }) => [kind, kind])),
    state: options([...states, [NO_OUTCOME, 'closed, no outcome published']]),
  };
  const select = (name: Filter, label: string) => (
    <SelectChoice
      name={label}
      value={choices[name] ?? ''}
      options={offered[name]}
      onChange={(value) => change({ [name]: value || undefined } as Choices)}
    />
  );
  return (
    <>
      <label>
        Find{' '}
        <input
          type="search"
          value={choices.find ?? ''}
          placeholder="number, firm or words"
          onChange={(event) => change({ find: event.target.value || undefined })}
        />
      </label>
      {select('material', 'Material')}
      {select('kind', 'Kind')}
      {select('state', 'State')}
    </>
  );
}
