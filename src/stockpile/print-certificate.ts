import type { StockEvent } from '../ledger/stock-event.ts';
import { kilogramsText } from '../units/grams.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { BookDay, BookLot } from './book-day.ts';
import { code128Widths } from './code-128.ts';
import { contentText } from './print-labels.ts';
import {
  goodsOf,
  marksOf,
  NOTHING_SAID,
  type PrintPage,
  type PrintTable,
  printColumns,
  printEvidence,
  printFields,
  printMarking,
  siteName,
} from './print-page.ts';
import { type LotAgainstSpecification, specificationsOn } from './stock-specification.ts';

/** The certificate of a lot: what it is, its newest assay held against the revision in force, and every record of it. */
export function certificate(book: BookDay, lot: string, vocabulary: Vocabulary): PrintPage | null {
  const found = book.lots.find(({ state }) => state.lot === lot);
  if (found === undefined) return null;
  const against = specificationsOn({ ...book, lots: [found] })[0] ?? null;
  const marks = marksOf(found);
  return {
    ...{ title: `Certificate of lot ${lot}`, holder: book.holder, on: book.on },
    fields: identity(book, found, { against, vocabulary }),
    tables: [assayTable(found, against), custodyTable(found, lot)],
    notes: [
      'Made from the records of this stock book; it repeats what the laboratory reported and is no analysis of its own.',
      'A limit whose analyte the newest assay does not name is not passed.',
    ],
    signatures: ['Issued by', 'Date'],
    barcode: code128Widths(marks) === null ? null : marks,
    marking: printMarking([found]),
    evidence: [...new Set([...printEvidence([found]), ...(against?.evidence ?? [])])],
  };
}

function identity(
  book: BookDay,
  lot: BookLot,
  { against, vocabulary }: { readonly against: LotAgainstSpecification | null; readonly vocabulary: Vocabulary },
): PrintPage['fields'] {
  const { card, mass, site, standing, acceptedUnder, received, condition } = lot.state;
  const under = acceptedUnder?.specification ?? null;
  const inForce = against?.inForce ?? null;
  return printFields({
    Goods: goodsOf(lot, vocabulary),
    Brand: card?.brand,
    Producer: card?.producer,
    Origin: vocabulary.countries.get(card?.origin ?? '')?.name ?? card?.origin,
    'Owned by': card?.owner,
    Order: card?.order,
    Received: received,
    Packages: card?.packages,
    Marks: marksOf(lot),
    Site: siteName(book, site),
    'Gross mass': kilogramsText(mass.gross),
    Content: contentText(lot),
    Standing: standing,
    'Accepted under': under === null ? null : `${under}, revision ${acceptedUnder?.revision ?? 'not said'}`,
    'Specification in force':
      inForce === null ? 'none' : `${inForce.specification}, revision ${inForce.revision}, since ${inForce.since}`,
    Verdict: against === null ? 'no mass' : `${against.verdict}: ${against.detail}`,
    Condition: condition === null ? null : `${condition.words} (${condition.date})`,
  });
}

const percent = (amount: number | null | undefined): string =>
  amount === undefined || amount === null ? NOTHING_SAID : `${amount} %`;

/** Limits with what was found of each; what was found besides them follows. */
function assayTable({ state: { assay } }: BookLot, against: LotAgainstSpecification | null): PrintTable {
  const evidence = against?.evidence ?? [];
  const limits = (against?.limits ?? []).map(({ analyte, min, max, found, verdict }) => {
    return { cells: [analyte, percent(min), percent(max), percent(found), verdict], evidence };
  });
  const named = new Set((against?.limits ?? []).map(({ analyte }) => analyte));
  const others = Object.entries(assay?.analytes ?? {})
    .filter(([analyte]) => !named.has(analyte))
    .map(([analyte, found]) => ({
      cells: [analyte, NOTHING_SAID, NOTHING_SAID, percent(found), 'no limit'],
      evidence: assay === null ? [] : [assay.evidence],
    }));
  const by = assay === null ? 'not assayed' : `${assay.date}, ${assay.laboratory ?? 'laboratory not said'}`;
  const columns = printColumns(['analyte', '#least', '#most', '#found', 'verdict']);
  return { caption: `Newest assay: ${by}; mass percent`, columns, rows: [...limits, ...others] };
}

function custodyTable({ records }: BookLot, lot: string): PrintTable {
  const rows = records
    .filter(({ kind }) => kind !== 'lot')
    .map((e) => ({
      cells: [e.date, e.payload.number, e.kind, movedText(e, lot), whereText(e, lot)],
      evidence: [e.id],
    }));
  const columns = printColumns(['date', 'document', 'what', '#gross', 'where, who, why']);
  return { caption: 'History of custody', columns, rows };
}

/** Gross mass a record moved, seen from the lot. */
function movedText(e: StockEvent, lot: string): string {
  const gross = movedBy(e, lot);
  return gross === undefined ? NOTHING_SAID : kilogramsText(gross.gross);
}

function movedBy(e: StockEvent, lot: string): Pick<Mass, 'gross'> | undefined {
  if (e.kind === 'upgrade') return e.payload.into === lot ? e.payload.out : e.payload;
  if (e.kind === 'transfer') return e.payload.part;
  return 'gross' in e.payload && e.payload.gross !== undefined ? { gross: e.payload.gross } : undefined;
}

const SAYS = [
  'site',
  'party',
  'to',
  'authority',
  'laboratory',
  'specification',
  'route',
  'condition',
  'reason',
] as const;

function whereText({ payload }: StockEvent, lot: string): string {
  const said = payload as unknown as Readonly<Record<string, unknown>>;
  const between = said.into === undefined ? [] : [said.into === lot ? `from ${said.lot}` : `into ${said.into}`];
  const words = [...between, ...SAYS.flatMap((key) => (typeof said[key] === 'string' ? [`${key} ${said[key]}`] : []))];
  return words.join('; ') || NOTHING_SAID;
}
