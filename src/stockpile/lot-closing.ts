import type { EvidenceId } from '../ledger/evidence.ts';
import { daysAfter, type IsoDate } from '../units/period.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import { stateOn } from './lot.ts';
import { countsOn, type LotLife } from './lot-life.ts';
import type { LotState } from './lot-state.ts';
import { isNothing, minus } from './mass.ts';
import { postingsOf, STOCK_ACCOUNTS, type StockAccount } from './stock-accounts.ts';
import { placeOf, type StockPlace } from './stock-entries.ts';

/** What went through an account in a period; what left is negative. Gross and content apart, in grams. */
export interface AccountLine {
  readonly account: StockAccount;
  readonly mass: Mass;
  /** Whether part of it undoes what an earlier period had. */
  readonly corrects: boolean;
  readonly evidence: readonly EvidenceId[];
}

/** A lot from the end of one day to that of another, every gram of the difference by account. */
export interface LotClosing {
  readonly lot: string;
  /** What it counted under at each end; null before it has a card. */
  readonly from: StockPlace | null;
  readonly to: StockPlace | null;
  readonly opening: Mass;
  readonly accounts: readonly AccountLine[];
  readonly closing: Mass;
  /** What the last count found over (or short of, negative) the books and nobody has written off or found yet. */
  readonly counted: { readonly date: IsoDate; readonly difference: Grams } | null;
}

/** Closing of one lot: from the beginning of a day to the end of another. */
export function lotClosing(life: LotLife, from: IsoDate, to: IsoDate): LotClosing {
  const eve = daysAfter(from, -1);
  const [before, after] = [stateOn(life, eve), stateOn(life, to)];
  return {
    lot: life.lot,
    from: placeOf(before),
    to: placeOf(after),
    opening: before.mass,
    accounts: STOCK_ACCOUNTS.flatMap((account) => accountLine(account, life, before, after, eve, to) ?? []),
    closing: after.mass,
    counted: openCount(after),
  };
}

function accountLine(
  account: StockAccount,
  life: LotLife,
  before: LotState,
  after: LotState,
  eve: IsoDate,
  to: IsoDate,
): AccountLine | null {
  const mass = minus(after.accounts[account], before.accounts[account]);
  const changed = life.records.filter(
    (e) => postsTo(account, e, life.lot) && countsOn(e, life.undone, eve) !== countsOn(e, life.undone, to),
  );
  if (isNothing(mass) && changed.length === 0) return null;
  const undone = changed.filter((e) => countsOn(e, life.undone, eve));
  const numbers = new Set(undone.map(({ payload }) => payload.number));
  const undoing = life.reversals.filter(({ payload }) => numbers.has(payload.reverses));
  return { account, mass, corrects: undone.length > 0, evidence: [...changed, ...undoing].map(({ id }) => id) };
}

function postsTo(account: StockAccount, e: LotLife['records'][number], lot: string): boolean {
  if (account === 'assay difference') return e.kind === 're-assay';
  return postingsOf(e, lot).some((posting) => posting.account === account && !isNothing(posting.mass));
}

function openCount({ counted }: LotState): LotClosing['counted'] {
  return counted === null || counted.difference === 0 ? null : { date: counted.date, difference: counted.difference };
}
