import type { Marking } from './evidence.ts';

/** Markings in the order of the configuration, widest audience first. */
export type MarkingOrder = readonly Marking[];
export const DEFAULT_MARKINGS: MarkingOrder = ['public', 'internal', 'restricted'];

/** The narrowest of the inputs: an output is never marked weaker than what it was made of. Unknown markings throw. */
export function highestMarking(markings: readonly Marking[], order: MarkingOrder = DEFAULT_MARKINGS): Marking {
  const ranks = markings.map((marking) => {
    const rank = order.indexOf(marking);
    if (rank < 0) throw new RangeError(`unknown marking "${marking}"; configured: ${order.join(' < ')}`);
    return rank;
  });
  const highest = order[Math.max(0, ...ranks)];
  if (highest === undefined) throw new RangeError('the configuration names no markings');
  return highest;
}
