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
  const [{ stage: asked }, change] = useChoices();
  const stage: Stage = asked === 'net' ? 'net' : 'gross';
  const table = useMemo(() => worstTable(result, stage), [result, stage]);
  const bars = useMemo(() => barsOf(result, stage), [result, stage]);
  const { primary, alternative } = result.tables;
  return (
    <Frame
      id="worst"
      title="Worst shortfalls"
      note={
        <>
          Chance of any shortfall over the horizon, {STAGE_WORDS[stage]}, by which table says how far each country can
          be relied on. Ballast's own method (F-11 to F-14)
          {result.nodes.length > MOST_BARS && `; the ${MOST_BARS} worst of ${result.nodes.length}, the table has all`}.
        </>
      }
      table={table}
      controls={
        <SelectChoice
          name="Shown"
          value={stage}
          options={(['gross', 'net'] as const).map((value) => ({ value, label: STAGE_WORDS[value] }))}
          onChange={(next) => change({ stage: next === 'net' ? next : undefined })}
        />
      }
      chart={
        <BarsChart
          bars={bars}
          series={alternative === null ? [primary] : [primary, alternative]}
          unit="% of draws"
          most={100}
          label={`Chance of a shortfall, ${STAGE_WORDS[stage]}`}
        />
      }
    />
  );
}

function barsOf(result: RunResultDto, stage: Stage) {
  return result.nodes.slice(0, MOST_BARS).flatMap((found) => {
    const how = { ...makingOf(result, found), unit: 'share', rule: 'share of draws in which anything is short' };
    const readings = [found[stage], ...(found.alternative === null ? [] : [found.alternative[stage]])];
    return readings.map(({ chance }, series) => ({ label: found.node.name, series, figure: madeFigure(chance, how) }));
  });
}
