import type {
  HistoryEntryDto,
  SinceLastDto,
  StockIntervalDto,
  StockLineDto,
} from '../../../api/contract-stockpile-history.ts';
import { type Cell, figureCell, type TableData, type TableRow, textCell } from '../../frame/table-data.ts';
import { sourceCell } from './public-stock-tables.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const number = (id: string, label: string) => ({ id, label, numeric: true });

/** Named parts of a stock, each with its day. */
export function partTable(lines: readonly StockLineDto[]): TableData {
  const named = lines.filter(({ part }) => part !== null);
  return {
    caption: 'Parts of the stock, uncommitted or to be upgraded',
    columns: [words('part', 'Part'), ...POINT_COLUMNS],
    rows: named.flatMap(({ part, points }) =>
      pointRows(points).map(({ key, cells }) => ({ key: `${part} ${key}`, cells: [textCell(part), ...cells] })),
    ),
  };
}

/** Published figures of a line with their age and source. */
export function pointTable({ points, scope, part }: StockLineDto): TableData {
  return { caption: `Published: ${part ?? scope}`, columns: POINT_COLUMNS, rows: pointRows(points) };
}

const POINT_COLUMNS = [
  words('of', 'As of'),
  number('held', 'Held'),
  words('age', 'Age'),
  words('note', 'Note'),
  words('by', 'Said by'),
];

const pointRows = (points: StockLineDto['points']): readonly TableRow[] =>
  points.map((point) => ({
    key: `${point.period} ${point.figure.evidence.join()}`,
    cells: [
      { text: point.period },
      figureCell(point.figure),
      { text: point.ageText, sort: point.ageDays },
      textCell(point.note),
      sourceCell(point),
    ],
  }));

/** What lies between the figures: change, what explains it by kind, the rest. */
export function intervalTable(intervals: readonly StockIntervalDto[]): TableData {
  return {
    caption: 'Change, what explains it, and the rest',
    columns: [
      words('between', 'Between'),
      number('change', 'Change'),
      number('disposals', 'Disposals'),
      number('acquisitions', 'Acquisitions'),
      words('none', 'No net change'),
      number('rest', 'Unexplained'),
      words('verdict', 'Evidence'),
      words('silent', 'Years untold'),
      words('left', 'Not counted'),
    ],
    rows: intervals.map((interval) => ({
      key: `${interval.from.period} ${interval.to.period}`,
      cells: cellsOf(interval),
    })),
  };
}

function cellsOf(interval: StockIntervalDto): readonly Cell[] {
  const { from, to, change, words: said, unexplained, verdict, silent, leftOut, assumption } = interval;
  return [
    { text: `${from.period} to ${to.period}` },
    figureCell(change, said),
    partCell(interval, 'disposals'),
    partCell(interval, 'acquisitions'),
    partCell(interval, 'no net change'),
    figureCell(unexplained),
    { text: verdict, suffix: assumption ?? undefined },
    silent.length === 0 ? null : { text: silent.map(yearsText).join(', ') },
    leftOut.length === 0
      ? null
      : { text: leftOut.map(({ period, what, why }) => `${period} ${what}: ${why}`).join('; ') },
  ];
}

const yearsText = (run: string): string => run.replace('/', '–');

/** What evidence of one kind does; a single year is told with it. */
function partCell({ explained }: Pick<StockIntervalDto, 'explained'>, kind: string): Cell {
  const part = explained.find((other) => other.kind === kind);
  if (part === undefined) return null;
  const [first, last] = [part.periods[0] ?? '', part.periods.at(-1) ?? ''];
  const years = first === last ? first : `${part.periods.length} figures, ${first} to ${last}`;
  return figureCell(part.figure, years);
}

/** Contracts since the last figure, and the most they may have brought. */
export function contractTable(contracts: SinceLastDto['contracts']): TableData {
  return {
    caption: 'Contracts of the stockpile’s buyer',
    columns: [
      words('contract', 'Contract'),
      number('most', 'Most it may have brought'),
      words('how', 'Known from'),
      number('ordered', 'Ordered, in money'),
    ],
    rows: contracts.map(({ id, title, most, how, obligated }) => ({
      key: id,
      cells: [{ text: title, to: `/contracts/${id}` }, figureCell(most), { text: how }, figureCell(obligated)],
    })),
  };
}

/** What was said to move since the last figure. */
export function sinceTable({ explained, leftOut }: SinceLastDto): TableData {
  const told = explained.map(({ kind, figure, periods }) => ({
    key: kind,
    cells: [{ text: kind }, figureCell(figure), { text: periods.join(', ') }, null],
  }));
  const not = leftOut.map(({ period, what, figure, why }) => ({
    key: `${period} ${what}`,
    cells: [{ text: what }, figureCell(figure), { text: period }, { text: why }],
  }));
  return {
    caption: 'What moved since the last figure',
    columns: [
      words('kind', 'Kind'),
      number('effect', 'Effect'),
      words('of', 'Of'),
      words('why', 'Not counted because'),
    ],
    rows: [...told, ...not],
  };
}

/** Everything said of the stock, oldest first. */
export function timelineTable(timeline: readonly HistoryEntryDto[]): TableData {
  return {
    caption: 'All that is said of the stock, oldest first',
    columns: [
      words('when', 'When'),
      words('kind', 'Kind'),
      words('what', 'What'),
      number('mass', 'Mass'),
      number('money', 'Money'),
      words('note', 'Note'),
      words('by', 'Said by'),
    ],
    rows: timeline.map((entry, n) => ({
      key: `${n} ${entry.evidence[0] ?? entry.title}`,
      cells: [
        { text: entry.periodText, sort: n },
        { text: entry.kind, suffix: entry.meaning || undefined },
        titleCell(entry),
        figureCell(entry.figure),
        figureCell(entry.money, roleOf(entry)),
        textCell(entry.note),
        entry.source === null ? null : sourceCell({ source: entry.source }),
      ],
    })),
  };
}

/** Which money it is: a ceiling is never an order. */
const roleOf = ({ money }: HistoryEntryDto): string | undefined => money?.basis?.split(',')[0];

function titleCell({ title, evidence }: HistoryEntryDto): Cell {
  const [first] = evidence;
  return first === undefined ? { text: title } : { text: title, to: `/evidence/${first}` };
}
