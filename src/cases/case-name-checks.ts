import type { CaseData } from './case-file.ts';
import { KEYED, namesIn } from './case-names.ts';
import { nearest, quoted } from './case-nearest.ts';
import { isRecord, type Mistake } from './case-shape.ts';

/**
 * What the names in a case can tell by themselves, also those of items that have other mistakes: names that stand twice, and
 * shocks that depend on one there is not. Paths are those of the file.
 */
export function nameMistakes(data: CaseData): readonly Mistake[] {
  return [...twice(data), ...unknownShocks(data)];
}

const itemsOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

function twice(data: CaseData): readonly Mistake[] {
  return KEYED.flatMap(([list, key]) => {
    const seen = new Set<string>();
    return itemsOf(data[list]).flatMap((item, n): readonly Mistake[] => {
      const name = isRecord(item) ? item[key] : undefined;
      if (typeof name !== 'string') return [];
      if (!seen.has(name)) return seen.add(name) && [];
      const message = `${quoted(name)} stands twice in \`${list}\``;
      return [{ path: [list, n, key], message, expected: `each ${key} once`, todo: 'Rename or merge them.' }];
    });
  });
}

function unknownShocks(data: CaseData): readonly Mistake[] {
  const ids = namesIn(data).of('shocks');
  return itemsOf(data.shocks).flatMap((item, n): readonly Mistake[] => {
    const first = isRecord(item) && isRecord(item.depends_on) ? item.depends_on.shock : undefined;
    if (typeof first !== 'string' || ids.has(first)) return [];
    const like = nearest(first, ids);
    const message = `no shock "${first}" in this case`;
    const todo = like === null ? 'Add it to `shocks`.' : `Did you mean "${like}"?`;
    return [{ path: ['shocks', n, 'depends_on', 'shock'], message, expected: [...ids].join(', '), todo }];
  });
}
