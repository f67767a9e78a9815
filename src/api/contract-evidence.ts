import Type, { type Static } from 'typebox';
import { EventSchema, StatementSchema } from './contract.ts';
import { StockRecordSchema } from './contract-stockpile.ts';

/** Shape of one piece of evidence: a statement, an event, or a record of a stock book. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const EvidenceSchema = Type.Object(
  {
    id: Type.String(),
    type: Type.Union([Type.Literal('statement'), Type.Literal('event'), Type.Literal('stock')]),
    statement: Nullable(StatementSchema),
    event: Nullable(EventSchema),
    stock: Nullable(StockRecordSchema),
    sightings: Type.Array(Type.Object({ snapshot: Type.String(), locator: Type.String(), recorded: Type.String() })),
    corrections: Type.Array(Type.Object({ id: Type.String(), mistake: Type.String(), reason: Type.String() })),
    withdrawn: Type.Union(
      [
        Type.Object({
          name: Type.String({ description: 'File whose newer version states it no longer' }),
          recorded: Type.String({ description: 'When that version was taken in' }),
        }),
        Type.Null(),
      ],
      { description: 'Since when no file that stands states it; null while it is current' },
    ),
  },
  { $id: 'Evidence' },
);
export type EvidenceDto = Static<typeof EvidenceSchema>;
