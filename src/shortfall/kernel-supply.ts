import { industryRoom, unmetOf } from './allocate.ts';
import { endsOf, joined, linksOfItem, type Rows, rowsOf } from './kernel-rows.ts';
import { FOUR, inFours, masksOf, records, type Shelf } from './kernel-shelf.ts';
import type { Model } from './model.ts';
import type { Plan } from './plan.ts';

/** Puts away what supply and demand are worked out from; gives the words from `rowCount` to `taken`. */
export function putSupply(model: Model, plan: Plan, shelf: Shelf): readonly number[] {
  const { nodes, groups, periods, demandFactors, splits, groupFactors, contracts } = model;
  const { of, rows, left } = rowsOf(model, plan);
  const ofNodes = Array.from({ length: nodes }, (_, node) => linksOfItem(demandFactors, node));
  const ofGroups = Array.from({ length: nodes * groups }, (_, item) => [
    linksOfItem(splits, item),
    linksOfItem(groupFactors, item),
  ]).flat();
  const ofRows = [...rows.map((row) => row?.links ?? []), ...rows.map((row) => row?.splits ?? [])];
  const links = joined([...ofRows, ...ofNodes, ...ofGroups]);
  const feeds = joined(rows.map((row) => row?.feeds ?? []));
  const rowRecords = rows.map((row, r) => ({
    whole:
      row === null
        ? [-1, -1, -1, -1]
        : [...(links.ends[r] ?? []), ...(feeds.ends[r] ?? []), 0, ...(links.ends[rows.length + r] ?? [])],
  }));
  const arrives = arrivals(model, shelf);
  const sources = putSources(model, plan, of, arrives, shelf);
  const pools = putPools(model, plan, sources.ends, shelf);
  return [
    ...[rows.length, shelf.put(records(32, rowRecords)), shelf.put(links.index), shelf.put(links.weight)],
    ...[
      shelf.put(feeds.index),
      shelf.put(feeds.weight),
      shelf.put(inFours(left.map((rest) => 1 - rest))),
      shelf.put(masksOf(left, periods)),
    ],
    shelf.put(nodeRecords(model, plan, pools, links.ends.slice(ofRows.length), shelf)),
    ...[sources.at, shelf.put(plan.calm), shelf.put(plan.base), shelf.put(plan.wanted), shelf.put(model.demand)],
    ...[shelf.put(numbersOfNodes(model, plan)), contracts.count, putContracts(model, plan, arrives, shelf)],
    shelf.room(contracts.count * periods * FOUR),
  ];
}

/** Room for what arrives of each source under contract, by source. */
function arrivals({ contracts, periods }: Model, shelf: Shelf): ReadonlyMap<number, number> {
  return new Map([...new Set(contracts.source)].map((s) => [s, shelf.room(periods * FOUR)] as const));
}

/** The live sources, pool by pool and in their order within each; where those of each pool begin and end. */
function putSources(
  { sources, periods }: Model,
  plan: Plan,
  row: Rows['of'],
  arrives: ReadonlyMap<number, number>,
  shelf: Shelf,
): { readonly at: number; readonly ends: readonly Ends[] } {
  const lists = Array.from({ length: plan.pools.count }, (_, p) =>
    [...plan.live].filter((s) => plan.pools.of[s] === p),
  );
  const of = (numbers: Float64Array, s: number): Float64Array => numbers.slice(s * periods, (s + 1) * periods);
  const rows = lists.flat().map((s) => {
    const share = of(sources.share, s);
    const most = of(sources.output, s).map((tonnes, t) => tonnes * (share[t] as number));
    const lacking = of(sources.need, s).map((tonnes, t) => tonnes * (share[t] as number) - (most[t] as number));
    const whole = of(plan.whole, s);
    const mostAt = shelf.put(most);
    const wholeAt = whole.every((tonnes, t) => tonnes === most[t]) ? mostAt : shelf.put(whole);
    const lackingAt = lacking.some((tonnes) => tonnes > 0) ? shelf.put(lacking) : 0;
    const [lag, arrival] = [sources.lag[s] as number, arrives.get(s) ?? 0];
    const simple = lag === 0 && lackingAt === 0 && wholeAt === mostAt && arrival === 0;
    return { whole: [row[s] as number, lag, s, mostAt, lackingAt, wholeAt, arrival, simple ? 1 : 0] };
  });
  return { at: shelf.put(records(32, rows)), ends: endsOf(lists) };
}

interface PutPools {
  readonly at: number;
  readonly ends: readonly Ends[];
}

/** Of each pool: its first and last source, the kinds of groups it may serve, whether a contract takes from it. */
function putPools(model: Model, { pools }: Plan, ends: readonly Ends[], shelf: Shelf): PutPools {
  if (pools.sets.every((sets) => sets === 0)) return { at: 0, ends };
  const contracted = new Set([...model.contracts.source].map((s) => pools.of[s] as number));
  const rows = ends.map((some, p) => ({ whole: [...some, pools.kinds[p] as number, contracted.has(p) ? 1 : 0] }));
  return { at: shelf.put(records(16, rows)), ends };
}

type Ends = readonly [first: number, last: number];

/** `links` are those of each node's demand, and behind them those of each node's groups. */
function nodeRecords(
  model: Model,
  plan: Plan,
  { at, ends }: PutPools,
  links: readonly Ends[],
  shelf: Shelf,
): Int32Array {
  const quiet = quietNodes(model, plan);
  const contracted = new Set([...model.contracts.source].map((s) => model.sources.node[s] as number));
  const { start, sets, kindOf } = plan.pools;
  const flag = (yes: boolean): number => (yes ? 1 : 0);
  return records(
    64,
    Array.from({ length: model.nodes }, (_, node) => {
      const moves = plan.moving.includes(node);
      const alone = !moves && !contracted.has(node) && quiet[node] === true;
      return {
        whole: [
          ...[ends[start[node] as number]?.[0] ?? 0, ends[(start[node + 1] as number) - 1]?.[1] ?? 0],
          ...[flag(moves), plan.priced[node] as number, ...(links[node] ?? [])],
          ...[flag(contracted.has(node)), flag(plan.cells.served.includes(node)), flag(alone)],
          ...[sets[node] === 0 ? 0 : (start[node + 1] as number), 0, start[node] as number],
          ...[putGroups(model, node, links, shelf), at, sets[node] as number],
          sets[node] === 0 ? 0 : shelf.put(kindOf.slice(node * model.groups, (node + 1) * model.groups)),
        ],
      };
    }),
  );
}

/** First and last link of the split and of the factors of every group of a node, put away where there are any. */
function putGroups({ nodes, groups }: Model, node: number, links: readonly Ends[], shelf: Shelf): number {
  const ends = links.slice(nodes + 2 * node * groups, nodes + 2 * (node + 1) * groups);
  const any = ends.some(([first, last]) => first !== last);
  return any ? shelf.put(Int32Array.from(ends.flat())) : 0;
}

/** Nodes that lack nothing and draw nothing from industry stock where nothing drawn cuts them. */
function quietNodes(model: Model, plan: Plan): readonly boolean[] {
  const { nodes, groups, periods } = model;
  const [room, unmet] = [industryRoom(model, plan.pools), new Float64Array(model.demand.length)];
  unmetOf(model, plan.pools, plan.calm, plan.wanted, unmet, room);
  const none = (numbers: Float64Array, node: number, size: number): boolean =>
    numbers.subarray(node * size, (node + 1) * size).every((number) => number === 0);
  return Array.from(
    { length: nodes },
    (_, node) => none(unmet, node, groups * periods) && none(room.drawn, node, periods),
  );
}

/** [node]: start, cap and refill of industry stock; elasticities of supply and demand, logarithm of the backstop. */
function numbersOfNodes({ nodes, industry, price }: Model, { logBackstop }: Plan): Float64Array {
  const fields = [industry.start, industry.cap, industry.refill, price.supply, price.demand, logBackstop];
  return Float64Array.from({ length: nodes * 6 }, (_, n) => fields[n % 6]?.[Math.floor(n / 6)] ?? Number.NaN);
}

function putContracts(
  { contracts, periods }: Model,
  { cells, pools }: Plan,
  arrives: ReadonlyMap<number, number>,
  shelf: Shelf,
): number {
  const rows = Array.from({ length: contracts.count }, (_, c) => {
    const source = contracts.source[c] as number;
    const amount = shelf.put(contracts.amount.slice(c * periods, (c + 1) * periods));
    const entered = shelf.put(cells.entered.slice(c * periods, (c + 1) * periods));
    return { whole: [pools.of[source] as number, arrives.get(source) ?? 0, amount, entered] };
  });
  return shelf.put(records(16, rows));
}
