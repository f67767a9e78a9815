import { axisX, barX, gridX, type Markish, type PlotOptions, pointerY, ruleX, text, tip } from '@observablehq/plot';
import type { FigureDto } from '../../api/contract.ts';
import { type Bar, extentOf } from './extent.ts';
import { rowLabels } from './row-labels.ts';
import { axisText, barColourOf, HATCH, INK, INK_QUIET, mannerOf, PAPER, RULE } from './theme.ts';

interface Placed extends Bar {
  readonly figure: FigureDto;
  readonly from: number;
  readonly to: number;
}

export interface BarSettings {
  readonly series: readonly string[];
  readonly unit: string;
  /** Right end of the scale. */
  readonly most: number;
  readonly width: number;
  /** How the axis writes amounts where a plain number would not do. */
  readonly axis?: ((amount: number) => string) | undefined;
}

/** Height of one bar with its text, in pixels. */
const LINE = 14;
/** Space one number on the axis needs, in pixels. */
const TICK = 58;

/** Plot options of horizontal bars: one row per name, its series under one another. */
export function barOptions(
  bars: readonly Bar[],
  { series, unit, most, width, axis = axisText }: BarSettings,
): PlotOptions {
  const labels = [...new Set(bars.map((bar) => bar.label))];
  const placed = bars.flatMap((bar) => (bar.figure === null ? [] : [place(bar, bar.figure, most)]));
  const { marginLeft, tickFormat, rowOf } = rowLabels(labels, width);
  const row = rowOf(series.length * LINE + 6);
  const marginRight = 14 + 6.4 * Math.max(4, ...placed.map(({ figure }) => figure.text.length));
  const ticks = ticksWithin(most, (width - marginLeft - marginRight) / TICK);
  return {
    height: labels.length * row + 42,
    ...{ marginLeft, marginRight },
    marginTop: 4,
    marginBottom: 34,
    style: { fontSize: '12px' },
    x: { domain: [0, most], label: unit, labelArrow: 'none' },
    y: { domain: labels, label: null, tickSize: 0, tickFormat, padding: 0 },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks }),
      axisX({ ticks, tickFormat: axis, fill: INK_QUIET, tickSize: 0, label: unit, labelArrow: 'none' }),
      ...series.flatMap((_, n) =>
        seriesMarks(placed, n, { row, top: (row - series.length * LINE + 4) / 2 + n * LINE }),
      ),
      ruleX([0], { stroke: INK }),
      tip(placed, pointerY({ x: 'to', y: 'label', title: tipText(series), fill: PAPER, stroke: INK_QUIET })),
    ],
  };
}

/** Most numbers to ask for such that those drawn fit: an axis takes steps of 1, 2 and 5, so it may draw more than it is asked. */
function ticksWithin(most: number, room: number): number {
  return [6, 5, 4, 3].find((asked) => asked <= room && most / stepOf(most / asked) <= Math.max(2, room)) ?? 2;
}

/** The step an axis takes where numbers this far apart are asked for, as d3-array rounds it. */
function stepOf(exact: number): number {
  const power = 10 ** Math.floor(Math.log10(exact));
  const times = exact / power;
  return power * (times >= Math.sqrt(50) ? 10 : times >= Math.sqrt(10) ? 5 : times >= Math.SQRT2 ? 2 : 1);
}

/** Where in its row a series is drawn, in pixels. */
interface Band {
  readonly row: number;
  readonly top: number;
}

function seriesMarks(placed: readonly Placed[], n: number, { row, top }: Band): readonly Markish[] {
  const bars = placed.filter((bar) => bar.series === n);
  const colour = barColourOf(n);
  const fills = { solid: colour, hollow: PAPER, hatch: HATCH, range: colour, absent: 'none' } as const;
  const strokes = { solid: colour, hollow: colour, hatch: INK_QUIET, range: colour, absent: 'none' } as const;
  return [
    barX(bars, {
      x1: 'from',
      x2: 'to',
      y: 'label',
      fill: (bar: Placed) => fills[mannerOf(bar.figure)],
      fillOpacity: (bar: Placed) => (mannerOf(bar.figure) === 'range' ? 0.35 : 1),
      stroke: (bar: Placed) => strokes[mannerOf(bar.figure)],
      strokeWidth: 1.3,
      insetTop: top,
      insetBottom: row - top - (LINE - 4),
    }),
    text(bars, {
      x: 'to',
      y: 'label',
      text: (bar: Placed) => bar.figure.text,
      textAnchor: 'start',
      dx: 5,
      dy: top + (LINE - 4) / 2 - row / 2,
      fill: n === 0 ? INK : INK_QUIET,
      className: 'bar-text',
    }),
  ];
}

/** Withheld gets a short hatched bar of no meaning in length; absences get words alone. */
function place(bar: Bar, figure: FigureDto, most: number): Placed {
  const [from, to] = mannerOf(figure) === 'hatch' ? [0, most * 0.03] : extentOf(figure);
  return { ...bar, figure, from, to };
}

const tipText =
  (series: readonly string[]) =>
  ({ label, series: n, figure }: Placed): string =>
    [`${label}${series.length > 1 ? `, ${series[n]}` : ''}`, `${figure.text} (${figure.kind})`, figure.rule].join('\n');
