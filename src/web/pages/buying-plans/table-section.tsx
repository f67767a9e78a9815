import type { ReactNode } from 'react';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadMenu } from '../../frame/download-menu.tsx';
import type { TableData } from '../../frame/table-data.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly table: TableData;
  /** Said where there is nothing to list. */
  readonly none: string;
  readonly note?: ReactNode;
}

/** A titled table that can be taken away, or a sentence where it would be empty. */
export function TableSection({ id, title, table, none, note }: Props) {
  return (
    <section id={id} className="section" aria-labelledby={`${id}-title`}>
      <div className="frame-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {table.rows.length > 0 && <DownloadMenu id={id} title={title} table={table} />}
      </div>
      {note !== undefined && <p className="frame-note">{note}</p>}
      {table.rows.length === 0 ? <p className="quiet">{none}</p> : <DataTable id={id} table={table} />}
    </section>
  );
}
