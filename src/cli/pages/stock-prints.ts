import type { StockPrintPageDto, StockPrintsDto } from '../../api/contract-stock-prints.ts';
import { hang } from '../terminal.ts';
import { heading, type Style, table, title } from './style.ts';

function tableText({ caption, columns, rows }: StockPrintPageDto['tables'][number], style: Style): string {
  const body = rows.map(({ cells }) => cells.map((cell) => cell || '____'));
  const aligns = columns.map(({ number }) => (number ? ('right' as const) : ('left' as const)));
  const names = columns.map(({ name }) => name);
  return [heading(caption, style), rows.length === 0 ? '  none' : table(names, body, aligns, style)].join('\n');
}

function pageText(page: StockPrintPageDto, style: Style): string {
  const { width } = style;
  return [
    title(page.title, `${page.holder}, ${page.on}, ${page.marking}`, style),
    ...page.fields.map(({ name, text }) => hang(`${name}: `, text, width)),
    ...(page.barcode === null ? [] : [`Barcode: *${page.barcode.text}*`]),
    ...page.tables.map((one) => tableText(one, style)),
    ...(page.notes.length === 0 ? [] : ['']),
    ...page.notes.map((note) => hang('', note, width)),
    ...(page.signatures.length === 0 ? [] : ['', page.signatures.map((who) => `${who}: ____________`).join('   ')]),
  ].join('\n');
}

/** Pages to be printed, each from a new line. */
export function stockPrintsPage({ pages }: StockPrintsDto, style: Style): string {
  return pages.length === 0 ? 'There is nothing to print.' : pages.map((page) => pageText(page, style)).join('\n\n\n');
}
