import Type, { type Static } from 'typebox';
import { ProblemSchema, SourceSchema } from './contract-service.ts';

/** Schema of everything about one source. */

const Count = (description: string) => Type.Integer({ minimum: 0, description });
const Nullable = <T extends Type.TSchema>(schema: T, description: string) =>
  Type.Union([schema, Type.Null()], { description });

const SaidSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  total: Count('Statements or events'),
  first: Type.String({ description: 'First period spoken of' }),
  last: Type.String({ description: 'Last period spoken of' }),
});

export const SourceProfileSchema = Type.Object(
  {
    source: SourceSchema,
    budgetText: Nullable(Type.String(), 'Days a new edition may take; null for a source that publishes once'),
    ageText: Nullable(Type.String(), 'Days since its newest edition known on the day'),
    properties: Type.Array(SaidSchema),
    materials: Type.Array(SaidSchema),
    eventKinds: Type.Array(SaidSchema),
    snapshots: Type.Array(
      Type.Object({
        snapshot: Type.String({ description: 'SHA-256 of the bytes; they are at /snapshots/{sha256}' }),
        recorded: Type.String({ description: 'When first taken in' }),
        total: Count('Statements and events of this source first seen in it'),
      }),
    ),
    corrections: Type.Array(
      Type.Object({ id: Type.String(), published: Type.String(), mistake: Type.String(), reason: Type.String() }),
    ),
    problems: Type.Array(ProblemSchema, { description: 'Met in reading the files its evidence comes from' }),
    disputes: Type.Array(
      Type.Object({
        key: Type.String(),
        material: Nullable(Type.String(), 'Material id'),
        title: Type.String(),
        spreadText: Type.String(),
        followed: Type.Boolean({ description: 'Whether this source is the side that is followed' }),
        reason: Type.String(),
      }),
    ),
  },
  { $id: 'SourceProfile' },
);
export type SourceProfileDto = Static<typeof SourceProfileSchema>;
