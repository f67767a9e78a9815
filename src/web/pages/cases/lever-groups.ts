import type { Lever } from '../../../shortfall/lever.ts';

/** Levers under one heading. */
export interface LeverGroup {
  readonly name: string;
  readonly levers: readonly Lever[];
}

/** Headings in their order, with what the ids of their levers begin with. */
const HEADINGS: readonly (readonly [name: string, prefixes: readonly string[]])[] = [
  ['Demand', ['demand']],
  ['What goes wrong', ['length', 'shock', 'left', 'chance', 'level']],
  ['Stocks', ['inventory', 'industry']],
  ['Willingness', ['willingness']],
  ['Supply', ['supply']],
];

/** Levers under their headings; those of no heading come last. */
export function leverGroups(levers: readonly Lever[]): readonly LeverGroup[] {
  const prefixOf = ({ id }: Lever): string => id.split('/')[0] ?? '';
  const named = HEADINGS.map(([name, prefixes]) => ({
    name,
    levers: levers.filter((lever) => prefixes.includes(prefixOf(lever))),
  }));
  const placed = new Set(named.flatMap((group) => group.levers));
  const others = { name: 'Others', levers: levers.filter((lever) => !placed.has(lever)) };
  return [...named, others].filter((group) => group.levers.length > 0);
}
