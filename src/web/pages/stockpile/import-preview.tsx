import type { IngestPreviewDto } from '../../../api/contract-ingest-preview.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { type Cell, type TableData, textCell } from '../../frame/table-data.ts';
import { problemTable } from './problem-table.ts';

type Book = IngestPreviewDto['books'][number];
type Lot = Book['lots'][number];

/** What taking a file in would change, or every problem in it by sheet, row and column; nothing was written. */
export function ImportPreview({ preview }: { readonly preview: IngestPreviewDto }) {
  const { name, outcome, problems, roundings, books } = preview;
  return (
    <section className="section" aria-label="What the file would do" aria-live="polite">
      <h2>{name}</h2>
      <p role="status">
        <strong className="badge" data-tone={outcome === 'would be taken in' ? undefined : 'warn'}>
          {outcome}
        </strong>{' '}
        {problems.length > 0 && `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`} Nothing was
        written.
      </p>
      {problems.length > 0 && <DataTable id="problems" table={problemTable(problems)} />}
      {books.map((book) => (
        <BookChange key={book.holder} book={book} />
      ))}
      {roundings.length > 0 && <DataTable id="roundings" table={roundingTable(roundings)} />}
    </section>
  );
}

function BookChange({ book }: { readonly book: Book }) {
  const records = book.records.map(({ kind, count }) => `${count} ${kind}`).join(', ');
  return (
    <>
      <h3>Book of {book.holder}</h3>
      <p>New records: {records === '' ? 'none' : records}.</p>
      {book.lots.length > 0 && <DataTable id={`lots-${book.holder}`} table={lotsTable(book)} />}
    </>
  );
}

function lotsTable({ holder, lots }: Book): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: `Lots of ${holder}, as they are and as they would be after all records of the file`,
    columns: [
      ...[words('lot', 'Lot'), number('before', 'Gross now'), number('after', 'Gross after')],
      ...[number('content-before', 'Content now'), number('content-after', 'Content after')],
      ...[words('site', 'Site after'), words('standing', 'Standing after')],
    ],
    rows: lots.map((lot) => ({ key: lot.lot, cells: lotCells(lot) })),
  };
}

function lotCells({ lot, before, after }: Lot): readonly Cell[] {
  return [
    ...[textCell(lot), textCell(before?.gross ?? 'new'), textCell(after.gross)],
    ...[textCell(before === null ? 'new' : (before.content ?? 'not kept')), textCell(after.content ?? 'not kept')],
    ...[textCell(after.site ?? 'none'), textCell(after.standing)],
  ];
}

function roundingTable(roundings: IngestPreviewDto['roundings']): TableData {
  return {
    caption: 'Masses that are no whole number of grams, and what is kept of them',
    columns: [
      { id: 'where', label: 'Where', numeric: false },
      { id: 'written', label: 'Written', numeric: false },
      { id: 'kept', label: 'Kept', numeric: true },
    ],
    rows: roundings.map(({ locator, written, kept }) => ({
      key: locator,
      cells: [textCell(locator), textCell(written), textCell(kept)],
    })),
  };
}
