import type { Stretch } from '../../src/numeric/counting.ts';
import { log } from '../../src/numeric/elementary.ts';
import { factorKey, newStream, nextUniform, seek } from '../../src/numeric/stream.ts';

/** Hazards a day of leaving one state for another: a row for each state, nothing on the diagonal. */
export type Hazards = readonly (readonly number[])[];

/** How requests come under watch and out of it: entry and end of watch uniform on these days. */
export interface Watch {
  readonly entry: readonly [number, number];
  readonly end: readonly [number, number];
}

/** Stretches of simulated requests that begin in state 0 and follow the hazards, as far as they were watched. */
export function simulated(hazards: Hazards, watch: Watch, requests: number, draw: number): readonly Stretch[] {
  const stream = newStream();
  seek(stream, 1, factorKey('requests'), draw);
  const uniform = ([low, high]: readonly [number, number]): number => low + (high - low) * nextUniform(stream);
  return Array.from({ length: requests }, () => {
    const [entry, end] = [uniform(watch.entry), uniform(watch.end)];
    return watched(
      lifeOf(hazards, () => nextUniform(stream), end),
      entry,
      end,
    );
  }).flat();
}

/** The whole life up to a day, whether watched or not. */
export function lifeOf(hazards: Hazards, next: () => number, end: number): readonly Stretch[] {
  const life: Stretch[] = [];
  let [state, time] = [0, 0];
  while (time < end) {
    const row = hazards[state] ?? [];
    const total = row.reduce((a, b) => a + b, 0);
    if (total === 0) break;
    const stop = time - log(next()) / total;
    const to = chosen(row, total * next());
    life.push({ from: state, start: time, stop, to });
    [state, time] = [to, stop];
  }
  return life;
}

function chosen(row: readonly number[], point: number): number {
  let sum = 0;
  const found = row.findIndex((hazard) => {
    sum += hazard;
    return point < sum;
  });
  return found < 0 ? row.findLastIndex((hazard) => hazard > 0) : found;
}

/** What of a life lies within the days of watch. */
function watched(life: readonly Stretch[], entry: number, end: number): readonly Stretch[] {
  return life
    .map((s) => ({
      ...s,
      start: Math.max(s.start, entry),
      stop: Math.min(s.stop, end),
      to: s.stop > end ? null : s.to,
    }))
    .filter(({ start, stop }) => start < stop);
}

/** The true chance of each state at a time for one who was in state 0 at 0, by the series of the matrix exponential in small steps. */
export function trueChances(hazards: Hazards, time: number, steps = 4000): readonly number[] {
  const step = time / steps;
  const flow = (p: readonly number[]): readonly number[] =>
    p.map((_, to) =>
      p.reduce((sum, q, from) => {
        const rate = hazards[from]?.[to] ?? 0;
        const out = from === to ? (hazards[from] ?? []).reduce((a, b) => a + b, 0) : 0;
        return sum + q * (rate - out);
      }, 0),
    );
  let p: readonly number[] = hazards.map((_, state) => (state === 0 ? 1 : 0));
  for (let n = 0; n < steps; n++) {
    const [first, half] = [flow(p), p];
    const second = flow(half.map((q, s) => q + (step / 2) * (first[s] ?? 0)));
    p = p.map((q, s) => q + step * (second[s] ?? 0));
  }
  return p;
}
