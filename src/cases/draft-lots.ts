import type { Mistake } from './case-shape.ts';
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

/** Groups, whatever lots they are of, that the engine serves exactly where not everybody may have everything. */
const MOST_LIMITED = 6;
/** Groups it has bits for. */
const MOST = 31;

/** What of a split the engine cannot serve, or not exactly. */
export function lotMistakes(draft: Draft): readonly Mistake[] {
  const lots = lotsOf(draft);
  const limited = (draft.data.groups ?? []).some(({ eligible }) => eligible !== undefined && eligible !== 'all');
  const kinds = limited ? draft.groups.length : 0;
  const [served, most] = kinds > MOST_LIMITED ? [kinds, MOST_LIMITED] : [lots.length, MOST];
  const found: Mistake[] = [];
  if (served > most)
    found.push({
      ...{ path: ['groups'], message: `${served} groups, or parts of groups that are drawn apart, are served` },
      ...{ expected: `at most ${most}${most === MOST_LIMITED ? ' where not everybody may have everything' : ''}` },
      todo: 'Put groups or uses together, or give their shares as numbers.',
    });
  const both = draft.nodes.find((_, node) => {
    const moved = draft.formSplits[node] ?? [];
    return moved.length > 0 && (draft.demand[node] ?? []).flat().some(({ splits }) => splits.length > 0);
  });
  if (both !== undefined)
    found.push({
      path: [
        'nodes',
        Math.max(
          0,
          (draft.data.nodes ?? []).findIndex(({ id }) => id === both.id),
        ),
      ],
      message: `${both.id} is what several forms leave, and its demand is split by several ranges of groups or uses`,
      expected: 'several ranges of one of them',
      todo: 'Give shares of the forms, or those of the groups, as numbers.',
    });
  return found;
}
