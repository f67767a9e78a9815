import { inPlace } from '../../planner/first-stage.ts';
import { stateOf } from '../../planner/plan.ts';
import type { Action } from '../../planner/plan-model.ts';
import { slopesOf, type TwoSlopes, valuesOf } from '../../planner/value.ts';
import { lossesOf, measured } from './plan-measure.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** What options are worth to the objective at a plan. */
export interface PlanValue {
  /** Consequence that one tonne more of an action, committed in a year, would save: the slope to the right. */
  readonly nextTonne: (action: number, year: number) => number;
  /** Consequence that the last tonne of an action, committed in a year, saves: the slope to the left. */
  readonly lastTonne: (action: number, year: number) => number;
  /** Consequence that comes back where an action is left out and the rest stays. */
  readonly without: (action: number) => number;
  /** Consequence that one more dollar would save in a year, for who may pay for an action; zero where money is not scarce. */
  readonly dollar: (action: number, year: number) => number;
  /** Dollars that keeping a tonne committed in a year costs over the plan. */
  readonly kept: (action: number, year: number) => number;
}

/** Values by the closed form's slopes on the plan's own draws, and by the duals of its money. */
export function planValue(solved: SolvedPlan): PlanValue {
  const { model } = solved.of;
  const { years } = model;
  const { plan, measure, dollars } = solved;
  const { up, down } = slopesOf(model, measure, plan.state);
  const risk = dollarsForRisk(solved);
  const slope = (slopes: TwoSlopes): Float64Array => valuesOf(model, plan, slopes, { money: dollars, risk }).slope;
  const [next, last] = [slope({ up, down }), slope({ up: down, down: up })];
  const saved = (slopes: Float64Array, a: number, y: number): number => Math.max(0, -(slopes[a * years + y] as number));
  return {
    nextTonne: (a, y) => saved(next, a, y),
    lastTonne: (a, y) => saved(last, a, y),
    without: (a) => measured(lossesOf(model, stateOf(model, leftOut(solved, a))), measure) - solved.risk,
    dollar: (a, y) => {
      const dollar = dollars[a * years + y] as number;
      return Number.isFinite(dollar) && risk > 0 ? dollar / risk : 0;
    },
    kept: (a, y) => keptOf(model.actions[a] as Action, years, y),
  };
}

/** Dollars that one unit of consequence costs at the cheapest plan; 1 where consequence is the objective itself. */
function dollarsForRisk({ asked, marginals }: SolvedPlan): number {
  if (asked.kind !== 'cheapest') return 1;
  return Math.abs(marginals.find(({ row }) => row.kind === 'target')?.value ?? 0);
}

function keptOf(action: Action, years: number, y: number): number {
  let there = 0;
  for (let t = y; t < years && action.keep !== 0; t++) there += inPlace(action, years, y, t);
  return there === 0 ? 0 : action.keep * there;
}

/** The plan's tonnes with those of one action taken out. */
function leftOut({ plan, of: { model } }: SolvedPlan, a: number): Float64Array {
  return plan.tonnes.map((tonnes, at) => (Math.floor(at / model.years) === a ? 0 : tonnes));
}
