import { lazy, useMemo } from 'react';
import type { StockLineDto } from '../../../api/contract-stockpile-history.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { Frame } from '../../frame/frame.tsx';
import { intervalTable, pointTable } from './history-tables.ts';

const StockChart = lazy(async () => ({ default: (await import('../../charts/stock-chart.tsx')).StockChart }));

const NEVER_JOINED =
  'Each point is what a source says was held at that time; of the time between nothing is drawn but how much of the change evidence tells.';

/** One line of published figures: points with their age, what explains the changes between them, and what does not. */
export function LineFrame({ line, name }: { readonly line: StockLineDto; readonly name: string }) {
  const table = useMemo(() => pointTable(line), [line]);
  const between = useMemo(() => intervalTable(line.intervals), [line]);
  const { points, intervals, scope, part } = line;
  const id = `line-${line.id.replaceAll('~', '-').replace(/-+$/, '')}`;
  const title = part === null ? `Held by ${scope}` : `Part of what is held: ${part}`;
  const newest = points.at(-1);
  const drawn = isOneUnit(line);
  return (
    <>
      <Frame
        id={id}
        title={title}
        note={NEVER_JOINED}
        table={table}
        chart={
          <>
            {newest !== undefined && (
              <p className="index-line">
                <span className="badge">{newest.ageText}</span>
                <span className="suffix"> newest figure, for {newest.period}</span>
              </p>
            )}
            {drawn ? (
              <StockChart points={points} intervals={intervals} label={`${name}: ${title}`} />
            ) : (
              <p className="quiet">The figures are in different units; the table has them.</p>
            )}
          </>
        }
      />
      {intervals.length > 0 && (
        <section className="section" aria-labelledby={`${id}-between`}>
          <h2 id={`${id}-between`}>What changed between the figures of {scope}</h2>
          <p className="quiet">
            The change, what evidence at hand says left or came in, and the rest, which nothing at hand explains
            (Ballast’s own method). Below zero the stock fell. Where a figure is of some day in a year, what moved in
            that year counts from nothing to all of it.
          </p>
          <DataTable id={`${id}-between`} table={between} />
        </section>
      )}
    </>
  );
}

/** A zero has no unit; all others must share one to stand on one axis. */
function isOneUnit({ points }: StockLineDto): boolean {
  return new Set(points.flatMap(({ figure }) => figure.unit ?? [])).size <= 1;
}
