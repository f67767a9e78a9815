import { useMemo } from 'react';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import type { Bar } from '../../charts/extent.ts';
import { Frame } from '../../frame/frame.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';
import { RISKS } from './effect.ts';
import { tonnesText } from './line-words.ts';
import {
  axisOf,
  madeCell,
  makingOfPlan,
  moneyText,
  planFigure,
  planText,
  riskUnit,
  riskWords,
  unitWords,
} from './plan-figure.ts';
import type { PlanRivalDto } from './plan-types.ts';

/** Other ways to spend the same money, on the same draws, and by how much they do worse. */
export function RivalsFrame({ plan }: { readonly plan: PlanAnswerDto }) {
  const table = useMemo(() => tableOf(plan), [plan]);
  const bars = useMemo(() => barsOf(plan), [plan]);
  const unit = riskUnit(plan.manifest);
  const series = useMemo(() => [`expected ${riskWords(plan.manifest)} left`, 'CVaR95 left'], [plan]);
  return (
    <Frame
      id="rivals"
      title="Against simpler ways to spend the money"
      note={`${worseWords(plan)}The same money on the same draws, and the same prices moved by the purchases.`}
      table={table}
      chart={
        plan.rivals.length === 0 ? (
          <p className="quiet">None was worked out.</p>
        ) : (
          <BarsChart
            bars={bars}
            series={series}
            unit={unitWords(unit)}
            {...axisOf(unit)}
            label={`What is left, ${riskWords(plan.manifest)}, by this plan and by simpler ones`}
          />
        )
      }
    />
  );
}

/** The name of a rule before what it does: `Buy what is scarcest`. */
const shortOf = (words: string): string => words.split(':')[0] ?? words;

/** By how much each rival does worse, as a sentence. */
function worseWords({ rivals, manifest }: Pick<PlanAnswerDto, 'rivals' | 'manifest'>): string {
  const said = rivals.map(
    ({ words, worseBy }) => `“${shortOf(words)}” does ${planText(worseBy, riskUnit(manifest))} worse than this plan`,
  );
  return said.length === 0 ? '' : `${said.join('; ')}. `;
}

/** This plan first, then its rivals, as they are named on screen. */
const sidesOf = ({ after, spent, rivals, objective, lines }: PlanAnswerDto) => [
  { id: 'plan', words: 'this plan', after, spent, worseBy: 0, lines, value: objective.value },
  ...rivals,
];

function barsOf(plan: PlanAnswerDto): readonly Bar[] {
  const making = { ...makingOfPlan(plan), unit: riskUnit(plan.manifest) };
  return [{ words: 'nothing is bought', after: plan.before }, ...sidesOf(plan)].flatMap(({ words, after }) =>
    (['expected', 'cvar95'] as const).map((risk, series) => ({
      ...{ label: shortOf(words), series },
      figure: planFigure(after[risk], { ...making, rule: `${risk === 'expected' ? 'mean' : 'worst 5%'}, ${words}` }),
    })),
  );
}

function tableOf(plan: PlanAnswerDto): TableData {
  const making = makingOfPlan(plan);
  const unit = riskUnit(plan.manifest);
  return {
    caption: 'This plan and simpler ways to spend the same money',
    columns: [
      { id: 'way', label: 'Way', numeric: false },
      { id: 'spent', label: 'Spent', numeric: true },
      { id: 'worse', label: 'Worse by', numeric: true },
      ...RISKS.map(([id, label]) => ({ id, label: `${label} left`, numeric: true })),
      { id: 'buys', label: 'Buys most of', numeric: false },
    ],
    rows: sidesOf(plan).map(({ id, words, spent, worseBy, after, lines }) => ({
      key: id,
      cells: [
        { text: words },
        madeCell(spent, making, '$', 'dollars committed in all, constant'),
        madeCell(worseBy, making, unit, 'its objective less that of this plan'),
        ...RISKS.map(([risk, , rule]) => madeCell(after[risk], making, unit, rule)),
        { text: mostOf(lines) },
      ],
    })),
  };
}

/** The three lines with most money in them. */
const mostOf = (lines: PlanRivalDto['lines']): string =>
  [...lines]
    .sort((a, b) => b.usd - a.usd)
    .slice(0, 3)
    .map(({ option, tonnes, usd }) => `${option} ${tonnesText(tonnes)} for ${moneyText(usd)}`)
    .join('; ') || 'nothing';
