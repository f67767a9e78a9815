import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { copyBuiltInLedger, NOW, TODAY } from './built-in-ledger.ts';

export { NOW, TODAY };

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
  if (filled) await copyBuiltInLedger(home);
  const workbench = await openWorkbench({ home, now: NOW, role });
  const close = async (): Promise<void> => {
    await workbench.close();
    await rm(home, { recursive: true, force: true });
  };
  return { home, workbench, close };
}
