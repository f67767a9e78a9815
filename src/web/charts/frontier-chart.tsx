import {
  axisX,
  axisY,
  dot,
  gridY,
  line,
  type PlotOptions,
  pointerX,
  ruleX,
  ruleY,
  text,
  tip,
} from '@observablehq/plot';
import { useCallback } from 'react';
import { PlotView } from './plot-view.tsx';
import { ACCENT, INK, INK_QUIET, PAPER, RULE, SERIES_COLOURS } from './theme.ts';

/** The best that can be done with a budget, in dollars; `left` in the unit of the chart. */
export interface FrontierMark {
  readonly budget: number;
  readonly left: number;
  readonly knee: boolean;
  readonly title: string;
}

interface Props {
  /** By rising budget. */
  readonly points: readonly FrontierMark[];
  /** Dollars the plan was made with; null where it looks for the least. */
  readonly chosen: number | null;
  /** Where the slider stands, and what a quick re-plan says is left there, once it does. */
  readonly tried: { readonly budget: number; readonly left: number | null };
  readonly formatX: (usd: number) => string;
  readonly formatY: (left: number) => string;
  readonly label: string;
}

/** What is left against the money given: a line of best plans with its knee, the budget chosen and the one tried. */
export function FrontierChart({ points, chosen, tried, formatX, formatY, label }: Props) {
  const options = useCallback(
    (width: number) => frontierOptions({ points, chosen, tried, formatX, formatY, label }, width),
    [points, chosen, tried, formatX, formatY, label],
  );
  return (
    <>
      <div className="legend">
        <span>● best plan for a budget</span>
        <span>
          {points.some(({ knee }) => knee)
            ? '◆ knee: beyond it a dollar does markedly less'
            : 'no knee: a dollar does about the same all along'}
        </span>
        <span>┆ the budget of this plan</span>
        <span>■ the budget tried</span>
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

function frontierOptions({ points, chosen, tried, formatX, formatY }: Props, width: number): PlotOptions {
  const knees = points.filter(({ knee }) => knee);
  const most = Math.max(1, tried.budget, ...points.map(({ budget }) => budget));
  const [low, high] = domainOf([...points.map(({ left }) => left), ...(tried.left === null ? [] : [tried.left])]);
  const at = tried.left === null ? [] : [{ budget: tried.budget, left: tried.left }];
  const ticks = width < 500 ? 3 : 7;
  return {
    ...{ height: 270, marginLeft: 74, marginRight: 24, marginTop: 16, marginBottom: 36 },
    style: { fontSize: '12px' },
    x: { domain: [0, most * 1.02], label: null },
    y: { domain: [low, high], label: null },
    marks: [
      gridY({ ticks: 5, stroke: RULE, strokeOpacity: 1 }),
      axisY({ ticks: 5, tickSize: 0, fill: INK_QUIET, tickFormat: formatY }),
      axisX({ ticks, tickSize: 4, fill: INK_QUIET, stroke: INK_QUIET, tickFormat: formatX }),
      ruleY([low], { stroke: INK }),
      ...(chosen === null ? [] : [ruleX([chosen], { stroke: INK_QUIET, strokeDasharray: '2 3' })]),
      line(points, { x: 'budget', y: 'left', stroke: ACCENT, strokeWidth: 2 }),
      dot(points, { x: 'budget', y: 'left', r: 3, fill: ACCENT, stroke: PAPER }),
      dot(knees, { x: 'budget', y: 'left', r: 6.5, symbol: 'diamond', fill: SERIES_COLOURS[1], stroke: PAPER }),
      text(knees, { x: 'budget', y: 'left', text: () => 'knee', dx: 9, dy: -9, textAnchor: 'start', fill: INK }),
      dot(at, { x: 'budget', y: 'left', r: 5.5, symbol: 'square', fill: SERIES_COLOURS[2], stroke: PAPER }),
      tip(points, pointerX({ x: 'budget', y: 'left', title: 'title', fill: PAPER, stroke: INK_QUIET, lineWidth: 34 })),
    ],
  };
}

/** From zero, or from somewhat below the least where all lie close together: a line, unlike a bar, may be read from there. */
function domainOf(lefts: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...lefts, Number.POSITIVE_INFINITY), Math.max(...lefts, 1e-9)];
  if (least < most * 0.6 || least === most || !Number.isFinite(least)) return [0, most * 1.08];
  const pad = (most - least) * 0.25;
  return [Math.max(0, least - pad), most + pad / 2];
}
