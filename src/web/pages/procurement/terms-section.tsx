import type { ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import { DataTable } from '../../frame/data-table.tsx';
import type { TableData } from '../../frame/table-data.ts';

/** What a procurement asks for and on what terms on the day, each with the report that set it. */
export function TermsSection({ procurement }: { readonly procurement: ProcurementRecordDto }) {
  if (procurement.terms.length === 0) return null;
  return (
    <section className="section" id="terms" aria-labelledby="terms-title">
      <h2 id="terms-title">Terms</h2>
      <DataTable id="terms" table={termsTable(procurement)} />
    </section>
  );
}

function termsTable({ terms, on }: ProcurementRecordDto): TableData {
  return {
    caption: `As last set by ${on}; where a statement about the contract is followed, quantity and money above may differ`,
    columns: [
      { id: 'term', label: 'Term', numeric: false },
      { id: 'value', label: 'As last set', numeric: false },
    ],
    rows: terms.map(({ field, term }) => ({
      key: field,
      cells: [
        { text: field },
        term.figure === null ? { text: term.text, to: `/evidence/${term.evidence}` } : { figure: term.figure },
      ],
    })),
  };
}
