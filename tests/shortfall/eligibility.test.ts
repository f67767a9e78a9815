import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed } from '../../src/planner/linear-program.ts';
import { roomFor, runBlock, runDraws } from '../../src/shortfall/engine.ts';
import { enumerate } from '../../src/shortfall/enumerate.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { kernelFor } from '../../src/shortfall/kernel.ts';
import { atHand, emptyParts, linksOf, type Model, NO_ROUTES, NO_STOCKS, noLinks } from '../../src/shortfall/model.ts';
import { waterfall } from '../../src/shortfall/waterfall.ts';
import { LinearSolver } from '../../src/solver/linear.ts';
import { ROOT } from '../support/source-files.ts';
import { anyShape, modelOf } from './any-model.ts';

const kernel = kernelFor(new Uint8Array(readFileSync(path.join(ROOT, 'assembly', 'kernel.wasm'))));
const solver = await LinearSolver.load();

interface Pool {
  readonly tonnes: number;
  readonly may: number;
}

/** One node in one period: what groups want, and sources that may serve those whose bits are set. */
function shared(wants: readonly number[], pools: readonly Pool[]): Model {
  const count = pools.length;
  return {
    ...{ nodes: 1, groups: wants.length, periods: 1, factors: [], correlated: [], ...emptyParts(1, wants.length) },
    demand: Float64Array.from(wants),
    sources: {
      ...{ count, node: new Int32Array(count), share: new Float64Array(count).fill(1), ...atHand(count, 1) },
      ...{ factors: noLinks(count), feeds: noLinks(count), output: Float64Array.from(pools, ({ tonnes }) => tonnes) },
      groups: Int32Array.from(pools, ({ may }) => may),
    },
    ...{ stocks: NO_STOCKS, routes: NO_ROUTES },
  };
}

const shortOf = (model: Model): readonly number[] => [...runDraws(model, 1, 1).grossBy];
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const servedOf = (model: Model): readonly number[] => shortOf(model).map((short, g) => (model.demand[g] ?? 0) - short);

/** What groups are served at best, one after the other: a linear program for each, those before it kept at what they had. */
function lexicographic(wants: readonly number[], pools: readonly Pool[]): readonly number[] {
  const ways = pools.flatMap(({ may }, pool) =>
    [...wants.keys()].filter((g) => ((may >> g) & 1) === 1).map((group) => ({ pool, group })),
  );
  const one = (of: (way: { pool: number; group: number }) => boolean, value = 1): number[] =>
    ways.map((way) => (of(way) ? value : 0));
  const rows = [
    ...pools.map(({ tonnes }, n) => ({ row: one(({ pool }) => pool === n), limit: tonnes })),
    ...wants.map((limit, g) => ({ row: one(({ group }) => group === g), limit })),
  ];
  return wants.map((_, g) => {
    const { gain } = solver.solve({
      gain: Float64Array.from(one(({ group }) => group === g)),
      most: new Float64Array(ways.length).fill(1e6),
      limit: Float64Array.from(rows, ({ limit }) => limit),
      ...packed(rows.map(({ row }) => row)),
    });
    // Whole tonnes flow in whole tonnes.
    const served = Math.round(gain);
    rows.push({ row: one(({ group }) => group === g, -1), limit: -served });
    return served;
  });
}

const tonnes = fc.integer({ min: 0, max: 50 });
/** Four kinds of groups, of two groups each. */
const ofTwoKinds = (bits: number): number => bits * 17;
const ofTwo = fc.integer({ min: 0, max: 15 }).map(ofTwoKinds);
/** Up to six groups; of eight, two and two are of a kind. */
const any = fc.constantFrom(1, 2, 3, 4, 5, 6, 8).chain((groups) =>
  fc.record({
    wants: fc.array(tonnes, { minLength: groups, maxLength: groups }),
    pools: fc.array(fc.record({ tonnes, may: groups === 8 ? ofTwo : fc.integer({ min: 0, max: 2 ** groups - 1 }) }), {
      ...{ minLength: 1, maxLength: 6 },
    }),
  }),
);

describe('sources that may not serve every group', () => {
  it.each([
    ['what only the second may have leaves the first alone', [10, 10], [[5, 0b10]], [0, 5]],
    ['what both may have goes to the first', [10, 10], [[15, 0b11]], [10, 5]],
    [
      'the first takes what only it may have and leaves the rest',
      [10, 10],
      [
        [10, 0b01],
        [10, 0b11],
      ],
      [10, 10],
    ],
    [
      'the first takes no more of what the second needs than it must',
      [10, 10, 10],
      [
        [10, 0b011],
        [10, 0b101],
      ],
      [10, 10, 0],
    ],
    ['what nobody may have is nobody’s', [10, 10], [[30, 0b00]], [0, 0]],
  ] as const)('%s', (_, wants, pools, served) => {
    const model = shared(
      wants,
      pools.map(([amount, may]) => ({ tonnes: amount, may })),
    );
    expect(servedOf(model)).toEqual(served);
  });

  it('serve each group as much as a linear program can while those before it keep what they have', () => {
    fc.assert(
      fc.property(any, ({ wants, pools }) => {
        expect(servedOf(shared(wants, pools))).toEqual(lexicographic(wants, pools));
      }),
      { numRuns: 200 },
    );
  });

  it('do so where every set of six groups has sources of its own, more than a number has bits', () => {
    const six = fc.record({
      wants: fc.array(tonnes, { minLength: 6, maxLength: 6 }),
      pools: fc.array(fc.record({ tonnes: fc.nat(5), may: fc.integer({ min: 0, max: 63 }) }), {
        ...{ minLength: 50, maxLength: 64 },
      }),
    });
    fc.assert(
      fc.property(six, ({ wants, pools }) => {
        const model = shared(wants, pools);
        expect(servedOf(model)).toEqual(lexicographic(wants, pools));
        expect([...kernel(model, 1, 0, 1).grossBy]).toEqual(shortOf(model));
      }),
      { numRuns: 60 },
    );
  });

  it('come to the way of those that may serve all, where all may', () => {
    fc.assert(
      fc.property(any, ({ wants, pools }) => {
        const may = 2 ** wants.length - 1;
        const all = pools.map((pool) => ({ ...pool, may: -1 }));
        const [free, limited] = [shortOf(shared(wants, all)), shortOf(shared(wants, [{ tonnes: 0, may: 0 }, ...all]))];
        expect(limited).toEqual(free.map((short) => expect.closeTo(short, 9)));
        expect(
          shortOf(
            shared(
              wants,
              pools.map((pool) => ({ ...pool, may })),
            ),
          ),
        ).toEqual(free);
      }),
    );
  });

  it('more supply of any of them never raises the shortfall of any group; a wider eligibility never that of the first', () => {
    fc.assert(
      fc.property(any, fc.nat(5), tonnes, fc.nat(63), ({ wants, pools }, n, more, wider) => {
        const change = (of: (pool: Pool) => Pool): readonly number[] =>
          shortOf(
            shared(
              wants,
              pools.map((pool, at) => (at === n % pools.length ? of(pool) : pool)),
            ),
          );
        const before = shortOf(shared(wants, pools));
        const supplied = change((pool) => ({ ...pool, tonnes: pool.tonnes + more }));
        const also = wants.length === 8 ? ofTwoKinds(wider % 16) : wider;
        const widened = change((pool) => ({ ...pool, may: (pool.may | also) & (2 ** wants.length - 1) }));
        supplied.forEach((short, g) => {
          expect(short).toBeLessThanOrEqual((before[g] ?? 0) + 1e-9);
        });
        expect(widened[0]).toBeLessThanOrEqual((before[0] ?? 0) + 1e-9);
        // A wider eligibility may move shortfall between the others, but never makes more of it.
        expect(sum(widened)).toBeLessThanOrEqual(sum(before) + 1e-9);
      }),
    );
  });

  it('more supply never raises it with industry stock, contracts, lags and draws either', () => {
    fc.assert(
      fc.property(anyShape, fc.nat(11), tonnes, (shape, n, more) => {
        const model = modelOf({ ...shape, priced: false, limited: true, stocks: 0 });
        const { sources, periods } = model;
        const output = sources.output.map((some, at) => (Math.floor(at / periods) === n ? some + more : some));
        const [before, after] = [model, { ...model, sources: { ...sources, output } }].map(
          (one) => runDraws(one, shape.seed, 2).grossBy,
        );
        after?.forEach((short, at) => {
          expect(short).toBeLessThanOrEqual((before?.[at] ?? 0) + 1e-6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a wider eligibility never raises that of the first group over all periods and draws, where no surplus is put by', () => {
    fc.assert(
      fc.property(anyShape, fc.nat(11), fc.nat(7), (shape, n, wider) => {
        const model = modelOf({ ...shape, priced: false, limited: true });
        const { sources, nodes, groups, periods } = model;
        const industry = { ...model.industry, refill: new Float64Array(nodes) };
        const may = sources.groups.map((some, s) => (s === n ? some | wider : some));
        const [before, after] = [sources, { ...sources, groups: may }].map(
          (of) => runDraws({ ...model, industry, sources: of }, shape.seed, 2).grossBy,
        );
        after?.forEach((short, at) => {
          if (Math.floor(at / periods) % groups === 0) expect(short).toBeLessThanOrEqual((before?.[at] ?? 0) + 1e-6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are gone through one by one, and make the bars of a waterfall, as they are drawn', () => {
    fc.assert(
      fc.property(any, fc.nat(63), ({ wants, pools }, lost) => {
        const model = shared(wants, pools);
        const ban: Factor = {
          ...{ kind: 'event', name: 'ban', class: 'shock', chance: 0.25 },
          path: Float64Array.of(0),
        };
        const banned = pools.map((pool, n) => (((lost >> n) & 1) === 1 ? { ...pool, tonnes: 0 } : pool));
        const factors = linksOf(pools.map((_, n) => (((lost >> n) & 1) === 1 ? [[0, 1]] : [])));
        const one = { ...model, factors: [ban], sources: { ...model.sources, factors } };
        const [calm, cut] = [shortOf(model), shortOf(shared(wants, banned))];
        const mean = calm.map((short, g) => 0.75 * short + 0.25 * (cut[g] ?? 0));
        expect([...enumerate(one).grossBy]).toEqual(mean.map((short) => expect.closeTo(short, 9)));
        const { none, full, parts } = waterfall(one, 1, 64, 0);
        expect(none).toBeCloseTo(sum(calm), 9);
        expect(full - none).toBeCloseTo(parts[0]?.tonnes ?? 0, 9);
      }),
      { numRuns: 50 },
    );
  });

  it('are served alike by the kernel in vector instructions, with up to six groups', () => {
    fc.assert(
      fc.property(anyShape, fc.integer({ min: 4, max: 6 }), (shape, groups) => {
        const model = modelOf({ ...shape, groups, periods: Math.min(12, shape.periods), limited: true });
        const [a, b] = [runBlock(model, 1, 0, 5, roomFor(model)), kernel(model, 1, 0, 5)];
        expect(b.grossBy).toEqual(a.grossBy);
        expect(b.netBy).toEqual(a.netBy);
        expect(b.industry).toEqual(a.industry);
        expect(b.price).toEqual(a.price);
      }),
      { numRuns: 60 },
    );
  });

  it('serve as many groups as there are, of up to six kinds', () => {
    const wants = new Array<number>(7).fill(10);
    const shortWhere = (...may: readonly number[]) =>
      shortOf(
        shared(
          wants,
          may.map((bits) => ({ tonnes: 30, may: bits })),
        ),
      );
    expect(shortWhere(-1)).toEqual([0, 0, 0, 10, 10, 10, 10]);
    expect(shortWhere(0b1110001)).toEqual([0, 10, 10, 10, 0, 0, 10]);
    expect(shortWhere(0b1110001, 0b1111)).toEqual([0, 0, 0, 0, 0, 0, 10]);
    expect(() => shortWhere(0b1, 0b10, 0b100, 0b1000, 0b10000, 0b100000)).toThrow('7 kinds of groups');
  });
});
