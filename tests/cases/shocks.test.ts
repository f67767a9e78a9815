import { describe, expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import { enumerate } from '../../src/shortfall/enumerate.ts';
import { applyLever, neutral } from '../../src/shortfall/lever.ts';
import { newTally, tallySummary } from '../../src/shortfall/tally.ts';
import { NO_FACTS } from '../../src/vocabulary/facts.ts';
import { assembled, noEvidence, problemsOf, readCase } from './example-cases.ts';
import { grossOf, SMALL, small } from './small-world.ts';

const close = (tonnes: readonly number[]) => tonnes.map((one) => expect.closeTo(one, 9));
const shock = (line: string): string => `shocks:\n  - { id: it, ${line} }\n`;
const BAN = 'kind: export ban, places: [AAA], materials: [examplium]';

describe('a shock that happens for certain', () => {
  it.each([
    ['nothing', '', [0, 0]],
    ['an export ban', shock(BAN), [100, 100]],
    ['a ban for half a year', shock(`${BAN}, from: 2027-07, until: 2027-12`), [50, 0]],
    ['a ban that leaves a part', shock(`${BAN}, from: 2028-01, left: 0.3`), [0, 70]],
    ['a quota', shock('kind: quota, places: [AAA], materials: [examplium], left: 0.8'), [20, 20]],
    ['an embargo of two', shock('kind: embargo, places: [AAA, BBB]'), [200, 200]],
    [
      'a ban, then a quota',
      shock(`${BAN}, steps: [{ from: 2027-01, until: 2027-12, left: 0 }, { from: 2028-01, left: 0.6 }]`),
      [100, 40],
    ],
    ['war damage', shock('kind: war damage, places: [BBB], size: 0.25, until: 2027-12'), [25, 0]],
    ['a lane closed', shock('kind: lane closed, places: [AAA, BBB], size: 0.1'), [20, 20]],
    ['a plant lost', shock('kind: plant lost, sources: [import/AAA/examplium]'), [100, 100]],
    [
      'a host cut by a fifth, followed by nine tenths',
      shock('kind: host cut, places: [AAA], materials: [examplium], size: 0.2, companionality: 0.9'),
      [18, 18],
    ],
    ['a surge', shock('kind: demand surge, materials: [examplium], size: 1.5, from: 2028-01'), [0, 100]],
  ] as const)('%s', (_, lines, expected) => {
    const { model, shocks } = small(lines);
    expect(grossOf(model)).toEqual(close(expected));
    expect(shocks.every(({ changes }) => changes > 0)).toBe(true);
  });

  it('takes what two shocks leave of one source as a product', () => {
    const { model } = small(`shocks:
  - { id: a, kind: quota, places: [AAA], left: 0.5 }
  - { id: b, kind: lane closed, places: [AAA], size: 0.5, from: 2028-01 }
`);
    expect(grossOf(model)).toEqual(close([50, 75]));
  });

  it('lowers demand by a price spike, by the elasticity of demand', () => {
    const { model, factors } = small(
      `${shock('kind: price spike, materials: [examplium], size: 16, from: 2028-01')}price_response: { supply: 0, demand: 0.25, backstop: 20, assumption: guess }\n`,
    );
    const at = factors.findIndex(({ name }) => name === 'price-spike/it');
    const factor = model.factors[at];
    expect(factor?.kind === 'known' ? [...factor.path] : null).toEqual(close([1, 0.5]));
    expect([...model.demandFactors.index]).toEqual([at]);
  });

  it('is named by what it strikes, whatever its id', () => {
    const names = (lines: string): readonly string[] => small(lines).factors.map(({ name }) => name);
    expect(names(shock(BAN))).toContain('export-ban/AAA/examplium');
    expect(names(shock(BAN.replace('[AAA]', '[AAA, BBB]')))).toContain('export-ban/it');
  });

  it('has a lever that lets it through', () => {
    const { model, levers } = small(shock(`${BAN}, from: 2028-01`));
    const lever = levers.find(({ id }) => id === 'shock/export-ban/AAA/examplium');
    expect(lever).toMatchObject({ low: 0, base: 0, high: 1, nodes: [0] });
    if (lever !== undefined) expect(grossOf(applyLever(model, lever, 0.25))).toEqual(close([0, 75]));
  });

  it('is nothing where its class is neutral', () => {
    const { model } = small(shock(`${BAN}, from: 2028-01, left: 0.5`));
    expect(grossOf(neutral(model, (factor) => factor.class === 'shock'))).toEqual([0, 0]);
  });
});

describe('a shock that may happen', () => {
  it('happens with its chance, for its months, leaving its part', () => {
    const { model } = small(shock(`${BAN}, chance: 0.25, left: 0.5, from: 2028-01`));
    const exact = tallySummary(enumerate(model).gross[0] ?? newTally(0));
    expect(exact.chance).toBeCloseTo(0.25, 12);
    expect(exact.mean).toBeCloseTo(12.5, 9);
  });

  it('hangs on another', () => {
    const { model } = small(`shocks:
  - { id: war, kind: war damage, places: [AAA], size: 1, chance: 0.5 }
  - { id: ban, kind: export ban, places: [BBB], depends_on: { shock: war, chance: 1 } }
`);
    const { chance, mean } = tallySummary(runDraws(model, 3, 4096).gross[0] ?? newTally(0));
    expect(mean).toBeCloseTo(chance * 400, 6);
    expect(Math.abs(chance - 0.5)).toBeLessThan(0.04);
  });

  it('hangs on another also where it is written before it, and where that is certain', () => {
    const { model } = small(`shocks:
  - { id: ban, kind: export ban, places: [BBB], depends_on: { shock: war, chance: 1 } }
  - { id: war, kind: war damage, places: [AAA], size: 1 }
`);
    expect(grossOf(model, 64)).toEqual(close([200, 200]));
  });

  it('comes and goes as a chain, within its months', () => {
    const { model } = small(shock(`${BAN}, begins: 1, ends: 1, from: 2028-01`));
    expect(grossOf(model)).toEqual(close([0, 0]));
    expect(grossOf(small(shock(`${BAN}, begins: 1, ends: 0, from: 2028-01`)).model)).toEqual(close([0, 100]));
    expect(grossOf(small(shock(`${BAN}, begins: 0, ends: 0, on: true, left: 0.5`)).model)).toEqual(close([50, 50]));
  });

  it('leaves a part that is a range, only in its months', () => {
    const { model } = small(shock(`${BAN}, from: 2028-01, left: { low: 0.2, high: 0.4 }, assumption: guess`));
    const [before, after] = grossOf(model, 8192);
    expect(before).toBe(0);
    expect(Math.abs((after ?? 0) - 70)).toBeLessThan(0.5);
    expect(model.factors.filter(({ assumed }) => assumed === true).length).toBeGreaterThan(0);
  });

  it('leaves a range where it happens and all where not', () => {
    const { model } = small(shock(`${BAN}, chance: 0.5, left: { low: 0, high: 0.5 }, assumption: guess`));
    const { chance, mean } = tallySummary(runDraws(model, 3, 8192).gross[0] ?? newTally(0));
    expect(Math.abs(chance - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(mean - 75)).toBeLessThan(4);
  });
});

describe('very many shocks on one source', () => {
  const many = (line: (n: number) => string): string =>
    `${SMALL}shocks:\n${Array.from({ length: 12 }, (_, n) => `  - { id: s${n}, kind: quota, places: [AAA], ${line(n)} }\n`).join('')}`;
  it('multiply where each is certain', () => {
    const { model } = assembled(readCase(many(() => 'left: 0.5, from: 2028-01')));
    expect(grossOf(model)).toEqual(close([0, 100 * (1 - 0.5 ** 12)]));
  });
  it('that are ranges in part of the time are refused before they fill the memory', () => {
    const problems = problemsOf(many(() => 'left: { low: 0, high: 1 }, from: 2028-01, assumption: guess'));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.message).toMatch(/too many shocks and ranges/);
  });
});

describe('a host cut', () => {
  const cut = shock('kind: host cut, places: [AAA], materials: [examplium], size: 0.2');
  const cited = { source: 'somebody', published: '2024', locator: 'table 1' };
  const companionality = [{ ...cited, material: 'examplium', percent: 90, low: 80, high: 100, note: null }];
  it('takes the companionality of the ledger where it names none, as evidence and no assumption', () => {
    const { model, cells } = assembled(readCase(`${SMALL}${cut}`), {
      ...noEvidence,
      facts: { ...NO_FACTS, companionality },
    });
    const [mean] = grossOf(model, 4096);
    expect(Math.abs((mean ?? 0) - 18)).toBeLessThan(0.2);
    expect(model.factors.find(({ name }) => name.endsWith('/companionality'))?.assumed).toBe(false);
    expect(cells.find(({ where }) => where === 'companionality/examplium')?.figure.rule).toBe('somebody, table 1');
  });
  it('is a mistake where nobody says how far it is followed', () => {
    expect(problemsOf(`${SMALL}${cut}`).map(({ message }) => message)).toEqual([
      expect.stringMatching(/nothing says how far examplium/),
    ]);
  });
});

describe('a shock that changes nothing', () => {
  it.each([
    ['a country nothing comes from', 'kind: export ban, places: [CCC], materials: [examplium]'],
    ['a material that is not there', 'kind: export ban, places: [AAA], materials: [hostium]'],
    ['a source that is not there', 'kind: plant lost, sources: [import/CCC/examplium]'],
  ])('by %s is a mistake that names it', (_, line) => {
    const problems = problemsOf(`${SMALL}${shock(line)}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/"it" changes nothing/);
    expect(problems[0]?.path).toBe('shocks[0]');
    expect(problems[0]?.line).toBe(SMALL.split('\n').length + 1);
  });
});
