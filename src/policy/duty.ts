import { derivedFigure, type Figure } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { DutyLayer, PolicyStep } from '../vocabulary/event-payload.ts';
import { type CodeCover, coverOf, isPartOf, reaches } from './duty-cover.ts';
import { LAYER_NAMES, LAYERS, STACKING, TARIFF_SCHEDULE } from './duty-layers.ts';
import { type DutyLine, type DutyQuestion, latestRate, rateFigure, rateOf } from './duty-line.ts';
import { measureLines } from './duty-measure.ts';

/** The layers of a US import duty, with what the ledger knows of each and names of what it lacks. */
export interface DutyStack {
  readonly cover: CodeCover;
  readonly lines: readonly DutyLine[];
  /** Least duty in percent of value of the layers known to add; null where no rate counts or nothing says they add. */
  readonly adValorem: Figure | null;
  /** Duties by weight, which never add to those by value. */
  readonly specific: readonly Figure[];
  /** Layers without a rate that counts, by name. */
  readonly missing: readonly string[];
  /** What the ledger says of which layers come on top of which. */
  readonly rules: readonly Statement[];
}

const isRate = ({ property }: Statement): boolean => property === 'tariff-rate' || property === 'tariff-rate-specific';
const codeOf = ({ subject }: Statement): string => /^hts-(\d+)$/.exec(subject.detail ?? '')?.[1] ?? '';

/** The duty on a code's goods of an origin on a day; null when no material is known under the code. */
export function dutyOn(question: DutyQuestion): DutyStack | null {
  const { code, codes, day, statements } = question;
  const cover = coverOf(code, codes, day);
  if (cover === null) return null;
  const found = [...baseLines(question), ...measureLines(question, cover)];
  const lines = LAYERS.flatMap((layer) => {
    const own = found.filter((line) => line.layer === layer);
    const certain = own.filter(({ status }) => status !== 'may apply');
    return own.some(({ status }) => status === 'rate') ? certain : [...own, missingLine(layer, question)];
  });
  const rules = statements.filter(({ property }) => property === 'tariff-rule');
  const counted = lines.flatMap((line) => (line.counted === null ? [] : [line.counted]));
  const missing = lines.flatMap(({ layer, status }) => (status === 'not in the ledger' ? [LAYER_NAMES[layer]] : []));
  return {
    ...{ cover, lines, rules, missing },
    adValorem: sumOf(lines, rules, missing, question),
    specific: counted.filter((s) => rateOf(s)?.unit !== 'pct').map((s) => rateFigure(s, day, question.knownOn)),
  };
}

/** Base rates of the line, and of lines below it where the code asked for is a heading. */
function baseLines({ code, codes, day, knownOn, statements }: DutyQuestion): readonly DutyLine[] {
  const rates = statements.filter((s) => isRate(s) && s.subject.id === TARIFF_SCHEDULE && codeOf(s) !== '');
  const lineOf = (given: string): readonly DutyLine[] => {
    const statement = latestRate(
      rates.filter((s) => codeOf(s) === given),
      day,
    );
    if (statement === null) return [];
    const whole = reaches(given, code);
    return [
      {
        layer: 'base',
        status: whole ? 'rate' : 'rate of a part of the code',
        figure: rateFigure(statement, day, knownOn),
        measure: null,
        reason: [whole ? 'Rate of the tariff line.' : `Rate of the line ${given} below the code.`, statement.note ?? '']
          .join(' ')
          .trim(),
        evidence: [statement.id],
        counted: whole ? statement : null,
      },
    ];
  };
  // The rate of a line that has ended speaks of no goods of the day.
  const stands = (own: string): boolean => coverOf(own, codes, day)?.fromHeading === false;
  const given = [...new Set(rates.map(codeOf))].filter(
    (own) => (reaches(own, code) || isPartOf(own, code)) && stands(own),
  );
  return given.sort().flatMap(lineOf);
}

function missingLine(layer: DutyLayer, { origin, measures }: DutyQuestion): DutyLine {
  const others = measures.flatMap(({ event }) => {
    const { duty, origins = [] } = event.payload as PolicyStep;
    return duty === layer && origins.length > 0 && !origins.includes(origin) ? origins : [];
  });
  const only =
    others.length === 0 ? '' : ` What it has of this layer covers goods of ${[...new Set(others)].join(', ')}.`;
  const reason = `The ledger has no rate of this layer for the code, origin and day. It is unknown and not zero.${only}`;
  return { layer, status: 'not in the ledger', figure: null, measure: null, reason, evidence: [], counted: null };
}

/** Rates in percent of value, added only where a rule of the ledger says that their layers add (our own reading of it). */
function sumOf(
  lines: readonly DutyLine[],
  rules: readonly Statement[],
  missing: readonly string[],
  { knownOn }: DutyQuestion,
): Figure | null {
  const counted = lines.filter(({ counted: s }) => s !== null && rateOf(s)?.unit === 'pct');
  const layers = [...new Set(counted.map(({ layer }) => layer))];
  const adding = rules.filter(({ subject }) =>
    layers.every((layer) => STACKING[subject.detail ?? '']?.includes(layer)),
  );
  const [rule] = adding;
  if (layers.length === 0 || (layers.length > 1 && rule === undefined)) return null;
  const statements = counted.flatMap(({ counted: s }) => (s === null ? [] : [s]));
  // Two rates of one layer are two measures that may exclude each other: nothing says they add.
  if (statements.length > layers.length) return null;
  const amount = statements.reduce((sum, s) => sum + (rateOf(s)?.amount ?? 0), 0);
  const least = { amount: Math.round(amount * 1e6) / 1e6, unit: 'pct', basis: 'none' } as const;
  const inputs = layers.length > 1 && rule !== undefined ? [...statements, rule] : statements;
  const words = `sum of ${layers.map((layer) => LAYER_NAMES[layer]).join(' and ')}, at the least, unless a special rate or an exclusion applies; without ${missing.join('; ')}`;
  if (missing.length === 0) {
    return derivedFigure({ kind: 'reported', quantity: least }, inputs, knownOn, words);
  }
  return derivedFigure({ kind: 'range', low: least, high: null }, inputs, knownOn, words);
}
