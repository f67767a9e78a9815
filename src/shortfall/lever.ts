import type { Factor } from './factor.ts';
import { growthHeld } from './growth.ts';
import type { Model } from './model.ts';

/** What a lever moves: an array of the model, or the level or chance of its factors, or how long they last. */
export type LeverArray =
  | 'demand'
  | 'output'
  | 'share'
  | 'stock amount'
  | 'industry start'
  | 'factor level'
  | 'factor chance'
  | 'factor length';

/** Numbers of one array that move together: multiplied by the lever's value, or set to it. */
export interface LeverTarget {
  readonly array: LeverArray;
  /** Places in the array, or of factors. */
  readonly index: readonly number[];
  readonly how: 'scale' | 'set';
  /** Of a length: the period it begins in, parts of one counted. */
  readonly from?: number;
  /** Of a length: what is left while it lasts; absent of factors that stand aside for it, which cut nothing meanwhile. */
  readonly left?: number;
}

/** A number of a case that can be moved: a slider, a bar of the tornado, an unknown of the break-even. */
export interface Lever {
  /** 'demand/antimony', 'willingness/CHN', 'inventory/antimony'. */
  readonly id: string;
  readonly words: string;
  /** '×', 't', 'share'. */
  readonly unit: string;
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly nodes: readonly number[];
  /** Whether it rests on an assumption rather than evidence. */
  readonly assumed: boolean;
  readonly targets: readonly LeverTarget[];
}

/** The model with a lever at a value; arrays that do not change are the same. Demand, output and shares never fall below 0. */
export function applyLever(model: Model, lever: Pick<Lever, 'targets'>, value: number): Model {
  return lever.targets.reduce((changed, target) => withTarget(changed, target, value), model);
}

function withTarget(model: Model, target: LeverTarget, value: number): Model {
  const { array, index, how } = target;
  const moved = (values: Float64Array): Float64Array => {
    const copy = values.slice();
    for (const at of index) copy[at] = how === 'scale' ? (values[at] ?? Number.NaN) * value : value;
    return copy;
  };
  const { sources, stocks, industry } = model;
  switch (array) {
    case 'demand':
      return { ...model, demand: moved(model.demand) };
    case 'output':
      return { ...model, sources: { ...sources, output: moved(sources.output) } };
    case 'share':
      return { ...model, sources: { ...sources, share: moved(sources.share) } };
    case 'stock amount':
      return { ...model, stocks: { ...stocks, amount: moved(stocks.amount) } };
    case 'industry start':
      return { ...model, industry: { ...industry, start: moved(industry.start) } };
    case 'factor level':
      return withFactors(model, index, (factor) => withLevel(factor, how, value));
    case 'factor chance':
      return withFactors(model, index, (factor) => withChance(factor, how, value));
    case 'factor length':
      return withFactors(model, index, (factor) => withLength(factor, target, value));
  }
}

function withFactors(model: Model, index: readonly number[], change: (factor: Factor) => Factor): Model {
  const places = new Set(index);
  return { ...model, factors: model.factors.map((factor, f) => (places.has(f) ? change(factor) : factor)) };
}

/** A known factor's or an event's path, what a ban leaves, or an expert's range (set: one number) or growth moved. */
function withLevel(factor: Factor, how: LeverTarget['how'], value: number): Factor {
  const moved = (level: number): number => (how === 'scale' ? level * value : value);
  switch (factor.kind) {
    case 'known':
    case 'event':
      return { ...factor, path: factor.path.map(moved) };
    case 'ban':
      return { ...factor, when: moved(factor.when) };
    case 'range':
      return { ...factor, low: moved(factor.low), mode: moved(factor.mode), high: moved(factor.high) };
    case 'growth': {
      // What the numbers hold already stays where it was.
      const base = growthHeld(factor);
      return { ...factor, low: moved(factor.low), mode: moved(factor.mode), high: moved(factor.high), base };
    }
    case 'error':
      throw new RangeError(`"${factor.name}" is an error, whose level is always 1`);
  }
}

/**
 * A known factor's or an event's path that leaves `left` for so many periods from one on, and all in the others; without
 * `left` it cuts nothing while another lasts, and else what it did.
 */
function withLength(factor: Factor, { from, left }: LeverTarget, length: number): Factor {
  if (factor.kind !== 'known' && factor.kind !== 'event') throw new RangeError(`"${factor.name}" has no path`);
  if (from === undefined) throw new RangeError('a length is from a period on');
  const path = factor.path.map((was, t) =>
    left === undefined ? 1 - (1 - was) * leftIn(t, from, from + length, 0) : leftIn(t, from, from + length, left),
  );
  return { ...factor, path };
}

/** What is left of a period that lies within two ends, or in part of it. */
function leftIn(t: number, from: number, until: number, left: number): number {
  const within = Math.min(t + 1, until) - Math.max(t, from);
  if (within >= 1) return left;
  return within <= 0 ? 1 : 1 - within * (1 - left);
}

/** An event's chance (also that given its parent) or a ban's to begin moved, at most 1. */
function withChance(factor: Factor, how: LeverTarget['how'], value: number): Factor {
  const moved = (chance: number): number => Math.min(1, how === 'scale' ? chance * value : value);
  if (factor.kind === 'ban') return { ...factor, begins: moved(factor.begins) };
  if (factor.kind !== 'event') throw new RangeError(`"${factor.name}" has no chance of its own`);
  const { parent } = factor;
  return {
    ...factor,
    chance: moved(factor.chance),
    ...(parent === undefined ? {} : { parent: { ...parent, chance: moved(parent.chance) } }),
  };
}

/** The model in which the factors chosen are 1 throughout and, being events, never happen. */
export function neutral(model: Model, chosen: (factor: Factor) => boolean): Model {
  const one = new Float64Array(model.periods).fill(1);
  return {
    ...model,
    factors: model.factors.map((factor) =>
      chosen(factor)
        ? {
            ...{ kind: 'known', name: factor.name, path: one },
            ...(factor.class === undefined ? {} : { class: factor.class }),
            ...(factor.assumed === undefined ? {} : { assumed: factor.assumed }),
            ...(factor.rank === undefined ? {} : { rank: factor.rank }),
          }
        : factor,
    ),
  };
}
