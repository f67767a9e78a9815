import { axisX, axisY, gridY, type PlotOptions, pointerX, rect, ruleY, tickY, tip } from '@observablehq/plot';
import { formatNumber, formatPercent } from '../../units/format.ts';
import type { PeriodBand } from './bands.ts';
import { axisText, colourOf, INK, INK_QUIET, PAPER, RULE } from './theme.ts';

export interface FanSettings {
  /** Number of the fan, which gives its colour. */
  readonly series: number;
  readonly unit: string;
  /** Upper end of the scale; fans side by side share one. */
  readonly most: number;
  readonly width: number;
}

/** Space one period label needs on the axis, in pixels. */
const LABEL = 62;

/**
 * Plot options of a fan: every period its own band, the middle 90% light, the middle 50% dark, the median a line. What is
 * short in one period says nothing of the days between two, so nothing slopes from one to the next.
 */
export function fanOptions(bands: readonly PeriodBand[], { series, unit, most, width }: FanSettings): PlotOptions {
  const labels = bands.map(({ label }) => label);
  const every = Math.max(1, Math.ceil((labels.length * LABEL) / Math.max(LABEL, width - 80)));
  const colour = colourOf(series);
  return {
    height: 210,
    marginLeft: 62,
    marginRight: 12,
    marginTop: 20,
    marginBottom: 30,
    style: { fontSize: '12px' },
    x: { type: 'band', domain: labels, label: null, padding: labels.length > 24 ? 0.08 : 0.3 },
    y: { domain: [0, most], label: unit, labelArrow: 'none' },
    marks: [
      gridY({ ticks: 4, stroke: RULE, strokeOpacity: 1 }),
      axisY({ ticks: 4, tickSize: 0, fill: INK_QUIET, tickFormat: axisText, label: unit, labelArrow: 'none' }),
      axisX(
        labels.filter((_, n) => n % every === 0),
        { tickSize: 0, fill: INK_QUIET },
      ),
      rect(bands, { x: 'label', y1: 'p5', y2: 'p95', fill: colour, fillOpacity: 0.25 }),
      rect(bands, { x: 'label', y1: 'p25', y2: 'p75', fill: colour, fillOpacity: 0.55 }),
      tickY(bands, { x: 'label', y: 'p50', stroke: INK, strokeWidth: 2 }),
      ruleY([0], { stroke: INK }),
      tip(bands, pointerX({ x: 'label', y: 'p95', title: tipText(unit), fill: PAPER, stroke: INK_QUIET })),
    ],
  };
}

const tipText =
  (unit: string) =>
  ({ label, p5, p25, p50, p75, p95, mean, chance }: PeriodBand): string => {
    const amount = (tonnes: number): string => `${formatNumber(tonnes, { maxDigits: 4 })} ${unit}`;
    return [
      label,
      `median ${amount(p50)}, mean ${amount(mean)}`,
      `middle 50% ${amount(p25)} to ${amount(p75)}`,
      `middle 90% ${amount(p5)} to ${amount(p95)}`,
      `above zero in ${formatPercent(chance)} of draws`,
    ].join('\n');
  };
