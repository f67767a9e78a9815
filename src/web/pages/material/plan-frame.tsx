import { useMemo } from 'react';
import type { MaterialBriefDto } from '../../../api/contract.ts';
import { Frame } from '../../frame/frame.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from './lazy-charts.ts';

type Plan = MaterialBriefDto['annualPlan'];

/** Annual materials plan: the most that may be acquired in a fiscal year, which is not what was acquired. */
export function PlanFrame({ brief }: { readonly brief: MaterialBriefDto }) {
  const { annualPlan } = brief;
  const table = useMemo(() => tableOf(annualPlan), [annualPlan]);
  const bars = useMemo(
    () => annualPlan.map(({ period, label, figure }) => ({ label: `${period} ${label}`, series: 0, figure })),
    [annualPlan],
  );
  if (annualPlan.length === 0) return null;
  return (
    <Frame
      id="plan"
      title="Annual materials plan"
      note="The most that may be acquired in a fiscal year; not what was."
      table={table}
      chart={
        <BarsChart
          bars={bars}
          series={['plan']}
          unit={annualPlan[0]?.figure.unit ?? ''}
          label="Annual materials plan by fiscal year"
        />
      }
    />
  );
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
