import Type, { type Static } from 'typebox';
import { FigureSchema, SourceRefSchema } from './contract.ts';

/** Schemas of what changed from one edition of a source to another. */

const Nullable = <T extends Type.TSchema>(schema: T, description: string) =>
  Type.Union([schema, Type.Null()], { description });

export const ChangeKindSchema = Type.Union(
  [Type.Literal('revised'), Type.Literal('new'), Type.Literal('dropped'), Type.Literal('recoded')],
  {
    description: 'revised, new or dropped (the other edition speaks of the period), recoded: under another heading',
  },
);

export const EditionChangeSchema = Type.Object(
  {
    kind: ChangeKindSchema,
    material: Nullable(Type.String(), 'Material id'),
    title: Type.String({ description: 'What the figure is of, in words' }),
    property: Type.String(),
    place: Nullable(Type.String(), 'Place code'),
    period: Type.String(),
    before: Nullable(FigureSchema, 'As the earlier edition has it; null where it has none'),
    after: Nullable(FigureSchema, 'As the later edition has it; null where it has none'),
    tonnesText: Nullable(Type.String(), 'Later less earlier: "−20,000 t"; null where either is no single mass'),
    relativeText: Nullable(Type.String(), 'Relative to the earlier: "−33.3 %"'),
    firmness: Nullable(Type.String(), '"estimated, now reported"; null where that did not change'),
  },
  { $id: 'EditionChange' },
);
export type EditionChangeDto = Static<typeof EditionChangeSchema>;

const Choice = (description: string) =>
  Type.Array(Type.Object({ id: Type.String(), name: Type.String() }), { description });

export const EditionSummarySchema = Type.Object({
  from: SourceRefSchema,
  to: SourceRefSchema,
  editions: Type.Array(SourceRefSchema, { description: 'Editions of the source known on the day, latest first' }),
  tally: Type.Array(Type.Object({ kind: Type.String(), total: Type.Integer() }), {
    description: 'How many of each kind; `same` in both; `one edition only` of periods only one of them speaks of',
  }),
  materials: Choice('Materials something changed of'),
  properties: Choice('Properties something changed of'),
  places: Choice('Places something changed of'),
});
export type EditionSummaryDto = Static<typeof EditionSummarySchema>;
