import { useMemo } from 'react';
import type { StatementDto } from '../../api/contract.ts';
import { DataTable } from '../frame/data-table.tsx';
import { type TableColumn, type TableRow, textCell } from '../frame/table-data.ts';

interface Props {
  readonly id: string;
  readonly caption: string;
  readonly statements: readonly StatementDto[];
}

const COLUMNS: readonly TableColumn[] = [
  { id: 'about', label: 'About', numeric: false },
  { id: 'property', label: 'Property', numeric: false },
  { id: 'place', label: 'Place', numeric: false },
  { id: 'period', label: 'Period', numeric: false },
  { id: 'value', label: 'Value', numeric: true },
  { id: 'original', label: 'As written', numeric: false },
  { id: 'source', label: 'Source', numeric: false },
  { id: 'stance', label: 'Stance', numeric: false },
];

/** What of the subject is neither material nor place: form, grade, partner, heading. */
function aboutOf({ subject, material }: StatementDto): string {
  const [thing = '', ...parts] = subject.split(' ');
  const said = parts.filter((part) => !/^(place|material)=/.test(part)).map((part) => part.replace(/^\w+=/, ''));
  const name = material === null ? thing.replace(/^\w+:/, '') : material;
  return [name, ...said].join(', ');
}

function rowOf(statement: StatementDto): TableRow {
  const { id, material, propertyName, placeName, period, figure, original, source, stance } = statement;
  return {
    key: id,
    cells: [
      textCell(aboutOf(statement), material === null ? undefined : `/materials/${material}`),
      textCell(propertyName),
      textCell(placeName),
      textCell(period),
      { figure },
      textCell(original),
      textCell(`${source.producer}, ${source.published}`, `/sources/${source.id}`),
      textCell(stance),
    ],
  };
}

/** Statements as their sources make them, each value leading to its evidence. */
export function StatementTable({ id, caption, statements }: Props) {
  const table = useMemo(() => ({ caption, columns: COLUMNS, rows: statements.map(rowOf) }), [caption, statements]);
  return <DataTable id={id} table={table} />;
}
