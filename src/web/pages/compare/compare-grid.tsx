import { useMemo } from 'react';
import type { ComparedMaterialDto, ComparisonDto } from '../../../api/contract-compare.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { CopyLink } from '../../frame/copy-link.tsx';
import { csvOfTable, download } from '../../frame/csv.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { chosenColumns, compareTable, withWords } from './compare-columns.ts';

const CAPTION = 'One row a material; below it, how the columns are read and sorted';

interface Props {
  readonly rows: readonly ComparedMaterialDto[];
  readonly comparison: ComparisonDto;
}

/** The comparison as one table with its download, its link and the rules of its columns. */
export function CompareGrid({ rows, comparison }: Props) {
  const [{ columns }] = useChoices();
  const table = useMemo(() => compareTable(rows, chosenColumns(columns), CAPTION), [rows, columns]);
  return (
    <section id="compare" className="compare" aria-label="Comparison">
      <div className="frame-bar">
        <button
          type="button"
          className="tool"
          onClick={() => download('ballast-materials.csv', csvOfTable(withWords(table)))}
        >
          CSV<span className="sr-only"> of the materials shown</span>
        </button>
        <CopyLink frame="compare" title="this comparison" />
      </div>
      <DataTable id="compare" table={table} />
      <Rules comparison={comparison} />
    </section>
  );
}

function Rules({ comparison }: { readonly comparison: ComparisonDto }) {
  return (
    <dl className="compare-rules frame-note">
      <dt>Critical list</dt>
      <dd>{comparison.list?.name ?? 'none published by the day'}; a material may stand on it through its group.</dd>
      <dt>Net import reliance, apparent consumption</dt>
      <dd>as published in the latest edition that has the line; E is a net exporter, W withheld, NA not available.</dd>
      <dt>Leading producer, concentration</dt>
      <dd>
        of one table, mine production where there is any. HHI, 0 to 10,000 (F-03): {comparison.convention}. Where fewer
        than three countries have an amount or those named make less than half of the whole, neither is modelled (our
        own rule).
      </dd>
      <dt>Top import source</dt>
      <dd>of all forms together where the edition prints that, else of the form it prints first, which is named.</dd>
      <dt>Latest price</dt>
      <dd>the newest dated price, else the newest yearly one; units and assessments differ from row to row.</dd>
      <dt>Asked for or contracted</dt>
      <dd>the quantity of the procurement that counts most; “nothing asked” is what the ledger knows, no more.</dd>
      <dt>Sorting</dt>
      <dd>
        absences last either way; a range by its middle, an open range by the end it has; masses in tonnes, prices in
        dollars a kilogram, amounts in any other unit with the absences.
      </dd>
      <dt>Events</dt>
      <dd>that happened after {comparison.since}, each once however many sources report it.</dd>
    </dl>
  );
}
