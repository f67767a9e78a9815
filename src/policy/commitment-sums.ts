import { groupBy } from '../ledger/conflict.ts';
import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { IsoDate } from '../units/period.ts';
import { add, isMoney, type MoneyBasis, type Quantity, quantity } from '../units/quantity.ts';
import { partsOf } from '../units/unit.ts';
import { quantityOf } from '../units/value.ts';
import { type Commitment, INSTRUMENTS, type Instrument, STAGES, type Stage } from './commitments.ts';

/** Commitments of one instrument, stage and currency: the only ones whose amounts are summed. */
export interface CommitmentSum {
  readonly instrument: Instrument;
  readonly stage: Stage;
  /** `USD`; null for those that give no amount. */
  readonly currency: string | null;
  /** How many commitments there are of this instrument and stage, and how many of them give an amount in this currency. */
  readonly commitments: number;
  readonly withAmount: number;
  /** Letters whose agreement was signed since, left out of the sum. */
  readonly replaced: number;
  readonly amount: Figure | null;
}

/** Sums within one instrument, stage and currency, never across; every one with the number it is out of. */
export function commitmentSums(commitments: readonly Commitment[], asOf: IsoDate): readonly CommitmentSum[] {
  const cells = groupBy(commitments, ({ instrument, stage }) => `${instrument} | ${stage}`);
  return [...cells.values()].flatMap((own) => sumsOf(own, asOf)).sort(inOrder);
}

const inOrder = (a: CommitmentSum, b: CommitmentSum): number =>
  INSTRUMENTS.indexOf(a.instrument) - INSTRUMENTS.indexOf(b.instrument) ||
  STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
  (a.currency ?? '').localeCompare(b.currency ?? '');

function sumsOf(own: readonly Commitment[], asOf: IsoDate): readonly CommitmentSum[] {
  const [first] = own;
  if (first === undefined) return [];
  const { instrument, stage } = first;
  const standing = own.filter(({ replacedBy }) => replacedBy === null);
  const cell = { instrument, stage, commitments: standing.length, replaced: own.length - standing.length };
  const stated = standing.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const byCurrency = [...groupBy(stated, currencyOf)];
  if (byCurrency.length === 0) return [{ ...cell, currency: null, withAmount: 0, amount: null }];
  return byCurrency.map(([currency, amounts]) => ({
    ...cell,
    currency,
    withAmount: amounts.length,
    amount: total(amounts, cell, asOf),
  }));
}

const moneyIn = (figure: Figure): Quantity<'money', MoneyBasis> | null => {
  const amount = quantityOf(figure.value);
  return amount !== null && isMoney(amount) ? amount : null;
};

/** The currency of an amount: MUSD and GUSD are millions and billions of USD. */
function currencyOf(figure: Figure): string {
  const unit = moneyIn(figure)?.unit;
  return unit === undefined ? '' : partsOf(unit).over.slice(-3);
}

function total(amounts: readonly Figure[], { commitments }: { commitments: number }, asOf: IsoDate): Figure | null {
  const [first, ...rest] = amounts.flatMap((amount) => moneyIn(amount) ?? []);
  if (first === undefined) return null;
  const sum = rest.reduce((a, b) => add(a, b), first);
  const counted = `${amounts.length} of ${commitments}`;
  return {
    value: { kind: 'reported', quantity: quantity(Number(sum.amount.toPrecision(12)), sum.unit, sum.basis) },
    asOf,
    evidence: [...new Set(amounts.flatMap(({ evidence }) => evidence))],
    rule: `sum of the headline amounts of ${counted} commitments of one instrument, stage and currency; Ballast's own sum`,
    marking: highestMarking(amounts.map(({ marking }) => marking)),
  };
}
