import {
  axisX,
  axisY,
  dot,
  gridY,
  line,
  type Markish,
  type PlotOptions,
  pointer,
  ruleX,
  ruleY,
  text,
  tip,
} from '@observablehq/plot';
import { useCallback } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { yearPosition, yearTicks, yearTickText } from './period-position.ts';
import { PlotView } from './plot-view.tsx';
import { amountOf, axisText, colourOf, HATCH, INK, INK_QUIET, mannerOf, PAPER, RULE, symbolOf } from './theme.ts';

/** One point of a series; `place` is the series' number among all, which keeps its colour and symbol. */
export interface Point {
  readonly period: string;
  readonly series: string;
  readonly place: number;
  readonly figure: FigureDto;
}

/** A day that is marked over the whole height. */
export interface MarkedDay {
  readonly period: string;
  readonly words: string;
}

interface Props {
  readonly points: readonly Point[];
  readonly unit: string;
  readonly label: string;
  /** Points of a series that come year by year are joined; single sightings far apart are not. */
  readonly joined: boolean;
  readonly height?: number;
  /** Prints each figure's text beside its point; for charts of few points. */
  readonly texts?: boolean;
  /** Days marked by an upright line with their words. */
  readonly days?: readonly MarkedDay[];
}

const NO_DAYS: readonly MarkedDay[] = [];

/** Figures over time: reported solid, estimated hollow, ranges from end to end, withheld hatched at the foot, absences a break. */
export function PointsChart({ points, unit, label, joined, height = 190, texts = false, days = NO_DAYS }: Props) {
  const options = useCallback(
    (width: number) => pointOptions(points, { unit, joined, height, texts, days, width }),
    [points, unit, joined, height, texts, days],
  );
  return <PlotView options={options} label={label} />;
}

interface Placed extends Point {
  readonly x: number;
  readonly y: number | null;
}

interface Placeable {
  readonly x: number;
  readonly words: string;
}

interface Settings {
  readonly unit: string;
  readonly joined: boolean;
  readonly height: number;
  readonly texts: boolean;
  readonly days: readonly MarkedDay[];
  readonly width: number;
}

function pointOptions(points: readonly Point[], settings: Settings): PlotOptions {
  const placed = points.flatMap((point) => placeOf(point));
  const marked = settings.days.flatMap(({ period, words }) => {
    const x = yearPosition(period);
    return x === null ? [] : [{ x, words }];
  });
  const years = [...placed, ...marked].map(({ x }) => x);
  const most = Math.max(0, ...placed.map(({ figure, y }) => Math.max(y ?? 0, figure.high ?? 0, figure.low ?? 0))) || 1;
  const least = Math.min(0, ...placed.map(({ y }) => y ?? 0));
  const scale = niceSteps(least, most);
  const strip = placed.some(isAbsent);
  const pad = Math.max(0.15, (Math.max(...years, 0) - Math.min(...years, 9999)) * 0.04);
  const [from, to] = [Math.min(...years) - pad, Math.max(...years) + pad];
  const ticks = yearTicks(years, settings.width < 500 ? 5 : 12).filter((year) => year >= from && year <= to);
  return {
    height: settings.height + marked.length * WORDS,
    marginLeft: 58,
    marginRight: settings.texts ? 84 : 20,
    marginTop: 14 + marked.length * WORDS,
    marginBottom: 34,
    style: { fontSize: '12px' },
    x: { domain: [from, to], label: null },
    y: { domain: [Math.min(strip ? -most * STRIP : 0, least * 1.06), most * 1.06], label: null },
    marks: [
      gridY(scale, { stroke: RULE, strokeOpacity: 1 }),
      axisY(scale, { tickSize: 0, fill: INK_QUIET, tickFormat: axisText }),
      axisX({ ticks, tickFormat: yearTickText, tickSize: 4, fill: INK_QUIET, stroke: INK_QUIET }),
      ruleY([0], { stroke: INK }),
      ...markedDays(marked, [from, to]),
      ...(settings.joined ? [linesOf(placed)] : []),
      ...dotsOf(placed, sizeOf(placed.length)),
      ...absences(placed),
      ...(settings.texts ? [textsOf(placed)] : []),
      tip(
        placed,
        pointer({
          x: 'x',
          y: (p: Placed) => p.y ?? p.figure.high ?? p.figure.low ?? 0,
          title: tipText,
          fill: PAPER,
          stroke: INK_QUIET,
        }),
      ),
    ],
  };
}

/** Height of the words of a marked day above the frame, in pixels. */
const WORDS = 15;

/** Each day with its words above the frame, one above the other so that two near days stay apart. */
const markedDays = (marked: readonly Placeable[], [from, to]: readonly [number, number]): readonly Markish[] =>
  marked.flatMap((day, n) => {
    const isLate = day.x > (from + to) / 2;
    return [
      ruleX([day], { x: 'x', stroke: INK, strokeDasharray: n === 0 ? '' : '4 3' }),
      text([day], {
        ...{ x: 'x', text: 'words', frameAnchor: 'top', lineAnchor: 'bottom', dy: -4 - n * WORDS },
        ...{ textAnchor: isLate ? 'end' : 'start', fill: INK, className: 'marked-day' },
      }),
    ];
  });

const colourAt = ({ place }: Placed): string => colourOf(place);

/** Years between two points beyond which a line breaks: nobody says what lay between. */
const LONGEST_STEP = 1.05;

/** Points with the unbroken stretch of their series they stand in. */
function stretches(placed: readonly Placed[]): readonly (Placed & { readonly stretch: string })[] {
  const last = new Map<string, { readonly x: number; readonly n: number }>();
  return [...placed]
    .sort((a, b) => a.x - b.x)
    .map((point) => {
      const before = last.get(point.series);
      const broken = before !== undefined && point.x - before.x > LONGEST_STEP;
      const n = (before?.n ?? 0) + (broken ? 1 : 0);
      last.set(point.series, { x: point.x, n });
      return { ...point, stretch: `${point.series} ${n}` };
    });
}

const linesOf = (placed: readonly Placed[]): Markish =>
  line(stretches(placed), {
    x: 'x',
    y: 'y',
    z: 'stretch',
    stroke: colourAt,
    strokeWidth: 1.4,
    className: 'series-line',
  });

const symbolAt = ({ place }: Placed): string => symbolOf(place);
const lowOf = ({ figure }: Placed): number => figure.low ?? 0;
const highOf = ({ figure }: Placed): number => figure.high ?? figure.low ?? 0;

/** Radius of a symbol: where many stand together they shrink, so that the lines stay visible. */
const sizeOf = (points: number): number => (points > 300 ? 0.9 : points > 60 ? 1.6 : 4);

function dotsOf(placed: readonly Placed[], r: number): readonly Markish[] {
  const ranges = placed.filter((p) => mannerOf(p.figure) === 'range');
  return [
    dot(placed, {
      x: 'x',
      y: 'y',
      symbol: symbolAt,
      r,
      fill: (p: Placed) => (mannerOf(p.figure) === 'hollow' ? PAPER : colourOf(p.place)),
      stroke: colourAt,
      strokeWidth: 1.5,
    }),
    ruleX(ranges, { x: 'x', y1: lowOf, y2: highOf, stroke: colourAt, strokeWidth: 3 }),
    ...[lowOf, highOf].map((y) => dot(ranges, { x: 'x', y, symbol: symbolAt, r: 2.5, fill: colourAt })),
  ];
}

/** Room below the zero line, as a part of the scale, for what has no amount. */
const STRIP = 0.2;

const isAbsent = ({ figure }: Placed): boolean => ['hatch', 'absent'].includes(mannerOf(figure));

/** Withheld (hatched, W) and not available (NA) stand in a strip below the zero line: off the scale, never a zero. */
function absences(placed: readonly Placed[]): readonly Markish[] {
  const inStrip = placed.filter(isAbsent);
  return [...new Set(inStrip.map(({ place }) => place))].flatMap((place, n) => {
    const here = inStrip.filter((p) => p.place === place);
    const at = { x: 'x', frameAnchor: 'bottom', dx: n * 22, dy: -11 } as const;
    return [
      dot(
        here.filter((p) => mannerOf(p.figure) === 'hatch'),
        {
          ...at,
          symbol: 'square',
          className: 'withheld-mark',
          r: 9,
          fill: HATCH,
          stroke: colourOf(place),
          strokeWidth: 1.5,
        },
      ),
      text(here, {
        ...at,
        text: (p: Placed) => (mannerOf(p.figure) === 'hatch' ? 'W' : 'NA'),
        fill: INK,
        stroke: PAPER,
        strokeWidth: 4,
        fontWeight: 'bold',
      }),
    ];
  });
}

/** Five or so round steps over the scale, zero among them, so that no tick stands in the strip below zero. */
function niceSteps(least: number, most: number): readonly number[] {
  const raw = Math.max(most, -least) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const [below, above] = [Math.floor(-least / step), Math.floor(most / step)];
  return Array.from({ length: below + above + 1 }, (_, n) => Number(((n - below) * step).toPrecision(12)));
}

const textsOf = (placed: readonly Placed[]): Markish =>
  text(placed, {
    x: 'x',
    y: (p: Placed) => p.y ?? p.figure.high ?? p.figure.low,
    text: (p: Placed) => p.figure.text,
    textAnchor: 'start',
    dx: 9,
    fill: INK,
    className: 'point-text',
  });

function placeOf(point: Point): readonly Placed[] {
  const x = yearPosition(point.period);
  return x === null ? [] : [{ ...point, x, y: amountOf(point.figure) }];
}

const tipText = ({ series, period, figure }: Placed): string =>
  [`${series}, ${period}`, `${figure.text} (${figure.kind})`, figure.rule].join('\n');
