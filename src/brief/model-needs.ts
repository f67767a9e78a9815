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

/** Why a material has no shortfall model, as known on a day. */
export interface ModelReadiness {
  readonly needs: readonly ModelNeed[];
  readonly reason: string;
}

/** What is typed as absent is known to exist and still cannot be computed with. */
function stateOf({ value }: Statement): ModelNeed['state'] {
  return 'quantity' in value || value.kind === 'range' || value.kind === 'zero' ? 'at hand' : value.kind;
}

const isCountry = (place: string | undefined): boolean =>
  /^[A-Z]{3}$/.test(place ?? '') && place !== 'WLD' && place !== 'OTH';

/** Inputs of the sizing model F-11 that published sources could give, each with the statements that would do. */
const NEEDS: readonly (readonly [string, (statement: Statement) => boolean])[] = [
  ['production by country', ({ property, subject }) => property.startsWith('production') && isCountry(subject.place)],
  ['US consumption', ({ property, subject }) => property.startsWith('consumption') && subject.place === 'USA'],
  ['US imports', ({ property, subject }) => property === 'imports' && subject.place === 'USA'],
  ['price', ({ property }) => property === 'price'],
  [
    'amount in the National Defense Stockpile',
    ({ property, subject }) => property === 'inventory' && subject.id === 'nds',
  ],
];

/** The evidence for each need of one material among the statements about it. */
export function modelReadiness(material: string, statements: readonly Statement[]): ModelReadiness {
  const about = statements.filter((statement) => materialOf(statement.subject) === material);
  const needs = NEEDS.map(([need, serves]) => needOf(need, about.filter(serves)));
  const missing = needs.filter(({ state }) => state !== 'at hand').map(missingWords);
  const reason =
    missing.length === 0
      ? 'No shortfall model is built yet; published figures for its inputs are at hand.'
      : `No shortfall model is built yet; no source at hand gives a figure for ${missing.join(', ')}.`;
  return { needs, reason };
}

function needOf(need: string, serving: readonly Statement[]): ModelNeed {
  const found = newest(serving.filter((statement) => stateOf(statement) === 'at hand')) ?? newest(serving);
  if (found === null) return { need, state: 'not stated', evidence: null, period: null, later: null };
  const absent = newest(serving.filter((item) => stateOf(item) !== 'at hand' && item.period > found.period));
  const later = absent === null ? null : stateOf(absent);
  return { need, state: stateOf(found), evidence: found.id, period: found.period, later };
}

const missingWords = ({ need, state }: ModelNeed): string => (state === 'not stated' ? need : `${need} (${state})`);

/** The latest said; of one edition, the latest period. */
function newest(statements: readonly Statement[]): Statement | null {
  return statements.reduce<Statement | null>(
    (last, next) => (last === null || order(next, last) > 0 ? next : last),
    null,
  );
}

const order = (a: Statement, b: Statement): number =>
  endOfDate(a.published).localeCompare(endOfDate(b.published)) || a.period.localeCompare(b.period);
