import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/market/material-view.ts';
import { coverOf } from '../../src/stockpile/cover.ts';
import { type Basis, quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { CO } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const tons = (amount: number, basis: Basis = CO): Value => ({
  kind: 'reported',
  quantity: quantity(amount, 't', basis),
});

function covering(
  held: Value,
  used: Value | null,
  { form, entered }: { readonly form?: string; readonly entered?: number } = {},
) {
  const stock = statement({
    source: 'fastmarkets-2025-12',
    published: '2025-12-01',
    subject: { kind: 'stockpile', id: 'nds', material: 'cobalt', ...(form === undefined ? {} : { form }) },
    property: 'inventory',
    period: '2022',
    value: held,
  });
  const consumption = statement({
    published: '2026-02-06',
    subject: { kind: 'material', id: 'cobalt', place: 'USA' },
    property: 'consumption-apparent',
    period: '2025',
    value: used ?? { kind: 'withheld' },
  });
  const view = viewOf('cobalt', [stock, consumption], VOCABULARY, SOURCES, '2026-11-23');
  return {
    stock,
    consumption,
    cover: coverOf(view, entered === undefined ? null : quantity(entered, 't', 'unstated')),
  };
}

describe('days of cover', () => {
  it('are inventory over a day of consumption, with the evidence of both and the age of the first', () => {
    const { stock, consumption, cover } = covering(tons(302), tons(9600));
    expect(cover.days?.value).toMatchObject({ kind: 'estimated', quantity: { unit: 'day' } });
    expect(cover.days?.value).toMatchObject({ quantity: { amount: 11.5 } });
    expect(cover.days?.evidence).toEqual([stock.id, consumption.id]);
    expect(cover.inventory?.ageText).toBe('3 years 10 months old');
  });

  it('carry ranges through, and stay open where the inventory is', () => {
    const range: Value = { kind: 'range', low: quantity(100, 't', CO), high: quantity(200, 't', CO) };
    expect(covering(range, tons(3650)).cover.days?.value).toMatchObject({
      kind: 'range',
      low: { amount: expect.closeTo(10, 9) },
      high: { amount: expect.closeTo(20, 9) },
    });
    const open: Value = { kind: 'range', low: quantity(24_000, 't', CO), high: null };
    expect(covering(open, tons(3650)).cover.days?.value).toMatchObject({ kind: 'range', high: null });
  });

  it('take another consumption on the basis of the inventory', () => {
    const { cover } = covering(tons(302, 'unstated'), tons(9600), { entered: 302 });
    expect(cover).toMatchObject({ entered: true, assumption: null, days: { value: { quantity: { amount: 365 } } } });
  });

  it('say what they assume where a basis is not stated', () => {
    const { cover } = covering(tons(302, 'unstated'), tons(9600));
    expect(cover.assumption).toContain('the days hold if it is Co content');
  });

  it('are refused where bases or forms do not fit', () => {
    expect(covering(tons(302, 'gross'), tons(9600)).cover).toMatchObject({
      days: null,
      refused: expect.stringContaining('gross weight and consumption as Co content'),
    });
    expect(covering(tons(302), tons(9600), { form: 'concentrate' }).cover).toMatchObject({
      days: null,
      refused: expect.stringContaining('does not count'),
    });
  });

  it('are refused where consumption is withheld, and never guessed', () => {
    expect(covering(tons(302), null).cover).toMatchObject({ days: null, consumption: null });
  });
});
