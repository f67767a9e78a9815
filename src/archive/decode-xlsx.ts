import { strFromU8, unzipSync } from 'fflate';
import readExcelFile, { type Sheet } from 'read-excel-file/universal';
import type { Problem } from '../ledger/evidence.ts';
import { shortened } from '../ledger/storable.ts';
import type { DecodedTable } from '../sources/parser.ts';
import type { Decoded } from './decode.ts';

/** A sheet of a workbook as text cells, its first row as header; rows keep their number in the sheet. */
export interface DecodedSheet {
  readonly name: string;
  readonly table: DecodedTable;
}

/** What a workbook may have: bytes as packed and unpacked, parts, and cells of one sheet with the empty ones between. */
export const XLSX_LIMITS = { packed: 64 * 2 ** 20, unpacked: 96 * 2 ** 20, parts: 2000, cells: 3_000_000 } as const;

/**
 * A workbook as its sheets, in their order; empty sheets are left out. Dates become calendar days, what a formula gave
 * when the file was saved its value. Whatever is no such workbook, or would fill the memory, is one problem.
 */
export async function decodeXlsx(bytes: Uint8Array): Promise<Decoded<readonly DecodedSheet[]>> {
  try {
    const why = whyNot(bytes);
    if (why !== null) return { ok: false, problem: why };
    const sheets = await readExcelFile(new Uint8Array(bytes).buffer);
    return { ok: true, value: sheets.flatMap(decodedSheet) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: notReadable(`not readable as a workbook: ${said}`, MEND) };
  }
}

const MEND = 'Open it in a spreadsheet program, save it anew as .xlsx and take that in; nothing of it was kept.';

/** Why these bytes are not read as a workbook, or null. Looks at the packed parts before anything is unpacked whole. */
function whyNot(bytes: Uint8Array): Problem | null {
  if (bytes.byteLength > XLSX_LIMITS.packed) return tooLarge(bytes.byteLength, XLSX_LIMITS.packed);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const advice = 'Take the password off, or save the old .xls as .xlsx, and take that in.';
    return notReadable('the workbook is locked with a password, or an old .xls', advice);
  }
  if (!startsWith(bytes, [0x50, 0x4b]))
    return notReadable('the file is no .xlsx workbook: it is not a ZIP archive', MEND);
  const parts = partsOf(bytes);
  const unpacked = parts.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > XLSX_LIMITS.unpacked) return tooLarge(unpacked, XLSX_LIMITS.unpacked);
  if (parts.length > XLSX_LIMITS.parts) return notReadable(`the archive has ${parts.length} parts`, MEND);
  if (!parts.some(({ name }) => name === 'xl/workbook.xml')) {
    return notReadable('the file is no .xlsx workbook: the archive holds none', MEND);
  }
  return tooManyCells(bytes);
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Names and unpacked sizes of an archive's parts as its directory gives them; nothing is unpacked. */
function partsOf(bytes: Uint8Array): readonly { readonly name: string; readonly size: number }[] {
  const parts: { readonly name: string; readonly size: number }[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts.push({ name, size: originalSize });
      return false;
    },
  });
  return parts;
}

/** A sheet with one cell in its last corner would be read as a table of billions of empty ones. */
function tooManyCells(bytes: Uint8Array): Problem | null {
  const sheets = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) });
  for (const [name, sheet] of Object.entries(sheets)) {
    const cells = extentOf(strFromU8(sheet, true));
    if (cells <= XLSX_LIMITS.cells) continue;
    const message = `${name} reaches over ${cells} cells; ${XLSX_LIMITS.cells} can be read`;
    return notReadable(message, 'Delete the rows and columns after the last one with data, save and take it in again.');
  }
  return null;
}

/** Rows times columns up to the last of each that a sheet names. */
function extentOf(xml: string): number {
  let [rows, columns] = [1, 1];
  for (const match of xml.matchAll(/<c\b[^>]*?\br="([A-Z]{1,4})(\d{1,9})"/g)) {
    rows = Math.max(rows, Number(match[2]));
    columns = Math.max(columns, columnNumber(match[1] ?? 'A'));
  }
  return rows * columns;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

function decodedSheet({ sheet, data }: Sheet): readonly DecodedSheet[] {
  const rows = data.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }));
  const [header, ...rest] = rows;
  if (header === undefined) return [];
  return [{ name: sheet, table: { header: header.cells, rows: rest.filter(({ cells }) => cells.some(Boolean)) } }];
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`;

function tooLarge(size: number, most: number): Problem {
  const message = `the workbook has ${megabytes(size)}; ${megabytes(most)} can be read`;
  const advice = 'Save the sheet that matters as a workbook or a CSV file of its own.';
  return { code: 'file-too-large', locator: 'whole file', message, original: '', advice };
}

function notReadable(message: string, advice: string): Problem {
  return { code: 'unreadable-file', locator: 'whole file', message: shortened(message, 1000), original: '', advice };
}
