import { type Judged, judged, stateAt, writeCuts } from '../planner/cuts.ts';
import { fillLines } from '../planner/lines.ts';
import { RowSheet } from '../planner/program.ts';
import type { SearchSpace } from './search-space.ts';

/** A point of the master, and what it leaves unmet. */
interface Point {
  readonly x: Float64Array;
  readonly judged: Judged;
}

/** Rounds after which a plan is left as it is: each adds what the master did not know of cheaper plans. */
const ROUNDS = 12;
/** A dual, in units of about a hundredth of the whole, that is none; a part of a yes that is a no. */
const NONE = 1e-7;

/**
 * Of plans that leave no more unmet than a best one, the cheapest: money is not spent on what is worth nothing, and a yes that is not
 * needed becomes a no. The second of two objectives in order, on the same master and its cuts. The plan itself where all of its
 * money has a use, or none cheaper is found soon.
 */
export function cheapened<T extends Point & { readonly duals: Float64Array }>(
  space: SearchSpace,
  best: T,
  slack: number,
  seconds: () => number,
  cancelled: () => boolean,
): T {
  if (!isIdle(space, best)) return best;
  const { master, highs, model, objective, recourse } = space;
  const { units, spends } = master.stage;
  const most = best.judged.risk + slack;
  // Each row of the master may be broken by as much as a solver counts for nothing.
  const accepted = most + (model.nodes + 2) * NONE * units.risk;
  const run = () => {
    const answer = highs.run(seconds(), cancelled);
    if (answer.status !== 'optimal') return null;
    fillLines(master.lines, answer.x);
    return answer.x;
  };
  const chosen = Float64Array.from(highs.whole, (column) => Math.round(best.x[column] as number));
  highs.charge(spends, most / units.risk);
  try {
    if (chosen.length > 0) dropIdle(space, chosen, run);
    for (let round = 0; round < ROUNDS; round++) {
      const x = run();
      if (x === null) return best;
      const state = stateAt(model, master.stage, x);
      const least = recourse.exact.length > 0 ? judged(model, objective.measure, state, recourse.atLeast) : null;
      const known = least !== null && least.risk > accepted;
      const here = known ? least : judged(model, objective.measure, state, recourse.at);
      if (here.risk <= accepted) return { ...best, x, judged: here, objective: here.risk };
      const sheet = new RowSheet();
      if (writeCuts(model, master, here, x, sheet, 0) === 0) return best;
      highs.append(sheet.packed());
    }
    return best;
  } finally {
    highs.between(null, null);
    highs.uncharge();
  }
}

/** Whether any money is spent that is worth nothing: of an account, and in a year, that would not be missed. */
function isIdle(
  { master: { program, stage } }: SearchSpace,
  { x, duals }: Point & { readonly duals: Float64Array },
): boolean {
  const worth = new Map<string, number>();
  for (const [row, { kind, of }] of program.rows.names.entries()) worth.set(`${kind} ${of}`, -(duals[row] as number));
  const used = new Set(stage.flows.map(({ column }) => column));
  const receipts = stage.spends.filter((column) => !used.has(column));
  const idle = stage.flows.filter(
    ({ account, year }) => (worth.get(`account ${account}`) ?? 0) + (worth.get(`yearly ${year}`) ?? 0) <= NONE,
  );
  return [...idle.map(({ column }) => column), ...receipts].some((column) => (x[column] as number) > NONE);
}

/** Holds as no what is not needed even in part, the rest as it was. */
function dropIdle({ highs }: SearchSpace, chosen: Float64Array, run: () => Float64Array | null): void {
  highs.between(new Float64Array(chosen.length), chosen);
  const x = run();
  const kept = chosen.map((yes, n) => (x !== null && (x[highs.whole[n] as number] as number) <= NONE ? 0 : yes));
  highs.between(kept, kept);
  if (run() === null) highs.between(chosen, chosen);
}
