import type { Factor } from './factor.ts';
import { type Links, linksOf, type Model } from './model.ts';

/** A part of a model, and which item of the whole each of its items is. */
export interface Part {
  readonly model: Model;
  readonly nodes: Int32Array;
  readonly sources: Int32Array;
  readonly factors: Int32Array;
}

/** What is linked to an item. */
export function linked({ start, index }: Links, item: number): Int32Array {
  return index.subarray(start[item], start[item + 1]);
}

/**
 * The model of the nodes, sources and factors chosen. Only the first `wanting` nodes want anything and have stock; what links
 * them must be among what is chosen.
 */
export function cutOut(model: Model, wanting: number, { nodes, sources, factors }: Omit<Part, 'model'>): Model {
  const { groups, periods, demand, industry, price } = model;
  const at = { node: placesOf(nodes), source: placesOf(sources), factor: placesOf(factors) };
  const size = groups * periods;
  const byGroup = (links: Links): Links =>
    linksOf(
      Array.from({ length: nodes.length * groups }, (_, n) => {
        const node = Math.floor(n / groups);
        return node < wanting ? renumbered(links, (nodes[node] as number) * groups + (n % groups), at.factor) : [];
      }),
    );
  return {
    ...{ nodes: nodes.length, groups, periods, ...cutStocks(model, wanting, at) },
    demand: rows(demand, nodes, size).map((tonnes, cell) => (cell < wanting * size ? tonnes : 0)),
    demandFactors: linksOf(
      Array.from(nodes, (node, n) => (n < wanting ? renumbered(model.demandFactors, node, at.factor) : [])),
    ),
    groupFactors: byGroup(model.groupFactors),
    splits: byGroup(model.splits),
    sources: cutSources(model, sources, at),
    factors: Array.from(factors, (f) => withParent(model.factors[f], at.factor)),
    correlated: model.correlated
      .filter((group) => group.factors.every((f) => at.factor.has(f)))
      .map(({ root, factors: members }) => ({ root, factors: moved(members, at.factor) })),
    industry: {
      start: rows(industry.start, nodes, 1),
      cap: rows(industry.cap, nodes, 1),
      refill: rows(industry.refill, nodes, 1),
    },
    price: {
      supply: rows(price.supply, nodes, 1),
      demand: rows(price.demand, nodes, 1),
      backstop: rows(price.backstop, nodes, 1),
    },
  };
}

type Places = ReadonlyMap<number, number>;
interface AllPlaces {
  readonly node: Places;
  readonly source: Places;
  readonly factor: Places;
}

/** Where each item of the whole stands in the part. */
function placesOf(items: Int32Array): Places {
  return new Map(Array.from(items, (item, n) => [item, n]));
}

function moved(items: Int32Array, to: Places): Int32Array {
  return items.map((item) => placeOf(item, to));
}

function placeOf(item: number, to: Places): number {
  const place = to.get(item);
  if (place === undefined) throw new RangeError(`item ${item} is not among those chosen`);
  return place;
}

/** Rows of a table with so many columns. */
function rows(values: Float64Array, chosen: Int32Array, columns: number): Float64Array {
  const cut = new Float64Array(chosen.length * columns);
  chosen.forEach((row, n) => {
    cut.set(values.subarray(row * columns, (row + 1) * columns), n * columns);
  });
  return cut;
}

function renumbered(links: Links, item: number, to: Places): readonly (readonly [number, number])[] {
  return Array.from(linked(links, item), (index, n) => [
    placeOf(index, to),
    links.weight[(links.start[item] as number) + n] as number,
  ]);
}

function withParent(factor: Factor | undefined, to: Places): Factor {
  if (factor === undefined) throw new RangeError('no such factor');
  if (factor.kind !== 'event' || factor.parent === undefined) return factor;
  return { ...factor, parent: { ...factor.parent, factor: placeOf(factor.parent.factor, to) } };
}

function cutSources({ sources, periods }: Model, chosen: Int32Array, at: AllPlaces): Model['sources'] {
  return {
    count: chosen.length,
    node: moved(
      chosen.map((s) => sources.node[s] as number),
      at.node,
    ),
    output: rows(sources.output, chosen, periods),
    share: rows(sources.share, chosen, periods),
    need: rows(sources.need, chosen, periods),
    lag: chosen.map((s) => sources.lag[s] as number),
    groups: chosen.map((s) => sources.groups[s] as number),
    factors: linksOf(Array.from(chosen, (s) => renumbered(sources.factors, s, at.factor))),
    feeds: linksOf(Array.from(chosen, (s) => renumbered(sources.feeds, s, at.source))),
    splits: linksOf(Array.from(chosen, (s) => renumbered(sources.splits, s, at.factor))),
  };
}

/** Stocks, contracts and routes of the nodes that want something. */
function cutStocks(model: Model, wanting: number, at: AllPlaces): Pick<Model, 'stocks' | 'contracts' | 'routes'> {
  const { stocks, contracts, routes, periods } = model;
  const within = (node: number | undefined): boolean => (at.node.get(node ?? -1) ?? wanting) < wanting;
  const kept = all(stocks.count).filter((k) => within(stocks.node[k]));
  const toStock = placesOf(kept);
  const bought = all(contracts.count).filter((c) => toStock.has(contracts.stock[c] as number));
  const ways = all(routes.count).filter((r) => within(routes.from[r]));
  const of = (values: Int32Array, items: Int32Array): Int32Array => items.map((item) => values[item] as number);
  return {
    stocks: {
      count: kept.length,
      node: moved(of(stocks.node, kept), at.node),
      from: of(stocks.from, kept),
      amount: rows(stocks.amount, kept, 1),
      released: Uint8Array.from(kept, (k) => stocks.released[k] as number),
      release: stocks.release,
    },
    contracts: {
      count: bought.length,
      source: moved(of(contracts.source, bought), at.source),
      stock: moved(of(contracts.stock, bought), toStock),
      amount: rows(contracts.amount, bought, periods),
    },
    routes: {
      count: ways.length,
      from: moved(of(routes.from, ways), at.node),
      to: moved(of(routes.to, ways), at.node),
      yield: rows(routes.yield, ways, 1),
      capacity: rows(routes.capacity, ways, 1),
      lag: of(routes.lag, ways),
    },
  };
}

function all(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, n) => n);
}
