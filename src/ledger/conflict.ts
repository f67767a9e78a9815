import { daysBetween, endOfDate, type IsoDate } from '../units/period.ts';
import type { Property } from '../vocabulary/vocabulary.ts';
import { knownOn } from './as-of.ts';
import { type Event, eventKey } from './event.ts';
import type { Evidence, EvidenceId, Stance } from './evidence.ts';
import { relativeGap, significantDigits } from './interval.ts';
import { type Judgement, judgementFor } from './judgement.ts';
import { type Statement, statementKey } from './statement.ts';

/** Which side is followed and why; a rule follows when nobody has judged, and the screen says so. */
export interface Resolution {
  readonly by: 'judgement' | 'rule';
  readonly follow: EvidenceId | null;
  readonly reason: string;
  readonly judgement: Judgement | null;
}

interface ConflictOf<E extends Evidence> {
  /** statementKey or eventKey: what the sides disagree about. */
  readonly key: string;
  /** The sides: of each source, what its latest edition as of the day says. Never averaged. */
  readonly sides: readonly E[];
  /** What the same sources said in earlier editions; a change within one source is a revision, shown for context. */
  readonly earlier: readonly E[];
  /** Largest distance between two sides: relative for statements (0.0022), whole days for events. */
  readonly spread: number;
  readonly tolerance: number;
  readonly resolution: Resolution;
}
export interface StatementConflict extends ConflictOf<Statement> {
  readonly kind: 'statement';
}
export interface EventConflict extends ConflictOf<Event> {
  readonly kind: 'event';
}
export type Conflict = StatementConflict | EventConflict;

/** Evidence grouped by what it answers, in order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * Statements that can be a side of a conflict on some day: what two sources answer, or one publication twice. An answer
 * that only one source gives, edition after edition, is never one.
 */
export function contestable(statements: readonly Statement[]): readonly Statement[] {
  return [...groupBy(statements, statementKey).values()].flatMap((group) => {
    if (group.length < 2) return [];
    const publications = new Set(group.map(({ source, published }) => `${source} ${endOfDate(published)}`));
    const sources = new Set(group.map(({ source }) => source));
    return sources.size > 1 || publications.size < group.length ? group : [];
  });
}

interface Editions<E> {
  readonly latest: readonly E[];
  readonly earlier: readonly E[];
}

/** Of each source, only what its latest publication says; the rest is earlier. */
function latestEditions<E extends Evidence>(group: readonly E[]): Editions<E> {
  const newest = new Map<string, IsoDate>();
  for (const { source, published } of group) {
    const day = endOfDate(published);
    if (day > (newest.get(source) ?? '')) newest.set(source, day);
  }
  const isLatest = (item: E): boolean => endOfDate(item.published) === newest.get(item.source);
  return { latest: group.filter(isLatest), earlier: group.filter((item) => !isLatest(item)) };
}

/** Largest distance over all pairs of sides; pairs that cannot be compared do not count. */
function spreadOf<E>(sides: readonly E[], distance: (a: E, b: E) => number | null): number {
  return sides.reduce(
    (widest, a, i) => sides.slice(i + 1).reduce((w, b) => Math.max(w, distance(a, b) ?? 0), widest),
    0,
  );
}

/** Official before reported before what we derive before claimed. */
const STANCE_RANK: Readonly<Record<Stance, number>> = { official: 0, reported: 1, derived: 2, claimed: 3 };

/** How a side ranks in the stated rule: lower is followed first, more exact is followed first. */
interface Weight<E> {
  readonly rank: (side: E) => number;
  readonly exactness: (side: E) => number;
}

/** The stated rule where nobody has judged: stance, then the more exact, then the later published, then the id. */
function byRule<E extends Evidence>(sides: readonly E[], { rank, exactness }: Weight<E>): Resolution {
  const [first] = [...sides].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      exactness(b) - exactness(a) ||
      endOfDate(b.published).localeCompare(endOfDate(a.published)) ||
      a.id.localeCompare(b.id),
  );
  return {
    by: 'rule',
    follow: first?.id ?? null,
    reason:
      'Rule: official before reported before derived before claimed; then the most exact; then the latest published.',
    judgement: null,
  };
}

function resolve<E extends Evidence>(sides: readonly E[], judgement: Judgement | null, weight: Weight<E>): Resolution {
  if (judgement === null) return byRule(sides, weight);
  // The side it follows may have been withdrawn, or replaced by a later edition: then it no longer answers.
  if (judgement.follow !== null && !sides.some(({ id }) => id === judgement.follow)) {
    const rule = byRule(sides, weight);
    return {
      ...rule,
      reason: `Judgement ${judgement.id} follows a side that is not among these any more. ${rule.reason}`,
    };
  }
  return { by: 'judgement', follow: judgement.follow, reason: judgement.reason, judgement };
}

interface Question<E extends Evidence> {
  readonly keyOf: (item: E) => string;
  readonly distance: (a: E, b: E) => number | null;
  readonly tolerance: (item: E) => number;
  /** Whether a side only relays what another source said in an earlier edition; it is then no side of its own. */
  readonly echoes: (side: E, earlier: readonly E[]) => boolean;
  readonly weight: Weight<E>;
}

/** Among derived statements, one made of official numbers comes before one made of claimed ones; digits of a quotient say nothing. */
function statementWeight(statements: readonly Statement[]): Weight<Statement> {
  const inputs = new Set(statements.flatMap((s) => s.derivedFrom ?? []));
  const stances = new Map(statements.filter((s) => inputs.has(s.id)).map((s) => [s.id, s.stance]));
  const inputRank = (s: Statement): number =>
    Math.max(0, ...(s.derivedFrom ?? []).map((id) => STANCE_RANK[stances.get(id) ?? 'claimed']));
  return {
    rank: (s) => STANCE_RANK[s.stance] + (s.stance === 'derived' ? inputRank(s) / 10 : 0),
    exactness: (s) => (s.stance === 'derived' ? 0 : significantDigits(s.value)),
  };
}

function withoutEchoes<E extends Evidence>(editions: Editions<E>, { echoes }: Question<E>): Editions<E> {
  const isEcho = (side: E): boolean => echoes(side, editions.earlier);
  return {
    latest: editions.latest.filter((side) => !isEcho(side)),
    earlier: [...editions.earlier, ...editions.latest.filter(isEcho)],
  };
}

function disagreements<E extends Evidence>(
  evidence: readonly E[],
  question: Question<E>,
  judgements: readonly Judgement[],
  asOf: IsoDate,
): readonly ConflictOf<E>[] {
  return [...groupBy(knownOn(evidence, asOf), question.keyOf)].flatMap(([key, group]) => {
    if (group.length < 2) return [];
    const { latest, earlier } = withoutEchoes(latestEditions(group), question);
    const [first] = latest;
    const spread = spreadOf(latest, question.distance);
    if (first === undefined || spread <= question.tolerance(first)) return [];
    const resolution = resolve(latest, judgementFor(judgements, key, asOf), question.weight);
    return [{ key, sides: latest, earlier, spread, tolerance: question.tolerance(first), resolution }];
  });
}

/**
 * A report that names its speaker and repeats an official number of an edition since replaced relays that edition: the
 * change since is the official source's revision, not a disagreement.
 */
function relaysOne(side: Statement, earlier: readonly Statement[], tolerance: number): boolean {
  if (side.stance !== 'reported' || side.speaker === undefined) return false;
  return earlier.some(
    (e) =>
      e.stance === 'official' &&
      e.source !== side.source &&
      endOfDate(e.published) <= endOfDate(side.published) &&
      (relativeGap(e.value, side.value) ?? Number.POSITIVE_INFINITY) <= tolerance,
  );
}

/** Two derived from one publication differ by their rule alone (another denominator): nobody disagrees. */
const sameWorkings = (a: Statement, b: Statement): boolean =>
  a.stance === 'derived' && b.stance === 'derived' && a.source === b.source && a.published === b.published;

/**
 * Statements that answer one question and differ by more than the property's tolerance, among the latest editions of each
 * source known on the day. A source changing its own number between editions is a revision and not listed here.
 */
export function statementConflicts(
  statements: readonly Statement[],
  judgements: readonly Judgement[],
  properties: ReadonlyMap<string, Property>,
  asOf: IsoDate,
): readonly StatementConflict[] {
  const question: Question<Statement> = {
    keyOf: statementKey,
    distance: (a, b) => (sameWorkings(a, b) ? null : relativeGap(a.value, b.value)),
    tolerance: (s) => properties.get(s.property)?.tolerance ?? 0,
    echoes: (s, earlier) => relaysOne(s, earlier, properties.get(s.property)?.tolerance ?? 0),
    weight: statementWeight(statements),
  };
  return disagreements(statements, question, judgements, asOf).map((c) => ({ ...c, kind: 'statement' }));
}

const DATE_EXACTNESS = { day: 2, month: 1, year: 0 } as const;

/** Days between the dates of two reports of one happening, as far as both are exact: a month is no conflict with a day in it. */
function daysApart(a: Event, b: Event): number {
  const shared = Math.min(DATE_EXACTNESS[a.datePrecision], DATE_EXACTNESS[b.datePrecision]);
  const length = [4, 7, 10][shared];
  return a.date.slice(0, length) === b.date.slice(0, length) ? 0 : Math.abs(daysBetween(a.date, b.date));
}

const EVENT_WEIGHT: Weight<Event> = {
  rank: (e) => STANCE_RANK[e.stance],
  exactness: (e) => DATE_EXACTNESS[e.datePrecision],
};

/** Reports of one happening that give different days. */
export function eventConflicts(
  events: readonly Event[],
  judgements: readonly Judgement[],
  asOf: IsoDate,
): readonly EventConflict[] {
  const question: Question<Event> = {
    keyOf: eventKey,
    distance: daysApart,
    tolerance: () => 0,
    echoes: () => false,
    weight: EVENT_WEIGHT,
  };
  return disagreements(events, question, judgements, asOf).map((c) => ({ ...c, kind: 'event' }));
}

/** The statement to follow for one question: alone, or as the judgement or the rule says. Null when nothing is known. */
export function preferred(
  group: readonly Statement[],
  judgements: readonly Judgement[],
  asOf: IsoDate,
): Statement | null {
  return follow(group, statementKey, statementWeight(group), judgements, asOf);
}

/** The report to follow of one happening, by the same judgement or rule as its date's conflict. Null when none is known. */
export function preferredReport(
  reports: readonly Event[],
  judgements: readonly Judgement[],
  asOf: IsoDate,
): Event | null {
  return follow(reports, eventKey, EVENT_WEIGHT, judgements, asOf);
}

function follow<E extends Evidence>(
  group: readonly E[],
  keyOf: (item: E) => string,
  weight: Weight<E>,
  judgements: readonly Judgement[],
  asOf: IsoDate,
): E | null {
  const { latest } = latestEditions(knownOn(group, asOf));
  const [first] = latest;
  if (first === undefined) return null;
  const judged = judgementFor(judgements, keyOf(first), asOf)?.follow ?? null;
  // A judgement that follows nobody leaves the question open; where one answer must be shown, the rule gives it.
  const id = latest.some((item) => item.id === judged) ? judged : byRule(latest, weight).follow;
  return latest.find((item) => item.id === id) ?? first;
}
