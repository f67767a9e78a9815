import pg from 'pg';
import { copyRows } from './copy-rows.ts';
import { type Database, DatabaseError, failureOf, type Queryable } from './database.ts';
import { runTransaction } from './transaction.ts';
import { VALUE_PARSERS } from './value-parsers.ts';

/** Oldest server whose dialect the store writes. */
const OLDEST_SERVER = 150_000;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : VALUE_PARSERS[oid]) ?? pg.types.getTypeParser(oid, format as 'text'),
};

/** Where a server is, without user and password, for messages. */
export function serverName(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'the address in DATABASE_URL';
}

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  const query: Queryable['query'] = async <Row>(sql: string, params = [] as const) => {
    try {
      return (await client.query(sql, [...params])).rows as readonly Row[];
    } catch (error) {
      throw new DatabaseError(failureOf(error));
    }
  };
  return {
    query,
    execute: async (script) => {
      try {
        await client.query(script);
      } catch (error) {
        throw new DatabaseError(failureOf(error));
      }
    },
    copy: (table, columns, rows) => copyRows(query, table, columns, rows),
  };
}

async function transaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const tx = queryable(client);
  let lost: Error | undefined;
  const rollback = async (): Promise<void> => {
    try {
      await tx.execute('rollback');
    } catch (error) {
      lost = error instanceof Error ? error : new Error(String(error));
    }
  };
  try {
    await tx.execute('begin');
    return await runTransaction({ tx, commit: () => tx.execute('commit'), rollback }, work);
  } finally {
    // A client that could not roll back may still be inside the transaction: the pool must not hand it out again.
    client.release(lost);
  }
}

/** Connects to a PostgreSQL server, 15 or newer; unqualified names are those of `schema`. */
export async function openPostgres(url: string, schema: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 8, types, options: `-c search_path=${schema}` });
  // An idle connection that breaks is replaced at the next query, which then reports what is wrong.
  pool.on('error', () => undefined);
  const database: Database = {
    ...queryable(pool),
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
  try {
    await refuseOldServer(database, url);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

async function refuseOldServer(database: Database, url: string): Promise<void> {
  const [server] = await database
    .query<{ readonly version: number }>("select current_setting('server_version_num')::int as version")
    .catch((error: unknown) => {
      const failure = failureOf(error);
      const message = `cannot use PostgreSQL at ${serverName(url)}: ${failure.message || failure.code}`;
      throw new DatabaseError({ ...failure, message, hint: 'Check DATABASE_URL and that the server runs.' });
    });
  const version = server?.version ?? 0;
  if (version < OLDEST_SERVER) {
    throw new Error(
      `PostgreSQL at ${serverName(url)} is version ${Math.floor(version / 10_000)}; Ballast needs 15 or newer`,
    );
  }
}
