import { useMemo } from 'react';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { Frame } from '../../frame/frame.tsx';
import { StackChart } from './lazy-charts.ts';
import { makingOfPlan, moneyText } from './plan-figure.ts';
import { buyingYears, spendingParts, spendingTable, spentByMaterial, yearWholes } from './spending.ts';

/** What is spent in each fiscal year and on which material. */
export function SpendingFrame({ plan }: { readonly plan: PlanAnswerDto }) {
  const found = useMemo(() => {
    const [making, years] = [makingOfPlan(plan), buyingYears(plan)];
    const spent = spentByMaterial(plan, making);
    const wholes = new Map([...yearWholes(spent, years)].map(([year, usd]) => [year, moneyText(usd)]));
    return { years, wholes, table: spendingTable(spent, years, making), ...spendingParts(spent, years, making) };
  }, [plan]);
  const { years, wholes, table, series, parts } = found;
  return (
    <Frame
      id="spending"
      title="The plan by year"
      note={`Money committed in each fiscal year, constant dollars, by material. The case begins when ${years.at(-1) ?? 'the last of them'} ends.`}
      table={table}
      chart={
        parts.length === 0 ? (
          <p className="quiet">Nothing is bought.</p>
        ) : (
          <StackChart
            columns={years}
            series={series}
            parts={parts}
            wholes={wholes}
            axis={moneyText}
            label="Money committed by fiscal year and material"
          />
        )
      }
    />
  );
}
