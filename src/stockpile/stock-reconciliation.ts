import { knownOn } from '../ledger/as-of.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import { halfUnit, measureOf, spanIn } from '../market/us-lines.ts';
import { endOfDate, type IsoDate, type Period } from '../units/period.ts';
import { type Basis, type Quantity, quantity } from '../units/quantity.ts';
import type { Value } from '../units/value.ts';
import { USUAL_DIGITS } from '../vocabulary/consumption-definition.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import { type BookDay, type BookLot, bookDayOn, compare } from './book-day.ts';
import { isNothing, total } from './mass.ts';
import { type Input, idsOf, stockFigure, tonnesOf } from './stock-figure.ts';
import { likened } from './stock-weight.ts';

/** How lots in sum stand against a published figure of the same holder, material and day. */
export type ReconciliationState = 'agrees' | 'unexplained difference' | 'not comparable';

/** One published inventory beside the book of the day it speaks of. */
export interface Reconciliation {
  readonly material: string;
  readonly form: string | null;
  readonly period: Period;
  readonly on: IsoDate;
  readonly source: string;
  readonly published: Figure;
  /** The book on that day; null where it has no such lot by then, which is no inventory of zero. */
  readonly book: { readonly mass: Mass; readonly lots: readonly string[] } | null;
  /** Book less published, with the evidence of both; null where they do not compare. */
  readonly difference: Figure | null;
  readonly state: ReconciliationState;
  readonly remark: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** What is published of inventories. */
export const INVENTORY_PROPERTIES: readonly string[] = ['inventory'];

/** A holder's lots in sum against each published inventory of the same holder, on the last day of its period. */
export function reconciliationsOf(
  records: readonly StockEvent[],
  holder: string,
  statements: readonly Statement[],
  asOf: IsoDate,
  properties = INVENTORY_PROPERTIES,
): readonly Reconciliation[] {
  const said = knownOn(statements, asOf).filter(
    ({ subject, property }) =>
      subject.kind === 'stockpile' && subject.id === holder && properties.includes(property) && subject.material,
  );
  const days = new Map<IsoDate, BookDay>();
  const dayOf = (on: IsoDate): BookDay => {
    const day = days.get(on) ?? bookDayOn(records, holder, on);
    days.set(on, day);
    return day;
  };
  return said
    .map((s) => reconciled(s, dayOf(endOfDate(s.period)), asOf))
    .sort((a, b) => compare(a.material, b.material) || compare(b.on, a.on) || compare(a.source, b.source));
}

function reconciled(s: Statement, day: BookDay, asOf: IsoDate): Reconciliation {
  const { material = '', form = null } = s.subject;
  const lots = day.lots.filter(({ state }) => {
    const same = state.card?.material === material && (form === null || state.card.form === form);
    return same && state.received !== null;
  });
  const inputs = [s, ...lots.flatMap(({ records }) => records)];
  const book = lots.length === 0 ? null : { mass: total(lots.map(({ state }) => state.mass)), lots: namesOf(lots) };
  return {
    ...{ material, form, period: s.period, on: day.on, source: s.source },
    published: figureOf(s, asOf, 'as stated'),
    book,
    ...differenceOf(s, lots, book?.mass ?? null, inputs, asOf),
    evidence: idsOf(inputs),
  };
}

/** Lots of which something is left; what is gone by the day counted on earlier ones. */
const namesOf = (lots: readonly BookLot[]): readonly string[] =>
  lots.filter(({ state }) => !isNothing(state.mass)).map(({ state }) => state.lot);

type Difference = Pick<Reconciliation, 'difference' | 'state' | 'remark'>;
const refuse = (remark: string): Difference => ({ difference: null, state: 'not comparable', remark });

function differenceOf(
  s: Statement,
  lots: readonly BookLot[],
  mass: Mass | null,
  inputs: readonly Input[],
  asOf: IsoDate,
): Difference {
  const measured = measureOf(s.value);
  if (s.subject.detail !== undefined) return refuse(`speaks of a part of it: ${s.subject.detail}`);
  if (mass === null) return refuse('the book has no such lot by that day');
  if (measured === null && s.value.kind !== 'zero') return refuse(`published as ${s.value.kind}`);
  const other = measured ?? quantity(0, 't', 'gross');
  const like = likened(
    mass,
    lots.map(({ state }) => state.card?.contentOf ?? null),
    other,
  );
  if (typeof like === 'string') return refuse(like);
  const span = spanIn(s.value, 't');
  if (span === null) return refuse('published as an open range');
  const value = lessSpan(like.grams, span, other.basis);
  const rounding = halfUnit(s.value, 't', USUAL_DIGITS);
  const near = span.low - rounding <= tonnesOf(like.grams) && tonnesOf(like.grams) <= span.high + rounding;
  return {
    difference: stockFigure(
      value,
      inputs,
      asOf,
      'lots on books in sum less what is published; nothing explains the rest',
    ),
    state: near ? 'agrees' : 'unexplained difference',
    remark: like.assumption,
  };
}

/** Book less either end of what is published, in tonnes to the gram. */
function lessSpan(grams: Grams, { low, high }: { readonly low: number; readonly high: number }, basis: Basis): Value {
  const less = (tonnes: number): Quantity => quantity(Number((tonnesOf(grams) - tonnes).toFixed(6)), 't', basis);
  return low === high ? { kind: 'reported', quantity: less(low) } : { kind: 'range', low: less(high), high: less(low) };
}
