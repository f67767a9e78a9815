import { Tabs } from 'radix-ui';
import { type ReactNode, Suspense } from 'react';
import type { SourceRefDto } from '../../api/contract.ts';
import { choiceIn, withChoice } from '../choices/choices.ts';
import { useChoices } from '../choices/use-choices.ts';
import { CopyLink } from './copy-link.tsx';
import { DataTable } from './data-table.tsx';
import { DownloadMenu } from './download-menu.tsx';
import { SourcesPanel } from './sources-panel.tsx';
import type { TableData } from './table-data.ts';

interface Props {
  /** Names the frame in addresses and files: `production`. */
  readonly id: string;
  readonly title: string;
  readonly table: TableData;
  readonly chart: ReactNode;
  readonly map?: ReactNode;
  /** Given where known; otherwise read from the evidence of the table's figures. */
  readonly sources?: readonly SourceRefDto[] | undefined;
  /** Route below /api/v1 it was read from, which also gives it as XLSX and CSV. */
  readonly from?: string | undefined;
  readonly controls?: ReactNode;
  readonly note?: ReactNode;
  /** What the first tab is called where it holds words rather than a drawing. */
  readonly firstTab?: string;
}

/** The frame around every chart: the same numbers as chart and table, their sources, a download and a link that restores it. */
export function Frame({ id, title, table, chart, map, sources, from, controls, note, firstTab }: Props) {
  const [choices, change] = useChoices();
  const tabs = ['chart', ...(map === undefined ? [] : ['map']), 'table', 'sources'];
  const asked = choiceIn(choices.tab, id);
  const tab = asked !== undefined && tabs.includes(asked) ? asked : 'chart';
  const open = (next: string) => change({ tab: withChoice(choices.tab, id, next === 'chart' ? undefined : next) });
  return (
    <section className="frame" id={id} aria-labelledby={`${id}-title`}>
      <div className="frame-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {controls && <div className="frame-controls">{controls}</div>}
      </div>
      {note && <p className="frame-note">{note}</p>}
      <Tabs.Root value={tab} onValueChange={open}>
        <div className="frame-bar">
          <Tabs.List className="tabs" aria-label={`${title}: form`}>
            {tabs.map((name) => (
              <Tabs.Trigger key={name} value={name} className="tab">
                {name === 'chart' && firstTab !== undefined ? firstTab : NAMES[name]}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <DownloadMenu id={id} title={title} table={table} from={from} />
          <CopyLink frame={id} title={title} />
        </div>
        <Tabs.Content value="chart" className="frame-body">
          <Suspense fallback={<div className="chart-wait">Drawing…</div>}>{chart}</Suspense>
        </Tabs.Content>
        {map !== undefined && (
          <Tabs.Content value="map" className="frame-body">
            <Suspense fallback={<div className="chart-wait">Drawing…</div>}>{map}</Suspense>
          </Tabs.Content>
        )}
        <Tabs.Content value="table" className="frame-body">
          <DataTable id={id} table={table} />
        </Tabs.Content>
        <Tabs.Content value="sources" className="frame-body">
          <SourcesPanel table={table} sources={sources} />
        </Tabs.Content>
      </Tabs.Root>
    </section>
  );
}

const NAMES: Readonly<Record<string, string>> = { chart: 'Chart', map: 'Map', table: 'Table', sources: 'Sources' };
