import type { StockKindsDto } from '../../../api/contract-stock-writing.ts';

/** A kind of record with its fields. */
export type KindDto = StockKindsDto['kinds'][number];
/** A field of a kind. */
export type FieldDto = KindDto['fields'][number];

/** Kinds that say what something is; all others move or judge a lot. */
const CARDS = new Set(['site', 'lot', 'specification', 'authority', 'requirement']);

/** Kinds under the two headings they are chosen from. */
export function kindGroups(kinds: readonly KindDto[]): readonly (readonly [string, readonly KindDto[]])[] {
  return [
    ['Movements', kinds.filter(({ kind }) => !CARDS.has(kind))],
    ['Cards', kinds.filter(({ kind }) => CARDS.has(kind))],
  ];
}
