import type { NoPlan } from '../cases/plan/plan-answer.ts';
import { lossesOf, measureOf, riskOf, worstMean } from '../cases/plan/plan-measure.ts';
import { consequence } from '../cases/plan/plan-words.ts';
import type { SolvedPlan } from '../cases/plan/solved-plan.ts';
import { stateOf } from '../planner/plan.ts';
import { EXPECTED, type Measure } from '../planner/plan-model.ts';
import type { FoundPlan } from '../solver/decompose.ts';
import { searchPlan } from '../solver/open-planner.ts';
import { isPlan, type PlanSession, searchLimits } from './plan-session.ts';

/** Halvings of the span in which the bound of the tail is looked for. */
const HALVINGS = 6;
/** Relative: what a search leaves of a target it means to meet. */
const MET = 1e-9;

/** What P90 is to come down to, and what there is without a plan. */
interface Target {
  readonly p90: number;
  readonly worst: Float64Array;
}

/**
 * The least money whose plan brings P90 to a share of what it was. P90 itself cannot be bounded by a linear program, the mean of the
 * worst tenth can: the largest bound of it is looked for whose cheapest plan still has P90 at the target. So it is the cheapest of
 * the plans that bound the tail; what no plan can cost less than comes from a bound of the mean that all of them keep (Ballast method).
 */
export function cheapestIn(session: PlanSession, share: number): SolvedPlan | NoPlan {
  const { model } = session.of;
  const worst = lossesOf(model, stateOf(model, new Float64Array(model.actions.length * model.years)));
  const target: Target = { p90: share * riskOf(worst).p90, worst };
  const found = largestBound(session, target);
  if (found === null) return outOfReach(session, target);
  const floor = floorOf(session, target);
  const bound = Math.min(found.objective, floor);
  return { ...session.solved(found), bound, status: 'feasible', reason: 'tail' };
}

function largestBound(session: PlanSession, { p90, worst }: Target): FoundPlan | null {
  const measure = measureOf(session.prepared.request.objective);
  let [low, high] = [p90, Math.max(p90, worstMean(worst.toSorted(), measure.quantile))];
  let best: FoundPlan | null = null;
  for (let n = 0; n <= HALVINGS && !session.making.cancelled(); n++) {
    const bound = n === 0 ? p90 : (low + high) / 2;
    const found = cheapestAt(session, measure, bound);
    const meets = found !== null && riskOf(lossesOf(session.of.model, found.plan.state)).p90 <= p90 * (1 + MET);
    if (meets && (best === null || found.objective <= best.objective)) best = found;
    // Below a bound that nothing can keep there is none either; above one that misses P90 the plans are cheaper and miss it too.
    if (found === null || meets) low = bound;
    else high = bound;
    if (n === 0 && found !== null && found.objective === 0) break;
  }
  return best;
}

/** The least money with a measure at or below a bound; null where there is none. */
function cheapestAt(
  { of: { model }, prepared, making }: PlanSession,
  measure: Measure,
  target: number,
): FoundPlan | null {
  const limits = searchLimits(prepared, making);
  const outcome = searchPlan(making.solver, model, { kind: 'cost', measure, target }, limits);
  return isPlan(outcome) ? outcome : null;
}

/** Quantiles from which on the mean of the worst is bounded, for the least a plan can cost. */
const FLOORS = [0, 0.6] as const;

/**
 * What no plan can cost less than. Where P90 is at the target, the worst part 1 - q of the draws is at most the target but for a
 * tenth of all, which is at most what it is without a plan; so its mean is bounded too, and that a linear program can ask for.
 */
function floorOf(session: PlanSession, { p90, worst }: Target): number {
  const tail = worstMean(worst.toSorted(), P90);
  const bounds = FLOORS.map((quantile) => {
    const most = ((P90 - quantile) * p90 + (1 - P90) * tail) / (1 - quantile);
    return cheapestAt(session, quantile === 0 ? EXPECTED : { tail: 1, quantile }, most)?.bound ?? 0;
  });
  return Math.max(0, ...bounds);
}

const P90 = 0.9;

function outOfReach(session: PlanSession, { p90, worst }: Target): NoPlan {
  const { problem } = session.prepared;
  const rule = problem.worthRule;
  const reached = (found: FoundPlan | null): string =>
    found === null ? 'nowhere' : consequence(riskOf(lossesOf(session.of.model, found.plan.state)).p90, rule);
  const limited = problem.money.some(({ amount }) => Number.isFinite(amount));
  const funded = limited ? session.solve(null) : null;
  const within = funded !== null && isPlan(funded) ? `; with the money there is it comes to ${reached(funded)}` : '';
  return {
    status: 'infeasible',
    reason: `No plan that bounds the worst tenth brings P90 from ${consequence(riskOf(worst).p90, rule)} to ${consequence(p90, rule)}${within}; with money without end it comes to ${reached(session.without())}`,
    clash: [],
  };
}
