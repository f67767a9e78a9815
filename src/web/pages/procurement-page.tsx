import { Link, useParams } from '@tanstack/react-router';
import type { ProcurementRecordDto } from '../../api/contract-procurements.ts';
import { useChoices } from '../choices/use-choices.ts';
import { OcdsLinks } from '../frame/ocds-links.tsx';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { CounterfactualSection } from './counterfactual/counterfactual-section.tsx';
import { ImpactSection } from './impact/impact-section.tsx';
import { Loaded } from './loaded.tsx';
import { MoneyFrame } from './material/money-frame.tsx';
import { queryText, useKept } from './policy/use-kept.ts';
import { ChangesSection } from './procurement/changes-section.tsx';
import { ConflictsSection } from './procurement/conflicts-section.tsx';
import { LifeSection } from './procurement/life-section.tsx';
import { ProcurementFacts } from './procurement/procurement-facts.tsx';
import { TermsSection } from './procurement/terms-section.tsx';
import { ProcurementSteps } from './procurement-steps.tsx';
import { ComeBackSection } from './survival/come-back-section.tsx';

/** One procurement from its first notice to its last delivery, by id or by number, on a day. */
export function ProcurementPage() {
  const { id = '' } = useParams({ strict: false });
  const [{ on }] = useChoices();
  const query = useKept<ProcurementRecordDto>(`/procurements/${encodeURIComponent(id)}${queryText({ on })}`);
  return <Loaded query={query}>{(procurement) => <Procurement procurement={procurement} />}</Loaded>;
}

function Procurement({ procurement }: { readonly procurement: ProcurementRecordDto }) {
  return (
    <>
      <title>{`${procurement.title} · Ballast`}</title>
      <ProcurementFacts procurement={procurement} />
      <LifeSection procurement={procurement} />
      <ComeBackSection id={procurement.id} />
      <MoneyFrame procurements={[procurement]} />
      <p>
        <Link to="/contracts/$id" params={{ id: procurement.id }} hash="deliverability" search={keepKnownOn}>
          Orders, and whether it can be delivered
        </Link>
      </p>
      {procurement.material !== '' && (
        <>
          <ImpactSection
            route={`/procurements/${encodeURIComponent(procurement.id)}/impact`}
            material={procurement.material}
          />
          <CounterfactualSection
            route={`/procurements/${encodeURIComponent(procurement.id)}/counterfactual`}
            material={procurement.material}
          />
        </>
      )}
      <ChangesSection procurement={procurement} />
      <TermsSection procurement={procurement} />
      <section className="section">
        <h2>Steps</h2>
        <ProcurementSteps procurement={procurement} />
      </section>
      <ConflictsSection id={procurement.id} />
      <OcdsLinks id={procurement.id} />
    </>
  );
}
