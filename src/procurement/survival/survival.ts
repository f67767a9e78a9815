import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { Stretch } from '../../numeric/counting.ts';
import { type MeanCount, meanCount } from '../../numeric/mean-count.ts';
import { endOfDate, type IsoDate } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import type { Prepared } from '../prepared.ts';
import { type Curve, curvesOf, reckoned } from './curve.ts';
import { leftUnderWatch, refusals } from './enough.ts';
import { type Exposure, exposureOf } from './exposure.ts';
import { type Median, medianOf } from './median.ts';
import { extensionsOf, FOLLOWED, type Origin, READINGS, stretchesOf } from './reading.ts';
import type { Spell } from './spell.ts';
import { ASK_STATES, type AskState } from './turns.ts';

/** What a study of some spells gives, from the day they were asked or cancelled: an estimate, or why there is none. */
export interface Study {
  readonly origin: Origin;
  /** Spells that came to the origin. */
  readonly spells: readonly Spell[];
  /** Of these, those under watch for some time before they were over. */
  readonly watched: readonly Spell[];
  /** Of these, those whose end was seen under watch. */
  readonly ended: readonly Spell[];
  /** What was watched of each state, whether or not it bears an estimate. */
  readonly exposure: readonly Exposure[];
  /** Plain sentences; empty where there is an estimate. */
  readonly refused: readonly string[];
  readonly estimate: Estimate | null;
}

/** Chances of each state, half-time, and how often the closing day is moved. */
export interface Estimate {
  readonly curves: readonly Curve[];
  /** Days from the origin up to which the estimate is determined by somebody under watch. */
  readonly reach: Figure;
  readonly median: Figure | null;
  readonly medianBand: Figure | null;
  /** Mean number of extensions; empty from the day of a cancellation, where nothing is extended. */
  readonly extensions: readonly MeanCount[];
}

/** How a study begins and what ends it. */
interface Plan {
  readonly initial: AskState;
  readonly staying: readonly AskState[];
  readonly what: string;
}
const PLANS: Readonly<Record<Origin, Plan>> = {
  asked: { initial: 'open', staying: ['open', 'extended'], what: 'come to an end' },
  cancelled: { initial: 'cancelled', staying: ['cancelled'], what: 'come back or be taken up' },
};

/** The last day the ledger's record of procurements reaches: who is not seen to end by then is known to be open no longer than that. */
export function recordReaches({ procurements }: Prepared, date: IsoDate): IsoDate {
  const published = procurements.flatMap(({ happenings }) =>
    happenings.flatMap(({ reports }) => reports.map((report) => endOfDate(report.published))),
  );
  // What is published later is not known on the day, nor that the record reaches beyond its newest report.
  const newest = published.filter((day) => day <= date).reduce((a, b) => (a > b ? a : b), '');
  return newest === '' ? date : newest;
}

/** The study of some spells from an origin on. */
export function studyOf(all: readonly Spell[], origin: Origin, recordTo: IsoDate, asOf: IsoDate): Study {
  const { initial, staying, what } = PLANS[origin];
  const left = staying.map((state) => ASK_STATES.indexOf(state));
  const spells = all.filter(({ turns }) => turns.some(({ state }) => state === initial));
  const own = new Map(spells.map((spell) => [spell, stretchesOf(spell, FOLLOWED, recordTo, origin)]));
  const watched = spells.filter((spell) => (own.get(spell) ?? []).length > 0);
  const ended = watched.filter((spell) => leftUnderWatch(own.get(spell) ?? [], left));
  const refused = refusals(spells, { watched: watched.length, endings: ended.length, what });
  const estimate = refused.length > 0 ? null : estimateOf({ spells: watched, origin, initial, left, recordTo, asOf });
  const exposure = exposureOf(
    watched.map((spell) => [spell, own.get(spell) ?? []]),
    asOf,
  );
  return { origin, spells, watched, ended, exposure, refused, estimate };
}

interface Estimating {
  readonly spells: readonly Spell[];
  readonly origin: Origin;
  readonly initial: AskState;
  /** Indexes of the states whose leaving ends it. */
  readonly left: readonly number[];
  readonly recordTo: IsoDate;
  readonly asOf: IsoDate;
}

function estimateOf({ spells, origin, initial, left, recordTo, asOf }: Estimating): Estimate {
  const read = READINGS.map((reading) => spells.flatMap((spell) => stretchesOf(spell, reading, recordTo, origin)));
  const [followed = [], ...others] = read;
  const worked = reckoned(followed, initial);
  const besides = others.map((stretches) => reckoned(stretches, initial));
  const days = (value: Value, rule: string): Figure => ({
    ...{ value, asOf, rule },
    evidence: [...new Set(spells.flatMap(({ evidence }) => evidence))],
    marking: highestMarking(spells.flatMap(({ markings }) => markings)),
  });
  return {
    curves: curvesOf(worked, besides, initial),
    reach: days({ kind: 'reported', quantity: inDays(worked.reach) }, REACH_RULE),
    ...mediansOf(medianOf(firstEnds(spells, origin, recordTo), left), days),
    extensions: origin === 'asked' ? meanExtensions(spells, recordTo) : [],
  };
}

const REACH_RULE = 'last day up to which somebody was under watch in every state that may be occupied';
/** How the half-time came about, for the figure that carries it. */
const MEDIAN_RULE = 'Kaplan-Meier median of the days until the first end; band of log(-log), 95 %';

const inDays = (n: number) => quantity(n, 'day', 'none');

function mediansOf(
  { days, low, high }: Median,
  figure: (value: Value, rule: string) => Figure,
): Pick<Estimate, 'median' | 'medianBand'> {
  if (days === null || low === null) return { median: null, medianBand: null };
  const band: Value = { kind: 'range', low: inDays(low), high: high === null ? null : inDays(high) };
  return {
    median: figure({ kind: 'reported', quantity: inDays(days) }, MEDIAN_RULE),
    medianBand: figure(band, MEDIAN_RULE),
  };
}

/** The time under watch until the first end: a request asked anew does not begin to wait for it again. */
const firstEnds = (spells: readonly Spell[], origin: Origin, recordTo: IsoDate): readonly Stretch[] =>
  origin === 'cancelled'
    ? spells.flatMap((spell) => stretchesOf(spell, FOLLOWED, recordTo, origin))
    : spells
        .flatMap((spell) => extensionsOf(spell, FOLLOWED, recordTo) ?? [])
        .map(({ start, stop, ended }) => ({ from: OPEN, start, stop, to: ended ? CLOSED : null }));

const [OPEN, CLOSED] = [ASK_STATES.indexOf('open'), ASK_STATES.indexOf('awarded')];

const meanExtensions = (spells: readonly Spell[], recordTo: IsoDate): readonly MeanCount[] =>
  meanCount(spells.flatMap((spell) => extensionsOf(spell, FOLLOWED, recordTo) ?? []));
