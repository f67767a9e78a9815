import { useMemo } from 'react';
import type { MaterialBriefDto } from '../../../api/contract-brief.ts';
import { byUnit } from '../../charts/by-unit.ts';
import { unitName } from '../../charts/theme.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';

type Plan = MaterialBriefDto['annualPlan'];

/** Annual materials plan: the most that may be acquired in a fiscal year, which is not what was acquired. */
export function PlanFrame({ brief }: { readonly brief: MaterialBriefDto }) {
  const { annualPlan } = brief;
  const table = useMemo(() => tableOf(annualPlan), [annualPlan]);
  const panels = useMemo(() => panelsOf(annualPlan), [annualPlan]);
  if (annualPlan.length === 0) return null;
  return (
    <Frame
      id="plan"
      title="Annual materials plan"
      note="The most that may be acquired in a fiscal year; not what was."
      table={table}
      chart={panels.map(({ unit, bars }) => (
        <BarsChart
          key={unit}
          bars={bars}
          series={PLAN}
          unit={unitName(unit)}
          label={`Annual materials plan, in ${unitName(unit)}`}
        />
      ))}
    />
  );
}

const PLAN = ['plan'];

function panelsOf(plan: Plan) {
  return byUnit(plan, ({ figure }) => figure).map(({ unit, items }) => ({
    unit,
    bars: items.map(({ period, label, figure }) => ({
      label: `${period} ${label.replace(/^potential /, '')}`,
      series: 0,
      figure,
    })),
  }));
}

function tableOf(plan: Plan): TableData {
  return {
    caption: 'Annual materials plan',
    columns: [
      { id: 'period', label: 'Fiscal year', numeric: false },
      { id: 'label', label: 'Line', numeric: false },
      { id: 'most', label: 'At most', numeric: true },
      { id: 'note', label: 'Note', numeric: false },
    ],
    rows: plan.map(({ period, label, figure, note }) => ({
      key: `${period} ${label}`,
      cells: [{ text: period }, { text: label }, figureCell(figure), textCell(note)],
    })),
  };
}
