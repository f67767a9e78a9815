import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { dataMistakes, mentionWholeMistakes } from './case-checks.ts';
import { type CaseData, type CaseFile, CaseSchema } from './case-file.ts';
import { mentionMistakes } from './case-mentions.ts';
import { nameMistakes } from './case-name-checks.ts';
import { namesIn } from './case-names.ts';
import { type CasePath, type CaseProblem, pathText } from './case-problem.ts';
import { isRecord, type Mention, type Mistake, type Shape, walkShape } from './case-shape.ts';
import { type CaseText, readCaseText } from './case-text.ts';

/** A case file as read, or all of its mistakes. */
export interface ParsedCase {
  readonly file: CaseFile | null;
  /** What stands there, mistakes and all, to look for more of them; null where it is no case at all. */
  readonly draft: CaseFile | null;
  readonly problems: readonly CaseProblem[];
}

/** The schema as the walk along it sees it. */
export const CASE_SHAPE = CaseSchema as unknown as Shape;

/**
 * Reads a case file; all mistakes are found at once, and with one there is no case. With the vocabulary, materials and
 * countries are checked here too. What a case that extends another must be as a whole is checked when it is assembled.
 */
export function parseCase(text: string, name: string, vocabulary: Vocabulary | null = null): ParsedCase {
  const read = readCaseText(text);
  if (read.problems.length > 0) return { file: null, draft: null, problems: read.problems };
  if (!isRecord(read.data)) return { file: null, draft: null, problems: [noCase(text)] };
  const { mistakes, mentions } = walkShape(CASE_SHAPE, read.data);
  const data = read.data as unknown as CaseData;
  // A case it extends may declare materials and countries of its own.
  const known = data.extends === undefined ? vocabulary : null;
  const words = mentionMistakes(mentions, { vocabulary: known, declared: declaredOf(read.data) });
  // What stands between the parts is only looked at where the parts are what they should be.
  const whole = data.extends === undefined ? checkWhole(data, mentions, [...mistakes, ...words]) : [];
  const problems = located([...mistakes, ...words, ...whole], read);
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  const draft = { ...data, file: { name, text, sha256: hash }, placeOf: read.placeOf };
  return { file: problems.length > 0 ? null : draft, draft, problems };
}

/** What holds no keys at all is told once, not once for every key it lacks. */
const noCase = (text: string): CaseProblem => ({
  ...{ line: 1, column: 1, path: '' },
  message: text.replace(/#.*/g, '').trim() === '' ? 'the file is empty' : 'this is no case file: it has no keys',
  expected: 'keys such as `case`, `title`, `home`, `horizon`, `materials`',
  todo: 'Begin with one of the shipped cases: ./ballast cases NAME, or docs/reference/case-file.md.',
});

function declaredOf(data: unknown): CaseData['declares'] {
  const declares = isRecord(data) ? data.declares : undefined;
  return isRecord(declares) ? (declares as CaseData['declares']) : undefined;
}

/** Lists that mean something only as a whole. */
const AS_ONE = new Set(['phases', 'groups']);

interface Sound {
  readonly sound: CaseData;
  /** Where in the file a path of the sound parts stands. */
  readonly back: (path: CasePath) => CasePath;
}

/** The parts without a mistake of shape; of a list that does not mean something only as a whole, its sound items. */
export function soundParts(data: CaseData, before: readonly Mistake[]): Sound {
  const broken = before.filter(({ aside }) => aside !== true).map(({ path }) => path);
  const isBroken = (key: string, n?: number): boolean =>
    broken.some((path) => path[0] === key && (n === undefined || path.length === 1 || path[1] === n));
  const kept = new Map<string, readonly number[]>();
  const parts = Object.entries(data).flatMap(([key, part]: [string, unknown]) => {
    if (!Array.isArray(part) || broken.some((path) => path[0] === key && (path.length === 1 || AS_ONE.has(key))))
      return isBroken(key) ? [] : [[key, part] as const];
    const sound = [...part.keys()].filter((n) => !isBroken(key, n));
    kept.set(key, sound);
    return [[key, sound.map((n): unknown => part[n])] as const];
  });
  const back = (path: CasePath): CasePath => {
    const [key, n, ...rest] = path;
    const index = typeof n === 'number' ? kept.get(String(key))?.[n] : undefined;
    return index === undefined ? path : [key ?? '', index, ...rest];
  };
  return { sound: Object.fromEntries(parts) as unknown as CaseData, back };
}

/**
 * Checks between the parts. A part with a mistake of shape is left out, item by item in a list, so that one mistake neither
 * hides the next nor is told twice; what a name alone can tell is checked of all items.
 */
export function checkWhole(
  data: CaseData,
  mentions: readonly Mention[],
  before: readonly Mistake[],
): readonly Mistake[] {
  const { sound, back } = soundParts(data, before);
  const said = (path: Mistake['path']): boolean => before.some((one) => pathText(one.path) === pathText(path));
  const whole = [
    ...nameMistakes(data),
    ...dataMistakes(sound, namesIn(data)).map((mistake) => ({ ...mistake, path: back(mistake.path) })),
    ...mentionWholeMistakes(
      sound,
      namesIn(data),
      mentions.filter(({ path }) => !said(path)),
    ),
  ];
  return whole.filter(({ path }) => path.length === 0 || !said(path));
}

/** Mistakes with their places, in the order of the file. */
export function located(mistakes: readonly Mistake[], { placeOf }: Pick<CaseText, 'placeOf'>): readonly CaseProblem[] {
  return mistakes
    .map(({ path, message, expected, todo }) => ({ ...placeOf(path), path: pathText(path), message, expected, todo }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
