import type { EvidenceId } from '../ledger/evidence.ts';
import type { IsoDate } from '../units/period.ts';
import type { AuthorityRecord, Grams, Mass } from '../vocabulary/stock-record.ts';
import { countsOn } from './lot-life.ts';
import { cardsOn, type StockBook, type StockEventOf } from './stock-book.ts';

/** A release authority in force on a day, with what left under it so far. Gross mass, as `most` is. */
export interface AuthorityStanding {
  readonly record: AuthorityRecord;
  readonly used: Grams;
  /** What may still leave under it; null where it sets no amount. */
  readonly left: Grams | null;
  readonly evidence: readonly EvidenceId[];
}

/** What an authority covers. */
export interface FormOfMaterial {
  readonly material: string;
  readonly form: string;
  readonly grade: string | null;
}

/** What may lawfully leave, and under which authorities, in the order they are used. */
export interface Releasable {
  /** Uncommitted, capped by what the authorities leave; a capped content is taken at the average of what is uncommitted. */
  readonly mass: Mass;
  readonly authorities: readonly AuthorityStanding[];
  /** Whether an authority's amount also covers other forms or grades: then lines do not add. */
  readonly shared: boolean;
}

/** Authorities in force on a day, lowest rank first; the records may be the book's cards, releases and sales alone. */
export function authoritiesOn(book: StockBook, date: IsoDate): readonly AuthorityStanding[] {
  return cardsOn(book.authorities, book, date)
    .filter(({ payload }) => payload.until === undefined || payload.until >= date)
    .map((e) => standingOf(e, book, date))
    .sort((a, b) => (a.record.rank ?? 0) - (b.record.rank ?? 0));
}

function standingOf(e: StockEventOf<'authority'>, book: StockBook, date: IsoDate): AuthorityStanding {
  const under = leavingUnder(book, e.payload.authority).filter((one) => countsOn(one, book.undone, date));
  const used = under.reduce((sum, { payload }) => sum + payload.gross, 0);
  const { most } = e.payload;
  return {
    record: e.payload,
    used,
    left: most === undefined ? null : Math.max(0, most - used),
    // Those of one day by id, or the figure would hang on the order of its records.
    evidence: [e.id, ...[...under].sort(byDayThenId).map(({ id }) => id)],
  };
}

const byDayThenId = (a: StockEventOf<'release' | 'sale'>, b: StockEventOf<'release' | 'sale'>): number =>
  `${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1;

/** Releases and sales that name an authority, whenever they were. */
export function leavingUnder(book: StockBook, authority: string): readonly StockEventOf<'release' | 'sale'>[] {
  return book.records.filter(
    (e): e is StockEventOf<'release' | 'sale'> =>
      (e.kind === 'release' || e.kind === 'sale') && e.payload.authority === authority,
  );
}

/** Whether an authority covers a form and grade; what it does not name it does not narrow. */
export function covers(record: AuthorityRecord, { material, form, grade }: FormOfMaterial): boolean {
  return (
    (record.material ?? material) === material && (record.form ?? form) === form && (record.grade ?? grade) === grade
  );
}

/** What of an uncommitted mass may lawfully leave; without an authority that is no mass of zero but no authority. */
export function releasableOf(
  uncommitted: Mass,
  of: FormOfMaterial,
  inForce: readonly AuthorityStanding[],
): Releasable | 'no release authority' {
  const authorities = inForce.filter(({ record }) => covers(record, of));
  if (authorities.length === 0) return 'no release authority';
  const most = authorities.reduce((sum, { left }) => sum + (left ?? Number.POSITIVE_INFINITY), 0);
  const shared = authorities.some(({ record, left }) => left !== null && !isNarrow(record));
  return { mass: capped(uncommitted, most), authorities, shared };
}

/** An authority of one grade of one form covers no other line. */
const isNarrow = ({ material, form, grade }: AuthorityRecord): boolean =>
  material !== undefined && form !== undefined && grade !== undefined;

function capped(mass: Mass, most: Grams): Mass {
  if (mass.gross <= most) return mass;
  const content = mass.content === null ? null : Math.floor((mass.content / mass.gross) * most);
  return { gross: most, content };
}
