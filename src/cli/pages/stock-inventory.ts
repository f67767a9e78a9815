import type {
  PublishedStockDto,
  SiteDto,
  StockInventoryDto,
  StockMassDto,
  StockTotalsDto,
} from '../../api/contract-stockpile.ts';
import { cut, heading, type Style, table, title } from './style.ts';

/** Gross mass, and below it what of it is content. */
export function massCell(mass: StockMassDto | null, { paint }: Style): string {
  if (mass === null) return '';
  const { gross, content } = mass;
  return content === null
    ? gross.text
    : `${gross.text}\n${paint.dim(`${content.text} ${contentWord(content.basis)}`.trim())}`;
}

/** What content is of, in a word: `Sb content` is `Sb`. */
const contentWord = (basis: string | null): string => (basis ?? '').replace(/ (?:content|equivalent)$/, '');

/** What a row of goods is called: material, form, grade. */
export function goodsName({
  materialName,
  formName,
  grade,
}: Pick<StockTotalsDto, 'materialName' | 'formName' | 'grade'>): string {
  return [materialName, formName, ...(grade === null ? [] : [grade])].join(', ');
}

function releasableCell({ releasable }: StockTotalsDto, style: Style): string {
  return releasable.mass === null ? style.paint.dim(releasable.state) : massCell(releasable.mass, style);
}

const WIDEST_NAME = 30;
const HEAD = ['', 'on books', 'accepted, in spec.', 'uncommitted', 'releasable', 'out in'];
const ALIGNS = ['left', 'right', 'right', 'right', 'right', 'left'] as const;

function book(rows: readonly StockTotalsDto[], style: Style): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const body = rows.map((row) => [
    `${row.materialName}\n${style.paint.dim(cut([row.formName, ...(row.grade === null ? [] : [row.grade])].join(', '), WIDEST_NAME))}`,
    ...[row.onBooks, row.accepted, row.uncommitted].map((mass) => massCell(mass, style)),
    releasableCell(row, style),
    row.outload.days?.text ?? style.paint.dim('not known'),
  ]);
  return [heading(`${first.holderName} (${first.holder}), ${first.marking}`, style), table(HEAD, body, ALIGNS, style)];
}

function published(rows: readonly PublishedStockDto[], style: Style): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  const body = rows.map(({ materialName, onBooks, period, ageText }) => [
    materialName,
    onBooks.text,
    style.paint.dim(onBooks.basis ?? ''),
    period,
    ageText,
    style.paint.dim(onBooks.evidence[0]?.slice(0, 8) ?? ''),
  ]);
  const head = ['', 'last published', 'of what', 'as of', 'how old', 'evidence'];
  return [
    heading(`${first.holderName}, as published: ${first.others}`, style),
    table(head, body, ['left', 'right', 'left', 'left', 'left', 'left'], style),
  ];
}

const BEGIN = [
  'No stock book is kept here yet. To begin one: `./ballast template stockpile book.xlsx`, fill it, try it with',
  '`./ballast ingest book.xlsx --dry-run`, and take it in with `./ballast ingest book.xlsx`.',
];

/** Four totals of each form, book by book; what public holders were last said to hold beside them. */
export function inventoryPage({ on, rows, published: others }: StockInventoryDto, style: Style): string {
  const holders = [...new Set(rows.map(({ holder }) => holder))];
  return [
    title(`Inventory on ${on}`, 'gross mass, content below it; the four totals are never one', style),
    ...(rows.length === 0 ? BEGIN.map((line) => style.paint.dim(line)) : []),
    ...holders.flatMap((holder) =>
      book(
        rows.filter((row) => row.holder === holder),
        style,
      ),
    ),
    ...published(others, style),
  ].join('\n');
}

/** Sites with what lies there, use and cost. */
export function sitesPage(
  { on, sites }: { readonly on: string; readonly sites: readonly SiteDto[] },
  style: Style,
): string {
  const body = sites.map((site) => [
    `${site.site} ${style.paint.dim(site.holder)}`,
    [site.name, site.countryName].filter((part) => part !== null).join(', '),
    site.used.text,
    site.capacity?.text ?? style.paint.dim('not known'),
    site.share?.text ?? '',
    site.costPerYear?.text ?? style.paint.dim('not known'),
    site.outloadPerDay?.text ?? style.paint.dim('not known'),
  ]);
  const head = ['site', '', 'at hand', 'capacity', 'used', 'cost a year', 'out in a day'];
  return [
    title(`Sites on ${on}`, `${sites.length} in all`, style),
    table(head, body, ['left', 'left', 'right', 'right', 'right', 'right', 'right'], style),
  ].join('\n');
}
