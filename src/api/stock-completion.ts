import { kindOf, MASS_COLUMNS, type MassGroup } from '../sources/stock-book/kinds.ts';
import { kilogramsText, readGrams } from '../units/grams.ts';
import type { Grams, Mass, StockKind } from '../vocabulary/stock-record.ts';

/** Cells of one record, by column; none is empty. */
export type Cells = ReadonlyMap<string, string>;

/** What a book knows of the lot a record is of, on its day. */
export interface LotKnown {
  readonly contentOf: string | null;
  readonly mass: Mass;
  /** What is on books and not lent out. */
  readonly atHand: Mass;
  readonly onLoan: Mass;
  readonly committed: readonly { readonly to: string; readonly mass: Mass }[];
}

/** Kinds that move or promise part of what the lot has, so that its content can be told in proportion. */
const OF_THE_LOT: ReadonlySet<StockKind> = new Set([
  ...(['sampling', 'transfer', 'upgrade', 'loan', 'return', 'commit', 'uncommit'] as const),
  ...(['release', 'sale', 'write-off'] as const),
]);

/**
 * Fills in what the book knows and a person need not write again: `all` for the gross mass, the gross mass of a re-assayed
 * lot, and, where a part moves without its content, that content in proportion to the lot's. Our own rule; the preview shows
 * what comes of it.
 */
export function completed(kind: StockKind, cells: Cells, lot: LotKnown | null): Cells {
  const plain = percentsApart(kind, cells);
  if (lot === null) return plain;
  if (kind === 're-assay') return reassayed(plain, lot);
  if (!OF_THE_LOT.has(kind)) return plain;
  const parted = proportioned(kind, plain, lot);
  return kind === 'upgrade' ? withLoss(parted) : parted;
}

/** A content written in percent stands in a column of its own. */
function percentsApart(kind: StockKind, cells: Cells): Cells {
  const moved = new Map(cells);
  for (const [, content, assay] of kindOf(kind).masses.map((group: MassGroup) => MASS_COLUMNS[group])) {
    const text = cells.get(content) ?? '';
    if (!/(?:%|pct|percent)$/i.test(text) || cells.has(assay)) continue;
    moved.delete(content);
    moved.set(assay, text.replace(/\s*(?:percent|pct)$/i, ' %'));
  }
  return moved;
}

function reassayed(cells: Cells, lot: LotKnown): Cells {
  const needs = cells.has('assay') && !cells.has('gross');
  return needs ? new Map([...cells, ['gross', kilogramsText(lot.mass.gross)]]) : cells;
}

/** What the part that moves is a part of: of what is lent where it comes back, of what is promised where that ends. */
function wholeOf(kind: StockKind, cells: Cells, lot: LotKnown): Mass | null {
  if (kind === 'return') return lot.onLoan;
  if (kind === 'uncommit') return lot.committed.find(({ to }) => to === cells.get('to'))?.mass ?? null;
  return lot.atHand;
}

function proportioned(kind: StockKind, cells: Cells, lot: LotKnown): Cells {
  const whole = wholeOf(kind, cells, lot);
  const written = cells.get('gross');
  if (whole === null || written === undefined) return cells;
  const gross = written.toLowerCase() === 'all' ? whole.gross : gramsIn(written);
  if (gross === null) return cells;
  const filled = new Map([...cells, ['gross', written.toLowerCase() === 'all' ? kilogramsText(gross) : written]]);
  const told = cells.has('content') || cells.has('assay');
  if (told || lot.contentOf === null || whole.content === null || whole.gross === 0) return filled;
  return filled.set('content', kilogramsText(Math.min(whole.content, shareOf(whole, gross))));
}

/** The content of a part, rounded to the gram; all of it where all of the gross mass goes. */
function shareOf({ gross, content }: Mass, part: Grams): Grams {
  return part === gross
    ? (content ?? 0)
    : Number((BigInt(content ?? 0) * BigInt(part) * 2n + BigInt(gross)) / (BigInt(gross) * 2n));
}

/** Gross mass lost is what went in less what came out; content lost must be said, since nothing else would tell of it. */
function withLoss(cells: Cells): Cells {
  if (cells.has('loss gross')) return cells;
  const [moved, out] = [cells.get('gross'), cells.get('out gross')].map((text) =>
    text === undefined ? null : gramsIn(text),
  );
  if (moved === null || moved === undefined || out === null || out === undefined) return cells;
  // Metal that takes up oxygen gains mass: the loss is then less than nothing.
  const lost = moved - out;
  return new Map([...cells, ['loss gross', `${lost < 0 ? '-' : ''}${kilogramsText(Math.abs(lost))}`]]);
}

function gramsIn(text: string): Grams | null {
  const read = readGrams(text);
  return read.ok ? read.grams : null;
}
