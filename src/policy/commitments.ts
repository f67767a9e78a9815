import { groupBy, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey, surelyBy } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { IsoDate, Period } from '../units/period.ts';
import type { Quantity } from '../units/quantity.ts';
import { COMMITMENT_KINDS, type CommitmentKind, type CommitmentStep } from '../vocabulary/event-payload.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** What stands behind a firm or project; a letter of interest commits nobody, so it is an instrument of its own. */
export type Instrument = CommitmentKind | 'letter of interest';
export const INSTRUMENTS: readonly Instrument[] = [...COMMITMENT_KINDS, 'letter of interest'];

/** How far it is: told of, bound, in force, paid; in this order. */
export const STAGES = ['announced', 'agreed', 'closed', 'disbursed', 'not stated'] as const;
export type Stage = (typeof STAGES)[number];
type WrittenStage = NonNullable<CommitmentStep['stage']>;

/** The stage a word of the data stands for: letters and conditional promises bind nobody yet; approvals and awards do. */
const STAGE_OF: Readonly<Record<WrittenStage, Stage>> = {
  'letter of interest': 'announced',
  conditional: 'announced',
  approved: 'agreed',
  closed: 'closed',
  disbursed: 'disbursed',
  unknown: 'not stated',
};

/** One happening of a commitment by the report that is followed. */
export interface CommitmentHappening {
  readonly event: CommitmentEvent;
  /** Every report of it known on the day, the followed one first. */
  readonly reports: readonly CommitmentEvent[];
  readonly surelyBy: IsoDate;
}
type CommitmentEvent = Extract<Event, { readonly kind: CommitmentKind }>;

/** One kind of money or promise behind a firm or project, folded from its happenings as of a day. */
export interface Commitment {
  /** Subject and instrument: `mp-materials-dod/price floor`. */
  readonly id: string;
  readonly subject: string;
  readonly title: string;
  readonly material: string | null;
  readonly materials: readonly string[];
  readonly parties: readonly string[];
  readonly instrument: Instrument;
  /** What a letter of interest is a letter about. */
  readonly letterFor: CommitmentKind | null;
  /** The instrument in the source's words, where it says more. */
  readonly words: string | null;
  readonly stage: Stage;
  /** The stage in the data's own word: `conditional`, `approved`. */
  readonly stageWords: string;
  /** The happening that brought the stage. */
  readonly stageFrom: CommitmentHappening;
  /** Closed or paid: never so for a letter of interest. */
  readonly closed: boolean;
  /** Oldest first. */
  readonly happenings: readonly CommitmentHappening[];
  /** The headline amount; null where none is given. */
  readonly amount: Figure | null;
  /** What of it was paid, a role of its own. */
  readonly paid: Figure | null;
  /** Least price guaranteed. */
  readonly price: Figure | null;
  /** What is taken under it. */
  readonly quantity: Figure | null;
  /** Planned output of what it pays for; no tonnes of the commitment. */
  readonly output: Figure | null;
  /** Material the tonnes are of. */
  readonly quantityOf: string | null;
  readonly form: string | null;
  /** When the tonnes are to begin. */
  readonly starts: Period | null;
  readonly termYears: number | null;
  /** Whether an authority is among the parties. */
  readonly behind: 'government' | 'private';
  /** A signed offtake, whoever takes it: its tonnes are no longer for others to buy. */
  readonly leavesOpenMarket: boolean;
  /** Commitment that took the place of this letter; the two never add. */
  readonly replacedBy: string | null;
}

/** How the fold knows which report to follow, and who is an authority. */
export interface CommitmentContext {
  readonly judgements?: readonly Judgement[];
  /** Reports published later are left out; without it the day of the state. */
  readonly knownOn?: IsoDate;
  readonly vocabulary?: Vocabulary;
}

const isCommitment = (event: Event): event is CommitmentEvent =>
  (COMMITMENT_KINDS as readonly string[]).includes(event.kind);
const isLetter = ({ payload }: CommitmentEvent): boolean => payload.stage === 'letter of interest';
/** A letter about a loan and the loan itself are two commitments of one subject. */
const groupOf = (event: CommitmentEvent): string =>
  `${event.subject.id}/${isLetter(event) ? `letter of interest: ${event.kind}` : event.kind}`;

/** Every commitment as of a day: a pure fold over its happenings, in any order; the latest to change first. */
export function commitmentsOn(
  events: readonly Event[],
  day: IsoDate,
  context: CommitmentContext = {},
): readonly Commitment[] {
  const happenings = happeningsBy(events, day, context);
  const folded = [...groupBy(happenings, ({ event }) => groupOf(event))].flatMap(([id, own]) =>
    commitmentOf(id, own, day, context),
  );
  return folded
    .map((one) => ({ ...one, replacedBy: replacementOf(one, folded) }))
    .sort((a, b) => b.stageFrom.surelyBy.localeCompare(a.stageFrom.surelyBy) || a.id.localeCompare(b.id));
}

function happeningsBy(events: readonly Event[], day: IsoDate, context: CommitmentContext) {
  const { judgements = [], knownOn = day } = context;
  const told = events.filter(isCommitment).sort((a, b) => a.id.localeCompare(b.id));
  const happenings = [...groupBy(told, eventKey).values()].flatMap((reports): readonly CommitmentHappening[] => {
    const followed = preferredReport(reports, judgements, knownOn);
    const event = reports.find(({ id }) => id === followed?.id);
    if (event === undefined) return [];
    const all = [event, ...reports.filter((r) => r !== event)];
    return [{ event, reports: all, surelyBy: surelyBy(event, all) }];
  });
  return happenings
    .filter((happening) => happening.surelyBy <= day)
    .sort((a, b) => a.surelyBy.localeCompare(b.surelyBy) || a.event.id.localeCompare(b.event.id));
}

function commitmentOf(
  id: string,
  happenings: readonly CommitmentHappening[],
  day: IsoDate,
  { vocabulary }: CommitmentContext,
): readonly Commitment[] {
  const newest = happenings.at(-1);
  if (newest === undefined) return [];
  const stageFrom = happenings.findLast(({ event }) => stageOf(event) !== 'not stated') ?? newest;
  const [stage, letter] = [stageOf(stageFrom.event), isLetter(newest.event)];
  const instrument: Instrument = letter ? 'letter of interest' : newest.event.kind;
  const { kind, subject } = newest.event;
  const figure = (field: QuantityField): Figure | null => fieldFigure(happenings, field, day);
  const parties = unique(happenings.flatMap(({ event }) => event.payload.parties));
  return [
    {
      id,
      subject: subject.id,
      title: newest.event.payload.title,
      material: subject.material ?? newest.event.payload.materials[0] ?? null,
      materials: unique(happenings.flatMap(({ event }) => event.payload.materials)),
      parties,
      instrument,
      letterFor: letter ? kind : null,
      words: given(happenings, 'instrument'),
      stage,
      stageWords: stageFrom.event.payload.stage ?? 'unknown',
      stageFrom,
      closed: !letter && (stage === 'closed' || stage === 'disbursed'),
      happenings,
      ...{ amount: figure('amount'), paid: figure('paid'), price: figure('price') },
      ...{ quantity: figure('quantity'), output: figure('output'), quantityOf: given(happenings, 'quantityOf') },
      ...{ form: given(happenings, 'form'), starts: given(happenings, 'starts') },
      termYears: given(happenings, 'termYears'),
      behind: parties.some((party) => isAuthority(party, vocabulary)) ? 'government' : 'private',
      leavesOpenMarket: instrument === 'offtake' && BINDING.includes(stage),
      replacedBy: null,
    },
  ];
}

const BINDING: readonly Stage[] = ['agreed', 'closed', 'disbursed'];
const stageOf = ({ payload }: CommitmentEvent): Stage => STAGE_OF[payload.stage ?? 'unknown'];
const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

function isAuthority(party: string, vocabulary: Vocabulary | undefined): boolean {
  const kind = vocabulary?.organisations.get(party)?.kind;
  return kind === 'agency' || kind === 'government';
}

type QuantityField = 'amount' | 'paid' | 'price' | 'quantity' | 'output';

/** The newest happening's report that gives a field: the followed one if it does, else another of the same happening. */
function reportGiving(happenings: readonly CommitmentHappening[], field: keyof CommitmentStep): CommitmentEvent | null {
  return happenings.reduceRight<CommitmentEvent | null>(
    (found, { reports }) => found ?? reports.find(({ payload }) => payload[field] !== undefined) ?? null,
    null,
  );
}

function given<K extends 'instrument' | 'quantityOf' | 'form' | 'starts' | 'termYears'>(
  happenings: readonly CommitmentHappening[],
  field: K,
): NonNullable<CommitmentStep[K]> | null {
  return reportGiving(happenings, field)?.payload[field] ?? null;
}

const RULES: Readonly<Record<QuantityField, string>> = {
  amount: 'headline amount as reported; amounts of different instruments and stages never add',
  paid: 'paid, as reported; never added to the headline amount',
  price: 'least price guaranteed, as reported',
  quantity: 'tonnes taken, as reported',
  output: 'planned output of the project, as reported; not tonnes of the commitment',
};

function fieldFigure(happenings: readonly CommitmentHappening[], field: QuantityField, asOf: IsoDate): Figure | null {
  const report = reportGiving(happenings, field);
  const quantity: Quantity | undefined = report?.payload[field];
  if (report === null || quantity === undefined) return null;
  const { id, marking } = report;
  return { value: { kind: 'reported', quantity }, asOf, evidence: [id], rule: RULES[field], marking };
}

/** A letter is replaced by what was agreed on later for the same subject and says that it continues the letter. */
function replacementOf(letter: Commitment, all: readonly Commitment[]): string | null {
  if (letter.letterFor === null) return null;
  const occurrences = letter.happenings.map(({ event }) => event.payload.occurrence);
  const next = all.find(
    (one) =>
      one.subject === letter.subject &&
      BINDING.includes(one.stage) &&
      one.happenings.some(({ event }) => event.payload.relatesTo?.some((id) => occurrences.includes(id))),
  );
  return next?.id ?? null;
}
