import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { IsoDate } from '../units/period.ts';
import { type Quantity, quantity } from '../units/quantity.ts';
import { type ProcurementStep, TERMS, type Term } from '../vocabulary/event-payload.ts';
import { type Happening, isRequest, reportGiving, type StepEvent, settingTerms } from './happenings.ts';

/** What a procurement asks for and on what terms, field by field: what amendments change, and what only notices and awards set. */
export type TermField =
  | Term
  | 'eligibility'
  | 'guaranteed minimum'
  | 'form'
  | 'grade'
  | 'contract term'
  | 'competition';

/** Every field, in the order screens list them. */
export const TERM_FIELDS: readonly TermField[] = [
  ...TERMS,
  'eligibility',
  'guaranteed minimum',
  'form',
  'grade',
  'contract term',
  'competition',
];

/** What a term is: a day, an amount with its evidence, a list of names, or words. */
export type TermValue =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'words'; readonly words: string };

/** A term as some step set it. */
export interface SetTerm {
  readonly value: TermValue;
  /** The report that set it. */
  readonly evidence: EvidenceId;
  readonly date: IsoDate;
}

/** Terms by field; a field no step has set is not there. */
export type Terms = ReadonlyMap<TermField, SetTerm>;

const PAYLOAD_FIELD: Readonly<Record<TermField, keyof ProcurementStep>> = {
  deadline: 'closes',
  quantity: 'quantity',
  'eligible sources': 'eligibleSources',
  specification: 'specification',
  ceiling: 'ceiling',
  'set-aside': 'setAside',
  place: 'place',
  eligibility: 'eligibility',
  'guaranteed minimum': 'guaranteedMinimum',
  form: 'form',
  grade: 'grade',
  'contract term': 'termYears',
  competition: 'competition',
};

/** The terms in force after some happenings, each as the newest step that gives it sets it; a closing day ends with its request. */
export function termsOf(happenings: readonly Happening[], asOf: IsoDate): Terms {
  const setting = settingTerms(happenings);
  const request = setting.findLastIndex(isRequest);
  return new Map(
    setting.flatMap((happening, n) => [
      ...[...termsSetBy(happening, asOf)].filter(([field]) => field !== 'deadline' || n >= request),
    ]),
  );
}

/** The terms one happening sets. */
export function termsSetBy(happening: Happening, asOf: IsoDate): Terms {
  return new Map(
    TERM_FIELDS.flatMap((field) => {
      const report = reportGiving(happening, PAYLOAD_FIELD[field]);
      const value = report === null ? null : termValue(field, report, asOf);
      return report === null || value === null ? [] : [[field, { value, evidence: report.id, date: report.date }]];
    }),
  );
}

function termValue(field: TermField, report: StepEvent, asOf: IsoDate): TermValue | null {
  const said = report.payload[PAYLOAD_FIELD[field]];
  if (said === undefined) return null;
  if (typeof said === 'number')
    return { kind: 'figure', figure: asReported(quantity(said, 'year', 'none'), report, asOf) };
  if (typeof said === 'string')
    return field === 'deadline' ? { kind: 'day', day: said } : { kind: 'words', words: said };
  if ('unit' in said) return { kind: 'figure', figure: asReported(said, report, asOf) };
  return { kind: 'list', items: said };
}

function asReported(value: Quantity, { id, kind, date, marking }: StepEvent, asOf: IsoDate): Figure {
  const rule = `as set by the ${kind} of ${date}`;
  return { value: { kind: 'reported', quantity: value }, asOf, evidence: [id], rule, marking };
}
