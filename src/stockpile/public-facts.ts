import { groupBy, preferred } from '../ledger/conflict.ts';
import type { Statement } from '../ledger/statement.ts';
import { type MaterialView, propertyName } from '../market/material-view.ts';
import { endOfDate } from '../units/period.ts';
import { basisOf } from './ends.ts';
import { type InventoryPoint, inventoryPoint } from './inventory.ts';
import type { StockContext } from './stock-change.ts';

/** What is said of a whole stockpile, all materials together, at one time. */
export interface StockpileFact extends InventoryPoint {
  readonly property: string;
  readonly name: string;
  /** `dollars of their time`, `dollars of 2022`; null where it is no money. Figures of different dollars are never set side by side. */
  readonly dollars: string | null;
  readonly statement: Statement;
}

/** Worth, sales and counts of a whole stockpile, in the order screens list them. */
const PROPERTIES: readonly string[] = [
  'inventory-value',
  'stockpile-assets',
  'stockpile-sales',
  'stockpile-requirement-shortfall',
  'materials-held',
  'materials-in-shortfall',
];

/** What is published of a holder's whole stock, property by property, in each the oldest first and other dollars apart. */
export function publicFacts(
  view: MaterialView,
  { holder, judgements, knownOn }: StockContext,
): readonly StockpileFact[] {
  const said = view.statements.filter(
    ({ property, subject }) =>
      PROPERTIES.includes(property) &&
      subject.kind === 'stockpile' &&
      subject.id === holder &&
      subject.material === undefined,
  );
  // Nominal dollars of a year and the same converted answer two questions.
  return [...groupBy(said, (s) => [s.property, s.period, dollarsOf(s)].join(' | ')).values()]
    .flatMap((same) => preferred(same, judgements, knownOn) ?? [])
    .map((s) => factOf(s, view))
    .sort(
      (a, b) =>
        PROPERTIES.indexOf(a.property) - PROPERTIES.indexOf(b.property) ||
        (a.dollars ?? '').localeCompare(b.dollars ?? '') * -1 ||
        endOfDate(a.period).localeCompare(endOfDate(b.period)),
    );
}

function factOf(s: Statement, view: MaterialView): StockpileFact {
  const name = propertyName(s.property, view.vocabulary);
  return { ...inventoryPoint(s, view), property: s.property, name, dollars: dollarsOf(s), statement: s };
}

function dollarsOf({ value }: Statement): string | null {
  const basis = basisOf(value);
  if (basis === null || typeof basis !== 'object' || !('prices' in basis)) return null;
  return basis.prices === 'nominal' ? 'dollars of their time' : `dollars of ${basis.prices}`;
}
