import type { FrontierPointDto, PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import type { FrontierMark } from '../../charts/frontier-chart.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { RISKS } from './effect.ts';
import { madeCell, makingOfPlan, moneyText, planText, riskUnit } from './plan-figure.ts';

/** Which percentile of the consequence the frontier is drawn by. */
export type RiskName = (typeof RISKS)[number][0];

export const isRiskName = (text: string | undefined): text is RiskName => RISKS.some(([id]) => id === text);

const risen = (points: readonly FrontierPointDto[]): readonly FrontierPointDto[] =>
  [...points].sort((a, b) => a.budget - b.budget);

/** Points of the frontier as a chart draws them. */
export function frontierMarks(plan: PlanAnswerDto, risk: RiskName): readonly FrontierMark[] {
  const unit = riskUnit(plan.manifest);
  return risen(plan.frontier).map(({ budget, after, knee }) => ({
    ...{ budget, knee, left: after[risk] },
    title: `${moneyText(budget)}\nleaves ${planText(after[risk], unit)}${knee ? '\nthe knee' : ''}`,
  }));
}

/** The same as a table, with what one more dollar does at each. */
export function frontierTable(plan: PlanAnswerDto): TableData {
  const unit = riskUnit(plan.manifest);
  const making = makingOfPlan(plan);
  return {
    caption: 'The best that can be done with a budget',
    columns: [
      { id: 'budget', label: 'Budget', numeric: true },
      { id: 'mark', label: 'Mark', numeric: false },
      { id: 'spent', label: 'Spent', numeric: true },
      ...RISKS.map(([id, label]) => ({ id, label: `${label} left`, numeric: true })),
      { id: 'next', label: 'One more dollar takes off', numeric: true },
    ],
    rows: risen(plan.frontier).map((point) => ({
      key: String(point.budget),
      cells: [
        madeCell(point.budget, making, '$', 'given'),
        markCell(point, plan),
        madeCell(point.spent, making, '$', 'dollars committed in all, constant'),
        ...RISKS.map(([id, , rule]) => madeCell(point.after[id], making, unit, rule)),
        madeCell(point.nextDollar, making, unit, 'slope of the objective there'),
      ],
    })),
  };
}

function markCell({ knee, budget }: FrontierPointDto, { manifest }: PlanAnswerDto) {
  const marks = [...(knee ? ['knee'] : []), ...(budget === manifest.budget ? ['this plan'] : [])];
  return marks.length === 0 ? null : { text: marks.join(', ') };
}
