import type { EvidenceId } from '../ledger/evidence.ts';
import type { IsoDate } from '../units/period.ts';
import { convert } from '../units/quantity.ts';
import { dimensionOf } from '../units/unit.ts';
import { type Happening, settingTerms } from './happenings.ts';
import { type SetTerm, TERM_FIELDS, type TermField, type Terms, type TermValue, termsOf, termsSetBy } from './terms.ts';

/** One field of a procurement before and after: a typed change with the evidence of both sides. */
export interface TermChange {
  readonly field: TermField;
  /**
   * 'set' for the first time; 'changed' from one value to another; 'ended' with the request it was for; 'said to have
   * changed' where nobody tells to what.
   */
  readonly how: 'set' | 'changed' | 'ended' | 'said to have changed';
  readonly before: SetTerm | null;
  readonly after: SetTerm | null;
  /** Of a list: the names that came and the names that went. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Reports the change rests on, the one before it included. */
  readonly evidence: readonly EvidenceId[];
}

/** What one step changed. */
export interface StepChanges<H extends Happening = Happening> {
  readonly step: H;
  readonly changes: readonly TermChange[];
}

/** What every step changed, in order; steps that set or change no term have none. */
export function changesByStep<H extends Happening>(happenings: readonly H[], asOf: IsoDate): readonly StepChanges<H>[] {
  return happenings.map((step, n) => ({
    step,
    changes: changesBetween(happenings.slice(0, n), happenings.slice(0, n + 1), asOf),
  }));
}

/** Every field in which two states of a procurement differ; the later happenings must begin with the earlier ones. */
export function changesBetween(
  earlier: readonly Happening[],
  later: readonly Happening[],
  asOf: IsoDate,
): readonly TermChange[] {
  const [before, after] = [termsOf(earlier, asOf), termsOf(later, asOf)];
  const known = new Set(earlier.map(({ report }) => report.id));
  const untold = declaredWithoutValue(
    later.filter(({ report }) => !known.has(report.id)),
    asOf,
  );
  return TERM_FIELDS.flatMap((field) => changeOf(field, before, after) ?? toldOnly(field, before, untold) ?? []);
}

function changeOf(field: TermField, earlier: Terms, later: Terms): TermChange | null {
  const [before, after] = [earlier.get(field) ?? null, later.get(field) ?? null];
  if (after === null && before === null) return null;
  if (after !== null && before !== null && sameValue(before.value, after.value)) return null;
  const [old, now] = [itemsOf(before), itemsOf(after)];
  return {
    ...{ field, before, after },
    how: before === null ? 'set' : after === null ? 'ended' : 'changed',
    added: before === null ? [] : now.filter((item) => !old.includes(item)),
    removed: old.filter((item) => !now.includes(item)),
    evidence: [...new Set([before, after].flatMap((term) => (term === null ? [] : [term.evidence])))],
  };
}

/** Fields an amendment is said to change without their new value being told, with the reports that say so. */
function declaredWithoutValue(
  happenings: readonly Happening[],
  asOf: IsoDate,
): ReadonlyMap<TermField, readonly EvidenceId[]> {
  const told = settingTerms(happenings).flatMap((happening) => {
    const given = termsSetBy(happening, asOf);
    return happening.reports.flatMap(({ id, payload }) =>
      (payload.amends ?? []).filter((field) => !given.has(field)).map((field) => [field, id] as const),
    );
  });
  const ids = (field: TermField): readonly EvidenceId[] => told.filter(([f]) => f === field).map(([, id]) => id);
  return new Map(told.map(([field]) => [field, ids(field)]));
}

function toldOnly(
  field: TermField,
  earlier: Terms,
  untold: ReadonlyMap<TermField, readonly EvidenceId[]>,
): TermChange | null {
  const evidence = untold.get(field);
  if (evidence === undefined) return null;
  const before = earlier.get(field) ?? null;
  return { field, how: 'said to have changed', before, after: null, added: [], removed: [], evidence };
}

const itemsOf = (term: SetTerm | null): readonly string[] => (term?.value.kind === 'list' ? term.value.items : []);

/** Whether two terms say the same; amounts are compared in one unit, since a pound and a tonne can be one quantity. */
export function sameValue(a: TermValue, b: TermValue): boolean {
  if (a.kind === 'day' && b.kind === 'day') return a.day === b.day;
  if (a.kind === 'words' && b.kind === 'words') return a.words === b.words;
  if (a.kind === 'list' && b.kind === 'list') return sameItems(a.items, b.items);
  return a.kind === 'figure' && b.kind === 'figure' && sameAmount(a, b);
}

const sameItems = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item) => b.includes(item));

type FigureTerm = Extract<TermValue, { readonly kind: 'figure' }>;

function sameAmount({ figure: { value: a } }: FigureTerm, { figure: { value: b } }: FigureTerm): boolean {
  if (!('quantity' in a) || !('quantity' in b)) return false;
  if (dimensionOf(a.quantity.unit) !== dimensionOf(b.quantity.unit)) return false;
  const [x, y] = [a.quantity.amount, convert(b.quantity, a.quantity.unit).amount];
  return Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y));
}
