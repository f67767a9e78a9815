import { type Action, mostOf } from '../../planner/plan-model.ts';
import type { PlanOption } from './plan-problem.ts';
import type { PlanValue } from './plan-value.ts';
import { consequence, number, tonnes, usd } from './plan-words.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** What a solver means to be at a limit. */
const NEAR = 1e-6;

/** The year in which one tonne more of an action is worth most for its price; null where none can be had. */
export interface Next {
  readonly year: number;
  /** Dollars of the next tonne, with what keeping it costs. */
  readonly price: number;
  /** Consequence it would save. */
  readonly saves: number;
  /** Consequence one more dollar saves elsewhere. */
  readonly dollar: number;
}

/** The best next tonne of an action that its steps still leave room for. */
export function nextOf({ plan, of: { model } }: SolvedPlan, value: PlanValue, a: number): Next | null {
  const { years } = model;
  const action = model.actions[a] as Action;
  const options = action.segments.flatMap((steps, year): readonly Next[] => {
    const bought = plan.tonnes[a * years + year] as number;
    const step = steps.find(({ upTo }) => bought < upTo * (1 - NEAR));
    if (step === undefined) return [];
    return [{ year, price: step.price, saves: value.nextTonne(a, year), dollar: value.dollar(a, year) }];
  });
  const worth = ({ price, saves, dollar }: Next): number => saves - dollar * price;
  return options.reduce<Next | null>((best, one) => (best === null || worth(one) > worth(best) ? one : best), null);
}

/** Why an option is in the plan: what it saves by the dollar, and what keeps it from being more. */
export function lineReason(solved: SolvedPlan, value: PlanValue, a: number, saved: number): string {
  const {
    problem,
    plan,
    of: { model },
  } = solved;
  const rule = problem.worthRule;
  const cost = plan.cost.subarray(a * model.years, (a + 1) * model.years).reduce((all, one) => all + one, 0);
  const unit = rule === 'share' ? 1e6 : 1;
  const saves =
    cost > 0
      ? `Saves ${consequence((saved * unit) / cost, rule)} for each ${unit === 1 ? 'dollar' : 'million dollars'} (${consequence(saved, rule)} in all)`
      : `Brings ${usd(-cost)} and leaves ${consequence(-saved, rule)} more unmet`;
  return `${saves}; ${heldBy(solved, value, a)}.`;
}

function heldBy(solved: SolvedPlan, value: PlanValue, a: number): string {
  const {
    problem,
    plan,
    of: { model },
  } = solved;
  const action = model.actions[a] as Action;
  const option = problem.options[a] as PlanOption;
  const all = plan.tonnes.subarray(a * model.years, (a + 1) * model.years).reduce((sum, one) => sum + one, 0);
  const said = (of: string): string => {
    const term = option.terms.find((one) => one.of === of);
    return term === undefined ? '' : ` (${term.words})`;
  };
  if (Number.isFinite(action.most) && all >= mostOf(action) * (1 - NEAR))
    return `held at ${tonnes(all)} in all by its ceiling${said('ceiling')}`;
  const next = nextOf(solved, value, a);
  if (next === null) return `held at ${tonnes(all)} by the most that may be had a year${said('most a year')}`;
  return `one tonne more ${nextWords(solved, next)}`;
}

/** What one tonne more would save, what it costs, and the price below which it would be taken. */
export function nextWords({ problem }: SolvedPlan, { price, saves, dollar }: Next): string {
  const rule = problem.worthRule;
  if (!(saves > 0)) return 'would save nothing';
  const said = `would save ${consequence(saves, rule)} and costs ${usd(price)}`;
  if (!(dollar > 0)) return said;
  const elsewhere =
    rule === 'share' ? `${number(dollar * 1e6)} years of demand by the million` : `${usd(dollar)} by the dollar`;
  const even = saves / dollar;
  if (price > even * (1 + NEAR))
    return `${said}, where money saves ${elsewhere} elsewhere: taken below ${usd(even)} a tonne`;
  return `${said}, where money saves ${elsewhere} elsewhere: it waits for money`;
}
