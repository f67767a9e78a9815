import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  economicImportance,
  euRounded,
  euSupplyRisk,
  weightedConcentration,
  worstStage,
} from '../../../src/market/risk/eu-supply-risk.ts';
import { expectedGdpChange } from '../../../src/market/risk/gdp-effect.ts';
import { type GeoPolRiskInput, geoPolRisk, totalAmong } from '../../../src/market/risk/geopolrisk.ts';
import {
  ATLAS_SUBSTITUTION,
  atlasRisk,
  governanceHhi,
  governanceOf,
  graedelMean,
  meanGovernance,
  squaredRisk,
} from '../../../src/market/risk/governance-hhi.ts';
import { recentMean, recommendation } from '../../../src/market/risk/recent-risk.ts';
import {
  disruptionPotential,
  economicVulnerability,
  supplyRisk,
  tradeExposure,
} from '../../../src/market/risk/usgs-supply-risk.ts';
import { GOLDEN } from '../../support/geopolrisk-golden.ts';

const within = (actual: number | null | undefined, expected: number, relative = 1e-9): void =>
  expect(Math.abs((actual ?? Number.NaN) / expected - 1)).toBeLessThanOrEqual(relative);

const inputOf = (material: keyof typeof GOLDEN): GeoPolRiskInput => ({
  producers: GOLDEN[material].producers.split(' ').map((row) => {
    const [place = '', amount] = row.split(':');
    return { place, amount: Number(amount) };
  }),
  imports: GOLDEN[material].imports.split(' ').map((row) => {
    const [place = '', value, quantity, score] = row.split(';');
    return { place, value: Number(value), quantity: Number(quantity), score: Number(score) };
  }),
  domestic: GOLDEN[material].domestic,
});

const resultOf = (input: GeoPolRiskInput) => {
  const result = geoPolRisk(input);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};

describe('GeoPolRisk (F-07)', () => {
  it.each(['nickel', 'manganese', 'graphite'] as const)('gives VC-01: %s', (material) => {
    const input = inputOf(material);
    const [total, hhi, weighted, imported, importRisk, score, price, factor] = GOLDEN[material].expected;
    const found = resultOf(input);
    expect(input.producers.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
    within(
      input.imports.reduce((sum, { quantity }) => sum + quantity, 0),
      imported ?? 0,
      1e-12,
    );
    within(found.hhi, hhi ?? 0, 1e-12);
    within(found.weighted, weighted ?? 0, 1e-12);
    within(found.importRisk, importRisk ?? 0, 1e-12);
    within(found.score, score ?? 0, 1e-12);
    within(found.price, price ?? 0, 1e-12);
    within(found.characterisation, factor ?? 0, 1e-12);
    within(found.midpoint, (score ?? 0) * (price ?? 0), 1e-12);
  });

  it('refuses the total row of the sheet, which would make the index of nickel 0.316873', () => {
    const input = inputOf('nickel');
    const withTotal = [...input.producers, { place: 'DELETE', amount: 3248896 }];
    expect(geoPolRisk({ ...input, producers: withTotal })).toMatchObject({
      refused: expect.stringContaining('DELETE'),
    });
    const shares = withTotal.map(({ amount }) => amount / (2 * 3248896));
    expect(shares.reduce((sum, share) => sum + share ** 2, 0)).toBeCloseTo(0.316873, 6);
  });

  it('knows a total by its amount too, under the code of a country, and the world by its code', () => {
    const rows = inputOf('nickel').producers;
    expect(totalAmong([...rows, { place: 'ZZZ', amount: 3248896 }])?.place).toBe('ZZZ');
    expect(totalAmong([...rows, { place: 'WLD', amount: 1 }])?.place).toBe('WLD');
    expect(
      totalAmong([
        { place: 'CHN', amount: 5 },
        { place: 'USA', amount: 5 },
      ]),
    ).toBeNull();
    expect(totalAmong(rows)).toBeNull();
  });

  it('takes a missing score as 0.5 and says whose, and a stated 0 as 0', () => {
    const input = inputOf('graphite');
    const missing = input.imports.map((flow) => (flow.place === '490' ? { ...flow, score: null } : flow));
    const found = resultOf({ ...input, imports: missing });
    expect(found.unscored).toEqual(['490']);
    expect(found.weighted - resultOf(input).weighted).toBeCloseTo(0.5 * 0.495, 6);
    expect(resultOf(input).unscored).toEqual([]);
  });

  it('has no price where nothing was imported, and nothing at all where nothing is made', () => {
    const input = inputOf('nickel');
    expect(resultOf({ ...input, imports: [] })).toMatchObject({ score: 0, price: null, characterisation: null });
    expect(geoPolRisk({ ...input, imports: [], domestic: 0 })).toHaveProperty('refused');
    expect(geoPolRisk({ ...input, producers: [] })).toHaveProperty('refused');
  });
});

describe('USGS supply risk (F-04)', () => {
  const producers = [
    { output: 600, ability: 0.7, willingness: 0.9 },
    { output: 250, ability: 0.4, willingness: 0.3 },
    { output: 150, ability: 0.2, willingness: 0.5 },
  ];
  const market = { imports: 10500, exports: 5360, stockDraw: 0, primary: 0, secondary: 1920 };
  const industries = [
    { valueAdded: 40e9, expenditure: 3e8, operatingProfit: 8e9 },
    { valueAdded: 5e9, expenditure: 1e8, operatingProfit: 1e9 },
  ];

  it('gives VC-37, raw and rescaled', () => {
    const [disruption, exposure] = [disruptionPotential(producers) ?? 0, tradeExposure(market) ?? 0];
    const vulnerability = economicVulnerability(industries, 2.5e13);
    within(disruption, 0.23655);
    within(exposure, 0.7280453258);
    within(vulnerability, 8e-5);
    const parts = { disruption, exposure, vulnerability };
    within(supplyRisk(parts), 0.0239730773);
    within(
      supplyRisk(parts, () => 0.2),
      0.3253647168,
    );
  });

  it('is never above the index of concentration, and no exposure of a net exporter is below zero', () => {
    const hhi = producers.reduce((sum, { output }) => sum + (output / 1000) ** 2, 0);
    expect(disruptionPotential(producers)).toBeLessThanOrEqual(hhi);
    expect(tradeExposure({ ...market, exports: 12000 })).toBe(0);
    expect(tradeExposure({ imports: 0, exports: 0, stockDraw: 0, primary: 0, secondary: 0 })).toBeNull();
    expect(disruptionPotential([])).toBeNull();
  });
});

describe('recent supply risk (F-05) and expected loss (F-06)', () => {
  it('weights the newest year most and meets the cutoff of 0.40', () => {
    expect(recentMean([0.3, 0.4, 0.4, 0.45])).toBeCloseTo((0.3 + 0.8 + 1.2 + 1.8) / 10, 12);
    expect(recentMean([1, 2], [1, 1])).toBe(1.5);
    expect(recentMean([])).toBeNull();
    expect(() => recentMean([1, 2], [1])).toThrow(RangeError);
    expect(recommendation(0.4, null)).toEqual({ listed: true, why: 'risk at the cutoff or above' });
    expect(recommendation(0.2, 1)).toEqual({ listed: true, why: 'single point of failure' });
    expect(recommendation(null, null)).toEqual({ listed: false, why: 'not assessed' });
    expect(recommendation(0.39, 3).listed).toBe(false);
  });

  it('gives VC-38 c', () => {
    const scenarios = [
      { chance: 0.1, gdpChange: -0.5 },
      { chance: 0.02, gdpChange: -8 },
      { chance: 0.001, gdpChange: -40 },
    ];
    within(expectedGdpChange(scenarios), -0.25);
    expect(() => expectedGdpChange([{ chance: 1.1, gdpChange: -1 }])).toThrow(RangeError);
  });
});

describe('supply risk and economic importance of the European Union (F-08)', () => {
  const mix = (shares: readonly number[], governance: readonly number[], trade: readonly number[]) =>
    shares.map((share, i) => ({ share, governance: governance[i] ?? 0, trade: trade[i] ?? 1 }));
  const world = weightedConcentration(mix([0.56, 0.2, 0.14, 0.1], [6.2, 3, 5.5, 4], [1.1, 1, 0.8, 1]));
  const union = weightedConcentration(mix([0.5, 0.5], [2, 6.2], [1, 1]));
  const rest = { importReliance: 0.8, recycled: 0.28, substitution: 0.95 };

  it('gives VC-38 a and b', () => {
    within(world, 2.384992);
    within(union, 2.05);
    const risk = euSupplyRisk({ world, union, ...rest });
    within(risk?.value, 1.4938538112);
    expect(euRounded(risk?.value ?? 0)).toBe(1.5);
    within(euSupplyRisk({ world, union, ...rest, importReliance: 1 })?.value, 1.516767264);
    within(euSupplyRisk({ world, union: null, ...rest })?.value, 1.631334528);
    const uses = [
      { share: 0.43, valueAdded: 180 },
      { share: 0.32, valueAdded: 150 },
      { share: 0.25, valueAdded: 90 },
    ];
    within(economicImportance(uses, 400, 0.98)?.value, 3.62355);
    expect(economicImportance(uses, 400, null)).toMatchObject({ gross: true });
    within(economicImportance(uses, 400, null)?.value, 3.6975);
  });

  it('is nothing for a missing mix, and gross for want of any of the rest', () => {
    expect(weightedConcentration(null)).toBeNull();
    expect(weightedConcentration([])).toBeNull();
    expect(euSupplyRisk({ world: null, union: null, ...rest })).toBeNull();
    const gross = euSupplyRisk({ world, union, importReliance: null, recycled: null, substitution: null });
    expect(gross).toMatchObject({ gross: true, without: ['import reliance', 'recycling', 'substitution'] });
    expect(gross?.value).toBe(world);
    expect(worstStage([null, gross])).toBe(gross);
    expect(worstStage([null])).toBeNull();
    expect(economicImportance([], 400, 1)).toBeNull();
  });
});

describe('governance-weighted indexes (F-09)', () => {
  const shares = [
    { place: 'CHN', share: 0.6, score: 0.5 },
    { place: 'AUS', share: 0.4, score: 0.25 },
  ];

  it('turns the estimate round: the best is 0, the worst 1', () => {
    expect([2.5, 0, -2.5, 9, -9].map(governanceOf)).toEqual([0, 0.5, 1, 0, 1]);
  });

  it('follows its definitions, worked by hand', () => {
    expect(governanceHhi(shares).low).toBeCloseTo(0.36 * 0.5 + 0.16 * 0.25, 12);
    expect(meanGovernance(shares).high).toBeCloseTo(0.3 + 0.1, 12);
    expect(squaredRisk(shares).low).toBeCloseTo((3 ** 2 + 1 ** 2) / 10, 12);
    expect(squaredRisk([{ place: 'CHN', share: 1, score: 1 }]).low).toBe(10);
    const relief = { recycled: 0.2, substitution: ATLAS_SUBSTITUTION.medium };
    expect(atlasRisk(0.2, 0.3, relief)).toBeCloseTo(0.3 * 0.8 * 0.8, 12);
    expect(graedelMean(0.52, 0.4, relief)).toBeCloseTo((52 + 40 + 80 + 80) / 4, 12);
  });

  const some = fc.array(
    fc.record({
      place: fc.constant('CHN'),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      score: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    }),
    { maxLength: 8 },
  );

  it('holds every value its unknown scores could have between its ends', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), (list, guess) => {
        const known = list.map((item) => ({ ...item, score: item.score ?? guess }));
        for (const index of [governanceHhi, meanGovernance, squaredRisk]) {
          const [band, exact] = [index(list), index(known)];
          expect(exact.low).toBeCloseTo(exact.high, 12);
          expect(exact.low).toBeGreaterThanOrEqual(band.low - 1e-12);
          expect(exact.high).toBeLessThanOrEqual(band.high + 1e-12);
        }
      }),
    );
  });
});
