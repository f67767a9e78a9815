import { uniform } from '../../numeric/distributions.ts';
import { factorKey, newStream, nextUniform, seek } from '../../numeric/stream.ts';
import { quantileOf } from '../../numeric/summary.ts';
import { type ElasticityRanges, priceBand, priceRatio } from '../price-response.ts';
import type { Span } from '../us-lines.ts';

/** What a price move is worked out from. */
export interface MoveQuestion {
  /** What is bought of a year of the market, 0 to 1 and beyond; a range where the market is one. */
  readonly bought: Span;
  readonly ranges: ElasticityRanges;
  /** Price over its base at which buyers are taken to go without or use something else. */
  readonly backstop: number;
  readonly draws: number;
  readonly seed: number;
}

/** Price over its base: closed-form ends, quantiles of the draws, and how often the backstop held it. */
export interface PriceMove {
  /** At the corners of the ranges, held by the backstop. */
  readonly ends: Span;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Share of draws at the backstop, 0 to 1. */
  readonly held: number;
}

/** Factors of the draws; each has a stream of its own. */
const FACTORS = ['bought', 'supply', 'demand'].map((name) => factorKey(`impact/${name}`));

/**
 * Price over its base after a purchase within a year (F-17), elasticities and market uniform within their ranges, each draw held
 * at the backstop. Higher draws of `bought` never lower a price, so neither do larger purchases.
 */
export function priceMove({ bought, ranges, backstop, draws, seed }: MoveQuestion): PriceMove {
  const held = (ratio: number): number => Math.min(ratio, backstop);
  const bands = [bought.low, bought.high].map((government) => priceBand({ loss: 0, government }, ranges));
  const stream = newStream();
  const taken = (factor: number, draw: number): number => {
    const key = FACTORS[factor];
    if (key === undefined) throw new RangeError('no such factor');
    seek(stream, seed, key, draw);
    return nextUniform(stream);
  };
  const prices = Float64Array.from({ length: draws }, (_, draw) => {
    const government = uniform(taken(0, draw), bought.low, bought.high);
    const supply = uniform(taken(1, draw), ...ranges.supply);
    const demand = uniform(taken(2, draw), ...ranges.demand);
    return held(priceRatio({ loss: 0, government }, { supply, demand }));
  }).sort();
  const atBackstop = prices.reduce((count, price) => (price >= backstop ? count + 1 : count), 0);
  return {
    ends: {
      low: held(Math.min(...bands.map(({ low }) => low))),
      high: held(Math.max(...bands.map(({ high }) => high))),
    },
    p10: quantileOf(prices, 0.1),
    p50: quantileOf(prices, 0.5),
    p90: quantileOf(prices, 0.9),
    held: atBackstop / draws,
  };
}
