import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Schemas of long lines: what all points have in common stands once, so that a century of years stays a small answer. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const LinePointSchema = Type.Object({
  period: Type.String(),
  text: Type.String({ description: 'The value as every screen prints it' }),
  kind: Type.String(),
  amount: Nullable(Type.Number()),
  low: Type.Optional(Nullable(Type.Number({ description: 'Ends of a range; left out for anything else' }))),
  high: Type.Optional(Nullable(Type.Number())),
  unit: Type.Optional(Nullable(Type.String({ description: 'Where the points of a line have units of their own' }))),
  evidence: Type.String({ description: 'Evidence id; resolves at /evidence/{id}' }),
});
export type LinePointDto = Static<typeof LinePointSchema>;

export const LineSchema = Type.Object({
  id: Type.String(),
  label: Type.String(),
  property: Type.String(),
  place: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  basis: Nullable(Type.String()),
  source: Type.String(),
  rule: Type.String({ description: 'How the numbers came about, for all points' }),
  asOf: Type.String(),
  marking: Type.String({ description: 'The narrowest of its points' }),
  points: Type.Array(LinePointSchema),
});
export type LineDto = Static<typeof LineSchema>;

export const LinesSchema = Type.Object({ items: Type.Array(LineSchema) });
export type LinesDto = Static<typeof LinesSchema>;

export const HistorySchema = Type.Object({
  items: Type.Array(
    Type.Object({
      ...LineSchema.properties,
      topic: Type.String({ description: 'Lines of one topic belong in one panel' }),
      era: Type.String({ description: 'history: of its time, to 1992; today: what continues it' }),
    }),
  ),
});
export type HistoryDto = Static<typeof HistorySchema>;

const EndUseSchema = Type.Object({
  use: Type.String({ description: 'In the words of the source' }),
  figure: FigureSchema,
  note: Nullable(Type.String()),
  remainder: Type.Boolean({ description: 'What the printed shares leave over; not printed itself' }),
});

export const EndUsesSchema = Type.Object({
  items: Type.Array(
    Type.Object({
      place: Type.String(),
      placeName: Type.String(),
      source: Type.String(),
      edition: Type.String(),
      published: Type.String(),
      period: Type.String(),
      shares: Type.Array(EndUseSchema),
      residual: Nullable(FigureSchema),
      named: Type.Array(EndUseSchema),
    }),
  ),
});
export type EndUsesDto = Static<typeof EndUsesSchema>;
