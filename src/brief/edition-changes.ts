import { groupBy } from '../ledger/conflict.ts';
import { relativeChange, relativeGap } from '../ledger/interval.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { isEstimated } from '../market/sum.ts';
import { endOfDate, type Period } from '../units/period.ts';
import { convertAmount, dimensionOf } from '../units/unit.ts';
import type { Value } from '../units/value.ts';
import { materialOf, subjectKey } from '../vocabulary/subject.ts';

/** How one edition's number became the next one's. `recoded` is the same number under another heading. */
export const CHANGE_KINDS = ['revised', 'new', 'dropped', 'recoded'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One figure that two editions of a source do not give alike; the side an edition lacks is null. */
export interface EditionChange {
  readonly kind: ChangeKind;
  readonly before: Statement | null;
  readonly after: Statement | null;
  /** Later less earlier, in tonnes; null where either is no single mass. */
  readonly tonnes: number | null;
  /** Relative to the earlier; null where either is no single number or the earlier is 0. */
  readonly relative: number | null;
  /** What became of its firmness, `estimated, now reported`; null where nothing did. */
  readonly firmness: string | null;
}

/** Everything two editions do not give alike, and how much they cannot be compared on. */
export interface EditionChanges {
  readonly changes: readonly EditionChange[];
  /** Figures both editions give alike. */
  readonly same: number;
  /** Figures of periods that only one of the editions speaks of, for their material and property: nothing changed there. */
  readonly elsewhere: number;
}

/**
 * Changes from one edition to another. A figure is `new` or `dropped` only where the other edition speaks of the same
 * material, property and period at all; a year that only one edition reaches is no change (our own rule).
 */
export function editionChanges(before: readonly Statement[], after: readonly Statement[]): EditionChanges {
  const [old, now] = [byKey(before), byKey(after)];
  const both = [...old].flatMap(([key, statement]) => {
    const other = now.get(key);
    return other === undefined ? [] : [[statement, other] as const];
  });
  const revised = both.filter(([a, b]) => !alike(a.value, b.value));
  const reach = { before: new Set(before.map(reachOf)), after: new Set(after.map(reachOf)) };
  const gone = [...old].flatMap(([key, s]) => (now.has(key) ? [] : [s]));
  const come = [...now].flatMap(([key, s]) => (old.has(key) ? [] : [s]));
  const dropped = gone.filter((s) => reach.after.has(reachOf(s)));
  const added = come.filter((s) => reach.before.has(reachOf(s)));
  const recoded = pairsOf(dropped, added);
  const paired = new Set(recoded.flat());
  return {
    changes: [
      ...revised.map(([a, b]) => change('revised', a, b)),
      ...recoded.map(([a, b]) => change('recoded', a, b)),
      ...added.filter((s) => !paired.has(s)).map((s) => change('new', null, s)),
      ...dropped.filter((s) => !paired.has(s)).map((s) => change('dropped', s, null)),
    ],
    same: both.length - revised.length,
    elsewhere: gone.length - dropped.length + come.length - added.length,
  };
}

/** One statement a question; what an edition prints twice is compared by its first. */
function byKey(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  return new Map([...groupBy(statements, statementKey)].flatMap(([key, [s]]) => (s === undefined ? [] : [[key, s]])));
}

/** The US line of salient statistics reaches further back than the world table, so the two are told apart. */
function reachOf({ subject, property, period }: Statement): string {
  return [materialOf(subject), property, period, subject.place === 'USA' ? 'USA' : 'world'].join(' | ');
}

/** Equal amounts of one firmness; an estimate that became a report is a revision even where its number stayed. */
function alike(a: Value, b: Value): boolean {
  if (isEstimated(a) !== isEstimated(b)) return false;
  const gap = relativeGap(a, b);
  return gap === null ? a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b) : gap === 0;
}

/** What went and what came with the very same number for the same place: one figure under another heading. */
function pairsOf(
  dropped: readonly Statement[],
  added: readonly Statement[],
): readonly (readonly [Statement, Statement])[] {
  const place = (s: Statement): string => `${reachOf(s)} | ${s.subject.place ?? ''} | ${s.subject.partner ?? ''}`;
  const numbered = (s: Statement): boolean => 'quantity' in s.value && s.value.quantity.amount !== 0;
  const come = groupBy(added.filter(numbered), place);
  return [...groupBy(dropped.filter(numbered), place)].flatMap(([at, gone]) => {
    const same = (a: Statement): readonly Statement[] =>
      (come.get(at) ?? []).filter((b) => relativeGap(a.value, b.value) === 0);
    return gone.flatMap((a) => {
      const found = same(a);
      const rivals = gone.filter((other) => relativeGap(a.value, other.value) === 0);
      const [only] = found;
      return only !== undefined && found.length === 1 && rivals.length === 1 ? [[a, only] as const] : [];
    });
  });
}

function change(kind: ChangeKind, before: Statement | null, after: Statement | null): EditionChange {
  const [old, now] = [before?.value ?? null, after?.value ?? null];
  const [from, to] = [tonnesOf(old), tonnesOf(now)];
  return {
    ...{ kind, before, after },
    tonnes: from === null || to === null ? null : to - from,
    relative: old === null || now === null ? null : relativeChange(old, now),
    firmness: firmnessOf(old, now),
  };
}

function tonnesOf(value: Value | null): number | null {
  if (value === null || !('quantity' in value)) return value?.kind === 'zero' ? 0 : null;
  const { amount, unit } = value.quantity;
  return dimensionOf(unit) === 'mass' ? convertAmount(amount, unit, 't') : null;
}

const words = (value: Value): string => (isEstimated(value) ? 'estimated' : value.kind);

function firmnessOf(before: Value | null, after: Value | null): string | null {
  if (before === null || after === null || words(before) === words(after)) return null;
  return `${words(before)}, now ${words(after)}`;
}

/** What a list of changes is ordered by: tonnes or relative change, the largest first. */
export type ChangeOrder = 'tonnes' | 'relative';

/** Changes by size, either way; those without one last, by what they are about. */
export function ordered(changes: readonly EditionChange[], by: ChangeOrder): readonly EditionChange[] {
  const size = (c: EditionChange): number => (c[by] === null ? -1 : Math.abs(c[by]));
  const about = (c: EditionChange): string => {
    const said = c.after ?? c.before;
    return said === null ? '' : `${subjectKey(said.subject)} ${said.property} ${said.period}`;
  };
  return changes
    .map((item) => ({ item, size: size(item), about: about(item) }))
    .sort((a, b) => b.size - a.size || a.about.localeCompare(b.about))
    .map(({ item }) => item);
}

/** Publication days of a source's editions with at least a tenth of its largest one's statements, latest first. */
export function wholeEditions(statements: readonly Statement[]): readonly Period[] {
  const sizes = [...groupBy(statements, (s) => s.published)].map(([day, all]) => ({ day, size: all.length }));
  const most = Math.max(0, ...sizes.map(({ size }) => size));
  return sizes
    .filter(({ size }) => size >= most / 10)
    .map(({ day }) => day)
    .sort((a, b) => endOfDate(b).localeCompare(endOfDate(a)));
}
