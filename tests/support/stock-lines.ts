import type { StockEvent } from '../../src/ledger/stock-event.ts';
import type { IsoDate } from '../../src/units/period.ts';
import type { Mass, StockKind, StockRecords } from '../../src/vocabulary/stock-record.ts';
import { stock } from './stock-records.ts';

/** One composed line of a private stock book, by the number of its document; its id is made of holder and number. */
export function line<K extends StockKind>(
  number: string,
  kind: K,
  date: IsoDate,
  payload: Omit<StockRecords[K], 'number'>,
  holder = 'own',
): StockEvent {
  const record = stock(kind, date, { number, ...payload } as StockRecords[K], holder);
  return { ...record, marking: 'internal', id: idOf(number, holder) };
}

/** The id a composed line has. */
export const idOf = (number: string, holder = 'own'): string => `${holder}/${number}`;

/** Tonnes as the grams a book keeps; content as a share of gross, none where it is left out. */
export function tons(gross: number, share?: number): Mass {
  return { gross: Math.round(gross * 1e6), content: share === undefined ? null : Math.round(gross * share * 1e6) };
}
