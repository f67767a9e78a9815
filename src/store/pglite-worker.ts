import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type MessagePort, parentPort } from 'node:worker_threads';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { insertingFrom, namesOf } from './copy-rows.ts';
import { failureOf, type Param } from './database.ts';
import type { PgliteEnvelope, PgliteReply, PgliteRequest, Template } from './pglite-messages.ts';
import { copyTemplate } from './pglite-template.ts';
import { VALUE_PARSERS } from './value-parsers.ts';

type CopyRequest = Extract<PgliteRequest, { readonly kind: 'copy' }>;

/** A running transaction: its handle, and how to end it. */
interface Session {
  readonly tx: Transaction;
  end(commit: boolean): Promise<void>;
}

/** Owns PGlite in its worker thread and answers requests; other requests wait while a transaction runs. */
class PgliteOwner {
  readonly #sessions = new Map<number, Session>();
  #db: PGlite | null = null;

  async answer(request: PgliteRequest): Promise<readonly unknown[]> {
    switch (request.kind) {
      case 'open':
        return this.#open(request.folder, request.template);
      case 'query':
        return this.#query(request.sql, request.params, request.session);
      case 'execute':
        await this.#handle(request.session).exec(request.script);
        return [];
      case 'copy':
        return this.#copy(request);
      case 'begin':
        return this.#begin(request.session);
      case 'commit':
      case 'rollback':
        await this.#sessions.get(request.session)?.end(request.kind === 'commit');
        return [];
      case 'close':
        return this.#close();
    }
  }

  async #open(folder: string, template: Template | null): Promise<readonly unknown[]> {
    await mkdir(dirname(folder), { recursive: true });
    if (template !== null) await copyTemplate(template, folder, createFrom);
    this.#db = await PGlite.create(folder, { parsers: { ...VALUE_PARSERS } });
    return [];
  }

  #handle(session: number | null): PGlite | Transaction {
    const handle = session === null ? this.#db : this.#sessions.get(session)?.tx;
    if (!handle) throw new Error(session === null ? 'the database is closed' : 'the transaction has ended');
    return handle;
  }

  async #query(sql: string, params: readonly Param[], session: number | null): Promise<readonly unknown[]> {
    return (await this.#handle(session).query(sql, [...params])).rows;
  }

  async #copy({ table, columns, text, session }: CopyRequest): Promise<readonly unknown[]> {
    const handle = this.#handle(session);
    const copied = (tx: Transaction) => copyStaged(tx, table, columns, text);
    return 'transaction' in handle ? handle.transaction(copied) : copied(handle);
  }

  /** PGlite runs a transaction inside a callback; the callback here waits until the main thread says how it ends. */
  async #begin(session: number): Promise<readonly unknown[]> {
    const db = this.#handle(null) as PGlite;
    await new Promise<void>((begun, failed) => {
      const ended = db.transaction(
        (tx) =>
          new Promise<void>((commit, rollback) => {
            const end = async (wanted: boolean): Promise<void> => {
              this.#sessions.delete(session);
              if (wanted) commit();
              else rollback(new RolledBack());
              await ended.catch(ignoreRollback);
            };
            this.#sessions.set(session, { tx, end });
            begun();
          }),
      );
      ended.catch(failed);
    });
    return [];
  }

  async #close(): Promise<readonly unknown[]> {
    const db = this.#db;
    this.#db = null;
    if (db === null) return [];
    await db.exec('checkpoint');
    await db.close();
    return [];
  }
}

/** COPY cannot leave rows that are already there as they are, so they go by a table of this connection alone. */
async function copyStaged(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  text: string,
): Promise<readonly unknown[]> {
  const staged = `"staged_${table}"`;
  await tx.exec(`create temporary table if not exists ${staged} (like "${table}")`);
  await tx.query(`copy ${staged} (${namesOf(columns)}) from '/dev/blob'`, [], { blob: new Blob([text]) });
  const { rows } = await tx.query(insertingFrom(table, columns, staged));
  await tx.exec(`truncate ${staged}`);
  return rows;
}

class RolledBack extends Error {}

function ignoreRollback(error: unknown): void {
  if (!(error instanceof RolledBack)) throw error;
}

async function createFrom(folder: string, script: string): Promise<void> {
  const db = await PGlite.create(folder);
  await db.exec(script);
  await db.exec('checkpoint');
  await db.close();
}

function serve(port: MessagePort, owner: PgliteOwner): void {
  const reply = (message: PgliteReply): void => port.postMessage(message);
  port.on('message', ({ number, request }: PgliteEnvelope) => {
    owner.answer(request).then(
      (rows) => reply({ number, rows }),
      (error) => reply({ number, failure: failureOf(error) }),
    );
  });
}

if (parentPort === null) throw new Error('pglite-worker runs as a worker thread only');
serve(parentPort, new PgliteOwner());
