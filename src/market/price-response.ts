/** How strongly supply and demand answer to price: supply's not below zero, demand's above it and without its sign. */
export interface Elasticities {
  readonly supply: number;
  readonly demand: number;
}

/** Least and most of each elasticity: they are badly known, so a band is made of them and never one price. */
export interface ElasticityRanges {
  readonly supply: readonly [number, number];
  readonly demand: readonly [number, number];
}

/**
 * Short-run ranges that stand until somebody gives better ones: placeholders of our own (methodology 4.2, [R]), since no
 * published elasticity could be retrieved.
 */
export const PLACEHOLDER_RANGES: ElasticityRanges = { supply: [0.02, 0.3], demand: [0.05, 0.4] };

/** What moves a market: the part of supply that is lost, and what a government buys (below zero: sells), of base supply. */
export interface MarketMove {
  readonly loss: number;
  readonly government: number;
}

/** From 460 wide to nothing a double tells apart. */
const HALVINGS = 64;
/** Logarithms of price searched: farther out no number of this model means anything. */
const FARTHEST = 230;

/**
 * Price over its base where (1 - loss) P^supply = P^-demand + government (F-17), by halving on log P; a partial
 * equilibrium of constant elasticities, Ballast's own choice of a textbook form [R].
 */
export function priceRatio({ loss, government }: MarketMove, { supply, demand }: Elasticities): number {
  const fit = supply >= 0 && demand > 0;
  if (!fit || !(loss < 1)) throw new RangeError('F-17 needs elasticities above zero and a loss below the whole');
  const excess = (log: number): number => (1 - loss) * Math.exp(supply * log) - Math.exp(-demand * log) - government;
  let [low, high] = [-FARTHEST, FARTHEST];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** Lowest and highest price over its base among the corners of the ranges; between them the price lies, since it moves one way with each. */
export function priceBand(
  move: MarketMove,
  { supply, demand }: ElasticityRanges,
): { readonly low: number; readonly high: number } {
  const corners = supply.flatMap((s) => demand.map((d) => priceRatio(move, { supply: s, demand: d })));
  return { low: Math.min(...corners), high: Math.max(...corners) };
}
