import { describe, expect, it } from 'vitest';
import { viewOf } from '../../../src/market/material-view.ts';
import { type GovernanceScores, governanceSets, scoreOf } from '../../../src/market/risk/governance-scores.ts';
import { boundsOf, type Indicator } from '../../../src/market/risk/indicator.ts';
import { materialIndicators } from '../../../src/market/risk/material-indicators.ts';
import { quantity } from '../../../src/units/quantity.ts';
import type { Value } from '../../../src/units/value.ts';
import { countrySubject } from '../../../src/vocabulary/subject.ts';
import { mineTable, tonnes } from '../../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../../support/small-vocabulary.ts';
import { statement } from '../../support/statements.ts';

const reported = (amount: number, unit = 'index'): Value => ({
  kind: 'reported',
  quantity: quantity(amount, unit, 'none'),
});
const score = (place: string, amount: number, change: Parameters<typeof statement>[0] = {}) =>
  statement({
    source: 'workbook',
    subject: countrySubject(place),
    property: 'governance-score',
    period: '2022',
    value: reported(amount),
    ...change,
  });
const us = (property: string, value: Value, form?: string) =>
  statement({
    published: '2026-02-06',
    subject: { kind: 'material', id: 'antimony', place: 'USA', ...(form === undefined ? {} : { form }) },
    property,
    value,
  });
const imported = (place: string, percent: number) =>
  statement({
    published: '2026-02-06',
    subject: { kind: 'material', id: 'antimony', place },
    property: 'import-share',
    period: '2021/2024',
    value: reported(percent, 'pct'),
  });

const MINE = mineTable('antimony', { CHN: 600, RUS: 300, OTH: 100 });
const TRADE = [
  ...[us('imports', tonnes(800), 'oxide'), us('imports', tonnes(100), 'unwrought')],
  ...[us('exports', tonnes(50), 'oxide'), us('exports', tonnes(50), 'unwrought')],
  ...[us('production-smelter-primary', tonnes(20)), us('production-smelter-secondary', tonnes(80))],
  ...[us('net-import-reliance', reported(85, 'pct')), us('consumption-apparent', tonnes(900))],
  ...[imported('CHN', 70), imported('RUS', 20), imported('OTH', 10)],
];
const earlier = TRADE.map((s) => statement({ ...s, period: s.property === 'import-share' ? s.period : '2023' }));

const indicatorsOf = (statements: Parameters<typeof viewOf>[1], scores: GovernanceScores | null) =>
  materialIndicators(viewOf('antimony', statements, VOCABULARY, SOURCES, '2026-11-23'), scores);
const setOf = (...all: readonly ReturnType<typeof score>[]) => governanceSets(all)[0] ?? null;
const of = (all: readonly Indicator[], id: string): Indicator => {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id} among ${all.map((one) => one.id).join(', ')}`);
  return found;
};
const ends = (one: Indicator) => (one.figure === null ? null : boundsOf(one.figure));

describe('indicators of a material on its evidence', () => {
  const full = setOf(score('CHN', 0.6), score('RUS', 0.8));
  const all = indicatorsOf([...MINE, ...earlier, ...TRADE], full);

  it('gives the index with its threshold and who set it, and no place to an absence of scores', () => {
    expect(ends(of(all, 'hhi/production-mine'))?.low).toBeCloseTo(3600 + 900, 6);
    expect(of(all, 'hhi/production-mine').threshold).toMatchObject({ reading: 'highly concentrated' });
    expect(of(all, 'hhi/production-mine').threshold?.setBy).toContain('Department of Justice');
  });

  it('weights by governance, cites every score, and leaves other countries out of squares', () => {
    const weighted = of(all, 'hhi-governance/production-mine');
    expect(ends(weighted)).toEqual({ low: 0.288, high: 0.288 });
    expect(weighted.missing).toEqual([]);
    expect(weighted.figure?.evidence).toEqual(expect.arrayContaining([score('CHN', 0.6).id, score('RUS', 0.8).id]));
    expect(weighted.figure?.method).toBe('F-09');
  });

  it('makes a band of what lacks a score and names who lacks it, with the share', () => {
    const mean = of(all, 'governance/production-mine');
    expect(ends(mean)?.low).toBeCloseTo(0.36 + 0.24, 9);
    expect(ends(mean)?.high).toBeCloseTo(0.36 + 0.24 + 0.1, 9);
    expect(mean.missing[0]?.what).toBe('governance score of 1 place with 10 % of the whole');
    expect(mean.missing[0]?.places.map(({ place }) => place)).toEqual(['OTH']);
    expect(mean.caveat).toContain('band');
  });

  it('works out GeoPolRisk from published shares, imports and domestic output of one year (F-07)', () => {
    const risk = of(all, 'geopolrisk');
    const part = 900 / 1000;
    expect(ends(risk)?.low).toBeCloseTo(0.45 * (0.7 * 0.6 + 0.2 * 0.8) * part, 9);
    expect(ends(risk)?.high).toBeCloseTo(0.45 * (0.7 * 0.6 + 0.2 * 0.8 + 0.1) * part, 9);
    expect(risk.missing.map(({ what }) => what)).toContain(
      'worth of imports (for midpoint and characterisation factor)',
    );
  });

  it('computes nothing weighted where no place has a score, and says whose is missing', () => {
    const none = indicatorsOf([...MINE, ...earlier, ...TRADE], null);
    for (const id of ['hhi-governance/production-mine', 'eu-gross/production-mine', 'geopolrisk']) {
      expect(of(none, id).figure).toBeNull();
      expect(of(none, id).missing[0]?.what).toContain('governance score of');
    }
    expect(ends(of(none, 'hhi/production-mine'))?.low).toBeCloseTo(4500, 6);
  });

  it('computes nothing where less than half of the whole has a score', () => {
    const some = indicatorsOf([...MINE, ...earlier, ...TRADE], setOf(score('RUS', 0.8)));
    expect(of(some, 'governance/production-mine').figure).toBeNull();
    expect(of(some, 'governance/production-mine').missing[0]?.places.map(({ place }) => place)).toEqual(['CHN', 'OTH']);
    expect(of(some, 'governance/production-mine').caveat).toContain('less than half');
  });

  it('takes exposure from reliance and bounds disruption by concentration (F-04)', () => {
    expect(ends(of(all, 'exposure'))).toEqual({ low: 0.85, high: 0.85 });
    expect(ends(of(all, 'disruption'))?.high).toBeCloseTo(0.45, 9);
    const exporter = [...MINE, ...TRADE, ...earlier].map((s) =>
      s.property === 'net-import-reliance' ? statement({ ...s, value: { kind: 'net exporter' } }) : s,
    );
    expect(ends(of(indicatorsOf(exporter, full), 'exposure'))).toEqual({ low: 0, high: 0 });
  });

  it('never calls gross risk the supply risk of the Union, and reads it against no threshold', () => {
    const gross = of(all, 'eu-gross/production-mine');
    expect(ends(gross)?.low).toBeCloseTo(2.88, 9);
    expect(gross.threshold?.reading).toBeNull();
    expect(gross.caveat).toContain('no supply risk of the European Union');
    expect(gross.missing.map(({ what }) => what)).toContain('index of substitution');
  });

  it('lists what nobody has the inputs for as not computed, with what is missing', () => {
    for (const id of ['supply-risk', 'recent-risk', 'gdp-effect', 'eu-importance', 'atlas-risk']) {
      expect(of(all, id).figure).toBeNull();
      expect(of(all, id).missing.length).toBeGreaterThan(0);
    }
    expect(of(all, 'supply-risk').threshold).toMatchObject({ words: expect.stringContaining('0.4') });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('sets of governance scores', () => {
  it("puts one's own first and never mixes sets", () => {
    const own = { source: 'own-series', subject: countrySubject('CHN', 'own-mine'), period: '2021' };
    const sets = governanceSets([score('CHN', 0.6), score('RUS', 0.8), score('CHN', 0.9, own)]);
    expect(sets.map(({ source, byPlace }) => [source, byPlace.size])).toEqual([
      ['own-series', 1],
      ['workbook', 2],
    ]);
    expect(scoreOf(sets[0] ?? null, 'CHN')).toBe(0.9);
    expect(scoreOf(sets[0] ?? null, 'RUS')).toBeNull();
    expect(scoreOf(null, 'CHN')).toBeNull();
  });

  it('takes a stated zero as zero and an absence as unknown', () => {
    const set = setOf(
      score('CHN', 0.5, { value: { kind: 'not available' } }),
      score('RUS', 0, { value: { kind: 'zero' } }),
    );
    expect(scoreOf(set, 'CHN')).toBeNull();
    expect(scoreOf(set, 'RUS')).toBe(0);
  });
});
