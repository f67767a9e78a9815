import { basisName, isMassBasis, type Quantity, sameBasis } from '../units/quantity.ts';
import { dimensionOf } from '../units/unit.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import { contentBasis } from './stock-figure.ts';

/** Mass of a book on the basis of somebody else's figure: gross weight or the content the lots keep. */
export interface Likened {
  readonly grams: Grams;
  /** What has to be so for the two to compare; null where nothing is assumed. */
  readonly assumption: string | null;
}

/**
 * The mass of some lots to set beside a quantity: its gross weight, or its content where all lots keep that content. A basis
 * the source does not state is taken as gross weight and told. A string is why the two do not compare.
 */
export function likened(mass: Mass, contents: readonly (string | null)[], other: Quantity): Likened | string {
  if (dimensionOf(other.unit) !== 'mass' || !isMassBasis(other.basis)) return `${other.unit} is no mass`;
  if (other.basis === 'gross') return { grams: mass.gross, assumption: null };
  if (other.basis === 'unstated') {
    return {
      grams: mass.gross,
      assumption: 'the other does not say what it is the weight of; this holds if gross weight',
    };
  }
  const [kept = null, ...rest] = [...new Set(contents)];
  const own = contentBasis(kept);
  if (own === null || rest.length > 0 || mass.content === null || !sameBasis(own, other.basis)) {
    return `the other is ${basisName(other.basis)}, which the lots do not all keep`;
  }
  return { grams: mass.content, assumption: null };
}
