import Type, { type Static } from 'typebox';
import { FigureSchema, SourceRefSchema } from './contract.ts';

/** Shapes of guided tours. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const TourSideSchema = Type.Object({
  evidence: Type.String(),
  text: Type.String({ description: 'The value or the date it gives' }),
  figure: Nullable(FigureSchema),
  original: Type.String({ description: 'Its own words' }),
  locator: Type.String(),
  stance: Type.String(),
  speaker: Nullable(Type.String()),
  source: SourceRefSchema,
  followed: Type.Boolean(),
  rule: Nullable(Type.String({ description: 'For a computed side, how' })),
  denominator: Nullable(Type.String({ description: 'For a share, what it is a share of' })),
  note: Nullable(Type.String()),
});
export type TourSideDto = Static<typeof TourSideSchema>;

export const TourStepSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  lesson: Type.String(),
  question: Type.String({ description: 'Key of the question, as /conflicts gives it' }),
  material: Nullable(Type.String()),
  procurement: Nullable(Type.String()),
  quote: Nullable(
    Type.Object({ evidence: Type.String(), text: Type.String(), locator: Type.String(), source: SourceRefSchema }),
  ),
  says: Type.Array(TourSideSchema, { description: 'What the article gives' }),
  shows: Type.Array(TourSideSchema, { description: 'What others give, newest first' }),
  also: Type.Array(TourSideSchema, { description: 'More evidence worth seeing here' }),
  apart: Nullable(Type.String({ description: '"9 days apart"; null where nothing can be compared' })),
  age: Nullable(Type.String({ description: 'How old the newest answer is, for what is held at a time' })),
  verdict: Nullable(Type.String({ description: 'What became of the claim' })),
  verdictReason: Nullable(Type.String()),
  resolvedBy: Nullable(Type.String({ description: 'judgement or rule, where the sides disagree' })),
  judgementKind: Nullable(Type.String()),
  reason: Nullable(Type.String({ description: 'Who is followed and why' })),
  judgedBy: Nullable(Type.String()),
  judgedOn: Nullable(Type.String()),
});
export type TourStepDto = Static<typeof TourStepSchema>;

export const TourSchema = Type.Object(
  {
    id: Type.String(),
    title: Type.String(),
    about: Type.String(),
    knownOn: Type.String(),
    tours: Type.Array(Type.Object({ id: Type.String(), title: Type.String() }), { description: 'Every tour there is' }),
    steps: Type.Array(TourStepSchema),
  },
  { $id: 'Tour' },
);
export type TourDto = Static<typeof TourSchema>;
