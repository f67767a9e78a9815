import type { Claim } from '../ledger/claim.ts';
import type { Correction } from '../ledger/correction.ts';
import type { DecisionRecord } from '../ledger/decision.ts';
import type { Event } from '../ledger/event.ts';
import type { Found, Problem } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import type { StockEvent } from '../ledger/stock-event.ts';

/** One row of a decoded table with its line in the file (1-based, the header is line 1). */
export interface DecodedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A delimited or spreadsheet file as text cells; decoding bytes is the archive's work. */
export interface DecodedTable {
  readonly header: readonly string[];
  readonly rows: readonly DecodedRow[];
}

/** A YAML or JSON file as plain data, with the place of every node for messages. */
export interface DecodedTree {
  readonly data: unknown;
  readonly placeOf: (path: readonly (string | number)[]) => { readonly line: number; readonly column: number } | null;
}

/**
 * What a parser makes of a file. Nothing is lost: every non-empty data cell is accounted for by a statement,
 * an event, a problem or a counted exact duplicate; `cells` counts them.
 */
export interface ParseResult {
  readonly statements: readonly Found<Statement>[];
  readonly events: readonly Found<Event>[];
  /** Records of a stock book; they are kept in tables of their own. */
  readonly stock: readonly Found<StockEvent>[];
  readonly claims: readonly Claim[];
  readonly corrections: readonly Correction[];
  readonly judgements: readonly Judgement[];
  readonly decisions: readonly DecisionRecord[];
  readonly problems: readonly Problem[];
  /** Rows that say exactly what an earlier row of the file says. */
  readonly duplicates: number;
  /** Non-empty data cells (the cells that hold a value) in the file. */
  readonly cells: number;
}

export const NOTHING: ParseResult = {
  statements: [],
  events: [],
  stock: [],
  claims: [],
  corrections: [],
  judgements: [],
  decisions: [],
  problems: [],
  duplicates: 0,
  cells: 0,
};
