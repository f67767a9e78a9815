import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Shapes of the indicators of supply risk: one material's side by side, and all materials with some of them as columns. */

const Nullable = <T extends Type.TSchema>(schema: T, description: string) =>
  Type.Union([schema, Type.Null()], { description });
const ShareSchema = Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema });

export const IndicatorSchema = Type.Object(
  {
    indicator: Type.String({ description: 'hhi/production-mine, reliance, geopolrisk ...' }),
    name: Type.String(),
    formulaNumber: Type.String({ description: 'F-nn of the method' }),
    formula: Type.String(),
    of: Type.String({ description: 'Stage, year and edition; empty where nothing at hand is used' }),
    state: Type.String({
      description: 'computed; band (between the ends an unknown part allows); published; not computed',
    }),
    result: Nullable(FigureSchema, 'Null: not computed, see missing'),
    before: Nullable(FigureSchema, 'The same about five years before, where editions at hand allow it'),
    inputs: Type.Array(Type.Object({ input: Type.String(), figure: FigureSchema })),
    missing: Type.Array(
      Type.Object({
        what: Type.String(),
        places: Type.Array(ShareSchema, { description: 'Places without a score, with their share' }),
      }),
    ),
    threshold: Nullable(
      Type.Object({
        words: Type.String(),
        setBy: Type.String(),
        reading: Nullable(Type.String(), 'Null where the result is not what the threshold was set for'),
      }),
      'What it is usually read against, and who set that',
    ),
    caveat: Nullable(Type.String(), 'What is our own in it, and what it does not say'),
  },
  { $id: 'Indicator' },
);
export type IndicatorDto = Static<typeof IndicatorSchema>;

const ScoresSchema = Nullable(
  Type.Object({
    scoresOf: Type.String({ description: 'Id of the source of the set' }),
    title: Type.String(),
    own: Type.Boolean({ description: 'True for a series somebody took in themselves' }),
    year: Type.String(),
    entries: Type.Integer({ description: 'How many countries have a score' }),
  }),
  'The governance scores used; null where the ledger has none by the day',
);
export type ScoresDto = Static<typeof ScoresSchema>;

export const MaterialIndicatorsSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    scores: ScoresSchema,
    topSources: Type.Array(ShareSchema, {
      description: 'The four largest sources of US imports of all forms together; empty where shares are by form only',
    }),
    topSourcesOf: Nullable(Type.String(), 'Years and edition of these'),
    indicators: Type.Array(IndicatorSchema, { description: 'Side by side; none is made of others' }),
  },
  { $id: 'MaterialIndicators' },
);
export type MaterialIndicatorsDto = Static<typeof MaterialIndicatorsSchema>;

export const IndicatorRowSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    stage: Nullable(Type.String(), 'Stage, year and edition of concentration and what is weighted by it'),
    concentration: Nullable(FigureSchema, 'F-03, 0 to 10,000'),
    concentrationBefore: Nullable(FigureSchema, 'The same five years before, or nearest to that'),
    reliance: Nullable(FigureSchema, 'F-02, as published'),
    governanceConcentration: Nullable(FigureSchema, 'F-09, 0 to 1; a range where scores are missing'),
    importGovernance: Nullable(FigureSchema, 'F-09 of US imports, 0 to 1'),
    geoPolRisk: Nullable(FigureSchema, 'F-07, 0 to 1'),
    euGross: Nullable(FigureSchema, 'F-08, gross, 0 to 10'),
    exposure: Nullable(FigureSchema, 'F-04, 0 to 1'),
    disruption: Nullable(FigureSchema, 'F-04, upper end only'),
    unscored: Type.Array(Type.String(), {
      description: 'Producing countries without a governance score, with their shares; the largest first',
    }),
  },
  { $id: 'IndicatorRow' },
);
export type IndicatorRowDto = Static<typeof IndicatorRowSchema>;

export const IndicatorRowsSchema = Type.Object(
  { scores: ScoresSchema, rows: Type.Array(IndicatorRowSchema, { description: 'By name; no order ranks materials' }) },
  { $id: 'IndicatorRows' },
);
export type IndicatorRowsDto = Static<typeof IndicatorRowsSchema>;
