import { describe, expect, it } from 'vitest';
import { decodeJsonLines } from '../../../src/archive/decode.ts';
import { stockId } from '../../../src/ledger/id.ts';
import { parseStockRecords, type StockDraft, stockLines } from '../../../src/sources/stock-book/records.ts';
import { STOCK_KINDS } from '../../../src/vocabulary/stock-record.ts';
import { g, METAL, SITE, SPECIFICATION, stock } from '../../support/stock-records.ts';

function parse(text: string) {
  const decoded = decodeJsonLines(Buffer.from(text));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return parseStockRecords(decoded.value);
}

const lot = { lot: 'A' } as const;
const day = '2024-03-01';
const EVERY = [
  ...[SITE, METAL, SPECIFICATION],
  stock('authority', day, { number: '1', authority: 'plan', rule: 'order 7', allows: 'sale', most: 5, noticeDays: 45 }),
  stock('requirement', day, { number: '2', requirement: 'r', material: 'tin', form: 'metal', days: 60, usePerYear: 9 }),
  stock('receipt', day, { number: '3', ...lot, site: 's', ...g(10, 9), party: 'p', order: 'o', cost: 1.5 }),
  stock('sampling', day, { number: '4', ...lot, ...g(0) }),
  stock('accept', day, { number: '5', ...lot, specification: 'P-2A', revision: '1' }),
  stock('reject', day, { number: '6', ...lot, reason: 'damp' }),
  stock('re-assay', day, { number: '7', ...lot, content: null, analytes: { Sb: 99.7 }, laboratory: 'l' }),
  stock('inspection', day, { number: '8', ...lot, condition: 'dry', sound: false }),
  stock('transfer', day, { number: '9', ...lot, into: 'B', part: g(1) }),
  stock('upgrade', day, {
    number: '10',
    ...lot,
    into: 'B',
    ...g(10, 9),
    out: g(11, 8),
    loss: g(-1, 1),
    route: 'roast',
  }),
  stock('loan', day, { number: '11', ...lot, ...g(1), party: 'p', due: '2025-01-01' }),
  stock('return', day, { number: '12', ...lot, ...g(1) }),
  stock('commit', day, { number: '13', ...lot, ...g(1), to: 'army' }),
  stock('uncommit', day, { number: '14', ...lot, ...g(1), to: 'army' }),
  stock('release', day, { number: '15', ...lot, ...g(1), authority: 'plan' }),
  stock('sale', day, { number: '16', ...lot, ...g(1), proceeds: 7, account: 'fund', noticed: '2024-01-01' }),
  stock('write-off', day, { number: '17', ...lot, ...g(1), reason: 'spilt' }),
  stock('found', day, { number: '18', ...lot, ...g(1), reason: 'counted' }),
  stock('count', day, { number: '19', ...lot, gross: 12, counter: 'c' }),
  stock('reversal', day, { number: '20', reverses: '19', reason: 'wrong lot' }),
];
const draftOf = ({ holder, kind, date, payload }: (typeof EVERY)[number]) =>
  ({ holder, kind, date, payload }) as StockDraft;

describe('records of a stock book as lines', () => {
  it('of every kind read back as they were written, with the same ids', () => {
    expect(EVERY.map(({ kind }) => kind)).toEqual(STOCK_KINDS);
    const { stock: found, problems, cells } = parse(stockLines(EVERY.map(draftOf)));
    expect(problems).toEqual([]);
    expect(cells).toBe(EVERY.length);
    expect(found.map(stockId)).toEqual(EVERY.map(({ id }) => id));
    expect(found[5]).toMatchObject({
      source: 'stock-book',
      published: day,
      original: 'receipt 3',
      locator: 'line 6, column 1',
    });
  });

  it('said twice are one record', () => {
    expect(parse(stockLines([EVERY[0], EVERY[0]].flatMap((e) => (e ? [draftOf(e)] : []))))).toMatchObject({
      stock: [{}],
      duplicates: 1,
      cells: 2,
    });
  });

  const receipt = (change: object) =>
    JSON.stringify({
      holder: 'own',
      kind: 'receipt',
      date: day,
      payload: { number: '3', lot: 'A', site: 's', gross: 1, ...change },
    });
  const bad: readonly (readonly [string, string, string])[] = [
    ['half a gram', receipt({ gross: 0.5 }), 'not-a-count'],
    ['less than nothing', receipt({ content: -1 }), 'not-a-count'],
    ['more grams than are exact', receipt({ gross: 2 ** 60 }), 'not-a-count'],
    ['a mass in quotes', receipt({ gross: '1' }), 'not-a-count'],
    ['a misspelt field', receipt({ grosss: 1 }), 'unknown-field'],
    ['no lot', receipt({ lot: null }), 'missing-field'],
    ['a long number', receipt({ number: 'x'.repeat(101) }), 'too-long'],
    ['an unknown kind', '{"holder":"own","kind":"gift","date":"2024-03-01","payload":{}}', 'unknown-word'],
    ['no such day', '{"holder":"own","kind":"count","date":"2024-02-30","payload":{}}', 'not-a-day'],
    ['a holder of spaces', '{"holder":"my own","kind":"count","date":"2024-02-03","payload":{}}', 'not-an-id'],
    ['no record', '7', 'not-a-mapping'],
  ];
  it.each(bad)('with %s are problems with their line, and the others are read', (_, line, code) => {
    const { stock: found, problems } = parse(`${receipt({})}\n${line}\n`);
    expect(found).toHaveLength(1);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.every(({ locator }) => locator.startsWith('line 2'))).toBe(true);
  });
});
