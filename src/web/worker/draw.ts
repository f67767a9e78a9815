import { runDraws } from '../../shortfall/engine.ts';
import { type Band, bandOf } from '../../shortfall/fan.ts';
import { applyLever, type Lever } from '../../shortfall/lever.ts';
import type { Model } from '../../shortfall/model.ts';
import type { Outcome } from '../../shortfall/outcome.ts';
import { rankedOnce } from '../../shortfall/ranks.ts';
import type { Sampling } from '../../shortfall/sampling.ts';
import { standardErrorsOf } from '../../shortfall/standard-error.ts';
import { tallySummary } from '../../shortfall/tally.ts';

/** What of a case is drawn in the browser: its arrays for one material, and the levers that move them. */
export interface Drawable {
  readonly model: Model;
  readonly levers: readonly Lever[];
}

/** Levers moved from where the case has them, by id; those left alone are not applied. */
export type LeverValues = Readonly<Record<string, number>>;

/** What is to be drawn: the same seed gives the same luck as on the server. */
export interface DrawOrder {
  readonly values: LeverValues;
  readonly seed: number;
  readonly draws: number;
  readonly sampling: Sampling;
}

/** A shortfall over the whole horizon, in tonnes; `chance` is of any at all, 0 to 1. */
export interface DrawnSpread {
  readonly chance: number;
  readonly mean: number;
  readonly standardError: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly cvar95: number;
}

/** What was drawn of one node. */
export interface DrawnNode {
  readonly gross: DrawnSpread;
  readonly net: DrawnSpread;
  readonly periods: readonly { readonly gross: Band; readonly net: Band }[];
}

/** What an order came to; `lost` is the mean tonnes of supply each source lost, by its index. */
export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly lost: readonly number[];
}

/**
 * Moves the levers and draws (F-14): the whole of what the browser computes, the server's own engine. The factors are ranked
 * before, so that a lever moves nobody's luck.
 */
export function drawCase({ model, levers }: Drawable, { values, seed, draws, sampling }: DrawOrder): Drawn {
  const moved = levers.reduce((now, lever) => {
    const value = values[lever.id];
    return value === undefined ? now : applyLever(now, lever, value);
  }, rankedOnce(model));
  const outcome = runDraws(moved, seed, draws, sampling);
  const { periods } = moved;
  return {
    nodes: Array.from({ length: moved.nodes }, (_, node) => ({
      gross: spreadOf(outcome, node, 'gross'),
      net: spreadOf(outcome, node, 'net'),
      periods: Array.from({ length: periods }, (_, t) => ({
        gross: bandOf(outcome.grossFan, node * periods + t),
        net: bandOf(outcome.netFan, node * periods + t),
      })),
    })),
    lost: Array.from(outcome.lost, (sum) => sum / draws),
  };
}

function spreadOf(outcome: Outcome, node: number, side: 'gross' | 'net'): DrawnSpread {
  const tally = outcome[side][node];
  if (tally === undefined) throw new RangeError(`no node ${node}`);
  const { chance, mean, p50, p90, p95, cvar95 } = tallySummary(tally);
  return { chance, mean, standardError: standardErrorsOf(outcome, node, side).mean, p50, p90, p95, cvar95 };
}
