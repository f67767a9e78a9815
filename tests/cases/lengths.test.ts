import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../src/cases/assembly.ts';
import { explanationOf } from '../../src/cases/explanation-of.ts';
import { p90Of } from '../../src/shortfall/break-even.ts';
import { applyLever, type Lever } from '../../src/shortfall/lever.ts';
import { grossOf, SMALL, small } from './small-world.ts';

function lever({ levers }: Assembly, id: string): Lever {
  const found = levers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id} among ${levers.map((one) => one.id).join(', ')}`);
  return found;
}

/** The small world by months, over so many: 100 t a month wanted, half from each of two countries. */
const monthly = (lines: string): Assembly =>
  small(
    lines,
    SMALL.replace('step: year, periods: 2', 'step: month, periods: 24')
      .replaceAll('200 t', '100 t')
      .replaceAll('output: 100 t', 'output: 50 t'),
  );

describe('how long a shock lasts', () => {
  const STOP = 'shocks: [{ id: stop, kind: export ban, places: [AAA], from: 2027-03, until: 2027-06 }]\n';

  it('is a lever in months: a source that stops for n months leaves n months short', () => {
    const assembly = monthly(STOP);
    expect(lever(assembly, 'length/stop')).toMatchObject({ unit: 'months', low: 0, base: 4, high: 22 });
    for (const months of [0, 1, 4, 9, 22]) {
      const expected = Array.from({ length: 24 }, (_, t) => (t >= 2 && t < 2 + months ? 50 : 0));
      const moved = applyLever(assembly.model, lever(assembly, 'length/stop'), months);
      expect(grossOf(moved), `${months} months`).toEqual(expected);
    }
  });

  it('is in years where periods are, parts of them counted', () => {
    const assembly = small(
      'shocks: [{ id: stop, kind: quota, places: [AAA], from: 2027-07, until: 2027-12, left: 0.4 }]\n',
    );
    expect(lever(assembly, 'length/stop')).toMatchObject({ unit: 'years', base: 0.5, high: 1.5 });
    expect(grossOf(assembly.model)).toEqual([expect.closeTo(30, 9), 0]);
    const moved = applyLever(assembly.model, lever(assembly, 'length/stop'), 1.25);
    expect(grossOf(moved)).toEqual([expect.closeTo(30, 9), expect.closeTo(45, 9)]);
  });

  it('goes with a range of what is left, and with a chance', () => {
    const range = monthly(
      'shocks: [{ id: stop, kind: quota, places: [AAA], from: 2027-03, until: 2027-06, left: { low: 0.5, high: 0.5, assumption: guess } }]\n',
    );
    const moved = applyLever(range.model, lever(range, 'length/stop'), 2);
    expect(grossOf(moved).slice(0, 6)).toEqual([0, 0, expect.closeTo(25, 9), expect.closeTo(25, 9), 0, 0]);
    const chance = monthly(STOP.replace('until: 2027-06', 'until: 2027-06, chance: 0.5, assumption: guess'));
    const longer = applyLever(chance.model, lever(chance, 'length/stop'), 8);
    const [short, long] = [chance.model, longer].map((model) => grossOf(model, 200).reduce((sum, one) => sum + one, 0));
    expect(long).toBeCloseTo(2 * (short ?? Number.NaN), 9);
  });

  it('is, of steps, that of the one that leaves least; what follows stays where it is', () => {
    const assembly = monthly(
      'shocks: [{ id: stop, kind: export ban, places: [AAA], steps: [{ from: 2027-01, until: 2027-02, left: 0 }, { from: 2027-03, until: 2028-12, left: 0.6 }] }]\n',
    );
    expect(grossOf(assembly.model).slice(0, 4)).toEqual([50, 50, expect.closeTo(20, 9), expect.closeTo(20, 9)]);
    const moved = applyLever(assembly.model, lever(assembly, 'length/stop'), 3);
    expect(grossOf(moved).slice(0, 4)).toEqual([50, 50, 50, expect.closeTo(20, 9)]);
  });

  it('leaves what its step leaves, not a part of what the next one does, where it lasts into that', () => {
    const assembly = monthly(
      'shocks: [{ id: stop, kind: export ban, places: [AAA], steps: [{ from: 2027-01, until: 2027-02, left: 0.2 }, { from: 2027-03, until: 2028-12, left: 0.6 }] }]\n',
    );
    const tonnes = (...short: readonly number[]) => short.map((one) => expect.closeTo(one, 9));
    const shortFor = (months: number): readonly number[] =>
      grossOf(applyLever(assembly.model, lever(assembly, 'length/stop'), months)).slice(0, 5);
    expect(shortFor(2)).toEqual(tonnes(40, 40, 20, 20, 20));
    expect(shortFor(4)).toEqual(tonnes(40, 40, 40, 40, 20));
    expect(shortFor(1)).toEqual(tonnes(40, 0, 20, 20, 20));
  });

  it('is no lever where a shock says no months', () => {
    const { levers } = small('shocks: [{ id: stop, kind: export ban, places: [AAA] }]\n');
    expect(levers.filter(({ id }) => id.startsWith('length/'))).toEqual([]);
  });
});

describe('what must be true for none', () => {
  const luck = { run: 'test', seed: 5, draws: 512, sampling: 'plain' } as const;
  it('is, where noise alone leaves some, what leaves no more than without the shocks', () => {
    // How far the other country delivers is a range: short by that alone, whatever the first does.
    const assembly = small(`reliability:
  primary: mine
  tables:
    - { id: mine, title: Mine, assumption: guess, rows: { BBB: { willingness: { low: 0.8, high: 1, assumption: guess } } } }
shocks: [{ id: stop, kind: export ban, places: [AAA], from: 2027-01, until: 2027-12 }]
`);
    const { breakEven, inventoryForZero } = explanationOf(assembly, luck, 0);
    const length = breakEven.find(({ lever: id }) => id === 'length/stop');
    expect(length?.level).toBeGreaterThan(0);
    expect(inventoryForZero.calm).toEqual({
      level: expect.closeTo(length?.level ?? Number.NaN, 9),
      tonnes: expect.closeTo(inventoryForZero.p90 - (length?.level ?? Number.NaN), 9),
      without: 'the shocks of the case',
    });
    expect(length?.value).toBeCloseTo(0, 2);
    expect(length?.why).toMatch(
      /no more is short than without the shocks of the case, \d+ t; none at all is not between/,
    );
  });

  it('is held, in a case without shocks, against countries that deliver, not against itself', () => {
    const grows = 'total: 200 t, growth: { low: -0.05, high: 0.2, assumption: guess } }';
    const half = `reliability:
  primary: mine
  tables: [{ id: mine, title: Mine, assumption: guess, rows: { BBB: { willingness: 0.5 } } }]
`;
    const p90 = p90Of(small('', SMALL.replace('total: 200 t }', grows)).model, {
      ...{ seed: 5, draws: 512, node: 0, side: 'gross' },
    });
    const { inventoryForZero } = explanationOf(small(half, SMALL.replace('total: 200 t }', grows)), luck, 0);
    expect(inventoryForZero.calm).toEqual({
      level: expect.closeTo(p90, 9),
      tonnes: expect.closeTo(inventoryForZero.p90 - p90, 9),
      without: 'what countries cannot or will not deliver',
    });
    expect(explanationOf(small(half), luck, 0).inventoryForZero.calm).toBeNull();
  });

  it('leaves ranges of demand drawn, which are no shocks', () => {
    // Demand that grows by nobody knows how much is short by that alone; the shock is on top of it.
    const grows = 'total: 200 t, growth: { low: -0.05, high: 0.2, assumption: guess } }';
    const stop = 'shocks: [{ id: stop, kind: export ban, places: [AAA], from: 2027-01, until: 2027-12, left: 0.9 }]\n';
    const assembly = small(stop, SMALL.replace('total: 200 t }', grows));
    const noise = small('', SMALL.replace('total: 200 t }', grows));
    const p90 = p90Of(noise.model, { seed: 5, draws: 512, node: 0, side: 'gross' });
    const { breakEven, inventoryForZero, waterfall } = explanationOf(assembly, luck, 0);
    expect(breakEven.find(({ lever: id }) => id === 'length/stop')).toMatchObject({
      value: 0,
      level: expect.closeTo(p90, 9),
    });
    expect(inventoryForZero.calm?.level).toBeCloseTo(p90, 9);
    expect(waterfall.map((part) => part.class)).toEqual(['shock', 'demand range']);
  });

  it('takes no inventory on top where the shocks cut nothing, however many draws there are', () => {
    const ranged = `reliability:
  primary: mine
  tables:
    - { id: mine, title: Mine, assumption: guess, rows: { BBB: { willingness: { low: 0.5, high: 1, assumption: guess } } } }
`;
    const stop = 'shocks: [{ id: stop, kind: quota, places: [AAA], from: 2027-01, until: 2027-12, left: 1 }]\n';
    const { inventoryForZero } = explanationOf(small(`${ranged}${stop}`), { ...luck, draws: 2048 }, 0);
    expect(inventoryForZero.p90).toBeGreaterThan(0);
    expect(inventoryForZero.calm).toMatchObject({ level: inventoryForZero.p90, tonnes: 0 });
  });
});
