import type { Statement } from '../ledger/statement.ts';
import { newestWhole, type PublishedPoint, type StockLine } from './published-stock.ts';

/** What a holder has of a material in four totals; of a public stockpile only what was published, never 0 for the rest. */
export interface PublicTotals {
  readonly onBooks: PublishedPoint | 'not published';
  readonly accepted: 'not published';
  readonly uncommitted: PublishedPoint | 'not published';
  readonly releasable: 'not published';
}

/** The four totals as published: the newest whole stock and the newest uncommitted part. */
export function totalsOf(lines: readonly StockLine[]): PublicTotals {
  const uncommitted = lines.find(({ part }) => part === 'uncommitted')?.points.at(-1);
  return {
    onBooks: newestWhole(lines)?.point ?? 'not published',
    accepted: 'not published',
    uncommitted: uncommitted ?? 'not published',
    releasable: 'not published',
  };
}

/** What is said of the state of the material a holder has, newest first. */
export function conditionsOf(statements: readonly Statement[], holder: string): readonly Statement[] {
  return statements
    .filter(({ property, subject }) => property === 'inventory-condition' && subject.id === holder)
    .sort((a, b) => b.period.localeCompare(a.period) || a.id.localeCompare(b.id));
}
