import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CaseData, CaseFile } from './case-file.ts';
import { mentionMistakes } from './case-mentions.ts';
import type { CasePath, CaseProblem, Place } from './case-problem.ts';
import { type Mention, type Mistake, walkShape } from './case-shape.ts';
import { mergeCase } from './merge-case.ts';
import { CASE_SHAPE, checkWhole, located, soundParts } from './parse-case.ts';

/** A case with all it extends, and where in its own file everything stands. */
export interface WholeCase {
  readonly data: CaseData;
  /** The parts of it without a mistake of shape. */
  readonly sound: CaseData;
  readonly mentions: readonly Mention[];
  readonly placeOf: (path: CasePath) => Place;
  readonly problems: readonly CaseProblem[];
}

/** A case nothing was read of. */
const NOTHING: CaseData = { case: '', title: '' };

/** Cases that may stand above each other; more is a mistake rather than a family. */
const MOST_PARENTS = 10;

/** Merges a case with those it extends and checks it as a whole. */
export function wholeCase(file: CaseFile, parents: (id: string) => CaseFile | null, vocabulary: Vocabulary): WholeCase {
  const line = ancestry(file, parents);
  if ('message' in line)
    return { data: file, sound: NOTHING, mentions: [], placeOf: file.placeOf, problems: located([line], file) };
  let [data, ownPath]: [CaseData, (path: CasePath) => CasePath] = [dataOf(file), (path) => path];
  const above = line.toReversed();
  if (above.length > 0) {
    const inherited = above.slice(1).reduce((sum, one) => mergeCase(sum, dataOf(one)).data, dataOf(above[0] ?? file));
    ({ data, ownPath } = mergeCase(inherited, dataOf(file)));
  }
  const { mistakes, mentions } = walkShape(CASE_SHAPE, data);
  const words = mentionMistakes(mentions, { vocabulary, declared: data.declares });
  const placeOf = (path: CasePath): Place => file.placeOf(ownPath(path));
  const shape = [...mistakes, ...words];
  const problems = located([...shape, ...checkWhole(data, mentions, shape)], { placeOf });
  return { data, sound: soundParts(data, shape).sound, mentions, placeOf, problems };
}

function dataOf({ file: _, placeOf: __, ...data }: CaseFile): CaseData {
  return data;
}

/** The cases above one, nearest first, or what is wrong with them. */
function ancestry(file: CaseFile, parents: (id: string) => CaseFile | null): readonly CaseFile[] | Mistake {
  const line: CaseFile[] = [];
  const ids = [file.case];
  for (let next = file.extends; next !== undefined; ) {
    const say = (message: string, expected: string, todo: string): Mistake => ({
      path: ['extends'],
      message,
      expected,
      todo,
    });
    if (ids.includes(next))
      return say(
        `cases extend each other: ${[...ids, next].join(' extends ')}`,
        'a case that extends none at the end',
        'Take one `extends` out.',
      );
    if (line.length >= MOST_PARENTS)
      return say(`${MOST_PARENTS} cases stand above it`, `at most ${MOST_PARENTS}`, 'Extend a case further up.');
    const parent = parents(next);
    if (parent === null) return say(`no case "${next}"`, 'the id of a case', 'See `ballast cases`.');
    line.push(parent);
    ids.push(next);
    next = parent.extends;
  }
  return line;
}
