import type { EvidenceId } from '../ledger/evidence.ts';
import type { Measure } from '../policy/measures.ts';
import type { Procurement } from '../procurement/procurement.ts';
import { daysBetween, endOfDate, type IsoDate } from '../units/period.ts';
import type { ProjectStep } from '../vocabulary/event-payload.ts';
import type { FeedEntry } from './feed.ts';

/** A day on which something ends, begins or is due, as a source set it. */
export interface Deadline {
  /** Never changes: what it is a deadline of, and which. */
  readonly key: string;
  readonly what:
    | 'measure ends'
    | 'measure takes effect'
    | 'delay ends'
    | 'offers close'
    | 'project due'
    | 'money lapses';
  readonly on: IsoDate;
  /** Days until it; negative when it has passed. */
  readonly days: number;
  readonly title: string;
  readonly materials: readonly string[];
  readonly detail: string;
  readonly evidence: readonly EvidenceId[];
}

/** What deadlines are read from, all as known on the day. */
export interface DeadlineInput {
  readonly measures: readonly Measure[];
  readonly procurements: readonly Procurement[];
  /** Every happening told of, also one that lies ahead. */
  readonly told: readonly FeedEntry[];
  readonly knownOn: IsoDate;
}

type Draft = Omit<Deadline, 'days'>;

function ofMeasure({ event, effective, expires, deadline, state, reason, evidence }: Measure): readonly Draft[] {
  const { occurrence, title, materials } = event.payload;
  const day = (what: Deadline['what'], on: IsoDate | null): readonly Draft[] =>
    on === null ? [] : [{ key: `${occurrence} ${what}`, what, on, title, materials, detail: reason, evidence }];
  if (state === 'repealed') return [];
  return [
    ...day('measure ends', expires),
    ...day('measure takes effect', state === 'announced' ? effective : null),
    ...day('delay ends', deadline),
  ];
}

function ofProcurement({ id, title, material, closes, state, steps }: Procurement): readonly Draft[] {
  if (closes === null) return [];
  const evidence = steps.map((step) => step.evidence);
  return [
    {
      key: `${id} offers close`,
      what: 'offers close',
      on: closes,
      title,
      materials: [material],
      detail: `As it stands: ${state}.`,
      evidence,
    },
  ];
}

function ofProject({ key, event }: FeedEntry): readonly Draft[] {
  const { due, title, materials } = event.payload as ProjectStep;
  if (due === undefined) return [];
  const detail = 'As announced; whether it was kept is told elsewhere.';
  return [{ key: `${key} due`, what: 'project due', on: due, title, materials, detail, evidence: [event.id] }];
}

/** Money lapses on the day a publication of an appropriation names ahead. */
function ofMoney({ key, event }: FeedEntry): readonly Draft[] {
  const { kind, subject, datePrecision, date, id, payload } = event;
  const named = kind === 'publication' && subject.kind === 'appropriation' && datePrecision === 'day';
  if (!named || date <= endOfDate(event.published)) return [];
  const { title, materials } = payload;
  const detail = 'Last day the followed source gives.';
  return [{ key: `${key} lapses`, what: 'money lapses', on: date, title, materials, detail, evidence: [id] }];
}

/** Every deadline and expiry known on the day, past and to come, in order of their days. */
export function deadlinesOn({ measures, procurements, told, knownOn }: DeadlineInput): readonly Deadline[] {
  const drafts = [
    ...measures.flatMap(ofMeasure),
    ...procurements.flatMap(ofProcurement),
    ...told.flatMap(ofProject),
    ...told.flatMap(ofMoney),
  ];
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  return [...byKey.values()]
    .map((draft) => ({ ...draft, days: daysBetween(knownOn, draft.on) }))
    .sort((a, b) => a.on.localeCompare(b.on) || (a.key < b.key ? -1 : 1));
}
