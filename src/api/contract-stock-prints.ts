import Type, { type Static } from 'typebox';

/** Shape of pages to be printed: plain words and tables, which the web room and the command line draw. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const EvidenceIds = Type.Array(Type.String(), {
  description: 'Records it follows from; each resolves at /evidence/{id}',
});

/** What there is to print. */
export const STOCK_PRINTS = ['pick-list', 'certificate', 'count-sheets', 'labels'] as const;
export type StockPrint = (typeof STOCK_PRINTS)[number];

const BarcodeSchema = Type.Object({
  text: Type.String({ description: 'What it says, in Code 128 B' }),
  width: Type.Integer({ description: 'Modules from edge to edge, the white beside the bars included' }),
  bars: Type.Array(Type.Object({ x: Type.Integer(), width: Type.Integer() }), { description: 'In modules' }),
});

export const PrintPageSchema = Type.Object({
  title: Type.String(),
  holder: Type.String(),
  on: Type.String({ description: 'The day it speaks of' }),
  marking: Type.String(),
  fields: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
  tables: Type.Array(
    Type.Object({
      caption: Type.String(),
      columns: Type.Array(
        Type.Object({ name: Type.String(), number: Type.Boolean({ description: 'Whether it stands to the right' }) }),
      ),
      rows: Type.Array(
        Type.Object({
          cells: Type.Array(Type.String(), { description: 'Empty is to be filled by hand; a box is to be ticked' }),
          evidence: EvidenceIds,
        }),
      ),
    }),
  ),
  notes: Type.Array(Type.String()),
  signatures: Type.Array(Type.String(), { description: 'Who signs' }),
  barcode: Nullable(BarcodeSchema),
  evidence: EvidenceIds,
});
export type PrintPageDto = Static<typeof PrintPageSchema>;

export const StockPrintsSchema = Type.Object({
  print: Type.String({ description: `One of: ${STOCK_PRINTS.join(', ')}` }),
  pages: Type.Array(PrintPageSchema),
});
export type StockPrintsDto = Static<typeof StockPrintsSchema>;
