import type { CaseData } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import { isRecord } from './case-shape.ts';

/** A case merged with the one it extends, and where each part of it stood in the child. */
export interface Merged {
  readonly data: CaseData;
  /** Path in the child's file of what stands at a path of the merged case; of what a parent says, the child's `extends`. */
  readonly ownPath: (path: CasePath) => CasePath;
}

/** What tells the items of a list apart. */
const KEYS = ['id', 'name', 'of', 'holder', 'node', 'material', 'use'] as const;
/** What a parent says of itself and not of its children. */
const OF_ITSELF = new Set(['case', 'title', 'extends']);

/** Merges a case into the one it extends: maps key by key, lists by what tells their items apart, everything else replaced. */
export function mergeCase(parent: CaseData, child: CaseData): Merged {
  const origin = new Map<object, CasePath>();
  remember(child, [], origin);
  const inherited = Object.fromEntries(Object.entries(parent).filter(([key]) => !OF_ITSELF.has(key)));
  const data = merge(inherited, child, origin) as CaseData;
  return { data, ownPath: (path) => ownPath(data, path, origin) };
}

/** Where every map and list of the child stands in its file. */
function remember(value: unknown, path: CasePath, origin: Map<object, CasePath>): void {
  if (typeof value !== 'object' || value === null || origin.has(value)) return;
  origin.set(value, path);
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, item] of items) remember(item, [...path, key], origin);
}

function merge(parent: unknown, child: unknown, origin: Map<object, CasePath>): unknown {
  if (isRecord(parent) && isRecord(child) && !isRange(child)) {
    const merged: Record<string, unknown> = { ...parent };
    for (const [key, value] of Object.entries(child)) merged[key] = merge(parent[key], value, origin);
    return keepOrigin(merged, child, origin);
  }
  // An empty list takes away what the parent has.
  if (!Array.isArray(parent) || !Array.isArray(child) || child.length === 0) return child;
  const key = KEYS.find((one) =>
    [...parent, ...child].every((item) => isRecord(item) && typeof item[one] === 'string'),
  );
  return key === undefined ? child : keepOrigin(mergeLists(parent, child, key, origin), child, origin);
}

const isRange = (value: Readonly<Record<string, unknown>>): boolean => 'low' in value && 'high' in value;

function mergeLists(
  parent: readonly Readonly<Record<string, unknown>>[],
  child: readonly Readonly<Record<string, unknown>>[],
  key: string,
  origin: Map<object, CasePath>,
): readonly unknown[] {
  const changed = parent.map((item) => {
    const own = child.find((one) => one[key] === item[key]);
    return own === undefined ? item : merge(item, own, origin);
  });
  const added = child.filter((item, n) => {
    const known = parent.some((one) => one[key] === item[key]);
    return !known || child.findIndex((one) => one[key] === item[key]) !== n;
  });
  return [...changed, ...added];
}

function keepOrigin<T extends object>(merged: T, child: object, origin: Map<object, CasePath>): T {
  const path = origin.get(child);
  if (path !== undefined) origin.set(merged, path);
  return merged;
}

/** Follows a path down the merged case; the deepest part that the child wrote says where it stands. */
function ownPath(data: CaseData, path: CasePath, origin: ReadonlyMap<object, CasePath>): CasePath {
  let [value, own]: [unknown, CasePath] = [data, []];
  for (const [n, step] of path.entries()) {
    value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[step];
    if (typeof value !== 'object' || value === null) return [...own, ...path.slice(n)];
    const known = origin.get(value);
    if (known === undefined) return n === 0 || own.length === 0 ? ['extends'] : own;
    own = known;
  }
  return own;
}
