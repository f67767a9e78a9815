import type { CaseData } from './case-file.ts';
import type { Draft } from './draft.ts';
import { formOfUses, namesForms, type UsePart } from './draft-uses.ts';
import { drawnShare, type Part, partsOf } from './drawn-share.ts';

type NodeEntry = NonNullable<CaseData['nodes']>[number];

/** All of a material. */
export const WHOLE: Part = { share: 1, moved: [] };

/** Part of a material that each of its forms is: as the nodes say, or as the uses that take them. */
export function formParts(
  draft: Draft,
  entries: readonly NodeEntry[],
  uses: readonly UsePart[] | null,
): ReadonlyMap<string, Part> {
  if (uses !== null && namesForms(uses))
    return new Map(entries.map(({ id }) => [id, formOfUses(uses, id.split('/')[1] ?? '')]));
  if (entries.length < 2 && entries.every(({ share }) => share === undefined))
    return new Map(entries.map(({ id }) => [id, WHOLE]));
  const parts = partsOf(entries.map((entry) => shareOf(draft, entry)));
  return new Map(entries.map(({ id }, n) => [id, parts[n] ?? WHOLE]));
}

function shareOf(draft: Draft, { id, share, words, assumption }: NodeEntry) {
  if (share === undefined) return null;
  const name = `form/${id}`;
  const told = `Part of its material that is ${words ?? id}, times`;
  const lever = { id: name, words: told, unit: '×' as const };
  return drawnShare(draft, share, { name, words: told, lever, assumption: assumption ?? null, evidence: [] });
}
