import type { FigureDto, SourceRefDto } from '../../api/contract.ts';
import type { AffordabilityDto, ContractRecordDto, OrderDto, RequestSizeDto } from '../../api/contract-contracts.ts';
import { formatDate, formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { Footnotes } from './footnotes.ts';
import { cut, heading, type Style, table, title } from './style.ts';

/** A contract or request with what its money buys and how large it is. */
export interface ContractShown extends ContractRecordDto {
  readonly affordability: AffordabilityDto;
  readonly size: RequestSizeDto;
}

const text = (figure: FigureDto | null): string => figure?.text ?? '–';
const share = (figure: FigureDto | null, of: string): string => (figure === null ? '' : `${figure.text} of ${of}`);

/** The ladder of roles, each with its denominator; a missing one is said and never filled. */
function ladder(item: ContractRecordDto, { style, notes }: Drawing): readonly string[] {
  const { paint } = style;
  const line = (label: string, figure: FigureDto | null, remark = ''): readonly string[] => [
    `  ${label}`,
    figure === null ? paint.dim('not published') : figure.text,
    paint.dim(
      [remark, figure === null ? '' : notes.evidence(figure.evidence)].filter((part) => part !== '').join('  '),
    ),
  ];
  const stated = item.obligatedStated === null ? '' : `; stated total ${item.obligatedStated.text}`;
  const recorded =
    item.record === null ? '' : `; ${item.record.text.toLowerCase().replace('usaspending', 'USAspending')}`;
  const rows = [
    line('ceiling', item.ceiling, 'the most that may be ordered; binds nobody'),
    line('guaranteed minimum', item.guaranteedMinimum, share(item.minimumOfCeiling, 'the ceiling')),
    line('ordered', item.obligated, `${share(item.orderedOfCeiling, 'the ceiling')}${stated}${recorded}`),
    line('delivered', item.delivered, share(item.deliveredOfOrdered, 'what was ordered')),
    line('paid', item.paid, share(item.paidOfOrdered, 'what was ordered')),
    ...item.supplierRevenue.map(({ period, revenue, ofOrdered }) =>
      line(`supplier booked, ${formatPeriod(period)}`, revenue, `${share(ofOrdered, 'what was ordered')}; no delivery`),
    ),
  ];
  return [table([], rows, ['left', 'right', 'left'], style)];
}

function terms(item: ContractRecordDto, { style, notes }: Drawing): readonly string[] {
  const { paint } = style;
  const rows = (
    [
      ['quantity', item.quantity, ''],
      ['  of the element', item.content, item.content?.rule ?? ''],
      ['ceiling per pound', item.perPound, 'ceiling over quantity: a maximum, not a price paid'],
      ['ceiling per tonne', item.perTonne, ''],
      ['pace if all were ordered', item.ceilingPace, item.ceilingPace?.rule ?? ''],
    ] as const
  ).flatMap(([label, figure, remark]) =>
    figure === null
      ? []
      : [[`  ${label}`, figure.text, paint.dim(cut(`${remark} ${notes.evidence(figure.evidence)}`.trim(), 70))]],
  );
  return rows.length === 0 ? [] : [table([], rows, ['left', 'right', 'left'], style)];
}

function orderLines(orders: readonly OrderDto[], until: string, { style, notes }: Drawing): readonly string[] {
  const { paint } = style;
  if (orders.length === 0) return [paint.dim(`  No order was found; those after ${formatDate(until)} may be missing.`)];
  const rows = orders.map((order) => [
    order.several ? `by ${order.dateText}` : order.dateText,
    text(order.obligated),
    text(order.orderedSoFar),
    text(order.quantity),
    text(order.unitPrice),
    paint.dim(`${order.several ? 'several, as a list adds them' : ''} ${notes.evidence(order.evidence)}`.trim()),
  ]);
  return [
    table(
      ['day', 'ordered', 'so far', 'quantity', 'price', ''],
      rows,
      ['left', 'right', 'right', 'right', 'right', 'left'],
      style,
    ),
    paint.dim(`  Orders after ${formatDate(until)} may be missing: the federal record shows DoD’s 90 days late.`),
  ];
}

function buys({ refused, breakEven, items }: AffordabilityDto, { style }: Drawing): readonly string[] {
  const { paint } = style;
  if (refused !== null) return [paint.dim(`  ${refused}`)];
  const remarks = [...new Set(items.flatMap(({ mismatches }) => mismatches))];
  const rows = items.map((at) => [
    formatPeriod(at.date),
    at.price.text,
    text(at.ceilingBuys),
    at.ofQuantity?.text ?? '',
    text(at.quantityCosts),
    cut(at.label, 40),
    paint.yellow(lettersOf(at.mismatches, remarks)),
  ]);
  const even =
    breakEven === null ? [] : [`  Break-even: above ${breakEven.text} the ceiling does not buy the whole quantity.`];
  const head = ['price of', 'price', 'ceiling buys', 'of quantity', 'all costs', '', ''];
  return [
    table(head, rows, ['left', 'right', 'right', 'right', 'right', 'left', 'left'], style),
    ...even,
    ...remarks.map((words, n) => paint.dim(hang(`  (${LETTERS[n]}) `, words, style.width))),
  ];
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** `(a, c)`: which remarks hold of a price. */
function lettersOf(mismatches: readonly string[], remarks: readonly string[]): string {
  const letters = remarks.flatMap((words, n) => (mismatches.includes(words) ? [LETTERS[n]] : []));
  return letters.length === 0 ? '' : `(${letters.join(', ')})`;
}

function sizes({ refused, perYear, items }: RequestSizeDto, { style }: Drawing): readonly string[] {
  const { paint } = style;
  if (perYear === null) return [paint.dim(`  ${refused ?? ''}`)];
  const rows = items.map((against) => [
    against.share?.text ?? paint.dim(against.refused ?? ''),
    cut(`${against.label}${against.supply.period === null ? '' : ` ${formatPeriod(against.supply.period)}`}`, 62),
    against.supply.text,
    paint.dim(against.sameForm),
  ]);
  return [
    `  A year of it: ${perYear.text} ${paint.dim(perYear.rule)}`,
    table(['share', 'of', 'which is', ''], rows, ['right', 'left', 'right', 'left'], style),
  ];
}

const stateLine = (item: ContractRecordDto): string =>
  [
    item.signed ? item.stateText : `${item.stateText}; nothing was signed under it`,
    item.awarded === null ? null : `awarded ${item.awarded.text}`,
    item.supplier === null ? null : `supplier ${item.supplier}`,
    item.numbers.map((number) => number.text).join(', ') || null,
    [item.form?.text, item.grade?.text].filter(Boolean).join(', ') || null,
    item.competition?.text ?? null,
    item.term?.text ?? null,
    item.continues === null ? null : `continues ${item.continues}`,
    item.continuedBy === null ? null : `continued by ${item.continuedBy}`,
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** One contract or request: money ladder, orders first, what the ceiling buys, how large it is, sources. */
export function contractPage(item: ContractShown, sources: ReadonlyMap<string, SourceRefDto>, style: Style): string {
  const drawing = { style, notes: new Footnotes(sources) };
  return [
    title(cut(item.title, style.width - 4), '', style),
    hang('  ', stateLine(item), style.width),
    heading('Money, role by role (never added)', style),
    ...ladder(item, drawing),
    heading('Orders', style),
    ...orderLines(item.orders, item.completeUntil, drawing),
    ...item.pricing.map((told) =>
      hang('  priced: ', `${told.text} ${drawing.notes.evidence(told.evidence)}`, style.width),
    ),
    heading('Terms (hypothetical where so marked)', style),
    ...terms(item, drawing),
    heading('What the ceiling buys (hypothetical)', style),
    ...buys(item.affordability, drawing),
    heading('How large it is', style),
    ...sizes(item.size, drawing),
    heading('Sources', style),
    ...drawing.notes.list(style),
  ].join('\n');
}
