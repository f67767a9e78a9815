import type { StockCellDto, StockReportDto } from '../../../api/contract-stock-reports.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { lotAddress } from './goods-words.ts';
import { MarkingBadges } from './marking-badge.tsx';

/** A report: what it rests on, then its tables. */
export function ReportView({ report, route }: { readonly report: StockReportDto; readonly route: string }) {
  const { title, holderName, on, notes, tables } = report;
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const markings = cells.flatMap(({ figure }) => (figure === null ? [] : [figure.marking]));
  return (
    <section className="section stock-marked" aria-labelledby="report-title">
      <div className="frame-head">
        <h2 id="report-title">
          {title}: {holderName} on {on} <MarkingBadges markings={markings} />
        </h2>
        <span className="frame-controls">
          <DownloadLinks route={route} title={title} />
        </span>
      </div>
      {notes.map((note) => (
        <p key={note} className="frame-note">
          {note}
        </p>
      ))}
      {tables.map((table, n) => (
        <section key={table.title} aria-label={table.title} className="report-table">
          {table.rows.length === 0 ? (
            <>
              <h3>{table.title}</h3>
              <p className="quiet">{table.empty}</p>
            </>
          ) : (
            <DataTable id={`report-${n}`} table={tableOf(table, report.holder)} />
          )}
        </section>
      ))}
    </section>
  );
}

type ReportTable = StockReportDto['tables'][number];

function tableOf({ title, columns, rows }: ReportTable, holder: string): TableData {
  return {
    caption: title,
    columns: columns.map(({ id, label, align }) => ({ id, label, numeric: align === 'right' })),
    rows: rows.map(({ cells, evidence }, n) => ({
      key: String(n),
      cells: cells.map((cell, column) => cellOf(cell, { holder, evidence: column === 0 ? evidence : [] })),
    })),
  };
}

interface Around {
  readonly holder: string;
  /** What the row follows from; its first cell leads there. */
  readonly evidence: readonly string[];
}

function cellOf({ text, figure, lot }: StockCellDto, { holder, evidence }: Around): Cell {
  if (figure !== null) return { figure };
  if (lot !== null) return { text, to: lotAddress(holder, lot) };
  if (text === '') return null;
  return evidence.length === 0 ? { text } : { text, to: '/evidence', search: { ids: evidence.join('~') } };
}
