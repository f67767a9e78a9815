import { useMemo } from 'react';
import type { LineDto, LinesDto } from '../../../api/contract-lines.ts';
import { Frame } from '../../frame/frame.tsx';
import { lineName, tableOfLines } from './line-figure.ts';
import { LinePanel, linesByUnit } from './line-panel.tsx';
import { LoadedSection } from './loaded-section.tsx';
import { useSection } from './use-section.ts';

/** Prices month by month where somebody publishes them, beside a person's own. */
export function MonthlyPricesFrame({ material }: { readonly material: string }) {
  const query = useSection<LinesDto>(material, 'monthly-prices');
  return (
    <LoadedSection id="monthly-prices" title="Monthly prices" query={query}>
      {({ items }) => (items.length === 0 ? null : <Lines id="monthly-prices" title="Monthly prices" lines={items} />)}
    </LoadedSection>
  );
}

/** Series a person took in themselves: marked wherever they stand. */
export function OwnSeriesFrame({ material }: { readonly material: string }) {
  const query = useSection<LinesDto>(material, 'own-series');
  if (query.data === undefined || query.data.items.length === 0) return null;
  const note = 'Taken in by you. What is marked stays marked in every table, chart and export.';
  return <Lines id="own-series" title="Your own series" lines={query.data.items} note={note} />;
}

interface LinesProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly LineDto[];
  readonly note?: string;
}

function Lines({ id, title, lines, note }: LinesProps) {
  const panels = useMemo(() => linesByUnit(lines), [lines]);
  const table = useMemo(() => tableOfLines(title, lines, nameWithUnit), [title, lines]);
  const rules = [...new Set(lines.map(({ rule }) => rule))].join('. ');
  return (
    <Frame
      id={id}
      title={title}
      note={note ?? rules}
      table={table}
      chart={
        <div className="panels">
          {panels.map(({ unit, lines: shown }) => (
            <LinePanel key={unit} title="" unit={unit} lines={shown} />
          ))}
        </div>
      }
    />
  );
}

const nameWithUnit = (line: LineDto): string => [lineName(line), line.unit].filter((part) => part !== null).join(', ');
