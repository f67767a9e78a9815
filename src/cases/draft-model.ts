import { cholesky } from '../numeric/cholesky.ts';
import type { Factor } from '../shortfall/factor.ts';
import { type Correlated, linksOf, type Model } from '../shortfall/model.ts';
import type { FactorLabel, SourceLabel } from './assembly.ts';
import type { Draft, DraftFactor, DraftSource, Pair } from './draft.ts';
import { lotsOf, lotsOfNode } from './draft-lots.ts';
import { both, type Left, type Term } from './left.ts';

/** The arrays of a draft, with what their indices stand for. */
export interface Modelled {
  readonly model: Model;
  readonly sources: readonly SourceLabel[];
  readonly factors: readonly FactorLabel[];
}

type Link = readonly [index: number, weight: number];

/** Turns a draft into arrays; helper sources that only carry what is left of others come first. */
export function modelOf(draft: Draft): Modelled {
  const factors = inOrder(draft.factors);
  const indexOf = new Map(factors.map(({ label }, n) => [label.name, n]));
  const at = (name: string): number => {
    const index = indexOf.get(name);
    if (index === undefined) throw new RangeError(`no factor "${name}" in the draft`);
    return index;
  };
  const linked = (pairs: readonly Pair[]): Link[] => pairs.map(([name, weight]): Link => [at(name), weight]);
  const lots = lotsOf(draft);
  const sources = [...draft.sources.values()];
  const helpers = helpersOf(sources);
  const rows = [...helpers.keys()].map((name) => helperSource(name, draft)).concat(sources);
  const order = new Map(rows.map(({ name }, n) => [name, n]));
  const links = [
    ...[...helpers.values()].map(({ factors: names }): Link[] => names.map((name) => [at(name), 1])),
    ...sources.map(({ direct, left, feed }): Link[] => [
      ...linked(direct),
      ...single(both(left, feed)).map((name): Link => [at(name), 1]),
    ]),
  ];
  const feeds = [
    ...[...helpers.values()].map((): Link[] => []),
    ...sources.map(({ left, feed }): Link[] =>
      mixed(both(left, feed)).map(({ factors: names, times }): Link => [order.get(helperName(names)) ?? 0, times]),
    ),
  ];
  return {
    model: {
      ...sizesOf(draft, lots),
      sources: {
        count: rows.length,
        node: Int32Array.from(rows, ({ node }) => node),
        output: joined(rows.map(({ output }) => output)),
        share: joined(rows.map(({ share }) => share)),
        need: joined(rows.map(({ need }) => need)),
        lag: Int32Array.from(rows, ({ lag }) => lag),
        factors: linksOf(links),
        feeds: linksOf(feeds),
        groups: Int32Array.from(rows, ({ place, kind }) => (kind === 'upstream' ? -1 : groupBits(draft, lots, place))),
        splits: linksOf(rows.map(({ splits }) => linked(splits))),
      },
      demandFactors: linksOf(draft.demandFactors.map(linked)),
      ...lotLinks(draft, lots, linked),
      factors: factors.map(({ factor, parent }) => withParent(factor, parent, at)),
      correlated: draft.correlated.flatMap((group) => correlatedOf(group, at)),
      ...stockParts(draft, order),
    },
    sources: rows.map(({ name, node, kind, place, words }) => ({ name, node, kind, place, words })),
    factors: factors.map(({ label }) => label),
  };
}

/** Parents before what depends on them; else as they came. */
function inOrder(factors: ReadonlyMap<string, DraftFactor>): readonly DraftFactor[] {
  const placed = new Map<string, DraftFactor>();
  const place = (name: string): void => {
    const factor = factors.get(name);
    if (factor === undefined || placed.has(name)) return;
    if (factor.parent !== undefined) place(factor.parent.name);
    placed.set(name, factor);
  };
  for (const name of factors.keys()) place(name);
  return [...placed.values()];
}

function withParent(factor: Factor, parent: DraftFactor['parent'], at: (name: string) => number): Factor {
  if (parent === undefined || factor.kind !== 'event') return factor;
  return { ...factor, parent: { factor: at(parent.name), chance: parent.chance } };
}

/** The factors of what is left where it is one product, and nothing else. */
function single(left: Left): readonly string[] {
  const [only, ...more] = left.values();
  return only !== undefined && more.length === 0 && only.times === 1 ? only.factors : [];
}

/** The products of a sum of them; none where there is but one. */
function mixed(left: Left): readonly Term[] {
  const terms = [...left.values()];
  return terms.length === 1 && terms[0]?.times === 1 ? [] : terms.filter(({ factors }) => factors.length > 0);
}

const helperName = (factors: readonly string[]): string => `left/${factors.join(' and ')}`;

function helpersOf(sources: readonly DraftSource[]): ReadonlyMap<string, Term> {
  const terms = sources.flatMap(({ left, feed }) => mixed(both(left, feed)));
  return new Map(terms.map((term) => [helperName(term.factors), term]));
}

function helperSource(name: string, { calendar: { periods } }: Draft): DraftSource {
  const none = new Float64Array(periods);
  return {
    ...{
      name,
      node: 0,
      kind: 'upstream',
      place: '',
      words: `What ${name.slice(5)} leave`,
      lag: 0,
      direct: [],
      splits: [],
    },
    ...{ output: none, share: none, need: none, left: new Map(), feed: new Map() },
  };
}

function sizesOf(draft: Draft, lots: readonly number[]): Pick<Model, 'nodes' | 'groups' | 'periods' | 'demand'> {
  const { nodes, calendar } = draft;
  const none = new Float64Array(calendar.periods);
  return {
    ...{ nodes: nodes.length, groups: lots.length, periods: calendar.periods },
    demand: joined(nodes.flatMap((_, node) => lotsOfNode(draft, lots, node).map((lot) => lot?.cells ?? none))),
  };
}

/** Which of the engine's groups a place may serve, as bits; all of them where the case says nothing of it. */
function groupBits({ mayServe }: Draft, lots: readonly number[], place: string): number {
  return lots.reduce((bits, group, n) => (mayServe(group, place) ? bits : bits & ~(1 << n)), -1);
}

/** What moves the demand of each node's groups apart from the others. */
function lotLinks(
  draft: Draft,
  lots: readonly number[],
  linked: (pairs: readonly Pair[]) => Link[],
): Pick<Model, 'groupFactors' | 'splits'> {
  const all = draft.nodes.flatMap((_, node) => lotsOfNode(draft, lots, node).map((lot) => ({ node, lot })));
  return {
    groupFactors: linksOf(all.map(({ lot }) => linked(lot?.factors ?? []))),
    splits: linksOf(all.map(({ node, lot }) => linked([...(lot?.splits ?? []), ...(draft.formSplits[node] ?? [])]))),
  };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function correlatedOf(
  { factors, rho }: Draft['correlated'][number],
  at: (name: string) => number,
): readonly Correlated[] {
  const n = factors.length;
  const matrix = Float64Array.from({ length: n * n }, (_, k) => (Math.floor(k / n) === k % n ? 1 : rho));
  const root = cholesky(matrix, n);
  return root === null ? [] : [{ factors: Int32Array.from(factors, at), root }];
}

/** Whether luck can go together so: its matrix is positive definite. */
export const canCorrelate = (n: number, rho: number): boolean => rho < 1 && rho > -1 / (n - 1);

function stockParts(
  { stocks, routes, industry, price, contracts, data }: Draft,
  order: ReadonlyMap<string, number>,
): Pick<Model, 'stocks' | 'routes' | 'industry' | 'price' | 'contracts'> {
  return {
    stocks: {
      count: stocks.length,
      node: Int32Array.from(stocks, ({ node }) => node),
      from: Int32Array.from(stocks, ({ from }) => from),
      amount: Float64Array.from(stocks, ({ amount }) => amount),
      released: Uint8Array.from(stocks, ({ released }) => (released ? 1 : 0)),
      release: data.inventory?.some(({ release }) => release === 'greedy') === true ? 'greedy' : 'lexicographic',
    },
    routes: {
      count: routes.length,
      from: Int32Array.from(routes, ({ from }) => from),
      to: Int32Array.from(routes, ({ to }) => to),
      yield: Float64Array.from(routes, (route) => route.yield),
      capacity: Float64Array.from(routes, ({ capacity }) => capacity),
      lag: Int32Array.from(routes, ({ lag }) => lag),
    },
    industry: {
      start: Float64Array.from(industry, ({ start }) => start),
      cap: Float64Array.from(industry, ({ cap }) => cap),
      refill: Float64Array.from(industry, ({ refill }) => refill),
    },
    price: {
      supply: Float64Array.from(price, (one) => one?.supply ?? Number.NaN),
      demand: Float64Array.from(price, (one) => one?.demand ?? Number.NaN),
      backstop: Float64Array.from(price, (one) => one?.backstop ?? Number.NaN),
    },
    contracts: {
      count: contracts.length,
      source: Int32Array.from(contracts, ({ source }) => order.get(source) ?? 0),
      stock: Int32Array.from(contracts, ({ stock }) => stock),
      amount: joined(contracts.map(({ amount }) => amount)),
    },
  };
}
