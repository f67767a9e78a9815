import { groupBy, preferred } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { aspectOf, editionName, type MaterialView } from '../market/material-view.ts';
import { type DayRange, daysOf, type IsoDate, type Period } from '../units/period.ts';

/** Whose public history, and how disagreements are settled. */
export interface StockContext {
  /** Organisation id of the holder: `nds`. */
  readonly holder: string;
  readonly judgements: readonly Judgement[];
  /** Nothing published later counts. */
  readonly knownOn: IsoDate;
}

/**
 * What evidence says of stock coming or going over a time. A net change is the whole movement of its time and can be
 * added up; a sale or a delivery is one movement, which a net change of the same time already holds.
 */
export type ChangeKind = 'net change' | 'sale' | 'delivery';

export interface StockChange {
  readonly kind: ChangeKind;
  readonly period: Period;
  readonly days: DayRange;
  /** What leaves, in the source's own sign: above zero a release, below zero an acquisition; a delivery comes in. */
  readonly figure: Figure;
  readonly statement: Statement | null;
  /** Form or sub-heading; empty where the source names none. */
  readonly aspect: string;
  readonly note: string | null;
}

/** Sub-headings of the Mineral Commodity Summaries under which the Government stockpile's shipments stand. */
const FROM_STOCKPILE = /^from-government-stockpile\b/;
/** The holder whose movements USGS counts. */
const USGS_HOLDER = 'nds';

const RULES: Readonly<Record<ChangeKind, string>> = {
  'net change':
    'shipments from Government stockpiles, net of the time: above zero a release, below zero an acquisition',
  sale: 'sold or offered for sale, as stated',
  delivery: 'delivered to the stockpile, as reported',
};

/** Net changes and sales of a holder as stated, oldest first; of several editions the one that is followed. */
export function statedChanges(view: MaterialView, context: StockContext): readonly StockChange[] {
  return [...groupBy(view.statements.filter(speaksOf(context.holder)), statementKey).values()]
    .flatMap((same) => preferred(same, context.judgements, context.knownOn) ?? [])
    .flatMap((s) => changeOf(s, view))
    .sort((a, b) => a.days.start.localeCompare(b.days.start) || a.aspect.localeCompare(b.aspect));
}

const speaksOf =
  (holder: string) =>
  ({ property, subject }: Statement): boolean => {
    if (property === 'stockpile-sale-quantity' || property === 'government-shipments') {
      return subject.kind === 'stockpile' && subject.id === holder;
    }
    return property === 'shipments' && holder === USGS_HOLDER && FROM_STOCKPILE.test(subject.detail ?? '');
  };

function changeOf(s: Statement, view: MaterialView): readonly StockChange[] {
  const days = daysOf(s.period);
  if (days === null) return [];
  const kind: ChangeKind = s.property === 'stockpile-sale-quantity' ? 'sale' : 'net change';
  const figure = figureOf(s, view.asOf, `${RULES[kind]}; ${editionName(s, view)}`);
  const aspect = aspectOf(s, view.vocabulary).replace(/^from government stockpile ?/, '');
  return [{ kind, period: s.period, days, figure, statement: s, aspect, note: s.note ?? null }];
}
