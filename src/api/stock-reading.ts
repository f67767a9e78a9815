import { stockId } from '../ledger/id.ts';
import type { ProblemCode } from '../ledger/problem-codes.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { Asked } from '../sources/stock-book/cells.ts';
import { SHEET_COLUMNS } from '../sources/stock-book/columns.ts';
import { columnOf, columnsOf, kindOf } from '../sources/stock-book/kinds.ts';
import type { StockDraft } from '../sources/stock-book/records.ts';
import { type RowProblem, readStockRow } from '../sources/stock-book/row.ts';
import type { IsoDate } from '../units/period.ts';
import { STOCK_KINDS, type StockKind } from '../vocabulary/stock-record.ts';
import type { StockEntryDto } from './contract-stock-writing.ts';
import { type Cells, completed, type LotKnown } from './stock-completion.ts';

/** Something wrong with one field of one record as it was sent. */
export interface EntryRefusal {
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly message: string;
  readonly advice: string;
}

/** One record as sent, read; or everything that is wrong with it. */
export type EntryRead = { readonly draft: StockDraft } | { readonly refusals: readonly EntryRefusal[] };

/** What reading a record needs to know besides its words. */
export interface Entering extends Asked {
  readonly holder: string;
  readonly today: IsoDate;
  /** Number of the document, given or made. */
  readonly number: string;
  /** The lot it is of as it stands on the record's day; null where the book has none. */
  readonly lot: LotKnown | null;
}

/** The kind a record says it is, or null. */
export function kindNamed(entry: StockEntryDto): StockKind | null {
  return STOCK_KINDS.find((kind) => kind === entry.kind.trim().toLowerCase()) ?? null;
}

/** Fields of a record under the names of the columns: `outGross`, `out.gross` and `out gross` are one. */
export function cellsOf({ fields }: StockEntryDto): Cells {
  const named = Object.entries(fields).map(
    ([name, text]) => [columnOf(name.trim()).replaceAll('.', ' ').trim(), text.trim()] as const,
  );
  return new Map(named.filter(([, text]) => text !== ''));
}

/** Reads one record as a person writes it, by the rules of the spreadsheet’s rows. */
export function readEntry(entry: StockEntryDto, entering: Entering): EntryRead {
  const kind = kindNamed(entry);
  if (kind === null) {
    const message = `"${entry.kind.slice(0, 80)}": no kind of record has this name`;
    return {
      refusals: [{ code: 'unknown-word', field: 'kind', message, advice: `One of: ${STOCK_KINDS.join(', ')}.` }],
    };
  }
  const cells = completed(kind, cellsOf(entry), entering.lot);
  const unknown = [...cells.keys()].filter((name) => !isColumn(kind, name)).map((name) => unknownField(kind, name));
  if (unknown.length > 0) return { refusals: unknown };
  const all = new Map([...cells, ...framed(entry, kind, entering)]);
  const { sheet } = kindOf(kind);
  const read = readStockRow({ sheet, line: 0, cell: (name) => all.get(name) ?? '', unitOf: () => undefined }, entering);
  if ('problems' in read) return { refusals: read.problems.map(refusalOf) };
  const { holder, date, payload } = read.record;
  return { draft: { holder, kind, date, payload } as StockDraft };
}

function framed(entry: StockEntryDto, kind: StockKind, { holder, number, today }: Entering): Cells {
  return new Map([
    ['holder', holder],
    ['number', number],
    ['date', entry.date?.trim() || today],
    ['kind', kind],
  ]);
}

function isColumn(kind: StockKind, name: string): boolean {
  return name === 'note' || SHEET_COLUMNS[kindOf(kind).sheet].some((column) => column.name === name);
}

const unknownField = (kind: StockKind, name: string): EntryRefusal => ({
  ...{ code: 'unknown-field', field: name, message: `a record of kind ${kind} has no field "${name.slice(0, 80)}"` },
  advice: `Its fields are: ${[...new Set(columnsOf(kind)), 'note'].join(', ')}.`,
});

const refusalOf = ({ column, code, message, advice }: RowProblem): EntryRefusal => ({
  ...{ code, field: column, message: `${column}: ${message}`, advice },
});

/** A draft as if it had been taken in, to look at what it would change; nothing of it is kept. */
export function asIfRecorded(draft: StockDraft, today: IsoDate): StockEvent {
  const said = {
    source: 'stock-book',
    stance: 'reported',
    locator: 'proposed',
    original: '',
    published: draft.date,
  } as const;
  const intake = { snapshot: '', recorded: `${today}T00:00:00.000Z`, marking: 'internal', principal: 'local' } as const;
  const found = { ...draft, ...said } as Parameters<typeof stockId>[0];
  return { ...found, ...intake, id: stockId(found) } as StockEvent;
}
