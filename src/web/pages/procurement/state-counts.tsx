import type { ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import { useChoices } from '../../choices/use-choices.ts';

/** How many procurements are in each state on the day; a state chosen here filters the table. */
export function StateCounts({ items }: { readonly items: readonly ProcurementRecordDto[] }) {
  const [{ state: chosen }, change] = useChoices();
  const count = (state: string): number => items.filter((item) => item.state === state).length;
  const states = [...new Set(items.map(({ state }) => state))].sort((a, b) => count(b) - count(a));
  const silent = items.filter(({ noOutcomeSince }) => noOutcomeSince !== null).length;
  const entries = [...states.map((state) => [state, count(state)] as const), ['no outcome', silent] as const];
  return (
    <fieldset className="state-counts">
      <legend className="sr-only">Only those in a state</legend>
      {entries
        .filter(([, n]) => n > 0)
        .map(([state, n]) => (
          <button
            key={state}
            type="button"
            aria-pressed={chosen === state}
            onClick={() => change({ state: chosen === state ? undefined : state })}
          >
            <b>{n}</b> {state === 'no outcome' ? 'closed, no outcome published' : state}
          </button>
        ))}
    </fieldset>
  );
}
