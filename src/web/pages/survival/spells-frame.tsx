import { useMemo } from 'react';
import type { SpellDto } from '../../../api/contract-survival.ts';
import { Frame } from '../../frame/frame.tsx';
import { LivesChart } from './lazy-charts.ts';
import { livesOf, spellsTable } from './spell-lives.ts';

interface Props {
  readonly spells: readonly SpellDto[];
  /** Last day any report was published: watching ends there. */
  readonly recordTo: string;
}

/** Every request as a line: the states it went through, up to its end or to the last day of the record. */
export function SpellsFrame({ spells, recordTo }: Props) {
  const table = useMemo(() => spellsTable(spells), [spells]);
  const lives = useMemo(() => livesOf(spells, recordTo), [spells, recordTo]);
  return (
    <Frame
      id="spells"
      title="Every request as a line"
      note={`A row ends where its end is on record, else on ${recordTo}, the last day anything was reported. A day known only as a month is drawn at the last it can have been.`}
      table={table}
      chart={
        lives.length === 0 ? (
          <p className="quiet">No request of this kind is on record.</p>
        ) : (
          <LivesChart lives={lives} on={recordTo} />
        )
      }
    />
  );
}
