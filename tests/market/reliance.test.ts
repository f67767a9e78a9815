import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/ledger/statement.ts';
import { viewOf } from '../../src/market/material-view.ts';
import { type RelianceCheck, relianceChecks } from '../../src/market/reliance.ts';
import { latestOf, usSeries } from '../../src/market/series.ts';
import { type MassBasis, quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { CO, SB } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

/** A US line over 2021 to 2025; the last year is an estimate, a null is withheld. */
function line(
  material: string,
  property: string,
  amounts: readonly (number | null)[],
  form: string | null = null,
): readonly Statement[] {
  const basis: MassBasis = material === 'cobalt' ? CO : SB;
  return amounts.map((amount, i) => {
    const [unit, of] = property === 'net-import-reliance' ? (['pct', 'none'] as const) : (['t', basis] as const);
    const kind = i === 4 ? 'estimated' : 'reported';
    const value: Value =
      amount === null
        ? { kind: 'withheld' }
        : amount === 0
          ? { kind: 'zero' }
          : { kind, quantity: quantity(amount, unit, of) };
    return statement({
      published: '2026-02-06',
      subject: { kind: 'material', id: material, place: 'USA', ...(form === null ? {} : { form }) },
      property,
      period: String(2021 + i),
      value,
    });
  });
}

const ANTIMONY = [
  line('antimony', 'production-smelter-primary', [0, 586, 452, 588, 700]),
  line('antimony', 'production-smelter-secondary', [4050, 4100, 3490, 3330, 3500]),
  line('antimony', 'imports', [19_100, 17_000, 14_000, 24_000, 39_000], 'oxide'),
  line('antimony', 'imports', [6970, 6510, 6060, 4920, 4500], 'unwrought'),
  line('antimony', 'imports', [31, 29, 6, 430, 500], 'ore-and-concentrate'),
  line('antimony', 'exports', [1530, 2430, 1740, 2690, 2900], 'oxide'),
  line('antimony', 'exports', [824, 1230, 1510, 1570, 240], 'unwrought'),
  line('antimony', 'consumption-apparent', [27_800, 24_500, 20_700, 28_600, 45_000]),
  line('antimony', 'net-import-reliance', [85, 81, 81, 86, 91]),
].flat();

const COBALT = [
  line('cobalt', 'production-secondary', [1800, 1920, 2030, 2050, 2000]),
  line('cobalt', 'imports', [9790, 10_500, 9500, 10_800, 14_000]),
  line('cobalt', 'exports', [4930, 5360, 5110, 4880, 4500]),
  line('cobalt', 'stocks-industry', [1010, 946, 925, 956, 1500]),
  line('cobalt', 'stocks', [50, 34, 34, 34, 34]),
  line('cobalt', 'consumption-apparent', [6650, 7150, 6440, 7960, 9600]),
  line('cobalt', 'net-import-reliance', [73, 73, 69, 74, 79]),
].flat();

const viewing = (material: string, statements: readonly Statement[]) =>
  viewOf(material, statements, VOCABULARY, SOURCES, '2026-11-23');
const amountOf = (figure: RelianceCheck['computedConsumption']): number | null =>
  figure !== null && 'quantity' in figure.value ? figure.value.quantity.amount : null;

describe('antimony, recomputed from its parts (VC-02)', () => {
  const checks = relianceChecks(viewing('antimony', ANTIMONY));
  it.each([
    ['2021', 27_766, 85.4],
    ['2022', 24_536, 80.9],
    ['2023', 20_752, 81.0],
    ['2024', 28_578, 86.3],
    ['2025', 44_560, 90.6],
  ])('%s', (period, consumption, reliance) => {
    const check = checks.find((c) => c.period === period);
    expect(amountOf(check?.computedConsumption ?? null)).toBe(consumption);
    expect(Math.abs((amountOf(check?.computedReliance ?? null) ?? 0) - reliance)).toBeLessThanOrEqual(0.2);
    expect(check?.verdict).toBe('reproduced');
    expect(check?.computedConsumption?.method).toBe('F-01');
    expect(check?.computedReliance?.method).toBe('F-02');
  });
});

describe('cobalt, recomputed from its parts (VC-03)', () => {
  const checks = relianceChecks(viewing('cobalt', COBALT));
  it.each([
    ['2021', null, 72.9, 'not computable'],
    ['2022', 7140, 73.1, 'reproduced'],
    ['2023', 6441, 68.5, 'reproduced'],
    ['2024', 7939, 74.2, 'reproduced'],
    ['2025', 10_956, 79.2, 'not reproducible'],
  ])('%s', (period, consumption, reliance, verdict) => {
    const check = checks.find((c) => c.period === period);
    expect(amountOf(check?.computedConsumption ?? null)).toBe(consumption);
    expect(amountOf(check?.computedReliance ?? null)).toBeCloseTo(reliance, 1);
    expect(check?.verdict).toBe(verdict);
  });

  it('flags the estimated year and leaves the published number standing', () => {
    const check = checks.find((c) => c.period === '2025');
    expect(amountOf(check?.publishedConsumption ?? null)).toBe(9600);
    expect(check?.reason).toBe(
      'The definition gives 10,956 t, 9,600 t is published; the published number stands and is not corrected.',
    );
  });

  it('says what is missing where the year before is not in the table', () => {
    expect(checks.find((c) => c.period === '2021')?.reason).toContain('2020 (not printed)');
  });
});

it('computes nothing from a withheld part', () => {
  const withheld = [
    ...ANTIMONY.filter((s) => s.property !== 'production-smelter-primary'),
    ...line('antimony', 'production-smelter-primary', [null, null, null, null, null]),
  ];
  const [check] = relianceChecks(viewing('antimony', withheld));
  expect(check).toMatchObject({ computedConsumption: null, verdict: 'not computable' });
  expect(check?.reason).toContain('(withheld)');
});

describe('US series', () => {
  const series = usSeries(viewing('antimony', ANTIMONY));
  it('keep zeros and absences as points of their kind', () => {
    expect(series[0]).toMatchObject({ property: 'production-smelter-primary', edition: 'mcs-2026', unit: 't' });
    expect(series[0]?.points[0]?.figure.value).toEqual({ kind: 'zero' });
    expect(series[0]?.points.at(-1)?.figure.value.kind).toBe('estimated');
  });
  it('tell forms apart and name them', () => {
    expect(series.filter((s) => s.property === 'imports').map((s) => s.label)).toEqual([
      'Imports for consumption, ore and concentrate',
      'Imports for consumption, Oxide',
      'Imports for consumption, Unwrought',
    ]);
  });
  it('give the newest point of a property', () => {
    expect(latestOf(series, 'consumption-apparent')?.value).toMatchObject({ quantity: { amount: 45_000 } });
    expect(latestOf(series, 'employment')).toBeNull();
  });
});
