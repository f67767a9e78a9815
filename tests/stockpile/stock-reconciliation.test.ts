import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { reconciliationsOf } from '../../src/stockpile/stock-reconciliation.ts';
import { type Basis, quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { statement } from '../support/statements.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const CARD = { material: 'cobalt', form: 'metal', contentOf: 'Co' };
const BOOK = [
  line('C1', 'lot', '2020-01-01', { lot: 'A', ...CARD }, 'nds'),
  line('R1', 'receipt', '2020-02-01', { lot: 'A', site: 'hammond', ...tons(200, 0.99) }, 'nds'),
  line('C2', 'lot', '2020-01-01', { lot: 'B', ...CARD }, 'nds'),
  line('R2', 'receipt', '2022-06-01', { lot: 'B', site: 'hammond', ...tons(100, 0.98) }, 'nds'),
  line('S2', 'sale', '2023-03-01', { lot: 'B', ...tons(100, 0.98) }, 'nds'),
  line('C3', 'lot', '2020-01-01', { lot: 'C', ...CARD }, 'own'),
  line('R3', 'receipt', '2020-02-01', { lot: 'C', site: 'mine', ...tons(900, 0.99) }, 'own'),
];
const tonnes = (amount: number, basis: Basis): Value => ({ kind: 'reported', quantity: quantity(amount, 't', basis) });
const said = (value: Value, change: Partial<Found<Statement>> = {}): Statement =>
  statement({
    source: 'fastmarkets-2025-12',
    published: '2025-12-01',
    subject: { kind: 'stockpile', id: 'nds', material: 'cobalt' },
    property: 'inventory',
    period: '2022',
    value,
    ...change,
  });
const against = (s: Statement, asOf = '2026-11-23') => reconciliationsOf(BOOK, 'nds', [s], asOf)[0];
const CO: Basis = { contentOf: 'Co' };

describe('lots against a published inventory', () => {
  it('leave a difference named, with the ids of both, on the last day of its period', () => {
    // 200 x 0.99 + 100 x 0.98 = 296 t of cobalt at the end of 2022; 302 published: 6 t fewer. 302 is good to half a ton.
    const s = said(tonnes(302, CO));
    const found = against(s);
    expect(found).toMatchObject({
      on: '2022-12-31',
      state: 'unexplained difference',
      book: { mass: { gross: 300_000_000, content: 296_000_000 }, lots: ['A', 'B'] },
      difference: { value: { quantity: { amount: -6, unit: 't', basis: CO } }, marking: 'internal' },
    });
    expect(found?.difference?.evidence).toEqual([s.id, ...['C1', 'R1', 'C2', 'R2'].map((n) => idOf(n, 'nds'))]);
  });

  it('agree within half a unit of what is printed', () => {
    expect(against(said(tonnes(296, CO)))).toMatchObject({ state: 'agrees' });
    expect(against(said(tonnes(300, 'gross')))).toMatchObject({ state: 'agrees', remark: null });
  });

  it('follow the day: what was sold since is not there', () => {
    expect(against(said(tonnes(198, CO), { period: '2023-09-30' }))).toMatchObject({
      state: 'agrees',
      book: { lots: ['A'] },
    });
  });

  it('say what they assume of a basis not stated, and refuse another', () => {
    expect(against(said(tonnes(302, 'unstated')))?.remark).toContain('holds if gross weight');
    expect(against(said(tonnes(302, { oxide: 'Co3O4' })))).toMatchObject({ state: 'not comparable', difference: null });
  });

  it('go through a range end by end and leave an open one alone', () => {
    const range: Value = { kind: 'range', low: quantity(250, 't', CO), high: quantity(310, 't', CO) };
    expect(against(said(range))).toMatchObject({
      state: 'agrees',
      difference: { value: { kind: 'range', low: { amount: -14 }, high: { amount: 46 } } },
    });
    const open: Value = { kind: 'range', low: quantity(24_000, 't', CO), high: null };
    expect(against(said(open))).toMatchObject({ state: 'not comparable', remark: 'published as an open range' });
  });

  it('never take an absence for zero, on either side', () => {
    expect(against(said({ kind: 'withheld' }))).toMatchObject({ remark: 'published as withheld', difference: null });
    expect(against(said(tonnes(302, CO), { period: '2019' }))).toMatchObject({ book: null, difference: null });
  });

  it('keep to one holder, and to what was published by the day', () => {
    expect(reconciliationsOf(BOOK, 'own', [said(tonnes(302, CO))], '2026-11-23')).toEqual([]);
    expect(against(said(tonnes(302, CO)), '2025-11-30')).toBeUndefined();
  });
});
