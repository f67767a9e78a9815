import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { AssumptionSchema, NodeLabelSchema } from './contract-cases.ts';
import { DistributionSchema, ManifestSchema } from './contract-runs.ts';

/** Shapes of what a buying plan says: what to buy, why, and what it leaves. */

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

export const WorthRuleSchema = Type.Union(
  [Type.Literal('curve'), Type.Literal('price'), Type.Literal('share'), Type.Literal('own')],
  {
    description:
      'What a tonne unmet counts as: what it is worth to who goes without, by a demand curve (default), its dated price, an equal share of a year’s demand, or the plan file’s own figures',
  },
);

export const PlanRiskSchema = Type.Object(
  {
    ...{ expected: Type.Number(), p50: Type.Number(), p90: Type.Number(), p95: Type.Number() },
    cvar95: Type.Number({ description: 'Mean of the worst twentieth' }),
  },
  {
    $id: 'PlanRisk',
    description:
      'Consequence of what is unmet over the case: US dollars (worth curve, price, own) or years of demand (share)',
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
    turns: Type.String({ description: 'What would change it' }),
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
  turns: Type.String({ description: 'What would change it' }),
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
        ...{ id: Type.String(), words: Type.String() },
        amount: Nullable(Dollars('Amount; null without a limit')),
        ...{ from: Type.String(), until: Type.String() },
        byYear: Type.Array(Type.Object({ year: Type.String(), paid: Dollars('Paid') })),
        left: Nullable(Dollars('Left')),
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
        regretShare: Nullable(Type.Number({ description: 'Of what the best plan there leaves, 0 to 1 or above' })),
        unit: Type.String({ description: 'Of the objective there' }),
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
