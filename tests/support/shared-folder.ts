import { chmod, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run of the suite, for what several files need and only the first to ask makes. */
    readonly sharedFolder: string;
  }
}

/**
 * Makes the folder that the files of one run share; it goes when the run ends, with every temporary folder of the run in
 * it. Nothing is put into it before it is asked for.
 */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // Every test opens a database of its own for moments: the compiler for long runs costs more than it saves.
  setFlagsFromString('--liftoff-only');
  const root = await temporaryRoot();
  await removeAbandoned(root);
  const folder = await mkdtemp(path.join(root, `ballast-shared-${process.pid}-`));
  // A PostgreSQL started as root runs as another user, whose folder lies in this one.
  await chmod(folder, 0o711);
  provide('sharedFolder', folder);
  process.env.TMPDIR = folder;
  return async () => {
    await stopServer(path.join(folder, 'server.pid'));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

const MEMORY = '/dev/shm';
const ENOUGH = 6 * 2 ** 30;

/**
 * The system's folder in memory where it has room, else its temporary folder. A process that is killed leaves the same
 * files in either; a loss of power, which alone would tell them apart, is in no test.
 */
async function temporaryRoot(): Promise<string> {
  const room = await statfs(MEMORY).catch(() => null);
  return room !== null && room.bavail * room.bsize >= ENOUGH ? MEMORY : tmpdir();
}

/** Folders of runs that were killed: what stands in memory stays there until somebody removes it. */
async function removeAbandoned(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => {
    const [, pid] = /^ballast-shared-(\d+)-/.exec(name) ?? [];
    return pid !== undefined && !tell(Number(pid), 0);
  });
  await Promise.all(
    names.map((name) => rm(path.join(root, name), { recursive: true, force: true }).catch(() => undefined)),
  );
}

/** Whether a signal reached a process; 0 only asks. */
function tell(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Stops the server the run shared, if any was started, and waits until it has closed its ledger. */
async function stopServer(file: string): Promise<void> {
  const pid = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (pid === 0) return;
  tell(pid, 'SIGTERM');
  for (let tries = 0; tries < 200 && tell(pid, 0); tries++) await pause(50);
  tell(pid, 'SIGKILL');
}
