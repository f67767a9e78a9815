import { plainLabel } from '../../vocabulary/labels.ts';
import { WORLD_HEADINGS } from './headings/world.ts';
import { chaptersOf, type Meaning, meaningOf } from './meaning.ts';

/** Kinds of figures a world table has columns for, in the order of the text of headings. */
export const WORLD_GROUPS = ['production', 'reserves', 'capacity'] as const;
export type WorldGroup = (typeof WORLD_GROUPS)[number];
type ByGroup = Readonly<Record<WorldGroup, Meaning | null>>;

/** What stands in the text of headings for an empty type. */
const NO_TYPE = '(none)';

const CHAPTERS: ReadonlyMap<string, ReadonlyMap<string, ByGroup>> = new Map(
  chaptersOf(WORLD_HEADINGS).flatMap(({ names, lines }) => {
    const types = new Map(
      lines.flatMap(([words = '', ...cells]) => words.split('; ').map((type) => [type, byGroup(cells)] as const)),
    );
    return names.map((name) => [plainLabel(name), types] as const);
  }),
);

function byGroup([production, reserves, capacity]: readonly string[]): ByGroup {
  const read = (cell: string | undefined): Meaning | null => (cell === undefined ? null : meaningOf(cell));
  return { production: read(production), reserves: read(reserves), capacity: read(capacity) };
}

/** A type as the text of headings has it: small letters, without `estimated` and a full stop at its end. */
function plainType(type: string): string {
  const plain = plainLabel(type)
    .replace(/\.$/, '')
    .replace(/,? *\bestimated$/, '');
  return plain === '' ? NO_TYPE : plain;
}

/** Whether a chapter by this name, or by this part of a file's name, is known. */
export function knowsChapter(name: string): boolean {
  return CHAPTERS.has(plainLabel(name));
}

/**
 * What figures of a group mean under a chapter's type, or null. `variant` is what the column's heading says besides:
 * `Pigment` of `Cap_Pigment_t_2023`.
 */
export function worldMeaning(chapter: string, type: string, group: WorldGroup, variant = ''): Meaning | null {
  const types = CHAPTERS.get(plainLabel(chapter));
  const plain = plainType(type);
  const found = (variant === '' ? undefined : types?.get(`${plain} [${plainLabel(variant)}]`)) ?? types?.get(plain);
  return found?.[group] ?? null;
}
