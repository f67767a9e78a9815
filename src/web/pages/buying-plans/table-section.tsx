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
  /** Folds the table away behind this sentence, where it is long and not what is read first. */
  readonly folded?: string | undefined;
}

/** A titled table that can be taken away, or a sentence where it would be empty. */
export function TableSection({ id, title, table, none, note, folded }: Props) {
  return (
    <section id={id} className="section" aria-labelledby={`${id}-title`}>
      <div className="frame-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {table.rows.length > 0 && <DownloadMenu id={id} title={title} table={table} />}
      </div>
      {note !== undefined && <p className="frame-note">{note}</p>}
      <Shown id={id} table={table} none={none} folded={folded} />
    </section>
  );
}

function Shown({ id, table, none, folded }: Omit<Props, 'title' | 'note'>) {
  if (table.rows.length === 0) return <p className="quiet">{none}</p>;
  if (folded === undefined) return <DataTable id={id} table={table} />;
  return (
    <details>
      <summary>{folded}</summary>
      <DataTable id={id} table={table} />
    </details>
  );
}
