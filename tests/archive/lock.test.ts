import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { holderOf, type LockHolder, lockPath, takeLock } from '../../src/archive/lock.ts';
import { startOf } from '../../src/archive/process.ts';
import { temporaryFolder } from './temporary.ts';

const left = (fields: Partial<LockHolder>): string =>
  JSON.stringify({
    pid: process.pid,
    started: null,
    role: 'server',
    address: null,
    token: null,
    nonce: 'n',
    ...fields,
  });

/** The id of a process that has run and gone. */
async function deadPid(): Promise<number> {
  const child = fork('-', { execArgv: ['-e', '0'], stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('names process, address and token to its owner only', async () => {
  const home = await temporaryFolder();
  const lock = await takeLock(home, 'server');
  await lock.announce('http://127.0.0.1:4173', 'secret');
  expect(await holderOf(home)).toMatchObject({
    pid: process.pid,
    started: await startOf(process.pid),
    role: 'server',
    address: 'http://127.0.0.1:4173',
    token: 'secret',
  });
  expect((await stat(lockPath(home))).mode & 0o777).toBe(0o600);
  await lock.release();
  expect(await holderOf(home)).toBeNull();
  expect(await readdir(home)).toEqual([]);
});

test('a second server is refused with the holder named', async () => {
  const home = await temporaryFolder();
  const lock = await takeLock(home, 'server');
  await expect(takeLock(home, 'server')).rejects.toThrow(`held by a server, process ${process.pid}`);
  await lock.announce('http://127.0.0.1:4173', 'secret');
  await expect(takeLock(home, 'command')).rejects.toThrow('at http://127.0.0.1:4173');
  await lock.release();
});

test('a command waits for a server that is starting, and learns its address', async () => {
  const home = await temporaryFolder();
  const lock = await takeLock(home, 'server');
  const waiting = takeLock(home, 'command').catch((error: unknown) => error);
  await lock.announce('http://127.0.0.1:4173', 'secret');
  expect(await waiting).toMatchObject({ holder: { address: 'http://127.0.0.1:4173', token: 'secret' } });
  await lock.release();
});

test('a command waits for another command, as long as its patience', async () => {
  const home = await temporaryFolder();
  const first = await takeLock(home, 'command');
  await expect(takeLock(home, 'command', 100)).rejects.toThrow('held by a command');
  const second = takeLock(home, 'command');
  await first.release();
  expect((await second).takenOver).toBe(false);
});

test('a lock left by a dead process is taken over', async () => {
  const home = await temporaryFolder();
  await writeFile(lockPath(home), left({ pid: await deadPid() }));
  expect(await holderOf(home)).toBeNull();
  expect((await takeLock(home, 'server')).takenOver).toBe(true);
});

test.runIf(process.platform !== 'win32')('a process id used again by another process holds nothing', async () => {
  const home = await temporaryFolder();
  await writeFile(lockPath(home), left({ started: 'another boot 1' }));
  expect((await takeLock(home, 'server')).takenOver).toBe(true);
});

test('a lock without content was left by a crash', async () => {
  const home = await temporaryFolder();
  await writeFile(lockPath(home), '');
  expect((await takeLock(home, 'server')).takenOver).toBe(true);
});

test('of many that find a stale lock, one has it', async () => {
  const home = await temporaryFolder();
  await writeFile(lockPath(home), left({ pid: await deadPid() }));
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => takeLock(home, 'server')));
  expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(JSON.parse(await readFile(lockPath(home), 'utf8'))).toMatchObject({ pid: process.pid });
});
