import { isStorableText, shortened } from '../../ledger/storable.ts';
import { type IsoDate, isIsoDate, isPeriod, type Period } from '../../units/period.ts';
import { childOf, isMapping, type Node, type Problems, type Reader, refuse } from './node.ts';

/** Longest text a field may hold, in characters: a quote or a note, not a document. */
const LONGEST_TEXT = 2000;

/** A text that says something; a number is taken as it is written, since `2025` in YAML is a number. */
export const text: Reader<string> = (node, problems) => {
  const written = typeof node.data === 'number' ? String(node.data) : node.data;
  if (typeof written !== 'string' || written.trim() === '') {
    return refuse(node, problems, 'not-a-text', 'expected a text', 'Write a text here, or leave the field out.');
  }
  if (!isStorableText(written)) return refuse(node, problems, 'unstorable-text', UNSTORABLE, 'Take the character out.');
  const trimmed = written.trim();
  if ([...trimmed].length <= LONGEST_TEXT) return trimmed;
  const message = `${[...trimmed].length} characters, more than ${LONGEST_TEXT}`;
  return refuse(node, problems, 'too-long', message, 'Quote the words that matter; the file itself is kept whole.');
};

const UNSTORABLE = 'holds the NUL character or half of a surrogate pair, which no database text can keep';

/** A whole number of at least 0. */
export const count: Reader<number> = (node, problems) =>
  typeof node.data === 'number' && Number.isInteger(node.data) && node.data >= 0
    ? node.data
    : refuse(
        node,
        problems,
        'not-a-count',
        'expected a whole number',
        'Write a whole number such as 6, without quotes.',
      );

/** A number of years, whole or not. */
export const years: Reader<number> = (node, problems) =>
  typeof node.data === 'number' && node.data > 0 && Number.isFinite(node.data)
    ? node.data
    : refuse(node, problems, 'not-a-count', 'expected a number of years', 'Write a number such as 5, without quotes.');

export const trueOrFalse: Reader<boolean> = (node, problems) =>
  typeof node.data === 'boolean'
    ? node.data
    : refuse(node, problems, 'not-true-or-false', 'expected true or false', 'Write true or false, without quotes.');

/** A calendar day. */
export const day: Reader<IsoDate> = (node, problems) =>
  typeof node.data === 'string' && isIsoDate(node.data)
    ? node.data
    : refuse(
        node,
        problems,
        'not-a-day',
        'expected a day such as 2025-10-15',
        'Write a real calendar day as YYYY-MM-DD.',
      );

/** A period in one of the forms of units/period.ts. */
export const period: Reader<Period> = (node, problems) => {
  const written = typeof node.data === 'number' ? String(node.data) : node.data;
  if (typeof written === 'string' && isPeriod(written)) return written;
  return refuse(
    node,
    problems,
    'not-a-period',
    'expected a period',
    'Write 2025-10-15, 2025-10, 2025-Q3, 2025, FY2025 or two of these with a slash between.',
  );
};

/** Longest id, in characters. */
const LONGEST_ID = 100;
const SLUG = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

/** An id people make up: lower-case letters, digits and hyphens. */
export const slug: Reader<string> = (node, problems) => {
  if (typeof node.data !== 'string' || !SLUG.test(node.data)) {
    const advice = 'Use lower-case letters, digits and single hyphens, such as dla-cobalt-2025.';
    return refuse(node, problems, 'not-an-id', 'expected an id', advice);
  }
  if (node.data.length <= LONGEST_ID) return node.data;
  const message = `${node.data.length} characters, more than an id may have (${LONGEST_ID})`;
  return refuse(node, problems, 'too-long', message, 'Choose a shorter id.');
};

/** One of a list of words. */
export function oneOf<T extends string | number>(words: readonly T[]): Reader<T> {
  return (node, problems) =>
    words.find((word) => word === node.data) ??
    refuse(node, problems, 'unknown-word', `expected one of: ${words.join(', ')}`, 'Use one of the words listed.');
}

/** A list; unreadable items are problems and the others go through. */
export function listOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (node, problems) => {
    if (!Array.isArray(node.data)) {
      return refuse(node, problems, 'not-a-list', 'expected a list', 'Start every item with a hyphen on its own line.');
    }
    return node.data.flatMap((data: unknown, i) => {
      const read = item(childOf(node, i, data), problems);
      return read === undefined ? [] : [read];
    });
  };
}

/** A list in which one unreadable item makes the whole unreadable: for lists that are part of one evidence. */
export function wholeListOf<T>(item: Reader<T>): Reader<readonly T[]> {
  return (node, problems) => {
    const before = problems.length;
    const items = listOf(item)(node, problems);
    return problems.length === before ? items : undefined;
  };
}

/** A reader's result, with anything or nothing allowed where the field is left out or empty. */
type Read<R> = R extends Reader<infer T> ? T : never;
type Readers = Readonly<Record<string, Reader<unknown>>>;
type Mapping<R extends Readers, O extends Readers> = { readonly [K in keyof R]: Read<R[K]> } & {
  readonly [K in keyof O]?: Read<O[K]>;
};

/** A mapping with fields that must be there and fields that may; any other field is a problem, so that none is lost. */
export function mapping<R extends Readers, O extends Readers>(required: R, optional: O): Reader<Mapping<R, O>> {
  const readers: Readers = { ...required, ...optional };
  return (node, problems) => {
    const { data } = node;
    if (!isMapping(data)) {
      return refuse(node, problems, 'not-a-mapping', 'expected fields', 'Write `field: value`, one on each line.');
    }
    const before = problems.length;
    refuseUnknown(node, data, Object.keys(readers), problems);
    refuseMissing(node, data, Object.keys(required), problems);
    const fields = Object.keys(readers).flatMap((key) => {
      const field = isGiven(data, key) ? readers[key]?.(childOf(node, key, data[key]), problems) : undefined;
      return field === undefined ? [] : [[key, field]];
    });
    // Every required field was read, or a problem was put down.
    return problems.length === before ? (Object.fromEntries(fields) as Mapping<R, O>) : undefined;
  };
}

const isGiven = (data: Readonly<Record<string, unknown>>, key: string): boolean =>
  Object.hasOwn(data, key) && data[key] !== null && data[key] !== undefined;

function refuseUnknown(node: Node, data: object, known: readonly string[], problems: Problems): void {
  for (const key of Object.keys(data).filter((name) => !known.includes(name))) {
    refuse(
      childOf(node, key, Object.getOwnPropertyDescriptor(data, key)?.value),
      problems,
      'unknown-field',
      `"${shortened(key, 40)}" is not a field here`,
      `Fields here: ${known.join(', ')}.`,
    );
  }
}

function refuseMissing(
  node: Node,
  data: Readonly<Record<string, unknown>>,
  required: readonly string[],
  problems: Problems,
): void {
  const missing = required.filter((key) => !isGiven(data, key));
  if (missing.length === 0) return;
  const many = missing.length > 1 ? 'fields' : 'field';
  refuse(node, problems, 'missing-field', `${many} missing: ${missing.join(', ')}`, `Add ${missing.join(', ')}.`);
}
