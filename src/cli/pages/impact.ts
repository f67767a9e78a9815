import type { FigureDto, SourceRefDto } from '../../api/contract.ts';
import type {
  ImpactDto,
  ImpactLineDto,
  ImpactMoveDto,
  ImpactPriceDto,
  ImpactReadingDto,
  ImpactSourceDto,
} from '../../api/contract-impact.ts';
import { formatDate, formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { Footnotes } from './footnotes.ts';
import { cut, heading, type Style, table, title } from './style.ts';

const text = (figure: FigureDto | null): string => figure?.text ?? '–';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `(a, c)`: which remarks hold of a row. */
function lettersOf(own: readonly string[], remarks: readonly string[]): string {
  const letters = remarks.flatMap((words, n) => (own.includes(words) ? [LETTERS[n % LETTERS.length]] : []));
  return letters.length === 0 ? '' : `(${letters.join(', ')})`;
}

const remarksOf = (remarks: readonly string[], { style }: Drawing): readonly string[] =>
  remarks.map((words, n) => style.paint.dim(hang(`  (${LETTERS[n % LETTERS.length]}) `, words, style.width)));

const printedAs = ({ edition, period, supply }: ImpactReadingDto): string =>
  `${supply.text}, ${formatPeriod(period)}, ${edition.toUpperCase().replace('-', ' ')}`;

/** One row for a line, with its other editions and the year before under it. */
function lineRows(line: ImpactLineDto, remarks: readonly string[], { style, notes }: Drawing): readonly string[][] {
  const { paint } = style;
  return line.readings.map((reading, n) => [
    reading.share?.text ?? paint.dim(reading.refused ?? ''),
    n === 0 ? cut(line.label, 58) : '',
    n === 0 ? printedAs(reading) : paint.dim(printedAs(reading)),
    n === 0 ? paint.dim(line.sameForm) : '',
    `${n === 0 && line.aboveGuard ? paint.yellow('above guard') : ''} ${paint.dim(lettersOf(reading.assumption === null ? [] : [reading.assumption], remarks))} ${paint.dim(notes.evidence(reading.supply.evidence))}`.trim(),
  ]);
}

function shares({ lines }: ImpactDto, drawing: Drawing): readonly string[] {
  if (lines.length === 0) return [];
  const assumed = lines.flatMap(({ readings }) => readings.flatMap(({ assumption }) => assumption ?? []));
  const remarks = [...new Set(assumed)];
  const rows = lines.flatMap((line) => lineRows(line, remarks, drawing));
  const head = ['share', 'of', 'which is', '', ''];
  return [
    heading('Shares of a year of supply and use', drawing.style),
    table(head, rows, ['right', 'left', 'left', 'left', 'left'], drawing.style),
    ...remarksOf(remarks, drawing),
  ];
}

function sources(items: readonly ImpactSourceDto[], { style, notes }: Drawing): readonly string[] {
  const { paint } = style;
  if (items.length === 0) return [];
  const rows = items.map((from) => [
    from.share?.text ?? paint.dim(cut(from.refused ?? '', 40)),
    `${from.placeName}${from.adversary ? paint.red(' (adversary)') : ''}`,
    cut(from.form.toLowerCase(), 34),
    text(from.imports),
    paint.dim(notes.evidence(from.imports?.evidence ?? [])),
  ]);
  return [
    heading('Shares of what named sources send to the United States', style),
    table(['share', 'of imports from', 'of', 'which are', ''], rows, ['right', 'left', 'left', 'right', 'left'], style),
  ];
}

function moves(items: readonly ImpactMoveDto[], { style }: Drawing): readonly string[] {
  const { paint } = style;
  if (items.length === 0) return [];
  const rows = items.map(({ scope, base, median, band, ends, held }) => [
    scope === 'world' ? 'whole world' : scope,
    median.text,
    band.text,
    ends.text,
    held.text,
    paint.dim(cut(base, 44)),
  ]);
  const head = ['market', 'median', 'P10 to P90', 'lowest to highest', 'at backstop', ''];
  const words = [...new Set(items.map((move) => move.words))];
  return [
    heading('Move of price in the year (F-17, Ballast’s own method)', style),
    table(head, rows, ['left', 'right', 'right', 'right', 'right', 'left'], style),
    ...words.map((line) => paint.dim(hang('  ', line, style.width))),
  ];
}

function priceRow(at: ImpactPriceDto, remarks: readonly string[], { style, notes }: Drawing): readonly string[] {
  const { paint } = style;
  return [
    formatPeriod(at.date),
    at.price.text,
    `${text(at.buys.low)} / ${text(at.buys.mid)} / ${text(at.buys.high)}`,
    at.ofQuantity?.text ?? '',
    at.costs.low?.text === at.costs.high?.text ? text(at.costs.low) : `${text(at.costs.low)} to ${text(at.costs.high)}`,
    at.verdict === 'not said' ? paint.dim('not said') : at.verdict,
    paint.yellow(lettersOf(at.blocked, remarks)),
    paint.dim(`${cut(at.label, 30)} ${notes.evidence(at.price.evidence)}`),
    paint.dim(cut(at.basis, 64)),
  ];
}

function prices(card: ImpactDto, drawing: Drawing): readonly string[] {
  const { style } = drawing;
  if (card.prices.length === 0) return [];
  const remarks = [...new Set(card.prices.flatMap(({ blocked }) => blocked))];
  const rows = card.prices.map((at) => [...priceRow(at, remarks, drawing)]);
  const head = [
    'price of',
    'price',
    'buys at low / mid / high',
    'of quantity',
    'all costs',
    'verdict',
    '',
    '',
    'basis',
  ];
  const even =
    card.breakEven === null
      ? []
      : [`  Break-even: above ${card.breakEven.text} the budget does not buy the whole quantity.`];
  return [
    heading('What the money buys (hypothetical, F-23)', style),
    table(head, rows, ['left', 'right', 'right', 'right', 'right', 'left', 'left', 'left', 'left'], style),
    ...even,
    ...remarksOf(remarks, drawing),
    style.paint.dim(hang('  ', card.verdictRule, style.width)),
  ];
}

function brands({ brands: { named, refused } }: ImpactDto, { style, notes }: Drawing): readonly string[] {
  if (named.length === 0) return [];
  return [
    heading('Eligible brands', style),
    ...named.map((brand) => hang('  ', `${brand.text} ${notes.evidence(brand.evidence)}`, style.width)),
    ...(refused === null ? [] : [hang('  ', refused, style.width)]),
  ];
}

const askedLine = ({ asked, formName, perYear, budget, adversaries }: ImpactDto): string =>
  [
    asked.quantity === null ? null : `${asked.quantity} within ${asked.window} months`,
    perYear === null ? null : `${perYear.text} a year`,
    [formName, asked.grade].filter((part) => part !== null).join(', ') || null,
    budget === null ? null : `${budget.text} of ${formatDate(asked.date)}`,
    adversaries.length === 0 ? null : `adversaries: ${adversaries.join(', ')}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** A purchase beside its market. */
export function impactPage(card: ImpactDto, named: ReadonlyMap<string, SourceRefDto>, style: Style): string {
  const drawing = { style, notes: new Footnotes(named) };
  return [
    title(`${card.materialName}: what a purchase does to its market`, card.procurement ?? '', style),
    hang('  ', askedLine(card), style.width),
    ...card.missing.map((words) => style.paint.dim(hang('  ', words, style.width))),
    ...shares(card, drawing),
    ...sources(card.sources, drawing),
    ...brands(card, drawing),
    ...moves(card.moves, drawing),
    ...prices(card, drawing),
    heading('Notes', style),
    ...card.notes.map((words) => style.paint.dim(hang('  ', words, style.width))),
    heading('Sources', style),
    ...drawing.notes.list(style),
  ].join('\n');
}
