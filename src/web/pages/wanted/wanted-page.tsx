import { useMemo } from 'react';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { WantedDto } from '../../../api/contract-wanted.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadLinks } from '../../frame/download-links.tsx';
import { SourcesPanel } from '../../frame/sources-panel.tsx';
import { Loaded } from '../loaded.tsx';
import { anyOf, SelectChoice } from '../material/select-choice.tsx';
import { addressWith } from '../material/use-section.ts';
import { wantedTable } from './wanted-table.ts';

const STANDINGS = ['asked for', 'under contract', 'ended'] as const;

/** The table of key materials the stockpile’s buyer wants; every cell with its evidence, every empty one with its reason. */
export function WantedPage() {
  const query = useApi<PageDto<WantedDto>>('/wanted?limit=1000');
  return (
    <>
      <title>Key materials wanted · Ballast</title>
      <div className="page-head">
        <h1>Key materials wanted</h1>
        <p className="counts">
          What the Defense Logistics Agency asks the market for, or has under contract, for the National Defense
          Stockpile. Each cell leads to what says so. An empty one says why: not published by any source at hand, none
          before a solicitation, or not awarded. A ceiling is the most that may be ordered and no purchase.
        </p>
      </div>
      <Loaded query={query}>{({ items }) => <WantedTable items={items} />}</Loaded>
    </>
  );
}

function WantedTable({ items }: { readonly items: readonly WantedDto[] }) {
  const [{ material, kind }, change] = useChoices();
  const shown = useMemo(
    () =>
      items.filter(
        (item) =>
          (material === undefined || item.material === material) && (kind === undefined || item.standing === kind),
      ),
    [items, material, kind],
  );
  const table = useMemo(() => wantedTable(shown), [shown]);
  const materials = [...new Set(items.map((item) => item.material))].filter((id) => id !== '').sort();
  return (
    <>
      <div className="frame-controls">
        <SelectChoice
          name="Material"
          value={material ?? ''}
          options={anyOf(materials)}
          onChange={(next) => change({ material: next || undefined })}
        />
        <SelectChoice
          name="Standing"
          value={kind ?? ''}
          options={anyOf(STANDINGS)}
          onChange={(next) => change({ kind: next || undefined })}
        />
      </div>
      <section className="section" id="wanted" aria-label="Key materials wanted">
        <p className="quiet">
          {counted(shown)}{' '}
          <DownloadLinks route={addressWith('/wanted', { material, standing: kind })} title="this table" />
        </p>
        <DataTable id="wanted" table={table} />
      </section>
      <section className="section" id="sources">
        <details>
          <summary>Sources of the figures</summary>
          <SourcesPanel table={table} />
        </details>
      </section>
    </>
  );
}

function counted(items: readonly WantedDto[]): string {
  const parts = STANDINGS.flatMap((standing) => {
    const count = items.filter((item) => item.standing === standing).length;
    return count === 0 ? [] : [`${count} ${standing}`];
  });
  return parts.length === 0 ? 'Nothing of the kind is known on this day.' : `${parts.join(', ')}.`;
}
