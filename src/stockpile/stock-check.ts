import { lotsOf, type StockEvent } from '../ledger/stock-event.ts';
import { authorityRefusals, overdrawn } from './check-authority.ts';
import { cardRefusals } from './check-card.ts';
import { formRefusals } from './check-form.ts';
import { type LotFault, lotFaults } from './check-lot-days.ts';
import { movementRefusals } from './check-movement.ts';
import { reversalRefusals } from './check-reversal.ts';
import { byDay, push } from './lot-life.ts';
import { leavingUnder } from './release-authority.ts';
import { bookOf, type StockBook } from './stock-book.ts';
import { type CheckContext, refuse, type StockRefusal, type StockVocabulary } from './stock-refusal.ts';

/** Why one record may not be written into a book; none when it may. */
export function refusals(
  records: readonly StockEvent[],
  proposed: StockEvent,
  vocabulary: StockVocabulary,
): readonly StockRefusal[] {
  return refusalsOf(records, [proposed], vocabulary);
}

/**
 * Why records of one holder may not be written together; none when they may, and then all of them may, in any order. The
 * records already there may be all of the book or what `needsOf` names. Whether a lot's days hold is asked once each record
 * of it is well made, since what is wrong with one would be told again of the others.
 */
export function refusalsOf(
  records: readonly StockEvent[],
  proposed: readonly StockEvent[],
  vocabulary: StockVocabulary,
): readonly StockRefusal[] {
  const known = new Set(records.map(({ id }) => id));
  const fresh = [...new Map(proposed.filter(({ id }) => !known.has(id)).map((e) => [e.id, e])).values()];
  if (fresh.length === 0) return [];
  const [before, book] = [bookOf(records), bookOf([...records, ...fresh])];
  const context: CheckContext = { book, vocabulary };
  const alone = fresh.map((e) => ({ e, found: refusalsAlone(e, context) }));
  const sick = new Set(alone.filter(({ found }) => found.length > 0).flatMap(({ e }) => touchedBy(e, book)));
  const sound = alone.filter(({ found }) => found.length === 0).map(({ e }) => e);
  const days = dayRefusals(before, book, sound, sick);
  const told = new Set(days.map(({ number }) => number));
  const settling = sound.filter(({ payload }) => !told.has(payload.number));
  const together = [
    ...overdrawn(sound, book),
    ...days,
    ...settling.flatMap((e) => unsettled(e, { book: before, vocabulary }, context)),
  ];
  return inOrder([...alone.flatMap(({ found }) => found), ...together], fresh);
}

const refusalsAlone = (e: StockEvent, context: CheckContext): readonly StockRefusal[] => {
  const made = [...numberRefusals(e, context.book), ...formRefusals(e)];
  return made.length > 0 ? made : refusalsByBook(e, context);
};

const refusalsByBook = (e: StockEvent, context: CheckContext): readonly StockRefusal[] =>
  [cardRefusals, movementRefusals, authorityRefusals, reversalRefusals].flatMap((check) => check(e, context));

/** What a card, or what undoes one, makes wrong among the records already there that rest on it. */
function unsettled(e: StockEvent, before: CheckContext, after: CheckContext): readonly StockRefusal[] {
  const card = e.kind === 'reversal' ? after.book.numbers.get(e.payload.reverses) : e;
  const resting =
    card?.kind === 'lot'
      ? (before.book.lives.get(card.payload.lot)?.records ?? [])
      : card?.kind === 'authority'
        ? leavingUnder(before.book, card.payload.authority)
        : [];
  for (const one of resting) {
    const old = new Set(refusalsByBook(one, before).map(({ code, field }) => `${code} ${field}`));
    const found = refusalsByBook(one, after).find(({ code, field }) => !old.has(`${code} ${field}`));
    if (found === undefined) continue;
    const message = `Record ${one.payload.number} would no longer hold: ${found.message}`;
    return refuse(e, found.code, 'date', message, 'Date the card later, or reverse that record first.');
  }
  return [];
}

function numberRefusals(e: StockEvent, book: StockBook): readonly StockRefusal[] {
  const { number } = e.payload;
  const other = book.byNumber.get(number)?.find(({ id }) => id !== e.id);
  if (other === undefined) return [];
  const message = `Number ${number} is that of the ${other.kind} of ${other.date}.`;
  return refuse(
    e,
    'stock-number-used',
    'number',
    message,
    'Give it a number of its own; a correction is a reversal and a new record.',
  );
}

/** Lots a record touches; a reversal those of what it reverses. */
export function touchedBy(e: StockEvent, { numbers }: Pick<StockBook, 'numbers'>): readonly string[] {
  if (e.kind !== 'reversal') return lotsOf(e);
  const target = numbers.get(e.payload.reverses);
  return target === undefined ? [] : lotsOf(target);
}

/** Days of the touched lots that cannot be, told of the record that brings them about. */
function dayRefusals(
  before: StockBook,
  after: StockBook,
  proposed: readonly StockEvent[],
  sick: ReadonlySet<string>,
): readonly StockRefusal[] {
  const byLot = new Map<string, StockEvent[]>();
  for (const e of [...proposed].sort(byDay)) {
    for (const lot of touchedBy(e, after)) push(byLot, lot, e);
  }
  return [...byLot]
    .filter(([lot]) => !sick.has(lot))
    .flatMap(([lot, mine]) => told(newFaults(lot, before, after), mine).flatMap((fault) => blamed(fault, mine)));
}

/** Faults the proposed records bring. */
function newFaults(lot: string, before: StockBook, after: StockBook): readonly LotFault[] {
  const life = after.lives.get(lot);
  const faults = life === undefined ? [] : lotFaults(life);
  if (faults.length === 0) return [];
  const earlier = before.lives.get(lot);
  const old = new Set((earlier === undefined ? [] : lotFaults(earlier)).map(faultKey));
  return faults.filter((fault) => !old.has(faultKey(fault)));
}

/** What proposed records do wrong themselves; else the first day that does not hold, since the later ones follow from it. */
function told(faults: readonly LotFault[], mine: readonly StockEvent[]): readonly LotFault[] {
  const numbers = new Set<string | null>(mine.map(({ payload }) => payload.number));
  const own = faults.filter(({ number }) => numbers.has(number));
  return own.length > 0 ? own : faults.slice(0, 1);
}

const faultKey = ({ code, date, number }: LotFault): string => `${code} ${date} ${number}`;

/** The record itself where it is one of the proposed, else the last of them by the day of the fault. */
function blamed(
  { code, date, number, field, message, advice }: LotFault,
  mine: readonly StockEvent[],
): readonly StockRefusal[] {
  const e =
    mine.find(({ payload }) => payload.number === number) ?? mine.findLast((one) => one.date <= date) ?? mine[0];
  return e === undefined ? [] : refuse(e, code, field, message, advice);
}

function inOrder(found: readonly StockRefusal[], proposed: readonly StockEvent[]): readonly StockRefusal[] {
  const places = new Map(proposed.map(({ payload }, place) => [payload.number, place]));
  return [...found].sort((a, b) => (places.get(a.number) ?? 0) - (places.get(b.number) ?? 0));
}
