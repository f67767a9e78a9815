import { quantileOf } from '../../numeric/summary.ts';
import type { RunOptions } from './chances.ts';
import { fixedBy, luckOf } from './draw.ts';
import type { ChainModel } from './model.ts';
import { lastMonthOf, quarterOf } from './month.ts';
import { LINKS, type Link } from './path.ts';
import {
  hasSchedule,
  isLevel,
  keptWhole,
  type MonthPath,
  monthPath,
  ROUNDING,
  SCHEDULES,
  type ScheduleId,
} from './walk.ts';

/** Least, middle and most of a tenth, half and nine tenths of the draws. */
export interface Band {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** One quarter over all draws; masses are tonnes of the contract's form. */
export interface QuarterOutcome {
  readonly quarter: number;
  /** A month's rate at the end of the quarter. */
  readonly rate: Band;
  /** What each link that sets a limit lets through in that month. */
  readonly links: Readonly<Record<LimitingLink, Band>>;
  /** Delivered since the award by the end of the quarter. */
  readonly delivered: Band;
  /** Due by the end of the quarter. */
  readonly due: Readonly<Record<ScheduleId, Band | null>>;
  /** Share of the draws in which what is delivered is at least what is due. */
  readonly kept: Readonly<Record<ScheduleId, number | null>>;
  /** Share of the quarter's draws and months in which each link lets least through. */
  readonly binding: Readonly<Record<Link, number>>;
}

/** Links with a rate of their own; acceptance only has a day. */
export const LIMITING = ['plants', 'other commitments', 'feed'] as const;
export type LimitingLink = (typeof LIMITING)[number];

/** What must be bought elsewhere to be level with a schedule. */
export interface BoughtOutcome {
  readonly mean: number;
  readonly band: Band;
  readonly byYear: readonly { readonly year: number; readonly mean: number; readonly band: Band }[];
}

/** A chain simulated: quarters, and the whole of each schedule. */
export interface Outcome {
  readonly draws: number;
  readonly seed: number;
  readonly quarters: readonly QuarterOutcome[];
  /** Share of draws in which the whole of a schedule is delivered by its end. */
  readonly whole: Readonly<Record<ScheduleId, number | null>>;
  readonly bought: Readonly<Record<ScheduleId, BoughtOutcome | null>>;
}

/** Draws a chain again and again; the same seed gives the same numbers. */
export function simulate(model: ChainModel, { draws, seed, held }: RunOptions): Outcome {
  const tally = newTally(model, draws);
  const luck = luckOf(model.id, seed, held ?? null);
  for (let draw = 0; draw < draws; draw++) count(tally, monthPath(model, fixedBy(model, luck(draw))), draw);
  return outcomeOf(tally, model, { draws, seed });
}

interface ScheduleTally {
  readonly due: readonly Float64Array[];
  readonly kept: Float64Array;
  readonly years: readonly Float64Array[];
  readonly all: Float64Array;
  whole: number;
}

interface Tally {
  readonly firstQuarter: number;
  readonly firstYear: number;
  readonly rate: readonly Float64Array[];
  readonly links: Readonly<Record<LimitingLink, readonly Float64Array[]>>;
  readonly delivered: readonly Float64Array[];
  readonly binding: readonly Float64Array[];
  readonly schedules: Readonly<Record<ScheduleId, ScheduleTally>>;
}

const arrays = (n: number, length: number): readonly Float64Array[] =>
  Array.from({ length: n }, () => new Float64Array(length));

function newTally({ start, end }: ChainModel, draws: number): Tally {
  const quarters = quarterOf(end) - quarterOf(start) + 1;
  const years = Math.floor(end / 12) - Math.floor(start / 12) + 1;
  const schedule = (): ScheduleTally => ({
    due: arrays(quarters, draws),
    kept: new Float64Array(quarters),
    years: arrays(years, draws),
    all: new Float64Array(draws),
    whole: 0,
  });
  return {
    firstQuarter: quarterOf(start),
    firstYear: Math.floor(start / 12),
    rate: arrays(quarters, draws),
    links: {
      plants: arrays(quarters, draws),
      'other commitments': arrays(quarters, draws),
      feed: arrays(quarters, draws),
    },
    delivered: arrays(quarters, draws),
    binding: arrays(quarters, LINKS.length),
    schedules: { orders: schedule(), pace: schedule() },
  };
}

function count(tally: Tally, path: readonly MonthPath[], draw: number): void {
  for (const [n, step] of path.entries()) {
    const at = quarterOf(step.month) - tally.firstQuarter;
    bump(tally.binding[at], LINKS.indexOf(step.link), 1);
    const last = n === path.length - 1;
    if (!last && step.month !== lastMonthOf(quarterOf(step.month))) continue;
    put(tally.rate[at], draw, step.rate);
    for (const link of LIMITING) put(tally.links[link][at], draw, step.rates[link]);
    put(tally.delivered[at], draw, step.delivered);
    for (const id of SCHEDULES) {
      const schedule = tally.schedules[id];
      put(schedule.due[at], draw, step.due[id]);
      if (isLevel(step, id)) bump(schedule.kept, at, 1);
    }
  }
  for (const id of SCHEDULES) {
    countBought(tally, path, id, draw);
    if (keptWhole(path, id)) tally.schedules[id].whole += 1;
  }
}

/** What was bought stays bought: a year buys only by how much the backlog passes its highest so far. */
function countBought({ schedules, firstYear }: Tally, path: readonly MonthPath[], id: ScheduleId, draw: number): void {
  const { years, all } = schedules[id];
  let bought = 0;
  for (const { month, delivered, due } of path) {
    const more = due[id] - delivered - bought;
    if (more <= ROUNDING) continue;
    bump(years[Math.floor(month / 12) - firstYear], draw, more);
    bought += more;
  }
  put(all, draw, bought);
}

function put(into: Float64Array | undefined, at: number, value: number): void {
  if (into !== undefined) into[at] = value;
}

function bump(into: Float64Array | undefined, at: number, by: number): void {
  if (into !== undefined) into[at] = (into[at] ?? 0) + by;
}

/** Tenth, half and nine tenths of a sample. */
export function bandOf(sample: Float64Array): Band {
  const sorted = Float64Array.from(sample).sort();
  return { p10: quantileOf(sorted, 0.1), p50: quantileOf(sorted, 0.5), p90: quantileOf(sorted, 0.9) };
}

const bandAt = (samples: readonly Float64Array[], at: number): Band => bandOf(samples[at] ?? new Float64Array(0));

const meanOf = (sample: Float64Array): number => sample.reduce((sum, x) => sum + x, 0) / sample.length;

function outcomeOf(tally: Tally, model: ChainModel, { draws, seed }: RunOptions): Outcome {
  const { schedules } = tally;
  const each = <T>(of: (id: ScheduleId) => T): Readonly<Record<ScheduleId, T | null>> => ({
    orders: hasSchedule('orders', model) ? of('orders') : null,
    pace: hasSchedule('pace', model) ? of('pace') : null,
  });
  return {
    ...{ draws, seed },
    quarters: tally.rate.map((rate, at) => ({
      quarter: tally.firstQuarter + at,
      rate: bandOf(rate),
      links: {
        plants: bandAt(tally.links.plants, at),
        'other commitments': bandAt(tally.links['other commitments'], at),
        feed: bandAt(tally.links.feed, at),
      },
      delivered: bandAt(tally.delivered, at),
      due: each((id) => bandAt(schedules[id].due, at)),
      kept: each((id) => (schedules[id].kept[at] ?? 0) / draws),
      binding: bindingShares(tally.binding[at] ?? new Float64Array(LINKS.length)),
    })),
    whole: each((id) => schedules[id].whole / draws),
    bought: each((id) => boughtOf(schedules[id], tally.firstYear)),
  };
}

function bindingShares(counts: Float64Array): Readonly<Record<Link, number>> {
  const all = counts.reduce((sum, n) => sum + n, 0);
  const share = (link: Link): number => (all === 0 ? 0 : (counts[LINKS.indexOf(link)] ?? 0) / all);
  return {
    qualification: share('qualification'),
    plants: share('plants'),
    'other commitments': share('other commitments'),
    feed: share('feed'),
  };
}

function boughtOf({ years, all }: ScheduleTally, firstYear: number): BoughtOutcome {
  const byYear = years.map((sample, n) => ({ year: firstYear + n, mean: meanOf(sample), band: bandOf(sample) }));
  return { mean: meanOf(all), band: bandOf(all), byYear };
}
