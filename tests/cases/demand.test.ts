import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../src/cases/assembly.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import { applyLever } from '../../src/shortfall/lever.ts';
import { demandAsSet } from '../../src/shortfall/mean-demand.ts';
import type { Model } from '../../src/shortfall/model.ts';
import { assembled, problemsOf, readCase } from './example-cases.ts';
import { grossOf, SMALL, small } from './small-world.ts';

const close = (tonnes: readonly number[]) => tonnes.map((one) => expect.closeTo(one, 9));
const DRAWS = 8192;

/** Demand by group of the case in its first period, or in another, as the arrays count it. */
function wantedBy({ model, groups, lots }: Assembly, t = 0): readonly number[] {
  return groups.map((_, g) =>
    lots.reduce((sum, of, lot) => (of === g ? sum + (model.demand[lot * model.periods + t] ?? 0) : sum), 0),
  );
}

/** Mean gross shortfall by group of the case over all periods, where nothing is delivered: what the draws want. */
function drawnBy({ model, groups, lots }: Assembly, t: number, of: Model = model): readonly number[] {
  const none = { ...of, sources: { ...of.sources, output: new Float64Array(of.sources.output.length) } };
  const { grossBy } = runDraws(none, 5, DRAWS);
  return groups.map((_, g) =>
    lots.reduce((sum, one, lot) => (one === g ? sum + (grossBy[lot * of.periods + t] ?? 0) / DRAWS : sum), 0),
  );
}

const leverOf = ({ levers }: Assembly, id: string): Assembly['levers'][number] => {
  const found = levers.find((lever) => lever.id === id);
  if (found === undefined) throw new Error(`no lever ${id} among ${levers.map((one) => one.id).join(', ')}`);
  return found;
};

const GROUPS = `groups:
  - { id: first, share: { low: 0.1, high: 0.3 }, assumption: guess }
  - { id: second, share: { low: 0.2, mode: 0.3, high: 0.6 }, assumption: guess }
  - { id: rest }
`;

describe('ranges of groups', () => {
  const split = small(GROUPS);

  it('count with their mean in the arrays, and the rest has what they leave', () => {
    expect(wantedBy(split)).toEqual(close([40, 200 / 3, 280 / 3]));
  });

  it('are drawn, and all groups always want the whole', () => {
    const drawn = drawnBy(split, 0);
    // A PERT has the mean (low + 4 mode + high) / 6.
    expect(Math.abs((drawn[0] ?? 0) - 40)).toBeLessThan(0.5);
    expect(Math.abs((drawn[1] ?? 0) - (200 * (0.2 + 1.2 + 0.6)) / 6)).toBeLessThan(0.5);
    expect(drawn.reduce((a, b) => a + b)).toBeCloseTo(200, 6);
  });

  it('have levers, which leave the whole as it is', () => {
    const lever = leverOf(split, 'share/first');
    expect([lever.low, lever.base, lever.high]).toEqual(close([0.5, 1, 1.5]));
    expect(lever.assumed).toBe(true);
    const [first = 0, ...others] = drawnBy(split, 0, applyLever(split.model, lever, 0.5));
    expect(first).toBeCloseTo(20, 6);
    expect(first + others.reduce((a, b) => a + b)).toBeCloseTo(200, 6);
  });

  it('are told where a lever puts them', () => {
    const moved = demandAsSet(applyLever(split.model, leverOf(split, 'share/first'), 0.5));
    expect(split.groups.map((_, g) => moved[g * split.model.periods] ?? 0)).toEqual(close([20, 200 / 3, 340 / 3]));
    expect(demandAsSet(split.model)).toBe(split.model.demand);
  });

  it('are supposed: without assumptions they stand at their mean', () => {
    expect(drawnBy(split, 0, split.withoutAssumptions)).toEqual(close([40, 200 / 3, 280 / 3]));
  });
});

describe('what must be met', () => {
  const austere = (essential: string): Assembly =>
    small(`groups:
  - { id: first, share: { low: 0.2, high: 0.4 }, assumption: guess }
  - { id: rest, essential: ${essential}, assumption: guess }
`);

  it('is drawn in its phase alone, times the share that is drawn', () => {
    const split = austere('{ conflict: { low: 0.5, high: 0.9 }, peace: 1 }');
    expect(wantedBy(split)).toEqual(close([60, 140 * 0.7]));
    const [conflict, peace] = [drawnBy(split, 0), drawnBy(split, 1)];
    expect(Math.abs((conflict[1] ?? 0) - 98)).toBeLessThan(0.7);
    expect((peace[0] ?? 0) + (peace[1] ?? 0)).toBeCloseTo(200, 6);
  });

  it('has a lever of its own', () => {
    const split = austere('{ conflict: { low: 0.5, high: 0.9 }, peace: 1 }');
    const lever = leverOf(split, 'essential/rest:conflict');
    expect([lever.low, lever.base, lever.high]).toEqual(close([-0.5, -0.3, -0.1]));
    const shares = applyLever(split.model, leverOf(split, 'share/first'), 1);
    expect(drawnBy(split, 0, applyLever(shares, lever, -0.4))).toEqual(close([60, 84]));
    expect(drawnBy(split, 1, applyLever(shares, lever, -0.4))).toEqual(close([60, 140]));
  });

  it('is all where it is only supposed and nothing is assumed', () => {
    const without = austere('{ conflict: 0.5, peace: 0.9 }').withoutAssumptions;
    expect(drawnBy(austere('{ conflict: 0.5, peace: 0.9 }'), 0, without)).toEqual(close([60, 140]));
  });
});

describe('growth', () => {
  const growing = (growth: string): Assembly =>
    assembled(readCase(SMALL.replace('total: 200 t', `total: 200 t, growth: ${growth}, assumption: guess`)));

  it('raises the demand of each year by its power', () => {
    expect([0, 1].map((t) => wantedBy(growing('0.1'), t))).toEqual([close([200]), close([220])]);
  });

  it('is drawn once a draw where it is a range', () => {
    const range = growing('{ low: 0, mode: 0.1, high: 0.4 }');
    expect(wantedBy(range, 1)).toEqual(close([200 * (1 + 0.8 / 6)]));
    expect(drawnBy(range, 0)).toEqual(close([200]));
    const [drawn = 0] = drawnBy(range, 1);
    // A PERT of 0, 0.1 and 0.4 has the mean 0.8 / 6.
    expect(Math.abs(drawn - 200 * (1 + 0.8 / 6))).toBeLessThan(0.5);
  });

  it('has a lever, and none of it is supposed without assumptions', () => {
    const range = growing('{ low: 0, mode: 0.1, high: 0.4 }');
    const lever = leverOf(range, 'growth/examplium');
    expect([lever.low, lever.base, lever.high]).toEqual(close([0, 0.8 / 6, 0.4]));
    expect(drawnBy(range, 1, applyLever(range.model, lever, 0.3))).toEqual(close([260]));
    expect(drawnBy(range, 1, range.withoutAssumptions)).toEqual(close([200]));
  });
});

describe('mistakes of a split', () => {
  const at = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

  it.each([
    [
      'ranges whose highs are above one',
      'groups:\n  - { id: a, share: { low: 0.1, high: 0.6 }, assumption: guess }\n  - { id: b, share: { low: 0.1, high: 0.5 }, assumption: guess }\n  - { id: c }\n',
      'id: b',
      /may add up to 1.1/,
    ],
    [
      'ranges without a rest',
      'groups:\n  - { id: a, share: { low: 0.4, high: 0.6 }, assumption: guess }\n  - { id: b, share: 0.4 }\n',
      'id: a',
      /no group is left to be the rest/,
    ],
    ['groups without shares', 'groups: [{ id: a }, { id: b }]\n', 'groups:', /nothing says how demand is split/],
    [
      'what must be met from nothing on',
      'groups:\n  - { id: a, share: 0.4, essential: { low: 0, high: 0.6 }, assumption: guess }\n  - { id: b }\n',
      'id: a',
      /above zero/,
    ],
    [
      'tiers of another home',
      'groups:\n  - { id: a, share: 0.4, eligible: { tiers: [home] } }\n  - { id: b }\n',
      'id: a',
      /United States/,
    ],
  ])('%s, with line and column', (_, lines, part, message) => {
    const text = `${SMALL}${lines}`;
    const [problem, ...more] = problemsOf(text);
    expect(more).toEqual([]);
    expect(problem?.message).toMatch(message);
    expect(problem?.line).toBe(at(text, part));
    expect(problem?.column).toBeGreaterThan(0);
  });
});

describe('who may be served from where', () => {
  it('is told by country, home among them', () => {
    const { model, sources } = small(`groups:
  - { id: a, share: 0.5, eligible: { places: [AAA] } }
  - { id: b }
`);
    const of = new Map(sources.map(({ name }, s) => [name, (model.sources.groups[s] ?? 0) & 3]));
    expect(of).toEqual(
      new Map([
        ['import/AAA/examplium', 3],
        ['import/BBB/examplium', 2],
      ]),
    );
    expect(grossOf(model)).toEqual(close([0, 0]));
  });
});
