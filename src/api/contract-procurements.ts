import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { ProcurementSchema } from './contract-brief.ts';

/** Schemas of procurements on a day: their record, what changed, their lives, what may belong together. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const EvidenceIds = Type.Array(Type.String(), { description: 'Evidence ids; each resolves at /evidence/{id}' });

export const KnownDaySchema = Type.Object({
  date: Type.String(),
  datePrecision: Type.String({ description: 'day, month or year; where not day, the day is a placeholder' }),
  dateText: Type.String({ description: 'The date as known: 15 Oct 2025, Oct 2025, 2025' }),
  evidence: Type.String(),
});

export const ProcurementLinkSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  relation: Type.String({ description: 'continues the need of, its need is continued by, related to' }),
  judgement: Nullable(Type.String({ description: 'Judgement that confirmed it, where no report says so' })),
  evidence: EvidenceIds,
});

export const SetTermSchema = Type.Object({
  text: Type.String(),
  figure: Nullable(FigureSchema),
  items: Type.Array(Type.String(), { description: 'Names, where the term is a list' }),
  evidence: Type.String({ description: 'The report that set it' }),
});

const TermSchema = Type.Object({ field: Type.String(), term: SetTermSchema });

export const ProcurementRecordSchema = Type.Object(
  {
    ...ProcurementSchema.properties,
    on: Type.String({ description: 'The day of the state' }),
    name: Type.String({ description: 'Name of the material; empty where none is named' }),
    kind: Type.String({
      description:
        'Furthest formal step: request for information, sources sought, presolicitation, solicitation, contract',
    }),
    demand: Type.Boolean({
      description: 'False while the market is only asked what it could do: that is no demand and its quantity is none',
    }),
    inferred: Nullable(
      Type.String({ description: 'low, medium, high: how sure one may be of a state nobody published' }),
    ),
    extendedLater: Type.Boolean({
      description: 'In hindsight: a later report tells that the closing day was moved again',
    }),
    issued: Nullable(KnownDaySchema),
    awarded: Nullable(KnownDaySchema),
    competition: Nullable(Type.String({ description: 'competed or not competed' })),
    reason: Nullable(Type.Object({ text: Type.String(), evidence: Type.String() })),
    extensions: Type.Union([FigureSchema, Type.Null()], {
      description: 'Times the closing day was moved; null where none is known, which is not zero',
    }),
    amendments: Type.Union([FigureSchema, Type.Null()], {
      description: 'Amendments of any kind, extensions among them; null where none is known',
    }),
    lastEvidence: Type.Object({ date: Type.String(), evidence: Type.String() }),
    numbers: Type.Array(Type.Object({ number: Type.String(), kind: Type.String(), evidence: Type.String() }), {
      description: 'Every number its steps bear, each in its one spelling',
    }),
    joined: Type.Array(Type.String(), { description: 'Ids joined into it because they bear the same number' }),
    terms: Type.Array(TermSchema, { description: 'What it asks for and on what terms, as last set' }),
    links: Type.Array(ProcurementLinkSchema),
  },
  { $id: 'ProcurementRecord' },
);
export type ProcurementRecordDto = Static<typeof ProcurementRecordSchema>;

export const TermChangeSchema = Type.Object({
  field: Type.String({
    description:
      'deadline, quantity, eligible sources, specification, ceiling, set-aside, place, eligibility, guaranteed minimum, form, grade, contract term, competition',
  }),
  how: Type.String({ description: 'set, changed, ended, said to have changed' }),
  text: Type.String({ description: 'The change in words' }),
  before: Nullable(SetTermSchema),
  after: Nullable(SetTermSchema),
  added: Type.Array(Type.String()),
  removed: Type.Array(Type.String()),
  evidence: EvidenceIds,
});
export type TermChangeDto = Static<typeof TermChangeSchema>;

export const StepChangesSchema = Type.Object({
  ...KnownDaySchema.properties,
  by: Type.String({ description: 'Day by which it had surely happened' }),
  kind: Type.String(),
  title: Type.String(),
  extends: Type.Boolean({ description: 'Whether it moves the closing day' }),
  reports: EvidenceIds,
  changes: Type.Array(TermChangeSchema),
});
export type StepChangesDto = Static<typeof StepChangesSchema>;

export const ProcurementChangesSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    from: Nullable(Type.String({ description: 'Day of the state before; null for before the first step' })),
    to: Type.String(),
    stateBefore: Nullable(Type.String()),
    stateAfter: Nullable(Type.String()),
    changes: Type.Array(TermChangeSchema, { description: 'Every term in which the two states differ' }),
    steps: Type.Array(StepChangesSchema, { description: 'Every step between, and what each changed' }),
  },
  { $id: 'ProcurementChanges' },
);
export type ProcurementChangesDto = Static<typeof ProcurementChangesSchema>;

export const ProcurementLifeSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    material: Type.String(),
    name: Type.String({ description: 'Name of the material' }),
    number: Nullable(Type.String()),
    spans: Type.Array(
      Type.Object({
        state: Type.String(),
        from: Type.String({ description: 'Day by which the state had surely begun' }),
        to: Type.String({ description: 'Day the next began, or the last looked at' }),
        fromExact: Type.Boolean(),
      }),
    ),
    silences: Type.Array(
      Type.Object({ from: Type.String(), to: Type.String(), why: Type.String(), evidence: Type.String() }),
      { description: 'Days in which nothing was published although an outcome was due' },
    ),
    marks: Type.Array(
      Type.Object({
        ...KnownDaySchema.properties,
        surelyBy: Type.String(),
        kind: Type.String(),
        title: Type.String(),
        extends: Type.Boolean(),
        closes: Nullable(Type.String()),
        amends: Type.Array(Type.String()),
      }),
    ),
  },
  { $id: 'ProcurementLife' },
);
export type ProcurementLifeDto = Static<typeof ProcurementLifeSchema>;

export const JoinProposalSchema = Type.Object(
  {
    key: Type.String({
      description: 'Key a judgement of kind join (they belong together) or scope (they do not) names',
    }),
    relation: Type.String({ description: 'same procurement, or same need' }),
    first: Type.String(),
    firstTitle: Type.String(),
    second: Type.String(),
    secondTitle: Type.String(),
    reasons: Type.Array(Type.String()),
    evidence: EvidenceIds,
    judgement: Nullable(
      Type.Object({
        id: Type.String(),
        kind: Type.String(),
        reason: Type.String(),
        by: Type.String(),
        on: Type.String(),
      }),
    ),
  },
  { $id: 'JoinProposal' },
);
export type JoinProposalDto = Static<typeof JoinProposalSchema>;
