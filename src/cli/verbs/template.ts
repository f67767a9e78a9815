import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { encodeXlsx } from '../../archive/encode-xlsx.ts';
import { EXAMPLE_ROWS, OWN_COLUMNS } from '../../sources/own-series/columns.ts';
import { csvOf } from '../../units/csv.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { safe } from '../terminal.ts';

const HEADER: readonly string[] = OWN_COLUMNS.map(({ name }) => name);

async function contentOf(file: string): Promise<Uint8Array | string> {
  if (/\.xlsx$/i.test(file)) return encodeXlsx('series', [HEADER, ...EXAMPLE_ROWS]);
  if (/\.csv$/i.test(file)) return csvOf(HEADER, EXAMPLE_ROWS);
  throw new CliError(EXIT.usage, `${file} is neither a .csv nor a .xlsx file.`, 'Give it one of these endings.');
}

/** `template [file]`: an empty table for series of one's own, printed or written; a file that is there is never written over. */
export async function template({ args, surroundings }: Call): Promise<ExitCode> {
  const [file] = args;
  if (file === undefined) {
    surroundings.out(csvOf(HEADER, EXAMPLE_ROWS).trimEnd());
    return EXIT.ok;
  }
  const content = await contentOf(file);
  await writeFile(resolve(file), content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EEXIST' ? 'it is there already' : (error.code ?? error.message);
    throw new CliError(EXIT.usage, `Cannot write ${file}: ${why}.`, 'Name a new file in a folder you may write to.');
  });
  surroundings.out(
    `Written: ${safe(resolve(file))}. Fill it, delete the example rows, and take it in with \`ballast ingest\`.`,
  );
  return EXIT.ok;
}
