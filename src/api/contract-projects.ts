import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const SlipText = Nullable(Type.String({ description: '"31 days later", "about 2 months later"' }));

const GuidanceSchema = Type.Object({
  title: Type.String(),
  speaker: Nullable(Type.String()),
  said: Type.String(),
  due: Type.String(),
  slip: SlipText,
  outcome: Type.String({ description: 'open; moved by later guidance; met; missed; due, no evidence' }),
  note: Nullable(Type.String()),
  evidence: Type.String(),
});

const StatedSchema = Type.Object({
  property: Type.String(),
  propertyName: Type.String(),
  period: Type.String(),
  figures: Type.Array(FigureSchema, { description: 'Each answer, the followed one first' }),
  notes: Type.Array(Type.String()),
});

export const ProjectSchema = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    material: Nullable(Type.String()),
    materialName: Nullable(Type.String()),
    parties: Type.Array(Type.String()),
    guidance: Type.Array(GuidanceSchema, { description: 'In the order it was given; each slip is against the last' }),
    completion: Nullable(
      Type.Object({
        title: Type.String(),
        dateText: Type.String(),
        afterLast: SlipText,
        afterFirst: SlipText,
        evidence: Type.String(),
      }),
    ),
    stated: Type.Array(StatedSchema),
    achieved: Type.Array(StatedSchema, {
      description: 'Output somebody says was reached; empty where none is published',
    }),
    costs: Type.Array(FigureSchema),
  },
  { $id: 'Project' },
);
export type ProjectDto = Static<typeof ProjectSchema>;

export const ProjectsSchema = Type.Object({
  projects: Type.Array(ProjectSchema, { description: 'Those with most guidance first' }),
});
export type ProjectsDto = Static<typeof ProjectsSchema>;
