import type { HistoryEntryDto, StockLineDto, StockpileHistoryDto } from '../../api/contract-stockpile-history.ts';
import { hang } from '../terminal.ts';
import { cut, heading, type Style, table, title } from './style.ts';

function totals({ totals: four }: StockpileHistoryDto, style: Style): string {
  const rows = [
    ['on books', four.onBooks],
    ['accepted', four.accepted],
    ['uncommitted', four.uncommitted],
    ['releasable', four.releasable],
  ] as const;
  const cells = rows.map(([name, { state, point }]) => [
    name,
    point?.figure.text ?? style.paint.dim(state),
    point === null ? '' : `of ${point.period}, ${point.ageText}`,
    point === null ? '' : `${cut(point.source.title, 60)}${point.source.readDirectly ? '' : ' (not read itself)'}`,
  ]);
  return table(['', 'published', '', 'by'], cells, ['left', 'right', 'left', 'left'], style);
}

function lineParts({ scope, part, points, intervals }: StockLineDto, style: Style): readonly string[] {
  if (intervals.length === 0) return [];
  const rows = intervals.map(({ from, to, words, explained, unexplained, verdict, silent }) => [
    `${from.period} to ${to.period}`,
    `${from.figure.text} to ${to.figure.text}`,
    words,
    explained.map(({ kind, figure }) => `${kind} ${figure.text}`).join('; ') || 'nothing',
    unexplained?.text ?? '–',
    verdict,
    silent.map((years) => years.replace('/', '–')).join(', '),
  ]);
  const head = ['between', 'published', 'change', 'evidence says', 'unexplained', '', 'years untold'];
  return [
    heading(`Between ${points.length} figures of ${part ?? scope}`, style),
    table(head, rows, ['left', 'left', 'left', 'left', 'right', 'left', 'left'], style),
  ];
}

function sinceParts({ since }: StockpileHistoryDto, style: Style): readonly string[] {
  if (since === null) return [];
  const { width } = style;
  const told = since.explained.map(({ kind, figure, periods }) => `${kind} ${figure.text} (${periods.join(', ')})`);
  const floor =
    since.floor === null ? [] : [hang('  at least: ', `${since.floor.figure.text} in ${since.floor.period}`, width)];
  return [
    heading(`Since ${since.point.period}`, style),
    hang('  told: ', told.length === 0 ? 'nothing in tonnes' : told.join('; '), width),
    ...floor,
    ...since.contracts.map(({ title: name, most, how, obligated }) =>
      hang(
        '  ordered: ',
        `${name}: ${most?.text ?? how}${obligated === null ? '' : `, ${obligated.text} ordered`}`,
        width,
      ),
    ),
    ...(since.atMost === null ? [] : [`  at most: ${since.atMost.text}`]),
    hang('  ', since.words, width),
  ];
}

function timelineRow(
  { periodText, kind, title: words, note, figure, money, meaning, source }: HistoryEntryDto,
  { paint }: Style,
) {
  const amount = [figure?.text, money === null ? undefined : `${money.basis?.split(',')[0]} ${money.text}`]
    .filter((text) => text !== undefined)
    .join(', ');
  return [
    periodText,
    kind,
    cut(`${words}${note === null ? '' : ` – ${note}`}`, 96),
    amount,
    paint.dim(cut(source?.title ?? '', 32)),
    paint.dim(meaning),
  ];
}

/** The public history of one material's stock: what is known, since when and from whom. */
export function stockpileHistoryPage(history: StockpileHistoryDto, style: Style): string {
  const { name, holderName, on, conditions, lines, timeline, notKnown } = history;
  const { paint, width } = style;
  const rows = timeline.map((entry) => timelineRow(entry, style));
  return [
    title(`${name}: public stock of the ${holderName}`, `on ${on}`, style),
    totals(history, style),
    ...conditions.map(({ period, words }) => hang('  ', paint.yellow(`${period}: ${words}`), width)),
    ...lines.flatMap((line) => lineParts(line, style)),
    ...sinceParts(history, style),
    heading('In order of time', style),
    table(['when', 'what', '', 'amount', 'source', ''], rows, ['left', 'left', 'left', 'right', 'left', 'left'], style),
    heading('Not known', style),
    ...notKnown.map((words) => hang('  – ', words, width)),
  ].join('\n');
}
