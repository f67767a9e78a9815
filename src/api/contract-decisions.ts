import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { RecommendationsSchema } from './contract-plans.ts';

/** Shapes of decisions: which plan was adopted, by whom and why, what became of its buys, and what is overdue. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Texts = Type.Array(Type.String());
const Dollars = (description: string) => Type.Number({ description: `${description}, constant US dollars` });
const Tonnes = (description: string) => Type.Number({ description: `${description}, tonnes` });
const Day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });

/** Who records, why and on which day: the same for every record. */
const RECORDING = {
  reason: Type.String({ minLength: 10, maxLength: 2000, description: 'Why, in a sentence' }),
  by: Type.Optional(
    Type.String({
      pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 100,
      description: 'Id of who decides; `local` when absent',
    }),
  ),
  on: Type.Optional(Day('Day of the decision, YYYY-MM-DD; today when absent')),
};
const DECISION_ID = Type.String({
  pattern: '^D-\\d{4,40}$',
  description: 'Id of a decision, or its first digits: `D-20261124`',
});

export const AdoptionBodySchema = Type.Object(
  {
    plan: Type.String({ pattern: '^[0-9a-f]{6,64}$', description: 'Id of a kept buying plan, or its first digits' }),
    supersedes: Type.Optional(
      Type.Array(DECISION_ID, { maxItems: 20, description: 'Decisions it takes the place of' }),
    ),
    beside: Type.Optional(
      Type.Boolean({ description: 'True where it stands beside an earlier decision on the same case' }),
    ),
    ...RECORDING,
  },
  { additionalProperties: false },
);
export type AdoptionBodyDto = Static<typeof AdoptionBodySchema>;

export const LinkBodySchema = Type.Object(
  {
    decision: DECISION_ID,
    option: Type.String({ minLength: 1, maxLength: 300, description: 'Line of the plan: `spot/antimony`' }),
    procurement: Type.String({ minLength: 1, maxLength: 300, description: 'Id or number of a procurement' }),
    year: Type.Optional(
      Type.String({ pattern: '^FY\\d{4}$', description: 'Fiscal year of the buy; all its years where left out' }),
    ),
    undo: Type.Optional(Type.Boolean({ description: 'True where the two do not belong together after all' })),
    ...RECORDING,
  },
  { additionalProperties: false },
);
export type LinkBodyDto = Static<typeof LinkBodySchema>;

export const WithdrawalBodySchema = Type.Object(
  { decision: DECISION_ID, ...RECORDING },
  { additionalProperties: false },
);
export type WithdrawalBodyDto = Static<typeof WithdrawalBodySchema>;

const ShortfallSchema = Type.Object({ mean: Tonnes('Mean'), p90: Tonnes('In nine draws of ten at most') });

const OutcomeSchema = Type.Object({
  title: Type.String(),
  state: Type.String({ description: 'As all that is known of the procurement by the day gives it' }),
  since: Type.String(),
  awarded: Nullable(Type.String({ description: 'Day of the award' })),
  quantity: Nullable(FigureSchema),
  obligated: Nullable(FigureSchema),
  lastEvidence: Type.String({ description: 'Day of the newest report' }),
  evidence: Type.String({ description: 'Id of that report' }),
});

const LinkSchema = Type.Object({
  procurement: Type.String(),
  year: Nullable(Type.String({ description: 'null for all years of the buy' })),
  ...{ by: Type.String(), reason: Type.String(), on: Type.String() },
  outcome: Nullable(OutcomeSchema),
});

const BuySchema = Type.Object({
  option: Type.String(),
  kind: Type.String(),
  words: Type.String(),
  node: Type.String(),
  material: Type.String(),
  source: Type.String(),
  byYear: Type.Array(
    Type.Object({
      year: Type.String(),
      tonnes: Tonnes('To be committed'),
      usd: Dollars('To be paid'),
      state: Type.Union([Type.Literal('linked'), Type.Literal('to come'), Type.Literal('overdue')], {
        description: 'linked to a procurement; its fiscal year has not ended; ended without one',
      }),
    }),
  ),
  tonnes: Tonnes('In all'),
  usd: Dollars('In all'),
  word: Type.String({ description: 'recommended; chosen, not recommended' }),
  reason: Type.String(),
  shortfall: Nullable(
    Type.Object({ before: ShortfallSchema, after: ShortfallSchema }, { description: 'The shortfall it answers' }),
  ),
  links: Type.Array(LinkSchema),
});
export type DecidedBuyDto = Static<typeof BuySchema>;

const ConsequenceSchema = Type.Object({ expected: Type.Number(), p90: Type.Number() });

export const WithoutSchema = Type.Object({
  material: Type.String(),
  option: Nullable(Type.String({ description: 'null for the whole material' })),
  why: Type.String(),
  needs: Texts,
});

export const DecisionSchema = Type.Object(
  {
    id: Type.String(),
    state: Type.Union([Type.Literal('standing'), Type.Literal('superseded'), Type.Literal('withdrawn')]),
    ...{ by: Type.String(), reason: Type.String(), on: Type.String() },
    supersedes: Texts,
    supersededBy: Nullable(Type.String()),
    withdrawal: Nullable(Type.Object({ by: Type.String(), reason: Type.String(), on: Type.String() })),
    plan: Type.Object({
      id: Type.String(),
      kept: Type.Boolean({ description: 'Whether the plan itself is kept here; else its request makes it again' }),
      ...{ case: Type.String(), title: Type.String(), headline: Type.String(), knownOn: Type.String() },
      budget: Nullable(Dollars('Budget')),
      spent: Dollars('Spent'),
      ...{ objective: Type.String(), worth: Type.String(), unit: Type.String() },
      before: ConsequenceSchema,
      after: ConsequenceSchema,
      request: Type.String({ description: 'Body of POST /buying-plans that makes the same plan, as JSON text' }),
    }),
    buys: Type.Array(BuySchema),
    without: Type.Array(WithoutSchema, { description: 'What the plan could not plan' }),
  },
  { $id: 'Decision', description: 'A buying plan somebody adopted, as later records leave it' },
);
export type DecisionDto = Static<typeof DecisionSchema>;

export const DecisionsSchema = Type.Object({
  items: Type.Array(DecisionSchema, { description: 'The newest first' }),
  total: Type.Integer(),
});
export type DecisionsDto = Static<typeof DecisionsSchema>;

export const DecisionReportSchema = Type.Object({
  outcome: Type.Literal('recorded'),
  sequence: Type.Integer({ description: 'Journal sequence' }),
  id: Type.String({ description: 'Id of the record' }),
  decision: Type.String({ description: 'The decision it is or speaks of' }),
});
export type DecisionReportDto = Static<typeof DecisionReportSchema>;

export const RegistersSchema = Type.Object(
  {
    overdue: Type.Array(
      Type.Object({
        decision: Type.String(),
        ...{ option: Type.String(), words: Type.String(), material: Type.String(), node: Type.String() },
        year: Type.String(),
        tonnes: Tonnes('To be committed in the year'),
        usd: Dollars('To be paid in the year'),
        ended: Type.String({ description: 'Last day of the fiscal year' }),
        days: Type.Integer({ description: 'Days since' }),
      }),
      { description: 'Buys of standing decisions whose fiscal year ended without a procurement, the longest first' },
    ),
    notPlanned: Type.Array(
      Type.Object({
        ...WithoutSchema.properties,
        case: Type.String(),
        plan: Type.String({ description: 'Id of the plan' }),
        decision: Nullable(Type.String({ description: 'The standing decision on it' })),
      }),
      { description: 'What plans could not plan: of standing decisions, else of the newest plan of each case' },
    ),
    notModelled: Type.Array(
      Type.Object({
        ...{ material: Type.String(), name: Type.String(), reason: Type.String() },
        needs: Type.Array(Type.String(), { description: 'Inputs of the model that nobody gives' }),
      }),
      { description: 'Materials without a shortfall model' },
    ),
    recommendations: RecommendationsSchema,
  },
  {
    $id: 'DecisionRegisters',
    description: 'Decisions overdue and what could not be modelled or planned, beside what auditors still ask for',
  },
);
export type RegistersDto = Static<typeof RegistersSchema>;
