import type { SituationDto } from '../../api/contract-brief.ts';
import { useApi } from '../api/use-api.ts';
import { DataTable } from '../frame/data-table.tsx';
import { DownloadLinks } from '../frame/download-links.tsx';
import { ConflictList } from './conflict-list.tsx';
import { EventTable } from './event-table.tsx';
import { Loaded } from './loaded.tsx';
import { MeasureAlerts } from './policy/measure-alerts.tsx';
import { situationTable } from './situation-table.ts';

/** All materials at a glance: what is held, asked for, contracted, produced, and where the sources disagree. */
export function SituationPage() {
  const query = useApi<SituationDto>('/situation');
  return (
    <>
      <title>Situation · Ballast</title>
      <Loaded query={query}>{(situation) => <Situation situation={situation} />}</Loaded>
    </>
  );
}

function Situation({ situation }: { readonly situation: SituationDto }) {
  return (
    <>
      <div className="page-head">
        <h1>Situation</h1>
        <Counts situation={situation} />
        <DownloadLinks route="/situation" title="the situation" />
      </div>
      <DataTable id="situation" table={situationTable(situation)} />
      <div className="columns">
        <section aria-labelledby="recent-title" className="column-wide">
          <h2 id="recent-title">Latest events</h2>
          <EventTable caption="Newest first" events={situation.recent} />
        </section>
        <section aria-labelledby="expiring-title">
          <h2 id="expiring-title">Measures that come due</h2>
          <MeasureAlerts />
        </section>
      </div>
      <section aria-labelledby="open-title" className="section">
        <h2 id="open-title">Where sources disagree</h2>
        <ConflictList conflicts={situation.conflicts} />
      </section>
    </>
  );
}

function Counts({ situation }: { readonly situation: SituationDto }) {
  const { counts, knownOn } = situation;
  const parts = [
    `${counts.statements.toLocaleString('en-US')} statements`,
    `${counts.events} events`,
    `${counts.claims} claims`,
    `${counts.sources} sources`,
    `${counts.conflicts} conflicts`,
    ...(counts.problems > 0 ? [`${counts.problems} problems`] : []),
  ];
  return (
    <p className="counts">
      As known on {knownOn}: {parts.join(', ')}.
    </p>
  );
}
