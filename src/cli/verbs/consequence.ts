import { readFile } from 'node:fs/promises';
import { decodeCsv } from '../../archive/decode.ts';
import type { CaseProblem } from '../../cases/case-problem.ts';
import { type ConsequenceTable, readConsequenceTable } from '../../cases/consequence-table.ts';
import { consequence } from '../../workbench/consequence.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { consequencePage } from '../pages/consequence.ts';
import { styleOf } from '../pages/style.ts';
import { safe } from '../terminal.ts';
import { print } from '../verb.ts';

/** `consequence <file>`: what a shortage of several materials costs the sectors that share them; needs no ledger. */
export async function consequenceVerb(call: Call): Promise<ExitCode> {
  const [file = ''] = call.args;
  const table = tableIn(await bytesOf(file), file, call);
  const found = {
    ...(await consequence(table.shared)),
    valueUnit: table.valueUnit,
    units: table.units,
    method: 'F-16',
  };
  print(call, found, (answer) => consequencePage(answer, styleOf(call.surroundings)));
  return EXIT.ok;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new CliError(EXIT.notFound, `Cannot read ${file} (${code}).`, 'Name a CSV file you may read.');
  }
}

function tableIn(bytes: Uint8Array, file: string, { surroundings }: Call): ConsequenceTable {
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) {
    const { locator, message, advice } = decoded.problem;
    throw new CliError(EXIT.usage, `${file}, ${locator}: ${message}.`, advice);
  }
  const { table, problems } = readConsequenceTable(decoded.value);
  if (table !== null) return table;
  for (const one of problems) surroundings.err(safe(problemLine(one, file)));
  const counted = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
  const advice = 'The form of the file: docs/method/consequence.md.';
  throw new CliError(EXIT.usage, `${counted} in ${file}; nothing was computed.`, advice);
}

function problemLine({ line, column, path, message, expected, todo }: CaseProblem, file: string): string {
  const place = line === 0 ? file : `${file}, line ${line}, column ${column}`;
  return `${place} (${path}): ${message}; expected ${expected}. ${todo}`;
}
