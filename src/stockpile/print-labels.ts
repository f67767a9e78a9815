import { kilogramsText } from '../units/grams.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { BookDay, BookLot } from './book-day.ts';
import { code128Widths } from './code-128.ts';
import { isNothing } from './mass.ts';
import { goodsOf, marksOf, type PrintPage, printEvidence, printFields, printMarking, siteName } from './print-page.ts';

/** A label a lot with mass on the day, or of the lots named: what it is, and its marks as a barcode. */
export function printLabels(
  book: BookDay,
  lots: readonly string[] | undefined,
  vocabulary: Vocabulary,
): readonly PrintPage[] {
  const wanted = book.lots.filter(({ state }) =>
    lots === undefined ? !isNothing(state.mass) : lots.includes(state.lot),
  );
  return wanted.map((lot) => label(book, lot, vocabulary));
}

function label(book: BookDay, lot: BookLot, vocabulary: Vocabulary): PrintPage {
  const { card, mass, site, received } = lot.state;
  const marks = marksOf(lot);
  const barred = code128Widths(marks) !== null;
  return {
    ...{ title: lot.state.lot, holder: book.holder, on: book.on },
    fields: printFields({
      Goods: goodsOf(lot, vocabulary),
      Brand: card?.brand,
      'Gross mass of the lot': kilogramsText(mass.gross),
      Content: contentText(lot),
      Packages: card?.packages,
      Origin: vocabulary.countries.get(card?.origin ?? '')?.name ?? card?.origin,
      Received: received,
      Site: siteName(book, site),
      Marks: marks,
    }),
    tables: [],
    notes: barred ? [] : ['No barcode: the marks have characters that Code 128 B does not know.'],
    signatures: [],
    ...{ barcode: barred ? marks : null, marking: printMarking([lot]), evidence: printEvidence([lot]) },
  };
}

/** The content of a lot in words: `16,578.342 kg Sb`; null where it is not kept. */
export function contentText({ state: { card, mass } }: BookLot): string | null {
  return mass.content === null || card?.contentOf === undefined
    ? null
    : `${kilogramsText(mass.content)} ${card.contentOf}`;
}
