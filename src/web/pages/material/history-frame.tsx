import { useMemo } from 'react';
import type { HistoryDto, LineDto } from '../../../api/contract-lines.ts';
import { Frame } from '../../frame/frame.tsx';
import { tableOfLines } from './line-figure.ts';
import { LinePanel, linesByUnit } from './line-panel.tsx';
import { LoadedSection } from './loaded-section.tsx';
import { useSection } from './use-section.ts';

type HistoryLine = HistoryDto['items'][number];

/** Every yearly line since 1900, a panel per topic and unit; lines of their time and of today are never joined. */
export function HistoryFrame({ material }: { readonly material: string }) {
  const query = useSection<HistoryDto>(material, 'history');
  return (
    <LoadedSection id="history" title="History since 1900" query={query}>
      {({ items }) => (items.some(({ era }) => era === 'history') ? <History lines={items} /> : null)}
    </LoadedSection>
  );
}

const NOTE =
  'To 1992 from Data Series 140, read from an extraction; from 2017 from the Mineral Commodity Summaries, each year in its latest edition. Between them nothing at hand says anything, and definitions may differ, so the two are never joined. Shipments above zero leave the Government stockpile, below zero enter it.';

function History({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const panels = useMemo(() => panelsOf(lines), [lines]);
  const table = useMemo(
    () => tableOfLines('History since 1900', lines, (line) => columnName(line as HistoryLine)),
    [lines],
  );
  return (
    <Frame
      id="history"
      title="History since 1900"
      note={NOTE}
      table={table}
      chart={
        <div className="panels">
          {panels.map(({ topic, unit, lines: shown }) => (
            <LinePanel key={`${topic} ${unit}`} title={topic} unit={unit} lines={shown} />
          ))}
        </div>
      }
    />
  );
}

const ERAS: Readonly<Record<string, string>> = { history: 'to 1992', today: 'today' };

function panelsOf(lines: readonly HistoryLine[]) {
  const topics = [...new Set(lines.map(({ topic }) => topic))];
  return topics.flatMap((topic) => {
    const own: readonly LineDto[] = lines
      .filter((line) => line.topic === topic)
      .map((line) => ({ ...line, label: `${line.label}, ${ERAS[line.era] ?? line.era}` }));
    return linesByUnit(own).map(({ unit, lines: shown }) => ({ topic, unit, lines: shown }));
  });
}

const columnName = ({ label, era, unit }: HistoryLine): string =>
  [`${label}, ${ERAS[era] ?? era}`, unit].filter((part) => part !== null).join(', ');
