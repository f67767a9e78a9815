import { axisX, axisY, barX, gridX, link, type PlotOptions, pointerY, ruleX, text, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import { formatNumber } from '../../units/format.ts';
import type { FallStep } from './bands.ts';
import { PlotView } from './plot-view.tsx';
import { rowLabels } from './row-labels.ts';
import { axisText, INK, INK_QUIET, PAPER, RULE, SERIES_COLOURS } from './theme.ts';

interface Props {
  readonly steps: readonly FallStep[];
  readonly unit: string;
  readonly label: string;
  /** How amounts are written where a plain number would not do. */
  readonly format?: ((amount: number) => string) | undefined;
  /** Left end of the scale where small steps between large totals could not be seen from zero. */
  readonly begins?: number | undefined;
}

const plain = (amount: number): string => formatNumber(amount, { maxDigits: 3 });

interface Placed extends FallStep {
  readonly words: string;
}

/** A waterfall read from top to bottom: totals from zero, between them what each step adds or takes. */
export function FallChart({ steps, unit, label, format, begins = 0 }: Props) {
  const options = useCallback(
    (width: number) => fallOptions({ steps, unit, label, format, begins }, width),
    [steps, unit, label, format, begins],
  );
  return <PlotView options={options} label={label} />;
}

const ROW = 24;
const [TOTAL, MORE, LESS] = [SERIES_COLOURS[6], SERIES_COLOURS[1], SERIES_COLOURS[2]] as const;

const colourOfStep = ({ isTotal, from, to }: FallStep): string => (isTotal ? TOTAL : to > from ? MORE : LESS);

function fallOptions({ steps, unit, format, begins = 0 }: Props, width: number): PlotOptions {
  const placed = steps.map((step) => ({
    ...step,
    from: step.isTotal ? begins : step.from,
    words: wordsOf(step, format ?? plain),
  }));
  const ends = placed.flatMap(({ from, to }) => [from, to]);
  const [least, most] = [Math.min(begins, ...ends.filter((end) => end < 0)), Math.max(1e-9, ...ends)];
  const { marginLeft, tickFormat, rowOf } = rowLabels(
    placed.map(({ label }) => label),
    width,
  );
  const ticks = width < 500 ? 3 : 6;
  return {
    height: placed.length * rowOf(ROW) + 40,
    marginLeft,
    marginRight: 16 + 6.6 * Math.max(4, ...placed.map(({ words }) => words.length)),
    marginTop: 4,
    marginBottom: 34,
    style: { fontSize: '12px' },
    x: { domain: [least, most] },
    y: { domain: placed.map(({ label }) => label), label: null, padding: 0.25 },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks }),
      axisX({ ticks, tickFormat: format ?? axisText, fill: INK_QUIET, tickSize: 0, label: unit, labelArrow: 'none' }),
      axisY({ tickSize: 0, fill: INK, tickFormat }),
      barX(placed, { x1: 'from', x2: 'to', y: 'label', fill: colourOfStep }),
      link(joins(placed), { x1: 'at', x2: 'at', y1: 'above', y2: 'below', stroke: INK_QUIET, strokeDasharray: '2 2' }),
      text(placed, {
        x: (step: Placed) => Math.max(step.from, step.to),
        y: 'label',
        text: 'words',
        textAnchor: 'start',
        dx: 5,
        fill: INK,
      }),
      ruleX([begins], { stroke: INK }),
      tip(placed, pointerY({ x: 'to', y: 'label', title: tipText(unit, format), fill: PAPER, stroke: INK_QUIET })),
    ],
  };
}

/** Each bar begins where the one above it ends. */
function joins(placed: readonly Placed[]) {
  return placed.slice(1).flatMap((step, n) => {
    const above = placed[n];
    return above === undefined ? [] : [{ at: above.to, above: above.label, below: step.label }];
  });
}

/** `1,200` of a total, `−300` of a step. */
function wordsOf({ isTotal, from, to }: FallStep, format: (amount: number) => string): string {
  const size = format(Math.abs(isTotal ? to : to - from));
  if (isTotal || to === from || size === '0') return size;
  return `${to > from ? '+' : '−'}${size}`;
}

const tipText =
  (unit: string, format: Props['format']) =>
  ({ label, words, to }: Placed): string =>
    format === undefined
      ? `${label}\n${words} ${unit}\nthen ${formatNumber(to, { maxDigits: 4 })} ${unit}`
      : `${label}\n${words}\nthen ${format(to)}`;
