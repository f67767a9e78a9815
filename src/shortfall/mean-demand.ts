import { pertShape, triangular, uniform } from '../numeric/distributions.ts';
import { exp } from '../numeric/elementary.ts';
import { betaTable, fromTable } from '../numeric/quantile-table.ts';
import { type Factor, meanOfRange } from './factor.ts';
import { type Growth, grown, growthHeld } from './growth.ts';
import type { Links, Model } from './model.ts';

/**
 * [node, group]: tonnes wanted over the horizon on the mean of all draws, where no price answers: demand times the means of
 * its factors, which are drawn apart from each other (luck that goes together is passed over).
 */
export function meanDemand(model: Model): Float64Array {
  const { nodes, groups, periods } = model;
  const tonnes = demandAt(model, meansOf(model));
  return new Float64Array(nodes * groups).map((_, item) =>
    tonnes.subarray(item * periods, (item + 1) * periods).reduce((sum, some) => sum + some, 0),
  );
}

/** [node, group, period]: demand with its ranges at their means, those that a lever has set where it set them. */
export function demandAsSet(model: Model): Float64Array {
  const set = model.factors.map((factor) => isRange(factor) && factor.low === factor.high);
  if (!set.includes(true)) return model.demand;
  const means = meansOf(model).map((mean, at) => (set[Math.floor(at / model.periods)] === true ? mean : 1));
  return demandAt(model, means);
}

const isRange = (factor: Factor): factor is Extract<Factor, { readonly kind: 'range' | 'growth' }> =>
  factor.kind === 'range' || factor.kind === 'growth';

/** [node, group, period]: demand where every factor is at a level ([factor, period]). */
function demandAt(model: Model, levels: Float64Array): Float64Array {
  const { groups, periods, demandFactors, groupFactors, splits } = model;
  const level = (f: number, t: number): number => levels[f * periods + t] as number;
  return model.demand.map((tonnes, at) => {
    const [item, t] = [Math.floor(at / periods), at % periods];
    const own = times(groupFactors, item, t, level) * split(splits, item, t, level);
    return tonnes * own * times(demandFactors, Math.floor(item / groups), t, level);
  });
}

type Level = (factor: number, t: number) => number;

function times({ start, index, weight }: Links, item: number, t: number, level: Level): number {
  let product = 1;
  for (let k = start[item] as number; k < (start[item + 1] as number); k++)
    product *= 1 - (weight[k] as number) * (1 - level(index[k] as number, t));
  return product;
}

function split({ start, index, weight }: Links, item: number, t: number, level: Level): number {
  let sum = 1;
  for (let k = start[item] as number; k < (start[item + 1] as number); k++)
    sum -= (weight[k] as number) * (1 - level(index[k] as number, t));
  return sum;
}

/** [factor, period], the mean of every factor that demand hangs on; 1 of the others. */
function meansOf({ factors, periods, demandFactors, groupFactors, splits }: Model): Float64Array {
  const needed = new Set([demandFactors, groupFactors, splits].flatMap(({ index }) => [...index]));
  const means = new Float64Array(factors.length * periods).fill(1);
  for (const f of needed) means.set(meansOfFactor(factors, f, periods), f * periods);
  return means;
}

function meansOfFactor(factors: readonly Factor[], f: number, periods: number): Float64Array {
  const factor = factors[f];
  const each = (of: (t: number) => number): Float64Array => Float64Array.from({ length: periods }, (_, t) => of(t));
  switch (factor?.kind) {
    case 'known':
      return factor.path;
    case 'event': {
      const chance = chanceOf(factors, f);
      return each((t) => 1 - chance * (1 - (factor.path[t] as number)));
    }
    case 'ban':
      return each((t) => 1 - onIn(factor, t) * (1 - factor.when));
    case 'range': {
      const mean = meanOfRange(factor);
      return each(() => mean);
    }
    case 'error': {
      const mean = exp((factor.sigma * factor.sigma) / 2);
      return each(() => mean);
    }
    case 'growth': {
      const points = pointsOf(factor);
      const held = growthHeld(factor);
      return each((t) => points.reduce((sum, g) => sum + grown(g, held, factor.years[t] as number), 0) / points.length);
    }
    default:
      return each(() => 1);
  }
}

/** Chance of an event, whatever its parent does. */
function chanceOf(factors: readonly Factor[], f: number): number {
  const factor = factors[f];
  if (factor?.kind !== 'event') return 0;
  const { chance, parent } = factor;
  if (parent === undefined) return chance;
  const first = chanceOf(factors, parent.factor);
  return first * parent.chance + (1 - first) * chance;
}

/** Chance that a ban is on in a period, from where it stood before the first. */
function onIn({ begins, ends, on }: Extract<Factor, { readonly kind: 'ban' }>, t: number): number {
  let chance = on ? 1 : 0;
  for (let n = 0; n <= t; n++) chance = chance * (1 - ends) + (1 - chance) * begins;
  return chance;
}

/** Quantiles a growth is read at. */
const POINTS = 512;

/** Growth at quantiles evenly spread. */
function pointsOf({ shape, low, mode, high }: Growth): readonly number[] {
  if (low === high) return [low];
  const { a, b } = pertShape(low, mode, high);
  const table = shape === 'PERT' ? betaTable(a, b) : null;
  return Array.from({ length: POINTS }, (_, n) => {
    const u = (n + 0.5) / POINTS;
    if (table !== null) return low + (high - low) * fromTable(table, u);
    return shape === 'uniform' ? uniform(u, low, high) : triangular(u, low, mode, high);
  });
}
