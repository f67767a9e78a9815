import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { DecisionDto } from '../../../api/contract-decisions.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadMenu } from '../../frame/download-menu.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { moneyText, planText } from '../buying-plans/plan-figure.ts';
import { LinkForm, WithdrawForm } from './decision-forms.tsx';
import { buysTable } from './decision-tables.ts';

/** One decision: which plan, by whom, when and why; its buys, and what became of them. */
export function DecisionItem({ decision }: { readonly decision: DecisionDto }) {
  const { id, state, by, reason, on, plan } = decision;
  const table = useMemo(() => buysTable(decision), [decision]);
  return (
    <article className="section decision" id={id} aria-labelledby={`${id}-title`}>
      <div className="frame-head">
        <h3 id={`${id}-title`}>
          {id} <span className="badge">{state}</span>
        </h3>
        {decision.buys.length > 0 && <DownloadMenu id={id} title={`the buys of ${id}`} table={table} />}
      </div>
      <p>
        <strong>{by}</strong> adopted {plan.kept ? <PlanLink plan={plan} /> : plan.title} on {on}: {reason}
      </p>
      <After decision={decision} />
      <p className="quiet">{plan.headline}</p>
      <p className="frame-note">
        Spends {moneyText(plan.spent)}
        {plan.budget === null ? '' : ` of ${moneyText(plan.budget)}`}; expected consequence{' '}
        {planText(plan.before.expected, plan.unit)} without it, {planText(plan.after.expected, plan.unit)} with it; P90{' '}
        {planText(plan.before.p90, plan.unit)} and {planText(plan.after.p90, plan.unit)}. Ledger as known on{' '}
        {plan.knownOn}.
      </p>
      {decision.buys.length > 0 && <DataTable id={id} table={table} />}
      {state === 'standing' && (
        <>
          <LinkForm decision={decision} />
          <WithdrawForm decision={decision} />
        </>
      )}
    </article>
  );
}

function PlanLink({ plan: { id, title } }: Pick<DecisionDto, 'plan'>) {
  return (
    <Link to="/buying-plans/$id" params={{ id }} search={keepKnownOn}>
      {title}
    </Link>
  );
}

/** What later records say of it. */
function After({ decision: { supersededBy, supersedes, withdrawal } }: { readonly decision: DecisionDto }) {
  return (
    <>
      {supersedes.length > 0 && <p>It took the place of {supersedes.join(', ')}.</p>}
      {supersededBy !== null && (
        <p>
          <Link to="." hash={supersededBy} search={true}>
            {supersededBy}
          </Link>{' '}
          took its place.
        </p>
      )}
      {withdrawal !== null && (
        <p>
          Taken back by {withdrawal.by} on {withdrawal.on}: {withdrawal.reason}
        </p>
      )}
    </>
  );
}
