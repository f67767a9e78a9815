import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockPath } from '../../src/archive/lock.ts';
import { ROOT } from '../support/source-files.ts';

const PROGRAM = path.join(ROOT, 'ballast');
/** Without the compiler for long runs, as all tests: see shared-folder.ts. */
const QUICKLY = ['--liftoff-only'];
let home: string;
let served: unknown;

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as its own process. */
function ballast(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, BALLAST_HOME: home, ...env }, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [...QUICKLY, PROGRAM, ...args], options, (error, out, err) => {
      resolve({ exit: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** Starts a verb that serves and waits for its address. */
async function serving(
  args: readonly string[],
): Promise<{ readonly child: ChildProcess; readonly address: string; readonly text: () => string }> {
  const child = spawn(process.execPath, [...QUICKLY, PROGRAM, ...args], {
    env: { ...process.env, BALLAST_HOME: home },
  });
  let text = '';
  const address = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer): void => {
      text += part.toString();
      const found = /serves at (\S+)/.exec(text);
      if (found?.[1] !== undefined) resolve(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`the server ended: ${text}`)));
  });
  return { child, address, text: () => text };
}

/** Exit status and, where one killed it, signal of a process that was asked to stop. */
async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = once(child, 'exit');
  child.kill(signal);
  return ended;
}

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'ballast-cli-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('help', () => {
  it('names every verb and loads neither database nor server', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ballast-coverage-'));
    const nowhere = path.join(folder, 'no-ledger');
    const { exit, out } = await ballast(['--help'], { NODE_V8_COVERAGE: folder, BALLAST_HOME: nowhere });
    expect(exit).toBe(0);
    for (const verb of [
      'init',
      'ingest',
      'show',
      'conflicts',
      'convert',
      'sources',
      'verify',
      'doctor',
      'rebuild',
      'serve',
    ]) {
      expect(out).toMatch(new RegExp(`^ {2}${verb} `, 'm'));
    }
    const reports = (await readdir(folder)).filter((name) => name.startsWith('coverage-'));
    const texts = await Promise.all(reports.map((name) => readFile(path.join(folder, name), 'utf8')));
    const loaded = texts.flatMap((text) => JSON.parse(text).result.map(({ url }: { url: string }) => url));
    expect(loaded.some((url) => url.endsWith('dist/cli/program.js'))).toBe(true);
    expect(
      loaded.filter((url) => /pglite|fastify|drizzle|typebox|workbench|\/pg\/|cli-table3|ora\//.test(url)),
    ).toEqual([]);
    expect(existsSync(nowhere)).toBe(false);
    await rm(folder, { recursive: true, force: true });
  });

  it('comes with exit status 2 when nothing is asked', async () => {
    expect((await ballast([])).exit).toBe(2);
  });
});

describe('the launcher', () => {
  it('says what to run when the program is not built', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ballast-launcher-'));
    await copyFile(PROGRAM, path.join(folder, 'ballast.mjs'));
    const ended = await new Promise<Ended>((resolve) => {
      execFile(process.execPath, [path.join(folder, 'ballast.mjs'), 'status'], (error, out, err) =>
        resolve({ exit: Number(error?.code ?? 0), out, err }),
      );
    });
    expect(ended).toMatchObject({ exit: 4, out: '' });
    expect(ended.err).toMatch(/npm start.*npm run build/s);
    await rm(folder, { recursive: true, force: true });
  });
});

describe('start', () => {
  it('creates, fills and serves the ledger; other terminals go through it; it closes cleanly and takes nothing in twice', async () => {
    const first = await serving(['start']);
    expect(first.text()).toMatch(/\d+ files taken in, 0 already known/);
    expect(first.text()).toContain('SITUATION');
    expect(first.text()).toMatch(/Antimony/);

    const answer = await (await fetch(`${first.address}/api/v1/materials/antimony`)).json();
    const shown = await ballast(['show', 'antimony', '--json']);
    served = JSON.parse(shown.out);
    expect(served).toMatchObject(answer);
    const second = await ballast(['serve']);
    expect(second.exit).toBe(4);
    expect(second.err).toMatch(/held by a server/);

    expect(await stopped(first.child, 'SIGTERM')).toEqual([0, null]);
    expect(existsSync(lockPath(home))).toBe(false);

    const next = await serving(['start']);
    expect(next.text()).toMatch(/0 files taken in, \d+ already known/);
    expect(next.text()).not.toMatch(/rebuilt/);
    expect(await stopped(next.child, 'SIGINT')).toEqual([0, null]);
  }, 240_000);

  it('leaves a ledger the command line reads on its own, with the same answer', async () => {
    const { exit, out } = await ballast(['show', 'antimony', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual(served);
  });

  it('has no words for a reader that hangs up early', async () => {
    // A reader that has gone before the first line is written.
    const child = spawn('sh', ['-c', `"${process.execPath}" "${PROGRAM}" convert "1 lb" kg | true`]);
    let err = '';
    child.stderr.on('data', (part) => {
      err += part;
    });
    await once(child, 'exit');
    expect(err).toBe('');
  });
});
