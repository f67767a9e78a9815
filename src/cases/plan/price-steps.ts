import { type ElasticityRanges, priceBand, priceRatio } from '../../market/price-response.ts';
import type { Segment } from '../../planner/plan-model.ts';

/** Parts of a year's output at which a purchase is priced anew (Ballast's own choice). */
export const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1] as const;

/** One step of a year's purchase, and how far it moves the price. */
export interface PriceStep {
  /** Part of a year's output bought by its end. */
  readonly part: number;
  /** Price over its base when so much is bought: at the middle of the elasticities, and over all of them. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Price of a tonne of this step over the base: what the whole purchase costs more than it did at the step before, a tonne. */
  readonly marginal: number;
}

/**
 * Steps of a purchase within a year (F-17). All tonnes of the year cost what the last one does, so a step's own tonnes also
 * carry what they make those before them cost; a cost that is convex lies below its chords, so between steps too little is
 * never reckoned. Steps end where the price would be held by the backstop.
 */
export function priceSteps({ supply, demand }: ElasticityRanges, backstop: number): readonly PriceStep[] {
  const mid = { supply: middle(supply), demand: middle(demand) };
  const found: PriceStep[] = [];
  for (const part of STEPS) {
    const move = { loss: 0, government: part };
    const ratio = priceRatio(move, mid);
    if (ratio >= backstop) break;
    const band = priceBand(move, { supply, demand });
    const before = found.at(-1) ?? { part: 0, ratio: 1 };
    const marginal = (ratio * part - before.ratio * before.part) / (part - before.part);
    found.push({ part, ratio, marginal, low: Math.min(band.low, backstop), high: Math.min(band.high, backstop) });
  }
  return found;
}

const middle = ([low, high]: readonly [number, number]): number => (low + high) / 2;

/** The steps as a planner's, of a pool open for a part of the year; prices are per tonne of content. */
export function segmentsOf(
  steps: readonly PriceStep[],
  pool: number,
  open: number,
  usdPerTonne: number,
): readonly Segment[] {
  return steps.map(({ part, marginal }) => ({ upTo: part * pool * open, price: marginal * usdPerTonne }));
}
