import type { DatabaseFailure, Param } from './database.ts';

/** A ready-made database to start a new folder from: where it is kept, and the script that made it from an empty one. */
export interface Template {
  readonly folder: string;
  readonly script: string;
}

/** What the main thread asks of the worker that owns PGlite; `session` is a running transaction, null for none. */
export type PgliteRequest =
  | { readonly kind: 'open'; readonly folder: string; readonly template: Template | null }
  | {
      readonly kind: 'query';
      readonly sql: string;
      readonly params: readonly Param[];
      readonly session: number | null;
    }
  | { readonly kind: 'execute'; readonly script: string; readonly session: number | null }
  | {
      readonly kind: 'copy';
      readonly table: string;
      readonly columns: readonly string[];
      /** The rows in COPY's text format. */
      readonly text: string;
      readonly session: number | null;
    }
  | { readonly kind: 'begin'; readonly session: number }
  | { readonly kind: 'commit' | 'rollback'; readonly session: number }
  | { readonly kind: 'close' };

/** A request with the number its reply will carry. */
export interface PgliteEnvelope {
  readonly number: number;
  readonly request: PgliteRequest;
}

/** The answer to one request: rows (none but for queries and copies), or what went wrong. */
export type PgliteReply =
  | { readonly number: number; readonly rows: readonly unknown[] }
  | { readonly number: number; readonly failure: DatabaseFailure };
