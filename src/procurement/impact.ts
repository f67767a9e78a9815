import { type Event, surelyBy } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import { DRAWS, type ImpactRequest, SEED } from '../market/impact/request.ts';
import type { IsoDate } from '../units/period.ts';
import type { Contract, Told } from './contract-record.ts';
import { stated } from './stated.ts';

/** Months taken for a request without a term: its whole quantity is set against a year. */
export const NO_TERM_MONTHS = 12;

/** Which part of a procurement's quantity is set beside the market. */
export const QUANTITY_PARTS = ['whole', 'first-year', 'last-year'] as const;
export type QuantityPart = (typeof QUANTITY_PARTS)[number];

/** A part of the quantity, and the months it is bought within. */
export interface PartAsked {
  readonly part: QuantityPart;
  readonly quantity: Figure;
  readonly months: number;
  readonly spread: string;
}

/** What the ledger knows of a procurement besides its contract record. */
export interface ImpactEvidence {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly judgements: readonly Judgement[];
  readonly day: IsoDate;
}

/** The whole quantity over its term, and the first and last year's where a source gives them. */
export function partsAsked(contract: Contract, evidence: ImpactEvidence): readonly PartAsked[] {
  const { procurement, termYears } = contract;
  const months = termYears === null ? NO_TERM_MONTHS : termYears.value * 12;
  const evenly = `hypothetical: the whole quantity spread evenly over ${months} months`;
  const spread = termYears === null ? 'the whole quantity; no term is published' : evenly;
  const whole = withTerm(procurement.quantity, termYears?.evidence);
  return [
    ...(whole === null ? [] : [{ part: 'whole' as const, quantity: whole, months, spread }]),
    ...(['first-year', 'last-year'] as const).flatMap((part) => yearAsked(part, procurement.id, evidence)),
  ];
}

function yearAsked(
  part: 'first-year' | 'last-year',
  id: string,
  { statements, judgements, day }: ImpactEvidence,
): readonly PartAsked[] {
  const own = statements.filter(({ subject }) => subject.kind === 'procurement' && subject.id === id);
  const quantity = stated(`contract-quantity-${part}`, own, day, { judgements, knownOn: day });
  const spread = `what is asked for in the ${part === 'first-year' ? 'first' : 'last'} year`;
  return quantity === null ? [] : [{ part, quantity, months: 12, spread }];
}

/** What a contract or request asks of the market: a part of its quantity, and its ceiling on the day it was set. */
export function impactRequestOf(
  contract: Contract,
  evidence: ImpactEvidence,
  part: QuantityPart = 'whole',
): ImpactRequest {
  const { procurement, form, grade } = contract;
  const { ceiling } = procurement;
  const asked = partsAsked(contract, evidence).find((one) => one.part === part);
  return {
    ...{ quantity: asked?.quantity ?? null, months: asked?.months ?? NO_TERM_MONTHS },
    spread: asked?.spread ?? 'no quantity is published',
    ...{ form: form?.value ?? null, grade: grade?.value ?? null },
    // A ceiling is for the whole: a part of the quantity has no money of its own.
    ...{ budget: part === 'whole' ? ceiling : null, budgetDate: budgetDay(ceiling, evidence) ?? evidence.day },
    ...{ year: null, ranges: null, backstop: null, draws: DRAWS, seed: SEED },
  };
}

const withTerm = (quantity: Figure | null, term: string | undefined): Figure | null =>
  quantity === null || term === undefined
    ? quantity
    : { ...quantity, evidence: [...new Set([...quantity.evidence, term])] };

/** The last day on which the ceiling can have been set, by the report that gives it. */
function budgetDay(ceiling: Figure | null, { events }: ImpactEvidence): IsoDate | null {
  const reported = events.filter(({ id }) => ceiling?.evidence.includes(id) ?? false);
  return (
    reported
      .map((report) => surelyBy(report))
      .sort()
      .at(-1) ?? null
  );
}

/** Brands that alone may be offered, as the newest step names them; none where no step names any. */
export function eligibleBrands({ procurement: { terms } }: Contract): readonly Told[] {
  const set = terms.get('eligible sources');
  return set?.value.kind === 'list' ? set.value.items.map((value) => ({ value, evidence: set.evidence })) : [];
}
