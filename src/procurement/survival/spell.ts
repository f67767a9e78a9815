import type { EvidenceId, Marking } from '../../ledger/evidence.ts';
import { daysOf, type IsoDate } from '../../units/period.ts';
import { type Dated, happenedBy, isRequest, newestGiving } from '../happenings.ts';
import type { Prepared } from '../prepared.ts';
import type { Procurement } from '../procurement.ts';
import { extendsDeadline } from '../state.ts';
import { type Asked, type AskKind, type AskTurn, askTurns } from './turns.ts';

/** First and last day something can have been; one day where it is known. */
export interface DayRange {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** What an asking came to: the state it entered, the days it can have been, and the report that tells. */
export interface Turn extends DayRange {
  readonly state: AskTurn['state'];
  readonly evidence: EvidenceId;
}

/** One time of asking the market, from the notice on: what became of it, and since when anybody watched. */
export interface Spell {
  readonly procurement: Procurement;
  readonly kind: AskKind;
  /** The first is `open`, the day it was asked; states follow each other in time. */
  readonly turns: readonly Turn[];
  /** Every extension known one by one. */
  readonly extensions: readonly Turn[];
  /** When the first report of this procurement was published: nobody watched before. */
  readonly seen: DayRange;
  /** Last day of the newest report of it. */
  readonly lastReport: IsoDate;
  /** Whether the buyer's own notice is on record, and not only what others wrote of it. */
  readonly fromNotice: boolean;
  /** Competition and form as the asking itself tells them; what only the award tells is known of those awarded alone. */
  readonly competition: 'competed' | 'not competed' | null;
  readonly form: string | null;
  readonly evidence: readonly EvidenceId[];
  readonly markings: readonly Marking[];
}

/** Every asking of every procurement by a day; `procurements` is the fold of the same ledger on that day. */
export function spellsOf(prepared: Prepared, procurements: readonly Procurement[], date: IsoDate): readonly Spell[] {
  const happenings = new Map(prepared.procurements.map((own) => [own.id, happenedBy(own.happenings, date)]));
  const byId = new Map(procurements.map((p) => [p.id, p]));
  return procurements
    .flatMap((procurement) => {
      const own = happenings.get(procurement.id) ?? [];
      const next = procurement.continuedBy === null ? undefined : byId.get(procurement.continuedBy);
      const takenUp = next === undefined ? undefined : happenings.get(next.id)?.[0];
      const ranges = rangesOf([...own, ...(takenUp === undefined ? [] : [takenUp])]);
      return askTurns(own, takenUp).map((asked) => spellOf(procurement, own, asked, ranges));
    })
    .sort((a, b) => dayAsked(a).localeCompare(dayAsked(b)) || a.procurement.id.localeCompare(b.procurement.id));
}

const dayAsked = ({ turns }: Spell): IsoDate => turns[0]?.last ?? '';

/** The state an asking was last known to be in. */
export const stateOf = ({ turns }: Spell): Turn['state'] => turns.at(-1)?.state ?? 'open';

function spellOf(
  procurement: Procurement,
  happenings: readonly Dated[],
  { kind, turns, steps }: Asked,
  ranges: ReadonlyMap<Dated, DayRange>,
): Spell {
  const rangeOf = (step: Dated): DayRange => ranges.get(step) ?? { first: step.by, last: step.by };
  const asking = steps.filter((step) => isRequest(step) || step.report.kind === 'amendment');
  const reports = happenings.flatMap((h) => h.reports);
  const told = steps.flatMap((h) => h.reports);
  return {
    ...{ procurement, kind },
    turns: turns.map(({ state, step }) => ({ state, ...rangeOf(step), evidence: step.report.id })),
    extensions: steps
      .filter((step) => step.report.kind === 'amendment' && extendsDeadline(step))
      .map((step) => ({ state: 'extended', ...rangeOf(step), evidence: step.report.id })),
    seen: firstOf(reports.map(({ published }) => published)),
    lastReport: lastOf(reports.map(({ published }) => published)),
    fromNotice: asking.some((step) => step.reports.some(({ stance }) => stance === 'official')),
    competition: newestGiving(asking, 'competition')?.payload.competition ?? null,
    form: newestGiving(asking, 'form')?.payload.form ?? null,
    evidence: [...new Set(told.map(({ id }) => id))],
    markings: told.map(({ marking }) => marking),
  };
}

/** Characters of a date that are known; the rest is a placeholder. */
const DIGITS = { day: 10, month: 7, year: 4 } as const;

/**
 * The days each step can have been: from the start of its month or year, but not before the step it follows, to the day by
 * which it had surely happened.
 */
function rangesOf(steps: readonly Dated[]): ReadonlyMap<Dated, DayRange> {
  let floor = '';
  return new Map(
    steps.map((step) => {
      const { date, datePrecision } = step.report;
      const start = daysOf(date.slice(0, DIGITS[datePrecision]))?.start ?? date;
      floor = start > floor ? start : floor;
      return [step, { first: floor, last: step.by > floor ? step.by : floor }];
    }),
  );
}

/** The first of some publications, by the last day each can have appeared. */
function firstOf(published: readonly string[]): DayRange {
  const ranges = published.flatMap((p) => daysOf(p) ?? []).sort((a, b) => a.end.localeCompare(b.end));
  const [first] = ranges;
  if (first === undefined) throw new RangeError('a procurement has at least one report');
  return { first: ranges.reduce((day, { start }) => (start < day ? start : day), first.start), last: first.end };
}

const lastOf = (published: readonly string[]): IsoDate =>
  published.map((p) => daysOf(p)?.end ?? p).reduce((a, b) => (a > b ? a : b));
