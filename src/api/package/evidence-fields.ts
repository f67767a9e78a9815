import type { Evidence } from '../../ledger/evidence.ts';
import { basisName, type Quantity } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import { materialOf, type Subject, subjectKey } from '../../vocabulary/subject.ts';
import type { Context } from '../present/context.ts';
import { numbersOf } from '../present/figure.ts';
import { sourceRef } from '../present/source.ts';
import { column, type Field, text } from './resource.ts';

type OfSubject = { readonly subject: Subject };

/** What a row is about, whole and in its parts. */
export const SUBJECT_FIELDS: readonly Field<OfSubject>[] = [
  text('subject', 'what it is about, in one text', ({ subject }) => subjectKey(subject)),
  text(
    'subject_kind',
    'material, stockpile, procurement, contract, project, measure ...',
    ({ subject }) => subject.kind,
  ),
  text('material', 'id in materials.csv', ({ subject }) => materialOf(subject)),
  text('form', 'id in forms.csv', ({ subject }) => subject.form),
  text('grade', 'grade, as the source names it', ({ subject }) => subject.grade),
  text(
    'place',
    'id in countries.csv; WLD and OTH are totals and residuals, no countries',
    ({ subject }) => subject.place,
  ),
  text('partner', 'the other country of a trade flow', ({ subject }) => subject.partner),
  text('detail', 'a sub-heading of the source that the vocabulary has no word for', ({ subject }) => subject.detail),
];

/** What says that a value is absent, and which way. */
const KINDS =
  'reported, estimated, carried, range, zero, withheld, not available, not applicable, net exporter or described; ' +
  'only this column says zero or withheld';

/** A value: its kind, then the number, or the two ends of a range, never a zero where there is none. */
export const VALUE_FIELDS: readonly Field<{ readonly value: Value }>[] = [
  text('value_kind', KINDS, ({ value }) => value.kind),
  column(
    'number',
    'amount',
    'the number; empty for ranges, absences and words',
    ({ value }) => numbersOf(value).amount,
  ),
  column('number', 'low', 'lower end of a range; empty where open', ({ value }) => numbersOf(value).low),
  column('number', 'high', 'upper end of a range; empty where open', ({ value }) => numbersOf(value).high),
  text('unit', 'unit of amount, low and high', ({ value }) => numbersOf(value).measure?.unit),
  text('basis', 'what the amount is of: content, gross weight, role of money', ({ value }) =>
    basisOf(numbersOf(value).measure),
  ),
  column('boolean', 'estimated', 'whether the source marks it as estimated', ({ value }) =>
    value.kind === 'range' ? value.estimated === true : value.kind === 'estimated',
  ),
  text('words', 'what the source says in words where a number was expected', ({ value }) =>
    value.kind === 'described' ? value.text : null,
  ),
];

/** What an amount is of; null where there is no amount or nothing to be of. */
export const basisOf = (measure: Quantity | null): string | null =>
  measure === null || measure.basis === 'none' ? null : basisName(measure.basis);

/** Where a row comes from, so that it can be cited when it stands alone. */
export function originFields(context: Context): readonly Field<Evidence>[] {
  const source = (item: Evidence) => sourceRef(item, context);
  return [
    text('original', 'exactly as written; a short quote of what is copyrighted', ({ original }) => original),
    text('locator', 'where in the publication or file', ({ locator }) => locator),
    text('stance', 'official, reported, claimed or derived', ({ stance }) => stance),
    text('speaker', 'id in organisations.csv of who asserts it', ({ speaker }) => speaker),
    text('source', 'id in sources.csv', (item) => item.source),
    text('producer', 'who publishes the source', (item) => source(item).producer),
    text('edition', 'title of the edition', (item) => source(item).edition),
    text('published', 'when the source said it: a day, month or year', ({ published }) => published),
    text('url', 'address of the edition or source', (item) => source(item).url),
    text('licence', 'licence of the source', (item) => source(item).licence),
    column('integer', 'tier', '1 official, 2 company filing or wire, 3 secondary', (item) => source(item).tier),
    column(
      'boolean',
      'read_directly',
      'false where only an extraction or quotation was read',
      (item) => source(item).readDirectly,
    ),
    text('snapshot', 'SHA-256 of the bytes it was read from', ({ snapshot }) => snapshot),
    text('marking', 'how widely it may be shown', ({ marking }) => marking),
    text('overlay', 'private layer it belongs to; empty for the public ledger', ({ overlay }) => overlay),
  ];
}
