import type { Stance } from '../../ledger/evidence.ts';
import type { Node, Problems, Reader } from './node.ts';
import { childOf, isMapping } from './node.ts';
import { listOf, oneOf, period, slug, text } from './read.ts';

/** Stances a person may write down; what is derived is derived by Ballast, not written by hand. */
export const stance: Reader<Stance> = oneOf(['official', 'reported', 'claimed']);

/** What every report says of where it was read: source, its day of publication, stance, the words and their place. */
export const provenanceFields = { source: slug, published: period, stance, original: text, locator: text };

/** Takes a node as it is: for parts that are read afterwards, one by one, so that a bad one leaves the others alone. */
export const later: Reader<unknown> = (node) => node.data;

/** The list under a key of a mapping, item by item; nothing where the key is left out. */
export function itemsUnder<T>(node: Node, key: string, item: Reader<T>, problems: Problems): readonly T[] {
  const data = isMapping(node.data) ? node.data[key] : undefined;
  return data === undefined || data === null ? [] : (listOf(item)(childOf(node, key, data), problems) ?? []);
}

/** Items without those that say exactly what an earlier one says. */
export function distinct<T>(items: readonly T[], idOf: (item: T) => string): readonly T[] {
  const byId = new Map<string, T>();
  for (const item of items) {
    const id = idOf(item);
    if (!byId.has(id)) byId.set(id, item);
  }
  return [...byId.values()];
}

/** How many reports the items of a list hold: each is one cell of its file. An item without reports counts as one. */
export function reportCount(items: unknown): number {
  if (!Array.isArray(items)) return 0;
  return items.reduce(
    (sum: number, item: unknown) => sum + (isMapping(item) && Array.isArray(item.reports) ? item.reports.length : 1),
    0,
  );
}
