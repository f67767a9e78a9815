import { groupBy } from '../ledger/conflict.ts';
import { OWN_SERIES } from '../ledger/source.ts';
import { subjectKey } from '../vocabulary/subject.ts';
import { type Line, lineOf } from './line.ts';
import { type MaterialView, wordsOf } from './material-view.ts';

/** Series a person took in, a line for each name and property, in the words of the name. */
export function ownLines(view: MaterialView): readonly Line[] {
  const own = view.statements.filter(({ source }) => source === OWN_SERIES);
  const groups = groupBy(own, ({ property, subject }) => `${property} | ${subjectKey(subject)}`);
  return [...groups.values()]
    .map((group) => lineOf(group, view))
    .map((line) => ({ ...line, label: `${line.label.replace(/\bown (?=\S)/, '')}` }))
    .sort((a, b) => wordsOf(a.label).localeCompare(wordsOf(b.label)));
}
