import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { formatPercent } from '../../../units/format.ts';
import { HeadlineFigure } from '../../figure/headline-figure.tsx';
import { makingOfPlan, moneyText, planFigure, planText, riskUnit, riskWords } from './plan-figure.ts';
import { objectiveWords, WORTH_WORDS } from './plan-settings.ts';

interface Props {
  readonly plan: PlanAnswerDto;
}

/** What the plan says first: a sentence, its figures, what it rests on, how far it is proved. */
export function PlanHeadline({ plan }: Props) {
  return (
    <>
      <p className="run-headline">{plan.headline}</p>
      <Rests plan={plan} />
      <Figures plan={plan} />
      <p className="frame-note">
        Objective: {plan.objective.words || objectiveWords(plan.manifest.objective)}, a tonne unmet counting as{' '}
        {WORTH_WORDS[plan.manifest.worth]}. <Proof plan={plan} /> Ballast's own method (F-15).
      </p>
    </>
  );
}

function Rests({ plan: { restsOnAssumptions, before, after } }: Props) {
  if (restsOnAssumptions === null)
    return (
      <p className="assumption-line">
        {after.expected < before.expected
          ? 'How much of what it takes away rests on assumptions was not worked out.'
          : 'It takes nothing away, so nothing of that rests on assumptions.'}
      </p>
    );
  return (
    <p className="assumption-line">
      <strong>{formatPercent(restsOnAssumptions, { maxDigits: 2 })}</strong> of what it takes away rests on assumptions
      rather than on evidence.
    </p>
  );
}

function Figures({ plan }: Props) {
  const { spent, before, after, manifest, elsewhere, lines, status } = plan;
  const least = status === 'optimal' ? 'the least that does it' : 'the least found that does it';
  const making = makingOfPlan(plan);
  const unit = riskUnit(manifest);
  const figure = (amount: number, of: string, rule: string) => planFigure(amount, { ...making, unit: of, rule });
  const part = (from: number, to: number): string =>
    from > 0 ? `${formatPercent(1 - to / from, { maxDigits: 2 })} less than ${planText(from, unit)} without` : '';
  return (
    <dl className="headline plan-headline">
      <HeadlineFigure
        name="Spent"
        figure={figure(spent, '$', 'dollars committed in all, constant')}
        note={manifest.budget === null ? least : `of ${moneyText(manifest.budget)}`}
      />
      <div>
        <dt>Lines</dt>
        <dd>
          <span className="headline-figure">{lines.length}</span>
          <span className="suffix">
            {lines.filter(({ word }) => word === 'recommended').length} recommended, in {manifest.years} fiscal years
          </span>
        </dd>
      </div>
      <HeadlineFigure
        name={`Expected ${riskWords(manifest)} left`}
        figure={figure(after.expected, unit, 'mean over the scenarios with the plan')}
        note={part(before.expected, after.expected)}
      />
      <HeadlineFigure
        name="P90 left"
        figure={figure(after.p90, unit, 'not exceeded in 90% of the scenarios with the plan')}
        note={part(before.p90, after.p90)}
      />
      <HeadlineFigure
        name="CVaR95 left"
        figure={figure(after.cvar95, unit, 'mean of the worst 5% of the scenarios with the plan')}
        note={part(before.cvar95, after.cvar95)}
      />
      <HeadlineFigure
        name="Expected left on other draws"
        figure={figure(elsewhere.after.expected, unit, `mean over scenarios of seed ${elsewhere.seed}`)}
        note={`seed ${elsewhere.seed}; ${part(elsewhere.before.expected, elsewhere.after.expected)}`}
      />
      <MoreMoney plan={plan} />
    </dl>
  );
}

/** What some more money would save: the first of what was planned again. */
function MoreMoney({ plan }: Props) {
  const more = plan.worth.find(({ how }) => how === 'planned again');
  if (more === undefined) return null;
  const { words, value, unit } = more;
  return (
    <HeadlineFigure
      name={`${words} would save`}
      figure={planFigure(value, { ...makingOfPlan(plan), unit, rule: 'objective less that of the plan made again' })}
      note="the plan made again with it"
    />
  );
}

function Proof({ plan: { status, reason, objective } }: Props) {
  const gap = formatPercent(objective.gap, { maxDigits: 2 });
  if (status === 'optimal') return <>Proved best to within {gap}.</>;
  return (
    <>
      Not proved best: no plan is more than {gap} better{reason === null ? '' : ` (${reason})`}.
    </>
  );
}
