import { groupBy, preferred } from '../ledger/conflict.ts';
import { OWN_SERIES } from '../ledger/source.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { formName, type MaterialView, wordsOf } from '../market/material-view.ts';
import { type DayRange, daysOf, endOfDate } from '../units/period.ts';
import { type InventoryPoint, inventoryPoint } from './inventory.ts';
import type { StockContext } from './stock-change.ts';

/** What was published as held at one time, with the days it may be of. */
export interface PublishedPoint extends InventoryPoint {
  readonly statement: Statement;
  readonly days: DayRange;
}

/** Points that speak of one thing: the whole of what a holder has, or a part that has a name of its own. */
export interface StockLine {
  readonly id: string;
  /** Whose stock the points count. */
  readonly scope: string;
  readonly form: string | null;
  /** `uncommitted`, `to be upgraded`; null for the whole. */
  readonly part: string | null;
  /** Oldest first; of one time the statement that is followed. */
  readonly points: readonly PublishedPoint[];
}

/** Whose stock each property counts; a yearly series counts year-ends, other points a day somewhere in their period. */
const SCOPES: Readonly<Record<string, string>> = {
  inventory: 'the stockpile itself',
  'government-stocks': 'all Government stockpiles together, at the end of the year',
  'inventory-to-upgrade': 'the stockpile itself',
};
const YEAR_ENDS = 'government-stocks';
const TO_UPGRADE = 'inventory-to-upgrade';

/** Published stocks of a holder line by line, whole ones first; points of different lines are never set against each other. */
export function publishedLines(view: MaterialView, context: StockContext): readonly StockLine[] {
  const said = view.statements.filter(
    ({ property, subject, source }) =>
      SCOPES[property] !== undefined &&
      subject.kind === 'stockpile' &&
      subject.id === context.holder &&
      source !== OWN_SERIES,
  );
  return [...groupBy(said, (s) => [s.property, s.subject.form, s.subject.detail].join(' | ')).entries()]
    .map(([key, own]) => lineOf(key, own, view, context))
    .sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
}

const rank = ({ part, id }: StockLine): number => (part === null ? 0 : 2) + (id.startsWith(YEAR_ENDS) ? 1 : 0);

function lineOf(key: string, own: readonly Statement[], view: MaterialView, context: StockContext): StockLine {
  const [{ property, subject } = { property: '', subject: { detail: undefined, form: undefined } }] = own;
  const detail = subject.detail === undefined ? null : wordsOf(subject.detail);
  const points = [...groupBy(own, statementKey).values()]
    .flatMap((same) => preferred(same, context.judgements, context.knownOn) ?? [])
    .flatMap((s) => pointOf(s, view))
    .sort((a, b) => a.days.end.localeCompare(b.days.end) || a.days.start.localeCompare(b.days.start));
  return {
    id: key.replaceAll(' | ', '~'),
    scope: SCOPES[property] ?? '',
    form: subject.form === undefined ? null : formName(subject.form, view.material, view.vocabulary),
    part: property === TO_UPGRADE ? 'to be upgraded' : detail,
    points,
  };
}

function pointOf(s: Statement, view: MaterialView): readonly PublishedPoint[] {
  const days = daysOf(s.period);
  if (days === null) return [];
  const of = s.property === YEAR_ENDS ? { start: endOfDate(s.period), end: endOfDate(s.period) } : days;
  return [{ ...inventoryPoint(s, view), statement: s, days: of }];
}

/** The newest stock of the whole with its line: what the holder itself was said to hold before wider counts. */
export function newestWhole(
  lines: readonly StockLine[],
): { readonly line: StockLine; readonly point: PublishedPoint } | null {
  for (const line of lines) {
    const point = line.points.at(-1);
    if (line.part === null && point !== undefined) return { line, point };
  }
  return null;
}
