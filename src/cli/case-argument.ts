import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { OwnCaseDto } from '../api/contract-cases.ts';
import { CliError, EXIT } from './exit-codes.ts';

const isFile = (name: string): boolean => existsSync(name) && statSync(name).isFile();

/** A case as it was named: the id of a shipped one, or the text of a file, where there is one or the name is a file's. */
export async function caseNamed(word: string): Promise<string | OwnCaseDto> {
  return isFile(word) || /[/\\]|\.ya?ml$/i.test(word) ? caseIn(word) : word;
}

/** The text of a case file, under the name it was given by. */
export async function caseIn(file: string): Promise<OwnCaseDto> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const advice = 'Check the file name; ./ballast cases lists the cases that come with Ballast.';
    throw new CliError(EXIT.notFound, `Cannot read ${file} (${error.code ?? error.message}).`, advice);
  });
  return { text, name: file };
}
