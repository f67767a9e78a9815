/** One stretch of a subject's life in one state: at risk on (start, stop], then gone to another state, or lost from sight. */
export interface Stretch {
  /** Index of the state it is in. */
  readonly from: number;
  readonly start: number;
  readonly stop: number;
  /** Index of the state it goes to at `stop`; null where nobody saw it go. */
  readonly to: number | null;
}

/** How many went from one state to another at one time. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** A time at which something moved, with those at risk in each state just before it. */
export interface Moment {
  readonly time: number;
  readonly atRisk: readonly number[];
  readonly moves: readonly Move[];
}

/** The counting process of some stretches: every time of a move, in order; who enters or leaves at a time is at risk as of (start, stop]. */
export function momentsOf(stretches: readonly Stretch[], states: number): readonly Moment[] {
  for (const { start, stop } of stretches) {
    if (!(start < stop)) throw new RangeError(`a stretch must end after it starts, got ${start} to ${stop}`);
  }
  const moved = stretches.filter(({ to }) => to !== null).sort((a, b) => a.stop - b.stop);
  const atRisk = riskCounter(stretches, states);
  const moments: Moment[] = [];
  for (let n = 0; n < moved.length; ) {
    const time = (moved[n] as Stretch).stop;
    const first = n;
    while (moved[n]?.stop === time) n += 1;
    moments.push({ time, atRisk: atRisk(time), moves: movesAmong(moved.slice(first, n)) });
  }
  return moments;
}

/** Those at risk in each state just before a time, for times asked in ascending order. */
export function riskCounter(stretches: readonly Stretch[], states: number): (time: number) => readonly number[] {
  const starts = [...stretches].sort((a, b) => a.start - b.start);
  const stops = [...stretches].sort((a, b) => a.stop - b.stop);
  const counts = new Array<number>(states).fill(0);
  let [entered, left] = [0, 0];
  const count = (state: number, by: number): void => {
    counts[state] = (counts[state] ?? 0) + by;
  };
  return (time) => {
    for (; (starts[entered]?.start ?? time) < time; entered++) count((starts[entered] as Stretch).from, 1);
    for (; (stops[left]?.stop ?? time) < time; left++) count((stops[left] as Stretch).from, -1);
    return [...counts];
  };
}

function movesAmong(moved: readonly Stretch[]): readonly Move[] {
  const counts = new Map<string, Move>();
  for (const { from, to } of moved) {
    if (to === null) continue;
    const key = `${from} ${to}`;
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
