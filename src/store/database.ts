/** What may be sent as a parameter; everything else travels as JSON text. */
export type Param = string | number | boolean | null | readonly string[];

/** Reading and writing inside or outside a transaction. Values come parsed alike from every driver, see value-parsers.ts. */
export interface Queryable {
  /** One SQL statement with `$1` parameters; its rows. */
  query<Row>(sql: string, params?: readonly Param[]): Promise<readonly Row[]>;
  /** A script of SQL statements without parameters, for migrations. */
  execute(script: string): Promise<void>;
  /** Adds many rows and leaves rows that are already there as they are; returns how many were new. */
  copy<Row extends object>(
    table: string,
    columns: readonly (keyof Row & string)[],
    rows: readonly Row[],
  ): Promise<number>;
}

/** The narrow port to a database: PGlite in a worker thread, or a PostgreSQL server. */
export interface Database extends Queryable {
  /**
   * Runs `work` in one transaction; when it rejects, or one of its statements failed, nothing of it stays.
   * Inside, use `tx` only: on PGlite the database itself answers others after the transaction has ended.
   */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a database says about a failure; `code` is the SQLSTATE, null when the connection failed. */
export interface DatabaseFailure {
  readonly message: string;
  readonly code: string | null;
  readonly detail: string | null;
  readonly hint: string | null;
}

/** A refusal by the database, the same from every driver. `BL001` is ours: a change of append-only evidence. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string | null;
  readonly detail: string | null;
  readonly hint: string | null;
  constructor(failure: DatabaseFailure) {
    super(failure.message);
    this.code = failure.code;
    this.detail = failure.detail;
    this.hint = failure.hint;
  }
}

/** Any thrown thing as plain data that can cross a thread. */
export function failureOf(thrown: unknown): DatabaseFailure {
  const fields: Readonly<Record<string, unknown>> = typeof thrown === 'object' && thrown !== null ? { ...thrown } : {};
  const text = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { message, code: text('code'), detail: text('detail'), hint: text('hint') };
}
