import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Commitment } from '../policy/commitments.ts';
import type { Procurement, ProcurementStep as Step } from '../procurement/procurement.ts';
import type { DatePrecision, IsoDate, Period } from '../units/period.ts';
import type { Quantity } from '../units/quantity.ts';
import type { EventKind, ProcurementStep } from '../vocabulary/event-payload.ts';

/** What an entry of a strip is: somebody asks, something comes of it, somebody stands behind a producer. */
export type StripPart = 'request' | 'outcome' | 'commitment';

/** One line of a material's strip. */
export interface StripEntry {
  readonly part: StripPart;
  /** Kind of the step, or instrument of the commitment. */
  readonly what: string;
  readonly title: string;
  readonly date: IsoDate;
  readonly datePrecision: DatePrecision;
  /** The day by which it had surely happened; entries go by it. */
  readonly surelyBy: IsoDate;
  /** How far a commitment is; null for procurements. */
  readonly stage: string | null;
  readonly behind: Commitment['behind'] | null;
  readonly leavesOpenMarket: boolean;
  /** Headline of a commitment, or ceiling of a request or award. */
  readonly amount: Figure | null;
  readonly quantity: Figure | null;
  readonly output: Figure | null;
  readonly price: Figure | null;
  /** Material the tonnes are of, where it is another. */
  readonly quantityOf: string | null;
  readonly form: string | null;
  readonly starts: Period | null;
  readonly procurement: string | null;
  readonly commitment: string | null;
  readonly evidence: EvidenceId | null;
}

/** A request that came to nothing, and what was committed after it: counted, not said to be caused. */
export interface FailedRequest {
  readonly procurement: string;
  readonly title: string;
  readonly ended: IsoDate;
  readonly how: 'cancelled' | 'no outcome published';
  readonly commitmentsAfter: number;
}

/** Request, outcome, then every stake, loan and offtake of one material, in time order. */
export interface Strip {
  readonly material: string;
  readonly entries: readonly StripEntry[];
  readonly failedRequests: readonly FailedRequest[];
}

export interface StripInput {
  readonly material: string;
  readonly procurements: readonly Procurement[];
  readonly commitments: readonly Commitment[];
  readonly events: readonly Event[];
}

const REQUESTS: readonly EventKind[] = ['request for information', 'sources sought', 'presolicitation', 'solicitation'];
const OUTCOMES: readonly EventKind[] = ['cancellation', 'reissue promised', 'paused', 'award'];

/** The strip of a material as of the day its procurements and commitments were folded. */
export function stripOf({ material, procurements, commitments, events }: StripInput): Strip {
  const told = new Map(events.map((event) => [event.id, event]));
  const steps = procurements.flatMap((procurement) => [
    ...procurement.steps.flatMap((step) => stepEntry(procurement, step, told.get(step.evidence), material)),
    ...silenceOf(procurement),
  ]);
  const entries = [...steps, ...commitments.map((one) => commitmentEntry(one, material))].sort(inTime);
  return { material, entries, failedRequests: failedRequests(procurements, commitments) };
}

const ORDER: readonly StripPart[] = ['request', 'outcome', 'commitment'];
const inTime = (a: StripEntry, b: StripEntry): number =>
  a.surelyBy.localeCompare(b.surelyBy) ||
  ORDER.indexOf(a.part) - ORDER.indexOf(b.part) ||
  (a.evidence ?? a.title).localeCompare(b.evidence ?? b.title);

const NOTHING = {
  stage: null,
  behind: null,
  leavesOpenMarket: false,
  amount: null,
  quantity: null,
  output: null,
  price: null,
  quantityOf: null,
  form: null,
  starts: null,
  procurement: null,
  commitment: null,
  evidence: null,
} as const;

function stepEntry(
  procurement: Procurement,
  step: Step,
  event: Event | undefined,
  material: string,
): readonly StripEntry[] {
  const { kind, title, date, datePrecision, surelyBy, evidence } = step;
  const part = REQUESTS.includes(kind) ? 'request' : OUTCOMES.includes(kind) ? 'outcome' : null;
  if (part === null || event === undefined) return [];
  const own = event.subject.material === undefined || event.subject.material === material;
  const { form, quantity, ceiling } = event.payload as ProcurementStep;
  // What statements say of the whole procurement stands with the step that set it last.
  const last = procurement.steps.findLast((other) => isSetting(other.kind)) === step;
  const { asOf } = procurement.ceiling ?? procurement.quantity ?? { asOf: surelyBy };
  return [
    {
      ...NOTHING,
      ...{ part, what: kind, title, date, datePrecision, surelyBy, procurement: procurement.id, evidence },
      form: form ?? null,
      amount: reported(event, ceiling, asOf) ?? (last ? procurement.ceiling : null),
      quantity: reported(event, quantity, asOf) ?? (last ? procurement.quantity : null),
      quantityOf: own ? null : (event.subject.material ?? null),
    },
  ];
}

const isSetting = (kind: EventKind): boolean => REQUESTS.includes(kind) || kind === 'award';

function reported({ id, marking }: Event, quantity: Quantity | undefined, asOf: IsoDate): Figure | null {
  if (quantity === undefined) return null;
  return { value: { kind: 'reported', quantity }, asOf, evidence: [id], rule: 'as the notice reports it', marking };
}

/** A closing day that passed while nothing more was published is itself an outcome. */
function silenceOf({ id, title, noOutcomeSince }: Procurement): readonly StripEntry[] {
  if (noOutcomeSince === null) return [];
  const day = { date: noOutcomeSince, datePrecision: 'day', surelyBy: noOutcomeSince } as const;
  return [{ ...NOTHING, part: 'outcome', what: 'no outcome published', title, ...day, procurement: id }];
}

/** A commitment stands where it began, with what it has become. */
function commitmentEntry(one: Commitment, material: string): StripEntry {
  const first = one.happenings[0] ?? one.stageFrom;
  const { date, datePrecision } = first.event;
  const other = one.quantityOf ?? (one.material === material ? null : one.material);
  return {
    part: 'commitment',
    what: one.instrument,
    title: one.title,
    ...{ date, datePrecision, surelyBy: first.surelyBy },
    ...{ stage: one.stage, behind: one.behind, leavesOpenMarket: one.leavesOpenMarket },
    ...{ amount: one.amount, quantity: one.quantity, output: one.output, price: one.price },
    ...{ quantityOf: other === material ? null : other, form: one.form, starts: one.starts },
    ...{ procurement: null, commitment: one.id, evidence: first.event.id },
  };
}

function failedRequests(
  procurements: readonly Procurement[],
  commitments: readonly Commitment[],
): readonly FailedRequest[] {
  return procurements
    .flatMap((procurement): readonly FailedRequest[] => {
      const { id, title, noOutcomeSince } = procurement;
      const cancelled = cancelledOn(procurement);
      const ended = cancelled ?? noOutcomeSince;
      if (ended === null) return [];
      const after = commitments.filter(({ happenings }) => (happenings[0]?.surelyBy ?? '') > ended);
      const how = cancelled === null ? 'no outcome published' : 'cancelled';
      return [{ procurement: id, title, ended, how, commitmentsAfter: after.length }];
    })
    .sort((a, b) => a.ended.localeCompare(b.ended) || a.procurement.localeCompare(b.procurement));
}

/** The day a procurement was cancelled for good or until now; null where it was not. */
function cancelledOn({ state, steps }: Procurement): IsoDate | null {
  if (!state.startsWith('cancelled')) return null;
  return steps.findLast(({ kind }) => kind === 'cancellation')?.surelyBy ?? null;
}
