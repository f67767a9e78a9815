import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';

/** Steps between nothing and the most a budget slider goes to. */
const STEPS = 200;
/** A slider with no frontier behind it goes to this many times the plan's own money. */
const BEYOND = 2;

/** What the plan was given, or spends where it looks for the least money. */
export const ownBudget = ({ manifest, spent }: Pick<PlanAnswerDto, 'manifest' | 'spent'>): number =>
  manifest.budget ?? spent;

/** Right end of the slider, dollars: that of the frontier, and at least the plan's own budget. */
export function mostBudget(plan: Pick<PlanAnswerDto, 'manifest' | 'spent' | 'frontier'>): number {
  const own = ownBudget(plan);
  const most = Math.max(own, ...plan.frontier.map(({ budget }) => budget));
  return most > own ? most : Math.max(1e6, own * BEYOND);
}

/** A step of the slider: the least of 1, 2 and 5 times a power of ten that takes at most two hundred of them. */
export function budgetStep(most: number): number {
  const exact = most / STEPS;
  const power = 10 ** Math.floor(Math.log10(exact));
  return ([1, 2, 5, 10].find((times) => times * power >= exact) ?? 10) * power;
}

/** A budget out of an address, in dollars; null for what is none. */
export function budgetSaid(text: string | undefined): number | null {
  const usd = Number(text ?? Number.NaN);
  return Number.isFinite(usd) && usd >= 0 ? usd : null;
}
