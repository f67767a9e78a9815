import { groupBy } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { OWN_SERIES } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { subjectKey } from '../vocabulary/subject.ts';
import { type Line, lineOf } from './line.ts';
import { aspectOf, editionName, type MaterialView, propertyName } from './material-view.ts';

/** Months a price must be given for to be a line and no sightings. */
const FEWEST_MONTHS = 12;

const MONTH = /^\d{4}-\d{2}$/;

const isPrice = (s: Statement): boolean =>
  (s.property === 'price' || s.property === 'import-unit-value') && s.subject.kind === 'material';

/** Statements of one monthly line, by line; of a source's editions each is a line of its own until the newest is chosen. */
function monthlyGroups(view: MaterialView): readonly (readonly Statement[])[] {
  const months = view.statements.filter((s) => isPrice(s) && MONTH.test(s.period));
  const keyOf = ({ source, published, property, subject }: Statement): string =>
    [source, source === OWN_SERIES ? '' : published, property, subjectKey(subject)].join(' | ');
  return [...groupBy(months, keyOf).values()].filter(({ length }) => length >= FEWEST_MONTHS);
}

const monthlyIds = (view: MaterialView): ReadonlySet<string> =>
  new Set(monthlyGroups(view).flatMap((group) => group.map(({ id }) => id)));

/** Prices month by month, a line for each assessment in its newest edition. */
export function monthlyPrices(view: MaterialView): readonly Line[] {
  const newestFirst = monthlyGroups(view).toSorted((a, b) => publishedIn(b).localeCompare(publishedIn(a)));
  const lines = new Map<string, readonly Statement[]>();
  for (const group of newestFirst) {
    const [first] = group;
    if (first === undefined) continue;
    const key = [first.source, first.property, subjectKey(first.subject)].join(' | ');
    if (!lines.has(key)) lines.set(key, group);
  }
  return [...lines.values()].map((group) => lineOf(group, view));
}

const publishedIn = ([first]: readonly Statement[]): string => (first === undefined ? '' : endOfDate(first.published));

/** A dated price as a source gives it; a range stays a range. */
export interface PricePoint {
  readonly date: Period;
  readonly label: string;
  readonly figure: Figure;
  /** Computed from a contract, not asked or paid in a market. */
  readonly hypothetical: boolean;
}

/** Sightings of prices, oldest first: of a day, month or quarter. Years belong to the US series, months in a row to monthly lines. */
export function pricePoints(view: MaterialView): readonly PricePoint[] {
  const monthly = monthlyIds(view);
  return view.statements
    .filter((s) => isPrice(s) && !/^\d{4}$/.test(s.period) && !monthly.has(s.id))
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
