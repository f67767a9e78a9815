import { type Conflict, contestable, eventConflicts, statementConflicts } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { type RevisedSeries, type Revision, revisedSeries, revisionsKnown } from '../ledger/revision.ts';
import type { Statement } from '../ledger/statement.ts';
import { denominatorOf, derivedShares, WORLD_SHARE_MINE } from '../market/share.ts';
import { procurementOn } from '../procurement/procurement.ts';
import { formatGap, formatPeriod, formatQuantity, formatValue } from '../units/format.ts';
import { endOfDate, type IsoDate } from '../units/period.ts';
import { convert } from '../units/quantity.ts';
import { dimensionOf, type Unit } from '../units/unit.ts';
import { quantityOf, type Value } from '../units/value.ts';
import { materialOf } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { dateQuestionOf, questionOf } from './words.ts';

/** One side of a disagreement with what a reader needs to weigh it. */
export interface ConflictSide {
  readonly evidence: Statement | Event;
  /** The value in the unit most sides use, where this side uses another: `3,032.66 t` for 6,685,871 lb. */
  readonly inCommonUnit: string | null;
  readonly followed: boolean;
  /** For a share, what it is a share of; null where the side does not say. */
  readonly denominator: string | null;
}

/** A conflict with its question in words. */
export interface TitledConflict {
  readonly conflict: Conflict;
  readonly material: string | null;
  /** `Antimony contract quantity, USAC`. */
  readonly title: string;
  /** `0.22 % apart` or `9 days apart`. */
  readonly spreadText: string;
  readonly sides: readonly ConflictSide[];
  readonly earlier: readonly ConflictSide[];
}

/** A revision and what it is about; its title is made where it is shown. */
export interface RankedRevision {
  readonly revision: Revision;
  readonly material: string | null;
}

/** A revision with its question in words. */
export interface TitledRevision extends RankedRevision {
  readonly title: string;
  /** `e 60,000 t (31 Jan 2025) → e 40,000 t (6 Feb 2026)`: what each edition said, by its date. */
  readonly changeText: string;
}

/** Whether a conflict is about a material: its subject's, or one of those a report of the happening names. */
export function concerns({ material, conflict }: TitledConflict, wanted: string): boolean {
  if (material === wanted) return true;
  return conflict.kind === 'event' && conflict.sides.some(({ payload }) => payload.materials.includes(wanted));
}

/** What disagreements are found among. */
export interface Disagreeing {
  readonly vocabulary: Vocabulary;
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly judgements: readonly Judgement[];
  readonly knownOn: IsoDate;
}

/** Every conflict known on the day, shares derived from each publication's own numbers included; widest first, statements before dates. */
export function conflictsAmong(input: Disagreeing): readonly TitledConflict[] {
  const { vocabulary, statements, events, judgements, knownOn } = input;
  const all = [...statements, ...besideAssertions(statements, vocabulary)];
  const names = suppliers(input);
  const found: readonly Conflict[] = [
    ...statementConflicts(all, judgements, vocabulary.properties, knownOn),
    ...eventConflicts(events, judgements, knownOn),
  ];
  return found.map((conflict) => titled(conflict, vocabulary, names)).sort(byWeight);
}

/** Of all statements those from which every conflict of any day follows, so that the rest need not be gone through. */
export function disputable(statements: readonly Statement[]): readonly Statement[] {
  const tables = new Set(statements.filter(isShare).map(tableOfShare));
  const parts = statements.filter((s) => isShare(s) || (s.property === MINED && tables.has(tableOfShare(s))));
  const chosen = new Set([...contestable(statements), ...parts]);
  const inputs = new Set([...chosen].flatMap(({ derivedFrom = [] }) => derivedFrom));
  return statements.filter((s) => chosen.has(s) || inputs.has(s.id));
}

const MINED = 'production-mine';
const isShare = ({ property }: Statement): boolean => property === WORLD_SHARE_MINE;
const tableOfShare = ({ subject, period }: Statement): string => `${subject.id} | ${period}`;

/** Shares are worked out where somebody asserts one; elsewhere they differ only as their inputs do, which shows by itself. */
function besideAssertions(statements: readonly Statement[], vocabulary: Vocabulary): readonly Statement[] {
  const question = (s: Statement): string => `${s.subject.id} | ${s.subject.place} | ${s.period}`;
  const asserted = statements.filter(isShare);
  const tables = new Set(asserted.map(tableOfShare));
  const asked = new Set(asserted.map(question));
  const inputs = statements.filter((s) => s.property === MINED && tables.has(tableOfShare(s)));
  return derivedShares(inputs, vocabulary).filter((share) => asked.has(question(share)));
}

const byWeight = (a: TitledConflict, b: TitledConflict): number =>
  Number(a.conflict.kind === 'event') - Number(b.conflict.kind === 'event') ||
  b.conflict.spread - a.conflict.spread ||
  a.conflict.key.localeCompare(b.conflict.key);

/** Contracts go by their supplier's name in titles, requests by their year. */
export function suppliers({
  vocabulary,
  events,
  knownOn,
}: Pick<Disagreeing, 'vocabulary' | 'events' | 'knownOn'>): ReadonlyMap<string, string> {
  return new Map(
    procurementOn(events, knownOn, { vocabulary, knownOn }).map((p) => [
      p.id,
      p.supplier ?? `request of ${p.steps[0]?.date.slice(0, 4)}`,
    ]),
  );
}

/** Where the sides use several units: the property's own when a side uses it, else the one most sides use. */
function commonUnit(conflict: Conflict, vocabulary: Vocabulary): Unit | null {
  if (conflict.kind === 'event') return null;
  const units = conflict.sides.flatMap(({ value }) => unitsIn(value));
  const shown = vocabulary.properties.get(conflict.sides[0]?.property ?? '')?.unit;
  if (new Set(units).size < 2) return null;
  if (shown !== undefined && units.includes(shown)) return shown;
  const uses = (unit: Unit): number => units.filter((other) => other === unit).length;
  return [...units].sort((a, b) => uses(b) - uses(a))[0] ?? null;
}

const unitsIn = (value: Value): readonly Unit[] => {
  const q = value.kind === 'range' ? (value.low ?? value.high) : quantityOf(value);
  return q === null ? [] : [q.unit];
};

function inUnit(value: Value, unit: Unit): string | null {
  const q = quantityOf(value);
  if (q === null || q.unit === unit || dimensionOf(q.unit) !== dimensionOf(unit)) return null;
  const { amount, ...rest } = convert(q, unit);
  return formatQuantity({ amount: Math.round(amount * 100) / 100, ...rest });
}

function titled(conflict: Conflict, vocabulary: Vocabulary, names: ReadonlyMap<string, string>): TitledConflict {
  const [first] = conflict.sides;
  if (first === undefined) throw new RangeError(`conflict ${conflict.key} has no sides`);
  const common = commonUnit(conflict, vocabulary);
  const side = (evidence: Statement | Event): ConflictSide => ({
    evidence,
    inCommonUnit: 'value' in evidence && common !== null ? inUnit(evidence.value, common) : null,
    followed: evidence.id === conflict.resolution.follow,
    denominator: 'property' in evidence ? denominatorOf(evidence) : null,
  });
  return {
    conflict,
    material: materialOf(first.subject) ?? ('payload' in first ? (first.payload.materials[0] ?? null) : null),
    title: 'payload' in first ? dateQuestionOf(first) : questionOf(first, vocabulary, names),
    spreadText: formatGap(conflict.spread, conflict.kind),
    sides: [...conflict.sides].sort(newestFirst).map(side),
    earlier: [...conflict.earlier].sort(newestFirst).map(side),
  };
}

const newestFirst = (a: Statement | Event, b: Statement | Event): number =>
  endOfDate(b.published).localeCompare(endOfDate(a.published)) || a.id.localeCompare(b.id);

/** Yearly flows, whose revisions compare in tonnes; reserves are another order of size and would bury them. */
const isFlow = ({ property }: Statement): boolean => /^(production|imports|exports|consumption)\b/.test(property);

/** Tonnes between what was first and last said of a flow; null for anything else. */
function tonnesChanged({ steps }: Revision): number | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || !isFlow(first)) return null;
  const [before, after] = [tonnesOf(first.value), tonnesOf(last.value)];
  return before === null || after === null ? null : Math.abs(after - before);
}

function tonnesOf(value: Value): number | null {
  if (value.kind === 'zero') return 0;
  const q = quantityOf(value);
  return q === null || dimensionOf(q.unit) !== 'mass' ? null : convert(q, 't').amount;
}

/** Numbers a source changed between its editions: yearly flows by tonnes changed, then the rest by relative change. */
export function revisionsIn(input: Disagreeing): readonly TitledRevision[] {
  const names = suppliers(input);
  const ranked = rankedRevisions(revisedSeries(input.statements), input.knownOn);
  return ranked.map((revision) => titledRevision(revision, input.vocabulary, names));
}

/** The same order of the revisions known on a day, untitled: titling thousands to show forty would be most of the work. */
export function rankedRevisions(series: readonly RevisedSeries[], knownOn: IsoDate): readonly RankedRevision[] {
  return revisionsKnown(series, knownOn)
    .map((revision) => ({ revision, tonnes: tonnesChanged(revision) ?? -1 }))
    .sort((a, b) => b.tonnes - a.tonnes)
    .map(({ revision }) => ({ revision, material: subjectOf(revision) }));
}

const subjectOf = ({ steps: [first] }: Revision): string | null =>
  first === undefined ? null : materialOf(first.subject);

/** A revision's question in words and what each edition said. */
export function titledRevision(
  { revision, material }: RankedRevision,
  vocabulary: Vocabulary,
  names: ReadonlyMap<string, string>,
): TitledRevision {
  const [first] = revision.steps;
  return {
    revision,
    material,
    title: first === undefined ? '' : questionOf(first, vocabulary, names),
    changeText: revision.steps.map((s) => `${formatValue(s.value)} (${formatPeriod(s.published)})`).join(' → '),
  };
}
