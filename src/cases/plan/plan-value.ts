import { inPlace } from '../../planner/first-stage.ts';
import { stateOf } from '../../planner/plan.ts';
import type { Action, PlanModel } from '../../planner/plan-model.ts';
import { type PlanState, recourseOf } from '../../planner/recourse.ts';
import { lossesOf, measured, nodeModel, nodeState, weightsAt } from './plan-measure.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** What options are worth to the objective at a plan. */
export interface PlanValue {
  /** Consequence that one tonne more of an action, committed in a year, would save: the slope to the right. */
  readonly nextTonne: (action: number, year: number) => number;
  /** Consequence that comes back where an action is left out and the rest stays. */
  readonly without: (action: number) => number;
  /** Consequence that one more dollar would save in a year, from the cheapest account that may pay for an action. */
  readonly dollar: (action: number, year: number) => number;
}

/** Part of a node's largest need that stands for one tonne more: small enough to stay on one side of a kink. */
const STEP = 1e-6;

/** Values by the closed form on the plan's own draws, the tail's scenarios held as they are. */
export function planValue(solved: SolvedPlan): PlanValue {
  const { model } = solved.of;
  const { state } = solved.plan;
  const weights = weightsAt(model, state, solved.measure);
  const nodes = new Map<number, NodeValue>();
  const nodeAt = (node: number): NodeValue => {
    const known = nodes.get(node) ?? nodeValue(model, state, node, weights);
    nodes.set(node, known);
    return known;
  };
  return {
    nextTonne: (a, year) => {
      const action = model.actions[a] as Action;
      const saved = nodeAt(action.node).saved(runningOf(action, model.years, year), action.kind);
      if (action.takes === null) return saved;
      const { node, share } = action.takes;
      return saved + nodeAt(node).saved(new Float64Array(model.years).fill(-share), 'stock');
    },
    without: (a) => measured(lossesOf(model, stateOf(model, leftOut(solved, a))), solved.measure) - solved.risk,
    dollar: (a, year) => dollarOf(solved, model.actions[a] as Action, year),
  };
}

interface NodeValue {
  readonly saved: (perYear: Float64Array, kind: Action['kind']) => number;
}

function nodeValue(model: PlanModel, state: PlanState, node: number, weights: Float64Array): NodeValue {
  const own = nodeModel(model, node, 'worth');
  const here = nodeState(state, node, model.years);
  const lossAt = (at: PlanState): number => recourseOf(own, at, weights).node[0] as number;
  const base = lossAt(here);
  const step = STEP * Math.max(1, ...own.need);
  return {
    saved: (perYear, kind) => {
      const moved = (array: Float64Array, by: number) =>
        array.map((tonnes, t) => Math.max(0, tonnes + by * (perYear[t] as number)));
      const at =
        kind === 'stock'
          ? { ...here, stock: moved(here.stock, step) }
          : { ...here, capacity: moved(here.capacity, step) };
      return (base - lossAt(at)) / step;
    },
  };
}

/** By year: what is in place of one tonne committed in a year. */
function runningOf(action: Action, years: number, year: number): Float64Array {
  return Float64Array.from({ length: years }, (_, t) => (t < year ? 0 : inPlace(action, years, year, t)));
}

/** The plan's tonnes with those of one action taken out. */
function leftOut({ plan, of: { model } }: SolvedPlan, a: number): Float64Array {
  return plan.tonnes.map((tonnes, at) => (Math.floor(at / model.years) === a ? 0 : tonnes));
}

/** The dual of money: of the account, and of the year's limit where there is one. */
function dollarOf({ asked, marginals, of: { model } }: SolvedPlan, action: Action, year: number): number {
  const marginal = (kind: 'account' | 'yearly' | 'target', of: number): number =>
    Math.abs(marginals.find(({ row }) => row.kind === kind && row.of === of)?.value ?? 0);
  if (asked.kind === 'cheapest') {
    const dollars = marginal('target', 0);
    return dollars > 0 ? 1 / dollars : 0;
  }
  const open = action.accounts.filter((k) => {
    const account = model.accounts[k];
    return account !== undefined && account.from <= year && year <= account.until;
  });
  return open.length === 0 ? 0 : Math.min(...open.map((k) => marginal('account', k))) + marginal('yearly', year);
}
