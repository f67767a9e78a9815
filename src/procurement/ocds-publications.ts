import { groupBy } from '../ledger/conflict.ts';
import { eventKey } from '../ledger/event.ts';
import type { Statement } from '../ledger/statement.ts';
import { daysOf, endOfDate, type IsoDate } from '../units/period.ts';
import { PROCUREMENT_KINDS } from '../vocabulary/event-payload.ts';
import type { StepEvent, StepKind } from './happenings.ts';
import { knownPart, publishedBy } from './ocds-ids.ts';

/** What was published of one happening on one day, or all that was stated of the contract on it. */
export interface Publication {
  /** The day by which it was published, and by which the happening had happened. */
  readonly day: IsoDate;
  /** Null where only statements about the contract were published, or a judgement between sources was made. */
  readonly kind: StepKind | null;
  /** Whether the happening had been told of before. */
  readonly isFirst: boolean;
  readonly events: readonly StepEvent[];
  readonly statements: readonly Statement[];
}

/** Everything published up to and with one publication. */
export interface Published {
  readonly events: readonly StepEvent[];
  readonly statements: readonly Statement[];
  readonly last: Publication;
}

/** A report counts from the day it was surely published and what it tells of had surely happened. */
function dayOf(report: StepEvent): IsoDate {
  const told = publishedBy(report.published);
  return told >= report.date ? told : endOfDate(knownPart(report.date, report.datePrecision));
}

/** Publications in order of day; on one day in the order of a procurement's life, then statements and judgements. */
export function publications(
  events: readonly StepEvent[],
  statements: readonly Statement[],
  judged: readonly IsoDate[],
): readonly Publication[] {
  const ofHappenings = [...groupBy(events, eventKey).values()].flatMap((reports) => {
    const days = groupBy([...reports].sort(byId), dayOf);
    const first = [...days.keys()].sort()[0];
    return [...days].map(([day, told]) => publication(day, told, day === first));
  });
  const stated = [...groupBy(statements, countsFrom)].map(
    ([day, told]): Publication => ({ day, kind: null, isFirst: false, events: [], statements: told }),
  );
  // A judgement made later changes what is followed: from its day on the process reads otherwise.
  const decided = judged.map((day): Publication => ({ day, kind: null, isFirst: false, events: [], statements: [] }));
  return [...ofHappenings, ...stated, ...decided].sort(inOrder);
}

/** A statement counts from the day it was published and its period had begun. */
function countsFrom({ published, period }: Statement): IsoDate {
  const [told, begun] = [publishedBy(published), daysOf(period)?.start ?? ''];
  return begun > told ? begun : told;
}

const byId = (a: StepEvent, b: StepEvent): number => (a.id < b.id ? -1 : 1);

function publication(day: IsoDate, events: readonly StepEvent[], isFirst: boolean): Publication {
  return { day, kind: events[0]?.kind ?? null, isFirst, events, statements: [] };
}

const life = ({ kind }: Publication): number =>
  kind === null ? PROCUREMENT_KINDS.length : PROCUREMENT_KINDS.indexOf(kind);
const dateOf = ({ events }: Publication): string => events[0]?.date ?? '';
const nameOf = ({ events }: Publication): string => events[0]?.payload.occurrence ?? '';

function inOrder(a: Publication, b: Publication): number {
  return compare(a.day, b.day) || life(a) - life(b) || compare(dateOf(a), dateOf(b)) || compare(nameOf(a), nameOf(b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** For each publication, all that was published until then. */
export function untilEach(groups: readonly Publication[]): readonly Published[] {
  return groups.map((last, i) => {
    const until = groups.slice(0, i + 1);
    return { events: until.flatMap((g) => g.events), statements: until.flatMap((g) => g.statements), last };
  });
}
