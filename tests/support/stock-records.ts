import { takeInStock } from '../../src/ledger/id.ts';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { foundStock, type StockDraft } from '../../src/sources/stock-book/records.ts';
import type { StockVocabulary } from '../../src/stockpile/stock-refusal.ts';
import type { IsoDate } from '../../src/units/period.ts';
import type { Mass, StockKind, StockRecords } from '../../src/vocabulary/stock-record.ts';
import { VOCABULARY } from './small-vocabulary.ts';
import { INTAKE } from './statements.ts';

/** A composed stock record of the holder `own` unless told otherwise. */
export function stock<K extends StockKind>(
  kind: K,
  date: IsoDate,
  payload: StockRecords[K],
  holder = 'own',
): StockEvent {
  return takeInStock(foundStock({ holder, kind, date, payload } as StockDraft, `row of ${payload.number}`), INTAKE);
}

/** Grams gross and, where kept, content. */
export const g = (gross: number, content: number | null = null): Mass => ({ gross, content });

export const SITE = stock('site', '2020-01-01', {
  ...{ number: 'C-1', site: 'hawthorne', name: 'Hawthorne', country: 'USA' },
  ...{ capacity: 1_000_000, outloadPerDay: 200 },
});
export const SECOND_SITE = stock('site', '2020-01-01', { number: 'C-2', site: 'scotia', name: 'Scotia' });

/** A lot of antimony metal that keeps its Sb. */
export const METAL = stock('lot', '2024-01-01', {
  ...{ number: 'C-3', lot: 'A', material: 'antimony', form: 'metal', contentOf: 'Sb', grade: 'II' },
});
/** A lot of antimony trioxide that keeps its Sb. */
export const TRIOXIDE = stock('lot', '2024-01-01', {
  ...{ number: 'C-4', lot: 'B', material: 'antimony', form: 'trioxide', contentOf: 'Sb' },
});
export const SPECIFICATION = stock('specification', '2023-01-01', {
  ...{ number: 'C-5', specification: 'P-2A', revision: '1', material: 'antimony', form: 'metal' },
  limits: [
    { analyte: 'Sb', min: 99.6 },
    { analyte: 'As', max: 0.1 },
  ],
});

const form = (material: string, id: string, formula: string | null) =>
  [`${material}/${id}`, { id, material, name: `${material} ${id}`, formula, labels: [] }] as const;

/** Two forms of antimony with formulas, two of cobalt of which one has none. */
export const STOCK_VOCABULARY: StockVocabulary = {
  ...VOCABULARY,
  forms: new Map([
    form('antimony', 'metal', 'Sb'),
    form('antimony', 'trioxide', 'Sb2O3'),
    form('cobalt', 'cathode', 'Co'),
    form('cobalt', 'scrap', null),
  ]),
};
