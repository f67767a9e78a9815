import { axisX, axisY, barY, gridY, type PlotOptions, pointer, ruleY, stackY, text, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { PlotView } from './plot-view.tsx';
import { colourOf, INK, INK_QUIET, PAPER, RULE } from './theme.ts';

/** A part of an upright bar: its column, which series it belongs to, and its figure, whose amount is its height. */
export interface StackPart {
  readonly column: string;
  readonly series: number;
  readonly figure: FigureDto;
}

interface Props {
  /** In order from left to right; one without parts stays empty and is named all the same. */
  readonly columns: readonly string[];
  readonly series: readonly string[];
  readonly parts: readonly StackPart[];
  /** Written over each column: its whole. */
  readonly wholes: ReadonlyMap<string, string>;
  /** How the axis writes amounts; must be stable between renders. */
  readonly axis: (amount: number) => string;
  readonly label: string;
}

/** Upright bars stacked of parts, a colour and a pattern of edge for each series. */
export function StackChart({ columns, series, parts, wholes, axis, label }: Props) {
  const options = useCallback(
    (width: number) => stackOptions({ columns, series, parts, wholes, axis, label }, width),
    [columns, series, parts, wholes, axis, label],
  );
  return (
    <>
      <div className="legend">
        {series.map((name, n) => (
          <span key={name}>
            <svg width="12" height="12" aria-hidden="true">
              <title>{name}</title>
              <rect width="12" height="12" fill={colourOf(n)} fillOpacity={opacityOf(n)} />
            </svg>
            {name}
          </span>
        ))}
      </div>
      <PlotView options={options} label={label} />
    </>
  );
}

/** Colours come round after eight; the second time they are lighter. */
const opacityOf = (n: number): number => (n < 8 ? 1 : 0.5);

interface Placed extends StackPart {
  readonly amount: number;
}

function stackOptions({ columns, series, parts, wholes, axis }: Props, width: number): PlotOptions {
  const placed = parts.map((part): Placed => ({ ...part, amount: part.figure.amount ?? 0 }));
  const heights = columns.map((column) => ({
    column,
    height: placed.filter((part) => part.column === column).reduce((sum, { amount }) => sum + amount, 0),
  }));
  const most = Math.max(1e-9, ...heights.map(({ height }) => height));
  return {
    ...{ height: 260, marginLeft: 62, marginRight: 10, marginTop: 22, marginBottom: 32 },
    style: { fontSize: '12px' },
    x: { domain: columns, label: null, padding: width < 500 ? 0.25 : 0.45 },
    y: { domain: [0, most * 1.02], label: null },
    marks: [
      gridY({ ticks: 5, stroke: RULE, strokeOpacity: 1 }),
      axisY({ ticks: 5, tickSize: 0, fill: INK_QUIET, tickFormat: axis, label: null }),
      axisX({ tickSize: 0, fill: INK }),
      barY(
        placed,
        stackY({
          x: 'column',
          y: 'amount',
          order: 'series',
          fill: (part: Placed) => colourOf(part.series),
          fillOpacity: (part: Placed) => opacityOf(part.series),
          stroke: PAPER,
          strokeWidth: 1,
        }),
      ),
      text(heights, {
        ...{ x: 'column', y: 'height', dy: -8, fill: INK },
        text: ({ column }: { readonly column: string }) => wholes.get(column) ?? '',
      }),
      ruleY([0], { stroke: INK }),
      tip(
        placed,
        pointer(
          stackY({
            x: 'column',
            y: 'amount',
            order: 'series',
            title: (part: Placed) => `${series[part.series]}, ${part.column}\n${part.figure.text}\n${part.figure.rule}`,
            fill: PAPER,
            stroke: INK_QUIET,
          }),
        ),
      ),
    ],
  };
}
