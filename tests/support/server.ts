import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { copyBuiltInLedger } from './built-in-ledger.ts';
import { madeOnce } from './made-once.ts';

/** The Ballast server that all files of one run read from, with the built-in data; nobody writes to it. */
export interface SharedServer {
  /** `http://127.0.0.1:4711`, without a slash at the end. */
  readonly address: string;
}

const PROGRAM = fileURLToPath(new URL('../../ballast', import.meta.url));
const PATIENCE_MS = 100_000;

/** The run's server: the first that asks starts the built program; it is stopped when the run ends (shared-folder.ts). */
export async function sharedServer(): Promise<SharedServer> {
  const made = await madeOnce('server', async (draft) => {
    const home = path.join(inject('sharedFolder'), 'server-home');
    await mkdir(home);
    await copyBuiltInLedger(home);
    await mkdir(draft);
    await writeFile(path.join(draft, 'address'), await started(home));
  });
  return { address: await readFile(path.join(made, 'address'), 'utf8') };
}

/** Starts the server, which outlives the file that asked for it; its number stands in `server.pid` before it can fail. */
async function started(home: string): Promise<string> {
  const shared = inject('sharedFolder');
  const said = path.join(shared, 'server.log');
  const log = await open(said, 'w');
  const args = [PROGRAM, 'serve', '--home', home, '--port', String(await freePort()), '--no-color'];
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
