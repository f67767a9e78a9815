import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this run of the suite, for what several files need and only the first to ask makes. */
    readonly sharedFolder: string;
  }
}

/** Makes the folder that the files of one run share; it goes when the run ends. Nothing is put into it before it is asked for. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ballast-shared-'));
  provide('sharedFolder', folder);
  return async () => {
    await stopServer(path.join(folder, 'server.pid'));
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}

/** Stops the server the run shared, if any was started, and waits until it has closed its ledger. */
async function stopServer(file: string): Promise<void> {
  const pid = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (pid === 0) return;
  const tell = (signal: NodeJS.Signals | 0): boolean => {
    try {
      return process.kill(pid, signal);
    } catch {
      return false;
    }
  };
  tell('SIGTERM');
  for (let tries = 0; tries < 200 && tell(0); tries++) await pause(50);
  tell('SIGKILL');
}
