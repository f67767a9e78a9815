import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { copyRows } from './copy-rows.ts';
import { copyText } from './copy-text.ts';
import { type Database, DatabaseError, failureOf, type Queryable } from './database.ts';
import type { PgliteEnvelope, PgliteReply, PgliteRequest, Template } from './pglite-messages.ts';
import { runTransaction } from './transaction.ts';
import { builtUrl } from './worker-url.ts';

interface Waiting {
  readonly resolve: (rows: readonly unknown[]) => void;
  readonly reject: (error: Error) => void;
}

/** The line to the worker thread that owns PGlite: numbered requests, each with one reply. */
class WorkerLine {
  readonly #worker = new Worker(builtUrl('store/pglite-worker.js'), { execArgv: [], name: 'pglite' });
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #broken: Error | null = null;

  constructor() {
    this.#worker.on('message', (reply: PgliteReply) => this.#receive(reply));
    this.#worker.on('error', (error) => this.#break(new DatabaseError(failureOf(error))));
    this.#worker.on('exit', () => this.#break(new DatabaseError(failureOf('the database is closed'))));
  }

  nextNumber(): number {
    this.#last += 1;
    return this.#last;
  }

  ask(request: PgliteRequest): Promise<readonly unknown[]> {
    if (this.#broken !== null) return Promise.reject(this.#broken);
    const envelope: PgliteEnvelope = { number: this.nextNumber(), request };
    return new Promise((resolve, reject) => {
      this.#waiting.set(envelope.number, { resolve, reject });
      this.#worker.postMessage(envelope);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #receive(reply: PgliteReply): void {
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    if ('rows' in reply) waiting?.resolve(reply.rows);
    else waiting?.reject(new DatabaseError(reply.failure));
  }

  #break(error: Error): void {
    this.#broken ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }
}

/** From this many rows on, COPY costs the embedded database less than half of what rows as JSON do; below, more. */
const BULK = 300;
/** Rows per COPY: bounds what is in memory of both threads at once. */
const ROWS_AT_ONCE = 10_000;

async function copyBulk<Row extends object>(
  line: WorkerLine,
  session: number | null,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: readonly Row[],
): Promise<number> {
  let added = 0;
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const text = copyText(table, columns, rows.slice(first, first + ROWS_AT_ONCE));
    const [counted] = await line.ask({ kind: 'copy', table, columns, text, session });
    added += (counted as { readonly added: number } | undefined)?.added ?? 0;
  }
  return added;
}

function queryable(line: WorkerLine, session: number | null): Queryable {
  const query: Queryable['query'] = async <Row>(sql: string, params = [] as const) =>
    (await line.ask({ kind: 'query', sql, params, session })) as readonly Row[];
  return {
    query,
    execute: async (script) => {
      await line.ask({ kind: 'execute', script, session });
    },
    copy: (table, columns, rows) =>
      rows.length < BULK ? copyRows(query, table, columns, rows) : copyBulk(line, session, table, columns, rows),
  };
}

async function transaction<T>(line: WorkerLine, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const session = line.nextNumber();
  await line.ask({ kind: 'begin', session });
  const ended = async (kind: 'commit' | 'rollback'): Promise<void> => {
    await line.ask({ kind, session });
  };
  const steps = { tx: queryable(line, session), commit: () => ended('commit'), rollback: () => ended('rollback') };
  return runTransaction(steps, work);
}

async function close(line: WorkerLine): Promise<void> {
  try {
    await line.ask({ kind: 'close' });
  } finally {
    await line.end();
  }
}

/**
 * Opens the embedded database in a folder; a new folder starts from the template, or empty without one. It keeps no
 * lock of its own: see archive/lock.ts.
 */
export async function openPglite(folder: string, template: Template | null): Promise<Database> {
  const line = new WorkerLine();
  try {
    await line.ask({ kind: 'open', folder: resolve(folder), template });
  } catch (error) {
    await line.end();
    throw error;
  }
  const closed = { once: null as Promise<void> | null };
  return {
    ...queryable(line, null),
    transaction: (work) => transaction(line, work),
    close: () => {
      closed.once ??= close(line);
      return closed.once;
    },
  };
}
