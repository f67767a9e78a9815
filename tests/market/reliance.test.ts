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
  detail: string | null = null,
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
      subject: {
        kind: 'material',
        id: material,
        place: 'USA',
        ...(form === null ? {} : { form }),
        ...(detail === null ? {} : { detail }),
      },
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
  line('cobalt', 'stocks', [50, 34, 34, 34, 34], null, 'lme'),
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
    ['2021', 27_766, 85.4, 'reproduced'],
    ['2022', 24_536, 80.9, 'reproduced'],
    ['2023', 20_752, 81.0, 'reproduced'],
    ['2024', 28_578, 86.3, 'reproduced'],
    ['2025', null, 90.6, 'not recomputed'],
  ])('%s', (period, consumption, reliance, verdict) => {
    const check = checks.find((c) => c.period === period);
    expect(amountOf(check?.computedConsumption ?? null)).toBe(consumption);
    expect(Math.abs((amountOf(check?.computedReliance ?? null) ?? 0) - reliance)).toBeLessThanOrEqual(0.2);
    expect(check?.verdict).toBe(verdict);
    expect(check?.relianceVerdict).toBe('reproduced');
    expect(check?.computedConsumption?.method).toBe(consumption === null ? undefined : 'F-01');
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
    ['2025', null, 79.2, 'not recomputed'],
  ])('%s', (period, consumption, reliance, verdict) => {
    const check = checks.find((c) => c.period === period);
    expect(amountOf(check?.computedConsumption ?? null)).toBe(consumption);
    expect(amountOf(check?.computedReliance ?? null)).toBeCloseTo(reliance, 1);
    expect(check?.verdict).toBe(verdict);
  });

  it('leaves the estimated year as published and says so', () => {
    const check = checks.find((c) => c.period === '2025');
    expect(amountOf(check?.publishedConsumption ?? null)).toBe(9600);
    expect(check?.computedConsumption).toBeNull();
    expect(check?.reason).toMatch(/^Estimated year: .* not recomputed\.$/);
  });

  it('leaves Government stock out where none is printed, and says that it is not available', () => {
    const check = checks.find((c) => c.period === '2023');
    expect(check?.government?.withChanges).toBeNull();
    expect(amountOf(check?.government?.withoutChanges ?? null)).toBe(6441);
    expect(check?.government?.reason).toMatch(/USGS includes none since 2023.*not available/);
  });

  it('takes a release from two year-end inventories of the stockpile where the ledger has them, and names them', () => {
    const inventory = [2022, 2023].map((year, i) =>
      statement({
        source: 'fastmarkets-2025-12',
        published: '2026-01-15',
        subject: { kind: 'stockpile', id: 'nds', material: 'cobalt' },
        property: 'inventory',
        period: String(year),
        value: { kind: 'reported', quantity: quantity(i === 0 ? 302 : 202, 't', CO) },
      }),
    );
    const known = relianceChecks(viewing('cobalt', [...COBALT, ...inventory]));
    const government = known.find((c) => c.period === '2023')?.government;
    expect(amountOf(government?.withChanges ?? null)).toBe(6541);
    expect(government?.withChanges?.evidence).toEqual(expect.arrayContaining(inventory.map(({ id }) => id)));
    expect(government?.reason).toContain('from 302 t to 202 t');
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

/** Cobalt in the United States, tonnes: primary, secondary, Government shipments, imports, exports, stock, consumption (VC-08). */
const HISTORY: Readonly<Record<number, readonly number[]>> = {
  1970: [316, 31, 2340, 5630, 670, 2600, 7380],
  1971: [313, 57, 763, 4950, 166, 2370, 6140],
  1972: [0, 89, 2700, 6310, 586, 2060, 8830],
  1973: [0, 120, 3890, 8730, 634, 4170, 9990],
  1974: [0, 122, 4050, 7310, 611, 4290, 10_700],
  1975: [0, 155, 2880, 3000, 802, 3150, 6380],
  1976: [0, 149, 3040, 7480, 794, 4020, 9000],
  1977: [0, 230, 67, 7960, 404, 3570, 8310],
  1978: [0, 470, 0, 8630, 702, 2730, 9240],
  1979: [0, 531, 0, 9070, 329, 3470, 8530],
  1980: [0, 537, 0, 7390, 264, 3400, 7740],
  1981: [0, 441, -1060, 7070, 378, 3800, 5680],
  1982: [0, 395, -1300, 5840, 270, 3390, 5070],
  1983: [0, 328, -120, 7810, 374, 4050, 6980],
  1984: [0, 399, -2450, 11_500, 304, 5110, 8060],
  1985: [0, 408, -721, 8030, 292, 5480, 7060],
  1986: [0, 1200, 0, 5570, 454, 4060, 7740],
  1987: [0, 1030, 0, 8830, 366, 5560, 7990],
  1988: [0, 1020, 0, 7050, 543, 5260, 7830],
  1989: [0, 1180, 0, 5790, 889, 4550, 6800],
  1990: [0, 1230, -108, 6530, 1340, 3220, 7640],
  1991: [0, 1580, 0, 6920, 1540, 2400, 7790],
  1992: [0, 1620, 0, 5760, 1420, 1760, 6590],
};
const HISTORIC_LINES = [
  ...['production-primary', 'production-secondary', 'government-shipments', 'imports', 'exports', 'stocks'],
  'consumption-apparent',
];

function historic(property: string, year: number, amount: number): Statement {
  return statement({
    source: 'usgs-ds140',
    published: '2022',
    subject:
      property === 'government-shipments'
        ? { kind: 'stockpile', id: 'nds', material: 'cobalt' }
        : { kind: 'material', id: 'cobalt', place: 'USA' },
    property,
    period: String(year),
    value: amount === 0 ? { kind: 'zero' } : { kind: 'reported', quantity: quantity(amount, 't', CO) },
  });
}

describe('cobalt, 1970 to 1992, with what Government stockpiles shipped (VC-08)', () => {
  const statements = [
    historic('stocks', 1969, 2330),
    ...Object.entries(HISTORY).flatMap(([year, row]) =>
      HISTORIC_LINES.map((property, i) => historic(property, Number(year), row[i] ?? 0)),
    ),
  ];
  const checks = relianceChecks(viewing('cobalt', statements));
  const apart = (figure: RelianceCheck['computedConsumption'], year: string): number =>
    (amountOf(figure) ?? 0) / (HISTORY[Number(year)]?.[6] ?? 0) - 1;

  it('is met within 0.6 % in every year', () => {
    expect(checks).toHaveLength(23);
    for (const { computedConsumption, period } of checks) {
      expect(Math.abs(apart(computedConsumption, period))).toBeLessThanOrEqual(0.006);
    }
  });

  it('breaks without the shipments, in the years that had them', () => {
    const without = (year: string) =>
      apart(checks.find(({ period }) => period === year)?.government?.withoutChanges ?? null, year);
    expect(without('1975')).toBeCloseTo(-0.45, 2);
    expect(without('1973')).toBeCloseTo(-0.39, 2);
    expect(without('1984')).toBeCloseTo(0.31, 2);
    const broken = Object.keys(HISTORY).filter((year) => Math.abs(without(year)) > 0.006);
    const expected = [...span(1970, 1977), ...span(1981, 1985), 1990];
    expect(broken.map(Number)).toEqual(expected);
  });
});

const span = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

it('does not check a history that follows another identity (VC-10)', () => {
  const tungsten = historic('consumption-apparent', 1975, 6000);
  const view = viewing('tungsten', [{ ...tungsten, subject: { ...tungsten.subject, id: 'tungsten' } }]);
  expect(relianceChecks(view)).toEqual([]);
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
