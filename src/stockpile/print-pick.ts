import type { StockEvent } from '../ledger/stock-event.ts';
import { kilogramsText } from '../units/grams.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type BookDay, type BookLot, compare } from './book-day.ts';
import { atHand } from './lot-state.ts';
import { minus, NOTHING } from './mass.ts';
import {
  goodsOf,
  marksOf,
  type PrintPage,
  type PrintRow,
  printColumns,
  printEvidence,
  printMarking,
  siteName,
  TICK,
} from './print-page.ts';

/** What is to be taken of a lot: a mass, or with null all that is at hand; and for which document. */
export interface PickWish {
  readonly lot: string;
  readonly take: Mass | null;
  readonly document: string;
  /** Whether the document is written already, so that the book has the mass off. */
  readonly written: boolean;
}

/** Wishes of documents of the book that take mass out of lots: releases, sales, loans, transfers, upgrades. */
export function pickWishes({ live }: BookDay, numbers: readonly string[]): readonly PickWish[] {
  return live
    .filter(({ payload }) => numbers.includes(payload.number))
    .flatMap((e) => {
      const take = takenBy(e);
      if (take === undefined || !('lot' in e.payload)) return [];
      return [{ lot: e.payload.lot, take, document: `${e.kind} ${e.payload.number}`, written: leaves(e) }];
    });
}

/** Whether a record takes its mass off what is at hand in its lot. */
const leaves = (e: StockEvent): boolean =>
  e.kind !== 'commit' && !(e.kind === 'transfer' && e.payload.part === undefined);

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
  readonly document: string;
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
      { name: 'Documents', text: [...new Set(wishes.map(({ document }) => document))].join(', ') },
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

function lineOf(book: BookDay, { lot, take, document, written }: PickWish): readonly PickLine[] {
  const found = book.lots.find(({ state }) => state.lot === lot);
  if (found === undefined) return [];
  const there = atHand(found.state);
  const taken = take ?? there;
  const left = take === null ? NOTHING : written ? there : minus(there, taken);
  return [{ lot: found, take: taken, left, document }];
}

function rowOf({ lot, take, left, document }: PickLine, vocabulary: Vocabulary): PrintRow {
  const { card } = lot.state;
  const content = take.content === null ? '' : `${kilogramsText(take.content)} ${card?.contentOf ?? ''}`.trim();
  return {
    cells: [
      ...[TICK, lot.state.lot, goodsOf(lot, vocabulary), card?.packages ?? '', marksOf(lot)],
      ...[kilogramsText(take.gross), content, left.gross < 0 ? 'too little' : kilogramsText(left.gross), document],
    ],
    evidence: lot.state.evidence,
  };
}
