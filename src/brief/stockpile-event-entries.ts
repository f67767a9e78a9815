import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import { fromReports } from '../procurement/contract.ts';
import { isStep, type StepEvent } from '../procurement/happenings.ts';
import type { IsoDate } from '../units/period.ts';
import { isMass, type Quantity } from '../units/quantity.ts';
import type { ProcurementStep } from '../vocabulary/event-payload.ts';
import { periodOf } from './stockpile-contracts.ts';
import type { EntryKind, HistoryEntry, TimelineInput } from './stockpile-entry.ts';

const EVENT_KINDS: Readonly<Partial<Record<Event['kind'], EntryKind>>> = {
  order: 'order',
  award: 'contract',
  'supplier revenue': 'supplier revenue',
};

/** Steps of the holder's own procurements, and what happened to its stock of the material; deliveries are changes already. */
export function eventEntries({
  events,
  judgements,
  knownOn,
  on,
  holder,
  material,
  contracts,
}: TimelineInput): readonly HistoryEntry[] {
  const ids = new Set(contracts.map(({ procurement }) => procurement.id));
  const own = events.filter(
    ({ subject, kind, payload }) =>
      kind !== 'delivery' &&
      ((subject.kind === 'procurement' && ids.has(subject.id)) ||
        (subject.kind === 'stockpile' && subject.id === holder && payload.materials.includes(material))),
  );
  return [...groupBy(own, eventKey).values()].flatMap((reports) => {
    const report = preferredReport(reports, judgements, knownOn);
    return report === null || report.date > on ? [] : [eventEntry(report, reports, on)];
  });
}

function eventEntry(report: Event, reports: readonly Event[], asOf: IsoDate): HistoryEntry {
  const all = [report, ...reports.filter((other) => other !== report)];
  const { title, note } = report.payload;
  const steps = all.filter(isStep);
  const place = steps.flatMap(({ payload }) => payload.place ?? [])[0];
  const told = [place === undefined ? '' : `Place named: ${place}.`, note ?? ''].filter((words) => words !== '');
  return {
    kind: EVENT_KINDS[report.kind] ?? (report.subject.kind === 'procurement' ? 'request' : 'event'),
    period: periodOf(report),
    ...{ title, said: report },
    note: told.length === 0 ? null : told.join(' '),
    figure: given(steps, massIn, asOf),
    money: given(steps, moneyIn, asOf),
    evidence: all.map(({ id }) => id),
  };
}

const massIn = ({ quantity }: ProcurementStep): Quantity | undefined =>
  quantity !== undefined && isMass(quantity) ? quantity : undefined;
const moneyIn = ({ obligated, ceiling }: ProcurementStep): Quantity | undefined => obligated ?? ceiling;

/** What the first report that gives it says. */
function given(
  reports: readonly StepEvent[],
  read: (step: ProcurementStep) => Quantity | undefined,
  asOf: IsoDate,
): Figure | null {
  const report = reports.find(({ payload }) => read(payload) !== undefined);
  const quantity = report === undefined ? undefined : read(report.payload);
  if (report === undefined || quantity === undefined) return null;
  return fromReports(quantity, [report], asOf, 'as the event reports it');
}
