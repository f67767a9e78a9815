import { lotsOf } from '../ledger/stock-event.ts';
import { shortened, unstorableTextIn } from '../ledger/storable.ts';
import { DatabaseError } from './database.ts';
import type { IntakeBatch } from './ledger-store.ts';
import { UnstorableTextError } from './storable-rows.ts';

/** A row of an index takes at most 2,704 bytes. */
const LONGEST_KEY = 2000;

/** Why no database can keep a batch, in words, or null when it can; told without asking one. */
export function whyUnstorable(batch: Omit<IntakeBatch, 'sequence'>): string | null {
  const text = unstorableTextIn(batch);
  if (text !== null) return `"${shortened(text, 80)}" holds the NUL character or half of a surrogate pair`;
  const long = keysOf(batch).find((key) => Buffer.byteLength(key) > LONGEST_KEY);
  return long === undefined ? null : `"${shortened(long, 80)}" is too long to be looked up by`;
}

/** What the indexes of the migrations hold, one text for each row of each. */
function keysOf(batch: Omit<IntakeBatch, 'sequence'>): readonly string[] {
  const { statements, events, stock, claims, corrections, judgements, decisions = [] } = batch;
  return [
    batch.name,
    ...statements.map(({ subject, property, period, source }) =>
      [subject.kind, subject.id, subject.material, property, period, source].join(' '),
    ),
    ...events.flatMap(({ subject, source, payload }) => [subject.id, source, ...payload.materials]),
    ...stock.flatMap((record) => [...lotsOf(record), record.payload.number].map((key) => `${record.holder} ${key}`)),
    ...claims.map(({ id, evidence }) => `${id} ${evidence}`),
    ...corrections.map(({ id }) => id),
    ...judgements.flatMap(({ id, key }) => [id, key]),
    ...decisions.map(({ id }) => id),
  ];
}

/** SQLSTATE of data a column cannot hold (22), nothing or a check failed (23502, 23514), a limit gone beyond (54). */
const REFUSED = /^(22|23502|23514|54)/;

/** Whether saving failed because of what was to be saved: trying again would fail again, and nothing else is wrong. */
export function isUnstorable(error: unknown): error is Error {
  if (error instanceof DatabaseError) return REFUSED.test(error.code ?? '');
  return error instanceof UnstorableTextError || error instanceof RangeError;
}
