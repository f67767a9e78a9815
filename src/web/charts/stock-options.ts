import {
  axisX,
  axisY,
  dot,
  gridY,
  type Markish,
  type PlotOptions,
  pointer,
  rect,
  ruleX,
  ruleY,
  text,
  tip,
} from '@observablehq/plot';
import type { FigureDto } from '../../api/contract.ts';
import type { StockIntervalDto, StockPointDto } from '../../api/contract-stockpile-history.ts';
import { yearPosition, yearTicks, yearTickText } from './period-position.ts';
import { ACCENT, amountOf, axisText, HATCH, INK, INK_QUIET, mannerOf, PAPER, RULE } from './theme.ts';

/** A published figure where it stands. */
interface Placed {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly figure: FigureDto;
  readonly title: string;
}

/** A piece of the change between two figures: told, told as possible, or unexplained. */
export interface Piece {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'told' | 'possible' | 'unexplained';
  readonly title: string;
  readonly figure: FigureDto | null;
}

const endsOf = (figure: FigureDto): readonly [number, number] | null => {
  const amount = amountOf(figure);
  if (amount !== null) return [amount, amount];
  const [low, high] = [figure.low ?? figure.high, figure.high ?? figure.low];
  return low === null || high === null ? null : [low, high];
};

/** Points that have an amount; an open range stands at its known end. */
export function placedPoints(points: readonly StockPointDto[]): readonly Placed[] {
  return points.flatMap(({ period, figure, ageText, source }) => {
    const [x, ends] = [yearPosition(period), endsOf(figure)];
    if (x === null || ends === null) return [];
    const title = [`${period}: ${figure.text}, ${ageText}`, source.title].join('\n');
    return [{ x, low: ends[0], high: ends[1], figure, title }];
  });
}

/** The change of an interval as pieces of one upright bar half way between its figures, which joins neither. */
export function changePieces({ from, to, words, explained, unexplained, verdict }: StockIntervalDto): readonly Piece[] {
  const [a, b] = [yearPosition(from.period), yearPosition(to.period)];
  const [start, end] = [endsOf(from.figure), endsOf(to.figure)];
  if (a === null || b === null || start === null || end === null || start[0] === end[0]) return [];
  const [first, last] = [start[0], end[0]];
  const falls = last < first;
  const effects = explained.flatMap(({ kind, figure }) =>
    kind === (falls ? 'disposals' : 'acquisitions') ? [figure] : [],
  );
  const sure = towards(effects, falls, 'least');
  const possible = towards(effects, falls, 'most');
  const size = Math.abs(last - first);
  const at = (moved: number): number => (falls ? first - Math.min(moved, size) : first + Math.min(moved, size));
  const title = `${from.period} to ${to.period}: ${words}; ${verdict}`;
  const piece = (kind: Piece['kind'], low: number, high: number, figure: FigureDto | null): readonly Piece[] =>
    at(low) === at(high) ? [] : [{ x: (a + b) / 2, from: at(low), to: at(high), kind, title, figure }];
  return [
    ...piece('told', 0, sure, effects[0] ?? null),
    ...piece('possible', sure, possible, effects[0] ?? null),
    ...piece('unexplained', possible, size, unexplained),
  ];
}

/** How far the evidence surely, or at most, moves the stock the way it went. */
function towards(effects: readonly FigureDto[], falls: boolean, end: 'least' | 'most'): number {
  return effects.reduce((sum, figure) => {
    const amounts = [figure.amount ?? figure.low ?? 0, figure.amount ?? figure.high ?? 0];
    const moved = amounts.map((amount) => Math.max(0, falls ? 0 - amount : amount));
    return sum + (end === 'least' ? Math.min(...moved) : Math.max(...moved));
  }, 0);
}

const FILLS: Readonly<Record<Piece['kind'], string>> = { told: ACCENT, possible: ACCENT, unexplained: HATCH };

/** Published figures as separate points and the changes between them as upright bars; nothing is ever joined. */
export function stockOptions(
  points: readonly StockPointDto[],
  intervals: readonly StockIntervalDto[],
  width: number,
): PlotOptions {
  const placed = placedPoints(points);
  const pieces = intervals.flatMap(changePieces);
  const years = placed.map(({ x }) => x);
  const most = Math.max(0, ...placed.map(({ high }) => high)) || 1;
  const pad = Math.max(0.4, (Math.max(...years, 0) - Math.min(...years, 9999)) * 0.05);
  const [from, to] = [Math.min(...years) - pad, Math.max(...years) + pad];
  const half = Math.min(((to - from) / Math.max(width, 1)) * 6, 0.4 * closest(years));
  const ticks = yearTicks(years, width < 500 ? 4 : 12).filter((year) => year >= from && year <= to);
  return {
    ...{ height: 230, marginLeft: 62, marginRight: 84, marginTop: 16, marginBottom: 34 },
    style: { fontSize: '12px' },
    x: { domain: [from, to], label: null },
    y: { domain: [0, most * 1.08], label: null },
    marks: [
      gridY({ stroke: RULE, strokeOpacity: 1, ticks: 5 }),
      axisY({ ticks: 5, tickSize: 0, fill: INK_QUIET, tickFormat: axisText }),
      axisX({ ticks, tickFormat: yearTickText, tickSize: 4, fill: INK_QUIET, stroke: INK_QUIET }),
      ruleY([0], { stroke: INK }),
      ...barsOf(pieces, half),
      ...pointsOf(placed),
      tip(
        [...placed.map((p) => ({ ...p, y: p.high })), ...pieces.map((p) => ({ ...p, y: (p.from + p.to) / 2 }))],
        pointer({ x: 'x', y: 'y', title: 'title', fill: PAPER, stroke: INK_QUIET }),
      ),
    ],
  };
}

/** Years between the two points that stand closest; bars stay narrower than that. */
function closest(years: readonly number[]): number {
  const sorted = [...years].sort((a, b) => a - b);
  return sorted.reduce(
    (least, year, n) => (n === 0 ? least : Math.min(least, year - (sorted[n - 1] ?? year) || least)),
    10,
  );
}

const barsOf = (pieces: readonly Piece[], half: number): readonly Markish[] =>
  (['told', 'possible', 'unexplained'] as const).map((kind) =>
    rect(
      pieces.filter((piece) => piece.kind === kind),
      {
        x1: (p: Piece) => p.x - half,
        x2: (p: Piece) => p.x + half,
        y1: 'from',
        y2: 'to',
        fill: FILLS[kind],
        fillOpacity: kind === 'possible' ? 0.35 : 1,
        stroke: INK_QUIET,
        strokeWidth: 0.6,
        className: `change-${kind}`,
      },
    ),
  );

const pointsOf = (placed: readonly Placed[]): readonly Markish[] => [
  ruleX(
    placed.filter(({ low, high }) => low !== high),
    { x: 'x', y1: 'low', y2: 'high', stroke: ACCENT, strokeWidth: 3 },
  ),
  dot(placed, {
    ...{ x: 'x', y: 'high', r: placed.length > 40 ? 2 : 4, stroke: ACCENT, strokeWidth: 1.5 },
    fill: ({ figure }: Placed) => (mannerOf(figure) === 'hollow' ? PAPER : ACCENT),
    className: 'stock-point',
  }),
  text(labelled(placed), {
    ...{ x: 'x', y: 'high', textAnchor: 'start' as const, dx: 9, fill: INK, stroke: PAPER, strokeWidth: 3 },
    text: ({ figure }: Placed) => figure.text,
    className: 'point-text',
  }),
];

/** Parts of the axes within which two texts would lie over each other. */
const NEAR = { across: 0.12, up: 0.07 } as const;

/** Points whose text has room: none where there are many, and of two that stand together the later one. */
function labelled(placed: readonly Placed[]): readonly Placed[] {
  if (placed.length > 12) return [];
  const xs = placed.map(({ x }) => x);
  const across = NEAR.across * (Math.max(...xs) - Math.min(...xs));
  const up = NEAR.up * Math.max(...placed.map(({ high }) => high));
  const hides = (a: Placed, b: Placed): boolean => b.x > a.x && b.x - a.x < across && Math.abs(a.high - b.high) < up;
  return placed.filter((point) => !placed.some((other) => hides(point, other)));
}
