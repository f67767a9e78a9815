import type { Goal, ShareCap } from '../../planner/plan-model.ts';
import { formatNumber } from '../../units/format.ts';
import type { Assembly } from '../assembly.ts';
import type { Mistake } from '../case-shape.ts';
import { tonnes } from './file-option.ts';
import type { OptionMade } from './option-made.ts';
import type { PlanFile } from './plan-file.ts';
import { mistake } from './plan-file-checks.ts';
import type { PlanProblem } from './plan-problem.ts';
import type { PlanTime } from './plan-years.ts';

type Bounds = Pick<PlanProblem, 'shareCaps' | 'storage' | 'release' | 'goals'>;

/** Bounds of a plan file besides money; none without one. */
export function planBounds(file: PlanFile | null, { nodes }: Pick<Assembly, 'nodes'>, time: PlanTime): Bounds {
  const at = (id: string): number => nodes.findIndex((node) => node.id === id);
  const years = time.years.length;
  const { shares = [], storage, release } = file?.limits ?? {};
  return {
    shareCaps: shares.map(({ node, by, most }): ShareCap => ({ node: at(node), by, most })),
    storage:
      storage === undefined
        ? null
        : filled(
            nodes.length,
            years,
            storage.map(({ node, most }) => [at(node), () => tonnes(most, 0)]),
          ),
    release:
      release === undefined
        ? null
        : filled(
            nodes.length,
            years,
            // A rate a year is what may leave in a year of a period's length.
            release.map(({ node, most }) => [
              at(node),
              (y) => (tonnes(most, 0) * (time.years[y]?.days ?? 365)) / 365.25,
            ]),
          ),
    goals: (file?.goals ?? []).map(
      ({ node, tonnes: text, by, reason }): Goal => ({
        ...{ node: at(node), year: goalYear(by, time), tonnes: tonnes(text, 0), reason },
      }),
    ),
  };
}

/** Year by whose end a goal must be met: the last buying year where none is named. */
const goalYear = (by: string | undefined, { years, buying }: PlanTime): number =>
  by === undefined ? buying - 1 : years.findIndex(({ label }) => label === by);

function filled(
  nodes: number,
  years: number,
  limits: readonly (readonly [number, (year: number) => number])[],
): Float64Array {
  const most = new Float64Array(nodes * years).fill(Number.POSITIVE_INFINITY);
  for (const [node, of] of limits) for (let y = 0; y < years; y++) most[node * years + y] = of(y);
  return most;
}

/** Goals that no option could reach, whatever the money. */
export function goalMistakes(
  { goals }: Pick<PlanProblem, 'goals'>,
  made: readonly OptionMade[],
  { model, nodes }: Assembly,
  years: number,
): readonly Mistake[] {
  return goals.flatMap(({ node, year, tonnes: asked }, n) => {
    const most = stockOf(model, node) + made.reduce((sum, one) => sum + reachOf(one, node, year, years), 0);
    if (asked <= most * (1 + 1e-9)) return [];
    const message = `${formatNumber(asked)} t of ${nodes[node]?.name ?? ''} are more than all options and what is held can bring by then`;
    return [
      mistake(
        ['goals', n, 'tonnes'],
        message,
        `at most ${formatNumber(most)} t`,
        'Lower it, set it later, or add an option.',
      ),
    ];
  });
}

const stockOf = ({ stocks }: Assembly['model'], node: number): number =>
  stocks.node.reduce((sum, at, n) => (at === node ? sum + (stocks.amount[n] ?? 0) : sum), 0);

/** Most tonnes of stock an option can have brought to a node by the end of a year. */
function reachOf({ action }: OptionMade, node: number, year: number, years: number): number {
  if (action.kind !== 'stock' || action.node !== node) return 0;
  return action.segments.reduce((sum, steps, y) => {
    const row = action.delivers.subarray(y * years, y * years + year + 1);
    return sum + (steps.at(-1)?.upTo ?? 0) * row.reduce((all, share) => all + share, 0);
  }, 0);
}
