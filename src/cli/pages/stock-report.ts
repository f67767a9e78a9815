import type { StockClosingDto, StockDueDto, StockReportDto } from '../../api/contract-stock-reports.ts';
import { hang } from '../terminal.ts';
import { goodsName } from './stock-inventory.ts';
import { cut, heading, type Style, table, title } from './style.ts';

const WIDEST_CELL = 48;

/** A report of a book: its tables, and what is to be known of them. */
export function stockReportPage({ title: name, holderName, on, notes, tables }: StockReportDto, style: Style): string {
  return [
    title(name, `${holderName}, on ${on}`, style),
    ...tables.flatMap(({ title: head, columns, rows, empty }) => [
      heading(head, style),
      rows.length === 0
        ? style.paint.dim(`  ${empty}`)
        : table(
            columns.map(({ label }) => label),
            rows.map(({ cells }) => cells.map(({ text }) => cut(text, WIDEST_CELL))),
            columns.map(({ align }) => align),
            style,
          ),
    ]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => style.paint.dim(hang('  ', note, style.width)))]),
  ].join('\n');
}

/** What is overdue and what comes due. */
export function duePage({ on, within, items }: StockDueDto, style: Style): string {
  const body = items.map(({ state, due, daysLeft, what, lot, holder, rule }) => [
    state === 'overdue' ? style.paint.red(state) : state,
    due,
    `${daysLeft}`,
    what,
    lot ?? '',
    style.paint.dim(holder),
    cut(rule, WIDEST_CELL),
  ]);
  return [
    title(`Due on ${on}`, `overdue, and within ${within}`, style),
    items.length === 0
      ? style.paint.dim('  Nothing is due.')
      : table(
          ['', 'day', 'days left', 'what', 'lot', 'holder', 'rule'],
          body,
          ['left', 'left', 'right', 'left', 'left', 'left', 'left'],
          style,
        ),
  ].join('\n');
}

/** Opening and closing mass of each form over a span, with every account between. */
export function closingPage({ holderName, from, to, lines }: StockClosingDto, style: Style): string {
  const of = ({
    gross,
    content,
  }: {
    readonly gross: { readonly text: string };
    readonly content: { readonly text: string } | null;
  }) => [gross.text, content?.text ?? ''];
  return [
    title(`Closing of the books, ${from} to ${to}`, holderName, style),
    ...lines.flatMap(({ goods, opening, accounts, closing, closes }) => [
      heading(goodsName(goods), style),
      table(
        ['', 'gross', `content${goods.contentOf === null ? '' : ` (${goods.contentOf})`}`],
        [
          ['opening', ...of(opening)],
          ...accounts.map(({ account, mass }) => [account, ...of(mass)]),
          ['closing', ...of(closing)],
        ],
        ['left', 'right', 'right'],
        style,
      ),
      closes ? style.paint.green('  closes to the gram') : style.paint.red('  DOES NOT CLOSE'),
    ]),
  ].join('\n');
}
