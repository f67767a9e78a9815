/** How deep lists and mappings may stand inside each other; data people keep have about ten levels. */
export const DEEPEST = 100;

/** What keeps decoded data from being a tree that everybody can walk, in words, or null: a cycle, or too many levels. */
export function notATree(data: unknown): string | null {
  return walk(data, { above: new Set(), walked: new Map() });
}

interface Walk {
  /** Nodes the way down to this one leads through. */
  readonly above: Set<unknown>;
  /** Nodes that are done, with how deep they stood: an alias is walked again only where it stands deeper. */
  readonly walked: Map<unknown, number>;
}

function walk(data: unknown, { above, walked }: Walk): string | null {
  if (typeof data !== 'object' || data === null) return null;
  if (above.has(data)) return 'an alias stands inside the very node it names, so that the data have no end';
  if (above.size >= DEEPEST) return `lists and mappings stand more than ${DEEPEST} deep inside each other`;
  if ((walked.get(data) ?? -1) >= above.size) return null;
  above.add(data);
  for (const value of Object.values(data)) {
    const why = walk(value, { above, walked });
    if (why !== null) return why;
  }
  above.delete(data);
  walked.set(data, above.size);
  return null;
}
