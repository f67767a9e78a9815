import type { CriticalList, ListEntry, MaterialFacts } from './facts.ts';
import type { Material, Vocabulary } from './vocabulary.ts';

/** How a list speaks of a material. */
export type ListStatus = 'listed' | 'through its group' | 'through its members' | 'unclear' | 'not listed';

/** A material's standing on one list. */
export interface ListMembership {
  readonly list: CriticalList;
  readonly status: ListStatus;
  /** The entry of the list it stands under; null when not listed or only through several members. */
  readonly entry: ListEntry | null;
  /** Ids of the materials it is listed through: its group, or its listed members. */
  readonly through: readonly string[];
}

function entryOf({ entries }: MaterialFacts, list: string, material: string): ListEntry | null {
  return entries.find((entry) => entry.list === list && entry.material === material) ?? null;
}

function membersOf({ materials }: Vocabulary, group: string): readonly string[] {
  return [...materials.values()].filter((material) => material.group === group).map(({ id }) => id);
}

/**
 * A material's standing on a list. Its own entry counts first; else the entry of the group it belongs to (rare earths for
 * cerium in 2018); else, for a group, the entries of its members. Everything else is not listed.
 */
export function membershipOf(
  material: Pick<Material, 'id' | 'group'>,
  list: CriticalList,
  facts: MaterialFacts,
  vocabulary: Vocabulary,
): ListMembership {
  const own = entryOf(facts, list.id, material.id);
  if (own !== null) return { list, status: own.status, entry: own, through: [] };
  const group = material.group === null ? null : entryOf(facts, list.id, material.group);
  if (group !== null && material.group !== null && group.status === 'listed') {
    return { list, status: 'through its group', entry: group, through: [material.group] };
  }
  const members = membersOf(vocabulary, material.id).filter((id) => entryOf(facts, list.id, id)?.status === 'listed');
  if (members.length > 0) return { list, status: 'through its members', entry: null, through: members };
  return { list, status: 'not listed', entry: null, through: [] };
}

/** What one list has that another has not, by entry; an entry kept under another spelling of the same material is kept. */
export interface ListComparison {
  readonly added: readonly ListEntry[];
  readonly removed: readonly ListEntry[];
  readonly kept: readonly ListEntry[];
}

/** A list's entries, each once though it may speak of several materials. */
export function entriesOf({ entries }: MaterialFacts, list: string): readonly ListEntry[] {
  const listed = entries.filter((entry) => entry.list === list && entry.status === 'listed');
  return listed.filter((entry, i) => listed.findIndex((other) => other.entry === entry.entry) === i);
}

/**
 * Compares a list with an earlier one. An entry is kept when the earlier list spoke of its material, itself or through its
 * group; an earlier group entry (rare earths) is kept when the later list names its members.
 */
export function compareLists(
  facts: MaterialFacts,
  vocabulary: Vocabulary,
  list: CriticalList,
  earlier: CriticalList,
): ListComparison {
  const spokenOf = (entry: ListEntry, on: CriticalList): boolean => {
    const material = vocabulary.materials.get(entry.material);
    if (material === undefined) return false;
    const { status } = membershipOf(material, on, facts, vocabulary);
    return status !== 'not listed' && status !== 'unclear';
  };
  const now = entriesOf(facts, list.id);
  return {
    added: now.filter((entry) => !spokenOf(entry, earlier)),
    removed: entriesOf(facts, earlier.id).filter((entry) => !spokenOf(entry, list)),
    kept: now.filter((entry) => spokenOf(entry, earlier)),
  };
}
