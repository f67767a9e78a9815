import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Schemas of a material's tables and series: each its own answer, of the stage and edition asked for. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const SeriesSchema = Type.Object({
  id: Type.String(),
  label: Type.String(),
  property: Type.String(),
  form: Nullable(Type.String()),
  unit: Nullable(Type.String()),
  edition: Type.String(),
  points: Type.Array(Type.Object({ period: Type.String(), figure: FigureSchema })),
});
export type SeriesDto = Static<typeof SeriesSchema>;

export const ProductionTableSchema = Type.Object({
  property: Type.String(),
  label: Type.String({ description: '"Mine production", "Reserves"' }),
  stage: Nullable(Type.String()),
  edition: Type.String(),
  published: Type.String(),
  periods: Type.Array(Type.String()),
  rows: Type.Array(
    Type.Object({
      place: Type.String(),
      placeName: Type.String(),
      placeKind: Type.String({ description: 'country, world, other or group; world and other are never countries' }),
      cells: Type.Array(Nullable(FigureSchema), { description: 'One per period' }),
      share: Nullable(FigureSchema),
    }),
  ),
  sumListed: Type.Array(Nullable(FigureSchema), { description: 'Sum of listed rows per period, computed' }),
});
export type ProductionTableDto = Static<typeof ProductionTableSchema>;

export const ConcentrationSchema = Type.Object({
  property: Type.String(),
  label: Type.String(),
  period: Type.String(),
  edition: Type.String(),
  hhi: FigureSchema,
  convention: Type.String({ description: 'How other countries and the denominator are treated' }),
  denominator: Type.String({ description: '"sum of listed rows, 118,990 t" or "printed total, 119,000 t (rounded)"' }),
  variants: Type.Array(Type.Object({ convention: Type.String(), hhi: FigureSchema })),
  shares: Type.Array(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
});
export type ConcentrationDto = Static<typeof ConcentrationSchema>;

export const ImportSourcesSchema = Type.Object({
  form: Type.String(),
  period: Type.String(),
  edition: Type.String(),
  shares: Type.Array(Type.Object({ place: Type.String(), placeName: Type.String(), share: FigureSchema })),
});
export type ImportSourcesDto = Static<typeof ImportSourcesSchema>;

export const PricePointSchema = Type.Object({
  date: Type.String(),
  label: Type.String(),
  figure: FigureSchema,
  hypothetical: Type.Boolean({ description: 'Computed from a contract, not asked or paid in a market' }),
});
export type PricePointDto = Static<typeof PricePointSchema>;

export const TableNameSchema = Type.Object({
  stage: Type.String({ description: 'Names the table beside its edition: `production-mine`, `capacity/ferroalloy`' }),
  property: Type.String(),
  label: Type.String(),
  edition: Type.String(),
  published: Type.String(),
});
export type TableNameDto = Static<typeof TableNameSchema>;

const tablesWith = <T extends Type.TSchema>(item: T, description: string) =>
  Type.Object({
    tables: Type.Array(TableNameSchema, { description: 'Every table there is, latest edition first' }),
    chosen: Nullable(TableNameSchema),
    items: Type.Array(item, { description }),
  });
const editionsWith = <T extends Type.TSchema>(item: T) =>
  Type.Object({
    editions: Type.Array(Type.String(), { description: 'Every edition there is, latest first' }),
    edition: Nullable(Type.String({ description: 'The edition the items are of; null where there is none' })),
    items: Type.Array(item),
  });

export const ProductionSchema = tablesWith(ProductionTableSchema, 'The chosen table; empty where there is none');
export type ProductionDto = Static<typeof ProductionSchema>;
export const ConcentrationsSchema = tablesWith(ConcentrationSchema, 'Of the chosen table, latest period first');
export type ConcentrationsDto = Static<typeof ConcentrationsSchema>;
export const EditionSeriesSchema = editionsWith(SeriesSchema);
export type EditionSeriesDto = Static<typeof EditionSeriesSchema>;
export const EditionImportsSchema = editionsWith(ImportSourcesSchema);
export type EditionImportsDto = Static<typeof EditionImportsSchema>;
