import {
  compareLists,
  type ListComparison,
  type ListMembership,
  membershipOf,
} from '../../vocabulary/critical-list.ts';
import type { CriticalList, ListEntry, MaterialFacts } from '../../vocabulary/facts.ts';
import type { CriticalListDto, ListEntryDto, ListSummaryDto } from '../contract-profile.ts';
import type { Context } from './context.ts';
import { citationDto, membershipDto, namedMaterial } from './profile.ts';

/** A list without its entries. */
export function listSummaryDto(list: CriticalList, context: Context): ListSummaryDto {
  const { id, name, citation, published, entries } = list;
  return { id, name, legalCitation: citation, published, entries, citation: citationDto(list, context) };
}

function entryDto(entry: ListEntry, context: Context): ListEntryDto {
  const { entry: name, material, note } = entry;
  return { entry: name, material: namedMaterial(material, context), note, citation: citationDto(entry, context) };
}

/** A list with every material it speaks of, and what an earlier one has that it has not. */
export function criticalListDto(
  list: CriticalList,
  earlier: CriticalList | null,
  facts: MaterialFacts,
  context: Context,
): CriticalListDto {
  const { vocabulary } = context;
  const memberships = [...vocabulary.materials.values()]
    .map((material) => ({ material, membership: membershipOf(material, list, facts, vocabulary) }))
    .filter(({ membership }) => membership.status !== 'not listed')
    .sort((a, b) => a.material.name.localeCompare(b.material.name, 'en'));
  return {
    list: listSummaryDto(list, context),
    members: memberships.map(({ material, membership }) => memberDto(material, membership, context)),
    comparison:
      earlier === null ? null : comparisonDto(compareLists(facts, vocabulary, list, earlier), earlier, context),
  };
}

function memberDto(
  material: { readonly id: string; readonly category: string | null },
  membership: ListMembership,
  context: Context,
): CriticalListDto['members'][number] {
  const { status, entry, through, note, citation } = membershipDto(membership, context);
  const { id, category } = material;
  return { material: namedMaterial(id, context), category, status, entry, through, note, citation };
}

function comparisonDto(
  { added, removed, kept }: ListComparison,
  earlier: CriticalList,
  context: Context,
): NonNullable<CriticalListDto['comparison']> {
  const all = (entries: readonly ListEntry[]): ListEntryDto[] => entries.map((entry) => entryDto(entry, context));
  return { with: listSummaryDto(earlier, context), added: all(added), removed: all(removed), kept: all(kept) };
}
