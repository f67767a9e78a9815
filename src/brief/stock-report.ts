import type { Statement } from '../ledger/statement.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { MaterialView } from '../market/material-view.ts';
import type { Contract } from '../procurement/contract-record.ts';
import type { BookDay } from '../stockpile/book-day.ts';
import type { ConversionRoute } from '../stockpile/conversion-route.ts';
import { type CoverUse, publishedUse, stockCoverOn } from '../stockpile/stock-cover.ts';
import { needsOn } from '../stockpile/stock-need.ts';
import { reconciliationsOf } from '../stockpile/stock-reconciliation.ts';
import { specificationsOn } from '../stockpile/stock-specification.ts';
import { siteCosts, siteUsesOn } from '../stockpile/stock-storage.ts';
import { daysAfter, type IsoDate } from '../units/period.ts';
import type { CoverRule } from '../vocabulary/facts.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { yearBefore } from './compare.ts';
import type { ReportTable } from './report-table.ts';
import { orderReceiptsOn, type StatedOrder } from './stock-orders.ts';
import { coverTable, needTables, receiptsTable } from './stock-report-needs.ts';
import { reconciliationTable, specificationTable, storageTables } from './stock-report-state.ts';

/** The reports of a stock book, in the order they are offered. */
export const STOCK_BOOK_REPORTS = [
  'off-specification',
  'need',
  'storage',
  'receipts',
  'reconciliation',
  'cover',
] as const;
export type StockBookReport = (typeof STOCK_BOOK_REPORTS)[number];

/** What reports are drawn from: one holder's book on a day, and what the ledger says around it. */
export interface StockReportInput {
  readonly day: BookDay;
  /** All records of the holder. */
  readonly records: readonly StockEvent[];
  readonly vocabulary: Vocabulary;
  /** Inventories published of holders; those of this one are picked out. */
  readonly statements: readonly Statement[];
  readonly contracts: readonly Contract[];
  /** The statements of one material as known on the day, for its published consumption. */
  readonly viewOf: (material: string) => MaterialView;
  /** Rules of cover that were chosen. */
  readonly rules: readonly CoverRule[];
  /** What the reader states: uses of a year, routes, orders. */
  readonly uses?: readonly CoverUse[];
  readonly routes?: readonly ConversionRoute[];
  readonly orders?: readonly StatedOrder[];
  /** First day of the span that storage costs are counted over; a year to the day where left out. */
  readonly from?: IsoDate;
  readonly knownOn: IsoDate;
}

/** A report as tables with what is to be said of its method. */
export interface StockReport {
  readonly report: StockBookReport;
  readonly title: string;
  readonly notes: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** One report of a stock book. */
export function stockReport(report: StockBookReport, input: StockReportInput): StockReport {
  return { report, ...REPORTS[report](input) };
}

type Drawn = Omit<StockReport, 'report'>;

const REPORTS: Readonly<Record<StockBookReport, (input: StockReportInput) => Drawn>> = {
  'off-specification': ({ day, vocabulary }) => ({
    title: "Lots against today's specification",
    notes: [
      'The revision in force on the day, whichever a lot was accepted under, against its newest assay.',
      'What was not assayed is not passed.',
    ],
    tables: [specificationTable(specificationsOn(day), vocabulary, day)],
  }),
  need: ({ day, vocabulary, routes = [] }) => ({
    title: 'Form and condition against need',
    notes: [
      'Each requirement stands alone against what is uncommitted; requirements are not added.',
      'What an inspection found unsound does not count. Routes are those this book has gone or you state; no others are known here.',
    ],
    tables: needTables(needsOn(day, { stated: routes, vocabulary }), vocabulary, day),
  }),
  storage: ({ day, from = daysAfter(yearBefore(day.on), 1) }) => ({
    title: 'Storage: use and cost',
    notes: [
      'What is lent out does not lie at its site.',
      'Cost: balances at the end of each day x the rate of the site by its card / 365.',
    ],
    tables: storageTables(siteUsesOn(day), siteCosts(day, from)),
  }),
  receipts: ({ day, vocabulary, contracts, orders = [] }) => ({
    title: 'Receipts against orders',
    notes: [
      'Money is never divided by a price to make a quantity. A contract is the most that may be ordered, and no order.',
    ],
    tables: [receiptsTable(orderReceiptsOn(day, contracts, orders), vocabulary, day)],
  }),
  reconciliation: ({ day, records, statements, vocabulary, knownOn }) => ({
    title: 'Lots against the published inventory',
    notes: [
      'Lots on books on the last day a published figure speaks of. Agrees: within half a unit of the last place printed.',
      'A difference stands unexplained until a record or a judgement explains it.',
    ],
    tables: [reconciliationTable(reconciliationsOf(records, day.holder, statements, knownOn), vocabulary, day)],
  }),
  cover: (input) => ({
    title: 'Days of cover',
    notes: [
      'Uncommitted and sound over a day of use; a year of 365 days.',
      'A rule is shown because it was chosen: it is the policy of a country, and mostly an aim.',
    ],
    tables: [coverTable(stockCoverOn(input.day, { uses: usesOf(input), rules: input.rules }), input.vocabulary)],
  }),
};

/** What the reader states, and of every form in the book its published consumption. */
function usesOf({ day, uses = [], viewOf }: StockReportInput): readonly CoverUse[] {
  const forms = new Map(
    day.lots.flatMap(({ state: { card } }) => {
      if (card === null) return [];
      const of = { material: card.material, form: card.form, grade: null };
      return [[JSON.stringify(of), of] as const];
    }),
  );
  const stated = (of: CoverUse['of']): boolean =>
    uses.some((use) => use.of.material === of.material && use.of.form === of.form);
  const published = [...forms.values()]
    .filter((of) => !stated(of))
    .flatMap((of) => publishedUse(of, viewOf(of.material)) ?? []);
  return [...uses, ...published];
}
