import { useQueries } from '@tanstack/react-query';
import type { EvidenceDto } from '../../api/contract-evidence.ts';
import { queryOf } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { DataTable } from '../frame/data-table.tsx';
import { type TableRow, textCell } from '../frame/table-data.ts';

const MOST = 200;

/** The pieces of evidence behind one derived figure. */
export function EvidenceListPage() {
  const [{ ids, known_on }] = useChoices();
  const wanted = (ids ?? '').split('~').filter((id) => /^[0-9a-f]{64}$/.test(id));
  const answers = useQueries({
    queries: wanted.slice(0, MOST).map((id) => queryOf<EvidenceDto>(`/evidence/${id}`, known_on)),
  });
  const found = answers.flatMap(({ data }) => data ?? []);
  return (
    <>
      <title>Evidence of a figure · Ballast</title>
      <div className="page-head">
        <h1>Evidence of a figure</h1>
        <p className="counts">
          This figure was made of {wanted.length} pieces of evidence. Each opens with its quotation and source.
        </p>
      </div>
      {answers.some((answer) => answer.isPending) ? (
        <p className="chart-wait">Reading the evidence…</p>
      ) : (
        <DataTable id="evidence" table={{ caption: 'Evidence', columns: COLUMNS, rows: found.map(rowOf) }} />
      )}
      {found.length < wanted.length && !answers.some((answer) => answer.isPending) && (
        <p className="quiet">{wanted.length - found.length} more are not known as of this day.</p>
      )}
    </>
  );
}

const COLUMNS = [
  { id: 'what', label: 'What', numeric: false },
  { id: 'period', label: 'Period or date', numeric: false },
  { id: 'value', label: 'Value', numeric: true },
  { id: 'original', label: 'As written', numeric: false },
  { id: 'source', label: 'Source', numeric: false },
  { id: 'stance', label: 'Stance', numeric: false },
];

function rowOf({ id, statement, event, stock }: EvidenceDto): TableRow {
  const said = statement ?? event ?? stock;
  const what =
    statement === null
      ? (event?.title ?? stock?.title ?? id)
      : [statement.placeName, statement.propertyName, statement.form];
  return {
    key: id,
    cells: [
      textCell(Array.isArray(what) ? what.filter(Boolean).join(', ') : what, `/evidence/${id}`),
      textCell(statement?.period ?? event?.dateText ?? stock?.date ?? null),
      statement === null ? null : { figure: statement.figure },
      textCell(said?.original ?? null),
      textCell(said === null ? null : `${said.source.producer}, ${said.source.published}`),
      textCell(said?.stance ?? null),
    ],
  };
}
