import { useMemo } from 'react';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { Frame } from '../../frame/frame.tsx';
import { BarsChart } from '../material/lazy-charts.ts';
import { FallChart } from '../runs/lazy-charts.ts';
import { effectSteps, effectTable, riskBars, riskTable, scaleBegin } from './effect.ts';
import { axisOf, makingOfPlan, moneyText, planText, riskUnit, riskWords, unitWords } from './plan-figure.ts';

interface Props {
  readonly plan: PlanAnswerDto;
}

/** Before and after: what the plan takes off the expected consequence of each material. */
export function EffectFrame({ plan }: Props) {
  const table = useMemo(() => effectTable(plan), [plan]);
  const steps = useMemo(() => effectSteps(plan), [plan]);
  const unit = riskUnit(plan.manifest);
  const begins = scaleBegin(plan);
  return (
    <Frame
      id="effect"
      title="Before and after, by material"
      note={`Expected ${riskWords(plan.manifest)} after the release the case allows, in ${unitWords(unit)}, without the plan and with it, on the same draws. The table has the tonnes and how each is worked out.${begins > 0 ? ` The scale begins at ${planText(begins, unit)}.` : ''}`}
      table={table}
      chart={
        <FallChart
          steps={steps}
          unit={unitWords(unit)}
          {...(unit === '$' ? { format: moneyText } : {})}
          begins={begins}
          label={`Expected ${riskWords(plan.manifest)} before and after the plan`}
        />
      }
    />
  );
}

/** Percentiles before and after, on the draws of the plan and on draws it was not made on. */
export function RiskFrame({ plan }: Props) {
  const { before, after, elsewhere } = plan;
  const { table, bars, unit } = useMemo(() => {
    const [making, of] = [makingOfPlan(plan), riskUnit(plan.manifest)];
    const own = { on: 'its own draws', before, after };
    const other = { on: `seed ${elsewhere.seed}`, before: elsewhere.before, after: elsewhere.after };
    return { unit: of, bars: riskBars(own, making, of), table: riskTable([own, other], making, of) };
  }, [plan, before, after, elsewhere]);
  return (
    <Frame
      id="risk"
      title="Before and after, by percentile"
      note={`What stays unmet over the case, as ${riskWords(plan.manifest)}. The table has the same on draws the plan was not made on (seed ${elsewhere.seed}).`}
      table={table}
      chart={
        <BarsChart
          bars={bars}
          series={['without the plan', 'with it']}
          unit={unitWords(unit)}
          {...axisOf(unit)}
          label={`Percentiles of the ${riskWords(plan.manifest)}, without and with the plan`}
        />
      }
    />
  );
}
