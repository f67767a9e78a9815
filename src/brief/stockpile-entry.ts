import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Contract } from '../procurement/contract-record.ts';
import type { StockLine } from '../stockpile/published-stock.ts';
import type { StockChange } from '../stockpile/stock-change.ts';
import type { Period } from '../units/period.ts';
import type { StockpileHistoryInput } from './stockpile-history-input.ts';

/** What an entry is evidence of; the screen says with each what it is not. */
export type EntryKind =
  | 'inventory'
  | 'part of inventory'
  | 'condition'
  | 'release'
  | 'acquisition'
  | 'no net change'
  | 'change not published'
  | 'sale or offer'
  | 'delivery'
  | 'order'
  | 'contract'
  | 'request'
  | 'supplier revenue'
  | 'plan ceiling'
  | 'event';

/** How each kind is to be read. */
export const MEANINGS: Readonly<Record<EntryKind, string>> = {
  inventory: 'held at that time; nothing is said of the time since',
  'part of inventory': 'a part of what was held at that time',
  condition: 'state of what is held, in words',
  release: 'net of the time: more left than came',
  acquisition: 'net of the time: more came than left',
  'no net change': 'nothing moved on balance',
  'change not published': 'the source gives no number; not zero',
  'sale or offer': 'sold or offered; an offer is no sale',
  delivery: 'came in',
  order: 'an order, not a delivery',
  contract: 'a contract: its quantity is the most that may be ordered',
  request: 'a request or its end: nothing was bought by it',
  'supplier revenue': 'a sign of delivery, never the delivery',
  'plan ceiling': 'a ceiling for the year, not a purchase and not a sale',
  event: '',
};

/** One thing that evidence says, in order of time. */
export interface HistoryEntry {
  readonly kind: EntryKind;
  readonly period: Period;
  readonly title: string;
  /** A mass, where one is said. */
  readonly figure: Figure | null;
  /** Money, where an order or a contract says it. */
  readonly money: Figure | null;
  readonly note: string | null;
  readonly evidence: readonly EvidenceId[];
  /** The report or statement followed. */
  readonly said: Statement | Event | null;
}

export interface TimelineInput extends StockpileHistoryInput {
  readonly statements: readonly Statement[];
  readonly lines: readonly StockLine[];
  readonly changes: readonly StockChange[];
  readonly conditions: readonly Statement[];
  readonly contracts: readonly Contract[];
}

/** What an entry has where its evidence says neither mass nor money nor more. */
export const EMPTY = { figure: null, money: null, note: null } as const;
