/**
 * What is left of a source, as a sum of products of factors. A factor alone says "this part is left in every period"; a
 * range that only holds in some months, or only where a shock happens, is 1 - (1 - a)(1 - b): such sums are what the engine
 * gets as feeds of helper sources. Every sum is 1 where all its factors are 1.
 */
export type Left = ReadonlyMap<string, Term>;

/** One product: its factors, sorted by name, and what it counts in the sum; the empty product is a constant. */
export interface Term {
  readonly factors: readonly string[];
  readonly times: number;
}

const key = (factors: readonly string[]): string => factors.join('\n');

function sumOf(terms: readonly Term[]): Left {
  const sum = new Map<string, Term>();
  for (const { factors, times } of terms) {
    const at = key(factors);
    const total = (sum.get(at)?.times ?? 0) + times;
    if (total === 0) sum.delete(at);
    else sum.set(at, { factors, times: total });
  }
  return sum;
}

/** All of it is left. */
export const ALL_LEFT: Left = sumOf([{ factors: [], times: 1 }]);

/** What one factor leaves; with a weight below 1, what it takes counts only so much. */
export const leftBy = (factor: string, weight = 1): Left =>
  sumOf([
    { factors: [], times: 1 - weight },
    { factors: [factor], times: weight },
  ]);

const scaled = (left: Left, by: number): readonly Term[] =>
  [...left.values()].map(({ factors, times }) => ({ factors, times: times * by }));

/** What is left after one and the other. A factor in both counts once, since what stops it stops it. */
export function both(a: Left, b: Left): Left {
  return sumOf(
    [...a.values()].flatMap((one) =>
      [...b.values()].map((two) => ({
        factors: [...new Set([...one.factors, ...two.factors])].sort(),
        times: one.times * two.times,
      })),
    ),
  );
}

/** What is left where things only cut together: 1 - (1 - a)(1 - b). */
export const onlyTogether = (a: Left, b: Left): Left =>
  sumOf([...scaled(a, 1), ...scaled(b, 1), ...scaled(both(a, b), -1)]);

/** What is left of things that never cut in the same period: the sum of what each takes. */
export const inTurn = (all: readonly Left[]): Left =>
  sumOf([{ factors: [], times: 1 - all.length }, ...all.flatMap((one) => scaled(one, 1))]);

/** What is left of a mix of parts; what no part names is left whole. */
export function mixOf(parts: readonly { readonly share: number; readonly left: Left }[]): Left {
  const rest = 1 - parts.reduce((sum, { share }) => sum + share, 0);
  return sumOf([{ factors: [], times: rest }, ...parts.flatMap(({ share, left }) => scaled(left, share))]);
}

/** Names of all factors in it. */
export const factorsIn = (left: Left): readonly string[] => [
  ...new Set([...left.values()].flatMap(({ factors }) => factors)),
];
