import type { Figure } from '../../ledger/figure.ts';
import { formatDate, formatPeriod } from '../../units/format.ts';
import { daysAfter, endOfDate, type IsoDate } from '../../units/period.ts';
import type { PricePoint } from '../prices.ts';
import { dollarsOf } from './buying.ts';
import type { Mismatch } from './price-fit.ts';

/** A price may be this many days older than the budget it is put to; Ballast's own rule. */
export const FRESH_DAYS = 30;

/** The rule in words, for whoever reads a verdict. */
export const VERDICT_RULE =
  `A price counts for a budget where its last day lies no more than ${FRESH_DAYS} days before the day of the budget, it is a price and ` +
  'no average of a year or unit value of imports, and it is of the form and grade asked for; Ballast’s own rule. ' +
  'Then a budget that pays for the whole quantity at the high end is called affordable.';

/** Whether a budget pays for a quantity at a price; `not said` where something blocks the word. */
export interface Verdict {
  readonly word: 'affordable' | 'affordable at the low end only' | 'not affordable' | 'not said';
  /** Why the word is not said; empty where it is. */
  readonly blocked: readonly string[];
}

/** What a verdict is given on. */
export interface Offer {
  readonly price: PricePoint;
  readonly budget: Figure | null;
  readonly budgetDate: IsoDate;
  readonly cost: Figure | null;
  readonly mismatches: readonly Mismatch[];
}

/** Puts a budget to a cost, where price and budget belong together. */
export function verdictOn(offer: Offer): Verdict {
  const blocked = blocksOf(offer);
  const [budget, ends] = [dollarsOf(offer.budget), endsOf(offer.cost)];
  if (blocked.length > 0 || budget === null || ends === null) return { word: 'not said', blocked };
  if (ends.high !== null && budget >= ends.high) return { word: 'affordable', blocked };
  if (ends.low !== null && budget < ends.low) return { word: 'not affordable', blocked };
  const open = 'the price has an open end, and the budget lies beyond the known one';
  if (ends.low === null || ends.high === null) return { word: 'not said', blocked: [open] };
  return { word: 'affordable at the low end only', blocked };
}

function blocksOf({ price, budget, budgetDate, cost, mismatches }: Offer): readonly string[] {
  const year = /^\d{4}$/.test(price.date);
  const since = daysAfter(budgetDate, -FRESH_DAYS);
  if (budget === null) return ['no budget is given'];
  return [
    cost === null ? 'no quantity is given that the price can be multiplied with' : null,
    endOfDate(price.date) < since
      ? `the price is of ${formatPeriod(price.date)}, older than the budget of ${formatDate(budgetDate)} by more than ${FRESH_DAYS} days`
      : null,
    year ? 'the price is an average of a year' : null,
    ...mismatches.filter(({ of }) => of !== 'weight').map(({ words }) => words),
    ...mismatches.filter(({ of, differs }) => of === 'weight' && differs).map(({ words }) => words),
  ].flatMap((words) => words ?? []);
}

function endsOf(cost: Figure | null): { readonly low: number | null; readonly high: number | null } | null {
  if (cost === null) return null;
  const { value } = cost;
  if (value.kind === 'range') return { low: value.low?.amount ?? null, high: value.high?.amount ?? null };
  return 'quantity' in value ? { low: value.quantity.amount, high: value.quantity.amount } : null;
}
