import type { Problem } from './evidence.ts';

/** What stands instead of a character that cannot be kept: U+FFFD, as decoders write it. */
const REPLACEMENT = '\uFFFD';

/** Text with U+FFFD for every half of a surrogate pair and every NUL: what a database can keep and UTF-8 can write. */
export function storableText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, REPLACEMENT).replaceAll('\0', REPLACEMENT);
}

/** Whether a text has no NUL character and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !/[\0\p{Surrogate}]/u.test(text);
}

/** Storable text of at most `longest` characters (code points, so that no surrogate pair is cut), `...` included. */
export function shortened(text: string, longest: number): string {
  // A character has at most two code units: the rest of a very long text need not be looked at.
  const characters = [...storableText(text.slice(0, 2 * longest + 2))];
  return characters.length > longest ? `${characters.slice(0, longest - 3).join('')}...` : characters.join('');
}

/** A problem that can be kept whatever its file held, its texts cut to what a person reads. */
export function storableProblem({ code, locator, message, original, advice }: Problem): Problem {
  return {
    code,
    locator: shortened(locator, 200),
    message: shortened(message, 1000),
    original: shortened(original, 200),
    advice: shortened(advice, 1000),
  };
}

/** The first text in plain data that cannot be kept, or null. */
export function unstorableTextIn(data: unknown): string | null {
  if (typeof data === 'string') return isStorableText(data) ? null : data;
  if (typeof data !== 'object' || data === null) return null;
  for (const [key, value] of Object.entries(data)) {
    const found = isStorableText(key) ? unstorableTextIn(value) : key;
    if (found !== null) return found;
  }
  return null;
}
