import type { Figure } from '../ledger/figure.ts';
import type { IsoDate } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import { type BookDay, compare, ofKind } from './book-day.ts';
import type { DisposalCheck } from './disposal.ts';
import { firstDayOf, usFiscalYearOf } from './fiscal-year.ts';
import { reckoned, stockFigure } from './stock-figure.ts';

/** Money that sales brought in, by the account it went to. */
export interface Proceeds {
  /** Null where the records name none. */
  readonly account: string | null;
  /** Null where none of the sales tells its proceeds. */
  readonly figure: Figure | null;
  readonly sales: number;
  /** Sales that do not tell theirs; left out, never zero. */
  readonly silent: number;
}

/** Proceeds of a book's sales from a day on, by account; accounts are never added. */
export function proceedsSince(day: BookDay, from: IsoDate): readonly Proceeds[] {
  const sales = ofKind(day.live, 'sale').filter(({ date }) => date >= from);
  const accounts = [...new Set(sales.map(({ payload }) => payload.account ?? null))];
  return accounts
    .sort((a, b) => compare(a ?? '', b ?? ''))
    .map((account) => {
      const own = sales.filter(({ payload }) => (payload.account ?? null) === account);
      const told = own.filter(({ payload }) => payload.proceeds !== undefined);
      const dollars = Number(told.reduce((sum, { payload }) => sum + (payload.proceeds ?? 0), 0).toFixed(2));
      const q = quantity(dollars, 'USD', { role: 'revenue', prices: 'nominal' });
      const silent = own.length - told.length;
      const rule = `proceeds of ${told.length} sales since ${from}${silent === 0 ? '' : `; ${silent} without proceeds left out`}`;
      return {
        account,
        figure: told.length === 0 ? null : stockFigure(reckoned(q), told, day.on, rule),
        sales: own.length,
        silent,
      };
    });
}

/** Proceeds of the fiscal year by account, as a question nothing fails on. */
export function proceedsCheck(day: BookDay): DisposalCheck {
  const found = proceedsSince(day, firstDayOf(usFiscalYearOf(day.on)));
  const figures = found.flatMap(({ account, figure }) =>
    figure === null ? [] : [{ label: account ?? 'no account named', figure }],
  );
  const silent = found.reduce((sum, one) => sum + one.silent, 0);
  const untold = silent === 0 ? '' : `; ${counted(silent, 'sale')} without proceeds`;
  return {
    ...{ check: 'proceeds', state: silent === 0 ? 'holds' : 'not known', figures },
    text:
      found.length === 0
        ? `No sale in ${usFiscalYearOf(day.on)} so far.`
        : `${counted(found.length, 'account')} in ${usFiscalYearOf(day.on)}${untold}.`,
    evidence: [...new Set(figures.flatMap(({ figure }) => figure.evidence))],
  };
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
