import { Link } from '@tanstack/react-router';
import type { ProcurementDto } from '../../../api/contract-brief.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { ProcurementSteps } from '../procurement-steps.tsx';

/** Procurements with their state, what they ask for and their steps. */
export function ProcurementList({ procurements }: { readonly procurements: readonly ProcurementDto[] }) {
  if (procurements.length === 0) return <p className="quiet">No procurement of this material is known.</p>;
  return (
    <div className="procurements">
      {procurements.map((procurement) => (
        <article key={procurement.id}>
          <h3>
            <Link to="/procurements/$id" params={{ id: procurement.id }} search={keepKnownOn}>
              {procurement.title}
            </Link>
          </h3>
          <p>
            <span className="badge">{procurement.stateText}</span> since {procurement.stateSinceText}; last evidence{' '}
            {procurement.daysSinceLastEvidence} days ago
            {procurement.supplier !== null && `; ${procurement.supplier}`}
            {procurement.form !== null && `; ${procurement.form}`}
          </p>
          <p>
            {procurement.quantity !== null && (
              <>
                Quantity <FigureLink figure={procurement.quantity} />.{' '}
              </>
            )}
            {procurement.ceilingUnitPrice !== null && (
              <>
                At the ceiling <FigureLink figure={procurement.ceilingUnitPrice} />.{' '}
              </>
            )}
            {procurement.ceilingPace !== null && (
              <>
                Pace at the ceiling <FigureLink figure={procurement.ceilingPace} />.
              </>
            )}
          </p>
          <details>
            <summary>
              {procurement.steps.length} {procurement.steps.length === 1 ? 'step' : 'steps'}
            </summary>
            <ProcurementSteps procurement={procurement} />
          </details>
        </article>
      ))}
    </div>
  );
}
