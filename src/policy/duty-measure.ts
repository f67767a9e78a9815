import type { Statement } from '../ledger/statement.ts';
import type { PolicyStep } from '../vocabulary/event-payload.ts';
import { type CodeCover, coverOf, isPartOf, reaches } from './duty-cover.ts';
import { type DutyLine, type DutyQuestion, type DutyStatus, latestRate, rateFigure } from './duty-line.ts';
import { scopeOf } from './measure-scope.ts';
import type { Measure } from './measures.ts';

/** How a measure meets a code: by the codes it names, by the materials it names, for a part, or perhaps. */
type Meeting = 'code' | 'material' | 'part' | 'perhaps';

const REASONS: Readonly<Record<Meeting, string>> = {
  code: 'Its source names the code.',
  material: 'Its source names the material, not the code.',
  part: 'It covers a part of what the code covers, so it is not counted.',
  perhaps: 'Its source names neither the code nor the material, so it may or may not cover it; it is not counted.',
};

/** What the tariff measures say of a code's goods, each measure that meets it once. */
export function measureLines(question: DutyQuestion, cover: CodeCover): readonly DutyLine[] {
  return question.measures.flatMap((measure) => {
    const { duty, dutyEffect = 'adds', origins } = measure.event.payload as PolicyStep;
    if (duty === undefined || (origins !== undefined && !origins.includes(question.origin))) return [];
    const meeting = meetingOf(measure, question, cover);
    if (meeting === null) return [];
    const make = dutyEffect === 'adds' ? rateLines : wordLines;
    return make(measure, meeting, question, cover);
  });
}

function meetingOf({ event }: Measure, { code, codes, day }: DutyQuestion, cover: CodeCover): Meeting | null {
  const scope = scopeOf(event);
  if (scope.codes.some((given) => reaches(given, code))) return 'code';
  if (scope.codes.some((given) => isPartOf(given, code))) return 'part';
  // Of a material whose codes it names, it covers no others.
  const coded = new Set(scope.codes.flatMap((given) => coverOf(given, codes, day)?.materials ?? []));
  const named = scope.materials.filter((material) => !coded.has(material));
  const met = cover.materials.filter((material) => named.includes(material));
  if (met.length > 0) return met.length === cover.materials.length && !cover.mixed ? 'material' : 'part';
  return scope.codes.length === 0 ? 'perhaps' : null;
}

/** Rates of a measure: those of the materials it meets, else the one it gives without naming any. */
function ratesOf({ event }: Measure, meeting: Meeting, { statements, day }: DutyQuestion, cover: CodeCover) {
  const own = statements.filter((s) => s.property.startsWith('tariff-rate') && s.subject.id === event.subject.id);
  const named = own.filter(({ subject }) => cover.materials.includes(subject.material ?? ''));
  const unnamed = own.filter(
    ({ subject }) => subject.material === undefined && subject.detail === event.subject.detail,
  );
  return latestRate(meeting === 'perhaps' || named.length === 0 ? unnamed : named, day);
}

function rateLines(measure: Measure, meeting: Meeting, question: DutyQuestion, cover: CodeCover): readonly DutyLine[] {
  const statement = ratesOf(measure, meeting, question, cover);
  if (statement === null) return [];
  const status = statusOf(measure, meeting);
  const told = measure.effective === null ? ` Its rate is told as one that held in ${statement.period}.` : '';
  return [
    {
      ...lineOf(measure, status, `${REASONS[meeting]} ${measure.reason}${told}`),
      figure: rateFigure(statement, question.day, question.knownOn),
      evidence: [...new Set([statement.id, ...measure.evidence])],
      counted: status === 'rate' ? statement : null,
    },
  ];
}

/** A measure of which no source gives a day of effect counts where a source gives its rate as one that holds. */
function statusOf({ state, effective }: Measure, meeting: Meeting): DutyStatus {
  if (state.startsWith('unknown')) return 'state unknown';
  const holds = state === 'in force' || (state === 'announced' && effective === null);
  if (!holds) return 'not in force';
  if (meeting === 'part') return 'rate of a part of the code';
  return meeting === 'perhaps' ? 'may apply' : 'rate';
}

/** A measure that exempts, or was expected to set a duty and set none. What is unnamed is met by what names no goods. */
function wordLines(measure: Measure, meeting: Meeting): readonly DutyLine[] {
  const { dutyEffect, materials, note } = measure.event.payload as PolicyStep;
  if (meeting === 'perhaps' && materials.length > 0) return [];
  const status: DutyStatus = dutyEffect === 'exempts' ? 'exempt, as announced' : 'sets no duty';
  const part = meeting === 'part' ? ` ${REASONS.part}` : '';
  return [lineOf(measure, status, [`${measure.reason}${part}`, note ?? ''].join(' ').trim())];
}

function lineOf(measure: Measure, status: DutyStatus, reason: string): DutyLine {
  const { duty = 'other' } = measure.event.payload as PolicyStep;
  return { layer: duty, status, figure: null, measure, reason, evidence: measure.evidence, counted: null };
}

/** Statements a duty is read from. */
export function isDutyStatement({ property }: Pick<Statement, 'property'>): boolean {
  return property.startsWith('tariff-');
}
