import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { aspectOf, editionName, type MaterialView, propertyName } from './material-view.ts';

/** A dated price as a source gives it; a range stays a range. */
export interface PricePoint {
  readonly date: Period;
  readonly label: string;
  readonly figure: Figure;
  /** Computed from a contract, not asked or paid in a market. */
  readonly hypothetical: boolean;
}

/** Prices of a day, month or quarter, oldest first; averages of a whole year belong to the series. */
export function pricePoints(view: MaterialView): readonly PricePoint[] {
  return view.statements
    .filter((s) => s.property === 'price' && s.subject.kind === 'material' && !/^\d{4}$/.test(s.period))
    .sort((a, b) => endOfDate(a.period).localeCompare(endOfDate(b.period)) || a.id.localeCompare(b.id))
    .map((s) => ({
      date: s.period,
      label: labelOf(s, view),
      figure: figureOf(
        s,
        view.asOf,
        [editionName(s, view), s.rule, s.note].filter((part) => part !== undefined).join(': '),
      ),
      hypothetical: s.stance === 'derived',
    }));
}

function labelOf(s: Statement, view: MaterialView): string {
  const aspect = aspectOf(s, view.vocabulary);
  const label = aspect === '' ? propertyName(s.property, view.vocabulary) : aspect;
  return label.charAt(0).toUpperCase() + label.slice(1);
}
