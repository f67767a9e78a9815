import type { BookDay } from '../stockpile/book-day.ts';
import type { Conversion, PartOfStock } from '../stockpile/stock-conversion.ts';
import type { CoverAgainst, StockCover } from '../stockpile/stock-cover.ts';
import type { NeedLine } from '../stockpile/stock-need.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { figures, type ReportTable, reportTable, words } from './report-table.ts';
import type { OrderedAgainst, OrderReceipts } from './stock-orders.ts';
import { goodsName, grossOf } from './stock-report-state.ts';

/** Requirements against what is usable of their form, and what could be made of other forms. */
export function needTables(needs: readonly NeedLine[], vocabulary: Vocabulary, day: BookDay): readonly ReportTable[] {
  const partOf = (part: PartOfStock, { evidence }: NeedLine, rule: string) =>
    part.lots.length === 0 ? null : grossOf(part.mass.gross, evidence, day, rule);
  const lines = reportTable(
    'Requirements',
    'The book states no requirement on this day.',
    [
      words<NeedLine>('requirement', 'Requirement', ({ requirement }) => requirement),
      words<NeedLine>('rule', 'Rule', ({ rule }) => rule),
      words<NeedLine>('goods', 'What', ({ of }) => goodsName(of, vocabulary)),
      figures<NeedLine>('wanted', 'Wanted', ({ wanted }) => wanted, 'not stated'),
      figures<NeedLine>('usable', 'Usable', ({ usable }) => usable),
      figures<NeedLine>(
        'unsound',
        'Found unsound',
        (row) => partOf(row.unsound, row, 'uncommitted, found unsound'),
        'none',
      ),
      figures<NeedLine>(
        'not-inspected',
        'Not inspected',
        (row) => partOf(row.notInspected, row, 'uncommitted, never inspected; counted'),
        'none',
      ),
      figures<NeedLine>('short', 'Short', ({ short }) => short),
      words<NeedLine>('state', 'State', ({ state }) => state),
    ],
    needs,
  );
  return [lines, conversionTable(needs, vocabulary, day)];
}

type ConversionRow = Conversion & { readonly need: NeedLine };

function conversionTable(needs: readonly NeedLine[], vocabulary: Vocabulary, day: BookDay): ReportTable {
  const rows = needs.flatMap((need) => need.conversions.map((conversion): ConversionRow => ({ ...conversion, need })));
  return reportTable(
    'What could be made of other forms',
    'Nothing is short, or no other form of a material that is short lies in the book.',
    [
      words<ConversionRow>('requirement', 'Requirement', ({ need }) => need.requirement),
      words<ConversionRow>('from', 'From', ({ from }) => goodsName(from, vocabulary)),
      figures<ConversionRow>('available', 'Available', ({ available, evidence }) =>
        grossOf(available.mass.gross, evidence, day, 'uncommitted, not found unsound'),
      ),
      words<ConversionRow>('route', 'Route', ({ route }) =>
        route === null ? 'no route known' : `${route.route}, ${route.whose}`,
      ),
      figures<ConversionRow>('gives', 'Gives', ({ gives }) => gives),
      figures<ConversionRow>('takes', 'Takes', ({ takes }) => takes),
      figures<ConversionRow>('time', 'Time', ({ time }) => time),
      figures<ConversionRow>('cost', 'Cost', ({ cost }) => cost),
      words<ConversionRow>('remark', 'Remark', ({ remark }) => remark),
    ],
    rows,
  );
}

type ReceiptRow = Omit<OrderReceipts, 'against'> & { readonly against: OrderedAgainst | null };

/** Receipts by order, a line for each quantity they are set against. */
export function receiptsTable(orders: readonly OrderReceipts[], vocabulary: Vocabulary, day: BookDay): ReportTable {
  const rows = orders.flatMap(({ against, ...order }): readonly ReceiptRow[] =>
    against.length === 0 ? [{ ...order, against: null }] : against.map((one) => ({ ...order, against: one })),
  );
  return reportTable(
    'Receipts by order',
    'No receipt of the book names an order.',
    [
      words<ReceiptRow>('order', 'Order', ({ order }) => order),
      words<ReceiptRow>('goods', 'What', (row) => goodsName({ ...row, grade: null }, vocabulary)),
      figures<ReceiptRow>('received', 'Received, gross', ({ received, receipts, evidence }) =>
        grossOf(received.gross, evidence, day, `sum of ${receipts} receipts so far`),
      ),
      words<ReceiptRow>('last', 'Last', ({ last }) => last),
      words<ReceiptRow>('against', 'Against', ({ against }) =>
        against === null ? 'no such order in the ledger, and none stated' : `${against.whose}: ${against.title}`,
      ),
      figures<ReceiptRow>('ordered', 'Quantity', ({ against }) => against?.ordered ?? null),
      figures<ReceiptRow>('share', 'Received of it', ({ against }) => against?.share ?? null),
      figures<ReceiptRow>('outstanding', 'Outstanding', ({ against }) => against?.outstanding ?? null),
      words<ReceiptRow>('remark', 'Remark', ({ against }) => against?.remark ?? null),
    ],
    rows,
  );
}

type CoverRow = Omit<StockCover, 'against'> & { readonly against: CoverAgainst | null };

/** Days of cover, a line for each rule chosen. */
export function coverTable(covers: readonly StockCover[], vocabulary: Vocabulary): ReportTable {
  const rows = covers.flatMap(({ against, ...cover }): readonly CoverRow[] =>
    against.length === 0 ? [{ ...cover, against: null }] : against.map((one) => ({ ...cover, against: one })),
  );
  return reportTable(
    'Forms at their uses',
    'No use of a year is stated by a requirement or by you, and none is published for what the book has.',
    [
      words<CoverRow>('goods', 'What', ({ use }) => goodsName(use.of, vocabulary)),
      words<CoverRow>('whose', 'Use', ({ use }) => use.whose),
      figures<CoverRow>('use', 'Use of a year', ({ use }) => use.perYear),
      figures<CoverRow>('days', 'Days of cover', ({ days }) => days),
      words<CoverRow>('rule', 'Rule', ({ against }) => against?.name ?? 'none chosen'),
      words<CoverRow>('wanted', 'Days wanted', ({ against }) => (against === null ? null : String(against.days))),
      words<CoverRow>('state', 'State', ({ against }) => against?.state ?? null),
      figures<CoverRow>('lacking', 'Lacking', ({ against }) => against?.lacking ?? null),
      words<CoverRow>('remark', 'Remark', ({ refused, assumption }) => refused ?? assumption),
    ],
    rows,
  );
}
