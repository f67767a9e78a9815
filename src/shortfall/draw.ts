import { lognormal, pert, triangular, uniform } from '../numeric/distributions.ts';
import { normalCdf, normalQuantile } from '../numeric/normal.ts';
import { factorKey, newStream, nextUniform, type Stream, seek } from '../numeric/stream.ts';
import type { Factor } from './factor.ts';
import type { Model } from './model.ts';

/** What drawing needs besides the model, made once: keys, a stream, the uniforms of correlated factors. */
export interface Drawing {
  readonly keys: readonly ReturnType<typeof factorKey>[];
  readonly stream: Stream;
  readonly first: Float64Array;
  readonly happened: Uint8Array;
  readonly normals: Float64Array;
  /** [factor, period]. */
  readonly values: Float64Array;
}

/** Room to draw a model's factors in. */
export function drawingOf({ factors, periods, correlated }: Model): Drawing {
  const count = factors.length;
  return {
    keys: factors.map(({ name }) => factorKey(name)),
    stream: newStream(),
    first: new Float64Array(count),
    happened: new Uint8Array(count),
    normals: new Float64Array(Math.max(0, ...correlated.map((group) => group.factors.length))),
    values: new Float64Array(count * periods),
  };
}

/** Draws every factor of one draw into `drawing.values`; parents stand before what depends on them. */
export function drawFactors(model: Model, seed: number, draw: number, drawing: Drawing): void {
  const { factors } = model;
  for (let f = 0; f < factors.length; f++) {
    seekFactor(drawing, seed, f, draw);
    drawing.first[f] = nextUniform(drawing.stream);
  }
  for (const group of model.correlated) correlate(group.factors, group.root, drawing);
  for (let f = 0; f < factors.length; f++) {
    // The first number of a factor is drawn already; those of later periods follow it in its stream.
    seekFactor(drawing, seed, f, draw);
    nextUniform(drawing.stream);
    fill(model, f, drawing);
  }
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

function fill(model: Model, f: number, drawing: Drawing): void {
  const { periods, factors } = model;
  const { values, happened, first } = drawing;
  const [factor, u] = [factors[f], first[f] as number];
  if (factor === undefined) return;
  const at = f * periods;
  switch (factor.kind) {
    case 'known':
      values.set(factor.path, at);
      break;
    case 'event': {
      const { parent } = factor;
      const chance = parent !== undefined && happened[parent.factor] === 1 ? parent.chance : factor.chance;
      happened[f] = u < chance ? 1 : 0;
      if (happened[f] === 1) values.set(factor.path, at);
      else values.fill(1, at, at + periods);
      break;
    }
    case 'ban':
      fillBan(factor, at, periods, u, drawing);
      break;
    case 'range':
      values.fill(inRange(factor, u), at, at + periods);
      break;
    case 'error':
      values.fill(lognormal(u, 1, factor.sigma), at, at + periods);
      if (factor.every === 'period')
        for (let t = 1; t < periods; t++) values[at + t] = lognormal(nextUniform(drawing.stream), 1, factor.sigma);
  }
}

function fillBan(
  { begins, ends, on: before, when }: Extract<Factor, { readonly kind: 'ban' }>,
  at: number,
  periods: number,
  first: number,
  { values, stream }: Drawing,
): void {
  let on = before;
  for (let t = 0; t < periods; t++) {
    const u = t === 0 ? first : nextUniform(stream);
    on = on ? u >= ends : u < begins;
    values[at + t] = on ? when : 1;
  }
}

function inRange({ shape, low, mode, high }: Extract<Factor, { readonly kind: 'range' }>, u: number): number {
  if (shape === 'uniform') return uniform(u, low, high);
  return shape === 'PERT' ? pert(u, low, mode, high) : triangular(u, low, mode, high);
}
