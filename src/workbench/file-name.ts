import type { ProblemCode } from '../ledger/problem-codes.ts';
import { isStorableText, shortened } from '../ledger/storable.ts';
import type { Refusal } from './read-file.ts';

/** Longest name a file may come under, in characters: room for an absolute path. */
export const LONGEST_NAME = 400;

/** Why a file may not come under its name, or null. */
export function badName({ name, builtIn }: { readonly name: string; readonly builtIn?: true }): Refusal | null {
  if (name === '' || !isStorableText(name)) {
    return refused(name, 'the name is empty or has a character no database can keep', 'Give the file another name.');
  }
  if ([...name].length > LONGEST_NAME) {
    const advice = 'Give it a shorter name, or move it to a folder nearer to the root.';
    return refused(name, `the name has more than ${LONGEST_NAME} characters`, advice);
  }
  if (builtIn || !/^data[\\/]/.test(name)) return null;
  const advice = 'Give its absolute path, or another name: it must not stand for a built-in file.';
  return refused(name, 'names that begin with data/ belong to the built-in files', advice);
}

function refused(name: string, message: string, advice: string): Refusal {
  const code: ProblemCode = 'bad-file-name';
  const problem = { code, locator: 'file name', message, original: shortened(name, 80), advice };
  return { outcome: 'not recognised', parser: null, problem };
}
