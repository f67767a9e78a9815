import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { encodeForm } from '../../archive/encode-xlsx.ts';
import { SHEETS } from '../../sources/stock-book/columns.ts';
import { TEMPLATE_SHEETS } from '../../sources/stock-book/example.ts';
import { HOW_TO_SHEET } from '../../sources/stock-book/how-to.ts';
import { csvCells, csvFileName, type WrittenSheet } from '../../sources/stock-book/write.ts';
import { csvRows } from '../../units/csv.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { safe } from '../terminal.ts';

/** Rows below the example that are text already, for people to type in. */
const EMPTY_ROWS = 100;

const rowsOf = ({ header, rows }: WrittenSheet): readonly (readonly string[])[] => [header, ...rows];

/** Writes a new file; one that is there is never written over. */
export async function writeNew(file: string, content: Uint8Array | string): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'it is there already' : (error.code ?? error.message);
    throw new CliError(EXIT.usage, `Cannot write ${file}: ${why}.`, 'Name a new file in a folder you may write to.');
  });
}

/** Writes sheets as CSV files of a folder, made where there is none; the names of the files. */
export async function writeSheets(folder: string, sheets: readonly WrittenSheet[]): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CliError(EXIT.usage, `Cannot make the folder ${folder} (${error.code}).`, 'Name another folder.');
  });
  const files = sheets.flatMap((sheet) => {
    const name = SHEETS.find((known) => known === sheet.name);
    return name === undefined ? [] : [{ file: join(folder, csvFileName(name)), text: csvRows(csvCells(sheet)) }];
  });
  for (const { file, text } of files) await writeNew(file, text);
  return files.map(({ file }) => file);
}

/** `template stockpile FILE.xlsx|FOLDER`: the form of a stock book with a small invented stockpile in it. */
export async function stockTemplate(target: string | undefined, { surroundings }: Call): Promise<ExitCode> {
  if (target === undefined || /\.csv$/i.test(target)) {
    const message = 'The form of a stock book has several sheets.';
    throw new CliError(EXIT.usage, message, 'Name a new .xlsx file, or a folder for one CSV file a sheet.');
  }
  const place = resolve(target);
  if (/\.xlsx$/i.test(target)) {
    const sheets = [HOW_TO_SHEET, ...TEMPLATE_SHEETS].map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
    await writeNew(place, await encodeForm(sheets, EMPTY_ROWS));
  } else {
    await writeSheets(place, TEMPLATE_SHEETS);
  }
  surroundings.out(
    `Written: ${safe(place)}. Its example is an invented stockpile: fill it, delete the example rows, try`,
  );
  surroundings.out('it with `ballast ingest FILE --dry-run`, and take it in with `ballast ingest FILE`.');
  return EXIT.ok;
}
