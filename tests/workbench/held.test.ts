import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { holderOf } from '../../src/archive/lock.ts';
import { startChild } from './child.ts';
import { freshPlace, openLedger } from './ledger.ts';

// Every test opens real databases, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

test('of two servers on one folder the second is refused, naming the first', async () => {
  const place = await freshPlace();
  const first = await openLedger(place, { role: 'server' });
  await first.announce('http://127.0.0.1:4173', 'token');
  const second = startChild(place, 'server', []);
  await second.ended();
  expect(second.process.exitCode).not.toBe(0);
  expect(second.errors).toContain(`held by a server, process ${process.pid} at http://127.0.0.1:4173`);
  await first.ingestBuiltIn();
  expect((await first.verify()).ok).toBe(true);
});

test('a command learns where the server that holds the ledger listens', async () => {
  const place = await freshPlace();
  const server = startChild(place, 'server', []);
  await server.until('opened');
  expect(await holderOf(place.home)).toMatchObject({ pid: server.process.pid, role: 'server' });
  server.process.kill('SIGKILL');
  await server.ended();
  const command = await openLedger(place);
  expect(await holderOf(place.home)).toMatchObject({ pid: process.pid, role: 'command' });
  await command.close();
});

test('asked to stop, a process closes its ledger cleanly', async () => {
  const place = await freshPlace();
  const child = startChild(place, 'server', []);
  await child.until('done');
  child.process.kill('SIGTERM');
  await child.ended();
  expect(child.process.exitCode).toBe(143);
  await expect(access(join(place.home, 'ballast.lock'))).rejects.toThrow('ENOENT');
  expect(await readFile(join(place.home, 'db.clean'), 'utf8')).toMatch(/^[0-9a-f]{64}\n/);
});
