import Type, { type Static } from 'typebox';
import { MEASURES } from '../brief/multiples.ts';
import { FigureSchema } from './contract.ts';

/** Schemas of the screens over all materials. */

const Nullable = <T extends Type.TSchema>(schema: T, description: string) =>
  Type.Union([schema, Type.Null()], { description });
const Count = (description: string) => Type.Integer({ minimum: 0, description });

export const ComparedCellSchema = Type.Object({
  figure: Nullable(FigureSchema, 'May itself be withheld, not available or net exporter'),
  words: Nullable(Type.String(), 'Whose or of what: "China", "Mine production", "4 years 1 month old"'),
  absence: Nullable(Type.String(), 'Where there is no figure: not stated, not modelled, nothing asked'),
});
export type ComparedCellDto = Static<typeof ComparedCellSchema>;

export const ComparedMaterialSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    symbol: Nullable(Type.String(), 'Chemical symbol'),
    aliases: Type.Array(Type.String(), { description: 'Labels sources use for it, and other names people search for' }),
    critical: Nullable(
      Type.String(),
      'Standing on the list: listed, through its group, through its members, unclear, not listed',
    ),
    reliance: ComparedCellSchema,
    producer: ComparedCellSchema,
    concentration: ComparedCellSchema,
    importSource: ComparedCellSchema,
    consumption: ComparedCellSchema,
    production: ComparedCellSchema,
    price: ComparedCellSchema,
    inventory: ComparedCellSchema,
    asked: ComparedCellSchema,
    open: Count('Solicitations open on the day'),
    events: Count('Happenings since `since`'),
    conflicts: Count('Conflicts'),
    revisions: Count('Revisions'),
  },
  { $id: 'ComparedMaterial' },
);
export type ComparedMaterialDto = Static<typeof ComparedMaterialSchema>;

export const ComparisonSchema = Type.Object({
  knownOn: Type.String(),
  since: Type.String({ description: 'Events after this day are counted' }),
  list: Nullable(Type.Object({ id: Type.String(), name: Type.String() }), 'The newest critical list'),
  convention: Type.String({ description: 'Convention of the concentration column' }),
  rows: Type.Array(ComparedMaterialSchema),
  silent: Type.Array(Type.String(), { description: 'Materials of the vocabulary of which the ledger says nothing' }),
});
export type ComparisonDto = Static<typeof ComparisonSchema>;

export const MeasureSchema = Type.Union(
  MEASURES.map((measure) => Type.Literal(measure)),
  { description: `What each small chart shows: ${MEASURES.join(', ')}` },
);

export const MultiplesSchema = Type.Object({
  measure: Type.String(),
  charts: Type.Array(
    Type.Object({
      material: Type.String(),
      name: Type.String(),
      label: Type.String({ description: 'Whose and of what: "China, mine production"' }),
      points: Type.Array(Type.Object({ period: Type.String(), figure: FigureSchema })),
    }),
  ),
});
export type MultiplesDto = Static<typeof MultiplesSchema>;
