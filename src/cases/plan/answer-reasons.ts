import { type Action, mostOf } from '../../planner/plan-model.ts';
import type { PlanOption } from './plan-problem.ts';
import type { PlanValue } from './plan-value.ts';
import { consequence, percent, perDollar, tonnes, usd } from './plan-words.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** Relative: what a solver means to be at a limit. */
const NEAR = 1e-6;
/** Relative: two prices that are told as the same; a search to its gap leaves slopes as open as this. */
export const SAME = 0.02;

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
    return [
      { year, price: step.price + value.kept(a, year), saves: value.nextTonne(a, year), dollar: value.dollar(a, year) },
    ];
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
  const saves =
    cost > 0
      ? `Saves ${perDollar(saved / cost, rule)} (${consequence(saved, rule)} in all)`
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
    return `held at ${tonnes(all)}${action.kind === 'stock' ? '' : ' a year'} in all by its ceiling${said('ceiling')}`;
  const next = nextOf(solved, value, a);
  if (next === null) return `held at ${tonnes(all)} by the most that may be had a year${said('most a year')}`;
  return moreWords(solved, next);
}

/** A tonne that costs less is told by the thousand. */
const CHEAP = 1000;

/** What one tonne more (a thousand, of what is cheap) would save, what it costs, and the price below which it would be taken. */
export function moreWords({ problem }: SolvedPlan, { price, saves, dollar }: Next): string {
  const rule = problem.worthRule;
  const [many, who] = price > 0 && price < CHEAP ? [1000, '1,000 tonnes more'] : [1, 'one tonne more'];
  if (!(saves > 0)) return `${who} would save nothing`;
  const said = `${who} would save ${consequence(saves * many, rule)} and cost ${usd(price * many)}`;
  if (!(dollar > 0)) return said;
  const elsewhere = perDollar(dollar, rule);
  const even = saves / dollar;
  if (price > even * (1 + SAME))
    return `${said}, where money saves ${elsewhere} elsewhere: taken below ${usd(even)} a tonne`;
  if (price >= even * (1 - SAME))
    return `${said}: about as much by the dollar as what is taken (${elsewhere}), so it waits for money`;
  return `${said}, more by the dollar than money saves elsewhere (${elsewhere}): another limit keeps it from more, or it lies within what the search leaves open`;
}

/** Price above which the last tonne of an action falls out of the plan; null where money is worth nothing more. */
export function lastTonnePrice({ plan, of: { model } }: SolvedPlan, value: PlanValue, a: number): number | null {
  const { years } = model;
  const prices = Array.from({ length: years }, (_, y) => y)
    .filter((y) => (plan.tonnes[a * years + y] as number) > 0 && value.dollar(a, y) > 0)
    .map((y) => value.lastTonne(a, y) / value.dollar(a, y));
  return prices.length === 0 ? null : Math.min(...prices);
}

/** What would change a line: the price at which its last tonne falls out. */
export function lineTurns(solved: SolvedPlan, value: PlanValue, a: number): string {
  const price = lastTonnePrice(solved, value, a);
  if (price === null) return 'Money is not what holds the plan, so no price below what it saves takes it out.';
  const paid = dearest(solved, a);
  const more =
    paid > 0 && price > paid * (1 + SAME) ? ` (${percent(price / paid - 1)} more than its dearest tonne costs)` : '';
  return `Its last tonne falls out above ${usd(price)} a tonne${more}.`;
}

/** Dollars of the dearest tonne taken of an action. */
function dearest({ plan, of: { model } }: SolvedPlan, a: number): number {
  const prices = (model.actions[a] as Action).segments.map((steps, y) => {
    const bought = plan.tonnes[a * model.years + y] as number;
    if (bought <= 0) return 0;
    return (steps.find(({ upTo }) => bought <= upTo * (1 + NEAR)) ?? steps.at(-1))?.price ?? 0;
  });
  return Math.max(0, ...prices);
}
