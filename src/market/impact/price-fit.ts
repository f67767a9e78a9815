import type { Statement } from '../../ledger/statement.ts';
import { basisName, type Quantity, sameBasis, unlike } from '../../units/quantity.ts';
import { formName, type MaterialView, wordsOf } from '../material-view.ts';
import type { PricePoint } from '../prices.ts';
import { saidBy, spanOf } from './dated-prices.ts';

/** What a price should be of: the form, grade and weight asked for, as far as they are named. */
export interface Wanted {
  readonly form: string | null;
  readonly grade: string | null;
  readonly quantity: Quantity | null;
}

/** One way a price is not of what is asked for. */
export interface Mismatch {
  readonly of: 'kind' | 'form' | 'grade' | 'weight';
  /** Whether two things named differ; false where one of them is not named, which may be the same. */
  readonly differs: boolean;
  readonly words: string;
}

/** Where a price is of another form, grade or weight than asked for, or is no price. */
export function mismatchesOf(wanted: Wanted, price: PricePoint, view: MaterialView): readonly Mismatch[] {
  const said = saidBy(price, view);
  if (said === undefined) return [];
  return [
    said.property === 'price'
      ? null
      : { of: 'kind' as const, differs: true, words: 'a unit value of imports, not a price' },
    formMismatch(wanted, said, view),
    gradeMismatch(wanted, said),
    weightMismatch(wanted, price),
  ].flatMap((mismatch) => mismatch ?? []);
}

/** Form, grade and weight a price is of, each as far as its source names it. */
export function basisOf(price: PricePoint, view: MaterialView): string {
  const subject = saidBy(price, view)?.subject;
  const span = spanOf(price.figure.value);
  const form = subject?.form === undefined ? 'form not named' : formName(subject.form, view.material, view.vocabulary);
  const grade = subject?.grade === undefined ? 'grade not named' : wordsOf(subject.grade);
  return [form, grade, `per ${basisName(span?.per ?? 'unstated')}`].join('; ');
}

function formMismatch({ form }: Wanted, { subject, stance }: Statement, view: MaterialView): Mismatch | null {
  const name = (id: string): string => formName(id, view.material, view.vocabulary).toLowerCase();
  const of = 'form';
  if (subject.form === undefined) {
    // An official line names what it prices; of a press price the detail only names who assesses it.
    const named =
      stance === 'official' && subject.detail !== undefined ? `; it is of “${wordsOf(subject.detail)}”` : '';
    return { of, differs: false, words: `the price does not name a form${named}` };
  }
  const priced = `the price is of ${name(subject.form)}`;
  if (form === null) return { of, differs: false, words: `${priced}; the form asked for is not published` };
  return form === subject.form ? null : { of, differs: true, words: `${priced}; asked for is ${name(form)}` };
}

function gradeMismatch({ grade }: Wanted, { subject }: Statement): Mismatch | null {
  const of = 'grade';
  if (subject.grade === undefined) {
    const words = `the price does not name its grade; asked for is ${wordsOf(grade ?? '')}`;
    return grade === null ? null : { of, differs: false, words };
  }
  const priced = `the price is of ${wordsOf(subject.grade)}`;
  if (grade === null) return { of, differs: false, words: `${priced}; the grade asked for is not published` };
  return grade === subject.grade ? null : { of, differs: true, words: `${priced}; asked for is ${wordsOf(grade)}` };
}

function weightMismatch({ quantity: q }: Wanted, price: PricePoint): Mismatch | null {
  const span = spanOf(price.figure.value);
  if (q === null || span === null || sameBasis(q.basis, span.per)) return null;
  const words = `the price is per ${basisName(span.per)}; the quantity is ${basisName(q.basis)}`;
  return { of: 'weight', differs: unlike(q.basis, span.per), words };
}
