import { daysAfter, type IsoDate } from '../units/period.ts';
import { type DatedMeasure, type Measure, measuresAt } from './measures.ts';
import type { MeasureState } from './standing.ts';

/** A stretch of days over which a measure keeps one state; both ends are counted in. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly state: MeasureState;
  readonly reason: string;
}

/** A measure with the states it goes through in a window of days. */
export interface Course {
  readonly measure: Measure;
  readonly spans: readonly Span[];
}

/** A window of days, both ends counted in. */
export interface Window {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Days on which some measure may change its state: those of events, of effects, and the days after ends. */
function turnsIn(dated: readonly DatedMeasure[], { from, to }: Window): readonly IsoDate[] {
  const turns = dated.flatMap(({ event, effective, expires }) => [
    event.date,
    ...(effective === null ? [] : [effective]),
    ...(expires === null ? [] : [daysAfter(expires, 1)]),
  ]);
  return [...new Set([from, ...turns.filter((day) => day > from && day <= to)])].sort();
}

/** Every measure that stands on the day, with its states over a window, by what was published by `knownOn`. */
export function coursesOf(
  dated: readonly DatedMeasure[],
  day: IsoDate,
  days: Window,
  knownOn: IsoDate,
): readonly Course[] {
  const turns = turnsIn(dated, days);
  const at = turns.map((turn) => new Map(measuresAt(dated, turn, knownOn).map((m) => [m.event.id, m])));
  return measuresAt(dated, day, knownOn).map((measure) => ({
    measure,
    spans: turns.reduce<readonly Span[]>((spans, from, i) => {
      const standing = at[i]?.get(measure.event.id);
      const next = turns[i + 1];
      const to = next === undefined ? days.to : daysAfter(next, -1);
      return standing === undefined ? spans : withSpan(spans, { from, to, ...stateOf(standing) });
    }, []),
  }));
}

const stateOf = ({ state, reason }: Measure): Pick<Span, 'state' | 'reason'> => ({ state, reason });

/** A span in the state of the one before prolongs it. */
function withSpan(spans: readonly Span[], span: Span): readonly Span[] {
  const last = spans.at(-1);
  return last?.state === span.state && last.reason === span.reason
    ? [...spans.slice(0, -1), { ...last, to: span.to }]
    : [...spans, span];
}
