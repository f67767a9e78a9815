import type { EvidenceId } from '../ledger/evidence.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate, type Period } from '../units/period.ts';
import type { Value } from '../units/value.ts';
import { materialOf } from '../vocabulary/subject.ts';

/** One thing a shortfall model of a material needs, and the newest evidence for it. */
export interface ModelNeed {
  readonly need: string;
  /** `at hand`, the absence its sources type (`withheld`, `not available` ...), or `not stated` where none speaks of it. */
  readonly state:
    | 'at hand'
    | 'not stated'
    | Exclude<Value['kind'], 'reported' | 'estimated' | 'carried' | 'range' | 'zero'>;
  /** The newest figure; where there is none, the newest statement that says so; null where no source at hand speaks of it. */
  readonly evidence: EvidenceId | null;
  /** The time that evidence speaks of. */
  readonly period: Period | null;
  /** What sources say of later times instead of a figure, such as `withheld`; null where they say nothing. */
  readonly later: ModelNeed['state'] | null;
}

/** What a shortfall model of a material needs and what of it is at hand, as known on a day. */
export interface ModelReadiness {
  readonly needs: readonly ModelNeed[];
  /** Whether a case can model it; how it stands is worked out where cases are assembled and handed in. */
  readonly modelled: boolean;
  readonly reason: string;
}

/** How a material stands: modelled from what, or why not. */
export type Standing = Pick<ModelReadiness, 'modelled' | 'reason'>;

/** What is typed as absent is known to exist and still cannot be computed with. */
function stateOf({ value }: Statement): ModelNeed['state'] {
  const says = 'quantity' in value || ['range', 'zero', 'net exporter'].includes(value.kind);
  return says ? 'at hand' : (value.kind as ModelNeed['state']);
}

const isCountry = (place: string | undefined): boolean =>
  /^[A-Z]{3}$/.test(place ?? '') && place !== 'WLD' && place !== 'OTH';

/** Inputs of the sizing model F-11 that published sources could give, each with the statements that would do. */
const NEEDS: readonly (readonly [string, (statement: Statement) => boolean])[] = [
  ['production by country', ({ property, subject }) => property.startsWith('production') && isCountry(subject.place)],
  ['US consumption', ({ property, subject }) => property.startsWith('consumption') && subject.place === 'USA'],
  ['US imports', ({ property, subject }) => property === 'imports' && subject.place === 'USA'],
  ['net import reliance', ({ property, subject }) => property === 'net-import-reliance' && subject.place === 'USA'],
  ['import shares by country', ({ property }) => property === 'import-share'],
  ['price', ({ property }) => property === 'price'],
  [
    'amount in the National Defense Stockpile',
    ({ property, subject }) => property === 'inventory' && subject.id === 'nds',
  ],
];

/** The evidence for each need of one material among the statements about it, beside how it stands. */
export function modelReadiness(
  material: string,
  statements: readonly Statement[],
  { modelled, reason }: Standing,
): ModelReadiness {
  const about = statements.filter((statement) => materialOf(statement.subject) === material);
  const needs = NEEDS.map(([need, serves]) => needOf(need, about.filter(serves)));
  return { needs, modelled, reason };
}

function needOf(need: string, serving: readonly Statement[]): ModelNeed {
  const found = newest(serving.filter((statement) => stateOf(statement) === 'at hand')) ?? newest(serving);
  if (found === null) return { need, state: 'not stated', evidence: null, period: null, later: null };
  const absent = newest(serving.filter((item) => stateOf(item) !== 'at hand' && item.period > found.period));
  const later = absent === null ? null : stateOf(absent);
  return { need, state: stateOf(found), evidence: found.id, period: found.period, later };
}

/** The latest said; of one edition, the latest period. */
function newest(statements: readonly Statement[]): Statement | null {
  return statements.reduce<Statement | null>(
    (last, next) => (last === null || order(next, last) > 0 ? next : last),
    null,
  );
}

const order = (a: Statement, b: Statement): number =>
  endOfDate(a.published).localeCompare(endOfDate(b.published)) || a.period.localeCompare(b.period);
