import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { IsoDate } from '../units/period.ts';
import type { CommitmentStep, EventKind } from '../vocabulary/event-payload.ts';

/** Money that stands behind minerals, by instrument; amounts of two instruments never add. */
export type Instrument = 'grant' | 'loan' | 'equity' | 'offtake' | 'fund';

/** Government or private money in a firm or project, as the followed report of the day has it. */
export interface Commitment {
  readonly event: Event;
  readonly instrument: Instrument;
  /** The instrument in the source's words, where it says more. */
  readonly words: string | null;
  readonly stage: NonNullable<CommitmentStep['stage']>;
  /** Closed or paid out: a letter of interest, an approval and a condition are not. */
  readonly closed: boolean;
  /** The headline amount; null where none is given. */
  readonly amount: Figure | null;
  /** Other reports of the same happening. */
  readonly otherReports: readonly Event[];
}

const INSTRUMENTS: readonly EventKind[] = ['grant', 'loan', 'equity', 'offtake', 'fund'] satisfies Instrument[];
const isInstrument = (kind: EventKind): kind is Instrument => INSTRUMENTS.includes(kind);

/** Commitments reported by the day, each by its preferred report, newest first. */
export function commitmentsOn(
  events: readonly Event[],
  day: IsoDate,
  judgements: readonly Judgement[] = [],
): readonly Commitment[] {
  const steps = events.filter(({ kind }) => isInstrument(kind));
  return [...groupBy(steps, eventKey).values()]
    .flatMap((reports) => {
      const event = preferredReport(reports, judgements, day);
      return event === null || event.date > day ? [] : commitmentOf(event, reports, day);
    })
    .sort((a, b) => b.event.date.localeCompare(a.event.date) || a.event.id.localeCompare(b.event.id));
}

function commitmentOf(event: Event, reports: readonly Event[], day: IsoDate): readonly Commitment[] {
  if (!isInstrument(event.kind)) return [];
  const { stage = 'unknown', instrument, amount } = event.payload as CommitmentStep;
  return [
    {
      event,
      instrument: event.kind,
      words: instrument ?? null,
      stage,
      closed: stage === 'closed' || stage === 'disbursed',
      amount:
        amount === undefined
          ? null
          : {
              value: { kind: 'reported', quantity: amount },
              period: event.date,
              asOf: day,
              evidence: [event.id],
              rule: `${event.kind} as reported; amounts of different instruments and stages never add`,
              marking: event.marking,
            },
      otherReports: reports.filter(({ id }) => id !== event.id),
    },
  ];
}
