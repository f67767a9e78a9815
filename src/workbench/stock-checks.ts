import type { Problem } from '../ledger/evidence.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import { placeOfField } from '../sources/stock-book/kinds.ts';
import { refusalsOf } from '../stockpile/stock-check.ts';
import { needsOf } from '../stockpile/stock-needs.ts';
import type { StockRefusal } from '../stockpile/stock-refusal.ts';
import type { StockReads } from '../store/stock-store.ts';
import type { Bench } from './bench.ts';

/** A record that may not be written, and why. */
export interface RefusedRecord {
  readonly record: StockEvent;
  readonly refusal: StockRefusal;
}

/** Why records may not be written together into the books they are for; none when all of them may. */
export async function checkedStock(
  { store, vocabulary }: Pick<Bench, 'store' | 'vocabulary'>,
  stock: readonly StockEvent[],
): Promise<readonly RefusedRecord[]> {
  const refused: RefusedRecord[] = [];
  for (const holder of new Set(stock.map((e) => e.holder))) {
    const proposed = stock.filter((e) => e.holder === holder);
    const found = refusalsOf(await bookFor(store, holder, proposed), proposed, vocabulary);
    const byNumber = new Map(proposed.map((record) => [record.payload.number, record]));
    for (const refusal of found) {
      const record = byNumber.get(refusal.number);
      if (record !== undefined) refused.push({ record, refusal });
    }
  }
  return refused;
}

/** What of a holder's book a check of proposed records has to see: see `needsOf`. */
export async function bookFor(
  store: StockReads,
  holder: string,
  proposed: readonly StockEvent[],
): Promise<readonly StockEvent[]> {
  const read = async (filter: Parameters<StockReads['stockRecords']>[0]) =>
    (await store.stockRecords({ ...filter, holder })).items;
  const cards = await read({ lotless: true });
  const numbered = await read({ numbers: needsOf(proposed).numbers });
  const { lots, authorities, named } = needsOf(proposed, numbered);
  const touched = lots.length === 0 ? [] : await read({ lots });
  const capped = authorities.filter((name) => isCapped(name, [...cards, ...proposed]));
  const leaving = capped.length === 0 ? [] : await read({ leavingUnder: capped });
  const numbers = leaving.map(({ payload }) => payload.number);
  const undoing = numbers.length === 0 ? [] : await read({ reversing: numbers });
  const naming = named.length === 0 ? [] : await read({ naming: named });
  const all = [...cards, ...numbered, ...touched, ...leaving, ...undoing, ...naming];
  return [...new Map(all.map((e) => [e.id, e])).values()];
}

/** What left under an authority matters only where it sets an amount; there may be many records of it. */
const isCapped = (name: string, records: readonly StockEvent[]): boolean =>
  records.some((e) => e.kind === 'authority' && e.payload.authority === name && e.payload.most !== undefined);

/** A refusal as the problem of the row the record stands in. */
export function problemOf({ record, refusal }: RefusedRecord): Problem {
  const { code, number, field, message, advice } = refusal;
  return {
    code,
    locator: placeOfField(record.locator, field),
    message: `${number}: ${message}`,
    original: number,
    advice,
  };
}
