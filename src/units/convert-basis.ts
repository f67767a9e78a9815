import { formatPercent } from './format.ts';
import { contentFactor, parseFormula, sameFormula } from './formula.ts';
import { basisName, type MassBasis, type Quantity, quantity, sameBasis } from './quantity.ts';

/** A quantity on the basis asked for and the rule in words, null where nothing changed. */
export interface Rebased {
  readonly quantity: Quantity;
  readonly rule: string | null;
}

/** Mass of an element per mass of what a basis counts, or null where the basis names no compound with it. */
function contentIn(basis: MassBasis, element: string): number | null {
  if (typeof basis === 'string') return null;
  if ('contentOf' in basis) return basis.contentOf === element ? 1 : null;
  const read = parseFormula(basis.oxide);
  return read.ok && read.atoms.has(element) ? contentFactor(basis.oxide, element) : null;
}

interface Factor {
  readonly times: number;
  readonly rule: string;
}

/** How much of `to` one mass of `from` is, by standard atomic weights; null where the formulas do not tell. */
function basisFactor(from: MassBasis, to: MassBasis): Factor | null {
  if (typeof from === 'string' || typeof to === 'string') return null;
  const [compound, element, inverse] =
    'oxide' in from && 'contentOf' in to
      ? [from.oxide, to.contentOf, false]
      : 'contentOf' in from && 'oxide' in to
        ? [to.oxide, from.contentOf, true]
        : ['', '', false];
  const share = compound === '' ? null : contentIn({ oxide: compound }, element);
  if (share === null) return null;
  const rule = `${compound} is ${formatPercent(share, { digits: 2 })} ${element} by mass (standard atomic weights)`;
  return { times: inverse ? 1 / share : share, rule };
}

const massBasisOf = ({ basis }: Quantity): MassBasis | null => {
  if (typeof basis !== 'object') return basis === 'none' ? null : basis;
  if ('per' in basis) return basis.per;
  return 'role' in basis ? null : basis;
};

/** Another spelling of one formula is no other basis. */
function equalBasis(a: MassBasis, b: MassBasis): boolean {
  if (typeof a === 'object' && 'oxide' in a && typeof b === 'object' && 'oxide' in b)
    return sameFormula(a.oxide, b.oxide);
  return sameBasis(a, b);
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
