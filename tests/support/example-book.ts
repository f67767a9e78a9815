import { sha256Of } from '../../src/ledger/id.ts';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { TEMPLATE_SHEETS } from '../../src/sources/stock-book/example.ts';
import { readStockBook } from '../../src/sources/stock-book/parse.ts';
import { builtInVocabulary } from './mcs.ts';
import { INTAKE } from './statements.ts';

/** The stock book of the template's example, taken in; ids stand for numbers. */
export function exampleBook(): readonly StockEvent[] {
  const sheets = TEMPLATE_SHEETS.map(({ name, header, rows }) => {
    return { name, table: { header, rows: rows.map((cells, i) => ({ line: i + 2, cells })) } };
  });
  const { records } = readStockBook(sheets, builtInVocabulary().vocabulary);
  return records.map((found) => {
    return { ...found, ...INTAKE, marking: 'internal', id: sha256Of(found.payload.number) } as StockEvent;
  });
}
