import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyBuiltInLedger } from './built-in-ledger.ts';

/** A Ballast server of its own, with the built-in data, in a folder that goes when it stops. */
export interface RunningServer {
  /** `http://127.0.0.1:4711`, without a slash at the end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

const PROGRAM = fileURLToPath(new URL('../../ballast', import.meta.url));
const PATIENCE_MS = 100_000;

/** Starts the built program on a free port and in a temporary home; ready when this resolves. */
export async function startServer(): Promise<RunningServer> {
  const home = await mkdtemp(path.join(tmpdir(), 'ballast-server-'));
  await copyBuiltInLedger(home);
  const args = [PROGRAM, 'serve', '--home', home, '--port', String(await freePort()), '--no-color'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: quietEnvironment() });
  const remove = () => rm(home, { recursive: true, force: true, maxRetries: 5 });
  try {
    const address = await addressOf(child);
    return { address, stop: () => stopped(child).then(remove) };
  } catch (error) {
    await stopped(child);
    await remove();
    throw error;
  }
}

/** The caller's environment without what would lead the server to another ledger. */
function quietEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, BALLAST_HOME: _home, ...rest } = process.env;
  return rest;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`the server did not start: ${why}\n${said}`));
    const timer = setTimeout(() => fail('it took too long'), PATIENCE_MS);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const address = /serves at (http:\/\/[\d.:]+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}`);
    });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
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
