import { cpSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE_ROOT } from './worker-url.ts';

/** Whether a folder holds a database already. */
export async function holdsDatabase(folder: string): Promise<boolean> {
  return stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** Where an empty database of the locked PGlite version is kept, beside the built files. */
export async function templateFolder(): Promise<string> {
  const text = await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8');
  const version = /"@electric-sql\/pglite": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
  return fileURLToPath(new URL(`dist/store/pglite-template-${version}`, PACKAGE_ROOT));
}

/**
 * Copies an empty database into a new folder: several times faster than creating one. Makes the template first where there
 * is none; where it cannot be written (a read-only installation) nothing is copied and PGlite creates the database itself.
 */
export async function copyTemplate(
  template: string,
  folder: string,
  create: (folder: string) => Promise<void>,
): Promise<void> {
  if (await holdsDatabase(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  try {
    if (!(await holdsDatabase(template))) await makeTemplate(template, create);
    // A thousand small files: the synchronous copy is several times faster, and the worker has nothing else to do.
    cpSync(template, folder, { recursive: true });
  } catch {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two processes may make it at once: each in a folder of its own, and the first to rename wins. */
async function makeTemplate(template: string, create: (folder: string) => Promise<void>): Promise<void> {
  const draft = `${template}.${process.pid}-${Date.now()}`;
  await mkdir(dirname(template), { recursive: true });
  try {
    await create(draft);
    await rename(draft, template);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await holdsDatabase(template))) throw error;
  }
}
