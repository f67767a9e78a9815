import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { lotOn } from '../../src/stockpile/lot.ts';
import { acceptedOf, uncommittedOf } from '../../src/stockpile/lot-state.ts';
import { g, METAL, SITE, SPECIFICATION, stock, TRIOXIDE } from '../support/stock-records.ts';

const LIFE: readonly StockEvent[] = [
  SITE,
  SPECIFICATION,
  METAL,
  TRIOXIDE,
  stock('receipt', '2024-01-10', { number: '1', lot: 'A', site: 'hawthorne', ...g(1000, 996) }),
  stock('sampling', '2024-01-12', { number: '2', lot: 'A', ...g(10, 10) }),
  stock('accept', '2024-01-20', { number: '3', lot: 'A', specification: 'P-2A', revision: '1' }),
  stock('re-assay', '2024-03-01', { number: '4', lot: 'A', content: 987, analytes: { Sb: 99.7 } }),
  stock('commit', '2024-03-02', { number: '5', lot: 'A', to: 'army', ...g(200, 199) }),
  stock('loan', '2024-03-03', { number: '6', lot: 'A', party: 'smelter', ...g(100, 99) }),
  stock('upgrade', '2024-04-01', {
    ...{ number: '7', lot: 'A', into: 'B', site: 'scotia', ...g(300, 299), out: g(350, 292), loss: g(-50, 7) },
  }),
  stock('count', '2024-05-01', { number: '8', lot: 'A', gross: 585 }),
  stock('write-off', '2024-05-02', { number: '9', lot: 'A', ...g(5, 5), reason: 'spilt' }),
];
const A = (date: string, records = LIFE) => lotOn(records, 'A', date);

describe('a lot', () => {
  it('is not there before its card, and empty before its receipt', () => {
    expect(A('2023-12-31')).toMatchObject({ card: null, mass: g(0), received: null, evidence: [], turns: 10 });
    expect(A('2024-01-09')).toMatchObject({ card: { form: 'metal' }, mass: g(0, 0), site: null });
  });

  it('is received, sampled and accepted', () => {
    expect(A('2024-01-10')).toMatchObject({ mass: g(1000, 996), site: 'hawthorne', standing: 'not accepted' });
    expect(A('2024-01-15')).toMatchObject({ mass: g(990, 986), received: '2024-01-10' });
    expect(A('2024-01-20')).toMatchObject({
      standing: 'accepted',
      acceptedUnder: { specification: 'P-2A', revision: '1' },
      offSpecification: [],
    });
  });

  it('has the content its new assay says, the difference booked as such', () => {
    const state = A('2024-03-01');
    expect(state).toMatchObject({ mass: g(990, 987), assayed: '2024-03-01', assay: { analytes: { Sb: 99.7 } } });
    expect(state.accounts['assay difference']).toEqual(g(0, 1));
  });

  it('keeps what is committed and lent on the books and out of the uncommitted', () => {
    const state = A('2024-03-03');
    expect(state).toMatchObject({
      mass: g(990, 987),
      onLoan: g(100, 99),
      committed: [{ to: 'army', mass: g(200, 199) }],
    });
    expect([acceptedOf(state), uncommittedOf(state)]).toEqual([g(990, 987), g(690, 689)]);
  });

  it('becomes another lot with a loss of content and a gain of oxygen, both said', () => {
    expect(A('2024-04-01').mass).toEqual(g(690, 688));
    const made = lotOn(LIFE, 'B', '2024-04-01');
    expect(made).toMatchObject({ mass: g(350, 292), site: 'scotia', standing: 'not accepted', turns: 2 });
    expect(A('2024-04-01').accounts).toMatchObject({
      'upgraded out': g(-350, -292),
      'processing loss': g(0, -7),
      'taken up in processing': g(50),
    });
  });

  it('shows what a count finds short until it is written off', () => {
    expect(A('2024-05-01').counted).toEqual({ date: '2024-05-01', gross: 585, difference: -5 });
    expect(A('2024-05-02').counted?.difference).toBe(0);
    expect(A('2024-05-02').mass).toEqual(g(685, 683));
  });

  it('falls out of specification by a later assay that breaks a limit', () => {
    const off = stock('re-assay', '2024-06-01', {
      number: '10',
      lot: 'A',
      content: 680,
      analytes: { Sb: 99.3, As: 0.05 },
    });
    const state = A('2024-06-01', [...LIFE, off]);
    expect(state).toMatchObject({ standing: 'accepted', mass: g(685, 680) });
    expect(state.offSpecification).toMatchObject([{ analyte: 'Sb', min: 99.6, found: 99.3, assayed: '2024-06-01' }]);
    expect([acceptedOf(state), uncommittedOf(state)]).toEqual([g(0, 0), g(0, 0)]);
  });

  it('is as if a record had never been from the day it is undone, and not before', () => {
    const undone = [...LIFE, stock('reversal', '2024-07-01', { number: 'R', reverses: '7', reason: 'never sent' })];
    expect(A('2024-06-30', undone).mass).toEqual(g(685, 683));
    expect(A('2024-07-01', undone)).toMatchObject({ mass: g(985, 982), turns: 11 });
    expect(lotOn(undone, 'B', '2024-06-30').mass).toEqual(g(350, 292));
    expect(lotOn(undone, 'B', '2024-07-01').mass).toEqual(g(0, 0));
  });

  it('is no longer accepted as a whole once more comes in', () => {
    const more = stock('receipt', '2024-08-01', { number: '11', lot: 'A', site: 'hawthorne', ...g(1, 1) });
    expect(A('2024-08-01', [...LIFE, more])).toMatchObject({ standing: 'not accepted', acceptedUnder: null });
  });
});
