import { axisX, barX, gridX, type Markish, type PlotOptions, pointerY, ruleX, text, tip } from '@observablehq/plot';
import { useCallback } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { PlotView } from './plot-view.tsx';
import { amountOf, colourOf, HATCH, INK, INK_QUIET, mannerOf, PAPER, RULE } from './theme.ts';

/** One bar: a row's name, which series it belongs to (a period, a money role) and its figure, if any. */
export interface Bar {
  readonly label: string;
  readonly series: number;
  readonly figure: FigureDto | null;
}

interface Props {
  readonly bars: readonly Bar[];
  /** Names of the series, most recent first. */
  readonly series: readonly string[];
  readonly label: string;
  readonly unit: string;
}

/** Horizontal bars, one row per name, its series one under another; each bar carries its figure's own text. */
export function BarsChart({ bars, series, label, unit }: Props) {
  const options = useCallback((width: number) => barOptions(bars, series, unit, width), [bars, series, unit]);
  return (
    <>
      {series.length > 1 && <BarLegend series={series} />}
      <PlotView options={options} label={label} />
    </>
  );
}

function BarLegend({ series }: { readonly series: readonly string[] }) {
  return (
    <div className="legend">
      {series.map((name, n) => (
        <span key={name}>
          <svg width="18" height="9" aria-hidden="true">
            <title>{name}</title>
            <rect x="0.5" y="0.5" width="17" height="8" fill={colourOf(n)} stroke={colourOf(n)} />
          </svg>
          {name}
        </span>
      ))}
      <span>solid reported, hollow estimated, hatched withheld</span>
    </div>
  );
}

interface Placed extends Bar {
  readonly figure: FigureDto;
  readonly from: number;
  readonly to: number;
}

const LINE = 14;

function barOptions(bars: readonly Bar[], series: readonly string[], unit: string, width: number): PlotOptions {
  const labels = [...new Set(bars.map((bar) => bar.label))];
  const most = Math.max(1, ...bars.map(({ figure }) => (figure === null ? 0 : extentOf(figure)[1])));
  const placed = bars.flatMap((bar) => (bar.figure === null ? [] : [place(bar, bar.figure, most)]));
  const row = series.length * LINE + 6;
  const shortened = width < 500 ? 15 : 30;
  return {
    height: labels.length * row + 44,
    marginLeft: Math.min(190, 12 + 6.4 * Math.min(shortened, Math.max(...labels.map((name) => name.length), 4))),
    marginRight: 14 + 6.2 * Math.max(4, ...placed.map(({ figure }) => figure.text.length)),
    marginTop: 4,
    marginBottom: 34,
    style: { fontSize: '12px' },
    x: { domain: [0, most], label: unit, labelAnchor: 'right', labelArrow: 'none' },
    y: { domain: labels, label: null, tickSize: 0, tickFormat: (name: string) => shorten(name, shortened), padding: 0 },
    marks: [
      gridX({ stroke: RULE, strokeOpacity: 1, ticks: width < 500 ? 3 : 6 }),
      axisX({
        ticks: width < 500 ? 3 : 6,
        stroke: INK_QUIET,
        fill: INK_QUIET,
        tickSize: 0,
        label: unit,
        labelArrow: 'none',
      }),
      ...series.flatMap((_, n) =>
        seriesMarks(
          placed.filter((bar) => bar.series === n),
          n,
          series.length,
          row,
        ),
      ),
      ruleX([0], { stroke: INK }),
      tip(placed, pointerY({ x: 'to', y: 'label', title: tipText(series), fill: PAPER, stroke: INK_QUIET })),
    ],
  };
}

function seriesMarks(bars: readonly Placed[], n: number, count: number, row: number): readonly Markish[] {
  const colour = colourOf(n);
  const top = 3 + n * LINE + 2;
  const inset = { insetTop: top, insetBottom: row - top - (LINE - 4) };
  const middle = top + (LINE - 4) / 2 - row / 2;
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
      strokeWidth: count > 1 && n > 0 ? 1 : 1.4,
      ...inset,
    }),
    text(bars, {
      x: 'to',
      y: 'label',
      text: (bar: Placed) => bar.figure.text,
      textAnchor: 'start',
      dx: 5,
      dy: middle,
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

function extentOf(figure: FigureDto): readonly [number, number] {
  const amount = amountOf(figure);
  if (amount !== null) return [0, amount];
  const low = figure.low ?? figure.high ?? 0;
  return mannerOf(figure) === 'range' ? [figure.high === null ? 0 : low, figure.high ?? low] : [0, 0];
}

const shorten = (name: string, most: number): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);

const tipText =
  (series: readonly string[]) =>
  ({ label, series: n, figure }: Placed): string =>
    [`${label}${series.length > 1 ? `, ${series[n]}` : ''}`, `${figure.text} (${figure.kind})`, figure.rule].join('\n');
