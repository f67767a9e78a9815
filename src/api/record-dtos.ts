import type { StockEvent } from '../ledger/stock-event.ts';
import type { StockRecordDto } from './contract-stockpile.ts';
import type { View } from './desk.ts';
import { contextOf } from './present/context.ts';
import { stockRecordDto } from './present/stock-record.ts';
import { contentsAmong, lotsAbout, reversalsAmong } from './stock-books.ts';

/** What records of a page need to be shown: reversals of them, what reversals undo, and the cards of their lots. */
async function around(records: readonly StockEvent[], { workbench: { store } }: View): Promise<readonly StockEvent[]> {
  const holders = [...new Set(records.map(({ holder }) => holder))];
  const found = holders.map(async (holder) => {
    const own = records.filter((e) => e.holder === holder);
    const lots = [...new Set(own.flatMap((e) => lotsAbout(e, own)))];
    const numbers = own.flatMap((e) => (e.kind === 'reversal' ? [e.payload.reverses] : []));
    const parts = await Promise.all([
      lots.length === 0 ? [] : store.stockRecords({ holder, lots, kinds: ['lot'] }).then(({ items }) => items),
      store.stockRecords({ holder, kinds: ['reversal'] }).then(({ items }) => items),
      numbers.length === 0 ? [] : store.stockRecords({ holder, numbers }).then(({ items }) => items),
    ]);
    return parts.flat();
  });
  return (await Promise.all(found)).flat();
}

/** Records as the API returns them, with what undid them and what they undo. */
export async function recordDtos(records: readonly StockEvent[], view: View): Promise<readonly StockRecordDto[]> {
  const others = await around(records, view);
  return records.map((e) => {
    const own = others.filter((one) => one.holder === e.holder);
    const about = { contentOf: contentsAmong(own), reversedBy: reversalsAmong(own) };
    return stockRecordDto(e, lotsAbout(e, own), about, contextOf(view));
  });
}
