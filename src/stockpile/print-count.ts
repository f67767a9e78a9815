import { kilogramsText } from '../units/grams.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type BookDay, type BookLot, compare } from './book-day.ts';
import { atHand } from './lot-state.ts';
import {
  goodsOf,
  marksOf,
  NOTHING_SAID,
  type PrintPage,
  printColumns,
  printEvidence,
  printMarking,
  siteName,
} from './print-page.ts';

/** What of a book is counted, and whether the counters see what the book says. */
export interface CountAsked {
  /** Only this site. */
  readonly site?: string;
  /** Leave out what the book says, so that nobody counts towards it. */
  readonly blind: boolean;
}

/** A sheet a site, of every lot with mass at hand there, with room for what is counted. */
export function countSheets(book: BookDay, { site, blind }: CountAsked, vocabulary: Vocabulary): readonly PrintPage[] {
  const there = book.lots.filter(({ state }) => atHand(state).gross > 0);
  const sites = [...new Set(there.map(({ state }) => state.site))].sort((a, b) => compare(a ?? '', b ?? ''));
  return sites
    .filter((one) => site === undefined || one === site)
    .map((one) =>
      countSheet(
        book,
        one,
        there.filter(({ state }) => state.site === one),
        { blind, vocabulary },
      ),
    );
}

function countSheet(
  book: BookDay,
  site: string | null,
  lots: readonly BookLot[],
  { blind, vocabulary }: { readonly blind: boolean; readonly vocabulary: Vocabulary },
): PrintPage {
  const said = blind ? [] : ['#book, gross'];
  const columns = ['lot', 'goods', 'packages', 'marks', ...said, '#counted, gross', '#packages counted', 'condition'];
  const rows = lots.map((lot) => ({
    cells: [
      ...[lot.state.lot, goodsOf(lot, vocabulary), lot.state.card?.packages ?? NOTHING_SAID, marksOf(lot)],
      ...(blind ? [] : [kilogramsText(atHand(lot.state).gross)]),
      ...['', '', ''],
    ],
    evidence: lot.state.evidence,
  }));
  return {
    ...{ title: blind ? 'Blind count sheet' : 'Count sheet', holder: book.holder, on: book.on },
    fields: [
      { name: 'Site', text: siteName(book, site) },
      { name: 'Lots', text: String(lots.length) },
    ],
    tables: [{ caption: 'Lots at the site', columns: printColumns(columns), rows }],
    notes: [
      'Count what is there; write the unit beside every mass. What is lent out is not here and not listed.',
      'Enter each line as a movement of kind count. It changes nothing by itself: a difference stays named.',
    ],
    signatures: ['Counted by', 'Witnessed by', 'Date'],
    ...{ barcode: null, marking: printMarking(lots), evidence: printEvidence(lots) },
  };
}
