import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const SCRIPT = new URL('./ledger-child.mjs', import.meta.url).pathname;

/** A process of its own that opens a ledger and takes in files, with what it has said so far. */
export interface LedgerChild {
  readonly process: ChildProcess;
  /** Names of the files it acknowledged. */
  readonly acknowledged: readonly string[];
  /** Names of the intakes it held when it opened; null before. */
  readonly held: readonly string[] | null;
  readonly errors: string;
  /** Resolves when it says so, or has ended. */
  until(word: 'opened' | 'acknowledged' | 'done'): Promise<void>;
  ended(): Promise<void>;
}

/** Starts such a process; it is killed when the test is over. */
export function startChild(
  place: { readonly home: string; readonly dataFolder: string },
  role: 'server' | 'command',
  files: readonly string[],
): LedgerChild {
  const child = spawn(process.execPath, ['--liftoff-only', SCRIPT, place.home, place.dataFolder, role, ...files]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const said = { acknowledged: [] as string[], held: null as readonly string[] | null, errors: '' };
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [word = '', rest = '{}'] = line.split(/ (.*)/s);
    if (word === 'opened') said.held = JSON.parse(rest).names;
    if (word === 'acknowledged') said.acknowledged.push(JSON.parse(rest).name);
    lines.emit(`said ${word}`);
  });
  child.stderr.on('data', (chunk) => {
    said.errors += String(chunk);
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  return {
    process: child,
    get acknowledged() {
      return said.acknowledged;
    },
    get held() {
      return said.held;
    },
    get errors() {
      return said.errors;
    },
    until: (word) => Promise.race([once(lines, `said ${word}`).then(() => undefined), ended]),
    ended: () => ended,
  };
}
