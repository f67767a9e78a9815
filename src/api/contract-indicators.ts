import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Shapes of a material's indicators: reliance, concentration over time, cover, sizes of revisions, commitments. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const ShareSchema = Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema });

const GovernmentSchema = Type.Object({
  withChanges: Nullable(FigureSchema),
  withoutChanges: Nullable(FigureSchema),
  reason: Type.String({ description: 'Where the change comes from, or why it is not available' }),
});

export const RelianceYearSchema = Type.Object({
  source: Type.String(),
  period: Type.String(),
  edition: Type.String(),
  series: Type.String({ description: 'Form or sub-heading of the consumption line; empty where it names none' }),
  publishedConsumption: Nullable(FigureSchema),
  computedConsumption: Nullable(FigureSchema),
  difference: Nullable(Type.Number({ description: 'Computed against published consumption, relative' })),
  verdict: Type.String({
    description: 'reproduced, not reproducible, not computable or not recomputed (an estimated year)',
  }),
  reason: Type.String(),
  publishedReliance: Nullable(FigureSchema),
  computedReliance: Nullable(FigureSchema),
  relianceVerdict: Type.String(),
  relianceReason: Type.String(),
  government: Nullable(GovernmentSchema),
});
export type RelianceYearDto = Static<typeof RelianceYearSchema>;

const DefinitionSchema = Type.Object({
  source: Type.String(),
  series: Type.String(),
  editions: Nullable(Type.Array(Type.String(), { description: 'Null where it holds for all' })),
  scope: Nullable(Type.String()),
  formula: Type.String({ description: 'Terms in words; empty where none can be computed' }),
  notComputed: Nullable(Type.String({ description: 'Why consumption cannot be recomputed' })),
  statedIn: Nullable(Type.Object({ edition: Type.String(), locator: Type.String() })),
});

const TopSourcesSchema = Type.Object({
  form: Type.String(),
  period: Type.String(),
  edition: Type.String(),
  shares: Type.Array(ShareSchema, { description: 'The four largest, other countries left out' }),
});

export const RelianceSchema = Type.Object(
  {
    definitions: Type.Array(DefinitionSchema),
    years: Type.Array(RelianceYearSchema, { description: 'Latest edition first, oldest year first' }),
    latest: Nullable(FigureSchema),
    topSources: Type.Array(TopSourcesSchema, { description: 'One for each form the newest edition prints' }),
  },
  { $id: 'Reliance' },
);
export type RelianceDto = Static<typeof RelianceSchema>;

const ConventionSchema = Type.Object({ id: Type.String({ description: 'A to E' }), name: Type.String() });
const HhiPointSchema = Type.Object({
  period: Type.String(),
  edition: Type.String(),
  denominator: Type.String(),
  variants: Type.Array(Type.Object({ id: Type.String(), hhi: FigureSchema })),
  largest: Nullable(FigureSchema),
  threeLargest: Nullable(FigureSchema),
  residual: Nullable(FigureSchema),
  leftOut: Type.Array(Type.Object({ place: Type.String(), placeName: Type.String(), figure: FigureSchema })),
  shares: Type.Array(ShareSchema, { description: 'Countries of 5 % or more, largest first' }),
});
export type HhiPointDto = Static<typeof HhiPointSchema>;

const HistorySchema = Type.Object({
  property: Type.String(),
  label: Type.String(),
  stage: Nullable(Type.String()),
  points: Type.Array(HhiPointSchema, { description: 'Oldest year first, and of one year the oldest edition first' }),
  change: Nullable(
    Type.Object({
      from: Type.String(),
      fromEdition: Type.String(),
      to: Type.String(),
      toEdition: Type.String(),
      byConvention: Type.Array(
        Type.Object({ id: Type.String(), from: Nullable(FigureSchema), to: Nullable(FigureSchema) }),
      ),
    }),
  ),
});
export type HistoryDto = Static<typeof HistorySchema>;

export const ConcentrationHistoriesSchema = Type.Object(
  {
    conventions: Type.Array(ConventionSchema),
    defaultConvention: Type.String(),
    defaultReason: Type.String(),
    histories: Type.Array(HistorySchema),
  },
  { $id: 'ConcentrationHistories' },
);
export type ConcentrationHistoriesDto = Static<typeof ConcentrationHistoriesSchema>;

export const CoverSchema = Type.Object(
  {
    holder: Type.String(),
    inventory: Nullable(
      Type.Object({
        figure: FigureSchema,
        ageDays: Type.Integer(),
        ageText: Type.String(),
        note: Nullable(Type.String()),
      }),
    ),
    consumption: Nullable(FigureSchema),
    entered: Nullable(Type.String({ description: 'The consumption of the question, as read' })),
    days: Nullable(FigureSchema),
    assumption: Nullable(Type.String({ description: 'What has to be so for the days to hold' })),
    refused: Nullable(Type.String({ description: 'Why there are no days' })),
  },
  { $id: 'Cover' },
);
export type CoverDto = Static<typeof CoverSchema>;

export const RevisionSizesSchema = Type.Object(
  {
    sizes: Type.Array(
      Type.Object({
        of: Type.String({ description: 'countries or world totals' }),
        entries: Type.Integer({ description: 'Places and years that two editions or more give' }),
        median: FigureSchema,
        ninthDecile: FigureSchema,
        largest: FigureSchema,
      }),
    ),
    largest: Type.Array(
      Type.Object({
        label: Type.String(),
        placeName: Type.String(),
        period: Type.String(),
        first: FigureSchema,
        last: FigureSchema,
        changeText: Type.String(),
      }),
    ),
  },
  { $id: 'RevisionSizes' },
);
export type RevisionSizesDto = Static<typeof RevisionSizesSchema>;
