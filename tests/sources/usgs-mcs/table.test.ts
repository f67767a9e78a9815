import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../../src/ledger/evidence.ts';
import { statementId } from '../../../src/ledger/id.ts';
import type { Statement } from '../../../src/ledger/statement.ts';
import { parseMcs2025World } from '../../../src/sources/usgs-mcs/parse-2025-world.ts';
import { parseMcs2026 } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { MCS_PARSERS, recogniseMcs } from '../../../src/sources/usgs-mcs/recognise.ts';
import { readTable, TABLE_COLUMNS, writeTable } from '../../../src/sources/usgs-mcs/table.ts';
import { builtInLabels, decodeTable } from '../../support/mcs.ts';
import { fixture } from './composed.ts';

const labels = builtInLabels();
const read = (text: string) => readTable(decodeTable(Buffer.from(text)));

describe('our own layout', () => {
  const official = [
    ...parseMcs2026(fixture('composed-2026.csv', 'win1252'), { labels }).statements,
    ...parseMcs2025World(fixture('composed-2025-world.csv'), { labels }).statements,
  ];

  test('gives back exactly the statements it was written from, with the same ids', () => {
    const again = read(writeTable(official));
    expect(again.problems).toEqual([]);
    expect(again.statements).toEqual(official);
    expect(again.statements.map(statementId)).toEqual(official.map(statementId));
  });

  test('carries the place in the official file, not its own', () => {
    expect(read(writeTable(official)).statements[0]?.locator).toBe('MCS2026_Commodities_Data.csv, line 2');
  });

  test('is stable: writing what was read writes the same bytes', () => {
    const text = writeTable(official);
    expect(writeTable(read(text).statements)).toBe(text);
  });

  test('writes and reads any value, cell and footnote', () => {
    const amount = fc.integer({ min: 1, max: 10 ** 9 }).map((n) => n / 100);
    const quantity = amount.map((n) => ({ amount: n, unit: 't', basis: { oxide: 'K2O' } }) as const);
    const value: fc.Arbitrary<Statement['value']> = fc.oneof(
      quantity.map((q) => ({ kind: 'estimated', quantity: q }) as const),
      quantity.map((q) => ({ kind: 'range', low: q, high: null, estimated: true }) as const),
      quantity.map((q) => ({ kind: 'range', low: null, high: q }) as const),
      fc.constantFrom({ kind: 'zero' } as const, { kind: 'not applicable' } as const),
    );
    const cells = fc.record({
      value,
      original: fc.string(),
      note: fc.string({ minLength: 1 }).map((s) => s.replaceAll('\r', '')),
    });
    fc.assert(
      fc.property(cells, ({ value, original, note }) => {
        const { subject, property, period, published, locator } = official[0] as Found<Statement>;
        const statement = {
          source: 'usgs-mcs',
          locator,
          original: original.replaceAll('\r', ''),
          published,
          stance: 'official',
          subject,
          property,
          value,
          period,
          note,
        } as const;
        expect(read(writeTable([statement])).statements).toEqual([statement]);
      }),
    );
  });
});

describe('rows people got wrong', () => {
  const row = (cells: Partial<Record<(typeof TABLE_COLUMNS)[number], string>>): string => {
    const usual = {
      material: 'antimony',
      place: 'CHN',
      property: 'production-mine',
      period: '2024',
      value: '5',
      unit: 't',
      basis: 'Sb content',
      original: '5',
      published: '2026-02-06',
      locator: 'x',
    };
    return `${TABLE_COLUMNS.join(',')}\n${TABLE_COLUMNS.map((column) => ({ ...usual, ...cells })[column as 'unit'] ?? '').join(',')}\n`;
  };

  test.each([
    [{ unit: 'hogshead' }, 'unknown-unit'],
    [{ basis: 'some content' }, 'unknown-basis'],
    [{ value: 'many' }, 'unreadable-cell'],
    [{ value: '..' }, 'unreadable-cell'],
    [{ value: '9'.repeat(400) }, 'unreadable-cell'],
    [{ period: 'last year' }, 'unreadable-period'],
    [{ published: '' }, 'unreadable-period'],
    [{ material: '' }, 'unknown-property'],
  ])('%j is a problem: %s', (cells, code) => {
    expect(read(row(cells))).toMatchObject({ statements: [], problems: [{ code, locator: 'line 2' }], cells: 1 });
  });
});

describe('recognising a layout', () => {
  test.each([
    ['mcs-2026', fixture('composed-2026.csv', 'win1252').header],
    ['mcs-2025-world', fixture('composed-2025-world.csv').header],
    ['mcs-2025-salient', fixture('composed-2025-salient.csv').header],
    ['mcs-table', TABLE_COLUMNS],
    [null, ['id', 'name', 'kind', 'labels']],
    [null, []],
  ])('%s', (layout, header) => {
    expect(recogniseMcs(header)).toBe(layout);
    expect(recogniseMcs([...header].reverse())).toBe(layout);
    if (layout !== null) expect(MCS_PARSERS).toHaveProperty(layout);
  });
});
