import type { ProblemCode } from '../ledger/problem-codes.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { StockBook } from './stock-book.ts';

/** Why a record may not be written: a value, never thrown. */
export interface StockRefusal {
  readonly code: ProblemCode;
  /** Number of the proposed record. */
  readonly number: string;
  /** Field of its payload: `gross`, `out.content`, `lot`; or `date`. */
  readonly field: string;
  readonly message: string;
  readonly advice: string;
}

/** What a check of one record knows: the book as it would be with all that is proposed, and the words there are. */
export interface CheckContext {
  readonly book: StockBook;
  readonly vocabulary: StockVocabulary;
}

/** The words cards may use. */
export type StockVocabulary = Pick<Vocabulary, 'materials' | 'forms' | 'countries'>;

/** A refusal of a record. */
export function refuse(
  e: StockEvent,
  code: ProblemCode,
  field: string,
  message: string,
  advice: string,
): readonly [StockRefusal] {
  return [{ code, number: e.payload.number, field, message, advice }];
}

/** Nothing speaks against a record. */
export const NO_REFUSALS: readonly StockRefusal[] = [];
