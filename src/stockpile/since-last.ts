import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { MaterialView } from '../market/material-view.ts';
import type { IsoDate } from '../units/period.ts';
import { type Ends, endsIn, NOTHING_MOVED, plus, sharedBasis, valueBetween } from './ends.ts';
import { type Explanation, explanationOf, madeOf } from './explained.ts';
import { unitOf } from './intervals.ts';
import { newestWhole, type PublishedPoint, type StockLine } from './published-stock.ts';
import type { StockChange } from './stock-change.ts';

/** A contract that may have brought material, and the most of it: orders are not deliveries. */
export interface DisclosedContract {
  /** Procurement id. */
  readonly id: string;
  readonly title: string;
  /** The sum of its orders where each gives a quantity, else the whole contract's; null where neither is disclosed. */
  readonly most: Figure | null;
  readonly how: 'sum of its orders' | 'quantity of the whole contract' | 'no quantity disclosed';
  /** Money ordered so far; never turned into tonnes. */
  readonly obligated: Figure | null;
  readonly evidence: EvidenceId;
}

/** What can be said of the time after the last published stock: what is told, what is not, and a bound or none. */
export interface SinceLast extends Explanation {
  readonly point: PublishedPoint;
  readonly contracts: readonly DisclosedContract[];
  /** A part named later as held: at least that much was there on its day. */
  readonly floor: PublishedPoint | null;
  /** The last stock with all that is disclosed as received or ordered, were nothing to have left; null where it cannot be told. */
  readonly atMost: Figure | null;
  /** How to read the bound, or why there is none. */
  readonly words: string;
}

/** The time since the newest stock of the whole; null where none was published. */
export function sinceLast(
  lines: readonly StockLine[],
  changes: readonly StockChange[],
  contracts: readonly DisclosedContract[],
  view: MaterialView,
): SinceLast | null {
  const newest = newestWhole(lines);
  if (newest === null) return null;
  const { line, point } = newest;
  const unit = unitOf([point]) ?? 't';
  const basis = sharedBasis([point.figure.value])?.basis ?? 'unstated';
  const today = { start: view.asOf, end: view.asOf };
  const explanation = explanationOf(changes, { from: point.days, to: today, unit, basis, form: line.form }, view.asOf);
  const floor = floorOf(lines, point);
  return { point, contracts, floor, ...explanation, ...boundOf(point, explanation, contracts, view.asOf) };
}

function floorOf(lines: readonly StockLine[], last: PublishedPoint): PublishedPoint | null {
  const later = lines
    .filter(({ part }) => part !== null)
    .flatMap(({ points }) => points)
    .filter(({ days }) => days.start > last.days.end);
  return later.sort((a, b) => a.days.end.localeCompare(b.days.end)).at(-1) ?? null;
}

type Bound = Pick<SinceLast, 'atMost' | 'words'>;
const none = (words: string): Bound => ({ atMost: null, words });

const NOTHING_DISCLOSED =
  'No receipt, order or contract is disclosed since: what it holds today is not known, and no bound can be given.';
const BOUND =
  'A bound and no estimate (Ballast’s own method): the last figure with all that is disclosed as received or ordered, had all of it been delivered and nothing left. What was not disclosed is not in it.';

function boundOf(
  point: PublishedPoint,
  { explained }: Explanation,
  contracts: readonly DisclosedContract[],
  asOf: IsoDate,
): Bound {
  const receipts = explained.filter(({ kind }) => kind === 'acquisitions');
  if (receipts.length === 0 && contracts.length === 0) return none(NOTHING_DISCLOSED);
  const silent = contracts.filter(({ most }) => most === null).length;
  if (silent > 0) {
    return none(
      `Of ${silent} of ${contracts.length} contracts only money is disclosed and no quantity, and money is not turned into tonnes: no bound can be given.`,
    );
  }
  const added = [...receipts, ...contracts.flatMap(({ most }) => (most === null ? [] : [{ figure: most }]))];
  const shared = sharedBasis([point, ...added].map(({ figure }) => figure.value));
  const unit = unitOf([point]) ?? 't';
  const last = endsIn(point.figure.value, unit);
  const ends = added.map(({ figure }) => endsIn(figure.value, unit));
  const known = ends.filter((end): end is Ends => end !== null);
  if (shared === null || last === null || known.length < ends.length) {
    return none('What is disclosed as ordered is stated in another measure than the last figure: the two do not add.');
  }
  const high = known.reduce((so, end) => plus(so, end), plus(last, NOTHING_MOVED)).high;
  const value = valueBetween({ low: null, high }, unit, shared.basis, false);
  if (value === null) return none('The last figure has no upper end, so neither has what may be held today.');
  return { atMost: madeOf(value, [point, ...added], BOUND, asOf), words: BOUND };
}

/** Sum of what orders ask for, in the first one's unit; null of none and where their measures do not add. */
export function sumOfOrders(ordered: readonly Figure[], asOf: IsoDate): Figure | null {
  const parts = ordered.map((figure) => ({ figure }));
  const unit = ordered.flatMap(({ value }) => ('quantity' in value ? value.quantity.unit : []))[0];
  const shared = sharedBasis(ordered.map(({ value }) => value));
  if (unit === undefined || shared === null) return null;
  const ends = ordered.flatMap(({ value }) => endsIn(value, unit) ?? []);
  if (ends.length < ordered.length) return null;
  const value = valueBetween(
    ends.reduce((so, end) => plus(so, end), NOTHING_MOVED),
    unit,
    shared.basis,
    false,
  );
  return value === null ? null : madeOf(value, parts, 'sum of its orders; ordered, not delivered', asOf);
}
