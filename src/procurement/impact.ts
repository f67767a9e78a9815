import { type Event, surelyBy } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import { DRAWS, type ImpactRequest, SEED } from '../market/impact/request.ts';
import type { IsoDate } from '../units/period.ts';
import type { Contract } from './contract-record.ts';

/** Months taken for a request without a term: its whole quantity is set against a year. */
export const NO_TERM_MONTHS = 12;

/** What a contract or request asks of the market: its quantity over its term, and its ceiling on the day it was set. */
export function impactRequestOf(contract: Contract, events: readonly Event[], day: IsoDate): ImpactRequest {
  const { procurement, form, grade, termYears } = contract;
  const { quantity, ceiling } = procurement;
  const months = termYears === null ? NO_TERM_MONTHS : termYears.value * 12;
  const spread = `the whole quantity spread evenly over ${months} months`;
  return {
    quantity: withTerm(quantity, termYears?.evidence),
    ...{ form: form?.value ?? null, grade: grade?.value ?? null, months },
    spread: termYears === null ? 'the whole quantity; no term is published' : `hypothetical: ${spread}`,
    ...{ budget: ceiling, budgetDate: budgetDay(ceiling, events) ?? day },
    ...{ year: null, ranges: null, backstop: null, draws: DRAWS, seed: SEED },
  };
}

const withTerm = (quantity: Figure | null, term: string | undefined): Figure | null =>
  quantity === null || term === undefined
    ? quantity
    : { ...quantity, evidence: [...new Set([...quantity.evidence, term])] };

/** The last day on which the ceiling can have been set, by the report that gives it. */
function budgetDay(ceiling: Figure | null, events: readonly Event[]): IsoDate | null {
  const reported = events.filter(({ id }) => ceiling?.evidence.includes(id) ?? false);
  const days = reported.map((report) => surelyBy(report));
  return days.sort().at(-1) ?? null;
}
