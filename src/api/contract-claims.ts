import Type, { type Static } from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = (description: string) => Type.Integer({ description });

const SpeakerSchema = Type.Object({
  speaker: Nullable(Type.String()),
  name: Nullable(Type.String()),
  roles: Type.Array(Type.String()),
  interests: Type.Array(Type.String({ description: 'What the speaker stands to gain' })),
  dated: Count('Claims that name a day'),
  due: Count('Of the dated, those whose day has passed or that were decided before it'),
  met: Count('Of the due'),
  partly: Count('Of the due'),
  missed: Count('Of the due'),
  noEvidence: Count('Of the due: nothing known decides them'),
  open: Count('Of the dated, those whose day has not come'),
  metShare: Nullable(
    Type.String({ description: 'Met of those decided, in percent; null below the fewest for a share' }),
  ),
  positions: Count('Claims that name no day; never scored'),
  positionsFor: Count('Of the positions, those with later evidence for them alone'),
  positionsAgainst: Count('Of the positions, those with later evidence against them alone'),
  positionsBoth: Count('Of the positions, those with some of both'),
});
export type SpeakerDto = Static<typeof SpeakerSchema>;

export const SpeakersSchema = Type.Object({
  on: Type.String(),
  fewestForAShare: Type.Integer({ description: 'Decided claims below which no share is given' }),
  speakers: Type.Array(SpeakerSchema, { description: 'Those with most dated claims first' }),
});
export type SpeakersDto = Static<typeof SpeakersSchema>;
