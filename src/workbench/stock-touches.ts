import type { EvidenceId } from '../ledger/evidence.ts';
import { lotsOf, type StockEvent } from '../ledger/stock-event.ts';
import type { StockNumber, StockReads } from '../store/stock-store.ts';

/** The records of one holder that an intake adds, in its order, with the lots each of them touches. */
export interface NewRecords {
  readonly holder: string;
  readonly records: readonly StockEvent[];
  readonly lotsOf: (record: StockEvent) => readonly string[];
  /** What already stands under the numbers that the whole file uses or undoes. */
  readonly standing: ReadonlyMap<string, StockNumber>;
}

/** Sorts records by holder and leaves out those the ledger has. A reversal touches the lots of what it undoes. */
export async function newRecords(store: StockReads, stock: readonly StockEvent[]): Promise<readonly NewRecords[]> {
  const holders = [...new Set(stock.map(({ holder }) => holder))];
  const books: NewRecords[] = [];
  for (const holder of holders) {
    const own = stock.filter((e) => e.holder === holder);
    const standing = await store.stockNumbers(holder, [...new Set(own.flatMap(numbersIn))]);
    const known = (id: EvidenceId, number: string): boolean => standing.get(number)?.id === id;
    const records = own.filter(({ id, payload }) => !known(id, payload.number));
    books.push({ holder, records, standing, lotsOf: touching(records, standing) });
  }
  return books;
}

const numbersIn = (e: StockEvent): readonly string[] =>
  e.kind === 'reversal' ? [e.payload.number, e.payload.reverses] : [e.payload.number];

function touching(
  records: readonly StockEvent[],
  standing: ReadonlyMap<string, StockNumber>,
): (e: StockEvent) => readonly string[] {
  const here = new Map(records.map((e) => [e.payload.number, e]));
  return (e) => {
    if (e.kind !== 'reversal') return [...new Set(lotsOf(e))];
    const undone = here.get(e.payload.reverses);
    return undone === undefined ? (standing.get(e.payload.reverses)?.lots ?? []) : [...new Set(lotsOf(undone))];
  };
}

/** Every lot the records touch, once each, in their order. */
export function lotsTouched({ records, lotsOf: touched }: NewRecords): readonly string[] {
  return [...new Set(records.flatMap((e) => [...touched(e)]))];
}
