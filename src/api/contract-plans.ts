import Type, { type Static } from 'typebox';
import { FigureSchema, SourceRefSchema } from './contract.ts';

/** Shapes of annual materials plans against requests and awards, and of recommendations. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const PlanLineSchema = Type.Object({
  material: Type.String(),
  materialName: Type.String(),
  what: Nullable(Type.String({ description: 'Form or sub-heading, where the line names one' })),
  action: Type.String({ description: 'acquisition or disposal' }),
  most: FigureSchema,
  alsoUnder: Type.Array(Type.String(), { description: 'Rows in which the same tonnes stand again; they count once' }),
  note: Nullable(Type.String()),
});

const EffortSchema = Type.Object({
  procurement: Type.String(),
  title: Type.String(),
  state: Type.String(),
  dateText: Type.String(),
  quantity: Nullable(FigureSchema),
  pace: Nullable(FigureSchema),
  evidence: Type.String(),
});
export type PlanEffortDto = Static<typeof EffortSchema>;

const PlanRowSchema = Type.Object({
  material: Type.String(),
  materialName: Type.String(),
  state: Type.String({ description: 'stated; no line found: unknown, not 0; not released: there is no plan to read' }),
  line: Nullable(PlanLineSchema),
  containedIn: Type.Array(PlanLineSchema, { description: 'Lines of goods that contain the material' }),
  requests: Type.Array(EffortSchema, { description: 'First asked for in the year' }),
  awards: Type.Array(EffortSchema, { description: 'Awarded in the year' }),
});
export type PlanRowDto = Static<typeof PlanRowSchema>;

export const PlansSchema = Type.Object({
  years: Type.Array(
    Type.Object({
      fiscalYear: Type.String(),
      status: Type.String({ description: 'lines read; not released; no line read' }),
      notices: Type.Array(
        Type.Object({ words: Type.String(), note: Nullable(Type.String()), evidence: Type.String() }),
      ),
      rows: Type.Array(PlanRowSchema),
    }),
    { description: 'Latest fiscal year first' },
  ),
});
export type PlansDto = Static<typeof PlansSchema>;
export type PlanYearDto = PlansDto['years'][number];

const ToldSchema = Type.Object({
  words: Type.String(),
  period: Type.String(),
  note: Nullable(Type.String()),
  evidence: Type.String(),
  source: SourceRefSchema,
});

export const RecommendationsSchema = Type.Object({
  total: Type.Integer(),
  openCount: Type.Integer({ description: 'Of the total, those their author calls open' }),
  notKnown: Type.Integer({ description: 'Of the total, those of which no status was read' }),
  recommendations: Type.Array(
    Type.Object({
      id: Type.String(),
      report: Type.String(),
      number: Type.String(),
      open: Nullable(Type.Boolean({ description: 'Null where no status was read' })),
      text: ToldSchema,
      status: Nullable(ToldSchema),
      response: Nullable(ToldSchema),
    }),
    { description: 'Newest report first' },
  ),
});
export type RecommendationsDto = Static<typeof RecommendationsSchema>;
