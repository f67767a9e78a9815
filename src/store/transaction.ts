import type { Queryable } from './database.ts';

/** How a driver begins and ends one transaction. */
export interface TransactionSteps {
  readonly tx: Queryable;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Runs work between begin and commit. PostgreSQL turns the commit of a failed transaction into a silent roll-back, so
 * a statement that failed fails the whole, even when the work caught its error.
 */
export async function runTransaction<T>(steps: TransactionSteps, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const failures: unknown[] = [];
  try {
    const result = await work(noting(steps.tx, failures));
    if (failures.length > 0) throw failures[0];
    await steps.commit();
    return result;
  } catch (error) {
    await steps.rollback().catch(() => undefined);
    throw error;
  }
}

function noting(tx: Queryable, failures: unknown[]): Queryable {
  const noted = async <R>(attempt: Promise<R>): Promise<R> => {
    try {
      return await attempt;
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  return {
    query: (sql, params) => noted(tx.query(sql, params)),
    execute: (script) => noted(tx.execute(script)),
    copy: (table, columns, rows) => noted(tx.copy(table, columns, rows)),
  };
}
