import { groupBy } from '../../ledger/conflict.ts';
import { OWN_SERIES } from '../../ledger/source.ts';
import type { Statement } from '../../ledger/statement.ts';
import { endOfDate, type Period } from '../../units/period.ts';
import { quantityOf } from '../../units/value.ts';

/** Governance scores of one source and one time, 0 the most stable to 1 the least; sets are never mixed. */
export interface GovernanceScores {
  /** Source of the set. */
  readonly source: string;
  /** Name a person gave a set of their own; null for a published one. */
  readonly series: string | null;
  readonly period: Period;
  readonly byPlace: ReadonlyMap<string, Statement>;
}

/** Every set of scores among statements: one's own first, then the newest. */
export function governanceSets(statements: readonly Statement[]): readonly GovernanceScores[] {
  const scores = statements.filter((s) => s.subject.kind === 'country' && s.property === 'governance-score');
  const groups = groupBy(scores, ({ source, subject, period }) => [source, subject.detail ?? '', period].join(' | '));
  return [...groups.values()]
    .flatMap(setOf)
    .toSorted((a, b) => own(b) - own(a) || endOfDate(b.period).localeCompare(endOfDate(a.period)));
}

const own = ({ source }: GovernanceScores): number => (source === OWN_SERIES ? 1 : 0);

function setOf(group: readonly Statement[]): readonly GovernanceScores[] {
  const [first] = group;
  if (first === undefined) return [];
  const { source, subject, period } = first;
  const latest = group.toSorted((a, b) => endOfDate(a.published).localeCompare(endOfDate(b.published)));
  const byPlace = new Map(latest.map((s) => [s.subject.place ?? s.subject.id, s]));
  return [{ source, series: subject.detail ?? null, period, byPlace }];
}

/** The score of a country, 0 to 1; null where the set has none as a number, and never zero. */
export function scoreOf(scores: GovernanceScores | null, place: string): number | null {
  const said = scores?.byPlace.get(place);
  if (said === undefined) return null;
  if (said.value.kind === 'zero') return 0;
  return quantityOf(said.value)?.amount ?? null;
}
