/** A subject under watch on (start, stop], the times of what may happen to it again and again, and whether it ended at `stop`. */
export interface Watched {
  readonly start: number;
  readonly stop: number;
  readonly ended: boolean;
  /** Each after `start` and not after `stop`. */
  readonly times: readonly number[];
}

/** Mean number by a time. */
export interface MeanCount {
  readonly time: number;
  readonly atRisk: number;
  readonly mean: number;
  readonly variance: number;
}

/** What one subject has added to the error of the mean so far, in two parts: see `errorOf`. */
interface Influence {
  own: number;
  ends: number;
  weighted: number;
}

/**
 * Mean number of recurrent events by a time, of subjects that end for good: the integral of S(u-) dN(u)/Y(u), S being
 * Kaplan-Meier of the end (Ghosh and Lin 2000), with the robust variance of the same paper. Nothing recurs after an end.
 */
export function meanCount(watched: readonly Watched[]): readonly MeanCount[] {
  const times = [...new Set(watched.flatMap(({ times: own, ended, stop }) => (ended ? [...own, stop] : own)))];
  const influences = watched.map((): Influence => ({ own: 0, ends: 0, weighted: 0 }));
  let [mean, surviving] = [0, 1];
  return times
    .sort((a, b) => a - b)
    .map((time) => {
      const present = watched.flatMap((one, n) => (one.start < time && time <= one.stop ? [{ one, n }] : []));
      const atRisk = present.length;
      const rate = sum(present.map(({ one }) => countAt(one, time))) / atRisk;
      const hazard = sum(present.map(({ one }) => endAt(one, time))) / atRisk;
      mean += surviving * rate;
      for (const { one, n } of present) {
        const influence = influences[n] as Influence;
        const end = (endAt(one, time) - hazard) / atRisk;
        influence.own += (surviving * (countAt(one, time) - rate)) / atRisk;
        influence.ends += end;
        influence.weighted += mean * end;
      }
      surviving *= 1 - hazard;
      const reached = mean;
      return { time, atRisk, mean, variance: sum(influences.map((influence) => errorOf(influence, reached) ** 2)) };
    });
}

/** An end met earlier than expected takes away what would have recurred after it. */
const errorOf = ({ own, ends, weighted }: Influence, mean: number): number => own - (mean * ends - weighted);

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const countAt = ({ times }: Watched, time: number): number => times.filter((t) => t === time).length;
const endAt = ({ ended, stop }: Watched, time: number): number => (ended && stop === time ? 1 : 0);
