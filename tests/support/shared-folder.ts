import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
