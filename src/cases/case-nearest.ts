/** The known word most like a mistyped one, or null where none is like it. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const low = word.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 3)) + 0.5;
  for (const candidate of known) {
    const distance = editDistance(low, candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The known words most like one, the most like first: those that share parts of it (`demand`, `antimony`), then by letters. */
export function nearestFew(word: string, known: readonly string[], count: number): readonly string[] {
  const parts = partsOf(word);
  const scored = known.map((candidate) => {
    const own = partsOf(candidate);
    const shared = parts.filter((part) => own.some((one) => nearest(part, [one]) !== null)).length;
    return { candidate, shared, distance: editDistance(word.toLowerCase(), candidate.toLowerCase(), 200) };
  });
  const order = scored.sort((a, b) => b.shared - a.shared || a.distance - b.distance);
  return order.slice(0, count).map(({ candidate }) => candidate);
}

const partsOf = (word: string): readonly string[] => word.split('/').filter((part) => part !== '');

/** Letters to add, take away or change to make one word the other (Levenshtein); anything above `most` is too much. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 200) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A value as a message quotes it, shortened. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : sortOf(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function sortOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a map' : String(value);
}
