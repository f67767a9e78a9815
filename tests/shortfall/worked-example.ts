import type { Factor } from '../../src/shortfall/factor.ts';
import { atHand, emptyParts, linksOf, type Model, NO_ROUTES, NO_STOCKS, noLinks } from '../../src/shortfall/model.ts';

/** Changes to the synthetic example: what its cases differ in. */
export interface Changes {
  readonly allyShare?: number;
  readonly swingShare?: number;
  readonly swingWilling?: readonly number[];
  readonly stock?: number;
}

const known = (name: string, path: readonly number[]): Factor => ({
  kind: 'known',
  name,
  path: Float64Array.from(path),
});
const still = (value: number): readonly number[] => [value, value, value, value];
const less = (losses: readonly number[]): readonly number[] => losses.map((loss) => 1 - loss);

/** The synthetic sizing example: one node, four periods (one of conflict, three of recovery), three groups, five sources. */
export function workedExample(changes: Changes = {}): Model {
  const { allyShare = 0.4, swingShare = 0.25, swingWilling = [0.75, 0.75, 0.9, 0.9], stock = 0 } = changes;
  const civilian = [0.2, 0.1, 0.1, 0].map((austerity) => 1000 * (1 - austerity));
  const outputs = [[100, 150, 200, 250], still(80), still(900), still(2000), still(6000)];
  const shares = [1, 1, allyShare, swingShare, 0.1].map(still);
  const factors = [
    known('ability/ALLY', still(0.98)),
    known('war/ALLY', less([0.05, 0, 0, 0])),
    known('lane/ALLY', less([0.02, 0.01, 0, 0])),
    known('ability/SWING', still(0.8)),
    known('willing/SWING', swingWilling),
    known('lane/SWING', less([0.05, 0.02, 0.01, 0])),
    known('ability/DOM', still(0.95)),
    known('willing/DOM', [0, 0, 0.5, 0.8]),
    known('war/DOM', less([0.1, 0.1, 0, 0])),
    known('lane/DOM', less([0.1, 0.05, 0.02, 0])),
  ];
  return {
    ...{ nodes: 1, groups: 3, periods: 4, factors, correlated: [] },
    demand: Float64Array.from([[300, 200, 150, 150], [120, 180, 180, 150], civilian].flat()),
    sources: {
      count: 5,
      node: new Int32Array(5),
      output: Float64Array.from(outputs.flat()),
      share: Float64Array.from(shares.flat()),
      factors: linksOf([
        [],
        [],
        [
          [0, 1],
          [1, 1],
          [2, 1],
        ],
        [
          [3, 1],
          [4, 1],
          [5, 1],
        ],
        [
          [6, 1],
          [7, 1],
          [8, 1],
          [9, 1],
        ],
      ]),
      feeds: noLinks(5),
      ...atHand(5, 4),
    },
    stocks: {
      ...{ count: 1, node: Int32Array.of(0), from: Int32Array.of(0), amount: Float64Array.of(stock) },
      released: Uint8Array.of(1),
      release: 'lexicographic',
    },
    ...emptyParts(1, 3),
    routes: NO_ROUTES,
  };
}

/** Four suppliers lost independently, against a demand of 900 and 200 from home: sixteen outcomes in all. */
export function fourSuppliers(): Model {
  const suppliers = [
    [400, 0.05],
    [250, 0.3],
    [150, 0.6],
    [100, 0.1],
  ] as const;
  const lost = suppliers.map(
    ([, chance], n): Factor => ({ kind: 'event', name: `lost/${n}`, chance, path: Float64Array.of(0) }),
  );
  return {
    ...{ nodes: 1, groups: 1, periods: 1, factors: lost, correlated: [] },
    demand: Float64Array.of(900),
    sources: {
      count: 5,
      node: new Int32Array(5),
      output: Float64Array.of(200, ...suppliers.map(([tonnes]) => tonnes)),
      share: new Float64Array(5).fill(1),
      factors: linksOf([[], ...lost.map((_, n): [number, number][] => [[n, 1]])]),
      feeds: noLinks(5),
      ...atHand(5, 1),
    },
    stocks: NO_STOCKS,
    ...emptyParts(1),
    routes: NO_ROUTES,
  };
}
