import fc from 'fast-check';
import { cholesky } from '../../src/numeric/cholesky.ts';
import type { Factor } from '../../src/shortfall/factor.ts';
import { type Links, linksOf, type Model } from '../../src/shortfall/model.ts';

/** Numbers by their order, so that a model is told by one seed and shrinks by its sizes. */
function lottery(seed: number): { real: (low: number, high: number) => number; whole: (below: number) => number } {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word;
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  return { real: (low, high) => low + (high - low) * next(), whole: (below) => Math.floor(below * next()) };
}

type Lottery = ReturnType<typeof lottery>;

const many = (length: number, of: (n: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, n) => of(n));
const wholes = (length: number, of: (n: number) => number): Int32Array => Int32Array.from({ length }, (_, n) => of(n));

function factorAt(f: number, periods: number, { real, whole }: Lottery): Factor {
  const name = `factor/${f}`;
  const path = many(periods, () => (whole(3) === 0 ? 1 : real(0, 1.2)));
  const [low, mode, high] = [real(0, 0.3), real(0.3, 0.6), real(0.6, 1.1)];
  const kinds: readonly (() => Factor)[] = [
    () => ({ name, kind: 'known', path }),
    () => ({ name, kind: 'event', chance: real(0, 0.5), path }),
    () => ({ name, kind: 'ban', begins: real(0, 0.3), ends: real(0, 0.6), on: whole(2) === 1, when: real(0, 0.5) }),
    () => ({ name, kind: 'range', shape: 'PERT', low, mode, high }),
    () => ({ name, kind: 'range', shape: 'triangular', low, mode, high }),
    () => ({ name, kind: 'range', shape: 'uniform', low, mode, high: whole(2) === 1 ? high : low }),
    () => ({ name, kind: 'error', sigma: real(0, 0.3), every: 'draw' }),
    () => ({ name, kind: 'error', sigma: real(0, 0.3), every: 'period' }),
    () => ({ name, kind: 'growth', shape: 'PERT', low, mode, high, years: many(periods, (t) => t / 12) }),
    () => ({ name, kind: 'growth', shape: 'triangular', low: -mode, mode: low, high, years: many(periods, () => 2) }),
    () => ({ name, kind: 'growth', shape: 'uniform', low, mode, high, base: high, years: many(periods, (t) => t - 1) }),
  ];
  return (kinds[whole(kinds.length)] ?? (() => ({ name, kind: 'known', path })))();
}

/** Lets some events hang on an event before them. */
function withParents(factors: readonly Factor[], { real, whole }: Lottery): readonly Factor[] {
  return factors.map((factor, f) => {
    const parent = whole(f + 1);
    if (factor.kind !== 'event' || factors[parent]?.kind !== 'event' || parent >= f) return factor;
    return { ...factor, parent: { factor: parent, chance: real(0, 1) } };
  });
}

function someLinks(items: number, most: number, of: (item: number) => number, { real, whole }: Lottery): Links {
  return linksOf(
    Array.from({ length: items }, (_, item) =>
      Array.from({ length: of(item) > 0 ? whole(most + 1) : 0 }, () => [whole(of(item)), real(0, 1)] as const),
    ),
  );
}

/** A few items with one or two factors that move them together, either way. */
function someSplits(items: number, factors: number, { real, whole }: Lottery): Links {
  return linksOf(
    Array.from({ length: items }, () =>
      Array.from({ length: factors > 0 && whole(3) === 0 ? 2 : 0 }, () => [whole(factors), real(-1, 1)] as const),
    ),
  );
}

/** Sizes of a model and the seed of its numbers. */
export interface ModelShape {
  readonly seed: number;
  readonly nodes: number;
  readonly groups: number;
  readonly periods: number;
  readonly sources: number;
  readonly factors: number;
  readonly stocks: number;
  readonly priced: boolean;
  /** Whether sources may serve some groups only. */
  readonly limited?: boolean;
}

/** A model with something of everything. */
export function modelOf({
  seed,
  nodes,
  groups,
  periods,
  sources,
  factors: count,
  stocks,
  priced,
  limited,
}: ModelShape): Model {
  const lot = lottery(seed);
  const { real, whole } = lot;
  const factors = withParents(
    Array.from({ length: count }, (_, f) => factorAt(f, periods, lot)),
    lot,
  );
  const together = Math.min(3, count);
  const root = cholesky(
    many(together * together, (n) => (n % (together + 1) === 0 ? 1 : 0.4)),
    together,
  );
  const contracts = stocks > 0 && sources > 0 ? 2 : 0;
  const prices = (low: number, high: number): Float64Array =>
    many(nodes, (node) => (priced && node % 2 === 0 ? real(low, high) : Number.NaN));
  return {
    ...{ nodes, groups, periods, factors },
    demand: many(nodes * groups * periods, () => (whole(4) === 0 ? 0 : real(10, 300))),
    splits: someSplits(nodes * groups, count, lot),
    groupFactors: someLinks(nodes * groups, 2, (item) => (item % 4 === 0 ? count : 0), lot),
    demandFactors: someLinks(nodes, 1, (node) => (node % 3 === 0 ? count : 0), lot),
    sources: {
      count: sources,
      node: wholes(sources, () => whole(nodes)),
      output: many(sources * periods, () => real(0, 400)),
      share: many(sources * periods, () => real(0, 1)),
      need: many(sources * periods, (n) => (Math.floor(n / periods) % 3 === 0 ? real(0, 100) : 0)),
      lag: wholes(sources, () => Math.max(0, whole(4) - 1)),
      groups: wholes(sources, () => (limited ? whole(1 << groups) : -1)),
      splits: someSplits(sources, count, lot),
      factors: someLinks(sources, 2, () => count, lot),
      feeds: someLinks(sources, 2, (s) => s, lot),
    },
    correlated: root === null || together < 2 ? [] : [{ factors: wholes(together, (n) => n), root }],
    industry: {
      start: many(nodes, () => (whole(2) === 0 ? 0 : real(0, 200))),
      cap: many(nodes, () => real(0, 300)),
      refill: many(nodes, () => (whole(2) === 0 ? 0 : real(0, 1))),
    },
    price: { supply: prices(0.1, 1), demand: prices(0.1, 1), backstop: prices(1, 8) },
    contracts: {
      count: contracts,
      source: wholes(contracts, () => whole(sources)),
      stock: wholes(contracts, () => whole(stocks)),
      amount: many(contracts * periods, () => real(0, 40)),
    },
    stocks: {
      count: stocks,
      node: wholes(stocks, () => whole(nodes)),
      from: wholes(stocks, () => whole(periods)),
      amount: many(stocks, () => real(0, 300)),
      released: Uint8Array.from({ length: stocks }, () => whole(2)),
      release: whole(2) === 0 ? 'lexicographic' : 'greedy',
    },
    routes: {
      count: stocks,
      from: wholes(stocks, () => whole(nodes)),
      to: wholes(stocks, () => whole(nodes)),
      yield: many(stocks, () => real(0.3, 1)),
      capacity: many(stocks, () => real(0, 60)),
      lag: wholes(stocks, () => whole(3)),
    },
  };
}

/** Any shape of a small model. */
export const anyShape: fc.Arbitrary<ModelShape> = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  nodes: fc.integer({ min: 1, max: 5 }),
  groups: fc.integer({ min: 1, max: 3 }),
  periods: fc.constantFrom(1, 2, 3, 5, 12, 64, 65, 130),
  sources: fc.integer({ min: 0, max: 12 }),
  factors: fc.integer({ min: 0, max: 9 }),
  stocks: fc.integer({ min: 0, max: 4 }),
  priced: fc.boolean(),
  limited: fc.boolean(),
});
