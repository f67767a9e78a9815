import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { AdoptSection } from '../decisions/adopt-form.tsx';
import { assumptionsTable } from '../runs/run-tables.ts';
import { WarningLines } from '../runs/warning-lines.tsx';
import { BudgetSection } from './budget-section.tsx';
import { refusalsTable, variationsTable, worthTable } from './change-tables.ts';
import { EffectFrame, RiskFrame } from './effect-frames.tsx';
import { LinesFrame } from './lines-frame.tsx';
import { MakeAgain } from './make-again.tsx';
import { PlanHeadline } from './plan-headline.tsx';
import { accountsTable, notPlannedTable } from './register-tables.ts';
import { RivalsFrame } from './rivals-frame.tsx';
import { SpendingFrame } from './spending-frame.tsx';
import { TableSection } from './table-section.tsx';

const CONTENTS = [
  ['lines', 'Lines'],
  ['frontier', 'Another budget'],
  ['spending', 'By year'],
  ['effect', 'Before and after'],
  ['rivals', 'Simpler ways'],
  ['worth', 'What would change it'],
  ['not-taken', 'Not taken'],
  ['accounts', 'Money'],
  ['not-planned', 'Not planned'],
  ['assumptions', 'Assumptions'],
  ['adopt', 'Adopt it'],
  ['manifest', 'Make it again'],
] as const;

interface Props {
  readonly plan: PlanAnswerDto;
  /** Id of the decision that adopted it. */
  readonly decision: string | null;
}

/** A finished plan: what to buy, what it rests on, what another budget would do, and how to get it again. */
export function PlanView({ plan, decision }: Props) {
  return (
    <>
      <div className="page-head">
        <h1>Buying plan: {plan.title}</h1>
        <nav className="contents" aria-label="On this page">
          {CONTENTS.map(([anchor, name]) => (
            <Link key={anchor} to="." hash={anchor} search={true}>
              {name}
            </Link>
          ))}
        </nav>
      </div>
      <Kicker plan={plan} />
      <PlanHeadline plan={plan} />
      <WarningLines warnings={plan.warnings} />
      <LinesFrame plan={plan} />
      <BudgetSection plan={plan} />
      <SpendingFrame plan={plan} />
      <div className="frames">
        <EffectFrame plan={plan} />
        <RiskFrame plan={plan} />
      </div>
      <RivalsFrame plan={plan} />
      <Registers plan={plan} />
      <AdoptSection plan={plan.id} subject={plan.manifest.run.case} decision={decision} />
      <MakeAgain plan={plan} />
    </>
  );
}

function Kicker({ plan: { manifest } }: Pick<Props, 'plan'>) {
  const { run } = manifest;
  return (
    <p className="kicker">
      <Link to="/buying-plans" search={keepKnownOn}>
        Buying plans
      </Link>{' '}
      /{' '}
      <Link to="/cases/$id" params={{ id: run.case }} search={keepKnownOn}>
        {run.case}
      </Link>{' '}
      · {run.draws.toLocaleString('en-US')} scenarios, seed {run.seed}, ledger as known on {run.knownOn}
    </p>
  );
}

function Registers({ plan }: Pick<Props, 'plan'>) {
  const tables = useMemo(
    () => ({
      worth: worthTable(plan),
      variations: variationsTable(plan),
      refusals: refusalsTable(plan),
      accounts: accountsTable(plan),
      notPlanned: notPlannedTable(plan),
      assumptions: assumptionsTable(plan.assumptions),
    }),
    [plan],
  );
  return (
    <>
      <TableSection
        id="worth"
        title="What would change this plan"
        table={tables.worth}
        none="Nothing was tried."
        note="What more of each would save, of what the objective lessens. Planned again: the plan was made anew. Marginal: it holds for the next one only."
      />
      <TableSection id="variations" title="With one thing otherwise" table={tables.variations} none="None was tried." />
      <TableSection
        id="not-taken"
        title="Not taken, and why"
        table={tables.refusals}
        none="Every option is taken to its end."
        note="The price at which an option would come into the plan, all else as it is."
      />
      <TableSection id="accounts" title="Money by account" table={tables.accounts} none="The plan has no account." />
      <TableSection
        id="not-planned"
        title="Not planned"
        table={tables.notPlanned}
        none="All the case models could be planned."
      />
      <TableSection id="assumptions" title="Assumptions" table={tables.assumptions} none="It supposes nothing." />
    </>
  );
}
