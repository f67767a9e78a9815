/** Raised for a place in a list that no list gave. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';
}

/** A place in a list as one text, for people's addresses and for the next request. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place a cursor names, in as many parts as the list is ordered by. Throws `BadCursorError` for any other text. */
export function placeAfter(cursor: string, parts: number): readonly (string | number)[] {
  const place = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const isPart = (part: unknown): boolean => typeof part === 'string' || Number.isSafeInteger(part);
  if (Array.isArray(place) && place.length === parts && place.every(isPart)) return place;
  throw new BadCursorError(`"${cursor}" is no place in this list: use the one that came with the part before`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
