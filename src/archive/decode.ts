import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Problem } from '../ledger/evidence.ts';
import { shortened } from '../ledger/storable.ts';
import type { DecodedRow, DecodedTable, DecodedTree } from '../sources/parser.ts';
import { DEEPEST, notATree } from './plain-tree.ts';
import { decodeText, type Encoding } from './text.ts';

/** What decoding gives: the content, or the one problem that kept the whole file from being read. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** What is known of a delimited file beforehand; the rest is detected. */
export interface CsvHint {
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  /** How many rows to read, the header among them; all where absent. */
  readonly rows?: number;
}

/** Largest file each format is read from, in bytes; all are read whole into memory. */
export const SIZE_LIMITS = { csv: 400 * 2 ** 20, yaml: 16 * 2 ** 20, 'json lines': 64 * 2 ** 20 } as const;
type Format = keyof typeof SIZE_LIMITS;

/** Aliases a YAML file may expand to, so that a few lines of nested aliases cannot fill the memory. */
const MAX_ALIASES = 100;

/** A delimited file as text cells, its first row as header. Rows keep the line they start on, ragged rows their length. */
export function decodeCsv(bytes: Uint8Array, hint: CsvHint = {}): Decoded<DecodedTable> {
  return within('csv', bytes, () => {
    const [header, ...rows] = csvRows(textOf(bytes, hint.encoding), hint);
    return { header: header?.cells ?? [], rows };
  });
}

/** Bytes as text. No text file has a NUL character: such bytes are of another kind, or UTF-16 that does not say so. */
function textOf(bytes: Uint8Array, encoding?: Encoding): string {
  const text = decodeText(bytes, encoding);
  const at = text.indexOf('\0');
  if (at < 0) return text;
  const before = text.slice(0, at).split('\n');
  const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  throw new Unreadable(
    'the NUL character stands here; save the file as UTF-8, or as UTF-16 with its byte-order mark',
    place,
  );
}

function csvRows(text: string, { delimiter = ',', rows: most }: CsvHint): readonly DecodedRow[] {
  const rows: DecodedRow[] = [];
  let end = 0;
  let before: readonly string[] = [];
  // Line ends inside a cell become LF: the reader counts CR LF within quotes as two lines.
  parseCsv(text.replaceAll('\r\n', '\n'), {
    delimiter,
    ...(most === undefined ? {} : { to: most }),
    relax_column_count: true,
    relax_quotes: true,
    on_record: (record, { lines }) => {
      const line = end + 1;
      end = lines;
      // Long tables repeat most cells of the row above: kept once, a row takes a fraction of the memory.
      const cells = record.map((cell, i) => (cell === before[i] ? before[i] : cell));
      before = cells;
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
      return null;
    },
  });
  return rows;
}

/** A YAML file as plain data. Syntax errors, keys given twice and alias bombs make it unreadable, with the place. */
export function decodeYaml(bytes: Uint8Array): Decoded<DecodedTree> {
  return within('yaml', bytes, () => {
    const lines = new LineCounter();
    const document = parseDocument(textOf(bytes), { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) throw new Unreadable(firstLine(error.message), placeAt(lines, error));
    const data = tree(document.toJS({ maxAliasCount: MAX_ALIASES }), { line: 1, column: 1 });
    return { data, placeOf: (path) => placeOfNode(document.getIn(path, true), lines) };
  });
}

/** The data, checked: everything after this walks them to their ends. */
function tree(data: unknown, place: Place): unknown {
  const why = notATree(data);
  if (why !== null) throw new Unreadable(why, place);
  return data;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function placeAt(lines: LineCounter, error: YAMLError): Place {
  const { line, col } = lines.linePos(error.pos[0]);
  return { line, column: col };
}

function placeOfNode(node: unknown, lines: LineCounter): Place | null {
  const range = (node as { readonly range?: readonly number[] } | null | undefined)?.range;
  if (range?.[0] === undefined) return null;
  const { line, col } = lines.linePos(range[0]);
  return { line, column: col };
}

/** A file with one JSON value a line, as a list; the place of item `[i]` is the line it stands on. Blank lines are skipped. */
export function decodeJsonLines(bytes: Uint8Array): Decoded<DecodedTree> {
  return within('json lines', bytes, () => {
    const items = textOf(bytes)
      .split('\n')
      .flatMap((text, i) => (text.trim() === '' ? [] : [{ line: i + 1, value: jsonOf(text, i + 1) }]));
    const placeOf: DecodedTree['placeOf'] = ([index]) => {
      const item = typeof index === 'number' ? items[index] : items[0];
      return item === undefined ? null : { line: item.line, column: 1 };
    };
    return { data: items.map((item) => item.value), placeOf };
  });
}

function jsonOf(text: string, line: number): unknown {
  try {
    return tree(JSON.parse(text), { line, column: 1 });
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(firstLine((error as Error).message), { line, column: 1 });
  }
}

/** Raised and caught inside this file only: carries the place of a syntax error out of a callback. */
class Unreadable extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? '';

function within<T>(format: Format, bytes: Uint8Array, read: () => T): Decoded<T> {
  if (bytes.byteLength > SIZE_LIMITS[format]) return { ok: false, problem: tooLarge(format, bytes.byteLength) };
  try {
    return { ok: true, value: read() };
  } catch (error) {
    return { ok: false, problem: unreadable(format, error) };
  }
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

function tooLarge(format: Format, size: number): Problem {
  return {
    code: 'file-too-large',
    locator: 'whole file',
    message: `the file has ${megabytes(size)}; a ${format} file may have ${megabytes(SIZE_LIMITS[format])}`,
    original: '',
    advice: 'Split it into smaller files and take in each of them.',
  };
}

function unreadable(format: Format, error: unknown): Problem {
  const place = error instanceof Unreadable ? error.place : csvPlace(error);
  const said = firstLine(error instanceof Error ? error.message : String(error));
  // The readers walk nested data by calling themselves, and say only that they could not go on.
  const why = said.includes('call stack')
    ? `lists and mappings stand more than ${DEEPEST} deep inside each other`
    : said;
  return {
    code: 'unreadable-file',
    locator: place === null ? 'whole file' : `line ${place.line}, column ${place.column}`,
    message: shortened(`not readable as ${format}: ${why}`, 1000),
    original: '',
    advice: 'Mend the file at this place and take it in again; nothing of it was kept.',
  };
}

function csvPlace(error: unknown): Place | null {
  if (!(error instanceof CsvError)) return null;
  const { lines, column } = error as { readonly lines?: unknown; readonly column?: unknown };
  return typeof lines === 'number' ? { line: lines, column: typeof column === 'number' ? column + 1 : 1 } : null;
}
