import type { LotDto } from '../../../api/contract-stockpile.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';

/** The newest assay, analyte by analyte, against the specification in force on the day. */
export function VerdictSection({ lot: { verdict, state, on } }: { readonly lot: LotDto }) {
  const { assay } = state;
  const named = [verdict.specification, verdict.revision === null ? null : `revision ${verdict.revision}`];
  const words = named.filter((part) => part !== null).join(', ');
  return (
    <section className="section stock-marked" id="verdict" aria-labelledby="verdict-title">
      <h2 id="verdict-title">Assay against the specification of {on}</h2>
      <p>
        <strong className="badge" data-tone={verdict.state === 'in specification' ? undefined : 'warn'}>
          {verdict.state}
        </strong>{' '}
        {verdict.text} {words !== '' && <span className="quiet">({words})</span>}
      </p>
      <p className="quiet">
        {assay === null
          ? 'No assay of this lot is in the book.'
          : `Assayed ${assay.date}${assay.laboratory === null ? '' : ` by ${assay.laboratory}`}${assay.analytes.length === 0 ? '; its content only' : ''}.`}
      </p>
      {verdict.analytes.length > 0 && <DataTable id="verdict" table={limitsTable(verdict)} />}
      {verdict.analytes.length === 0 && assay !== null && assay.analytes.length > 0 && (
        <DataTable id="assay" table={assayTable(assay)} />
      )}
    </section>
  );
}

function limitsTable({ analytes }: LotDto['verdict']): TableData {
  return {
    caption: 'Limits in force and what the newest assay found, mass percent',
    columns: [
      { id: 'analyte', label: 'Analyte', numeric: false },
      { id: 'limit', label: 'Limit', numeric: false },
      { id: 'found', label: 'Found', numeric: true },
      { id: 'holds', label: 'Within', numeric: false },
    ],
    rows: analytes.map(({ analyte, limit, found, holds }) => ({
      key: analyte,
      cells: [
        textCell(analyte),
        textCell(limit),
        found === null ? { text: 'not assayed', tone: 'quiet', sort: null } : figureCell(found),
        { text: holds, tone: holds === 'within' ? undefined : 'warn' },
      ],
    })),
  };
}

function assayTable({ analytes }: NonNullable<LotDto['state']['assay']>): TableData {
  return {
    caption: 'The newest assay, mass percent; no limits of a specification are in force',
    columns: [
      { id: 'analyte', label: 'Analyte', numeric: false },
      { id: 'found', label: 'Found', numeric: true },
    ],
    rows: analytes.map(({ analyte, figure }) => ({ key: analyte, cells: [textCell(analyte), figureCell(figure)] })),
  };
}
