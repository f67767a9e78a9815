import type { Draft, DraftLot } from './draft.ts';

/** For each of the engine's groups, the group of the case it is part of: as many lots as any node has. */
export function lotsOf({ groups, demand }: Pick<Draft, 'groups' | 'demand'>): readonly number[] {
  return groups.flatMap((_, g) => {
    const most = demand.reduce((all, node) => Math.max(all, node[g]?.length ?? 0), 1);
    return Array.from({ length: most }, () => g);
  });
}

/** The lots of a node in the order of the engine's groups; null where it has none. */
export function lotsOfNode(
  { demand }: Pick<Draft, 'demand'>,
  lots: readonly number[],
  node: number,
): readonly (DraftLot | null)[] {
  return lots.map((group, n) => demand[node]?.[group]?.[n - lots.indexOf(group)] ?? null);
}
