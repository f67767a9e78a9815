import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCsv } from '../../../src/archive/decode.ts';
import type { SheetName } from '../../../src/sources/stock-book/columns.ts';
import { SHEET_COLUMNS, SHEETS } from '../../../src/sources/stock-book/columns.ts';
import { TEMPLATE_SHEETS } from '../../../src/sources/stock-book/example.ts';
import { columnsOf, kindOf } from '../../../src/sources/stock-book/kinds.ts';
import { csvCells, stockSheets, type WrittenRecord, type WrittenSheet } from '../../../src/sources/stock-book/write.ts';
import { csvRows } from '../../../src/units/csv.ts';
import { STOCK_KINDS, type StockKind } from '../../../src/vocabulary/stock-record.ts';
import { asRead, readSheets, said } from './book.ts';

const plain = ({ holder, kind, date, payload }: WrittenRecord) => ({ holder, kind, date, payload });

function throughCsv(sheets: readonly WrittenSheet[]) {
  return readSheets(
    ...sheets.map((sheet) => {
      const decoded = decodeCsv(new TextEncoder().encode(csvRows(csvCells(sheet))));
      if (!decoded.ok) throw new Error(decoded.problem.message);
      return { name: null, table: decoded.value };
    }),
  );
}

describe('a stock book', () => {
  it('comes in again as it went out, the template too', () => {
    const { records } = readSheets(...TEMPLATE_SHEETS.map(asRead));
    const out = stockSheets(records);
    expect(readSheets(...out.map(asRead)).records.map(plain)).toEqual(records.map(plain));
    expect(throughCsv(out).records.map(plain)).toEqual(records.map(plain));
  });

  it('has a column for every field of every kind, and no column without one', () => {
    for (const sheet of SHEETS) {
      const used = STOCK_KINDS.filter((kind) => kindOf(kind).sheet === sheet).flatMap(columnsOf);
      const always = ['holder', 'number', 'date', 'note', ...(sheet === 'Movements' ? ['kind'] : [])];
      const names = SHEET_COLUMNS[sheet].map(({ name }) => name);
      expect([...new Set([...used, ...always])].sort()).toEqual([...names].sort());
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

/** Text as a person types it, and as a spreadsheet might take for a formula. */
const words = fc
  .tuple(
    fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '"', ',', "''-"),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  .map(([start, rest]) => `${start}${rest}`.replace(/[\p{Cc}\p{Surrogate}]/gu, ' ').trim())
  .filter((text) => text !== '');
const grams = fc.nat({ max: 10 ** 13 });
const mass = fc.record({ gross: grams, content: fc.option(grams) });
const percent = fc.double({ min: 0, max: 100, noNaN: true }).map(Math.abs);
const analyte = fc.constantFrom('Sb', 'As', 'WO3', 'total S');
const day = fc.constantFrom('2026-01-01', '2026-02-28', '2024-02-29');
const limit = fc.oneof(
  fc.record({ analyte, min: percent }),
  fc.record({ analyte, max: percent }),
  fc.record({ analyte, min: percent.map((n) => n / 2), max: percent.map((n) => 50 + n / 2) }),
);
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  material: fc.constant('antimony'),
  form: fc.constant('trioxide'),
  country: fc.constantFrom('USA', 'BOL'),
  'content of': fc.constantFrom('Sb', 'WO3'),
  allows: fc.constantFrom('release', 'sale', 'release or sale'),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((n) => n + 0),
  number: fc.double({ min: 0, max: 1e12, noNaN: true }).map(Math.abs),
  count: fc.nat({ max: 99_999 }),
  'yes or no': fc.boolean(),
  mass: grams,
  day,
  assay: fc.dictionary(analyte, percent, { minKeys: 1, maxKeys: 4 }),
  limits: fc.uniqueArray(limit, { selector: (one) => one.analyte, minLength: 1 }),
};

/** A record of a kind with every field it must have, and any of those it may have. */
function recordOf(kind: StockKind): fc.Arbitrary<WrittenRecord> {
  const { sheet, needs, takes, masses } = kindOf(kind);
  const cellOf = (key: string): fc.Arbitrary<unknown> => {
    const name = key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return VALUES[SHEET_COLUMNS[sheet as SheetName].find((column) => column.name === name)?.cell ?? ''] ?? words;
  };
  const fields = Object.fromEntries([...needs, ...takes].map((key) => [key, cellOf(key)]));
  const optional = [...takes, 'note', ...masses.filter((group) => group === 'part')];
  const moved = masses.includes('moved') ? { gross: grams, content: fc.option(grams) } : {};
  const content = masses.includes('content') ? { content: fc.option(grams) } : {};
  const lost = fc.record({ gross: fc.integer({ min: -(10 ** 12), max: 10 ** 13 }), content: fc.option(grams) });
  const apart = Object.fromEntries(
    masses.filter((g) => g !== 'moved' && g !== 'content').map((g) => [g, g === 'loss' ? lost : mass]),
  );
  const shape = { number: words, ...fields, note: words, ...moved, ...content, ...apart };
  const requiredKeys = Object.keys(shape).filter((key) => !optional.includes(key));
  const payload = fc.record(shape as Record<string, fc.Arbitrary<unknown>>, { requiredKeys });
  // A form is one of a material.
  const whole = payload.map((p) => ('form' in p ? { ...p, material: 'antimony' } : p));
  return fc.record({
    holder: fc.constantFrom('own', 'vault-2'),
    kind: fc.constant(kind),
    date: day,
    payload: whole,
  }) as never;
}

describe.each(STOCK_KINDS)('%s', (kind) => {
  it('is the same record after a workbook and after a CSV, whatever its texts and masses', () => {
    fc.assert(
      fc.property(recordOf(kind), (record) => {
        for (const reading of [readSheets(...stockSheets([record]).map(asRead)), throughCsv(stockSheets([record]))]) {
          expect(said(reading)).toEqual([]);
          expect(reading.records.map(plain)).toEqual([record]);
        }
      }),
      { numRuns: 12 },
    );
  });
});
