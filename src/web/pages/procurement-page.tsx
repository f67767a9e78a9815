import { Link, useParams } from '@tanstack/react-router';
import type { ProcurementDto } from '../../api/contract-brief.ts';
import type { PageDto } from '../../api/contract-envelope.ts';
import { useApi } from '../api/use-api.ts';
import { OcdsLinks } from '../frame/ocds-links.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { Loaded } from './loaded.tsx';
import { MoneyFrame } from './material/money-frame.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { ProcurementSteps } from './procurement-steps.tsx';

/** One procurement from its first notice to its last delivery. */
export function ProcurementPage() {
  const { id } = useParams({ strict: false });
  const query = useApi<PageDto<ProcurementDto>>('/procurements?limit=1000');
  return (
    <Loaded query={query}>
      {({ items }) => {
        const found = items.find((item) => item.id === id);
        return found === undefined ? <NotFoundPage /> : <Procurement procurement={found} />;
      }}
    </Loaded>
  );
}

function Procurement({ procurement }: { readonly procurement: ProcurementDto }) {
  return (
    <>
      <title>{`${procurement.title} · Ballast`}</title>
      <p className="kicker">
        Procurement,{' '}
        <Link to="/materials/$id" params={{ id: procurement.material }} search={keepKnownOn}>
          {procurement.material}
        </Link>
      </p>
      <h1>{procurement.title}</h1>
      <p>
        <strong className="badge">{procurement.state}</strong> since {procurement.stateSinceText}; last evidence{' '}
        {procurement.daysSinceLastEvidence} days ago.
      </p>
      <p className="quiet">
        {[
          procurement.number && `Number ${procurement.number}`,
          procurement.supplier && `supplier ${procurement.supplier}`,
          procurement.form && `form ${procurement.form}`,
          procurement.closes && `offers close ${procurement.closes}`,
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
      <Related procurement={procurement} />
      <MoneyFrame procurements={[procurement]} />
      <p>
        <Link to="/contracts/$id" params={{ id: procurement.id }} search={keepKnownOn}>
          Orders, what the ceiling buys, how large it is
        </Link>
      </p>
      <section className="section">
        <h2>Steps</h2>
        <ProcurementSteps procurement={procurement} />
      </section>
      <OcdsLinks id={procurement.id} />
    </>
  );
}

function Related({ procurement }: { readonly procurement: ProcurementDto }) {
  const { continues, continuedBy } = procurement;
  if (continues === null && continuedBy === null) return null;
  return (
    <p>
      {continues !== null && <RelatedLink words="Continues" id={continues} />}{' '}
      {continuedBy !== null && <RelatedLink words="Continued by" id={continuedBy} />}
    </p>
  );
}

function RelatedLink({ words, id }: { readonly words: string; readonly id: string }) {
  return (
    <>
      {words}{' '}
      <Link to="/procurements/$id" params={{ id }} search={keepKnownOn}>
        {id}
      </Link>
    </>
  );
}
