import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/ledger/figure.ts';
import { lowMidHigh } from '../../src/market/impact/buying.ts';
import { differenceOf } from '../../src/market/impact/difference.ts';
import { placeholderRanges } from '../../src/market/impact/elasticity.ts';
import { type MoveQuestion, priceMove } from '../../src/market/impact/price-move.ts';
import { nearestPrice, nearPrices, type PathLine } from '../../src/market/impact/price-path.ts';
import { readingsOf } from '../../src/market/impact/readings.ts';
import { PLACEHOLDER_RANGES, priceRatio } from '../../src/market/price-response.ts';
import type { PricePoint } from '../../src/market/prices.ts';
import { sameForm } from '../../src/market/supply.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';

const tonnes = (amount: number) => quantity(amount, 't', 'gross');
const figure = (value: Value, id = 'a'): Figure => ({
  ...{ value, asOf: '2026-11-23', evidence: [id], rule: 'as printed', marking: 'public' as const },
});
const reported = (amount: number, id?: string): Figure => figure({ kind: 'reported', quantity: tonnes(amount) }, id);
const range = (low: number | null, high: number | null): Figure =>
  figure({ kind: 'range', low: low === null ? null : tonnes(low), high: high === null ? null : tonnes(high) });

const ASKED: MoveQuestion = {
  ...{ bought: { low: 0.1, high: 0.1 }, ranges: PLACEHOLDER_RANGES, backstop: 10, draws: 400, seed: 1 },
};
const share = fc.double({ min: 0, max: 2, noNaN: true });
const within = (low: number, high: number) => fc.double({ min: low, max: high, noNaN: true });

describe('a move of price by draws', () => {
  it('is the formula itself where nothing is uncertain', () => {
    fc.assert(
      fc.property(within(0, 0.5), within(0.01, 0.5), within(0.05, 0.5), (bought, supply, demand) => {
        const ranges = { supply: [supply, supply], demand: [demand, demand] } as const;
        const question = { ...ASKED, bought: { low: bought, high: bought }, ranges, draws: 20 };
        const move = priceMove(question);
        const ratio = Math.min(10, priceRatio({ loss: 0, government: bought }, { supply, demand }));
        for (const found of [move.p10, move.p50, move.p90, move.ends.low, move.ends.high])
          expect(found).toBeCloseTo(ratio, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('lies between the closed-form ends, in order', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (bought, seed) => {
        const { ends, p10, p50, p90, held } = priceMove({
          ...ASKED,
          bought: { low: bought, high: bought },
          seed,
          draws: 100,
        });
        expect(ends.low).toBeLessThanOrEqual(p10 * (1 + 1e-9));
        expect(p10).toBeLessThanOrEqual(p50);
        expect(p50).toBeLessThanOrEqual(p90);
        expect(p90).toBeLessThanOrEqual(ends.high * (1 + 1e-9));
        expect(held).toBeGreaterThanOrEqual(0);
        expect(held).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  it('is never lower for a larger purchase or a higher backstop, on the same draws', () => {
    fc.assert(
      fc.property(share, within(0, 0.5), within(2, 50), (bought, more, backstop) => {
        const small = priceMove({ ...ASKED, bought: { low: bought, high: bought }, backstop, draws: 60 });
        const large = priceMove({ ...ASKED, bought: { low: bought + more, high: bought + more }, backstop, draws: 60 });
        const freer = priceMove({ ...ASKED, bought: { low: bought, high: bought }, backstop: backstop * 2, draws: 60 });
        for (const at of ['p10', 'p50', 'p90'] as const) {
          expect(large[at]).toBeGreaterThanOrEqual(small[at] * (1 - 1e-9));
          expect(freer[at]).toBeGreaterThanOrEqual(small[at] * (1 - 1e-9));
        }
        expect(freer.held).toBeLessThanOrEqual(small.held);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same for the same seed, no move for no purchase, and the backstop for one beyond all supply', () => {
    expect(priceMove(ASKED)).toEqual(priceMove(ASKED));
    expect(priceMove({ ...ASKED, seed: 2 }).p50).not.toBe(priceMove(ASKED).p50);
    expect(priceMove({ ...ASKED, bought: { low: 0, high: 0 } }).p90).toBeCloseTo(1, 9);
    const all = { ...ASKED, bought: { low: 1.2, high: 1.2 }, ranges: { supply: [0, 0], demand: [0.1, 0.2] } } as const;
    expect(priceMove(all)).toMatchObject({ p10: 10, p90: 10, held: 1 });
  });
});

describe('placeholder elasticities', () => {
  const cited = { source: 's', published: '2026', locator: 'l', note: null };
  const won = (low: number, high: number) => [{ material: 'tin', percent: (low + high) / 2, low, high, ...cited }];
  const host = [{ material: 'tin', host: 'zinc', words: 'zinc', ...cited }];

  it('are a by-product’s where more than half is won as one, and both together where nobody can say', () => {
    expect(placeholderRanges('tin', { companionality: won(75, 100), hosts: [] }).ranges.supply).toEqual([0, 0.1]);
    expect(placeholderRanges('tin', { companionality: won(45, 75), hosts: [] }).ranges.supply).toEqual([0, 0.3]);
    expect(placeholderRanges('tin', { companionality: won(0, 20), hosts: host }).ranges).toEqual(PLACEHOLDER_RANGES);
    expect(placeholderRanges('tin', { companionality: [], hosts: host }).ranges.supply).toEqual([0, 0.1]);
    expect(placeholderRanges('tin', { companionality: [], hosts: [] }).ranges).toEqual(PLACEHOLDER_RANGES);
  });
});

describe('readings of a line', () => {
  const printed = (edition: string, period: string, amount: number) => ({ edition, period, figure: reported(amount) });
  const all = [
    printed('mcs-2026', '2024', 10),
    printed('mcs-2026', '2025', 12),
    printed('mcs-2025', '2023', 8),
    printed('mcs-2025', '2024', 9),
    printed('mcs-2024', '2023', 8),
  ];
  const shown = (year: string | null) => readingsOf(all, year).map(({ edition, period }) => `${edition} ${period}`);

  it('are the newest year and the one before, by every edition, a repeated number once', () => {
    expect(shown(null)).toEqual(['mcs-2026 2025', 'mcs-2026 2024', 'mcs-2025 2024']);
    expect(shown('2024')).toEqual(['mcs-2026 2024', 'mcs-2025 2024', 'mcs-2025 2023']);
    expect(shown('1999')).toEqual([]);
  });
});

describe('forms', () => {
  it('are the same, wider, another or not named', () => {
    expect(sameForm('metal', 'metal')).toBe('same form');
    expect(sameForm('unwrought', 'metal')).toBe('wider form');
    expect(sameForm('metal', 'unwrought')).toBe('another form');
    expect(sameForm('oxide', 'metal')).toBe('another form');
    expect(sameForm(null, 'metal')).toBe('form not named');
  });
});

describe('differences of what is bought', () => {
  const ends = (found: Figure | null) => {
    const value = found?.value;
    if (value === undefined) return null;
    if (value.kind === 'range') return [value.low?.amount ?? null, value.high?.amount ?? null];
    return 'quantity' in value ? [value.quantity.amount, value.quantity.amount] : null;
  };

  it('hold whichever ends were paid', () => {
    const end = fc.double({ min: 0, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(end, end, end, end, within(0, 1), within(0, 1), (a, b, c, d, u, v) => {
        const [x, y] = [range(Math.min(a, b), Math.max(a, b)), range(Math.min(c, d), Math.max(c, d))];
        const real = Math.min(a, b) + u * Math.abs(a - b) - (Math.min(c, d) + v * Math.abs(c - d));
        const [low, high] = ends(differenceOf(x, y, 'less')) ?? [];
        expect(real).toBeGreaterThanOrEqual((low ?? 0) - 1e-6);
        expect(real).toBeLessThanOrEqual((high ?? 0) + 1e-6);
      }),
    );
  });

  it('stay open at an open end, and are none between masses of different things', () => {
    expect(ends(differenceOf(range(10, null), reported(4), 'less'))).toEqual([6, null]);
    const content = figure({ kind: 'reported', quantity: quantity(3, 't', { contentOf: 'Sb' }) });
    expect(differenceOf(reported(4), content, 'less')).toBeNull();
    expect(differenceOf(reported(10, 'a'), reported(4, 'b'), 'less')?.evidence).toEqual(['a', 'b']);
  });
});

describe('low, middle and high of a range', () => {
  it('are its ends as printed and halfway as ours; a single amount is all three', () => {
    const { low, mid, high } = lowMidHigh(range(10, 20));
    expect([low, mid, high].map((one) => one?.value)).toMatchObject([
      { kind: 'reported', quantity: { amount: 10 } },
      { kind: 'estimated', quantity: { amount: 15 } },
      { kind: 'reported', quantity: { amount: 20 } },
    ]);
    expect(mid?.rule).toContain('which no source says');
    expect(lowMidHigh(reported(3))).toEqual({ low: reported(3), mid: reported(3), high: reported(3) });
    expect(lowMidHigh(range(10, null))).toMatchObject({ mid: null, high: null });
  });
});

describe('prices near a day', () => {
  const point = (date: string): PricePoint => ({ date, label: 'a', figure: reported(1), hypothetical: false });
  const line: PathLine = {
    ...{ form: null, grade: null, isPrice: true, cadence: 'days and months' as const, label: null },
    points: ['2025-02-20', '2025-06', '2025-10-14'].map(point),
  };
  const near = (start: string, end = start) =>
    nearPrices(line, { start, end }).map((one) => [one.point.date, one.how, one.days]);

  it('are those of the day, else the nearest on both sides, with how far they are', () => {
    expect(near('2025-06-10')).toEqual([['2025-06', 'of the day', 0]]);
    expect(near('2025-02-01', '2025-02-28')).toEqual([['2025-02-20', 'of the day', 0]]);
    expect(near('2025-08-18')).toEqual([
      ['2025-06', 'before', 49],
      ['2025-10-14', 'after', 57],
    ]);
    expect(near('2024-01-01')).toEqual([['2025-02-20', 'after', 416]]);
    expect(nearestPrice(nearPrices(line, { start: '2025-08-18', end: '2025-08-18' }))?.point.date).toBe('2025-06');
  });
});
