import { useMemo } from 'react';
import type { RunResultDto } from '../../../api/contract-runs.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { BarsChart } from '../material/lazy-charts.ts';
import { SelectChoice } from '../material/select-choice.tsx';
import { madeFigure } from './made-figure.ts';
import { makingOf, STAGE_WORDS, type Stage, worstTable } from './worst-table.ts';

/** Rows of the chart; the table has all. */
const MOST_BARS = 16;

/** The worst shortfalls: as a chart the chance of one, under both reliability tables; as a table all that was worked out. */
export function WorstFrame({ result }: { readonly result: RunResultDto }) {
  const [{ stage: asked, measure: wanted }, change] = useChoices();
  const stage: Stage = asked === 'net' ? 'net' : 'gross';
  const measure: Measure = wanted === 'chance' ? 'chance' : 'size';
  const table = useMemo(() => worstTable(result, stage), [result, stage]);
  const bars = useMemo(() => barsOf(result, stage, measure), [result, stage, measure]);
  const { primary, alternative } = result.tables;
  return (
    <Frame
      id="worst"
      title="Worst shortfalls"
      note={
        <>
          {MEASURES[measure].title} over the horizon, {STAGE_WORDS[stage]}, by each of the tables that say how far
          countries can be relied on. Ballast's own method (F-11 to F-14)
          {result.nodes.length > MOST_BARS && `; the ${MOST_BARS} worst of ${result.nodes.length}, the table has all`}.
        </>
      }
      table={table}
      controls={
        <>
          <SelectChoice
            name="Chart"
            value={measure}
            options={(['size', 'chance'] as const).map((value) => ({ value, label: MEASURES[value].title }))}
            onChange={(next) => change({ measure: next === 'chance' ? next : undefined })}
          />
          <SelectChoice
            name="Shown"
            value={stage}
            options={(['gross', 'net'] as const).map((value) => ({ value, label: STAGE_WORDS[value] }))}
            onChange={(next) => change({ stage: next === 'net' ? next : undefined })}
          />
        </>
      }
      chart={
        <BarsChart
          bars={bars}
          series={alternative === null ? [primary] : [primary, alternative]}
          unit={MEASURES[measure].unit}
          most={100}
          label={`${MEASURES[measure].title}, ${STAGE_WORDS[stage]}`}
        />
      }
    />
  );
}

type Measure = 'size' | 'chance';

const MEASURES = {
  size: {
    title: 'Mean shortfall as a share of demand',
    unit: '% of demand',
    rule: 'mean shortfall / demand of the horizon',
  },
  chance: { title: 'Chance of any shortfall', unit: '% of draws', rule: 'share of draws in which anything is short' },
} as const;

function barsOf(result: RunResultDto, stage: Stage, measure: Measure) {
  return result.nodes.slice(0, MOST_BARS).flatMap((found) => {
    const how = { ...makingOf(result, found), unit: 'share', rule: MEASURES[measure].rule };
    const readings = [found[stage], ...(found.alternative === null ? [] : [found.alternative[stage]])];
    return readings.map(({ chance, mean }, series) => {
      const share = measure === 'chance' ? chance : found.demand > 0 ? mean / found.demand : 0;
      return { label: found.node.name, series, figure: madeFigure(share, how) };
    });
  });
}
