import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../src/workbench/workbench.ts';
import { temporaryFolder } from '../archive/temporary.ts';
import { writeDataFolder } from './small-data.ts';

/** A folder for a ledger with a small data folder beside it, both of one test. */
export async function freshPlace(): Promise<{ readonly home: string; readonly dataFolder: string }> {
  const folder = await temporaryFolder();
  const dataFolder = join(folder, 'data');
  await writeDataFolder(dataFolder);
  return { home: join(folder, 'home'), dataFolder };
}

/** A ledger as a command opens it, closed when the test is over if it still is open. */
export async function openLedger(
  place: { readonly home: string; readonly dataFolder: string },
  options: Partial<WorkbenchOptions> = {},
): Promise<Workbench> {
  const workbench = await openWorkbench({ ...place, role: 'command', ...options });
  onTestFinished(() => workbench.close());
  return workbench;
}

/** Ids of all statements and events a ledger holds, sorted. */
export async function idsIn({ store }: Workbench): Promise<readonly string[]> {
  const evidence = [...(await store.statements({})), ...(await store.events({}))];
  return evidence.map(({ id }) => id).sort();
}
