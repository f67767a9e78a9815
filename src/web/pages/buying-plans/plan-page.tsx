import { Link, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { BuyingPlanViewDto } from '../../../api/contract-buying-plans.ts';
import { useApi } from '../../api/use-api.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { NoPlanView } from './no-plan-view.tsx';
import { PlanProgress } from './plan-progress.tsx';
import { PlanView } from './plan-view.tsx';

/** One buying plan: while it is made how far it is, then what to buy and why, or what clashes. */
export function PlanPage() {
  const { id } = useParams({ strict: false });
  const query = useApi<BuyingPlanViewDto>(`/buying-plans/${encodeURIComponent(id ?? '')}`);
  const { refetch } = query;
  const end = useCallback(() => void refetch(), [refetch]);
  return (
    <Loaded query={query}>
      {(found) => (
        <>
          <title>{`Buying plan: ${found.title} · Ballast`}</title>
          <Shown key={found.id} found={found} onEnd={end} />
        </>
      )}
    </Loaded>
  );
}

interface ShownProps {
  readonly found: BuyingPlanViewDto;
  readonly onEnd: () => void;
}

function Shown({ found, onEnd }: ShownProps) {
  const { answer, noPlan, state, title } = found;
  if (answer !== null) return <PlanView plan={answer} decision={found.decision} />;
  return (
    <>
      <h1>Buying plan: {title}</h1>
      {(state === 'waiting' || state === 'running') && <PlanProgress plan={found} onEnd={onEnd} />}
      {noPlan !== null && <NoPlanView found={noPlan} />}
      {noPlan === null && (state === 'failed' || state === 'cancelled') && (
        <p>
          It was {state}: {found.message ?? 'nothing of it was kept'}.
        </p>
      )}
      <p>
        <Link to="/buying-plans" search={keepKnownOn}>
          Buying plans
        </Link>
      </p>
    </>
  );
}
