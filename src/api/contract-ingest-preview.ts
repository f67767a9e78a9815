import Type, { type Static } from 'typebox';
import { FileCountsSchema } from './contract-service.ts';

/** Shape of what taking a file in would do; nothing of it is in the ledger, so its masses are words and no figures. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const LotWordsSchema = Type.Object({
  gross: Type.String({ description: 'On books: "19,998 kg"' }),
  content: Nullable(Type.String({ description: '"16,578.342 kg Sb"; null where content is not kept' })),
  site: Nullable(Type.String()),
  standing: Type.String({ description: 'accepted, not accepted or rejected' }),
});

export const IngestPreviewSchema = Type.Object({
  name: Type.String(),
  outcome: Type.String({ description: 'would be taken in, already known, refused, not recognised or unreadable' }),
  parser: Nullable(Type.String()),
  counts: FileCountsSchema,
  problems: Type.Array(
    Type.Object({
      code: Type.String(),
      locator: Type.String({ description: 'Of a stock book: "Movements, row 12, column gross"' }),
      message: Type.String(),
      original: Type.String(),
      advice: Type.String(),
    }),
    { description: 'All that is wrong with it; one is enough to refuse a stock book' },
  ),
  roundings: Type.Array(
    Type.Object({ locator: Type.String(), written: Type.String(), kept: Type.String({ description: 'To the gram' }) }),
    { description: 'Masses of a stock book that were no whole number of grams' },
  ),
  books: Type.Array(
    Type.Object({
      holder: Type.String(),
      records: Type.Array(Type.Object({ kind: Type.String(), count: Type.Integer() }), {
        description: 'New records by kind',
      }),
      lots: Type.Array(Type.Object({ lot: Type.String(), before: Nullable(LotWordsSchema), after: LotWordsSchema }), {
        description: 'Every lot touched: as it is, null before its first record, and as it would be after all of them',
      }),
    }),
  ),
});
export type IngestPreviewDto = Static<typeof IngestPreviewSchema>;
