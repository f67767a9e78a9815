import { useMemo } from 'react';
import type { SinceLastDto } from '../../../api/contract-stockpile-history.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { contractTable, sinceTable } from './history-tables.ts';

/** What can be said of the time since the last figure: what moved, what was ordered, a bound or none. */
export function SinceSection({ since }: { readonly since: SinceLastDto }) {
  const moved = useMemo(() => sinceTable(since), [since]);
  const contracts = useMemo(() => contractTable(since.contracts), [since]);
  const { point, floor, atMost, words, silent } = since;
  return (
    <section className="section" id="since" aria-labelledby="since-title">
      <h2 id="since-title">Since {point.period}</h2>
      <p>
        {floor !== null && (
          <>
            At least <FigureLink figure={floor.figure} /> in {floor.period}, a part named as held.{' '}
          </>
        )}
        {atMost !== null && (
          <>
            Bound: <FigureLink figure={atMost} />.{' '}
          </>
        )}
        {words}
      </p>
      {silent.length > 0 && (
        <p className="quiet">
          No evidence at hand tells all that moved in {silent.map((run) => run.replace('/', ' to ')).join(', ')}.
        </p>
      )}
      {moved.rows.length > 0 && <DataTable id="moved" table={moved} />}
      {contracts.rows.length > 0 && <DataTable id="contracts" table={contracts} />}
    </section>
  );
}
