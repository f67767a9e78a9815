import { materialOf } from '../vocabulary/subject.ts';
import { type Happening, newestGiving } from './happenings.ts';
import { numberText } from './number.ts';
import type { KnownProcess } from './ocds-context.ts';
import type { Goods } from './ocds-items.ts';
import type { Cited } from './ocds-money.ts';

/** A figure as the newest of some happenings sets it, with the report that does; null where none does. */
export function asLastGiven(
  happenings: readonly Happening[],
  field: 'ceiling' | 'guaranteedMinimum' | 'quantity',
): Cited | null {
  const report = newestGiving(happenings, field);
  const quantity = report?.payload[field];
  return report === null || quantity === undefined ? null : { quantity, evidence: [report.id] };
}

/** The number the newest of some happenings bears, in its one spelling. */
export function numberIn(happenings: readonly Happening[]): string | undefined {
  const number = newestGiving(happenings, 'number')?.payload.number;
  return number === undefined ? undefined : numberText(number);
}

/** What some happenings say is bought; a statement of the quantity goes before theirs, as in the fold. */
export function goodsOf(happenings: readonly Happening[], known: KnownProcess, stated: string | null): Goods {
  const naming = happenings.findLast(({ report }) => report.payload.materials.length > 0);
  const subject = happenings[0] === undefined ? null : materialOf(happenings[0].report.subject);
  return {
    materials: [...new Set(naming?.report.payload.materials ?? (subject === null ? [] : [subject]))],
    form: newestGiving(happenings, 'form')?.payload.form ?? null,
    grade: newestGiving(happenings, 'grade')?.payload.grade ?? null,
    quantity: (stated === null ? null : known.stated(stated)) ?? asLastGiven(happenings, 'quantity'),
  };
}
