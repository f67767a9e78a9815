import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReplanDto } from '../../../api/contract-buying-plans.ts';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { formatNumber } from '../../../units/format.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadMenu } from '../../frame/download-menu.tsx';
import { Frame } from '../../frame/frame.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { budgetSaid, budgetStep, mostBudget, ownBudget } from './budget-scale.ts';
import { BudgetSlider } from './budget-slider.tsx';
import { RISKS } from './effect.ts';
import { frontierMarks, frontierTable, isRiskName, type RiskName } from './frontier.ts';
import { FrontierChart } from './lazy-charts.ts';
import { makingOfPlan, moneyText, planFigure, planText, riskUnit, riskWords, unitWords } from './plan-figure.ts';
import { planSearch, settingsOfPlan } from './plan-settings.ts';
import { replanTable } from './replan-table.ts';
import { useReplan } from './use-replan.ts';

interface Props {
  readonly plan: PlanAnswerDto;
}

/** The budget under the hand: what the best plan leaves for any of them, worked out while it moves. */
export function BudgetSection({ plan }: Props) {
  const [choices, change] = useChoices();
  const own = ownBudget(plan);
  const [usd, setUsd] = useState(() => budgetSaid(choices.budget) ?? own);
  const [isTouched, setTouched] = useState(usd !== own);
  const most = mostBudget(plan);
  const query = useReplan(plan.id, usd, isTouched);
  const isStale = query.data?.budget !== usd;
  const rest = (next: number): void => change({ budget: next === own ? undefined : String(next) });
  return (
    <>
      <FrontierFrame
        plan={plan}
        usd={usd}
        again={isStale ? undefined : query.data}
        slider={
          <BudgetSlider
            usd={usd}
            most={most}
            step={budgetStep(most)}
            own={own}
            onTouch={() => setTouched(true)}
            onMove={setUsd}
            onRest={rest}
          />
        }
      />
      <div className="replan" aria-live="polite" aria-busy={isStale} data-testid="replan">
        {query.isLoading && (
          <p className="quiet">Drawing the scenarios of this plan again; after that every budget answers at once…</p>
        )}
        {query.error !== null && <CannotTry error={query.error} />}
        {query.data !== undefined && query.error === null && <Said plan={plan} again={query.data} isStale={isStale} />}
      </div>
      {query.data !== undefined && query.data.budget !== own && <Changed plan={plan} again={query.data} />}
    </>
  );
}

/** Years of demand on an axis: the note says of what. */
const plainNumber = (left: number): string => formatNumber(left, { maxDigits: 3 });

interface FrameProps extends Props {
  readonly usd: number;
  readonly again: ReplanDto | undefined;
  readonly slider: React.ReactNode;
}

function FrontierFrame({ plan, usd, again, slider }: FrameProps) {
  const [{ measure }, change] = useChoices();
  const risk: RiskName = isRiskName(measure) ? measure : 'expected';
  const unit = riskUnit(plan.manifest);
  const table = useMemo(() => frontierTable(plan), [plan]);
  const points = useMemo(() => frontierMarks(plan, risk), [plan, risk]);
  const tried = useMemo(() => ({ budget: usd, left: again?.after[risk] ?? null }), [usd, again, risk]);
  const formatY = unit === '$' ? moneyText : plainNumber;
  return (
    <Frame
      id="frontier"
      title="Another budget"
      note={`Move the budget: the best plan for it is worked out by the server, on the same luck, and set against this one. The chart shows the ${riskWords(plan.manifest)} left, in ${unitWords(unit)}, on a scale that need not begin at zero.`}
      table={table}
      controls={
        <SelectChoice
          name="Left"
          value={risk}
          options={RISKS.map(([value, label]) => ({ value, label }))}
          onChange={(next) => change({ measure: next === 'expected' ? undefined : next })}
        />
      }
      chart={
        <>
          {slider}
          <FrontierChart
            points={points}
            chosen={plan.manifest.budget}
            tried={tried}
            formatX={moneyText}
            formatY={formatY}
            label={`What is left by the best plan for each budget: ${riskWords(plan.manifest)}, ${unitWords(unit)}`}
          />
        </>
      }
    />
  );
}

interface SaidProps extends Props {
  readonly again: ReplanDto;
  readonly isStale: boolean;
}

/** In a sentence: what is spent and left with the budget tried, and what the next dollar would do. */
function Said({ plan, again, isStale }: SaidProps) {
  const making = makingOfPlan(plan);
  const unit = riskUnit(plan.manifest);
  const figure = (amount: number, of: string, rule: string) => (
    <FigureLink figure={planFigure(amount, { ...making, unit: of, rule })} />
  );
  const { budget, spent, after, nextDollar } = again;
  return (
    <p className={isStale ? 'quiet' : undefined}>
      With <strong>{moneyText(budget)}</strong> the best plan spends {figure(spent, '$', 'constant dollars')} and leaves{' '}
      <strong>{figure(after.expected, unit, 'expected consequence with the budget tried')}</strong> expected, P90{' '}
      {figure(after.p90, unit, 'P90 of the consequence with the budget tried')}; this plan leaves{' '}
      {figure(plan.after.expected, unit, 'expected consequence with this plan')}, P90{' '}
      {figure(plan.after.p90, unit, 'P90 of the consequence with this plan')}.
      {nextDollar !== null && <> One more dollar there would take off {planText(nextDollar, unit)} of the objective.</>}
    </p>
  );
}

/** Why another budget cannot be tried, and the way out: the plan made again as things stand. */
function CannotTry({ error }: { readonly error: Error }) {
  return (
    <p className="refusal">
      Another budget cannot be tried: {error.message}{' '}
      <Link to="." hash="manifest" search={true}>
        Make the plan again
      </Link>
    </p>
  );
}

function Changed({ plan, again }: Pick<SaidProps, 'plan' | 'again'>) {
  const table = useMemo(() => replanTable(plan, again), [plan, again]);
  return (
    <div className="replan-lines">
      <div className="frame-bar">
        <h3>What {moneyText(again.budget)} changes</h3>
        {plan.manifest.planFile === null && (
          <Link
            to="/buying-plans"
            search={{ ...planSearch({ ...settingsOfPlan(plan), budget: again.budget }), case: plan.manifest.run.case }}
          >
            Make it a plan of its own
          </Link>
        )}
        <DownloadMenu id="replan" title="what another budget changes" table={table} />
      </div>
      <DataTable id="replan" table={table} />
    </div>
  );
}
