import { resolve } from 'node:path';
import { encodeXlsx } from '../../archive/encode-xlsx.ts';
import { EXAMPLE_ROWS, OWN_COLUMNS } from '../../sources/own-series/columns.ts';
import { csvOf } from '../../units/csv.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { safe } from '../terminal.ts';
import { stockTemplate, writeNew } from './stock-template.ts';

const HEADER: readonly string[] = OWN_COLUMNS.map(({ name }) => name);

async function contentOf(file: string): Promise<Uint8Array | string> {
  if (/\.xlsx$/i.test(file)) return encodeXlsx('series', [HEADER, ...EXAMPLE_ROWS]);
  if (/\.csv$/i.test(file)) return csvOf(HEADER, EXAMPLE_ROWS);
  throw new CliError(EXIT.usage, `${file} is neither a .csv nor a .xlsx file.`, 'Give it one of these endings.');
}

/** `template [what] [file]`: an empty table for series of one's own, printed or written, or the form of a stock book. */
export async function template(call: Call): Promise<ExitCode> {
  const { args, surroundings } = call;
  if (args[0] === 'stockpile') return stockTemplate(args[1], call);
  const file = args[0] === 'series' ? args[1] : args[0];
  if (file === undefined) {
    surroundings.out(csvOf(HEADER, EXAMPLE_ROWS).trimEnd());
    return EXIT.ok;
  }
  await writeNew(resolve(file), await contentOf(file));
  surroundings.out(
    `Written: ${safe(resolve(file))}. Fill it, delete the example rows, and take it in with \`ballast ingest\`.`,
  );
  return EXIT.ok;
}
