import type { StockEvent } from '../ledger/stock-event.ts';
import { isReversal } from './lot-life.ts';
import type { StockEventOf } from './stock-book.ts';
import { type CheckContext, NO_REFUSALS, refuse, type StockRefusal } from './stock-refusal.ts';

/** What is wrong with a reversal by itself; whether later days hold without the record, the lots' days say. */
export function reversalRefusals(e: StockEvent, context: CheckContext): readonly StockRefusal[] {
  if (e.kind !== 'reversal') return NO_REFUSALS;
  const { reverses } = e.payload;
  const target = context.book.numbers.get(reverses);
  if (target === undefined) {
    const message = `The book has no record "${reverses}".`;
    return refuse(e, 'stock-nothing-to-reverse', 'reverses', message, 'Give the number of the record to be undone.');
  }
  if (isReversal(target)) {
    const message = `Record ${reverses} is itself a reversal, of ${target.payload.reverses}.`;
    const advice = `Write ${target.payload.reverses} anew under a number of its own.`;
    return refuse(e, 'stock-reversal-of-reversal', 'reverses', message, advice);
  }
  return [...againRefusals(e, context), ...earlyRefusals(e, target), ...namedRefusals(e, target, context)];
}

function againRefusals(e: StockEventOf<'reversal'>, { book }: CheckContext): readonly StockRefusal[] {
  const { reverses } = e.payload;
  const other = book.reversals.get(reverses)?.find(({ id }) => id !== e.id);
  if (other === undefined) return NO_REFUSALS;
  const message = `Record ${reverses} is reversed by record ${other.payload.number} on ${other.date}.`;
  return refuse(e, 'stock-reversed-already', 'reverses', message, 'Nothing is left to undo.');
}

function earlyRefusals(e: StockEventOf<'reversal'>, target: StockEvent): readonly StockRefusal[] {
  if (e.date >= target.date) return NO_REFUSALS;
  const message = `Record ${target.payload.number} is of ${target.date}, and its reversal of ${e.date}.`;
  return refuse(e, 'stock-reversal-too-early', 'date', message, `Date the reversal ${target.date} or later.`);
}

/** A site or authority that records rest on keeps a card; a later card may change what it says. */
function namedRefusals(
  e: StockEventOf<'reversal'>,
  target: StockEvent,
  { book }: CheckContext,
): readonly StockRefusal[] {
  if (target.kind !== 'site' && target.kind !== 'authority') return NO_REFUSALS;
  const name = target.kind === 'site' ? target.payload.site : target.payload.authority;
  const cards = target.kind === 'site' ? book.sites.get(name) : book.authorities.get(name);
  if (cards?.some((card) => !book.undone.has(card.payload.number)) === true) return NO_REFUSALS;
  const naming = book.records.find((one) => names(one, target.kind, name) && !book.undone.has(one.payload.number));
  if (naming === undefined) return NO_REFUSALS;
  const message = `Record ${naming.payload.number} rests on the ${target.kind} ${name}.`;
  return refuse(
    e,
    'stock-still-named',
    'reverses',
    message,
    'Write a later card of it with what is right, or reverse what rests on it first.',
  );
}

function names({ kind, payload }: StockEvent, field: 'site' | 'authority', name: string): boolean {
  return kind !== field && Object.entries(payload).some(([key, value]) => key === field && value === name);
}
