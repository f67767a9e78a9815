import { sha256Of } from '../../src/ledger/id.ts';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import type { IsoDate } from '../../src/units/period.ts';
import type { Mass, StockKind, StockRecords } from '../../src/vocabulary/stock-record.ts';
import { INTAKE } from './statements.ts';

/** One composed line of a stock book; the number is also what its id is made of. */
export function line<K extends StockKind>(
  number: string,
  kind: K,
  date: IsoDate,
  payload: Omit<StockRecords[K], 'number'>,
  holder = 'own',
): StockEvent {
  return {
    ...INTAKE,
    ...{ source: 'stock-book', locator: `line ${number}`, original: number, published: date, stance: 'reported' },
    ...{ marking: 'internal', holder, kind, date, payload: { number, ...payload } },
    id: sha256Of(`${holder} ${number}`),
  } as unknown as StockEvent;
}

/** The id a composed line has. */
export const idOf = (number: string, holder = 'own'): string => sha256Of(`${holder} ${number}`);

/** Tonnes as the grams a book keeps; content as a share of gross, none where it is left out. */
export function tons(gross: number, share?: number): Mass {
  return { gross: Math.round(gross * 1e6), content: share === undefined ? null : Math.round(gross * share * 1e6) };
}
