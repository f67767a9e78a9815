import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import { applyLever } from '../../src/shortfall/lever.ts';
import { newTally, tallySummary } from '../../src/shortfall/tally.ts';
import { assembled, problemsOf, readCase } from './example-cases.ts';
import { grossOf, netOf, SMALL, small } from './small-world.ts';

const close = (tonnes: readonly number[]) => tonnes.map((one) => expect.closeTo(one, 9));

describe('feeds', () => {
  const feeds = (
    share: string,
  ): string => `feeds: [{ of: import/AAA/examplium, from: { CCC: ${share} }, assumption: guess }]
shocks: [{ id: stop, kind: export ban, places: [CCC], materials: [examplium], from: 2028-01 }]
`;
  it('lose what the country that feeds them loses', () => {
    expect(grossOf(small(feeds('0.6')).model)).toEqual(close([0, 60]));
  });
  it('lose within a range where their share is one', () => {
    const [before, after] = grossOf(small(feeds('{ low: 0.5, high: 0.7 }')).model, 8192);
    expect(before).toBe(0);
    expect(Math.abs((after ?? 0) - 60)).toBeLessThan(0.5);
  });
  it('go through two stages', () => {
    const { model } = small(`feeds:
  - { of: import/AAA/examplium, from: { BBB: 0.5 }, assumption: guess }
  - { of: upstream/BBB/examplium, from: { CCC: 0.5 }, assumption: guess }
shocks: [{ id: stop, kind: export ban, places: [CCC], materials: [examplium] }]
`);
    expect(grossOf(model)).toEqual(close([25, 25]));
  });
  it('are only supposed: without assumptions nothing is lost through them', () => {
    expect(grossOf(small(feeds('0.6')).withoutAssumptions)).toEqual([0, 0]);
  });
});

describe('a pool', () => {
  it('gives a share of what the producer leaves, and what is cut comes off before its own need', () => {
    const own = SMALL.replace('place: AAA, output: 100 t }', 'place: AAA, output: 100 t, need: 60 t, share: 0.5 }');
    const { model } = assembled(
      readCase(`${own}share_rule: pool
shocks: [{ id: less, kind: quota, places: [AAA], materials: [examplium], from: 2028-01, left: 0.8 }]
`),
    );
    // 200 wanted; 100 from the second; of the first (100 - 60) / 2, then (80 - 60) / 2.
    expect(grossOf(model)).toEqual(close([80, 90]));
  });
});

describe('reliability', () => {
  const table = (rows: string): string => `reliability:
  primary: mine
  alternative: sure
  tables:
    - { id: mine, title: Mine, assumption: guess, rows: ${rows} }
    - { id: sure, title: All deliver, assumption: guess, rows: { "*": { willingness: 1 } } }
`;
  it('cuts by country and phase, and the other table stands beside it', () => {
    const { model, alternative, tables } = small(
      table('{ AAA: { willingness: { conflict: 0, peace: 0.9 } }, "*": { willingness: 0.5 } }'),
    );
    expect(tables).toEqual({ primary: 'mine', alternative: 'sure' });
    expect(grossOf(model)).toEqual(close([150, 60]));
    expect(alternative === null ? null : grossOf(alternative)).toEqual([0, 0]);
  });
  it('draws a range in its phase only', () => {
    const [conflict, peace] = grossOf(
      small(table('{ AAA: { willingness: { conflict: { low: 0, high: 1 }, peace: 1 } }, "*": { willingness: 1 } }'))
        .model,
      8192,
    );
    expect(Math.abs((conflict ?? 0) - 50)).toBeLessThan(1.5);
    expect(peace).toBe(0);
  });
  it('moves with the lever of a country', () => {
    const { model, levers } = small(table('{ AAA: { willingness: 0.8 }, "*": { willingness: 1 } }'));
    const lever = levers.find(({ id }) => id === 'willingness/AAA');
    expect(lever?.base).toBeCloseTo(0.8);
    if (lever !== undefined) expect(grossOf(applyLever(model, lever, 0.25))).toEqual(close([75, 75]));
  });
});

describe('a dominator', () => {
  const dominator = (mode: string): string => `sources:
  - { name: import/AAA/examplium, node: examplium, kind: import, place: AAA, output: 150 t, willingness: 1 }
  - { name: import/BBB/examplium, node: examplium, kind: import, place: BBB, output: 50 t, willingness: 1 }
feeds: [{ of: import/BBB/examplium, from: { AAA: 0.5 }, assumption: guess }]
reliability:
  primary: mine
  tables: [{ id: mine, title: Mine, assumption: guess, rows: { AAA: { willingness: { conflict: 0.4, peace: 1 } }, "*": { willingness: 1 } } }]
dominator: { mode: ${mode}, phases: [conflict] }
`;
  it.each([
    ['none', [15, 0]],
    ['scale', [15, 0]],
    ['exclude', [175, 0]],
    ['cascade', [25, 0]],
  ] as const)('in mode %s', (mode, expected) => {
    const text =
      SMALL.slice(0, SMALL.indexOf('sources:')) + dominator(mode) + SMALL.slice(SMALL.indexOf('assumptions:'));
    expect(grossOf(assembled(readCase(text)).model)).toEqual(close(expected));
  });
});

describe('stocks and contracts', () => {
  const nds = (release: string): string =>
    `inventory: [{ holder: nds, amounts: { examplium: 30 t }, release: ${release}, authority: made up }]\n`;
  const ban = 'shocks: [{ id: ban, kind: export ban, places: [AAA], from: 2028-01 }]\n';
  it('are released where there is authority and not where there is none', () => {
    expect(netOf(small(`${nds('by group')}${ban}`).model)).toEqual(close([0, 70]));
    expect(netOf(small(`${nds('none')}${ban}`).model)).toEqual(close([0, 100]));
  });
  it('of industry are drawn before anything is short', () => {
    expect(grossOf(small(`industry: [{ node: examplium, start: 40 t }]\n${ban}`).model)).toEqual(close([0, 60]));
  });
  it('are filled out of the source, no tonne twice', () => {
    const contract =
      'contracts: [{ id: c, source: import/BBB/examplium, holder: nds, amount: 20 t, until: 2027-12 }]\n';
    const { model } = small(`${nds('by group')}${contract}${ban}`);
    expect(grossOf(model)).toEqual(close([20, 100]));
    // 30 t that were there and 20 t that were bought, less than the 20 t the purchase made short.
    expect(netOf(model).reduce((a, b) => a + b)).toBeCloseTo(120 - 50, 9);
  });
  it('have a lever', () => {
    const { levers, model } = small(`${nds('by group')}${ban}`);
    const lever = levers.find(({ id }) => id === 'inventory/examplium/nds');
    if (lever !== undefined) expect(netOf(applyLever(model, lever, 100))).toEqual(close([0, 0]));
    expect(lever).toBeDefined();
  });
});

describe('projects', () => {
  const project = (more: string): string =>
    `projects: [{ id: mine, node: examplium, place: HOM, capacity: 120 t, online: 2027-07, assumption: guess${more} }]\nshocks: [{ id: ban, kind: export ban, places: [AAA] }]\n`;
  it('begin in their month', () => {
    expect(grossOf(small(project('')).model)).toEqual(close([40, 0]));
  });
  it('rise to their capacity', () => {
    expect(grossOf(small(project(', ramp: 6')).model)).toEqual(close([100 - 10 * 3.5, 0]));
  });
  it('may be late', () => {
    const { mean } = tallySummary(
      runDraws(small(project(', late: [{ months: 6, chance: 1 }]')).model, 1, 8).gross[0] ?? newTally(0),
    );
    expect(mean).toBeCloseTo(100, 9);
  });
  it('slip by a shock', () => {
    const text = project('').replace(
      'shocks: [',
      'shocks: [{ id: slip, kind: project slip, sources: [mine], months: 12 }, ',
    );
    expect(grossOf(small(text).model)).toEqual(close([100, 40]));
  });
});

describe('mitigations', () => {
  const ban = 'shocks: [{ id: ban, kind: export ban, places: [AAA] }]\n';
  it.each([
    ['substitution, node: examplium, share: 0.1', [80, 80]],
    ['recycling, node: examplium, amount: 30 t, from: 2028-01', [100, 70]],
    ['export reduction, node: examplium, amount: 30 t', [70, 70]],
    ['contracted capacity, node: examplium, place: BBB, amount: 25 t', [75, 75]],
    ['vendor stock, node: examplium, amount: 60 t', [40, 100]],
    ['stockpile purchase, node: examplium, amount: 60 t, delivered: 2028-01', [100, 40]],
    ['stockpile purchase, node: examplium, amount: 60 t, delivered: 2028-01, out_of: import/BBB/examplium', [160, 40]],
    ['domestic project, node: examplium, capacity: 50 t, online: 2028-01', [100, 50]],
    ['extra buy, sources: { import/BBB/examplium: 1.2 }, assumption: guess', [80, 80]],
  ] as const)('%s', (line, expected) => {
    const { mitigations } = small(`${ban}mitigations: [{ id: it, kind: ${line} }]\n`);
    expect(mitigations.map(({ model }) => netOf(model))).toEqual([close(expected)]);
  });
  it('are applied in the order of F-13, each on those before it', () => {
    const { mitigations, model } = small(`${ban}mitigations:
  - { id: stock, kind: vendor stock, node: examplium, amount: 10 t }
  - { id: less, kind: substitution, node: examplium, share: 0.1 }
`);
    expect(mitigations.map(({ id }) => id)).toEqual(['less', 'stock']);
    expect(mitigations.map((one) => netOf(one.model))).toEqual([close([80, 80]), close([70, 80])]);
    expect(netOf(model)).toEqual(close([100, 100]));
  });
  it('cannot buy more of a source that has nothing to spare, unless somebody supposes so', () => {
    const problems = problemsOf(
      `${SMALL}${ban}mitigations: [{ id: it, kind: extra buy, sources: { import/BBB/examplium: 1.2 } }]\n`,
    );
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/nothing says what/)]);
  });
});

describe('luck', () => {
  it('of a country is the same whatever else is in the case', () => {
    const lines = 'shocks: [{ id: ban, kind: export ban, places: [AAA], materials: [examplium], chance: 0.3 }]\n';
    const more = `${lines}industry: []\n`.replace(
      'shocks: [',
      'shocks: [{ id: other, kind: quota, places: [BBB], left: 1, chance: 0.5 }, ',
    );
    const chanceOf = (text: string): number =>
      tallySummary(runDraws(small(text).model, 5, 2048).gross[0] ?? newTally(0)).mean;
    expect(chanceOf(more)).toBe(chanceOf(lines));
  });
});

describe('what a case says of the ledger', () => {
  it.each([
    ['a day after the ledger is read for', 'evidence: { known_on: 2030-01-01 }', 'evidence.known_on', /after the day/],
    ['an edition there is not', 'evidence: { edition: mcs-1999 }', 'evidence.edition', /no edition/],
    ['a base year that is not over', 'evidence: { base_year: 2026 }', 'evidence.base_year', /nothing about/],
    ['a table there is not', 'reliability: { primary: teirs }', 'reliability.primary', /no reliability table/],
    ['a node there is not', 'industry: [{ node: hostium, start: 1 t }]', 'industry[0].node', /no node/],
    [
      'a source there is not',
      'inventory: [{ holder: nds, amounts: {}, release: none, authority: x }]\ncontracts: [{ id: c, source: import/CCC/x, holder: nds, amount: 1 t }]',
      'contracts[0].source',
      /no source/,
    ],
    [
      'a correlation of nothing',
      'uncertainty: { correlation: [{ between: [one, two], rho: 0.5 }] }',
      'uncertainty.correlation[0].between[0]',
      /no factor/,
    ],
  ])('%s', (_, line, path, message) => {
    const problems = problemsOf(`${SMALL}${line}\n`);
    expect(problems.map((one) => one.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
  });
});
