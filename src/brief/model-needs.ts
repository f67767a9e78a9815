import type { EvidenceId } from '../ledger/evidence.ts';
import type { Statement } from '../ledger/statement.ts';
import { endOfDate } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';

/** One thing a shortfall model of a material needs, and the newest evidence for it; null where no source at hand has it. */
export interface ModelNeed {
  readonly need: string;
  readonly evidence: EvidenceId | null;
}

/** Why a material has no shortfall model, as known on a day. */
export interface ModelReadiness {
  readonly needs: readonly ModelNeed[];
  readonly reason: string;
}

/** No values, no input: a withheld figure is known to exist and still cannot be computed with. */
const hasValue = ({ value }: Statement): boolean =>
  'quantity' in value || value.kind === 'range' || value.kind === 'zero';

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
  const about = statements.filter((statement) => materialOf(statement.subject) === material && hasValue(statement));
  const needs = NEEDS.map(([need, serves]) => ({ need, evidence: newest(about.filter(serves))?.id ?? null }));
  const missing = needs.filter(({ evidence }) => evidence === null).map(({ need }) => need);
  const reason =
    missing.length === 0
      ? 'No shortfall model is built yet; published figures for its inputs are at hand.'
      : `No shortfall model is built yet; no source at hand gives a figure for ${missing.join(', ')}.`;
  return { needs, reason };
}

function newest(statements: readonly Statement[]): Statement | null {
  return statements.reduce<Statement | null>(
    (last, next) => (last === null || endOfDate(next.published) > endOfDate(last.published) ? next : last),
    null,
  );
}
