import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { type FormTotals, inventoryOn } from '../../src/stockpile/stock-inventory.ts';
import { g, METAL, SECOND_SITE, SITE, SPECIFICATION, stock } from '../support/stock-records.ts';

const lot = (number: string, name: string, payload: object = {}) =>
  stock('lot', '2024-01-01', { ...METAL.payload, number, lot: name, ...payload } as never);
const receipt = (number: string, name: string, gross: number, content: number, site = 'hawthorne') =>
  stock('receipt', '2024-01-10', { number, lot: name, site, ...g(gross, content) });
const accept = (number: string, name: string, date = '2024-01-20') =>
  stock('accept', date, { number, lot: name, specification: 'P-2A', revision: '1' });
const authority = (number: string, payload: object) =>
  stock('authority', '2024-02-01', {
    number,
    authority: number,
    rule: '50 USC 98e',
    allows: 'sale',
    ...payload,
  } as never);

/** Of lot A 1,000 g are accepted, of which 300 g are promised or lent; B is rejected, C not yet accepted, D of another grade. */
const BOOK: readonly StockEvent[] = [
  ...[SITE, SECOND_SITE, SPECIFICATION, METAL, lot('C-11', 'B'), lot('C-12', 'C'), lot('C-13', 'D', { grade: 'I' })],
  ...[receipt('1', 'A', 1000, 996), receipt('2', 'B', 400, 390), receipt('3', 'C', 50, 49), receipt('4', 'D', 7, 6)],
  ...[accept('5', 'A'), accept('6', 'D')],
  stock('reject', '2024-01-20', { number: '7', lot: 'B', reason: 'wet' }),
  stock('commit', '2024-02-01', { number: '8', lot: 'A', to: 'army', ...g(200, 199) }),
  stock('loan', '2024-02-02', { number: '9', lot: 'A', ...g(100, 99) }),
];
const lineOf = (records: readonly StockEvent[], date: string, grade = 'II'): FormTotals => {
  const line = inventoryOn(records, date).find((one) => one.grade === grade);
  if (line === undefined) throw new Error(`no line of grade ${grade}`);
  return line;
};

describe('inventory on a day', () => {
  it('is four totals, each a part of the one before; what is rejected or waits stays on books alone', () => {
    const { totals, onLoan } = lineOf(BOOK, '2024-03-01');
    expect(totals).toMatchObject({
      onBooks: g(1450, 1435),
      accepted: g(1000, 996),
      uncommitted: g(700, 698),
      releasable: 'no release authority',
    });
    expect(onLoan).toEqual(g(100, 99));
    expect(totals.evidence).toContain(BOOK.find(({ payload }) => payload.number === '7')?.id);
  });

  it('has a line for each grade, and none for a lot that has only a card', () => {
    expect(inventoryOn(BOOK, '2024-03-01').map(({ grade }) => grade)).toEqual(['I', 'II']);
    expect(inventoryOn(BOOK, '2024-01-09')).toEqual([]);
  });

  it('keeps a line of zero once all is gone, since something was there', () => {
    const gone = [...BOOK, stock('sale', '2024-04-01', { number: '10', lot: 'D', ...g(7, 6) })];
    expect(lineOf(gone, '2024-04-01', 'I').totals).toMatchObject({ onBooks: g(0, 0), uncommitted: g(0, 0) });
  });

  it('loses what falls out of specification from the accepted, and has it again when accepted anew', () => {
    const off = [
      ...BOOK,
      stock('re-assay', '2024-05-01', { number: '11', lot: 'A', content: 990, analytes: { As: 0.2 } }),
    ];
    expect(lineOf(off, '2024-05-01').totals).toMatchObject({ onBooks: g(1450, 1429), accepted: g(0, 0) });
    expect(lineOf([...off, accept('12', 'A', '2024-05-02')], '2024-05-02').totals.accepted).toEqual(g(1000, 990));
  });

  it('keeps the books of two holders apart', () => {
    const other = [SITE, METAL, receipt('1', 'A', 5, 4)].map((e) => ({ ...e, holder: 'project-vault' }) as StockEvent);
    expect(
      inventoryOn([...BOOK, ...other], '2024-03-01').map(({ holder, totals }) => [holder, totals.onBooks.gross]),
    ).toEqual([
      ['own', 7],
      ['own', 1450],
      ['project-vault', 5],
    ]);
  });
});

describe('releasable', () => {
  const plan = authority('AMP', { material: 'antimony', form: 'metal', grade: 'II', most: 500, rank: 2 });

  it('is capped by what the authorities in force leave', () => {
    const { releasable } = lineOf([...BOOK, plan], '2024-03-01').totals;
    expect(releasable).toMatchObject({ mass: g(500, 498), shared: false, authorities: [{ used: 0, left: 500 }] });
  });

  it('is less by what left under them, and no more than is uncommitted', () => {
    const sold = [
      ...BOOK,
      plan,
      stock('sale', '2024-03-01', { number: '10', lot: 'A', ...g(450, 448), authority: 'AMP' }),
    ];
    expect(lineOf(sold, '2024-03-01').totals).toMatchObject({
      uncommitted: g(250, 250),
      releasable: { mass: g(50, 50), authorities: [{ used: 450, left: 50 }] },
    });
    const second = authority('order', { allows: 'release', rank: 1 });
    const { releasable } = lineOf([...sold, second], '2024-03-01').totals;
    expect(releasable).toMatchObject({ mass: g(250, 250), authorities: [{ left: null }, { left: 50 }] });
  });

  it('is under no authority before its day, after its end, or for what it does not cover', () => {
    const ended = authority('AMP', { until: '2024-02-28', most: 500 });
    expect(lineOf([...BOOK, plan], '2024-01-31').totals.releasable).toBe('no release authority');
    expect(lineOf([...BOOK, ended], '2024-03-01').totals.releasable).toBe('no release authority');
    expect(lineOf([...BOOK, plan], '2024-03-01', 'I').totals.releasable).toBe('no release authority');
  });

  it('is zero and still authorised when the authority is used up', () => {
    const none = authority('AMP', { most: 0 });
    expect(lineOf([...BOOK, none], '2024-03-01').totals.releasable).toMatchObject({ mass: g(0, 0), shared: true });
  });
});

describe('days to outload', () => {
  it('are counted whole, of what is at hand and of the uncommitted', () => {
    expect(lineOf(BOOK, '2024-03-01').daysToOutload).toMatchObject({
      atHand: { days: 7, slowest: 'hawthorne' },
      uncommitted: { days: 4, slowest: 'hawthorne' },
    });
  });

  it('are not known where one site gives no rate, and those of the slowest where each does', () => {
    const split = [...BOOK, receipt('10', 'E', 90, 89, 'scotia'), lot('C-14', 'E')];
    expect(lineOf(split, '2024-03-01').daysToOutload).toMatchObject({ atHand: 'not known', uncommitted: { days: 4 } });
    const rate = stock('site', '2024-02-01', { number: 'C-15', site: 'scotia', name: 'Scotia', outloadPerDay: 9 });
    expect(lineOf([...split, rate], '2024-03-01').daysToOutload.atHand).toMatchObject({ days: 10, slowest: 'scotia' });
  });

  it('are none where nothing lies', () => {
    const waiting = [SITE, METAL, receipt('1', 'A', 5, 4)];
    expect(lineOf(waiting, '2024-03-01').daysToOutload.uncommitted).toEqual({ days: 0, slowest: null, evidence: [] });
  });
});
