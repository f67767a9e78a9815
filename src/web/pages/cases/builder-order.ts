import type { DrawOrder, LeverValues } from '../../worker/draw.ts';

/** Draws while a lever moves; a run on the server with as many gives the same numbers. */
export const BUILDER_DRAWS = 1000;

/** What the builder draws, sampled as the server does where it is not told how. */
export const orderOf = (values: LeverValues, seed: number): DrawOrder => ({
  ...{ values, seed, draws: BUILDER_DRAWS, sampling: 'plain' },
});
