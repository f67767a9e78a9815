import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { StockGoodsSchema, StockMassSchema } from './contract-stockpile.ts';

/** Shapes of what is worked out from a stock book: what is due, reports, the closing of a span, a proposed disposal. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const EvidenceIds = Type.Array(Type.String());

/** The reports of GET /stockpile/reports/{report}, in the order they are offered. */
export const STOCK_REPORTS = ['off-specification', 'need', 'storage', 'receipts', 'reconciliation', 'cover'] as const;
export type StockReportName = (typeof STOCK_REPORTS)[number];

export const StockDueSchema = Type.Object({
  on: Type.String(),
  within: Type.String({ description: 'Days looked ahead' }),
  items: Type.Array(
    Type.Object({
      holder: Type.String(),
      lot: Nullable(Type.String()),
      what: Type.String({ description: 'inspection, re-assay, loan, authority ...' }),
      title: Type.String(),
      due: Type.String(),
      daysLeft: Type.Integer({ description: 'Negative where it is overdue' }),
      state: Type.String({ description: 'overdue or due' }),
      rule: Type.String({ description: 'Why it is due that day' }),
      evidence: EvidenceIds,
    }),
    { description: 'The most overdue first' },
  ),
  withoutRule: Type.Array(
    Type.Object({ holder: Type.String(), lot: Nullable(Type.String()), what: Type.String(), evidence: EvidenceIds }),
    { description: 'What has no day since its book keeps no rule for it: not the same as nothing due' },
  ),
});
export type StockDueDto = Static<typeof StockDueSchema>;

const CellSchema = Type.Object({
  text: Type.String(),
  figure: Nullable(FigureSchema),
  lot: Nullable(Type.String({ description: 'Where the cell names a lot: its number' })),
});
export type StockCellDto = Static<typeof CellSchema>;

/** Every report is a page of tables: what it is about is in its columns. */
export const StockReportSchema = Type.Object(
  {
    report: Type.String(),
    title: Type.String(),
    holder: Type.String(),
    holderName: Type.String(),
    on: Type.String(),
    notes: Type.Array(Type.String(), { description: 'Rules and methods, and what is not known' }),
    tables: Type.Array(
      Type.Object({
        title: Type.String(),
        columns: Type.Array(
          Type.Object({
            id: Type.String(),
            label: Type.String(),
            align: Type.Union([Type.Literal('left'), Type.Literal('right')]),
          }),
        ),
        rows: Type.Array(Type.Object({ cells: Type.Array(CellSchema), evidence: EvidenceIds })),
        empty: Type.String({ description: 'What to say where there are no rows' }),
      }),
    ),
  },
  { $id: 'StockReport' },
);
export type StockReportDto = Static<typeof StockReportSchema>;

export const StockClosingSchema = Type.Object({
  holder: Type.String(),
  holderName: Type.String(),
  from: Type.String(),
  to: Type.String(),
  lines: Type.Array(
    Type.Object({
      goods: StockGoodsSchema,
      opening: StockMassSchema,
      accounts: Type.Array(
        Type.Object({
          account: Type.String({ description: 'receipts, found, assay difference, losses, sales ...' }),
          mass: StockMassSchema,
        }),
        { description: 'With their signs: what came in is positive, what left negative' },
      ),
      closing: StockMassSchema,
      closes: Type.Boolean({
        description: 'Opening plus the accounts is the closing mass, gross and content, to the gram',
      }),
    }),
  ),
});
export type StockClosingDto = Static<typeof StockClosingSchema>;

export const StockDisposalSchema = Type.Object({
  holder: Type.String(),
  holderName: Type.String(),
  on: Type.String(),
  as: Type.String({ description: 'sale or release' }),
  goods: StockGoodsSchema,
  massText: Type.String({ description: 'Gross mass proposed' }),
  state: Type.String({ description: 'may leave; may not leave; not known' }),
  earliest: Nullable(Type.String({ description: 'First day anything may leave, after the notice that is asked for' })),
  checks: Type.Array(
    Type.Object({
      check: Type.String({ description: 'inventory, authority, plan, market impact, notice or proceeds' }),
      state: Type.String({
        description: 'holds, fails, warns (a guard of our own), not known, or not asked of this holder',
      }),
      text: Type.String(),
      figures: Type.Array(Type.Object({ label: Type.String(), figure: FigureSchema })),
      evidence: EvidenceIds,
    }),
  ),
  rotation: Nullable(
    Type.Object(
      {
        isRotation: Type.Boolean({ description: 'Whether as much comes back as leaves' }),
        net: Type.String({ description: 'Bought less sold, gross mass' }),
        cost: Nullable(Type.String({ description: 'Price of the rebuy less proceeds, both as stated' })),
        without: Nullable(Type.String({ description: 'Time from the sale to the return' })),
        text: Type.String(),
      },
      { description: 'What a stated rebuy makes of it; null where none is stated' },
    ),
  ),
  notes: Type.Array(Type.String()),
});
export type StockDisposalDto = Static<typeof StockDisposalSchema>;
