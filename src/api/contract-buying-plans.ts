import Type, { type Static } from 'typebox';
import { PLAN_LIMITS } from '../cases/plan/plan-limits.ts';
import { FigureSchema } from './contract.ts';
import { OwnCaseSchema } from './contract-cases.ts';
import {
  NoPlanSchema,
  ObjectiveSchema,
  PlanAnswerSchema,
  PlanRiskSchema,
  WorthRuleSchema,
} from './contract-plan-answer.ts';
import { DistributionSchema, RunStateSchema } from './contract-runs.ts';

/** Shapes of buying plans: what is asked for, how far it is, what is kept, and how two differ. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Dollars = (description: string) => Type.Number({ description: `${description}, US dollars` });
const Tonnes = (description: string) => Type.Number({ description: `${description}, tonnes` });

export const BuyingPlanBodySchema = Type.Object(
  {
    case: Type.Optional(Type.Union([Type.String({ description: 'Id of a shipped case' }), OwnCaseSchema])),
    run: Type.Optional(
      Type.String({
        pattern: '^[0-9a-f]{6,64}$',
        description: 'Instead of a case: a kept run, whose case, day, seed, materials and levers are planned for',
      }),
    ),
    budget: Nullable(
      Type.Number({
        minimum: 0,
        maximum: PLAN_LIMITS.budget,
        description: 'Constant US dollars over all buying years; null only with the cheapest plan or a plan file',
      }),
    ),
    years: Type.Optional(
      Type.Integer({ minimum: 1, maximum: PLAN_LIMITS.years, description: 'Fiscal years to buy in; default 3' }),
    ),
    scenarios: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: PLAN_LIMITS.scenarios,
        description: 'Draws it is made on, the first of the run; default 1,000',
      }),
    ),
    objective: Type.Optional(ObjectiveSchema),
    worth: Type.Optional(WorthRuleSchema),
    planFile: Type.Optional(
      Type.Object(
        {
          text: Type.String({ maxLength: PLAN_LIMITS.planFile, description: 'The plan file, YAML' }),
          name: Type.String({
            minLength: 1,
            maxLength: 200,
            description: 'What it is called in messages; no path is read',
          }),
        },
        { additionalProperties: false },
      ),
    ),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: PLAN_LIMITS.seed, description: 'Default 1' })),
    knownOn: Type.Optional(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Only what was published by this day' }),
    ),
    materials: Type.Optional(
      Type.Array(Type.String(), { minItems: 1, maxItems: 200, description: 'Only these of the case' }),
    ),
    set: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        maxProperties: 200,
        description: 'Levers of the case put elsewhere, by their ids',
      }),
    ),
  },
  { additionalProperties: false },
);
export type BuyingPlanBodyDto = Static<typeof BuyingPlanBodySchema>;

export const PlanProgressSchema = Type.Object({
  stage: Type.Union([
    Type.Literal('drawing'),
    Type.Literal('planning'),
    Type.Literal('frontier'),
    Type.Literal('variations'),
  ]),
  round: Type.Integer({ description: 'Draws done, rounds of the search, points or variations made' }),
  of: Nullable(Type.Integer({ description: 'How many there will be; null where nobody knows' })),
  bound: Nullable(Type.Number({ description: 'What the objective cannot be better than' })),
  best: Nullable(Type.Number({ description: 'The objective of the best plan so far' })),
  secondsLeft: Nullable(Type.Number({ description: 'At the pace so far; null before there is one' })),
});
export type PlanProgressDto = Static<typeof PlanProgressSchema>;

export const BuyingPlanStartedSchema = Type.Object({ id: Type.String(), state: RunStateSchema });
export type BuyingPlanStartedDto = Static<typeof BuyingPlanStartedSchema>;

export const BuyingPlanEntrySchema = Type.Object({
  id: Type.String(),
  state: RunStateSchema,
  case: Type.String(),
  title: Type.String(),
  knownOn: Type.String(),
  budget: Nullable(Dollars('Budget')),
  years: Type.Integer(),
  objective: ObjectiveSchema,
  worth: WorthRuleSchema,
  seed: Type.Integer(),
  scenarios: Type.Integer(),
  recorded: Nullable(Type.String({ description: 'When it was kept' })),
  headline: Nullable(Type.String()),
  spent: Nullable(Dollars('Spent; null until it is done')),
  decision: Nullable(Type.String({ description: 'Id of the decision that adopted it' })),
  progress: Nullable(PlanProgressSchema),
});
export type BuyingPlanEntryDto = Static<typeof BuyingPlanEntrySchema>;

export const BuyingPlansSchema = Type.Object({
  items: Type.Array(BuyingPlanEntrySchema, { description: 'Those under way, then those kept, the newest first' }),
  total: Type.Integer({ description: 'How many there are; `items` are the first of them' }),
});

export const BuyingPlanViewSchema = Type.Object(
  {
    ...BuyingPlanEntrySchema.properties,
    message: Nullable(Type.String({ description: 'Why it failed' })),
    answer: Nullable(PlanAnswerSchema),
    noPlan: Nullable(NoPlanSchema),
  },
  {
    $id: 'BuyingPlan',
    description:
      'A buying plan that waits, is being made or is kept; `answer` once it is done, `noPlan` where it failed since what was asked for clashes',
  },
);
export type BuyingPlanViewDto = Static<typeof BuyingPlanViewSchema>;

/** What GET /buying-plans/{id}/events tells, as the event's name and its data. */
export interface BuyingPlanEvents {
  readonly waiting: { readonly ahead: number };
  readonly progress: PlanProgressDto;
  readonly done: BuyingPlanStartedDto;
  readonly failed: { readonly message: string };
  readonly cancelled: BuyingPlanStartedDto;
}

/** The plan made again for another budget, all else as it was. */
export const ReplanSchema = Type.Object({
  plan: Type.String(),
  budget: Dollars('Budget'),
  spent: Dollars('Spent'),
  after: PlanRiskSchema,
  value: Type.Number({ description: 'Of the objective' }),
  bound: Type.Number({ description: 'What the objective cannot be better than' }),
  nextDollar: Nullable(Type.Number({ description: 'Of the objective, for one more dollar there' })),
  lines: Type.Array(
    Type.Object({
      option: Type.String(),
      words: Type.String(),
      node: Type.String(),
      byYear: Type.Array(Type.Object({ year: Type.String(), tonnes: Tonnes('Committed'), usd: Dollars('Paid') })),
      tonnes: Tonnes('In all'),
      usd: Dollars('In all'),
    }),
  ),
});
export type ReplanDto = Static<typeof ReplanSchema>;

export const BoughtSchema = Type.Object({
  year: Type.String({ description: 'Fiscal year of commitment' }),
  ...{ option: Type.String(), kind: Type.String(), words: Type.String(), node: Type.String() },
  ...{ material: Type.String(), source: Type.String() },
  tonnes: Tonnes('Committed in the year'),
  usd: Dollars('Paid in the year'),
  word: Type.String({ description: 'recommended; chosen, not recommended' }),
  blocked: Type.Array(Type.String(), { description: 'Why the word is not said' }),
  reason: Type.String(),
  warnings: Type.Array(Type.String()),
  price: Nullable(FigureSchema),
  evidence: Type.Array(Type.String()),
});
export type BoughtDto = Static<typeof BoughtSchema>;

const SideSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  headline: Type.String(),
  budget: Nullable(Dollars('Budget')),
  spent: Dollars('Spent'),
  before: PlanRiskSchema,
  after: PlanRiskSchema,
  objective: ObjectiveSchema,
});

export const PlanComparisonSchema = Type.Object(
  {
    a: SideSchema,
    b: SideSchema,
    sameLuck: Type.Boolean({ description: 'Whether both were made on the same draws of the same case' }),
    luck: Type.String({ description: 'On which draws, or why what is left after them cannot be set side by side' }),
    unit: Nullable(Type.String({ description: 'Of what is left; null where the two count a tonne differently' })),
    lines: Type.Array(
      Type.Object({
        option: Type.String(),
        kind: Type.String(),
        words: Type.String(),
        node: Type.String(),
        where: Type.Union([Type.Literal('both'), Type.Literal('only a'), Type.Literal('only b')]),
        a: Nullable(Type.Object({ tonnes: Tonnes('In a'), usd: Dollars('In a') })),
        b: Nullable(Type.Object({ tonnes: Tonnes('In b'), usd: Dollars('In b') })),
      }),
      { description: 'Largest difference in money first' },
    ),
    nodes: Type.Array(
      Type.Object({
        node: Type.String(),
        name: Type.String(),
        before: DistributionSchema,
        a: DistributionSchema,
        b: DistributionSchema,
      }),
      { description: 'Tonnes left with either, on the same draws; empty where the draws differ' },
    ),
  },
  { $id: 'PlanComparison', description: 'Two buying plans side by side' },
);
export type PlanComparisonDto = Static<typeof PlanComparisonSchema>;
