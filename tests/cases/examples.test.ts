import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import { enumerate } from '../../src/shortfall/enumerate.ts';
import type { Model } from '../../src/shortfall/model.ts';
import type { Outcome } from '../../src/shortfall/outcome.ts';
import { cvar, newTally, quantile, tallySummary } from '../../src/shortfall/tally.ts';
import { assembled, readCase, shippedCase } from './example-cases.ts';

/** Sum over the periods of each group, from one draw of a model with nothing to chance. */
function byGroup(model: Model, side: 'grossBy' | 'netBy'): readonly number[] {
  const outcome: Outcome = runDraws(model, 1, 1);
  const { groups, periods } = model;
  return Array.from({ length: groups }, (_, g) =>
    outcome[side].subarray(g * periods, (g + 1) * periods).reduce((a, b) => a + b, 0),
  );
}
const close = (tonnes: readonly number[]) => tonnes.map((one) => expect.closeTo(one, 6));
const variant = (extended: string, change: string) =>
  readCase(`case: variant\ntitle: A variant\nextends: ${extended}\n${change}`);

const HALF_CUT = `
sources:
  - { name: import/AAA/examplium, node: examplium, kind: import, place: AAA, share: 0.1 }
  - { name: import/SSS/examplium, node: examplium, kind: import, place: SSS, willingness: [0, 0, 0, 0] }
`;
const held = (tonnes: number, release: string): string =>
  `inventory: [{ holder: example, amounts: { examplium: ${tonnes} t }, release: ${release}, authority: made up }]\n`;
const BUY_MORE = `
mitigations:
  - { id: more, kind: extra buy, sources: { import/AAA/examplium: 1.5, import/SSS/examplium: 1.2 } }
`;

const SAVE = `
mitigations:
  - { id: less, kind: substitution, node: examplium, groups: [civilian], share: 0.1 }
  - { id: scrap, kind: recycling, node: examplium, amount: 50 t }
`;

describe('a case that carries all its numbers', () => {
  it.each([
    ['as it stands', '', 'grossBy', [0, 0, 833.2712]],
    ['with 300 t, before release', held(300, 'by group'), 'grossBy', [0, 0, 833.2712]],
    ['with 300 t', held(300, 'by group'), 'netBy', [0, 0, 533.2712]],
    ['with 300 t that nobody may release', held(300, 'none'), 'netBy', [0, 0, 833.2712]],
    ['half cut off', HALF_CUT, 'grossBy', [37.8858, 182.682, 2708.3]],
    ['half cut off, with 500 t', `${HALF_CUT}${held(500, 'by group')}`, 'netBy', [0, 0, 2428.8678]],
    ['half cut off, 500 t year by year', `${HALF_CUT}${held(500, 'greedy')}`, 'netBy', [0, 62.682, 2366.1858]],
    ['with 300 t, year by year', held(300, 'greedy'), 'netBy', [0, 0, 533.2712]],
  ] as const)('gives the published shortfall %s', (_, change, side, expected) => {
    expect(byGroup(assembled(variant('example-sizing', change)).model, side)).toEqual(close(expected));
  });

  it('gives it as shipped too', () => {
    expect(byGroup(assembled(shippedCase('example-sizing')).model, 'grossBy')).toEqual(close([0, 0, 833.2712]));
    expect(byGroup(assembled(shippedCase('example-release')).model, 'netBy')).toEqual(close([0, 0, 2428.8678]));
  });

  it('shows what a mitigation leaves', () => {
    const [bought] = assembled(variant('example-sizing', BUY_MORE)).mitigations;
    expect(bought?.id).toBe('more');
    if (bought !== undefined) expect(byGroup(bought.model, 'netBy')).toEqual(close([0, 0, 378.6068]));
  });

  // Civilian demand is 800 and 900 t in the two years that are short: a tenth less of it is 80 and 90 t; 50 t of scrap in each 100.
  it('shows what less demand and more scrap leave, one after the other, and after 300 t', () => {
    const steps = assembled(variant('example-sizing', `${held(300, 'by group')}${SAVE}`)).mitigations;
    expect(steps.map(({ id }) => id)).toEqual(['less', 'scrap']);
    const left = steps.map(({ model }) => [byGroup(model, 'grossBy'), byGroup(model, 'netBy')]);
    expect(left).toEqual([
      [close([0, 0, 833.2712 - 80 - 90]), close([0, 0, 833.2712 - 80 - 90 - 300])],
      [close([0, 0, 833.2712 - 80 - 90 - 100]), close([0, 0, 833.2712 - 80 - 90 - 100 - 300])],
    ]);
  });

  it('is refused where one inventory is released in one order and another in the other', () => {
    const two = held(300, 'greedy').replace(
      '[{',
      "[{ holder: other, amounts: {}, release: 'by group', authority: made up }, {",
    );
    expect(() => assembled(variant('example-sizing', two))).toThrow(/inventory\[1\]\.release/);
  });

  it('has the distribution of four suppliers lost independently, gone through one by one', () => {
    const { gross } = enumerate(assembled(shippedCase('example-chances')).model);
    const tally = gross[0] ?? newTally(0);
    const { mean, standardDeviation, chance, p50, p90, p95, cvar95 } = tallySummary(tally);
    expect([mean, standardDeviation, chance]).toEqual([
      expect.closeTo(63.495, 9),
      expect.closeTo(110.8090022, 6),
      expect.closeTo(0.3749, 12),
    ]);
    expect([p50, p90, p95, quantile(tally, 0.99)]).toEqual(close([0, 200, 300, 450]));
    expect([cvar(tally, 0.5), cvar(tally, 0.9), cvar95, cvar(tally, 0.99)]).toEqual(close([126.99, 304.6, 400.2, 600]));
  });

  it('and drawn, within four standard errors of it', () => {
    const { gross } = runDraws(assembled(shippedCase('example-chances')).model, 20261123, 100_000);
    const { mean, chance } = tallySummary(gross[0] ?? newTally(0));
    expect(Math.abs(mean - 63.495)).toBeLessThan(4 * 0.3504);
    expect(Math.abs(chance - 0.3749)).toBeLessThan(4 * 0.00153);
  });

  it.each([
    [0.5, 1 / 3],
    [-0.5, 1 / 6],
  ])('lets the luck of two go together by %d, so that both are lost in %d of draws', (rho, both) => {
    const { model } = assembled(readCase(together(rho)));
    const draws = 40_000;
    const { chance } = tallySummary(runDraws(model, 11, draws).gross[0] ?? newTally(0));
    expect(Math.abs(chance - both)).toBeLessThan(4 * Math.sqrt((both * (1 - both)) / draws));
  });
});

/** Two suppliers, each lost in half of all draws; one of them is enough. */
const together = (rho: number): string => `
case: together
title: Two suppliers whose luck goes together
home: HOM
horizon: { from: 2027-01, step: year, periods: 1 }
declares: { materials: { examplium: Examplium }, places: { HOM: Home, AAA: First, BBB: Second } }
demand: { rule: own, own: [{ node: examplium, total: 100 t }] }
sources:
  - { name: import/AAA/examplium, node: examplium, kind: import, place: AAA, output: 100 t }
  - { name: import/BBB/examplium, node: examplium, kind: import, place: BBB, output: 100 t }
shocks:
  - { id: first, kind: export ban, places: [AAA], materials: [examplium], chance: 0.5 }
  - { id: second, kind: export ban, places: [BBB], materials: [examplium], chance: 0.5 }
uncertainty:
  correlation: [{ between: [first, second], rho: ${rho} }]
`;
