import { useParams } from '@tanstack/react-router';
import type { SourceProfileDto } from '../../../api/contract-source-profile.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { SourceTitle } from '../../frame/source-list.tsx';
import { Loaded } from '../loaded.tsx';
import { Section } from '../material/section.tsx';
import { SourceFacts } from './source-facts.tsx';
import {
  correctionTable,
  disputeTable,
  editionTable,
  eventTable,
  materialTable,
  problemTable,
  propertyTable,
  snapshotTable,
} from './source-tables.ts';

/** One source: who publishes it, how fresh it is, what it says, where it was read, and how it fares against others. */
export function SourcePage() {
  const { source } = useParams({ strict: false });
  const query = useApi<SourceProfileDto>(`/sources/${encodeURIComponent(source ?? '')}/profile`);
  return <Loaded query={query}>{(profile) => <Profile profile={profile} />}</Loaded>;
}

function Profile({ profile }: { readonly profile: SourceProfileDto }) {
  const { source, disputes, snapshots } = profile;
  const followed = disputes.filter((dispute) => dispute.followed).length;
  return (
    <>
      <title>{`${source.title} · Ballast`}</title>
      <p className="kicker">Source</p>
      <h1>{source.title}</h1>
      <p>
        {source.producer}. <SourceTitle source={{ title: source.url ?? '', url: source.url }} />
      </p>
      <SourceFacts profile={profile} />
      <Section id="editions" title="Editions">
        <DataTable id="editions" table={editionTable(profile)} />
      </Section>
      <div className="frames">
        <Listed
          id="properties"
          title="What it says"
          table={propertyTable(profile)}
          none="No statement of it is held."
        />
        <Listed id="materials" title="Of which materials" table={materialTable(profile)} none="None." />
      </div>
      <Listed id="kinds" title="Which events it reports" table={eventTable(profile)} none="None is held." />
      <Listed
        id="disputes"
        title={`Conflicts it is a side of: ${disputes.length}, followed in ${followed}`}
        table={disputeTable(profile)}
        none="It is a side of no conflict."
      />
      <Listed
        id="corrections"
        title="Known mistakes, and what is read instead"
        table={correctionTable(profile)}
        none="No mistake of it is known."
      />
      <Listed
        id="problems"
        title="Problems met in reading it"
        table={problemTable(profile)}
        none="Everything in its files could be read."
      />
      <Listed
        id="snapshots"
        title={`Where it was read: ${snapshots.length} ${snapshots.length === 1 ? 'snapshot' : 'snapshots'}`}
        table={snapshotTable(profile)}
        none="Nothing of it was read."
      />
    </>
  );
}

interface ListedProps {
  readonly id: string;
  readonly title: string;
  readonly table: ReturnType<typeof editionTable>;
  readonly none: string;
}

function Listed({ id, title, table, none }: ListedProps) {
  return (
    <Section id={id} title={title}>
      {table.rows.length === 0 ? <p className="quiet">{none}</p> : <DataTable id={id} table={table} />}
    </Section>
  );
}
