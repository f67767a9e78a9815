import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createDatabase, type TestServer } from '../support/postgres.ts';
import type { Places } from './store-suite.ts';

/** Ledger folders in one temporary folder, each with its own embedded database. */
export async function folders(): Promise<Places> {
  const root = await mkdtemp(path.join(tmpdir(), 'ballast-store-'));
  return {
    fresh: async () => ({ home: await mkdtemp(path.join(root, 'home-')) }),
    stop: () => rm(root, { recursive: true, force: true }),
  };
}

/** A database for each test on one server. */
export function databasesOn(server: TestServer): Places {
  const counter = { made: 0 };
  const fresh = async () => {
    counter.made += 1;
    const name = `ballast_test_${process.pid}_${Date.now()}_${counter.made}`;
    return { home: path.join(tmpdir(), 'ballast-unused'), databaseUrl: await createDatabase(server, name) };
  };
  return { fresh, stop: server.stop };
}
