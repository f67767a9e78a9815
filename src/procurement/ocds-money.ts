import type { EvidenceId } from '../ledger/evidence.ts';
import { basisName, isMoney, type Quantity } from '../units/quantity.ts';
import { convertAmount } from '../units/unit.ts';
import type { OcdsObject } from './ocds-json.ts';

/** Money or a mass with the evidence that gives it. */
export interface Cited {
  readonly quantity: Quantity;
  readonly evidence: readonly EvidenceId[];
}

/** An OCDS Value in dollars and cents; undefined where the quantity is no money. */
export function dollarsOf(q: Quantity | undefined): OcdsObject | undefined {
  if (q === undefined || !isMoney(q)) return undefined;
  const dollars = convertAmount(q.amount, q.unit, 'USD');
  return { amount: Number(dollars.toFixed(2)), currency: 'USD' };
}

/** Money in a field of our own: the Value with its role in words and its evidence. */
export function citedValue(money: Cited | null): OcdsObject | undefined {
  const value = dollarsOf(money?.quantity);
  if (money === null || value === undefined) return undefined;
  return { ...value, role: basisName(money.quantity.basis), evidence: money.evidence };
}
