import { Link } from '@tanstack/react-router';
import type { ProcurementDto } from '../../api/contract-brief.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';

/** Steps of a procurement in order of time, each a link to its evidence. */
export function ProcurementSteps({ procurement }: { readonly procurement: ProcurementDto }) {
  return (
    <ol className="steps">
      {procurement.steps.map((step) => (
        <li key={step.evidence}>
          <span className="day">{step.dateText}</span>
          <span className="step-kind">{step.kind}</span>
          <Link to="/evidence/$id" params={{ id: step.evidence }} search={keepKnownOn} preload={false}>
            {step.title}
          </Link>
        </li>
      ))}
    </ol>
  );
}
