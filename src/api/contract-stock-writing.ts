import Type, { type Static } from 'typebox';
import { LotStateSchema, StockRecordSchema } from './contract-stockpile.ts';

/** Bodies and answers of what writes into a stock book: a preview changes nothing, a record is all or nothing. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

const Text = Type.String({ maxLength: 2000 });

/**
 * One record as a person writes it: kind, date, and its fields by the names of GET /stockpile/kinds. Every value is text:
 * "20,000 kg", "99.65 %", "2026-11-23", "yes".
 */
export const StockEntrySchema = Type.Object(
  {
    kind: Type.String({ description: 'receipt, transfer, sale ...: see GET /stockpile/kinds' }),
    date: Type.Optional(Type.String({ description: 'Day it happened, YYYY-MM-DD; default today' })),
    number: Type.Optional(
      Type.String({ maxLength: 120, description: 'Number of its document; one is given where left out' }),
    ),
    fields: Type.Record(Type.String(), Text, {
      description: 'Fields of the kind as text: masses with unit, content as mass or percent of the gross weight',
    }),
  },
  { additionalProperties: false },
);
export type StockEntryDto = Static<typeof StockEntrySchema>;

export const StockPreviewBodySchema = Type.Object(
  {
    holder: Type.Optional(Type.String({ description: 'Whose book; default own' })),
    records: Type.Array(StockEntrySchema, { minItems: 1, maxItems: 1000 }),
  },
  { additionalProperties: false },
);
export type StockPreviewBodyDto = Static<typeof StockPreviewBodySchema>;

export const StockRecordsBodySchema = Type.Object(
  {
    ...StockPreviewBodySchema.properties,
    seen: Type.Optional(
      Type.Record(Type.String(), Type.Integer(), {
        description: 'Turns of each lot as the writer saw them; where another record came between, nothing is written',
      }),
    ),
  },
  { additionalProperties: false },
);
export type StockRecordsBodyDto = Static<typeof StockRecordsBodySchema>;

export const StockReversalBodySchema = Type.Object(
  {
    holder: Type.Optional(Type.String({ description: 'Whose book; default own' })),
    reverses: Type.String({ description: 'Number of the record to undo' }),
    reason: Type.String({ minLength: 1, maxLength: 2000 }),
    date: Type.Optional(Type.String({ description: 'Day from which it is undone; default today' })),
    number: Type.Optional(Type.String({ maxLength: 120 })),
  },
  { additionalProperties: false },
);
export type StockReversalBodyDto = Static<typeof StockReversalBodySchema>;

const StockRefusalSchema = Type.Object({
  code: Type.String({ description: 'Stable code, listed in docs/reference/problems.md' }),
  entry: Type.Integer({ minimum: 0, description: 'Which of the records sent, from 0' }),
  number: Type.String(),
  field: Nullable(Type.String({ description: 'Field it is about; null where it is about the whole record' })),
  message: Type.String(),
  advice: Type.String(),
});
export type StockRefusalDto = Static<typeof StockRefusalSchema>;

const ChangedLotSchema = Type.Object({
  lot: Type.String(),
  before: LotStateSchema,
  after: LotStateSchema,
  changes: Type.Array(Type.String(), { description: 'In words: "gross 20,000 kg -> 19,800 kg"' }),
});
export type ChangedLotDto = Static<typeof ChangedLotSchema>;

export const StockPreviewSchema = Type.Object(
  {
    outcome: Type.String({ description: 'allowed or refused; nothing is written' }),
    holder: Type.String(),
    numbers: Type.Array(Type.String(), { description: 'Numbers the records bear, given ones included' }),
    titles: Type.Array(Type.String(), { description: 'The records in words, in the order sent' }),
    refusals: Type.Array(StockRefusalSchema, { description: 'Every one of them; one is enough to refuse all records' }),
    lots: Type.Array(ChangedLotSchema),
    seen: Type.Record(Type.String(), Type.Integer(), { description: 'Turns to send with the write' }),
  },
  { $id: 'StockPreview' },
);
export type StockPreviewDto = Static<typeof StockPreviewSchema>;

export const StockWrittenSchema = Type.Object(
  {
    outcome: Type.String({ description: 'recorded, refused or overtaken; only recorded wrote anything' }),
    holder: Type.String(),
    records: Type.Array(StockRecordSchema, { description: 'What was written' }),
    refusals: Type.Array(StockRefusalSchema),
    lots: Type.Array(ChangedLotSchema),
    overtaken: Type.Array(Type.Object({ lot: Type.String(), by: Nullable(StockRecordSchema), text: Type.String() }), {
      description: 'Lots somebody else moved meanwhile, and by which record',
    }),
  },
  { $id: 'StockWritten' },
);
export type StockWrittenDto = Static<typeof StockWrittenSchema>;

export const StockKindsSchema = Type.Object({
  kinds: Type.Array(
    Type.Object({
      kind: Type.String(),
      label: Type.String(),
      what: Type.String({ description: 'What the record says, in a sentence' }),
      fields: Type.Array(
        Type.Object({
          name: Type.String({ description: 'Its name in `fields`: lot, gross, content, out gross ...' }),
          label: Type.String(),
          type: Type.String({
            description:
              'How it is written: name, text, day, mass, percent, number, count, latitude, longitude, yes or no, material, form, country, content of, assay, limits, allows',
          }),
          choices: Type.Array(Type.String()),
          required: Type.Boolean(),
          hint: Type.String({ description: 'An example and what it means' }),
        }),
      ),
    }),
  ),
});
export type StockKindsDto = Static<typeof StockKindsSchema>;
