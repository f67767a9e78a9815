import { SOBOL_COORDINATES, SOBOL_POINTS, scrambled, sobol } from '../numeric/sobol.ts';
import { type FactorKey, mixed, newStream, nextUniform, type Stream, seek } from '../numeric/stream.ts';
import type { Factor } from './factor.ts';

/** Draws over which a factor without a rank is spread evenly. */
const SPREAD = 512;

/** How the first uniforms of a model's factors are spread evenly over the draws. */
export interface Strata {
  /** [factor], coordinate of the points the factor goes through; -1 where it is spread by itself. */
  readonly ranks: Int32Array;
  /** [factor, place in the spread], the order in which a factor by itself takes its strata. */
  readonly order: Uint16Array;
  /** Seed and block that `order` is for, and whether for any. */
  readonly state: Uint32Array;
  readonly stream: Stream;
}

/** Strata for a model's factors. */
export function strataOf(factors: readonly Factor[]): Strata {
  return {
    ranks: Int32Array.from(factors, ({ rank = -1 }) => (rank < SOBOL_COORDINATES ? rank : -1)),
    order: new Uint16Array(factors.length * SPREAD),
    state: new Uint32Array(3),
    stream: newStream(),
  };
}

/**
 * The first uniform of a factor in a draw, spread evenly: one with a rank goes through that coordinate of scrambled Sobol
 * points, one without takes each of 512 strata once in every 512 draws, in an order of its own. Where in the stratum it lies
 * is `plain`, the uniform of its stream. Hangs on seed, name, rank and draw alone.
 */
export function spread(strata: Strata, seed: number, f: number, key: FactorKey, draw: number, plain: number): number {
  const u = (stratumOf(strata, seed, f, key, draw) + plain) / strataOfFactor(strata, f);
  // Added up, the last bits may round up to one.
  return u < 1 ? u : 1 - 2 ** -53;
}

/** The stratum a factor's first uniform lies in in a draw, from 0 on. */
export function stratumOf(strata: Strata, seed: number, f: number, key: FactorKey, draw: number): number {
  const rank = strata.ranks[f] as number;
  return rank < 0
    ? (strata.order[f * SPREAD + (draw % SPREAD)] as number)
    : scrambled(sobol(rank, draw % SOBOL_POINTS), scrambleKey(seed, key, Math.floor(draw / SOBOL_POINTS)));
}

/** Into how many strata a factor's first uniforms are spread. */
export function strataOfFactor({ ranks }: Strata, f: number): number {
  return (ranks[f] as number) < 0 ? SPREAD : SOBOL_POINTS;
}

function scrambleKey(seed: number, { high, low }: FactorKey, round: number): number {
  return mixed(mixed(mixed(seed ^ 0x13198a2e) ^ high) ^ low ^ round);
}

/** Works out the orders of the block a draw is in, where they are those of another. */
export function prepareStrata(strata: Strata, seed: number, keys: readonly FactorKey[], draw: number): void {
  const { ranks, order, state, stream } = strata;
  const block = Math.floor(draw / SPREAD);
  if (state[0] === seed && state[1] === block && state[2] === 1) return;
  state.set([seed, block, 1]);
  keys.forEach((key, f) => {
    if ((ranks[f] as number) >= 0) return;
    seek(stream, seed ^ 0x03707344, key, block);
    shuffle(order.subarray(f * SPREAD, (f + 1) * SPREAD), stream);
  });
}

/** Fills in the numbers from 0 on in a random order (Fisher and Yates 1938, Durstenfeld 1964). */
function shuffle(places: Uint16Array, stream: Stream): void {
  for (let n = 0; n < places.length; n++) {
    const other = Math.floor(nextUniform(stream) * (n + 1));
    places[n] = places[other] as number;
    places[other] = n;
  }
}
