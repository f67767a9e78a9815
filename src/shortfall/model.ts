import type { Factor } from './factor.ts';

/** Lists of different lengths in one array: those of item n stand from `start[n]` to `start[n + 1]`. */
export interface Links {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Whatever supplies a node: a country's mines or refineries, a plant at home, scrap. In each period it can deliver `output`
 * tonnes, of which `share` can come to the home country (1 for what is at home).
 */
export interface Sources {
  readonly count: number;
  readonly node: Int32Array;
  /** [source, period], tonnes in the period. */
  readonly output: Float64Array;
  /** [source, period], 0 to 1. */
  readonly share: Float64Array;
  /** Factors that cut it: weight w lets a factor f through as 1 - w (1 - f), so a by-product follows its host in part. */
  readonly factors: Links;
  /** Sources its feed comes from, with the share of each; what they do not name comes from where nothing is cut. */
  readonly feeds: Links;
}

/** Inventory that can be used: an amount of a node's form that is there, or comes in, at the beginning of a period. */
export interface Stocks {
  readonly count: number;
  readonly node: Int32Array;
  readonly from: Int32Array;
  readonly amount: Float64Array;
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
  readonly sources: Sources;
  readonly factors: readonly Factor[];
  readonly correlated: readonly Correlated[];
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
};
export const NO_ROUTES: Routes = {
  count: 0,
  from: new Int32Array(0),
  to: new Int32Array(0),
  yield: new Float64Array(0),
  capacity: new Float64Array(0),
  lag: new Int32Array(0),
};
