import { lognormal, pertShape, triangular, uniform } from '../numeric/distributions.ts';
import { exp } from '../numeric/elementary.ts';
import { normalCdf, normalQuantile } from '../numeric/normal.ts';
import { betaTable, fromTable, type QuantileTable } from '../numeric/quantile-table.ts';
import { type FactorKey, factorKey, newStream, nextUniform, type Stream, seek } from '../numeric/stream.ts';
import type { Drawn } from './delivery.ts';
import type { Factor } from './factor.ts';
import { checkGrowth, type Growth, grown, growthHeld } from './growth.ts';
import type { Model } from './model.ts';
import { rankedOnce } from './ranks.ts';
import type { Sampling } from './sampling.ts';
import { prepareStrata, type Strata, spread, strataOf } from './strata.ts';

/** What drawing needs besides the model, made once: keys, a stream, the uniforms of correlated factors. */
export interface Drawing extends Drawn {
  readonly keys: readonly FactorKey[];
  /** Factors with luck of their own or with a part in that of correlated ones, and those whose values are drawn. */
  readonly lucky: Int32Array;
  readonly drawn: Int32Array;
  readonly stream: Stream;
  /** Null where draws are plain. */
  readonly strata: Strata | null;
  readonly first: Float64Array;
  readonly happened: Uint8Array;
  readonly normals: Float64Array;
  /** Of each factor whose range is a PERT one: its quantiles between low and high. */
  readonly tables: readonly (QuantileTable | null)[];
}

/** Room to draw a model's factors in; known factors stand in `values` from the beginning. */
export function drawingOf(model: Model, sampling: Sampling = 'plain'): Drawing {
  const { factors, periods, correlated } = model;
  const count = factors.length;
  const together = new Set(correlated.flatMap((group) => [...group.factors]));
  const all = Int32Array.from(factors.keys());
  const values = new Float64Array(count * periods).fill(1);
  factors.forEach((factor, f) => {
    if (factor.kind === 'known') values.set(factor.path, f * periods);
    if (factor.kind === 'growth') checkGrowth(factor);
  });
  return {
    keys: factors.map(({ name }) => factorKey(name)),
    lucky: all.filter((f) => factors[f]?.kind !== 'known' || together.has(f)),
    drawn: all.filter((f) => factors[f]?.kind !== 'known'),
    stream: newStream(),
    strata: sampling === 'plain' ? null : strataOf(rankedOnce(model).factors),
    first: new Float64Array(count),
    happened: new Uint8Array(count),
    normals: new Float64Array(Math.max(periods, ...correlated.map((group) => group.factors.length))),
    tables: tablesOf(factors),
    values,
    quiet: Uint8Array.from(factors, (factor) => (factor.kind === 'known' && factor.path.every((x) => x === 1) ? 1 : 0)),
  };
}

/** Tables of quantiles, one for each shape there is. */
function tablesOf(factors: readonly Factor[]): readonly (QuantileTable | null)[] {
  const known = new Map<number, QuantileTable>();
  return factors.map((factor) => {
    if ((factor.kind !== 'range' && factor.kind !== 'growth') || factor.shape !== 'PERT') return null;
    if (factor.low === factor.high) return null;
    const { a, b } = pertShape(factor.low, factor.mode, factor.high);
    const table = known.get(a) ?? betaTable(a, b);
    known.set(a, table);
    return table;
  });
}

/** Draws every factor of one draw into `drawing.values`; parents stand before what depends on them. */
export function drawFactors(model: Model, seed: number, draw: number, drawing: Drawing): void {
  const { lucky, drawn, strata, first, keys } = drawing;
  if (strata !== null) prepareStrata(strata, seed, keys, draw);
  for (let n = 0; n < lucky.length; n++) {
    const f = lucky[n] as number;
    seekFactor(drawing, seed, f, draw);
    const plain = nextUniform(drawing.stream);
    first[f] = strata === null ? plain : spread(strata, seed, f, keys[f] as FactorKey, draw, plain);
  }
  for (const group of model.correlated) correlate(group.factors, group.root, drawing);
  for (let n = 0; n < drawn.length; n++) fill(model, drawn[n] as number, seed, draw, drawing);
}

/** Points the stream behind the first number of a factor, at those of its later periods. */
function seekLater(drawing: Drawing, seed: number, f: number, draw: number): void {
  seekFactor(drawing, seed, f, draw);
  nextUniform(drawing.stream);
}

function seekFactor({ stream, keys }: Drawing, seed: number, f: number, draw: number): void {
  const key = keys[f];
  if (key === undefined) throw new RangeError(`no factor ${f}`);
  seek(stream, seed, key, draw);
}

/** Replaces the uniforms of a group by correlated ones. */
function correlate(members: Int32Array, root: Float64Array, { first, normals }: Drawing): void {
  const n = members.length;
  for (let i = 0; i < n; i++) normals[i] = normalQuantile(first[members[i] as number] as number);
  for (let i = n - 1; i >= 0; i--) {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += (root[i * n + k] as number) * (normals[k] as number);
    first[members[i] as number] = normalCdf(sum);
  }
}

function fill(model: Model, f: number, seed: number, draw: number, drawing: Drawing): void {
  const { periods, factors } = model;
  const { values, happened, first } = drawing;
  const [factor, u] = [factors[f], first[f] as number];
  if (factor === undefined) return;
  const at = f * periods;
  switch (factor.kind) {
    case 'known':
      break;
    case 'event': {
      const { parent } = factor;
      const chance = parent !== undefined && happened[parent.factor] === 1 ? parent.chance : factor.chance;
      happened[f] = u < chance ? 1 : 0;
      drawing.quiet[f] = happened[f] === 1 ? 0 : 1;
      if (happened[f] === 1) values.set(factor.path, at);
      else values.fill(1, at, at + periods);
      break;
    }
    case 'ban':
      seekLater(drawing, seed, f, draw);
      fillBan(factor, f, periods, u, drawing);
      break;
    case 'range':
      values.fill(inRange(factor, u, drawing.tables[f] ?? null), at, at + periods);
      break;
    case 'error':
      if (factor.every === 'draw') values.fill(lognormal(u, 1, factor.sigma), at, at + periods);
      else {
        seekLater(drawing, seed, f, draw);
        fillErrors(factor.sigma, at, periods, u, drawing);
      }
      break;
    case 'growth':
      fillGrowth(factor, inRange(factor, u, drawing.tables[f] ?? null), values.subarray(at, at + periods));
  }
}

/** What a drawn growth comes to in each period. */
function fillGrowth(factor: Growth, g: number, levels: Float64Array): void {
  const held = growthHeld(factor);
  for (let t = 0; t < levels.length; t++) levels[t] = grown(g, held, factor.years[t] as number);
}

/** An error in each period; where draws are stratified, the first number decides what all of them have in common. */
function fillErrors(sigma: number, at: number, periods: number, u: number, drawing: Drawing): void {
  const { values, stream, strata, normals } = drawing;
  normals[0] = normalQuantile(u);
  for (let t = 1; t < periods; t++) normals[t] = normalQuantile(nextUniform(stream));
  if (strata !== null) turned(normals, periods);
  for (let t = 0; t < periods; t++) values[at + t] = exp(sigma * (normals[t] as number));
}

/**
 * Turns independent normals so that the first of them points where all are equal (Householder's reflection): they stay
 * independent normals, and their sum hangs on that first one alone.
 */
function turned(normals: Float64Array, count: number): void {
  if (count < 2) return;
  const part = 1 / Math.sqrt(count);
  let along = normals[0] as number;
  for (let n = 0; n < count; n++) along -= part * (normals[n] as number);
  const back = along / (1 - part);
  normals[0] = (normals[0] as number) - back * (1 - part);
  for (let n = 1; n < count; n++) normals[n] = (normals[n] as number) + back * part;
}

/** Periods one uniform is good for where a ban's whole path is read off it. */
const READ = 8;

/**
 * A ban's path. Where draws are stratified it is read off the first number alone, part by part: what is left of a number
 * within the part that decided is uniform again; it is drawn anew every eight periods, while it still has digits.
 */
function fillBan(
  { begins, ends, on: before, when }: Extract<Factor, { readonly kind: 'ban' }>,
  f: number,
  periods: number,
  first: number,
  { values, stream, quiet, strata }: Drawing,
): void {
  let [on, ever, u] = [before, false, first];
  for (let t = 0; t < periods; t++) {
    if (t > 0 && (strata === null || t % READ === 0)) u = nextUniform(stream);
    const change = on ? ends : begins;
    const changes = u < change;
    u = changes ? u / change : (u - change) / (1 - change);
    on = changes ? !on : on;
    ever ||= on;
    values[f * periods + t] = on ? when : 1;
  }
  quiet[f] = ever ? 0 : 1;
}

function inRange(
  { shape, low, mode, high }: Extract<Factor, { readonly kind: 'range' | 'growth' }>,
  u: number,
  table: QuantileTable | null,
): number {
  if (shape === 'uniform') return uniform(u, low, high);
  if (shape === 'triangular') return triangular(u, low, mode, high);
  return table === null ? low : low + (high - low) * fromTable(table, u);
}
