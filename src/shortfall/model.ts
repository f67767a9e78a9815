import type { Factor } from './factor.ts';

/** Lists of different lengths in one array: those of item n stand from `start[n]` to `start[n + 1]`. */
export interface Links {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Whatever supplies a node: a country's mines or refineries, a plant at home, scrap. In each period it can deliver `output`
 * tonnes; of what is left after its own country's `need`, `share` can come to the home country (1 for what is at home).
 */
export interface Sources {
  readonly count: number;
  readonly node: Int32Array;
  /** [source, period], tonnes in the period. */
  readonly output: Float64Array;
  /** [source, period], 0 to 1. */
  readonly share: Float64Array;
  /** [source, period], tonnes its own country keeps first (share rule `pool`). */
  readonly need: Float64Array;
  /** Periods goods are under way: what arrives in t left in t - lag; what left before the horizon was whole. */
  readonly lag: Int32Array;
  /** Groups it may serve: bit g is set where it may serve group g; all are (-1) where anybody may have it. */
  readonly groups: Int32Array;
  /** Factors that cut it: weight w lets a factor f through as 1 - w (1 - f), so a by-product follows its host in part. */
  readonly factors: Links;
  /** Sources its feed comes from, with the share of each; what they do not name comes from where nothing is cut. */
  readonly feeds: Links;
  /** Factors that move it together, times max(0, 1 - sum of w (1 - f)): supply that follows the drawn share of a form. */
  readonly splits: Links;
}

/** Order in which stock is released: group by group over all periods (F-12), or period by period. */
export type ReleaseOrder = 'lexicographic' | 'greedy';

/** Inventory: an amount of a node's form that is there, or comes in, at the beginning of a period. */
export interface Stocks {
  readonly count: number;
  readonly node: Int32Array;
  readonly from: Int32Array;
  readonly amount: Float64Array;
  /** 1 where there is authority to release it, 0 where not. */
  readonly released: Uint8Array;
  /** Order of release: the first group over all periods before the second, or all groups of a period before the next period. */
  readonly release: ReleaseOrder;
}

/** Consumers' and producers' stocks of each node, tonnes: drawn before anything counts as short, in the groups' order. */
export interface Industry {
  readonly start: Float64Array;
  readonly cap: Float64Array;
  /** Part of a period's surplus that goes in, 0 to 1, up to the cap. */
  readonly refill: Float64Array;
}

/**
 * Purchases for a stock: up to `amount` tonnes leave what the source delivers in a period before its node is supplied, and
 * enter the stock at the beginning of the next period. Contracts with one source take in their order.
 */
export interface Contracts {
  readonly count: number;
  readonly source: Int32Array;
  readonly stock: Int32Array;
  /** [contract, period], tonnes. */
  readonly amount: Float64Array;
}

/** Price response of each node (F-17): elasticities of supply and demand, the highest multiple; off where one is NaN. */
export interface Price {
  readonly supply: Float64Array;
  readonly demand: Float64Array;
  readonly backstop: Float64Array;
}

/** A way to turn a stock of one node into what another node needs: yield, and the most that comes out in a period. */
export interface Routes {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly yield: Float64Array;
  readonly capacity: Float64Array;
  /** Periods between putting in and taking out. */
  readonly lag: Int32Array;
}

/**
 * A case as the engine takes it: tonnes of content in row-major arrays, nothing that has a name but its factors (F-11).
 * A node is a material in a form and grade; groups are in the order in which they are served.
 */
export interface Model {
  readonly nodes: number;
  readonly groups: number;
  readonly periods: number;
  /** [node, group, period], tonnes in the period, after austerity and substitution. */
  readonly demand: Float64Array;
  /** Factors of each node that raise or lower the demand of every group: times 1 - w (1 - f). */
  readonly demandFactors: Links;
  /** [node, group]: factors that raise or lower the demand of that group alone: times 1 - w (1 - f). */
  readonly groupFactors: Links;
  /**
   * [node, group]: factors that move its demand together, times max(0, 1 - sum of w (1 - f)). Weights may be negative: of a
   * share that is drawn about m, its group takes weight 1 and the group of the rest r takes -m / r, so both add up.
   */
  readonly splits: Links;
  readonly sources: Sources;
  readonly factors: readonly Factor[];
  readonly correlated: readonly Correlated[];
  readonly industry: Industry;
  readonly price: Price;
  readonly contracts: Contracts;
  readonly stocks: Stocks;
  readonly routes: Routes;
}

/** Factors whose luck goes together (Gaussian copula): the lower triangle of their correlation matrix. */
export interface Correlated {
  readonly factors: Int32Array;
  readonly root: Float64Array;
}

/** No links at all, of so many items. */
export function noLinks(items: number): Links {
  return { start: new Int32Array(items + 1), index: new Int32Array(0), weight: new Float64Array(0) };
}

/** Links from lists of index and weight. */
export function linksOf(lists: readonly (readonly (readonly [index: number, weight: number])[])[]): Links {
  const all = lists.flat();
  let end = 0;
  return {
    start: Int32Array.from([0, ...lists.map(({ length }) => (end += length))]),
    index: Int32Array.from(all, ([index]) => index),
    weight: Float64Array.from(all, ([, weight]) => weight),
  };
}

export const NO_STOCKS: Stocks = {
  count: 0,
  node: new Int32Array(0),
  from: new Int32Array(0),
  amount: new Float64Array(0),
  released: new Uint8Array(0),
  release: 'lexicographic',
};
export const NO_CONTRACTS: Contracts = {
  count: 0,
  source: new Int32Array(0),
  stock: new Int32Array(0),
  amount: new Float64Array(0),
};
export const NO_ROUTES: Routes = {
  count: 0,
  from: new Int32Array(0),
  to: new Int32Array(0),
  yield: new Float64Array(0),
  capacity: new Float64Array(0),
  lag: new Int32Array(0),
};

/** Parts of sources that keep nothing, are at hand at once, may serve every group and follow no share. */
export function atHand(sources: number, periods: number): Pick<Sources, 'need' | 'lag' | 'groups' | 'splits'> {
  return {
    ...{ need: new Float64Array(sources * periods), lag: new Int32Array(sources) },
    ...{ groups: new Int32Array(sources).fill(-1), splits: noLinks(sources) },
  };
}

/** The parts of a model most have nothing in: no factors or splits of demand, industry stock, price or contracts. */
export function emptyParts(
  nodes: number,
  groups = 1,
): Pick<Model, 'demandFactors' | 'groupFactors' | 'splits' | 'industry' | 'price' | 'contracts'> {
  const [none, off] = [new Float64Array(nodes), new Float64Array(nodes).fill(Number.NaN)];
  return {
    demandFactors: noLinks(nodes),
    ...{ groupFactors: noLinks(nodes * groups), splits: noLinks(nodes * groups) },
    industry: { start: none, cap: none, refill: none },
    price: { supply: off, demand: off, backstop: off },
    contracts: NO_CONTRACTS,
  };
}
