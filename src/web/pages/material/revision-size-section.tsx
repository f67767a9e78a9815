import type { RevisionSizesDto } from '../../../api/contract-indicators.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { Section } from './section.tsx';
import { useSection } from './use-section.ts';

/** How far numbers of one place and year moved between the first and the last edition that print them. */
export function RevisionSizeSection({ material }: { readonly material: string }) {
  const { data } = useSection<RevisionSizesDto>(material, 'revision-size');
  if (data === undefined || data.sizes.length === 0) return null;
  return (
    <Section id="revision-size" title="How large revisions are">
      <DataTable id="revision-size" table={sizesTable(data)} />
      {data.largest.length > 0 && <DataTable id="largest-revisions" table={largestTable(data)} />}
    </Section>
  );
}

function sizesTable({ sizes }: RevisionSizesDto): TableData {
  return {
    caption: 'Production and capacity, first against last edition, without sign (our own measure)',
    columns: [
      { id: 'of', label: 'Of', numeric: false },
      { id: 'entries', label: 'Places and years', numeric: true },
      { id: 'median', label: 'Median', numeric: true },
      { id: 'ninth', label: '90th percentile', numeric: true },
      { id: 'largest', label: 'Largest', numeric: true },
    ],
    rows: sizes.map(({ of, entries, median, ninthDecile, largest }) => ({
      key: of,
      cells: [
        textCell(of),
        textCell(String(entries)),
        figureCell(median),
        figureCell(ninthDecile),
        figureCell(largest),
      ],
    })),
  };
}

function largestTable({ largest }: RevisionSizesDto): TableData {
  return {
    caption: 'The largest of them',
    columns: [
      { id: 'place', label: 'Place', numeric: false },
      { id: 'label', label: 'What', numeric: false },
      { id: 'period', label: 'Year', numeric: false },
      { id: 'first', label: 'First', numeric: true },
      { id: 'last', label: 'Last', numeric: true },
      { id: 'change', label: 'Change', numeric: true },
    ],
    rows: largest.map(({ label, placeName, period, first, last, changeText }) => ({
      key: `${label} ${placeName} ${period}`,
      cells: [
        textCell(placeName),
        textCell(label),
        textCell(period),
        figureCell(first),
        figureCell(last),
        textCell(changeText),
      ],
    })),
  };
}
