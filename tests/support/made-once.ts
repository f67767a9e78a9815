import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inject } from 'vitest';

const PATIENCE_MS = 200_000;

/**
 * A file or folder that all test files of one run share: the first that asks makes it, the others wait for that. It is only
 * read afterwards; who writes, writes to a copy.
 */
export async function madeOnce(name: string, make: (draft: string) => Promise<void>): Promise<string> {
  const finished = path.join(inject('sharedFolder'), name);
  const mine = await mkdir(`${finished}.making`).then(
    () => true,
    () => false,
  );
  return mine ? making(finished, make) : waiting(finished);
}

async function making(finished: string, make: (draft: string) => Promise<void>): Promise<string> {
  const draft = `${finished}.draft`;
  try {
    await make(draft);
  } catch (error) {
    await writeFile(`${finished}.failed`, String(error));
    throw error;
  }
  await rename(draft, finished);
  return finished;
}

async function waiting(finished: string): Promise<string> {
  const until = Date.now() + PATIENCE_MS;
  while (!existsSync(finished)) {
    if (existsSync(`${finished}.failed`)) throw new Error(`another test file failed to make ${finished}`);
    if (Date.now() > until) throw new Error(`nobody made ${finished}`);
    await pause(50);
  }
  return finished;
}
