import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's own `data/` folder, seen from the sources as from the built files. */
export function builtInFolder(): string {
  return fileURLToPath(new URL('../../data', import.meta.url));
}

const FORMATS = /\.(csv|ya?ml|jsonl)$/;

/** Names of the data files in a folder, like `data/events/cobalt.yaml`, in one order on every platform. */
export async function listBuiltIn(folder: string = builtInFolder()): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && FORMATS.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => ['data', ...relative(folder, join(entry.parentPath, entry.name)).split(sep)].join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Bytes of one data file by its listed name. */
export function readBuiltIn(name: string, folder: string = builtInFolder()): Promise<Buffer> {
  return readFile(join(folder, ...name.split('/').slice(1)));
}
