import type { StockDueList } from '../../stockpile/stock-due.ts';
import type { StockDueDto } from '../contract-stock-reports.ts';

/** What is due by the books' own rules; a lot without a rule is said to have none, which is not nothing due. */
export function dueDto(lists: readonly StockDueList[], on: string, within: number): StockDueDto {
  const items = lists.flatMap(({ holder, due }) =>
    due.map(({ what, on: day, days, overdue, lot, detail, evidence }) => ({
      ...{ holder, lot, what, title: lot === null ? what : `${what} of lot ${lot}`, due: day, daysLeft: days },
      ...{ state: overdue ? 'overdue' : 'due', rule: detail, evidence: [...evidence] },
    })),
  );
  const withoutRule = lists.flatMap(({ holder, withoutRule: silent }) =>
    silent.map(({ what, lot, evidence }) => ({ holder, lot, what, evidence: [...evidence] })),
  );
  return { on, within: `${within} days`, items: items.sort((a, b) => a.daysLeft - b.daysLeft), withoutRule };
}
