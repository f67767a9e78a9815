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

/**
 * Fills what is left of a source in every period (`left` is [source, period]; above 1 where an error raises it): what its
 * factors leave times what its feed leaves. Its feed comes from sources that stand before it, within the period.
 */
export function fillLeft({ periods, sources }: Model, s: number, values: Float64Array, left: Float64Array): void {
  for (let t = 0; t < periods; t++) {
    left[s * periods + t] = productOf(sources.factors, s, values, periods, t) * fed(sources.feeds, s, left, periods, t);
  }
}

function fed(links: Links, s: number, left: Float64Array, periods: number, t: number): number {
  let sum = 1;
  for (let k = links.start[s] as number; k < (links.start[s + 1] as number); k++) {
    sum -= (links.weight[k] as number) * (1 - (left[(links.index[k] as number) * periods + t] as number));
  }
  return sum < 0 ? 0 : sum;
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
