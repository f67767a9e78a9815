import { groupBy, preferred } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { daysOf, type IsoDate } from '../units/period.ts';
import type { ContractMoney } from './contract.ts';
import type { Known } from './happenings.ts';

/** What statements say of a property of a procurement on a day, as judged or by rule where several answer; null where none does. */
export function stated(
  property: string,
  statements: readonly Statement[],
  date: IsoDate,
  { judgements = [], knownOn = date }: Known,
): Figure | null {
  const answers = statements.filter((s) => s.property === property && (daysOf(s.period)?.start ?? '') <= date);
  const newest = [...groupBy(answers, statementKey).values()]
    .flatMap((group) => preferred(group, judgements, knownOn) ?? [])
    .sort((a, b) => b.period.localeCompare(a.period))[0];
  if (newest === undefined) return null;
  return figureOf(newest, knownOn, answers.length > 1 ? 'the statement followed among several' : 'as stated');
}

/** Where no step carries a role, a statement about the contract may; it fills its own role only. */
export function withStated(
  money: ContractMoney,
  statements: readonly Statement[],
  date: IsoDate,
  known: Known,
): ContractMoney {
  return {
    ...money,
    ceiling: money.ceiling ?? stated('contract-ceiling', statements, date, known),
    guaranteedMinimum: money.guaranteedMinimum ?? stated('contract-guaranteed-minimum', statements, date, known),
    obligated: money.obligated ?? stated('contract-obligated', statements, date, known),
  };
}
