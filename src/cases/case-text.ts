import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLError } from 'yaml';
import { formatNumber } from '../units/format.ts';
import type { CasePath, CaseProblem, Place } from './case-problem.ts';

/** A case file as plain data with the place of everything in it, or why it is no YAML. */
export interface CaseText {
  readonly data: unknown;
  readonly placeOf: (path: CasePath) => Place;
  readonly problems: readonly CaseProblem[];
}

/** Largest case file read, in characters. */
export const LONGEST_CASE = 400_000;
/** Aliases a file may expand to, so that a few nested ones cannot fill the memory. */
const MOST_ALIASES = 100;
/** Levels of brackets; case files need seven. */
const DEEPEST = 40;

const TOP: Place = { line: 1, column: 1 };
const atTop = (): Place => TOP;

/** Reads YAML; every syntax error is a problem with its place. */
export function readCaseText(text: string): CaseText {
  const fault = tooMuch(text);
  if (fault !== null) return { data: null, placeOf: atTop, problems: [fault] };
  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const placeOf = placesOf(tree, lines);
  if (tree.errors.length > 0)
    return { data: null, placeOf, problems: tree.errors.map((error) => syntaxProblem(error, lines)) };
  return { ...plain(tree), placeOf };
}

function tooMuch(text: string): CaseProblem | null {
  if (text.length > LONGEST_CASE)
    return { ...TOP, path: '', ...TOO_LONG, message: `the case has ${formatNumber(text.length)} characters` };
  const odd = text.search(NO_TEXT);
  if (odd >= 0) return { ...placeAt(text, odd), path: '', ...ODD };
  const deep = deeper(text);
  return deep === null ? null : { ...deep, path: '', ...TOO_DEEP };
}

/** What decoding leaves of bytes that are no UTF-8, and control characters, which YAML does not know. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NO_TEXT = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffd]/;
const ODD = {
  message: 'this is no text: bytes that are not UTF-8, or a control character',
  expected: 'a text file in UTF-8',
  todo: 'Save it as UTF-8, and write what stands here anew.',
};
const TOO_LONG = {
  expected: `at most ${formatNumber(LONGEST_CASE)} characters`,
  todo: 'Keep the numbers of the ledger in the ledger; a case says what differs.',
};
const TOO_DEEP = {
  message: `brackets are nested deeper than ${DEEPEST}`,
  expected: 'a case file',
  todo: 'Look for a bracket that is not closed.',
};

/** Where brackets go deeper than any case needs: the parser would go as deep. */
function deeper(text: string): Place | null {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > DEEPEST || indentedTooFar(text, at)) return placeAt(text, at);
  }
  return null;
}

/** Dashes after each other open a list in a list as brackets do. */
const indentedTooFar = (text: string, at: number): boolean =>
  text[at] === '-' && text.startsWith('- '.repeat(DEEPEST), at);

function placeAt(text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function syntaxProblem(error: YAMLError, lines: LineCounter): CaseProblem {
  const { line, col } = lines.linePos(error.pos[0]);
  const twice = error.code === 'DUPLICATE_KEY';
  return {
    ...{ line, column: col, path: '' },
    message: twice ? 'this key stands twice in its map' : (error.message.split('\n')[0] ?? error.message),
    expected: twice ? 'each key once' : 'YAML',
    todo: twice ? 'Put what belongs to it together.' : 'Mend the YAML here; nothing after it can be trusted.',
  };
}

function plain(tree: Document): Pick<CaseText, 'data' | 'problems'> {
  try {
    return { data: tree.toJS({ maxAliasCount: MOST_ALIASES }), problems: [] };
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    return { data: null, problems: [{ ...TOP, path: '', message: error.message, ...ALIASES }] };
  }
}
const ALIASES = { expected: `at most ${MOST_ALIASES} aliases`, todo: 'Write out what the aliases stand for.' };

/** Finds a value's key, since a mistake reads best where its name stands; else its nearest parent. */
function placesOf(tree: Document, lines: LineCounter): CaseText['placeOf'] {
  const place = (offset: number | undefined): Place | null => {
    if (offset === undefined) return null;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const found = (path: CasePath): Place | null => {
    const parent: unknown = path.length === 0 ? null : tree.getIn(path.slice(0, -1), true);
    const last = path.at(-1);
    if (isMap(parent)) {
      const key: unknown = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === last)?.key;
      return place(rangeStart(key));
    }
    return place(rangeStart(tree.getIn(path, true)));
  };
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const at = found(path.slice(0, length));
      if (at !== null) return at;
    }
    return TOP;
  };
}

const rangeStart = (node: unknown): number | undefined =>
  (node as { readonly range?: readonly number[] } | null | undefined)?.range?.[0];
