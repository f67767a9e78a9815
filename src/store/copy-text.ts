import { isStorableText } from '../ledger/storable.ts';
import { finite, refuseUnstorable } from './storable-rows.ts';

/**
 * Rows as PostgreSQL's COPY reads them in its text format, one a line: lists are arrays of text, other objects JSON.
 * Throws, as `copyRows` does, for what no column can hold.
 */
export function copyText<Row extends object>(
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): string {
  const text = rows.map((row) => `${columns.map((column) => fieldText(column, row[column])).join('\t')}\n`).join('');
  // Told of the whole at once, since hardly any file has one; in JSON they stand as escapes, of which words may speak too.
  if (!isStorableText(text) || /\\u(?:0000|d[89a-f])/.test(text)) refuseUnstorable(table, rows);
  return text;
}

const NULL = '\\N';

function fieldText(column: string, value: unknown): string {
  if (typeof value === 'string') return escaped(value);
  if (value === null || value === undefined) return NULL;
  if (typeof value !== 'object') return String(finite(column, value));
  return escaped(isList(value) ? arrayText(value) : JSON.stringify(value, finite));
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

function arrayText(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text;
}
