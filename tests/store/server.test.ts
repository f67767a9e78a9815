import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { startPostgres } from '../support/postgres.ts';

describe('a PostgreSQL server', () => {
  it('that cannot be reached is named without its password', async () => {
    const opening = openStore({ home: '/nowhere', databaseUrl: 'postgres://me:secret@127.0.0.1:1/ledger' });
    const error = await opening.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'DatabaseError', hint: 'Check DATABASE_URL and that the server runs.' });
    expect(String(error)).toMatch(/cannot use PostgreSQL at 127\.0\.0\.1:1\/ledger: .*ECONNREFUSED/);
    expect(String(error)).not.toMatch(/secret/);
  });

  it('that stopped answers nobody, and another can start', async () => {
    const server = await startPostgres();
    const store = await openStore({ home: '/nowhere', databaseUrl: server.url });
    await store.close();
    await server.stop();
    if (process.env.BALLAST_TEST_POSTGRES === undefined) {
      await expect(openStore({ home: '/nowhere', databaseUrl: server.url })).rejects.toThrow(/cannot use PostgreSQL/);
    }
  });
});
