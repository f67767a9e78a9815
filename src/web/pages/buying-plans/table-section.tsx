import { type ReactNode, useState } from 'react';
import { choiceIn } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
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

/** Rows of a long table that are shown until all are asked for. */
const MOST_ROWS = 12;

/** A titled table that can be taken away, or a sentence where it would be empty; a long one begins with its first rows. */
export function TableSection({ id, title, table, none, note }: Props) {
  return (
    <section id={id} className="section" aria-labelledby={`${id}-title`}>
      <div className="frame-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {table.rows.length > 0 && <DownloadMenu id={id} title={title} table={table} />}
      </div>
      {note !== undefined && <p className="frame-note">{note}</p>}
      {table.rows.length === 0 ? <p className="quiet">{none}</p> : <Rows id={id} table={table} />}
    </section>
  );
}

function Rows({ id, table }: Pick<Props, 'id' | 'table'>) {
  const [{ sort }] = useChoices();
  const [isWhole, setWhole] = useState(false);
  const { rows } = table;
  // Rows put in another order are looked for among all of them.
  if (isWhole || rows.length <= MOST_ROWS + 2 || choiceIn(sort, id) !== undefined)
    return <DataTable id={id} table={table} />;
  return (
    <>
      <DataTable id={id} table={{ ...table, rows: rows.slice(0, MOST_ROWS) }} />
      <button type="button" className="tool" onClick={() => setWhole(true)}>
        All {rows.length} rows<span className="sr-only"> of {table.caption}</span>
      </button>
    </>
  );
}
