import { PLACEHOLDER_RANGES } from '../../market/price-response.ts';

/** A slice of a year's demand, counted from those who would give up last, and what a tonne of it is worth to them. */
export interface DemandSlice {
  /** Part of demand, 0 to 1. */
  readonly from: number;
  readonly until: number;
  /** Price at which it is given up, over the price now: the mean over the slice. */
  readonly times: number;
}

/** Parts of demand at which a slice ends (Ballast's own choice): few, since each is a group of users to the planner. */
const ENDS = [0.6, 0.8, 0.9, 1] as const;

/** Elasticity of demand a plan reckons with, and the ends of the range it is the middle of: placeholders (methodology 4.2, [R]). */
export const DEMAND_ELASTICITY = {
  usual: (PLACEHOLDER_RANGES.demand[0] + PLACEHOLDER_RANGES.demand[1]) / 2,
  low: PLACEHOLDER_RANGES.demand[0],
  high: PLACEHOLDER_RANGES.demand[1],
} as const;

/**
 * The demand curve of F-17 in slices, the dearest first: with q of demand served the next tonne is worth q^(-1 / elasticity)
 * times the price, and no more than the backstop. What is unmet is missed by those who would give it up first.
 */
export function demandSlices(elasticity: number, backstop: number): readonly DemandSlice[] {
  return ENDS.map((until, n) => {
    const from = ENDS[n - 1] ?? 0;
    return { from, until, times: areaUnder(from, until, elasticity, backstop) / (until - from) };
  });
}

/** What the tonnes between two parts of demand are worth together, over the price and over demand. */
function areaUnder(from: number, until: number, elasticity: number, backstop: number): number {
  const held = backstop ** -elasticity;
  const flat = backstop * Math.max(0, Math.min(until, held) - from);
  const begin = Math.max(from, held);
  if (begin >= until) return flat;
  const power = 1 - 1 / elasticity;
  const curve = power === 0 ? Math.log(until / begin) : (until ** power - begin ** power) / power;
  return flat + curve;
}

/** How much of what is unmet falls on a slice: those who would give up first miss first; what is over falls on the dearest. */
export function unmetOf({ from, until }: DemandSlice, unmet: number, demand: number): number {
  const above = (1 - until) * demand;
  const room = from === 0 ? Number.POSITIVE_INFINITY : (until - from) * demand;
  return Math.min(Math.max(0, unmet - above), room);
}
