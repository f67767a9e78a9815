import Type, { type Static } from 'typebox';

/** Shapes of the sheets of paper a stock book prints: pick lists, certificates, count sheets, labels. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const EvidenceIds = Type.Array(Type.String());

/** The sheets of GET /stockpile/prints/{sheet}. */
export const STOCK_SHEETS = ['certificate', 'labels', 'count', 'pick-list'] as const;
export type StockSheetName = (typeof STOCK_SHEETS)[number];

const PrintPageSchema = Type.Object({
  title: Type.String(),
  holder: Type.String(),
  on: Type.String(),
  marking: Type.String(),
  fields: Type.Array(Type.Object({ name: Type.String(), text: Type.String() })),
  tables: Type.Array(
    Type.Object({
      caption: Type.String(),
      columns: Type.Array(Type.Object({ name: Type.String(), number: Type.Boolean() })),
      rows: Type.Array(
        Type.Object({
          cells: Type.Array(Type.String(), { description: 'An empty cell is to be filled by hand' }),
          evidence: EvidenceIds,
        }),
      ),
    }),
  ),
  notes: Type.Array(Type.String()),
  signatures: Type.Array(Type.String(), { description: 'Who signs' }),
  barcode: Nullable(
    Type.Object({
      text: Type.String(),
      width: Type.Integer({ description: 'Of it all with the white on either side, in modules' }),
      bars: Type.Array(Type.Object({ x: Type.Integer(), width: Type.Integer() }), {
        description: 'Bars of Code 128 B: where each begins and how wide it is, in modules',
      }),
    }),
  ),
  evidence: EvidenceIds,
});
export type StockPrintPageDto = Static<typeof PrintPageSchema>;

export const StockPrintsSchema = Type.Object(
  {
    sheet: Type.String(),
    holder: Type.String(),
    on: Type.String(),
    pages: Type.Array(PrintPageSchema, { description: 'One sheet of paper each' }),
  },
  { $id: 'StockPrints' },
);
export type StockPrintsDto = Static<typeof StockPrintsSchema>;
