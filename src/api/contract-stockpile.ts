import Type, { type Static } from 'typebox';
import { FigureSchema, SourceRefSchema } from './contract.ts';

/**
 * Shapes of the stockpile desk: holders, inventory, lots, their life, sites, movements. Masses are exact to the gram.
 *
 * `on` is the day asked about (default: the day known on), `known_on` what had been written by then; `holder` is a book.
 *
 * - GET `/stockpile/books`: StockBooks; GET `/stockpile?on`: StockHolders
 * - GET `/stockpile/inventory?holder&material&on`: StockInventory
 * - GET `/stockpile/lots?holder&material&form&site&standing&on&limit&cursor`: page of LotRow
 * - GET `/stockpile/lots/{holder}/{lot}?on`: Lot
 * - GET `/stockpile/movements?holder&lot&kind&from&to&limit&cursor`: page of StockRecord, newest first
 * - GET `/stockpile/sites?holder&on`: Sites
 * - GET `/stockpile/due?holder&on&within`: StockDue
 * - GET `/stockpile/reports/{report}?holder&on&rule`: StockReport, of STOCK_REPORTS
 * - GET `/stockpile/closing?holder&from&to`: StockClosing
 * - GET `/stockpile/disposals?holder&material&form&grade&mass&on&authority`: StockDisposal of a proposed sale
 * - GET `/stockpile/kinds`: StockKinds, the fields of every kind of record, for forms
 * - POST `/stockpile/preview`: StockPreviewBody, answers StockPreview
 * - POST `/stockpile/records`: StockRecordsBody, answers StockWritten
 * - POST `/stockpile/reversals`: StockReversalBody, answers StockWritten
 */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Count = (description: string) => Type.Integer({ minimum: 0, description });
const EvidenceIds = Type.Array(Type.String(), {
  description: 'Evidence ids of the records it follows from; each resolves at /evidence/{id}',
});

/** Gross weight and content of the element or oxide, apart, in kg to the gram. */
export const StockMassSchema = Type.Object(
  {
    gross: FigureSchema,
    content: Nullable(FigureSchema),
  },
  { $id: 'StockMass', description: 'Gross weight and content apart; content is null where it is not kept' },
);
export type StockMassDto = Static<typeof StockMassSchema>;

/** A page of a long list of a book, which is not counted: `next` is the cursor to pass as `cursor`, null at the end. */
export const StockPageOf = <T extends Type.TSchema>(item: T) =>
  Type.Object({ items: Type.Array(item), next: Nullable(Type.String()) });
export interface StockPageDto<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** What a lot is, in ids and in words. */
const GOODS = {
  material: Type.String(),
  materialName: Type.String(),
  form: Type.String(),
  formName: Type.String(),
  grade: Nullable(Type.String()),
  contentOf: Nullable(Type.String({ description: 'What content is the mass of: Sb, WO3; null where it is not kept' })),
};
export const StockGoodsSchema = Type.Object(GOODS);
export type StockGoodsDto = Static<typeof StockGoodsSchema>;

const AuthoritySchema = Type.Object({
  authority: Type.String(),
  rule: Type.String({ description: 'Statute, plan or decision it rests on' }),
  allows: Type.String({ description: 'release, sale, or release or sale' }),
  left: Nullable(FigureSchema),
  leftText: Type.String({ description: 'What it still lets go: "14,000 kg", "no amount set"' }),
  until: Nullable(Type.String()),
  noticeDays: Nullable(Type.Integer({ description: 'Days between its notice and the day anything may leave' })),
  evidence: EvidenceIds,
});

export const ReleasableSchema = Type.Object({
  state: Type.String({
    description: 'authorised; no release authority (there is none, which is not 0); not known',
  }),
  mass: Nullable(StockMassSchema),
  authorities: Type.Array(AuthoritySchema, { description: 'In the order they are used' }),
});
export type ReleasableDto = Static<typeof ReleasableSchema>;

export const StockTotalsSchema = Type.Object(
  {
    ...{ holder: Type.String(), holderName: Type.String() },
    ...GOODS,
    onBooks: StockMassSchema,
    accepted: StockMassSchema,
    uncommitted: StockMassSchema,
    onLoan: Nullable(StockMassSchema),
    releasable: ReleasableSchema,
    outload: Type.Object({
      days: Nullable(FigureSchema),
      text: Type.String({ description: 'Days to load all of it out, or why they are not known' }),
    }),
    marking: Type.String(),
  },
  { $id: 'StockTotals', description: 'Four totals of one form and grade; they are never one number' },
);
export type StockTotalsDto = Static<typeof StockTotalsSchema>;

/** What a public holder was last said to hold; the other three totals are not published. */
export const PublishedStockSchema = Type.Object({
  holder: Type.String(),
  holderName: Type.String(),
  material: Type.String(),
  materialName: Type.String(),
  onBooks: FigureSchema,
  period: Type.String(),
  ageText: Type.String({ description: 'How old the figure is on the day: "4 years 1 month old"' }),
  note: Nullable(Type.String()),
  others: Type.String({ description: 'Accepted, uncommitted and releasable: not published' }),
});
export type PublishedStockDto = Static<typeof PublishedStockSchema>;

export const StockInventorySchema = Type.Object({
  on: Type.String(),
  rows: Type.Array(StockTotalsSchema, { description: 'Private books, by holder, material, form, grade' }),
  published: Type.Array(PublishedStockSchema, { description: 'Public holders, never added to the books' }),
});
export type StockInventoryDto = Static<typeof StockInventorySchema>;

/** Whose books there are, without their totals. */
export const StockBooksSchema = Type.Object({
  books: Type.Array(
    Type.Object({
      holder: Type.String(),
      holderName: Type.String(),
      lots: Count('Lots in its book'),
      records: Count('Records in its book'),
      first: Type.String({ description: 'Day of the first record' }),
      last: Type.String({ description: 'Day of the latest record' }),
    }),
  ),
});
export type StockBooksDto = Static<typeof StockBooksSchema>;

export const StockHoldersSchema = Type.Object({
  on: Type.String(),
  holders: Type.Array(
    Type.Object({
      holder: Type.String(),
      holderName: Type.String(),
      lots: Count('Lots in its book'),
      records: Count('Records in its book'),
      first: Type.String({ description: 'Day of the first record' }),
      last: Type.String({ description: 'Day of the latest record' }),
      materials: Type.Array(Type.Object({ material: Type.String(), materialName: Type.String() })),
      rows: Type.Array(StockTotalsSchema),
      marking: Type.String(),
    }),
  ),
  published: Type.Array(PublishedStockSchema),
});
export type StockHoldersDto = Static<typeof StockHoldersSchema>;

const LOT = {
  holder: Type.String(),
  lot: Type.String(),
  ...GOODS,
  site: Nullable(Type.String()),
  siteName: Nullable(Type.String()),
  standing: Type.String({ description: 'not accepted, accepted or rejected' }),
  mass: StockMassSchema,
  turns: Count('Records of the lot so far, whatever their date: send it back as `seen` with a write'),
  received: Nullable(Type.String()),
  inspected: Nullable(Type.String()),
  assayed: Nullable(Type.String()),
  marking: Type.String(),
};
export const LotRowSchema = Type.Object(LOT, { $id: 'LotRow' });
export type LotRowDto = Static<typeof LotRowSchema>;

export const StockRecordSchema = Type.Object(
  {
    id: Type.String({ description: 'Evidence id' }),
    holder: Type.String(),
    number: Type.String(),
    kind: Type.String(),
    date: Type.String(),
    title: Type.String({ description: 'In words: "Receipt of 20,000 kg at Hammond from ..."' }),
    lots: Type.Array(Type.String(), { description: 'Lots it touches, the one it is of first' }),
    mass: Nullable(StockMassSchema),
    fields: Type.Array(Type.Object({ name: Type.String(), label: Type.String(), text: Type.String() }), {
      description: 'All that was written, field by field, as text',
    }),
    note: Nullable(Type.String()),
    reverses: Nullable(Type.String({ description: 'Number of the record this one undoes' })),
    reversedBy: Nullable(Type.String({ description: 'Number of the reversal that undoes this one' })),
    recorded: Type.String(),
    principal: Type.String(),
    stance: Type.String(),
    original: Type.String({ description: 'The row or line as it was written' }),
    locator: Type.String(),
    snapshot: Type.String(),
    source: SourceRefSchema,
    marking: Type.String(),
  },
  { $id: 'StockRecord' },
);
export type StockRecordDto = Static<typeof StockRecordSchema>;

/** A lot as it stands, without its life. */
export const LotStateSchema = Type.Object(
  {
    ...LOT,
    card: Type.Array(Type.Object({ name: Type.String(), label: Type.String(), text: Type.String() }), {
      description: 'Brand, owner, origin, producer, packages, order, marks, specification ... as far as they are known',
    }),
    barcode: Nullable(Type.String({ description: 'Text of its label' })),
    acceptedUnder: Nullable(Type.Object({ specification: Nullable(Type.String()), revision: Nullable(Type.String()) })),
    onLoan: Nullable(StockMassSchema),
    committed: Type.Array(Type.Object({ to: Type.String(), mass: StockMassSchema })),
    assay: Nullable(
      Type.Object({
        date: Type.String(),
        laboratory: Nullable(Type.String()),
        analytes: Type.Array(Type.Object({ analyte: Type.String(), figure: FigureSchema })),
      }),
    ),
    condition: Nullable(Type.Object({ date: Type.String(), words: Type.String(), sound: Type.Boolean() })),
    counted: Nullable(Type.Object({ date: Type.String(), gross: FigureSchema, difference: FigureSchema })),
    evidence: EvidenceIds,
  },
  { $id: 'LotState' },
);
export type LotStateDto = Static<typeof LotStateSchema>;

export const LotSchema = Type.Object(
  {
    on: Type.String(),
    state: LotStateSchema,
    verdict: Type.Object({
      state: Type.String({
        description: 'in specification, off specification, not assayed, partly assayed, no specification or empty',
      }),
      text: Type.String(),
      specification: Nullable(Type.String()),
      revision: Nullable(Type.String()),
      analytes: Type.Array(
        Type.Object({
          analyte: Type.String(),
          limit: Type.String(),
          found: Nullable(FigureSchema),
          holds: Type.String({ description: 'within, below, above or not assayed' }),
        }),
      ),
      evidence: EvidenceIds,
    }),
    life: Type.Array(
      Type.Object({
        record: StockRecordSchema,
        before: StockMassSchema,
        after: StockMassSchema,
        changes: Type.Array(Type.String(), { description: 'What else it changed: site, standing, content' }),
      }),
      { description: 'Every record of the lot up to the day, oldest first, reversed ones and reversals included' },
    ),
    later: Count('Records of the lot dated after the day'),
  },
  { $id: 'Lot' },
);
export type LotDto = Static<typeof LotSchema>;

export const SiteSchema = Type.Object(
  {
    holder: Type.String(),
    site: Type.String(),
    name: Type.String(),
    owner: Nullable(Type.String()),
    country: Nullable(Type.String()),
    countryName: Nullable(Type.String()),
    address: Nullable(Type.String()),
    latitude: Nullable(Type.Number()),
    longitude: Nullable(Type.Number()),
    capacity: Nullable(FigureSchema),
    used: FigureSchema,
    share: Nullable(FigureSchema),
    outloadPerDay: Nullable(FigureSchema),
    costPerTonneYear: Nullable(FigureSchema),
    costPerYear: Nullable(FigureSchema),
    goods: Type.Array(Type.Object({ ...GOODS, mass: StockMassSchema }), { description: 'What lies there, by form' }),
    evidence: EvidenceIds,
    marking: Type.String(),
  },
  { $id: 'Site' },
);
export type SiteDto = Static<typeof SiteSchema>;

export const SitesSchema = Type.Object({ on: Type.String(), sites: Type.Array(SiteSchema) });
export type SitesDto = Static<typeof SitesSchema>;
