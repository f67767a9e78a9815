import { Link, useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { OrganisationDto } from '../../api/contract-organisation.ts';
import { useApi } from '../api/use-api.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { EventTable } from './event-table.tsx';
import { Loaded } from './loaded.tsx';
import { ClaimTable } from './material/claim-table.tsx';
import { StatementTable } from './statement-table.tsx';

type Named = OrganisationDto['parts'][number];

/** Who an organisation is, what it stands to gain, and all it says and does in the ledger. */
export function OrganisationPage() {
  const { id } = useParams({ from: '/organisations/$id' });
  const query = useApi<OrganisationDto>(`/organisations/${encodeURIComponent(id)}`);
  return <Loaded query={query}>{(organisation) => <Organisation organisation={organisation} />}</Loaded>;
}

function Organisation({ organisation }: { readonly organisation: OrganisationDto }) {
  const { name, kind, interest, parent, parts, claims, statements, events } = organisation;
  return (
    <>
      <title>{`${name} · Ballast`}</title>
      <div className="page-head">
        <h1>{name}</h1>
        <p className="counts">
          {kind}. What it stands to gain from what it says: {interest ?? 'not recorded'}.
        </p>
      </div>
      {parent !== null && (
        <p>
          Part of <Names of={[parent]} />
        </p>
      )}
      {parts.length > 0 && (
        <p>
          Its parts: <Names of={parts} />
        </p>
      )}
      <section className="section">
        <h2>What it and its people claim</h2>
        {claims.length === 0 ? (
          <p className="quiet">No claim of its own is recorded.</p>
        ) : (
          <ClaimTable claims={claims} />
        )}
      </section>
      <section className="section">
        <h2>Values said under its name</h2>
        {statements.length === 0 ? (
          <p className="quiet">No value is recorded under its name.</p>
        ) : (
          <StatementTable id="statements" caption={`${statements.length} statements`} statements={statements} />
        )}
      </section>
      <section className="section">
        <h2>Events it is a party to or tells of</h2>
        <EventTable caption={`${events.length} events`} events={events} />
      </section>
    </>
  );
}

function Names({ of }: { readonly of: readonly Named[] }) {
  return of.map(({ id, name }, n) => (
    <Fragment key={id}>
      {n > 0 && ', '}
      <Link to="/organisations/$id" params={{ id }} search={keepKnownOn}>
        {name}
      </Link>
    </Fragment>
  ));
}
