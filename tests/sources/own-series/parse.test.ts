import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_ROWS, isOwnSeries, OWN_COLUMNS } from '../../../src/sources/own-series/columns.ts';
import { parseOwnSeries } from '../../../src/sources/own-series/parse.ts';
import { builtInVocabulary } from '../../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
const header = OWN_COLUMNS.map(({ name }) => name);
const GOOD = {
  series: 'Metal, Rotterdam',
  material: 'Antimony',
  form: 'metal',
  place: 'China',
  property: 'price',
  period: '2025-03',
  value: '55,000',
  unit: 'USD/t',
  basis: 'gross',
  source: 'an assessor',
  note: 'ask',
};
const read = (row: Readonly<Record<string, string>>) =>
  parseOwnSeries({ header, rows: [{ line: 7, cells: header.map((name) => row[name] ?? '') }] }, vocabulary);

describe("a person's own series", () => {
  test('is read by ids or names, and keeps who said it', () => {
    expect(read(GOOD).problems).toEqual([]);
    expect(read(GOOD).statements).toEqual([
      {
        source: 'own-series',
        published: '2025-03',
        stance: 'reported',
        original: '55,000 USD/t',
        locator: 'line 7, Metal, Rotterdam',
        subject: { kind: 'material', id: 'antimony', form: 'metal', place: 'CHN', detail: 'own-metal-rotterdam' },
        property: 'price',
        period: '2025-03',
        value: {
          kind: 'reported',
          quantity: { amount: 55000, unit: 'USD/t', basis: { per: 'gross', prices: 'nominal' } },
        },
        note: 'Source as given: an assessor. ask',
      },
    ]);
  });

  test('the rows of the template are read', () => {
    const rows = EXAMPLE_ROWS.map((cells, i) => ({ line: i + 2, cells }));
    const { statements, problems } = parseOwnSeries({ header, rows }, vocabulary);
    expect(problems).toEqual([]);
    expect(statements.map(({ value }) => value.kind)).toEqual(['reported', 'range', 'reported']);
  });

  test('a governance score is of a country and names no material', () => {
    const score = {
      ...GOOD,
      material: '',
      form: '',
      property: 'governance-score',
      value: '0.62',
      unit: 'index',
      basis: '',
    };
    const { statements, problems } = read(score);
    expect(problems).toEqual([]);
    expect(statements[0]?.subject).toEqual({ kind: 'country', id: 'CHN', place: 'CHN', detail: 'own-metal-rotterdam' });
    expect(read({ ...score, value: '-0.4' }).problems[0]?.message).toContain('from 0, the most stable, to 1');
    expect(read({ ...score, place: 'World' }).problems[0]).toMatchObject({ code: 'unknown-place' });
    expect(read({ ...score, place: '' }).problems[0]).toMatchObject({ code: 'unknown-place' });
  });

  test('a forecast is known from the day it was said', () => {
    expect(
      read({ ...GOOD, property: 'demand', unit: 't', period: '2030', published: '2025-06-30' }).statements[0]
        ?.published,
    ).toBe('2025-06-30');
  });

  test.each([
    ['series', '', 'missing-field'],
    ['material', 'unobtainium', 'unknown-material'],
    ['form', 'vapour', 'unknown-word'],
    ['place', 'Atlantis', 'unknown-place'],
    ['property', 'hope', 'unknown-property'],
    ['period', 'March', 'unreadable-period'],
    ['published', 'soon', 'unreadable-period'],
    ['value', 'about 5', 'unreadable-cell'],
    ['value', '1.234,5', 'unreadable-cell'],
    ['value', '9..5', 'unreadable-cell'],
    ['unit', 'dollars', 'unknown-unit'],
    ['unit', 't', 'unknown-unit'],
    ['basis', 'net', 'unknown-basis'],
    ['source', '', 'missing-field'],
  ])('a bad %s (%s) is one problem with its column and what to do', (column, cell, code) => {
    const { statements, problems } = read({ ...GOOD, [column]: cell });
    expect(statements).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.locator])).toEqual([[code, `line 7, column ${column}`]]);
    expect(problems[0]?.advice).not.toBe('');
  });

  test('never throws, and accounts for every row', () => {
    const row = fc.array(fc.oneof(fc.string(), fc.constantFrom(...Object.values(GOOD))), { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const table = { header, rows: rows.map((cells, i) => ({ line: i + 2, cells })) };
        const { statements, problems, duplicates, cells } = parseOwnSeries(table, vocabulary);
        expect(statements.length + problems.length + duplicates).toBe(cells);
      }),
    );
  });

  test('is told by its heading, in any order; a heading with a column missing says which', () => {
    expect(isOwnSeries([...header].reverse())).toBe(true);
    expect(isOwnSeries(header.filter((name) => name !== 'published'))).toBe(true);
    expect(isOwnSeries(header.filter((name) => name !== 'unit'))).toBe(false);
    const { problems } = parseOwnSeries({ header: header.filter((name) => name !== 'unit'), rows: [] }, vocabulary);
    expect(problems).toMatchObject([{ code: 'missing-column', message: 'the table has no column "unit"' }]);
  });
});
