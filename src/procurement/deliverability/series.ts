import type { Unit } from '../../units/unit.ts';
import type { Simulated } from './deliverability.ts';
import type { Ends } from './hangs-on.ts';
import type { ChainModel } from './model.ts';
import { lastMonthOf, type Month, quarterOf, quarterText } from './month.ts';
import { LINKS, type Link } from './path.ts';
import { type Band, type BoughtOutcome, LIMITING, type Outcome, type QuarterOutcome } from './simulation.ts';
import { endsOf } from './term.ts';
import type { ScheduleId } from './walk.ts';

/** A number by quarter: the middle with a low and a high one. */
export interface QuarterSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  readonly rule: string;
  readonly points: readonly {
    readonly period: string;
    readonly low: number | null;
    /** Null of a range without a middle of its own. */
    readonly amount: number | null;
    readonly high: number | null;
  }[];
}

/** Words by which a screen tells whose method a number is. */
export const OWN = 'Ballast’s own method';

/** Draws and seed in words, with whose method it is. */
export const runWords = ({ draws, seed }: Pick<Outcome, 'draws' | 'seed'>): string =>
  `${draws} draws, seed ${seed}; ${OWN}`;

/** Binary fractions leave dust; twelve digits are more than any source prints. */
export const tidy = (amount: number): number => Number(amount.toPrecision(12));

/** What is bought by year. */
export const yearsOf = (id: ScheduleId, { byYear }: BoughtOutcome, rule: string): QuarterSeries => ({
  id: `bought ${id}`,
  label: 'Bought elsewhere, by year',
  unit: 't',
  rule: `mean, a tenth and nine tenths of ${rule}`,
  points: byYear.map(({ year, mean, band }) => ({ period: String(year), low: band.p10, amount: mean, high: band.p90 })),
});

/** Every number by quarter. */
export function seriesOf({ model, drawn, capacities, worst, best }: Simulated): readonly QuarterSeries[] {
  const words = runWords(drawn);
  const band = (id: string, label: string, rule: string, of: (q: QuarterOutcome) => Band | null): QuarterSeries => ({
    ...{
      id,
      label,
      unit: id === 'rate' || id.startsWith('link ') ? 't/month' : 't',
      rule: `${rule}: half of the draws, with a tenth and nine tenths; ${words}`,
    },
    points: drawn.quarters.flatMap((q) => {
      const found = of(q);
      return found === null
        ? []
        : [{ period: quarterText(q.quarter), low: found.p10, amount: found.p50, high: found.p90 }];
    }),
  });
  return [
    band('due orders', 'Orders due', 'due by the end of the quarter since the award', (q) => q.due.orders),
    withPast(
      band(
        'due pace',
        'Whole quantity at its even pace (hypothetical)',
        'due by the end of the quarter since the award, were all of it ordered (F-23)',
        (q) => q.due.pace,
      ),
      model,
    ),
    soldSeries(model),
    band(
      'delivered',
      'Deliverable since the award',
      'deliverable by the end of the quarter, with what is known sold',
      (q) => q.delivered,
    ),
    band('rate', 'Deliverable a month', 'the month at the end of the quarter', (q) => q.rate),
    ...LIMITING.map((link) =>
      band(`link ${link}`, `Lets through: ${link}`, 'the month at the end of the quarter', (q) => q.links[link]),
    ),
    ...(['orders', 'pace'] as const).map((id) => keptSeries(id, drawn, capacities)),
    ...LINKS.map((link) => bindingSeries(link, drawn)),
    cornerSeries('worst', worst),
    cornerSeries('best', best),
  ].filter(({ points }) => points.length > 0);
}

function keptSeries(id: ScheduleId, drawn: Outcome, { least, most }: Ends): QuarterSeries {
  const name = id === 'orders' ? 'orders' : 'the even pace (hypothetical)';
  return {
    id: `kept ${id}`,
    label: `Chance of being level with ${name}`,
    unit: 'pct',
    rule: `share of draws in which what is delivered is at least what is due; between the least and the most of the capacities that disagree; ${runWords(drawn)}`,
    points: drawn.quarters.flatMap((q, n) => {
      const [kept, low, high] = [q.kept[id], least.kept[id]?.[n], most.kept[id]?.[n]];
      if (kept === null) return [];
      return [
        { period: quarterText(q.quarter), low: percentOrNull(low), amount: kept * 100, high: percentOrNull(high) },
      ];
    }),
  };
}

const percentOrNull = (part: number | null | undefined): number | null =>
  part === null || part === undefined ? null : part * 100;

const bindingSeries = (link: Link, drawn: Outcome): QuarterSeries => ({
  id: `binding ${link}`,
  label: `Binds: ${link}`,
  unit: 'pct',
  rule: `share of the quarter’s draws and months in which this link lets least through; ${runWords(drawn)}`,
  points: drawn.quarters.map((q) => ({
    ...{ period: quarterText(q.quarter), low: null, high: null },
    amount: q.binding[link] * 100,
  })),
});

/** Arithmetic without chance: every number at one end. */
function cornerSeries(id: 'worst' | 'best', path: Simulated['worst']): QuarterSeries {
  const ends = path.filter(({ month }, n) => month % 3 === 2 || n === path.length - 1);
  return {
    id,
    label: id === 'worst' ? 'Deliverable with every number at its worst' : 'Deliverable with every number at its best',
    unit: 't',
    rule: `deliverable by the end of the quarter since the award, every number at its ${id}; arithmetic, no chance; ${OWN} on F-23`,
    points: ends.map(({ month, delivered }) => ({
      ...{ period: quarterText(Math.floor(month / 3)), low: null, high: null },
      amount: tidy(delivered),
    })),
  };
}

/** Last months of the quarters from the award to the first month simulated. */
function pastQuarterEnds({ accepted, pace, start }: ChainModel): readonly Month[] {
  const first = quarterOf((pace?.after ?? accepted.month) + 1);
  return Array.from({ length: Math.max(0, quarterOf(start) - first) }, (_, n) => lastMonthOf(first + n));
}

/** The even pace of the quarters that are over, before its points: arithmetic and no draw. */
function withPast(series: QuarterSeries, model: ChainModel): QuarterSeries {
  const { pace } = model;
  if (pace === null) return series;
  const past = pastQuarterEnds(model).map((month) => {
    const due = tidy(pace.tonnesAMonth * Math.min(pace.months, month - pace.after));
    return { period: quarterText(quarterOf(month)), low: due, amount: due, high: due };
  });
  return { ...series, points: [...past, ...series.points] };
}

/** What is known sold by the end of each quarter, by its stand-in; nothing before the first, since nothing is known. */
function soldSeries({ sold }: ChainModel): QuarterSeries {
  const quarters = [...new Set(sold.map(({ month }) => quarterOf(month)))].sort((a, b) => a - b);
  return {
    id: 'sold',
    label: 'Known sold since the award, by what the supplier booked',
    unit: 't',
    rule: 'money the supplier booked over every dated price of the year before, a range; a stand-in for deliveries, which no source gives (F-23)',
    points: quarters.map((quarter) => {
      const booked = sold.filter(({ month }) => quarterOf(month) <= quarter);
      const ends = booked.flatMap(({ tonnes }) => endsOf({ readings: tonnes }) ?? []);
      const sum = (of: (end: (typeof ends)[number]) => number): number =>
        tidy(ends.reduce((total, end) => total + of(end), 0));
      return { period: quarterText(quarter), amount: null, low: sum(({ low }) => low), high: sum(({ high }) => high) };
    }),
  };
}
