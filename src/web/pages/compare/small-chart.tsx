import type { FigureDto } from '../../../api/contract.ts';
import { yearPosition, yearTickText } from '../../charts/period-position.ts';
import { amountOf, mannerOf } from '../../charts/theme.ts';

interface Props {
  readonly points: readonly { readonly period: string; readonly figure: FigureDto }[];
  /** First and last year of every chart on the page. */
  readonly span: readonly [number, number];
  /** Top of the scale; null for the chart's own highest amount. */
  readonly most: number | null;
  readonly label: string;
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [200, 84, 6, 6, 8, 16];

interface Placed {
  readonly period: string;
  readonly figure: FigureDto;
  readonly x: number;
}

/** One measure of one material over the years: line where years follow each other, gap where one has no amount. */
export function SmallChart({ points, span, most, label }: Props) {
  const placed = placedOf(points, span);
  const last = placed.at(-1)?.figure;
  const top = most ?? Math.max(1e-9, ...placed.flatMap(({ figure }) => endsOf(figure)));
  const y = (amount: number): number => TOP + (1 - Math.min(1, amount / top)) * (HEIGHT - TOP - BOTTOM);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken(label, placed)} className="small-chart">
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} className="small-axis" />
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={TOP} y2={TOP} className="small-top" />
        <path d={lineOf(placed, y)} className="small-line" />
        {placed.map((point) => (
          <Mark key={point.period} point={point} y={y} top={top} />
        ))}
        <text x={LEFT} y={HEIGHT - 3}>
          {yearTickText(span[0])}
        </text>
        <text x={WIDTH - RIGHT} y={HEIGHT - 3} textAnchor="end">
          {yearTickText(span[1])}
        </text>
      </svg>
      {last !== undefined && <span className="small-last">{`${last.text} in ${placed.at(-1)?.period}`}</span>}
    </>
  );
}

/** Amounts of another unit than the newest one's have no place on its scale; they stand in the table. */
function placedOf(points: Props['points'], [from, to]: Props['span']): readonly Placed[] {
  const unit = points.findLast(({ figure }) => figure.unit !== null)?.figure.unit ?? null;
  const wide = Math.max(1, to - from);
  return points.flatMap(({ period, figure }) => {
    const year = yearPosition(period);
    if (year === null || (figure.unit !== null && figure.unit !== unit)) return [];
    return [{ period, figure, x: LEFT + 5 + ((year - from) / wide) * (WIDTH - LEFT - RIGHT - 10) }];
  });
}

const endsOf = (figure: FigureDto): readonly number[] =>
  [amountOf(figure), figure.low, figure.high].filter((end) => end !== null);

/** The pen lifts wherever a year has no single amount. */
function lineOf(placed: readonly Placed[], y: (amount: number) => number): string {
  return placed
    .flatMap(({ figure, x }, n) => {
      const amount = amountOf(figure);
      if (amount === null) return [];
      const before = placed[n - 1];
      const joined = before !== undefined && amountOf(before.figure) !== null;
      return [`${joined ? 'L' : 'M'}${x.toFixed(1)} ${y(amount).toFixed(1)}`];
    })
    .join('');
}

/** Letters for what has no amount, as tables print them. */
const LETTERS: Readonly<Record<string, string>> = { withheld: 'W', 'net exporter': 'E', described: '…' };

function Mark({ point, y, top }: { readonly point: Placed; readonly y: (n: number) => number; readonly top: number }) {
  const { figure, x } = point;
  const amount = amountOf(figure);
  const manner = mannerOf(figure);
  if (amount !== null) return <circle cx={x} cy={y(amount)} r={2.4} data-manner={manner} className="small-dot" />;
  if (figure.low !== null || figure.high !== null) {
    return <line x1={x} x2={x} y1={y(figure.low ?? 0)} y2={y(figure.high ?? top)} className="small-range" />;
  }
  return (
    <text x={x} y={y(0) - 2} textAnchor="middle" className="small-absent">
      {LETTERS[figure.kind] ?? 'NA'}
    </text>
  );
}

const spoken = (label: string, placed: readonly Placed[]): string =>
  `${label}: ${placed.map(({ period, figure }) => `${period} ${figure.text}`).join(', ')}`;
