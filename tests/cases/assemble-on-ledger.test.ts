import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../src/archive/builtin.ts';
import { assemble } from '../../src/cases/assemble.ts';
import type { Assembly } from '../../src/cases/assembly.ts';
import type { CaseEvidence } from '../../src/cases/case-evidence.ts';
import { groupBy } from '../../src/ledger/conflict.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import { applyLever, neutral } from '../../src/shortfall/lever.ts';
import { tallySummary } from '../../src/shortfall/tally.ts';
import { convertAmount, dimensionOf } from '../../src/units/unit.ts';
import { materialOf } from '../../src/vocabulary/subject.ts';
import { loadFacts } from '../../src/workbench/reference-tables.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { assembled, readCase, shippedCase } from './example-cases.ts';

let evidence: CaseEvidence;
let reference: Assembly;

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const about = groupBy(contents.statements, ({ subject }) => materialOf(subject) ?? '');
  const facts = await loadFacts(builtInFolder(), contents.vocabulary);
  evidence = { ...contents, facts, statementsOf: (id) => about.get(id) ?? [], knownOn: '2026-11-23' };
  reference = assembled(shippedCase('reference'), evidence);
}, 120_000);

const changed = (extended: string, lines: string): Assembly =>
  assembled(readCase(`case: changed\ntitle: Changed\nextends: ${extended}\n${lines}`), evidence);
const meansOf = ({ model }: Pick<Assembly, 'model'>, draws = 64): readonly number[] =>
  runDraws(model, 3, draws).gross.map((tally) => tallySummary(tally).mean);

describe('a case on the ledger', () => {
  it('closes: with nothing cut nothing is short, whatever the editions may have wrong', () => {
    const errors = neutral(reference.model, ({ class: of }) => of !== 'edition error');
    expect(errors.factors.some(({ kind }) => kind === 'error')).toBe(true);
    meansOf({ model: errors }).forEach((mean, n) => {
      const { id = '', consumption = null } = reference.nodes[n] ?? {};
      expect(mean / (consumption?.tonnesPerYear ?? 1), id).toBeLessThan(1e-9);
    });
  });

  it('keeps the evidence of every number of a base', () => {
    for (const { id } of reference.nodes) {
      const own = reference.cells.filter(({ where }) => where === `demand/${id}` || where.endsWith(`/${id}`));
      expect(own.length, id).toBeGreaterThan(0);
      for (const { where, figure } of own.filter((cell) => !cell.where.startsWith('inventory/')))
        expect(figure.evidence.length, where).toBeGreaterThan(0);
    }
  });

  it('gives every material the luck it has alone', () => {
    const alone = changed('reference', 'materials: [antimony]\ninventory: []\n');
    const at = reference.nodes.findIndex(({ id }) => id === 'antimony');
    expect(meansOf(alone)[0]).toBeCloseTo(meansOf(reference)[at] ?? Number.NaN, 6);
  });

  it('says of each material it has no base for what is missing', () => {
    expect(reference.notModelled.length).toBeGreaterThan(0);
    for (const { material, why, needs } of reference.notModelled)
      expect(why !== '' && needs.length > 0, material).toBe(true);
  });

  it.each([
    ['evidence: { known_on: 1900-01-01 }', 'evidence.known_on', /no edition/],
    ['evidence: { base_year: 1901 }', 'evidence.base_year', /no edition at hand speaks of 1901/],
    ['horizon: { from: 1850-01, step: month, periods: 24 }\nphases: []\nshocks: []', 'horizon.from', /outside/],
    ['horizon: { from: 2300-01, step: month, periods: 24 }\nphases: []\nshocks: []', 'horizon.from', /outside/],
  ])('is refused where its evidence does not reach: %s', (lines, path, message) => {
    const file = readCase(`case: far\ntitle: Far\nextends: china-antimony\n${lines}\n`);
    const { assembly, problems } = assemble(file, (id) => shippedCase(id), evidence);
    expect(assembly).toBeNull();
    expect(problems.map((one) => one.path)).toEqual([path]);
    expect(problems[0]?.message).toMatch(message);
  });

  it('stays as it is where a lever stands at its base', () => {
    const { model, levers } = changed('drc-cobalt', '');
    const before = meansOf({ model });
    const steady = levers.filter(({ targets }) => targets.every(({ array }) => array !== 'factor level'));
    expect(steady.length).toBeGreaterThan(5);
    for (const lever of steady)
      expect(meansOf({ model: applyLever(model, lever, lever.base) }), lever.id).toEqual(before);
  });

  const COBALT = `case: forms
title: Forms
home: USA
horizon: { from: 2027-01, step: year, periods: 2 }
materials: [cobalt]
assumptions: [{ id: guess, words: A guess, author: a user, reason: made up }]
`;
  const wholeOf = ({ model }: Assembly, of: (node: number) => boolean): number => {
    const { grossBy } = runDraws(
      { ...model, sources: { ...model.sources, output: model.sources.output.map(() => 0) } },
      3,
      64,
    );
    return grossBy.reduce(
      (sum, tonnes, at) => (of(Math.floor(at / (model.groups * model.periods))) ? sum + tonnes : sum),
      0,
    );
  };

  it.each([
    [
      'two forms, one of them the rest',
      `nodes:
  - { id: cobalt/alloy-grade, share: { low: 0.4, mode: 0.6, high: 0.8 }, assumption: guess }
  - { id: cobalt/chemical-grade }
`,
    ],
    [
      'three forms, two of them drawn',
      `nodes:
  - { id: cobalt/alloy-grade, share: { low: 0.2, high: 0.5 }, assumption: guess }
  - { id: cobalt/chemical-grade, share: { low: 0.1, high: 0.4 }, assumption: guess }
  - { id: cobalt/powder }
`,
    ],
    [
      'forms by the uses that take them',
      `nodes: [{ id: cobalt/alloy-grade }, { id: cobalt/chemical-grade }]
groups: [{ id: first, share: 0.5 }, { id: second }]
demand:
  uses:
    - material: cobalt
      assumption: guess
      rest: { group: second, form: chemical-grade }
      uses:
        - { use: "superalloys, mainly aircraft gas turbine engines", group: first, form: alloy-grade }
        - { use: catalysts, share: { low: 0.1, high: 0.2 }, group: second, form: chemical-grade }
        - { use: magnets, share: { low: 0.05, high: 0.1 }, group: first, form: alloy-grade }
`,
    ],
  ])('closes where the shares of forms are drawn: %s', (_, lines) => {
    const split = assembled(readCase(`${COBALT}${lines}`), evidence);
    const drawn = split.model.factors.filter(({ kind }) => kind === 'range');
    expect(drawn.length).toBeGreaterThan(0);
    const alone = neutral(split.model, ({ class: of }) => of !== 'demand');
    meansOf({ model: alone }).forEach((mean, n) => {
      expect(mean / (split.nodes[n]?.consumption?.tonnesPerYear ?? 1), split.nodes[n]?.id).toBeLessThan(1e-9);
    });
    // All forms together always want what the material does; each by itself does not.
    const material = assembled(readCase(COBALT), evidence);
    const bare = { ...split, model: alone };
    const same = { ...material, model: neutral(material.model, () => true) };
    expect(wholeOf(bare, () => true)).toBeCloseTo(
      wholeOf(same, () => true),
      3,
    );
    expect(split.levers.some(({ id }) => id.startsWith('form/') || id.startsWith('use/'))).toBe(true);
  });

  it('takes the edition and the base year it names', () => {
    const { edition, cells } = changed('china-antimony', 'evidence: { edition: mcs-2025, base_year: 2023 }\n');
    expect(edition).toBe('mcs-2025');
    const [demand] = cells.filter(({ where }) => where === 'demand/antimony');
    expect(demand?.words).toMatch(/2023/);
    expect(demand?.figure.rule).toMatch(/2025/);
  });

  it('counts export measures in force where it says so: bans stop, licences and suspensions say no number', () => {
    const told = ({ cells }: Assembly) => cells.filter(({ where }) => where.startsWith('measure/'));
    const cuts = ({ model }: Assembly): boolean => model.factors.some(({ name }) => name.startsWith('measure/'));
    const banned = changed('china-antimony', 'measures: in force\nevidence: { known_on: 2025-06-30 }\n');
    expect(told(banned).map(({ words }) => words)).toEqual([expect.stringMatching(/ban.*stops what it names$/)]);
    expect(told(banned)[0]?.figure.evidence.length).toBeGreaterThan(0);
    expect(cuts(banned)).toBe(true);
    const suspended = changed('china-antimony', 'measures: in force\n');
    expect(told(suspended).map(({ words }) => words)).toEqual([expect.stringMatching(/licens.*stops nothing here$/)]);
    expect(cuts(suspended)).toBe(false);
  });

  it('refuses a home the ledger has no base of', () => {
    const { problems } = assemble(
      readCase('case: de\ntitle: De\nextends: china-antimony\nhome: DEU\n'),
      shippedCase,
      evidence,
    );
    expect(problems).toEqual([
      expect.objectContaining({ line: 4, path: 'home', message: expect.stringMatching(/United States only/) }),
    ]);
  });
});

const SHARED =
  'materials: [copper]\ninventory: []\nuncertainty: { edition_error: none, outturn: 0, correlation: [] }\n';
const tonnesOf = (tonnes: number): string => `${tonnes} t`;

describe('a share rule on the ledger', () => {
  /** Tonnes a year that home can have of what a country makes, with nothing cut, by the arrays. */
  function had({ sources, model }: Assembly, place: string): number {
    const at = sources.findIndex(({ name }) => name === `import/${place}/copper`);
    const cell = (values: Float64Array): number => values[at * model.periods] ?? Number.NaN;
    return Math.max(0, cell(model.sources.output) - cell(model.sources.need)) * cell(model.sources.share);
  }
  const figureAt = ({ cells }: Assembly, where: string): number => {
    const value = cells.find((cell) => cell.where === where)?.figure.value;
    if (value === undefined || !('quantity' in value)) return Number.NaN;
    const { amount, unit } = value.quantity;
    return dimensionOf(unit) === 'mass' ? convertAmount(amount, unit, 't') : amount;
  };

  it('takes of every refinery the part that home demand is of all demand, recomputed by hand', () => {
    const shared = changed('reference', `${SHARED}share_rule: demand\n`);
    const [demand, chile] = [figureAt(shared, 'demand/copper'), figureAt(shared, 'supply/import/CHL/copper')];
    // Mineral Commodity Summaries 2026, refinery production of the world in 2025: 29,000,000 t.
    expect(figureAt(shared, 'share/copper')).toBeCloseTo(demand / 29_000_000, 12);
    expect(had(shared, 'CHL')).toBeCloseTo((chile * demand) / 29_000_000, 6);
    expect(shared.sources.some(({ name }) => name === 'import/USA/copper')).toBe(false);
    const cell = shared.cells.find(({ where }) => where === 'share/copper');
    expect(cell?.figure.evidence.length).toBeGreaterThan(1);
    expect(cell?.words).toMatch(/world demand taken as world production of 2025, 29,000,000 t/);
    expect(shared.assumptions).toContainEqual(expect.objectContaining({ id: 'world-demand', kind: 'method' }));
  });

  it('takes what others want from the case, and off it what those want that are excluded', () => {
    const shared = changed(
      'reference',
      `${SHARED}share_rule: { rule: demand, world_demand: { copper: 27000000 t }, excluded: [CHN], needs: { CHN: { copper: 16000000 t } } }\n`,
    );
    expect(figureAt(shared, 'share/copper')).toBeCloseTo(figureAt(shared, 'demand/copper') / 11_000_000, 12);
    expect(shared.assumptions.map(({ id }) => id)).not.toContain('world-demand');
  });

  it('pools what producers leave after their own needs, recomputed by hand', () => {
    const plain = changed('reference', `${SHARED}share_rule: pool\n`);
    const [demand, chile] = [figureAt(plain, 'demand/copper'), figureAt(plain, 'supply/import/CHL/copper')];
    expect(had(plain, 'CHL')).toBeCloseTo((chile * demand) / 29_000_000, 6);
    const pool = changed(
      'reference',
      `${SHARED}share_rule: { rule: pool, needs: { CHL: { copper: ${tonnesOf(chile / 2)} }, ISL: { copper: 5000 t } } }\n`,
    );
    // Chile keeps half and is served; Iceland, which refines none, goes on sharing with the others.
    const share = demand / (29_000_000 - chile / 2);
    expect(figureAt(pool, 'share/copper')).toBeCloseTo(share, 12);
    expect(had(pool, 'CHL')).toBeCloseTo((chile / 2) * share, 6);
  });

  it('counts demand that the case gives of one form once, and not as a part that is drawn of the other', () => {
    const given = changed(
      'reference',
      `materials: [antimony]
inventory: []
groups: [{ id: first }, { id: second }]
assumptions: [{ id: guess, words: A guess, author: a user, reason: made up }]
nodes: [{ id: antimony/oxide, share: { low: 0.3, high: 0.5, assumption: guess } }, { id: antimony/metal }]
demand:
  own: [{ node: antimony/metal, total: 5000 t }]
  uses: [{ material: antimony, uses: [{ use: Batteries, share: 0.4, group: first }], rest: { group: second }, assumption: guess }]
`,
    );
    const metal = given.nodes.findIndex(({ id }) => id === 'antimony/metal');
    const { periods, demandFactors, splits, groups } = given.model;
    const uses = given.uses.filter(({ node }) => node === metal);
    expect(uses.map(({ use }) => use)).toEqual(['Batteries', 'not named']);
    const perPeriod = uses.reduce((sum, { group, lot, part }) => {
      const item = metal * groups + given.lots.indexOf(given.groups.indexOf(group)) + lot;
      return sum + (part[0] ?? 0) * (given.model.demand[item * periods] ?? 0);
    }, 0);
    expect(perPeriod).toBeCloseTo(5000, 6);
    const moved = [
      ...demandFactors.index.subarray(demandFactors.start[metal], demandFactors.start[metal + 1]),
      ...splits.index.subarray(splits.start[metal * groups], splits.start[(metal + 1) * groups]),
    ];
    expect(moved.map((f) => given.factors[f]?.name)).not.toContain('form/antimony/oxide');
  });

  it('models nothing by it where no table says who refines, and says why', () => {
    const { nodes, notModelled } = changed('reference', 'inventory: []\nshare_rule: demand\n');
    const why = (material: string): string => notModelled.find((one) => one.material === material)?.why ?? '';
    expect(why('cobalt')).toMatch(/no table says who refines/);
    expect(why('steel')).toMatch(/several tables/);
    expect(why('arsenic')).toMatch(/gross weight, demand in As content/);
    const ids = nodes.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['copper', 'gallium', 'bismuth', 'titanium_sponge']));
    expect(ids).not.toContain('cobalt');
  });

  it.each([
    [
      'share_rule: { rule: demand, excluded: [USA] }',
      'share_rule.excluded[0]',
      /USA is home, which cannot be excluded/,
    ],
    ['share_rule: { rule: pool, needs: { USA: { copper: 5 t } } }', 'share_rule.needs.USA', /USA is home/],
    ['share_rule: { rule: import, excluded: [CHN] }', 'share_rule.rule', /uses nothing of what others want/],
    ['share_rule: { rule: demand, needs: { CHL: { copper: 5 t } } }', 'share_rule.needs.CHL', /not excluded/],
    ['share_rule: { rule: demand, excluded: [CHN] }', 'share_rule.excluded', /nothing says what CHN wants of copper/],
    [
      'share_rule: { rule: demand, world_demand: { copper: 900 t } }',
      'share_rule.world_demand',
      /less than home wants/,
    ],
  ])('is refused in its place: %s', (lines, path, message) => {
    const file = readCase(`case: p\ntitle: P\nextends: reference\n${lines}\n${SHARED}`);
    const { problems } = assemble(file, shippedCase, evidence);
    expect(problems).toEqual([expect.objectContaining({ line: 4, path, message: expect.stringMatching(message) })]);
  });
});
