import type { Links, Model } from './model.ts';
import type { Plan } from './plan.ts';

/** Sources with the same factors and the same feed have the same rest: it is worked out once, in a row. */
export interface Rows {
  /** [source]: its row, -1 where none is needed. */
  readonly of: Int32Array;
  /** [row]: factors, those that split and feeding rows with their weights; null: what is left is the same in all draws. */
  readonly rows: readonly (Row | null)[];
  /** [row, period]: what is left of rows that are the same in all draws, 1 elsewhere. */
  readonly left: Float64Array;
}

interface Row {
  readonly links: readonly Link[];
  readonly splits: readonly Link[];
  readonly feeds: readonly Link[];
}

/** What something hangs on, and by how much. */
export type Link = readonly [index: number, weight: number];

/** The rows of a model, in the order of their first sources. */
export function rowsOf(model: Model, plan: Plan): Rows {
  const { sources, periods } = model;
  const of = new Int32Array(sources.count).fill(-1);
  const live = new Set(plan.live);
  const needed = neededRows(model, live);
  const known = new Map<string, number>();
  const rows: (Row | null)[] = [];
  const left: number[] = [];
  for (let s = 0; s < sources.count; s++) {
    if (!needed.has(s)) continue;
    const row = live.has(s)
      ? {
          links: linksOfItem(sources.factors, s),
          splits: linksOfItem(sources.splits, s),
          feeds: linksOfItem(sources.feeds, s).map(([feed, weight]) => [of[feed] as number, weight] as const),
        }
      : null;
    const key = row === null ? `source ${s}` : JSON.stringify(row);
    if (!known.has(key)) {
      known.set(key, rows.length);
      rows.push(row);
      for (let t = 0; t < periods; t++) left.push(row === null ? (plan.left[s * periods + t] as number) : 1);
    }
    of[s] = known.get(key) ?? -1;
  }
  return { of, rows, left: Float64Array.from(left) };
}

/** The live sources and what feeds them. */
function neededRows({ sources: { feeds } }: Model, live: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...live, ...[...live].flatMap((s) => linksOfItem(feeds, s).map(([feed]) => feed))]);
}

/** The links of one item. */
export function linksOfItem({ start, index, weight }: Links, item: number): readonly Link[] {
  const [from, to] = [start[item] as number, start[item + 1] as number];
  return Array.from({ length: to - from }, (_, k) => [index[from + k] as number, weight[from + k] as number]);
}

/** Where each of some lists begins and ends when they stand one after the other. */
export function endsOf(lists: readonly { readonly length: number }[]): readonly (readonly [number, number])[] {
  let end = 0;
  return lists.map(({ length }) => {
    const start = end;
    end += length;
    return [start, end] as const;
  });
}

/** Lists of links one after the other, and where each begins and ends. */
export function joined(lists: readonly (readonly Link[])[]): {
  readonly ends: readonly (readonly [number, number])[];
  readonly index: Int32Array;
  readonly weight: Float64Array;
} {
  return {
    ends: endsOf(lists),
    index: Int32Array.from(lists.flat(), ([index]) => index),
    weight: Float64Array.from(lists.flat(), ([, weight]) => weight),
  };
}
