import { formatPercent } from './format.ts';
import { contentFactor, parseFormula, sameFormula } from './formula.ts';
import { basisName, isMassBasis, type MassBasis, type Quantity, quantity, sameBasis } from './quantity.ts';

/** A quantity on the basis asked for and the rule in words, null where nothing changed. */
export interface Rebased {
  readonly quantity: Quantity;
  readonly rule: string | null;
}

interface Factor {
  readonly times: number;
  readonly rule: string;
}

/** Content of an element per mass of a compound, or the other way round; null where the formula lacks the element. */
function factorOf(compound: string, element: string, inverse: boolean): Factor | null {
  const read = parseFormula(compound);
  if (!read.ok || !read.atoms.has(element)) return null;
  const share = contentFactor(compound, element);
  const rule = `${compound} is ${formatPercent(share, { digits: 2 })} ${element} by mass (standard atomic weights)`;
  return { times: inverse ? 1 / share : share, rule };
}

/** How much of `to` one mass of `from` is; null where the two bases do not tell. */
function basisFactor(from: MassBasis, to: MassBasis): Factor | null {
  if (typeof from === 'string' || typeof to === 'string') return null;
  if ('oxide' in from && 'contentOf' in to) return factorOf(from.oxide, to.contentOf, false);
  return 'contentOf' in from && 'oxide' in to ? factorOf(to.oxide, from.contentOf, true) : null;
}

function massBasisOf({ basis }: Quantity): MassBasis | null {
  if (isMassBasis(basis)) return basis;
  return typeof basis === 'object' && 'per' in basis ? basis.per : null;
}

/** Another spelling of one formula is no other basis. */
function equalBasis(a: MassBasis, b: MassBasis): boolean {
  const oxides = [a, b].flatMap((basis) => (typeof basis === 'object' && 'oxide' in basis ? [basis.oxide] : []));
  const [first, second] = oxides;
  return first !== undefined && second !== undefined ? sameFormula(first, second) : sameBasis(a, b);
}

/** The quantity on another mass basis; a price per another basis changes the other way round. A string is why not. */
export function toBasis(q: Quantity, wanted: MassBasis | undefined): Rebased | string {
  const from = massBasisOf(q);
  if (wanted === undefined || from === null || equalBasis(from, wanted)) return { quantity: q, rule: null };
  const factor = basisFactor(from, wanted);
  if (factor === null) {
    return `${basisName(from)} does not say how much ${basisName(wanted)} it is; name the compound, as in "100 t Sb2O3" to "t Sb"`;
  }
  const { basis, amount, unit } = q;
  if (typeof basis === 'object' && 'per' in basis) {
    return { quantity: quantity(amount / factor.times, unit, { ...basis, per: wanted }), rule: factor.rule };
  }
  return { quantity: quantity(amount * factor.times, unit, wanted), rule: factor.rule };
}
