import { spawn } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { copyBuiltInLedger, NOW } from './built-in-ledger.ts';
import { madeOnce } from './made-once.ts';

/** The Ballast server that all files of one run read from, with the built-in data; nobody writes to it. */
export interface SharedServer {
  /** `http://127.0.0.1:4711`, without a slash at the end. */
  readonly address: string;
  /** The folder of its ledger: a command line on it goes through the server. */
  readonly home: string;
}

const PROGRAM = fileURLToPath(new URL('./serve-child.mjs', import.meta.url));
const PATIENCE_MS = 100_000;

/** The run's server: the first that asks starts the built one; it is stopped when the run ends (shared-folder.ts). */
export async function sharedServer(): Promise<SharedServer> {
  const home = path.join(inject('sharedFolder'), 'server-home');
  const made = await madeOnce('server', async (draft) => {
    await mkdir(home);
    await copyBuiltInLedger(home);
    await mkdir(draft);
    await writeFile(path.join(draft, 'address'), await started(home));
  });
  return { address: await readFile(path.join(made, 'address'), 'utf8'), home };
}

/** Starts the server, which outlives the file that asked for it; its number stands in `server.pid` before it can fail. */
async function started(home: string): Promise<string> {
  const shared = inject('sharedFolder');
  const said = path.join(shared, 'server.log');
  const log = await open(said, 'w');
  // Without the compiler for long runs, as all tests: see shared-folder.ts.
  const args = ['--liftoff-only', PROGRAM, home, NOW().toISOString()];
  const child = spawn(process.execPath, args, { stdio: ['ignore', log.fd, log.fd], env: quietEnvironment() });
  await writeFile(path.join(shared, 'server.pid'), String(child.pid));
  await log.close();
  child.unref();
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(50)) {
    const text = await readFile(said, 'utf8');
    const address = /serves at (http:\/\/[\d.:]+)/.exec(text)?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`the server did not start: it ended with ${child.exitCode}\n${text}`);
  }
  throw new Error(`the server did not start: it took too long\n${await readFile(said, 'utf8')}`);
}

/** The caller's environment without what would lead the server to another ledger. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, BALLAST_HOME: _home, ...rest } = process.env;
  return rest;
}
