import type { StockEvent } from '../ledger/stock-event.ts';
import { kilogramsText } from '../units/grams.ts';
import type { IsoDate } from '../units/period.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type BookDay, type BookLot, bookDayOn, compare } from './book-day.ts';
import { atHand } from './lot-state.ts';
import { minus } from './mass.ts';
import {
  goodsOf,
  marksOf,
  NOTHING_SAID,
  type PrintPage,
  type PrintRow,
  printColumns,
  printEvidence,
  printMarking,
  siteName,
  TICK,
} from './print-page.ts';

/** What is to be taken of a lot: a mass, or with null all that is at hand; and for which paper. */
export interface PickWish {
  readonly lot: string;
  readonly take: Mass | null;
  readonly paper: string;
}

/**
 * The pick list of documents of a book that take mass out of lots: releases, sales, loans, commitments, transfers, upgrades.
 * Lots are shown as they lie before these are written. Null where no such document has one of the numbers.
 */
export function pickListOf(
  records: readonly StockEvent[],
  { holder, on, numbers }: { readonly holder: string; readonly on: IsoDate; readonly numbers: readonly string[] },
  vocabulary: Vocabulary,
): PrintPage | null {
  const wanted = ({ payload }: StockEvent): boolean => numbers.includes(payload.number);
  const wishes = records.filter((e) => e.holder === holder && wanted(e)).flatMap(wishOf);
  const before = bookDayOn(
    records.filter((e) => !wanted(e)),
    holder,
    on,
  );
  return wishes.length === 0 ? null : pickList(before, wishes, vocabulary);
}

function wishOf(e: StockEvent): readonly PickWish[] {
  const take = takenBy(e);
  if (take === undefined || !('lot' in e.payload)) return [];
  return [{ lot: e.payload.lot, take, paper: `${e.kind} ${e.payload.number}` }];
}

function takenBy(e: StockEvent): Mass | null | undefined {
  switch (e.kind) {
    case 'release':
    case 'sale':
    case 'loan':
    case 'commit':
    case 'upgrade':
      return { gross: e.payload.gross, content: e.payload.content };
    case 'transfer':
      return e.payload.part ?? null;
    default:
      return undefined;
  }
}

/** A line of a pick list: the lot, what is taken, and what is at hand after that. */
interface PickLine {
  readonly lot: BookLot;
  readonly take: Mass;
  readonly left: Mass;
  readonly paper: string;
}

/** What to fetch, by site, with a box to tick a line; lots the book does not have on the day are named. */
export function pickList(book: BookDay, wishes: readonly PickWish[], vocabulary: Vocabulary): PrintPage {
  const lines = wishes.flatMap((wish) => lineOf(book, wish));
  const lots = [...new Set(lines.map(({ lot }) => lot))];
  const sites = [...new Set(lots.map(({ state }) => state.site))].sort((a, b) => compare(a ?? '', b ?? ''));
  const unknown = wishes.filter(({ lot }) => !book.lots.some(({ state }) => state.lot === lot));
  const gross = lines.reduce((sum, { take }) => sum + take.gross, 0);
  return {
    ...{ title: 'Pick list', holder: book.holder, on: book.on },
    fields: [
      { name: 'Documents', text: [...new Set(wishes.map(({ paper }) => paper))].join(', ') },
      { name: 'Gross mass of all lines', text: kilogramsText(gross) },
    ],
    tables: sites.map((site) => ({
      caption: `Site ${siteName(book, site)}`,
      columns: printColumns(COLUMNS),
      rows: lines.filter(({ lot }) => lot.state.site === site).map((line) => rowOf(line, vocabulary)),
    })),
    notes: [
      ...unknown.map(({ lot }) => `Lot ${lot} is not in this book on the day.`),
      ...lines.flatMap(({ lot, left }) =>
        left.gross < 0 ? [`Lot ${lot.state.lot} has less at hand than is asked for.`] : [],
      ),
      'Check the marks on every package before it leaves.',
    ],
    signatures: ['Picked by', 'Checked by', 'Received by', 'Date'],
    ...{ barcode: null, marking: printMarking(lots), evidence: printEvidence(lots) },
  };
}

const COLUMNS = [
  'done',
  'lot',
  'goods',
  'packages',
  'marks',
  '#take, gross',
  '#take, content',
  '#left, gross',
  'document',
];

function lineOf(book: BookDay, { lot, take, paper }: PickWish): readonly PickLine[] {
  const found = book.lots.find(({ state }) => state.lot === lot);
  if (found === undefined) return [];
  const there = atHand(found.state);
  const taken = take ?? there;
  const left = minus(there, taken);
  return [{ lot: found, take: taken, left, paper }];
}

function rowOf({ lot, take, left, paper }: PickLine, vocabulary: Vocabulary): PrintRow {
  const { card } = lot.state;
  const content =
    take.content === null ? NOTHING_SAID : `${kilogramsText(take.content)} ${card?.contentOf ?? ''}`.trim();
  return {
    cells: [
      ...[TICK, lot.state.lot, goodsOf(lot, vocabulary), card?.packages ?? NOTHING_SAID, marksOf(lot)],
      ...[kilogramsText(take.gross), content, left.gross < 0 ? 'too little' : kilogramsText(left.gross), paper],
    ],
    evidence: lot.state.evidence,
  };
}
