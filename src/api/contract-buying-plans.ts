import Type, { type Static } from 'typebox';
import { PLAN_LIMITS } from '../workbench/plan-request.ts';
import { FigureSchema } from './contract.ts';
import { AssumptionSchema, NodeLabelSchema, OwnCaseSchema } from './contract-cases.ts';
import { DistributionSchema, ManifestSchema, RunStateSchema } from './contract-runs.ts';

/** Shapes of buying plans: what is asked for, how far it is, what to buy and why, and how two differ. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Texts = Type.Array(Type.String());
const Dollars = (description: string) => Type.Number({ description: `${description}, US dollars` });
const Tonnes = (description: string) => Type.Number({ description: `${description}, tonnes` });

export const ObjectiveSchema = Type.Union(
  [
    Type.Object({ kind: Type.Literal('expected') }, { additionalProperties: false }),
    Type.Object(
      { kind: Type.Literal('cvar'), quantile: Type.Number({ minimum: 0.5, maximum: 0.999 }) },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        kind: Type.Literal('blend'),
        tail: Type.Number({ minimum: 0, maximum: 1, description: 'Weight of the tail against the mean' }),
        quantile: Type.Number({ minimum: 0.5, maximum: 0.999 }),
      },
      { additionalProperties: false },
    ),
    Type.Object(
      {
        kind: Type.Literal('cheapest'),
        p90: Type.Number({ minimum: 0, maximum: 1, description: 'Part of the P90 shortfall that may be left' }),
      },
      { additionalProperties: false },
    ),
  ],
  {
    description:
      'Least expected consequence, least mean of the worst (cvar), a blend of both, or the least money that brings the P90 shortfall to a part of what it was',
  },
);

const WorthRuleSchema = Type.Union([Type.Literal('price'), Type.Literal('share'), Type.Literal('own')], {
  description:
    'What a tonne unmet counts as: its dated price, an equal share of a year’s demand, or the plan file’s own figures',
});

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

export const PlanRiskSchema = Type.Object(
  {
    ...{ expected: Type.Number(), p50: Type.Number(), p90: Type.Number(), p95: Type.Number() },
    cvar95: Type.Number({ description: 'Mean of the worst twentieth' }),
  },
  {
    $id: 'PlanRisk',
    description: 'Consequence of what is unmet over the case: US dollars (worth price, own) or years of demand (share)',
  },
);
export type PlanRiskDto = Static<typeof PlanRiskSchema>;

const OptionTermSchema = Type.Object({
  of: Type.String({ description: 'delivery, lead, yield, most a year, price step ...' }),
  words: Type.String(),
  figure: Nullable(FigureSchema),
  assumptions: Texts,
});

export const PlanLineSchema = Type.Object(
  {
    option: Type.String({ description: '`spot/antimony`; stable from plan to plan' }),
    kind: Type.String({ description: 'spot purchase, contract, offtake, equity, loan, recycling, substitution ...' }),
    words: Type.String(),
    node: Type.String({ description: 'Id of the node of the case it helps' }),
    material: Type.String(),
    source: Type.String({ description: 'From whom, as far as it is known' }),
    place: Nullable(Type.String()),
    byYear: Type.Array(
      Type.Object({
        year: Type.String({ description: '`FY2027`' }),
        tonnes: Tonnes('Committed'),
        usd: Dollars('Paid'),
      }),
      { description: 'By year of commitment, buying years only' },
    ),
    tonnes: Tonnes('Content, in all; a yearly rate for output added and demand taken off'),
    usd: Dollars('In all'),
    inPlace: Tonnes('There to be released when the case begins, or a year’s output running then'),
    price: Nullable(
      Type.Object({ usdPerTonne: Type.Number({ description: 'US dollars a tonne' }), figure: FigureSchema }),
    ),
    averageUsdPerTonne: Type.Number({ description: 'US dollars a tonne, as its own purchase moves the price' }),
    word: Type.Union([Type.Literal('recommended'), Type.Literal('chosen, not recommended')]),
    blocked: Type.Array(Type.String(), { description: 'Why the word is not said' }),
    reason: Type.String(),
    savesPerDollar: Nullable(Type.Number()),
    warnings: Texts,
    robust: Nullable(
      Type.Object({
        kept: Type.Integer({ description: 'Variations that take it too' }),
        of: Type.Integer(),
        lostIn: Texts,
      }),
    ),
    terms: Type.Array(OptionTermSchema),
    evidence: Texts,
    assumptions: Texts,
  },
  { $id: 'PlanLine', description: 'One option a plan takes, by fiscal year, with why' },
);
export type PlanLineDto = Static<typeof PlanLineSchema>;

const PlanRefusalSchema = Type.Object({
  option: Type.String(),
  kind: Type.String(),
  words: Type.String(),
  node: Type.String(),
  reason: Type.String(),
  breakEvenUsdPerTonne: Nullable(
    Type.Number({ description: 'Price at which its first tonne would be taken; null where none above zero would do' }),
  ),
  usdPerTonne: Nullable(Type.Number()),
  evidence: Texts,
});

export const NotPlannedSchema = Type.Object({
  material: Type.String(),
  option: Nullable(Type.String({ description: 'null for the whole material' })),
  why: Type.String(),
  needs: Texts,
  evidence: Texts,
});

export const PlanManifestSchema = Type.Object(
  {
    run: ManifestSchema,
    budget: Nullable(Type.Number()),
    years: Type.Integer(),
    objective: ObjectiveSchema,
    worth: WorthRuleSchema,
    planFile: Nullable(Type.Object({ name: Type.String(), sha256: Type.String(), text: Type.String() })),
    inputs: Type.String({ description: 'SHA-256 of options, limits and lineage' }),
    gap: Type.Number(),
    planner: Type.String({ description: 'Version of the planner' }),
  },
  { $id: 'PlanManifest', description: 'All that decides a plan: with the same manifest anybody gets the same plan' },
);

const FrontierPointSchema = Type.Object({
  budget: Dollars('Budget'),
  spent: Dollars('Spent'),
  after: PlanRiskSchema,
  nextDollar: Type.Number({ description: 'Of the objective, for one more dollar there' }),
  knee: Type.Boolean(),
});
export type FrontierPointDto = Static<typeof FrontierPointSchema>;

export const PlanAnswerSchema = Type.Object(
  {
    id: Type.String(),
    manifest: PlanManifestSchema,
    title: Type.String(),
    status: Type.Union([Type.Literal('optimal'), Type.Literal('feasible')]),
    reason: Nullable(Type.String({ description: 'Why it is not proved best' })),
    objective: Type.Object({
      words: Type.String(),
      value: Type.Number(),
      bound: Type.Number(),
      gap: Type.Number(),
      unit: Type.String(),
    }),
    headline: Type.String(),
    years: Type.Array(
      Type.Object({
        label: Type.String({ description: '`FY2027`, or a period of the case' }),
        kind: Type.Union([Type.Literal('buying'), Type.Literal('case')]),
        days: Type.Number(),
      }),
    ),
    accounts: Type.Array(
      Type.Object({
        ...{ id: Type.String(), words: Type.String(), amount: Dollars('Amount') },
        ...{ from: Type.String(), until: Type.String() },
        byYear: Type.Array(Type.Object({ year: Type.String(), paid: Dollars('Paid') })),
        left: Dollars('Left'),
        evidence: Texts,
      }),
    ),
    spent: Dollars('Spent'),
    lines: Type.Array(PlanLineSchema),
    notTaken: Type.Array(PlanRefusalSchema),
    before: PlanRiskSchema,
    after: PlanRiskSchema,
    elsewhere: Type.Object(
      { seed: Type.Integer(), before: PlanRiskSchema, after: PlanRiskSchema },
      { description: 'Both on draws the plan was not made on' },
    ),
    nodes: Type.Array(
      Type.Object({
        node: NodeLabelSchema,
        before: DistributionSchema,
        after: DistributionSchema,
        worthBefore: Type.Number(),
        worthAfter: Type.Number(),
        method: Type.Union([Type.Literal('closed form'), Type.Literal('exact'), Type.Literal('not planned')]),
      }),
    ),
    rivals: Type.Array(
      Type.Object({
        id: Type.Union([Type.Literal('scarcest'), Type.Literal('even')]),
        words: Type.String(),
        spent: Dollars('Spent'),
        after: PlanRiskSchema,
        worseBy: Type.Number({ description: 'Of the objective, by which it does worse than the plan' }),
        lines: Type.Array(Type.Object({ option: Type.String(), tonnes: Tonnes('Bought'), usd: Dollars('Paid') })),
      }),
      { description: 'Other ways to spend the same money, on the same draws' },
    ),
    worth: Type.Array(
      Type.Object({
        words: Type.String(),
        value: Type.Number(),
        unit: Type.String(),
        how: Type.Union([Type.Literal('planned again'), Type.Literal('marginal')]),
      }),
      { description: 'What one more of something is worth to the objective' },
    ),
    frontier: Type.Array(FrontierPointSchema),
    variations: Type.Array(
      Type.Object({
        ...{ id: Type.String(), words: Type.String(), kept: Texts, lost: Texts, added: Texts },
        regret: Type.Number({ description: 'What sticking to the plan costs there, in the objective' }),
      }),
      { description: 'The plan made again with one thing otherwise' },
    ),
    notPlanned: Type.Array(NotPlannedSchema),
    assumptions: Type.Array(AssumptionSchema),
    restsOnAssumptions: Nullable(
      Type.Number({ description: 'Part of the consequence taken away that rests on assumptions, 0 to 1' }),
    ),
    warnings: Texts,
  },
  { $id: 'PlanAnswer', description: 'A plan with everything its readers ask of it' },
);
export type PlanAnswerDto = Static<typeof PlanAnswerSchema>;

export const NoPlanSchema = Type.Object({
  status: Type.Union([Type.Literal('infeasible'), Type.Literal('none')]),
  reason: Type.String(),
  clash: Type.Array(
    Type.Object({ words: Type.String(), where: Nullable(Type.String({ description: 'Line of the plan file' })) }),
  ),
});
export type NoPlanDto = Static<typeof NoPlanSchema>;

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
