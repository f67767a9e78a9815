import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MaterialBase, materialBase } from '../../../src/cases/base/material-base.ts';
import type { Statement } from '../../../src/ledger/statement.ts';
import { viewOf } from '../../../src/market/material-view.ts';
import { quantity } from '../../../src/units/quantity.ts';
import type { Value } from '../../../src/units/value.ts';
import { UNSAID } from '../../../src/vocabulary/consumption-definition.ts';
import { NO_FACTS } from '../../../src/vocabulary/facts.ts';
import { VOCABULARY } from '../../support/small-vocabulary.ts';
import { statement } from '../../support/statements.ts';

const SB = { contentOf: 'Sb' } as const;
const PLACES = ['CHN', 'BOL', 'MEX', 'VNM', 'OTH'] as const;
const definition = {
  ...UNSAID,
  material: 'antimony',
  terms: (['imports', 'exports'] as const).map((property) => ({
    ...{ form: null, detail: null, property, domestic: false, government: false, blankIsNone: false },
    flow: property === 'imports' ? ('add' as const) : ('subtract' as const),
  })),
};
const vocabulary = { ...VOCABULARY, consumption: [definition] };

const tonnes = (amount: number): Value => ({ kind: 'reported', quantity: quantity(amount, 't', SB) });
const percent = (amount: number): Value => ({ kind: 'reported', quantity: quantity(amount, 'pct', 'none') });
const us = (property: string, value: Value, change: Partial<Statement> = {}) =>
  statement({ subject: { kind: 'material', id: 'antimony', place: 'USA' }, property, value, ...change });
const share = (place: string, amount: number): Statement =>
  us('import-share', percent(amount), { subject: { kind: 'material', id: 'antimony', place }, period: '2020/2023' });

function baseOf(statements: readonly Statement[]): MaterialBase {
  const base = materialBase(viewOf('antimony', statements, vocabulary, [], '2026-01-01'), NO_FACTS);
  if (!base.modelled) throw new Error(base.why);
  return base;
}

const use = fc.oneof(
  fc.double({ min: 0.01, max: 1e8, noNaN: true }).map(tonnes),
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 901, max: 5000 }))
    .map(([low, high]): Value => ({ kind: 'range', low: quantity(low, 't', SB), high: quantity(high, 't', SB) })),
);
const reliance = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(percent),
  fc
    .integer({ min: 1, max: 99 })
    .map((low): Value => ({ kind: 'range', low: quantity(low, 'pct', 'none'), high: null })),
  fc
    .integer({ min: 1, max: 99 })
    .map((high): Value => ({ kind: 'range', low: null, high: quantity(high, 'pct', 'none') })),
);
const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 });
const secondary = fc.double({ min: 0, max: 1e8, noNaN: true });

const home = ({ primary, secondary: scrap }: MaterialBase): number => primary.value + (scrap?.value ?? 0);
const abroad = ({ foreign }: MaterialBase): number => foreign.reduce((sum, { tonnes: t }) => sum + t.value, 0);

/** Demand less supply at every end of every range, relative to demand. */
function openings(base: MaterialBase): readonly number[] {
  const of = (demand: number, supply: number): number => Math.abs(demand - supply) / base.demand.value;
  const spread = base.spreads.flatMap(({ low, high, weights: w }) =>
    [low, high].map((f) => {
      const times = (weight: number): number => 1 - weight * (1 - f);
      return of(base.demand.value * times(w.demand), abroad(base) * times(w.foreign) + home(base) * times(w.home));
    }),
  );
  return [of(base.demand.value, abroad(base) + home(base)), ...spread];
}

describe('a base made of any three published numbers', () => {
  it('closes over the whole of what is printed, and nothing in it is below zero', () => {
    fc.assert(
      fc.property(use, reliance, shares, secondary, (used, relied, parts, scrap) => {
        const base = baseOf([
          us('consumption-apparent', used),
          us('net-import-reliance', relied),
          us('production-secondary', tonnes(scrap)),
          ...parts.map((part, n) => share(PLACES[n] ?? 'OTH', part)),
        ]);
        expect(Math.max(...openings(base))).toBeLessThan(1e-9);
        const least = Math.min(
          base.primary.value,
          base.secondary?.value ?? 0,
          ...base.foreign.map((f) => f.tonnes.value),
        );
        expect(least).toBeGreaterThanOrEqual(0);
        const sum = base.foreign.reduce((total, { share: s }) => total + s.value, 0);
        expect(base.netExporter || Math.abs(sum - 1) < 1e-9).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of consumption withheld closes between the bounds that net imports and reliance give', () => {
    const net = fc.tuple(fc.integer({ min: 100, max: 1e6 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(net, fc.integer({ min: 1, max: 99 }), shares, ([imported, exported], low, parts) => {
        const base = baseOf([
          us('consumption-apparent', { kind: 'withheld' }),
          us('imports', tonnes(imported)),
          us('exports', tonnes(exported)),
          us('net-import-reliance', { kind: 'range', low: quantity(low, 'pct', 'none'), high: null }),
          ...parts.map((part, n) => share(PLACES[n] ?? 'OTH', part)),
        ]);
        expect(base.use).toBe('bounded');
        expect(abroad(base)).toBeCloseTo(imported - exported, 6);
        expect(base.demand.low).toBeCloseTo(imported - exported, 6);
        expect(base.demand.high / base.demand.low).toBeCloseTo(100 / low, 9);
        expect(Math.max(...openings(base))).toBeLessThan(1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('is none where one of the three is missing, and says which', () => {
    const all = [us('consumption-apparent', tonnes(100)), us('net-import-reliance', percent(50)), share('CHN', 100)];
    const without = (n: number) =>
      materialBase(viewOf('antimony', all.toSpliced(n, 1), vocabulary, [], '2026-01-01'), NO_FACTS);
    expect(baseOf(all).demand.value).toBe(100);
    expect(without(0)).toMatchObject({ modelled: false, needs: ['US consumption in tonnes (not stated)'] });
    expect(without(1)).toMatchObject({ modelled: false, needs: ['net import reliance (not stated)'] });
    expect(without(2)).toMatchObject({
      modelled: false,
      needs: ['import shares by country for what is used (not stated)'],
    });
  });
});
