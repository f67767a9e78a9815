import { cpSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256Of } from '../ledger/id.ts';
import type { Template } from './pglite-messages.ts';
import { PACKAGE_ROOT } from './worker-url.ts';

/** Whether a folder holds a database already. */
export async function holdsDatabase(folder: string): Promise<boolean> {
  return stat(join(folder, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/**
 * The template made by a script, kept beside the built files under a name that changes with the script and with the
 * locked version of PGlite.
 */
export async function templateOf(script: string): Promise<Template> {
  const manifest = await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8');
  const version = /"@electric-sql\/pglite": "([^"]+)"/.exec(manifest)?.[1] ?? 'unknown';
  const name = `pglite-template-${version}-${sha256Of(script).slice(0, 12)}`;
  return { folder: fileURLToPath(new URL(`dist/store/${name}`, PACKAGE_ROOT)), script };
}

/**
 * Copies the template into a new folder: several times faster than creating a database. Makes the template first where
 * there is none; where it cannot be written (a read-only installation) nothing is copied and PGlite creates the database.
 */
export async function copyTemplate(
  { folder: template, script }: Template,
  folder: string,
  create: (folder: string, script: string) => Promise<void>,
): Promise<void> {
  if (await holdsDatabase(folder)) return;
  const draft = `${folder}.draft`;
  try {
    if (!(await holdsDatabase(template))) await makeTemplate(template, (fresh) => create(fresh, script));
    rmSync(draft, { recursive: true, force: true });
    // A thousand small files: the synchronous copy is several times faster, and the worker has nothing else to do.
    cpSync(template, draft, { recursive: true });
    // Renamed when whole, so that a copy that was stopped half-way is never taken for a database.
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Two processes may make it at once: each in a folder of its own, and the first to rename wins. */
async function makeTemplate(template: string, create: (folder: string) => Promise<void>): Promise<void> {
  const draft = `${template}.${process.pid}-${Date.now()}`;
  await mkdir(dirname(template), { recursive: true });
  try {
    await create(draft);
    await rename(draft, template);
    await removeOutdated(template);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await holdsDatabase(template))) throw error;
  }
}

/** Templates of earlier scripts or versions, 40 MB each. */
async function removeOutdated(template: string): Promise<void> {
  const names = await readdir(dirname(template));
  const outdated = names.filter(
    (name) => /^pglite-template-[\d.]+-[0-9a-f]+$/.test(name) && name !== basename(template),
  );
  await Promise.all(outdated.map((name) => rm(join(dirname(template), name), { recursive: true, force: true })));
}
