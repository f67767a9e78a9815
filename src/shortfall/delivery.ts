import type { Links, Model } from './model.ts';

/** What the factors linked to an item leave in a period: the product of 1 - w (1 - f), in the order of the links. */
export function productOf(links: Links, item: number, values: Float64Array, periods: number, t: number): number {
  let product = 1;
  for (let k = links.start[item] as number; k < (links.start[item + 1] as number); k++) {
    const value = values[(links.index[k] as number) * periods + t] as number;
    product *= 1 - (links.weight[k] as number) * (1 - value);
  }
  return product;
}

/** What factors that move an item together make of it in a period: 1 less the sum of w (1 - f), not below 0. */
export function splitOf(links: Links, item: number, values: Float64Array, periods: number, t: number): number {
  let split = 1;
  for (let k = links.start[item] as number; k < (links.start[item + 1] as number); k++) {
    split -= (links.weight[k] as number) * (1 - (values[(links.index[k] as number) * periods + t] as number));
  }
  return split < 0 ? 0 : split;
}

/** Whether anything is linked to an item. */
export const hasLinks = ({ start }: Links, item: number): boolean => start[item] !== start[item + 1];

/** What the factors of a draw came to. */
export interface Drawn {
  /** [factor, period]. */
  readonly values: Float64Array;
  /** [factor], 1 where it is known to be 1 in all periods, so that nothing needs to be multiplied by it. */
  readonly quiet: Uint8Array;
}

/**
 * Fills what is left of a source in every period (`left` is [source, period]; above 1 where an error raises it): what its
 * factors leave times what its splits make of it, times what its feed leaves. Its feed comes from sources that stand before it, within the period.
 */
export function fillLeft({ periods, sources }: Model, s: number, drawn: Drawn, left: Float64Array): void {
  const { start, index, weight } = sources.factors;
  const { values, quiet } = drawn;
  const at = s * periods;
  for (let t = 0; t < periods; t++) left[at + t] = 1;
  const end = start[s + 1] as number;
  for (let k = start[s] as number; k < end; k++) {
    const f = index[k] as number;
    if (quiet[f] === 1) continue;
    const w = weight[k] as number;
    for (let t = 0; t < periods; t++) {
      left[at + t] = (left[at + t] as number) * (1 - w * (1 - (values[f * periods + t] as number)));
    }
  }
  if (hasLinks(sources.splits, s)) {
    for (let t = 0; t < periods; t++) {
      left[at + t] = (left[at + t] as number) * splitOf(sources.splits, s, values, periods, t);
    }
  }
  if (hasLinks(sources.feeds, s)) feed(sources.feeds, s, left, periods);
}

/** Multiplies what is left of a source by what its feed leaves: 1 less the sum of w (1 - left), not below 0. */
function feed({ start, index, weight }: Links, s: number, left: Float64Array, periods: number): void {
  for (let t = 0; t < periods; t++) {
    let fed = 1;
    for (let k = start[s] as number; k < (start[s + 1] as number); k++) {
      fed -= (weight[k] as number) * (1 - (left[(index[k] as number) * periods + t] as number));
    }
    left[s * periods + t] = (left[s * periods + t] as number) * (fed < 0 ? 0 : fed);
  }
}

/**
 * Tonnes of a source that arrive in a period (F-11, equations 8 to 10): what left `lag` periods before, less what the
 * producing country keeps, times the share that can be had. What left before the horizon is the first period's, whole.
 */
export function arriving({ periods, sources }: Model, s: number, t: number, left: Float64Array): number {
  const departed = t - (sources.lag[s] as number);
  const at = s * periods + (departed < 0 ? 0 : departed);
  const share = sources.share[at] as number;
  const most = (sources.output[at] as number) * share;
  const tonnes = most * (departed < 0 ? 1 : (left[at] as number)) - (sources.need[at] as number) * share;
  return tonnes > 0 ? tonnes : 0;
}

/**
 * Tonnes that a period lacks of the `whole` that arrives where nothing is cut: what cuts take of all there was, and what the
 * producing country lacks itself, but never more than the whole. Below zero where an error raises what is left.
 */
export function lossOf({ periods, sources }: Model, s: number, t: number, left: Float64Array, whole: number): number {
  const departed = t - (sources.lag[s] as number);
  if (departed < 0) return 0;
  const at = s * periods + departed;
  const share = sources.share[at] as number;
  const most = (sources.output[at] as number) * share;
  const lacking = (sources.need[at] as number) * share - most;
  const cut = most * (1 - (left[at] as number));
  const loss = lacking > 0 ? cut + lacking : cut;
  return loss < whole ? loss : whole;
}
