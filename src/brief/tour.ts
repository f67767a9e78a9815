import { knownOn } from '../ledger/as-of.ts';
import { type Claim, scoreClaim } from '../ledger/claim.ts';
import { groupBy, preferred, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { relativeGap } from '../ledger/interval.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import type { Tour, TourStep } from '../ledger/tour.ts';
import { ageInWords } from '../stockpile/age.ts';
import { formatGap } from '../units/format.ts';
import { daysOf, endOfDate, type IsoDate } from '../units/period.ts';
import { conflictsAmong, type Disagreeing, type TitledConflict } from './conflicts.ts';

type Item = Statement | Event;

/** What a tour is computed from, as known on one day. */
export interface TourInput extends Disagreeing {
  readonly claims: readonly Claim[];
}

/** A step with both sides, worked out on the day. */
export interface TourStop {
  readonly step: TourStep;
  /** The article's words: the claim's own statement or event; null where nothing of it was known on the day. */
  readonly quote: Item | null;
  readonly verdict: string | null;
  readonly verdictReason: string | null;
  /** What the article gives as an answer to the question. */
  readonly says: readonly Item[];
  /** What others give, latest editions first. */
  readonly shows: readonly Item[];
  /** `9 days apart`, `0.22 % apart`; null where nothing can be compared. */
  readonly apart: string | null;
  readonly follow: EvidenceId | null;
  /** Who is followed and why, where the sides disagree. */
  readonly conflict: TitledConflict | null;
  /** How old the newest answer is: `4 years 1 month old`, for what is held at a time. */
  readonly age: string | null;
  readonly also: readonly Item[];
}

const keyOf = (item: Item): string => ('value' in item ? statementKey(item) : eventKey(item));
const newestFirst = (a: Item, b: Item): number =>
  endOfDate(b.published).localeCompare(endOfDate(a.published)) || a.id.localeCompare(b.id);

interface Known {
  readonly input: TourInput;
  readonly tour: Tour;
  readonly byKey: ReadonlyMap<string, readonly Item[]>;
  readonly byId: ReadonlyMap<string, Item>;
  readonly conflicts: ReadonlyMap<string, TitledConflict>;
}

function followed(items: readonly Item[], { judgements, knownOn: day }: TourInput): Item | null {
  const statements = items.filter((item) => 'value' in item);
  if (statements.length > 0) return preferred(statements, judgements, day);
  return preferredReport(
    items.filter((item) => 'payload' in item),
    judgements,
    day,
  );
}

/** Where no conflict stands, as after a revision, the distance of the article's number to the one that is followed. */
function gapTo(follow: Item | null, says: readonly Item[]): string | null {
  if (follow === null || !('value' in follow) || says.includes(follow)) return null;
  const gaps = says.flatMap((item) => ('value' in item ? (relativeGap(item.value, follow.value) ?? []) : []));
  return gaps.length === 0 ? null : formatGap(Math.max(...gaps), 'statement');
}

/** What is held at a time grows old; a share or a contract does not. */
function ageOf(items: readonly Item[], day: IsoDate): string | null {
  const held = items.filter((item): item is Statement => 'value' in item && item.subject.kind === 'stockpile');
  const newest = held
    .flatMap(({ period }) => daysOf(period)?.end ?? [])
    .sort()
    .at(-1);
  return newest === undefined ? null : ageInWords(newest, day);
}

function stopOf(step: TourStep, { input, tour, byKey, byId, conflicts }: Known): TourStop {
  const conflict = conflicts.get(step.question) ?? null;
  const sides = conflict === null ? [] : [...conflict.sides, ...conflict.earlier].map(({ evidence }) => evidence);
  const all = conflict === null ? (byKey.get(step.question) ?? []) : sides;
  const items = [...all].sort(newestFirst);
  const says = items.filter(({ source }) => source === tour.article);
  const follow = conflict === null ? followed(items, input) : null;
  const claim = input.claims.find(({ id }) => id === step.claim);
  const score = claim === undefined ? null : scoreClaim(claim, input.knownOn);
  return {
    ...{ step, says, conflict },
    quote: byId.get(claim?.evidence ?? '') ?? null,
    verdict: score?.verdict ?? null,
    verdictReason: score?.outcome?.reason ?? null,
    shows: items.filter(({ source }) => source !== tour.article),
    apart: conflict?.spreadText ?? gapTo(follow, says),
    follow: conflict === null ? (follow?.id ?? null) : conflict.conflict.resolution.follow,
    age: ageOf(items, input.knownOn),
    also: step.also.flatMap((key) => byKey.get(key) ?? []),
  };
}

/** Every step of a tour as known on the day. */
export function tourStops(tour: Tour, input: TourInput): readonly TourStop[] {
  const items: readonly Item[] = [...knownOn(input.statements, input.knownOn), ...knownOn(input.events, input.knownOn)];
  const wanted = new Set(tour.steps.flatMap(({ question, also }) => [question, ...also]));
  const known: Known = {
    ...{ input, tour },
    byKey: groupBy(
      items.filter((item) => wanted.has(keyOf(item))),
      keyOf,
    ),
    byId: new Map(items.map((item) => [item.id, item])),
    conflicts: new Map(conflictsAmong(input).map((conflict) => [conflict.conflict.key, conflict])),
  };
  return tour.steps.map((step) => stopOf(step, known));
}

/** Steps that point at nothing in the ledger, in words: a tour is only as good as what it names. */
export function emptyStops(stops: readonly TourStop[]): readonly string[] {
  return stops.flatMap(({ step, quote, says, shows, also }) => [
    ...(quote === null ? [`${step.id}: there is no claim ${step.claim}`] : []),
    ...(says.length === 0 ? [`${step.id}: the article gives no answer to ${step.question}`] : []),
    ...(says.length + shows.length === 0 ? [`${step.id}: nothing answers ${step.question}`] : []),
    ...(step.also.length > 0 && also.length === 0 ? [`${step.id}: nothing has the key ${step.also.join(', ')}`] : []),
  ]);
}
