import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';

/** A day after everything in the built-in data. */
export const TODAY = '2026-11-23';
export const NOW = (): Date => new Date(`${TODAY}T12:00:00Z`);

/** A real ledger in a folder of its own, with the built-in data taken in. */
export interface TestLedger {
  readonly home: string;
  readonly workbench: Workbench;
  readonly close: () => Promise<void>;
}

export async function temporaryHome(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'ballast-test-'));
}

interface TestLedgerOptions {
  readonly filled?: boolean;
  readonly role?: 'server' | 'command';
}

/** Opens one; `filled: false` leaves it empty. */
export async function openTestLedger({ filled = true, role = 'server' }: TestLedgerOptions = {}): Promise<TestLedger> {
  const home = await temporaryHome();
  const workbench = await openWorkbench({ home, now: NOW, role });
  if (filled) await workbench.ingestBuiltIn();
  const close = async (): Promise<void> => {
    await workbench.close();
    await rm(home, { recursive: true, force: true });
  };
  return { home, workbench, close };
}
