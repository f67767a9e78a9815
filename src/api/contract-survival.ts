import Type, { type Static } from 'typebox';
import { ClaimSchema, FigureSchema } from './contract.ts';

/** Shapes of the survival of solicitations: every asking as a line, counts, and chances where the sample bears them. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const EvidenceIds = Type.Array(Type.String(), { description: 'Evidence ids; each resolves at /evidence/{id}' });

const DayRange = {
  first: Type.String({ description: 'First day it can have been' }),
  last: Type.String({ description: 'Last day it can have been; the same where the day is known' }),
  text: Type.String({ description: 'The day, or the two days it lies between' }),
};

export const SpellTurnSchema = Type.Object({
  state: Type.String({
    description:
      'open, extended, cancelled, re-issued, awarded, taken further (asked anew in a heavier kind), taken up by another',
  }),
  ...DayRange,
  evidence: Type.String({ description: 'The report that tells of it' }),
});

export const SpellSchema = Type.Object(
  {
    id: Type.String({ description: 'Procurement it is an asking of' }),
    title: Type.String(),
    material: Type.String(),
    name: Type.String({ description: 'Name of the material' }),
    number: Nullable(Type.String()),
    kind: Type.String({ description: 'request for information, sources sought, presolicitation or solicitation' }),
    competition: Nullable(Type.String({ description: 'As the asking itself told it; null where it told nothing' })),
    competitionWithAward: Nullable(
      Type.String({ description: 'Where only the award tells it: no group, since it is known of those awarded alone' }),
    ),
    form: Nullable(Type.String({ description: 'As the asking itself told it' })),
    state: Type.String({ description: 'The state it was last known to be in' }),
    turns: Type.Array(SpellTurnSchema, { description: 'The states it went through, each from the day it began' }),
    extensions: Type.Array(Type.Object({ ...DayRange, evidence: Type.String() }), {
      description: 'Extensions known one by one',
    }),
    extensionsCounted: Type.Union([FigureSchema, Type.Null()], {
      description: 'Extensions as a source counts them, which may be more than are known one by one',
    }),
    duration: Type.Union([FigureSchema, Type.Null()], {
      description: 'Days from the asking to its end, or to the last day of the record where none is known',
    }),
    ended: Type.Boolean({ description: 'Whether an end is on record: cancelled, awarded, taken further or taken up' }),
    closes: Nullable(Type.String({ description: 'Closing day as last set' })),
    noOutcomeSince: Nullable(Type.String({ description: 'Closing day that passed in silence' })),
    takenUpBy: Nullable(Type.String({ description: 'Procurement that takes up its need' })),
    seen: Type.Object(DayRange, { description: 'When the first report of it was published: nobody watched before' }),
    watched: Type.Boolean({
      description:
        'False where it was first reported only after it was over, or on the last day of the record: no estimate takes it',
    }),
    fromNotice: Type.Boolean({ description: 'Whether the buyer’s own notice is on record' }),
    evidence: EvidenceIds,
  },
  { $id: 'Spell' },
);
export type SpellDto = Static<typeof SpellSchema>;

export const SurvivalCurveSchema = Type.Object({
  state: Type.String(),
  rule: Type.String({ description: 'How every point of it came about' }),
  evidence: EvidenceIds,
  moves: Type.Integer({ description: 'Moves to the state under watch; of the first state, moves out of it' }),
  refused: Nullable(Type.String({ description: 'Why it is not printed; then it has no points' })),
  points: Type.Array(
    Type.Object({
      day: Type.Number({ description: 'Days from the origin; holds until the next point' }),
      atRisk: Type.Integer(),
      probability: Type.Number({ description: '0 to 1' }),
      low: Nullable(
        Type.Number({
          description: 'Pointwise 95 % band; null before the sixth move to the state, and where everything has moved',
        }),
      ),
      high: Nullable(Type.Number()),
      readingLow: Type.Number({ description: 'Least that other readings of inexact days give' }),
      readingHigh: Type.Number(),
    }),
  ),
});
export type SurvivalCurveDto = Static<typeof SurvivalCurveSchema>;

const MeanExtensionsSchema = Type.Object({
  rule: Type.String(),
  evidence: EvidenceIds,
  points: Type.Array(
    Type.Object({
      day: Type.Number(),
      atRisk: Type.Integer(),
      mean: Type.Number({ description: 'Mean number of extensions by the day' }),
      low: Type.Number(),
      high: Type.Number(),
    }),
  ),
});

export const StudySchema = Type.Object(
  {
    origin: Type.String({ description: 'asked, or cancelled: since when days are counted' }),
    requests: Type.Union([FigureSchema, Type.Null()], {
      description: 'Requests that came to the origin; null where none',
    }),
    watched: Nullable(FigureSchema),
    ended: Type.Union([FigureSchema, Type.Null()], { description: 'Of those watched, those seen to end' }),
    exposure: Type.Array(
      Type.Object({
        state: Type.String(),
        requests: FigureSchema,
        days: FigureSchema,
        moves: Type.Array(Type.Object({ to: Type.String(), count: FigureSchema })),
      }),
      {
        description: 'Of each state: requests watched in it, request-days, and where they were seen to go; no chances',
      },
    ),
    refused: Type.Array(Type.String(), {
      description: 'Why there is no estimate, in plain sentences; empty where there is',
    }),
    estimate: Nullable(
      Type.Object({
        reach: Type.Union([FigureSchema], {
          description: 'Days up to which somebody was under watch in every state that may be occupied',
        }),
        curves: Type.Array(SurvivalCurveSchema),
        median: Nullable(FigureSchema),
        medianBand: Nullable(FigureSchema),
        extensions: Nullable(MeanExtensionsSchema),
      }),
    ),
  },
  { $id: 'SurvivalStudy' },
);
export type StudyDto = Static<typeof StudySchema>;

export const SurvivalSchema = Type.Object(
  {
    asOf: Type.String(),
    recordTo: Type.String({ description: 'Last day any report of a procurement was published: watching ends there' }),
    group: Type.Object({
      kind: Type.String(),
      competition: Nullable(Type.String()),
      form: Nullable(Type.String()),
      material: Nullable(Type.String()),
    }),
    rule: Type.String({ description: 'When an estimate is printed, in one sentence' }),
    method: Type.String({ description: 'How it is estimated, in one sentence' }),
    notices: Type.Union([FigureSchema, Type.Null()], { description: 'Requests known from the buyer’s own notice' }),
    states: Type.Array(Type.Object({ state: Type.String(), count: FigureSchema }), {
      description: 'How many were last known to be in each state; states without any are left out',
    }),
    fromAsking: StudySchema,
    afterCancellation: StudySchema,
    groups: Type.Array(
      Type.Object({
        by: Type.String({ description: 'kind, competition, form or material' }),
        value: Type.String(),
        requests: FigureSchema,
        ended: Nullable(FigureSchema),
        printed: Type.Boolean({ description: 'Whether its sample bears an estimate' }),
      }),
      { description: 'The groups one may ask for: of other kinds all, of this kind by competition, form and material' },
    ),
    withoutRequest: Type.Union([FigureSchema, Type.Null()], {
      description: 'Contracts whose request is not on record: in no estimate',
    }),
    spells: Type.Array(SpellSchema, { description: 'Every asking of the group, oldest first' }),
  },
  { $id: 'Survival' },
);
export type SurvivalDto = Static<typeof SurvivalSchema>;

export const ProcurementSurvivalSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    asOf: Type.String(),
    recordTo: Type.String(),
    question: Type.String({ description: 'What is asked of a procurement in this state' }),
    answer: Type.Array(
      Type.Object({
        text: Type.String(),
        day: Nullable(Type.String({ description: 'The day it speaks of, where it speaks of one' })),
        evidence: EvidenceIds,
      }),
      { description: 'What is known, in plain sentences, oldest first' },
    ),
    notKnown: Type.Array(Type.String(), { description: 'What nobody can say, and why' }),
    spells: Type.Array(SpellSchema, { description: 'Its askings, oldest first' }),
    claims: Type.Array(ClaimSchema, { description: 'What was said of it, and what became of that' }),
    study: Type.Union([StudySchema, Type.Null()], {
      description:
        'How askings of its kind fared, since they were asked or, of a cancelled one, since they were cancelled',
    }),
  },
  { $id: 'ProcurementSurvival' },
);
export type ProcurementSurvivalDto = Static<typeof ProcurementSurvivalSchema>;
