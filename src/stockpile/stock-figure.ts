import type { Evidence, EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { IsoDate } from '../units/period.ts';
import { type MassBasis, type Quantity, quantity } from '../units/quantity.ts';
import type { Value } from '../units/value.ts';
import type { Grams } from '../vocabulary/stock-record.ts';

/** A record or statement as far as a figure needs it. */
export type Input = Pick<Evidence, 'id' | 'marking'>;

const GRAMS_PER_TONNE = 1e6;

/** Whole grams in tonnes. */
export function tonnesOf(grams: Grams): number {
  return grams / GRAMS_PER_TONNE;
}

/** A mass of a stock book in tonnes, of what it is the mass of. */
export function weighed(grams: Grams, basis: MassBasis): Quantity<'mass', MassBasis> {
  return quantity(tonnesOf(grams), 't', basis);
}

/** What a lot's content is the mass of: `Sb` is an element's, `WO3` an oxide's; null where content is not kept. */
export function contentBasis(contentOf: string | null | undefined): MassBasis | null {
  if (contentOf === null || contentOf === undefined || contentOf === '') return null;
  return /^[A-Z][a-z]?$/.test(contentOf) ? { contentOf } : { oxide: contentOf };
}

/** A figure worked out from records; its marking is the highest of theirs, its evidence all of them. */
export function stockFigure(
  value: Value,
  inputs: readonly Input[],
  asOf: IsoDate,
  rule: string,
  method?: `F-${number}`,
): Figure {
  return {
    value,
    asOf,
    evidence: idsOf(inputs),
    rule,
    marking: highestMarking(inputs.map(({ marking }) => marking)),
    ...(method === undefined ? {} : { method }),
  };
}

/** Ids of records, each once. */
export function idsOf(inputs: readonly Pick<Evidence, 'id'>[]): readonly EvidenceId[] {
  return [...new Set(inputs.map(({ id }) => id))];
}

/** One computed amount. */
export function reckoned(q: Quantity): Value {
  return { kind: 'reported', quantity: q };
}

/** A range, or one amount where its ends are the same. */
export function between(low: Quantity, high: Quantity): Value {
  return low.amount === high.amount
    ? { kind: 'estimated', quantity: low }
    : { kind: 'range', low, high, estimated: true };
}
