import type { CaseData } from './case-file.ts';
import { isRecord } from './case-shape.ts';

/** Lists of a case whose items are told apart by a key. */
export const KEYED = [
  ['phases', 'name'],
  ['groups', 'id'],
  ['nodes', 'id'],
  ['sources', 'name'],
  ['feeds', 'of'],
  ['shocks', 'id'],
  ['inventory', 'holder'],
  ['industry', 'node'],
  ['contracts', 'id'],
  ['projects', 'id'],
  ['mitigations', 'id'],
  ['assumptions', 'id'],
] as const;
type List = (typeof KEYED)[number][0];

/** What a case names, also in parts that have mistakes: what refers to them is not to be blamed for those. */
export interface CaseNames {
  /** Keys the case has at its top. */
  readonly keys: ReadonlySet<string>;
  readonly of: (list: List) => ReadonlySet<string>;
}

export function namesIn(data: CaseData): CaseNames {
  const lists = new Map(
    KEYED.map(([list, key]) => {
      const items: unknown = data[list];
      const names = Array.isArray(items)
        ? items.flatMap((item: unknown) => (isRecord(item) ? [String(item[key])] : []))
        : [];
      return [list, new Set(names)] as const;
    }),
  );
  return { keys: new Set(Object.keys(data)), of: (list) => lists.get(list) ?? new Set() };
}
