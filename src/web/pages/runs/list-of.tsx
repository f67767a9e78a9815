import { DataTable } from '../../frame/data-table.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { Section } from '../material/section.tsx';

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly table: TableData;
  /** Said where there is nothing to list. */
  readonly none: string;
}

/** A titled table, or a sentence where it would be empty. */
export function ListOf({ id, title, table, none }: ListProps) {
  return (
    <Section id={id} title={title}>
      {table.rows.length === 0 ? <p className="quiet">{none}</p> : <DataTable id={id} table={table} />}
    </Section>
  );
}
