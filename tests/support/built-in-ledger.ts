import { cpSync } from 'node:fs';
import { openWorkbench } from '../../src/workbench/workbench.ts';
import { madeOnce } from './made-once.ts';

/** A day after everything in the built-in data. */
export const TODAY = '2026-11-23';
export const NOW = (): Date => new Date(`${TODAY}T12:00:00Z`);

/** Makes a folder a ledger that has taken in the whole built-in data and was closed cleanly: the copy of one, made once a run. */
export async function copyBuiltInLedger(home: string): Promise<void> {
  const made = await madeOnce('built-in-ledger', async (draft) => {
    const workbench = await openWorkbench({ home: draft, now: NOW, role: 'command' });
    await workbench.ingestBuiltIn();
    await workbench.close();
  });
  // A thousand small files: the synchronous copy is several times faster.
  cpSync(made, home, { recursive: true, preserveTimestamps: true });
}
