import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../src/cases/assembly.ts';
import type { CaseEvidence } from '../../src/cases/case-evidence.ts';
import type { Manifest, RunResult } from '../../src/cases/result.ts';
import { resultOf } from '../../src/cases/result-of.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import { applyLever } from '../../src/shortfall/lever.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { statement } from '../support/statements.ts';
import { assembled, noEvidence, problemsOf, readCase } from './example-cases.ts';
import { SMALL } from './small-world.ts';

const close = (tonnes: readonly number[]) => tonnes.map((one) => expect.closeTo(one, 9));
const DRAWS = 8192;

/** What a ledger says of an end use of the made-up material. */
const saying = (use: string, value: Value) =>
  statement({
    subject: { kind: 'material', id: 'examplium', place: 'HOM', detail: use.toLowerCase().replaceAll(' ', '-') },
    ...{ property: 'end-use-share', period: '2025', value, original: use },
  });
const percent = (amount: number): Value => ({ kind: 'reported', quantity: quantity(amount, 'pct', 'none') });
const SAID = [
  saying('Flame retardants', percent(40)),
  saying('Batteries', { kind: 'range', low: quantity(30, 'pct', 'none'), high: null }),
  saying('Glass', { kind: 'described', text: 'glass' }),
];
const ledger: CaseEvidence = { ...noEvidence, statementsOf: (id) => (id === 'examplium' ? SAID : []) };

const GROUPS = 'groups: [{ id: first, share: 0.5 }, { id: second, essential: { conflict: 0.5 } }]\n';
const withUses = (uses: string): string =>
  `${SMALL}${GROUPS}`.replace(
    'demand: { rule: own,',
    `demand: { rule: own, uses: [{ material: examplium, assumption: guess, rest: { group: second }, uses: [${uses}] }],`,
  );
const splitBy = (uses: string): Assembly => assembled(readCase(withUses(uses)), ledger);

/** Mean of what the draws want by group in a period, with nothing delivered. */
function drawnBy({ model, groups, lots }: Assembly, t: number): readonly number[] {
  const none = { ...model, sources: { ...model.sources, output: new Float64Array(model.sources.output.length) } };
  const { grossBy } = runDraws(none, 5, DRAWS);
  return groups.map((_, g) =>
    lots.reduce((sum, one, lot) => (one === g ? sum + (grossBy[lot * model.periods + t] ?? 0) / DRAWS : sum), 0),
  );
}

/** What a run of a few draws says; the manifest is only handed on. */
function resultIn(split: Assembly): RunResult {
  const primary = runDraws(split.model, 5, 64);
  return resultOf(
    split,
    { primary, alternative: null, withoutAssumptions: primary, mitigations: [] },
    {} as Manifest,
    '',
  );
}
const usesIn = (split: Assembly) => resultIn(split).nodes[0]?.byUse ?? [];

describe('demand by end use', () => {
  it('takes the shares of the ledger with their evidence, and what is not named goes to the group for it', () => {
    const split = splitBy('{ use: flame retardants, group: first }');
    expect(drawnBy(split, 1)).toEqual(close([80, 120]));
    const [cell, rest] = split.cells.filter(({ where }) => where.startsWith('use/examplium/'));
    expect(cell?.figure.evidence).toEqual([SAID[0]?.id]);
    expect(cell?.words).toMatch(/flame retardants, group first/);
    expect(rest).toMatchObject({ where: 'use/examplium/rest', assumptions: ['guess'] });
    // Which group a use belongs to is supposed, also where its share is not.
    expect(cell?.assumptions).toEqual(['guess']);
  });

  it('says what the demand is for, after austerity', () => {
    const split = splitBy('{ use: flame retardants, group: first, essential: { conflict: 0.9, peace: 1 } }');
    // 200 t in each of two years; of the second group half must be met in the first.
    expect(usesIn(split).map(({ use, group, demand }) => [use, group, demand])).toEqual([
      ['flame retardants', 'first', expect.closeTo(80 * 1.9, 9)],
      ['not named', 'second', expect.closeTo(120 * 1.5, 9)],
    ]);
  });

  it('says it as levers are set, and uses add up to their group', () => {
    const uses = [
      '{ use: one, group: first, share: { low: 0.1, high: 0.3 }, essential: { low: 0.5, high: 1 } }',
      '{ use: two, group: first, share: { low: 0.2, high: 0.4 } }',
    ];
    const split = splitBy(uses.join(', '));
    const set = (id: string, value: number): Assembly => {
      const lever = split.levers.find((one) => one.id === id);
      if (lever === undefined) throw new Error(`no ${id} in ${split.levers.map((one) => one.id).join(' ')}`);
      return { ...split, model: applyLever(split.model, lever, value) };
    };
    const demands = (found: Assembly) => usesIn(found).map(({ use, demand }) => [use, demand]);
    expect(demands(split)[1]).toEqual(['two', expect.closeTo(120, 9)]);
    expect(demands(set('use/examplium/two', 4 / 3))[1]).toEqual(['two', expect.closeTo(160, 9)]);
    expect(demands(set('demand/examplium', 0.5))[1]).toEqual(['two', expect.closeTo(60, 9)]);
    for (const moved of [split, set('use/examplium/two', 4 / 3), set('demand/examplium', 0.5)]) {
      const [node] = resultIn(moved).nodes;
      for (const { group, demand = 0 } of node?.byGroup ?? []) {
        const sum = (node?.byUse ?? []).reduce((all, use) => all + (use.group === group ? use.demand : 0), 0);
        expect(sum).toBeCloseTo(demand, 6);
      }
    }
  });

  it('draws a share that is printed as a range, up to what the others leave, and all of it stays whole', () => {
    const split = splitBy('{ use: Flame retardants, group: first }, { use: Batteries, group: first }');
    const batteries = split.levers.find(({ id }) => id === 'use/examplium/batteries');
    // From 30 % to the 60 % that flame retardants leave: the mean is 45 %.
    expect(batteries?.low).toBeCloseTo(0.3 / 0.45, 9);
    expect(batteries?.high).toBeCloseTo(0.6 / 0.45, 9);
    expect(batteries?.assumed).toBe(false);
    const drawn = drawnBy(split, 1);
    expect(Math.abs((drawn[0] ?? 0) - 200 * 0.85)).toBeLessThan(1);
    expect((drawn[0] ?? 0) + (drawn[1] ?? 0)).toBeCloseTo(200, 6);
  });

  it('tells uses of one group apart where they are drawn, and gives the group as one', () => {
    const split = splitBy(
      '{ use: one, group: first, share: { low: 0.1, high: 0.3 } }, { use: two, group: first, share: { low: 0.2, high: 0.4 } }',
    );
    expect(split.lots).toEqual([0, 0, 1]);
    const [first = 0, second = 0] = drawnBy(split, 1);
    expect(Math.abs(first - 100)).toBeLessThan(1);
    expect(first + second).toBeCloseTo(200, 6);
    // In the conflict half of what the uses leave must be met, whatever they take.
    const [before = 0, after = 0] = drawnBy(split, 0);
    expect(after).toBeCloseTo((200 - before) / 2, 6);
  });

  it('is only supposed: without assumptions nothing goes unmet', () => {
    const split = splitBy('{ use: flame retardants, group: first, essential: 0.1 }');
    expect(drawnBy(split, 0)[0]).toBeCloseTo(8, 9);
    expect(drawnBy({ ...split, model: split.withoutAssumptions }, 0)[0]).toBeCloseTo(80, 9);
  });

  it.each([
    ['{ use: Flame retardent, group: first }', 'demand.uses[0].uses[0].use', /have no "Flame retardent"/],
    ['{ use: Glass, group: first }', 'demand.uses[0].uses[0].use', /without a share/],
    ['{ use: any, share: 0.2, group: thrid }', 'demand.uses[0].uses[0].group', /no group/],
    ['{ use: any, share: 0.2, group: first, form: bar }', 'demand.uses[0].uses[0].form', /no form "bar"/],
    [
      '{ use: a, share: 0.7, group: first }, { use: b, share: { low: 0.1, high: 0.4 }, group: first }',
      'demand.uses[0].uses[1].share',
      /may add up to 1.1/,
    ],
    [
      '{ use: Flame retardants, group: first }, { use: b, share: 0.7, group: first }',
      'demand.uses[0].uses[1].share',
      /1.1/,
    ],
  ])('says what is wrong with %s', (uses, path, message) => {
    const problems = problemsOf(withUses(uses), ledger);
    const found = problems.find((one) => one.path === path);
    expect(found?.message, JSON.stringify(problems)).toMatch(message);
    expect(found?.line).toBeGreaterThan(8);
  });
});
