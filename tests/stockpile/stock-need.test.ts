import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { bookDayOn } from '../../src/stockpile/book-day.ts';
import type { ConversionRoute } from '../../src/stockpile/conversion-route.ts';
import { needsOn } from '../../src/stockpile/stock-need.ts';
import { quantityOf } from '../../src/units/value.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { idOf, line, tons } from '../support/stock-lines.ts';

const FORMS = new Map(
  (
    [
      ['metal', 'Sb'],
      ['trioxide', 'Sb2O3'],
      ['ore-and-concentrate', null],
    ] as const
  ).map(([id, formula]) => [`antimony/${id}`, { id, material: 'antimony', name: id, formula, labels: [] }]),
);
const vocabulary = { ...VOCABULARY, forms: FORMS };

/** A lot received and accepted, and inspected where a condition is given. */
function lot(name: string, form: string, gross: number, sound: boolean | null = true): readonly StockEvent[] {
  const share = { metal: 0.999, trioxide: 0.83 }[form] ?? 0.6;
  return [
    line(`C-${name}`, 'lot', '2026-01-01', { lot: name, material: 'antimony', form, contentOf: 'Sb' }),
    line(`R-${name}`, 'receipt', '2026-01-02', { lot: name, site: 'depot', ...tons(gross, share) }),
    line(`K-${name}`, 'accept', '2026-01-03', { lot: name }),
    ...(sound === null
      ? []
      : [line(`I-${name}`, 'inspection', '2026-01-04', { lot: name, condition: sound ? 'dry' : 'wet, caked', sound })]),
  ];
}

const NEED = line('N1', 'requirement', '2026-01-01', {
  ...{ requirement: 'metal for alloys', material: 'antimony', form: 'metal', gross: 100_000_000 },
});
const BOOK: readonly StockEvent[] = [
  NEED,
  ...lot('M1', 'metal', 30),
  ...lot('M2', 'metal', 10, null),
  ...lot('M3', 'metal', 10, false),
  ...lot('T1', 'trioxide', 90),
  ...lot('O1', 'ore-and-concentrate', 50),
];
const ROUTE: ConversionRoute = {
  ...{ route: 'reduction', from: { material: 'antimony', form: 'trioxide', grade: null } },
  ...{ to: { material: 'antimony', form: 'metal', grade: null }, yield: { low: 0.8, high: 0.8 }, days: 14 },
  ...{ perDay: 5_000_000, costPerKg: { low: 2.5, high: 2.5 }, whose: 'stated by you', inputs: [] },
};
const needs = (records: readonly StockEvent[], stated: readonly ConversionRoute[] = []) =>
  needsOn(bookDayOn(records, 'own', '2026-06-01'), { stated, vocabulary });
const amount = (value: number, unit = 't') => ({ value: { quantity: { amount: value, unit } } });

describe('form and condition against need', () => {
  it('counts what is uncommitted and not found unsound, names the rest, and invents no route', () => {
    const [need] = needs(BOOK);
    // 30 t inspected and 10 t not inspected count, 10 t unsound do not: 100 - 40 = 60 t short.
    expect(need).toMatchObject({
      state: 'short',
      wanted: amount(100),
      usable: amount(40),
      short: amount(60),
      uncommitted: { gross: 50_000_000 },
      unsound: { mass: { gross: 10_000_000 }, lots: ['M3'] },
      notInspected: { mass: { gross: 10_000_000 }, lots: ['M2'] },
    });
    expect(need?.conversions.map(({ from, remark, route, gives }) => [from.form, remark, route, gives])).toEqual([
      ['ore-and-concentrate', 'no route known', null, null],
      ['trioxide', 'no route known', null, null],
    ]);
    expect(need?.short?.evidence).toContain(idOf('N1'));
    expect(need?.short?.marking).toBe('internal');
  });

  it('reckons a stated route: what it takes, its time and cost', () => {
    const conversion = needs(BOOK, [ROUTE])[0]?.conversions.find(({ from }) => from.form === 'trioxide');
    // 60 t / 0.8 = 75 t of the 90; 14 days + 75 / 5 = 29 days; 75,000 kg x 2.5 = 187,500 dollars.
    expect(conversion).toMatchObject({
      gives: amount(60),
      takes: amount(75),
      time: amount(29, 'day'),
      cost: amount(187_500, 'USD'),
      remark: null,
    });
    expect(conversion?.gives?.rule).toContain('stated by you');
  });

  it('gives no more than what is there', () => {
    const little = BOOK.filter(({ payload }) => !('lot' in payload && payload.lot === 'T1'));
    const conversion = needs([...little, ...lot('T2', 'trioxide', 20)], [ROUTE])[0]?.conversions[1];
    // 20 t x 0.8 = 16 t.
    expect(conversion).toMatchObject({ gives: amount(16), takes: amount(20) });
  });

  it('tells a yield that the formulas do not hold, and what a route leaves unsaid', () => {
    const wild = { ...ROUTE, yield: { low: 0.9, high: 0.9 }, days: null, perDay: null, costPerKg: null };
    const conversion = needs(BOOK, [wild])[0]?.conversions.find(({ from }) => from.form === 'trioxide');
    // Antimony is 0.8354 of Sb2O3.
    expect(conversion?.remark).toBe(
      'a yield of 0.9 is more than the 0.8354 the formulas of both forms allow; no time is said; no cost is said',
    );
    expect(conversion).toMatchObject({ time: null, cost: null });
  });

  it("takes the range of the book's own upgrades as a route, with their records", () => {
    const upgrade = (number: string, into: string, out: number, cost: number) =>
      line(number, 'upgrade', '2026-03-01', {
        ...{ lot: 'T1', into, route: 'reduction', cost, ...tons(10, 0.83) },
        ...{ out: tons(out, 0.999), loss: { gross: (10 - out) * 1e6, content: 0 } },
      });
    const card = (name: string) =>
      line(`C-${name}`, 'lot', '2026-03-01', { lot: name, material: 'antimony', form: 'metal', contentOf: 'Sb' });
    const records = [...BOOK, card('U1'), upgrade('G1', 'U1', 8, 20_000), card('U2'), upgrade('G2', 'U2', 7.5, 30_000)];
    const conversion = needs(records)[0]?.conversions.find(({ from }) => from.form === 'trioxide');
    // Yields 8 / 10 and 7.5 / 10; 70 t left give 52.5 to 56 t, which is less than the 60 t short; 2 to 3 dollars a kg.
    expect(conversion).toMatchObject({
      route: { whose: 'seen in this book', yield: { low: 0.75, high: 0.8 }, costPerKg: { low: 2, high: 3 } },
      gives: { value: { kind: 'range', low: { amount: 52.5 }, high: { amount: 56 } } },
      takes: amount(70),
      cost: { value: { kind: 'range', low: { amount: 140_000 }, high: { amount: 210_000 } } },
      time: null,
    });
    expect(conversion?.evidence).toEqual(expect.arrayContaining([idOf('G1'), idOf('G2')]));
  });

  it('counts days of a use as the requirement states them, and says where it states nothing', () => {
    const days = line('N2', 'requirement', '2026-01-01', {
      ...{ requirement: 'sixty days', material: 'antimony', form: 'metal', days: 60, usePerYear: 219_000_000 },
    });
    const silent = line('N3', 'requirement', '2026-01-01', {
      ...{ requirement: 'some', material: 'antimony', form: 'metal' },
    });
    // 219 t x 60 / 365 = 36 t, less than the 40 t usable.
    expect(
      needs([...BOOK, days, silent]).map(({ requirement, state, wanted }) => [requirement, state, wanted !== null]),
    ).toEqual([
      ['metal for alloys', 'short', true],
      ['sixty days', 'met', true],
      ['some', 'not stated', false],
    ]);
    expect(needs([days, ...BOOK])[1]?.wanted).toMatchObject(amount(36));
  });

  it('leaves out what is committed, lent or not accepted', () => {
    const records = [
      ...BOOK,
      line('K9', 'commit', '2026-02-01', { lot: 'M1', to: 'mint', ...tons(5, 0.999) }),
      line('L9', 'loan', '2026-02-01', { lot: 'M1', party: 'mint', ...tons(3, 0.999) }),
      ...lot('M9', 'metal', 80).filter(({ kind }) => kind !== 'accept'),
    ];
    // 40 - 5 - 3 = 32 t.
    expect(needs(records)[0]?.usable).toMatchObject(amount(32));
  });

  it('is never shorter of more, nor takes more than there is or gives more than is short', () => {
    const mass = fc.integer({ min: 0, max: 200 });
    const part = fc.double({ min: 0.1, max: 0.8, noNaN: true });
    const amountOf = (figure: Figure | null | undefined, end: 'low' | 'high'): number => {
      const value = figure?.value;
      if (value === undefined) return Number.NaN;
      return value.kind === 'range' ? (value[end]?.amount ?? Number.NaN) : (quantityOf(value)?.amount ?? Number.NaN);
    };
    fc.assert(
      fc.property(mass, mass, mass, part, part, (metal, more, oxide, a, b) => {
        const route = { ...ROUTE, yield: { low: Math.min(a, b), high: Math.max(a, b) } };
        const of = (held: number) =>
          needs([NEED, ...lot('M1', 'metal', held), ...lot('T1', 'trioxide', oxide)], [route])[0];
        const [less, rich] = [of(metal), of(metal + more)];
        expect(amountOf(rich?.short, 'high')).toBeLessThanOrEqual(amountOf(less?.short, 'high'));
        for (const { gives, takes } of less?.conversions ?? []) {
          expect(amountOf(gives, 'high')).toBeLessThanOrEqual(amountOf(less?.short, 'high') + 1e-6);
          expect(amountOf(takes, 'high')).toBeLessThanOrEqual(oxide + 1e-6);
          expect(amountOf(gives, 'low')).toBeLessThanOrEqual(amountOf(gives, 'high'));
        }
      }),
      { numRuns: 60 },
    );
  });
});
