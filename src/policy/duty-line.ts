import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { daysOf, type IsoDate } from '../units/period.ts';
import type { Quantity } from '../units/quantity.ts';
import type { Value } from '../units/value.ts';
import type { DutyLayer } from '../vocabulary/event-payload.ts';
import type { TradeCode } from '../vocabulary/facts.ts';
import type { Measure } from './measures.ts';

/** What a duty is asked for, and what it is read from. */
export interface DutyQuestion {
  /** Digits only, four to ten. */
  readonly code: string;
  /** Country of origin. */
  readonly origin: string;
  readonly day: IsoDate;
  readonly knownOn: IsoDate;
  readonly measures: readonly Measure[];
  /** Statements of tariff rates and of how duties stack. */
  readonly statements: readonly Statement[];
  readonly codes: readonly TradeCode[];
}

/** What the ledger says of one layer of a duty: a rate that counts, or why none does. Nothing unknown is zero. */
export type DutyStatus =
  | 'rate'
  | 'rate of a part of the code'
  | 'may apply'
  | 'exempt, as announced'
  | 'sets no duty'
  | 'not in force'
  | 'state unknown'
  | 'not in the ledger';

/** One line of a duty: a rate or a measure of a layer, with what it rests on. */
export interface DutyLine {
  readonly layer: DutyLayer;
  readonly status: DutyStatus;
  readonly figure: Figure | null;
  readonly measure: Measure | null;
  readonly reason: string;
  readonly evidence: readonly EvidenceId[];
  /** Statement whose rate counts towards the sum; null where none does. */
  readonly counted: Statement | null;
}

/** The amount of a duty: `Free` is a zero its source gives, and the only zero there is. */
export function rateOf({ value, property }: Pick<Statement, 'value' | 'property'>): Quantity | null {
  if ('quantity' in value) return value.quantity;
  return value.kind === 'zero'
    ? { amount: 0, unit: property === 'tariff-rate' ? 'pct' : 'USD/kg', basis: 'none' }
    : null;
}

/** Of statements of one rate, the one that speaks of the latest time not after the day. */
export function latestRate(statements: readonly Statement[], day: IsoDate): Statement | null {
  const start = ({ period }: Statement): IsoDate => daysOf(period)?.start ?? '9999-12-31';
  const begun = statements.filter((s) => start(s) <= day);
  const [latest] = [...begun].sort((a, b) => start(b).localeCompare(start(a)) || a.id.localeCompare(b.id));
  return latest ?? null;
}

/** Whether the day lies after the time a rate speaks of: then it is the last one known, and not the day's own. */
export function isCarried({ period }: Statement, day: IsoDate): boolean {
  return (daysOf(period)?.end ?? day) < day;
}

/** A rate as a figure; one of an earlier time is marked as carried. */
export function rateFigure(statement: Statement, day: IsoDate, asOf: IsoDate): Figure {
  const { id, period, marking, value } = statement;
  const quantity = rateOf(statement);
  const carried = isCarried(statement, day);
  const shown: Value = quantity === null ? value : { kind: carried ? 'carried' : 'reported', quantity };
  const rule = carried ? `last rate the ledger has, of ${period}` : 'rate as its source gives it';
  return { value: shown, period, asOf, evidence: [id], rule, marking };
}
