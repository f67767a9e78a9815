import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import {
  AssumptionSchema,
  CellSchema,
  NodeLabelSchema,
  NotModelledMaterialSchema,
  OwnCaseSchema,
  PeriodSchema,
  ShockSchema,
  WarningsSchema,
} from './contract-cases.ts';

/** Shapes of runs: what is asked for, how far it is, what it says, why, and how two differ. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Tonnes = (description: string) => Type.Number({ description: `${description}, tonnes` });

/** What one run may ask for. */
export const RUN_LIMITS = { draws: 1_000_000, seed: 2 ** 32 - 1, threads: 16, until: [0.001, 0.5] } as const;

export const RunBodySchema = Type.Object(
  {
    case: Type.Union([Type.String({ description: 'Id of a shipped case' }), OwnCaseSchema]),
    draws: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: RUN_LIMITS.draws,
        description: 'Default 10,000; the most where `until` is given',
      }),
    ),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: RUN_LIMITS.seed, description: 'Default 1' })),
    threads: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: RUN_LIMITS.threads,
        description: 'Default the cores but one, two at most; the result does not depend on it',
      }),
    ),
    knownOn: Type.Optional(
      Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Only what was published by this day' }),
    ),
    materials: Type.Optional(
      Type.Array(Type.String(), { minItems: 1, maxItems: 200, description: 'Only these of the case' }),
    ),
    set: Type.Optional(
      Type.Record(Type.String(), Type.Number(), {
        maxProperties: 200,
        description:
          'Levers of the case put elsewhere for this run, by their ids, each in its unit: `{ "demand/antimony": 1.2 }`',
      }),
    ),
    sampling: Type.Optional(
      Type.Union([Type.Literal('plain'), Type.Literal('stratified')], { description: 'Default plain' }),
    ),
    kernel: Type.Optional(
      Type.Union([Type.Literal('typescript'), Type.Literal('simd')], {
        description: 'Which code draws, to the same bits; default simd',
      }),
    ),
    until: Type.Optional(
      Type.Number({
        minimum: RUN_LIMITS.until[0],
        maximum: RUN_LIMITS.until[1],
        description:
          'Draw until the standard error of the mean gross shortfall of the worst material is below this share of it',
      }),
    ),
  },
  { additionalProperties: false },
);
export type RunBodyDto = Static<typeof RunBodySchema>;

export const RunProgressSchema = Type.Object({
  draws: Type.Integer({
    description: 'Done of `of`; a draw is whole once both tables and all mitigations of the run have it',
  }),
  of: Type.Integer({ description: 'Draws of the run' }),
  secondsLeft: Nullable(Type.Number({ description: 'At the pace so far; null before there is one' })),
});
export type RunProgressDto = Static<typeof RunProgressSchema>;

export const RunStateSchema = Type.Union(
  [
    Type.Literal('waiting'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
    Type.Literal('cancelled'),
  ],
  { description: 'waiting for its turn, running, done, failed or cancelled' },
);
export type RunState = Static<typeof RunStateSchema>;

export const RunStartedSchema = Type.Object({ id: Type.String(), state: RunStateSchema });
export type RunStartedDto = Static<typeof RunStartedSchema>;

export const DistributionSchema = Type.Object(
  {
    chance: Type.Number({ description: 'Of any at all, 0 to 1' }),
    mean: Tonnes('Mean'),
    standardError: Tonnes('Of the mean'),
    p50: Tonnes('Median'),
    p90: Tonnes('At most this in nine draws of ten'),
    p95: Tonnes('At most this in nineteen draws of twenty'),
    cvar95: Tonnes('Mean of the worst twentieth'),
  },
  { $id: 'Distribution', description: 'A shortfall over the whole horizon, over all draws' },
);

export const BandSchema = Type.Object(
  {
    mean: Tonnes('Mean'),
    chance: Type.Number({ description: 'Of any at all, 0 to 1' }),
    ...{ p5: Type.Number(), p25: Type.Number(), p50: Type.Number() },
    ...{ p75: Type.Number(), p90: Type.Number(), p95: Type.Number() },
  },
  { $id: 'Band', description: 'The shortfall of one period over all draws, tonnes' },
);

export const NodeResultSchema = Type.Object(
  {
    node: NodeLabelSchema,
    demand: Tonnes('Demand over the horizon'),
    supplyWithoutCuts: Tonnes('Supply over the horizon where nothing is cut'),
    gross: DistributionSchema,
    net: DistributionSchema,
    alternative: Nullable(Type.Object({ gross: DistributionSchema, net: DistributionSchema })),
    byPeriod: Type.Array(
      Type.Object({ label: Type.String(), demand: Tonnes('Demand'), gross: BandSchema, net: BandSchema }),
    ),
    byGroup: Type.Array(
      Type.Object({
        group: Type.String(),
        demand: Type.Optional(Tonnes('Demand over the horizon, after austerity, ranges at their mean')),
        wanted: Type.Optional(
          Nullable(
            Tonnes('The same on the mean of all draws, which errors of the edition move too; null under a price'),
          ),
        ),
        share: Type.Optional(
          Nullable(
            Type.Number({ description: 'Part of its mean demand over all draws that is short before release, 0 to 1' }),
          ),
        ),
        gross: Tonnes('Mean before release'),
        net: Tonnes('Mean after it'),
      }),
    ),
    byUse: Type.Optional(
      Type.Array(
        Type.Object({
          use: Type.String({ description: 'End use' }),
          group: Type.String({ description: 'Group of demand it belongs to' }),
          demand: Tonnes('Demand over the horizon, after austerity, ranges at their mean'),
        }),
        { description: 'Demand by end use, where the case splits it so' },
      ),
    ),
    restsOnAssumptions: Nullable(
      Type.Number({ description: 'Share of the mean gross shortfall that vanishes without assumptions, 0 to 1' }),
    ),
    worth: Nullable(Type.Object({ usd: Type.Number({ description: 'US dollars' }), price: FigureSchema })),
    daysOfCover: Type.Object({
      held: Nullable(Tonnes('What is held')),
      days: Nullable(
        Type.Number({ description: 'Days of the mean demand of this node it covers; of a grade, of that grade alone' }),
      ),
      figure: Nullable(FigureSchema),
    }),
    losses: Type.Array(
      Type.Object({
        source: Type.String(),
        place: Type.String(),
        words: Type.String(),
        tonnes: Tonnes('Mean over the horizon that it does not deliver'),
        share: Type.Number({ description: 'Its part of all that is lost, 0 to 1' }),
      }),
      { description: 'Largest first' },
    ),
    mitigations: Type.Array(
      Type.Object({
        id: Type.String(),
        words: Type.String(),
        mean: Tonnes('Mean net shortfall'),
        p90: Tonnes('P90 of it'),
      }),
      { description: 'What stays after each and those before it' },
    ),
  },
  { $id: 'RunNode', description: 'What a run says of one material, or of one form or grade of it' },
);

export const ManifestSchema = Type.Object(
  {
    case: Type.String(),
    caseSha256: Type.String(),
    caseText: Type.String(),
    evidenceHead: Type.Integer({ description: 'Number of the last evidence the run could see' }),
    evidenceDigest: Type.String({ description: 'SHA-256 of the ids of the evidence it was assembled from' }),
    knownOn: Type.String(),
    edition: Nullable(Type.String()),
    seed: Type.Integer(),
    draws: Type.Integer({ description: 'Drawn' }),
    sampling: Type.String(),
    kernel: Type.String(),
    engine: Type.String({ description: 'Version of the engine' }),
    tables: Type.Object({ primary: Type.String(), alternative: Nullable(Type.String()) }),
    materials: Type.Array(Type.String(), { description: 'Only these were asked for; all of the case where empty' }),
    inputs: Type.String({ description: 'SHA-256 of the assembled case: arrays, labels, lineage' }),
    until: Nullable(Type.Number({ description: 'Standard error asked for, as a share of the mean' })),
    mostDraws: Type.Integer({ description: 'Draws asked for; with `until` the most' }),
    set: Type.Optional(
      Type.Record(Type.String(), Type.Number(), { description: 'Levers put elsewhere for this run; none if left out' }),
    ),
  },
  { $id: 'RunManifest', description: 'All that decides a run: with the same manifest anybody gets the same numbers' },
);

export const RunResultSchema = Type.Object(
  {
    id: Type.String(),
    manifest: ManifestSchema,
    title: Type.String(),
    summary: Type.String(),
    home: Type.String(),
    periods: Type.Array(PeriodSchema),
    groups: Type.Array(Type.String()),
    headline: Type.Object({
      words: Type.String(),
      restsOnAssumptions: Nullable(Type.Number({ description: 'Share of the result, 0 to 1' })),
    }),
    nodes: Type.Array(NodeResultSchema, { description: 'The worst first: by mean gross shortfall over demand' }),
    shocks: Type.Array(ShockSchema),
    assumptions: Type.Array(AssumptionSchema),
    notModelled: Type.Array(NotModelledMaterialSchema),
    warnings: WarningsSchema,
    cells: Type.Array(CellSchema, { description: 'Where every number that went in comes from' }),
    tables: Type.Object({ primary: Type.String(), alternative: Nullable(Type.String()) }),
  },
  {
    $id: 'RunResult',
    description:
      'What one execution of a case says. Its numbers are drawn and carry the run’s id; what went in stands in `cells`, with evidence',
  },
);
export type RunResultDto = Static<typeof RunResultSchema>;

export const RunEntrySchema = Type.Object({
  id: Type.String(),
  state: RunStateSchema,
  case: Type.String(),
  title: Type.String(),
  knownOn: Type.String(),
  seed: Type.Integer(),
  draws: Type.Integer({ description: 'Drawn; before it is done, asked for' }),
  recorded: Nullable(Type.String({ description: 'When it was kept' })),
  headline: Nullable(Type.String()),
  progress: Nullable(RunProgressSchema),
});
export type RunEntryDto = Static<typeof RunEntrySchema>;

export const RunsSchema = Type.Object({
  items: Type.Array(RunEntrySchema, { description: 'Those under way, then those kept, the newest first' }),
  total: Type.Integer({ description: 'How many there are; `items` are the first of them' }),
});

export const RunViewSchema = Type.Object(
  {
    ...RunEntrySchema.properties,
    message: Nullable(Type.String({ description: 'Why it failed' })),
    result: Nullable(RunResultSchema),
  },
  { $id: 'Run', description: 'A run that waits, is under way or is kept; the result once it is done' },
);
export type RunViewDto = Static<typeof RunViewSchema>;

/** What GET /runs/{id}/events tells, as the event's name and its data. */
export interface RunEvents {
  readonly waiting: { readonly ahead: number };
  readonly progress: RunProgressDto;
  readonly done: RunStartedDto;
  readonly failed: { readonly message: string };
  readonly cancelled: RunStartedDto;
}

export const ExplanationSchema = Type.Object(
  {
    run: Type.String(),
    node: Type.String(),
    draws: Type.Integer({
      description:
        'Draws of each re-run, on the luck of the run; 2,048 at most; a break-even is looked for with 512 at most',
    }),
    withoutFactors: Tonnes('Mean gross shortfall where no factor cuts anything'),
    waterfall: Type.Array(
      Type.Object({ class: Type.String(), words: Type.String(), tonnes: Tonnes('Of mean gross shortfall') }),
      {
        description:
          'What each class of factors adds to the shortfall without any (Shapley value); with it they add up to the mean',
      },
    ),
    tornado: Type.Array(
      Type.Object({
        lever: Type.String(),
        words: Type.String(),
        ...{ low: Type.Number(), high: Type.Number(), base: Type.Number() },
        unit: Type.Optional(Type.String({ description: 'Unit of low, base and high' })),
        assumed: Type.Optional(Type.Boolean({ description: 'Whether it rests on an assumption rather than evidence' })),
        atLow: Tonnes('Mean gross shortfall with the lever at its low end'),
        atHigh: Tonnes('The same at its high end'),
      }),
      { description: 'Widest first' },
    ),
    breakEven: Type.Array(
      Type.Object({
        lever: Type.String(),
        words: Type.String(),
        value: Nullable(Type.Number({ description: 'null where not even the end of its range does' })),
        level: Nullable(
          Tonnes(
            'P90 shortfall it comes down to: none, or where noise alone leaves some, as much as without the shocks',
          ),
        ),
        unit: Type.String(),
        why: Type.String(),
      }),
      {
        description:
          'What the six widest levers must be, each alone, for nothing to be missing at P90, or no more than without the shocks of the case',
      },
    ),
    inventoryForZero: Type.Object({
      p90: Tonnes('In nine of ten draws'),
      mean: Tonnes('On average'),
      calm: Nullable(
        Type.Object(
          {
            level: Tonnes('P90 shortfall without what makes it'),
            without: Type.Optional(
              Type.String({
                description: 'What makes it: the shocks of the case, or where it has none what else cuts',
              }),
            ),
            tonnes: Tonnes('Inventory that leaves no more'),
          },
          { description: 'null where nothing is short then' },
        ),
      ),
    }),
  },
  { $id: 'Explanation', description: 'Why a node’s shortfall is what it is' },
);
export type ExplanationDto = Static<typeof ExplanationSchema>;

export const RunComparisonSchema = Type.Object(
  {
    a: Type.String(),
    b: Type.String(),
    nodes: Type.Array(
      Type.Object({
        node: Type.String(),
        a: Tonnes('Mean gross shortfall of a'),
        b: Tonnes('Mean gross shortfall of b'),
        evidence: Tonnes('Of b - a, since the evidence differs'),
        assumptions: Tonnes('Of b - a, since the cases differ'),
        code: Tonnes('Of b - a, since the engine differs'),
        luck: Tonnes('Of b - a, since seed, draws or sampling differ'),
      }),
      { description: 'Largest difference first' },
    ),
    changed: Type.Object({ evidence: Type.Array(Type.String()), assumptions: Type.Array(Type.String()) }),
  },
  { $id: 'RunComparison', description: 'Why two runs differ, by running again what lies between them' },
);
export type RunComparisonDto = Static<typeof RunComparisonSchema>;
