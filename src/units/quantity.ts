import type { Dimension, Unit } from './unit.ts';
import { convertAmount, dimensionOf } from './unit.ts';

/** Roles of money; amounts of different roles never add (FAR 16.504 ceiling and minimum, 31 USC 1501 obligation). */
export type MoneyRole =
  | 'ceiling'
  | 'guaranteed minimum'
  | 'obligated'
  | 'delivered'
  | 'paid'
  | 'appropriation'
  | 'apportionment'
  | 'inventory value'
  | 'trade value'
  | 'revenue'
  | 'cost'
  | 'commitment'
  | 'unstated';

/** What a mass is the mass of. `unstated` is an honest answer and adds to nothing but itself. */
export type MassBasis = 'gross' | 'dry' | 'unstated' | { readonly contentOf: string } | { readonly oxide: string };
/** Money states its role and whether its dollars are nominal or of a year. */
export interface MoneyBasis {
  readonly role: MoneyRole;
  readonly prices: 'nominal' | number;
}
/** A unit price states what mass it is per and in which year's dollars. */
export interface PriceBasis {
  readonly per: MassBasis;
  readonly prices: 'nominal' | number;
}
export type Basis = 'none' | MassBasis | MoneyBasis | PriceBasis;

/** An amount with its unit and what it is an amount of. `amount` is finite; JSON-ready. */
export interface Quantity<D extends Dimension = Dimension, B extends Basis = Basis> {
  readonly amount: number;
  readonly unit: Unit<D>;
  readonly basis: B;
}

/** Raised when two quantities of different bases or dimensions are added or compared: misuse, so it throws. */
export class BasisError extends Error {
  override readonly name = 'BasisError';
}

/** Names a basis in words: `gross weight`, `Sb content`, `ceiling, nominal dollars`. */
export function basisName(basis: Basis): string {
  if (typeof basis === 'string') {
    return { none: 'no basis', gross: 'gross weight', dry: 'dry weight', unstated: 'basis not stated' }[basis];
  }
  if ('contentOf' in basis) return `${basis.contentOf} content`;
  if ('oxide' in basis) return `${basis.oxide} equivalent`;
  const prices = basis.prices === 'nominal' ? 'nominal dollars' : `${basis.prices} dollars`;
  if ('role' in basis) return `${basis.role}, ${prices}`;
  return basis.per === 'unstated'
    ? `per unit, basis not stated, ${prices}`
    : `per unit of ${basisName(basis.per)}, ${prices}`;
}

/** Whether a basis says what a mass is the mass of. */
export function isMassBasis(basis: Basis): basis is MassBasis {
  return typeof basis === 'string' ? basis !== 'none' : 'contentOf' in basis || 'oxide' in basis;
}

/** Whether a quantity read at run time is a mass. */
export function isMass(q: Quantity): q is Quantity<'mass', MassBasis> {
  return dimensionOf(q.unit) === 'mass' && isMassBasis(q.basis);
}

/** Whether a quantity read at run time is money with its role. */
export function isMoney(q: Quantity): q is Quantity<'money', MoneyBasis> {
  return dimensionOf(q.unit) === 'money' && typeof q.basis === 'object' && 'role' in q.basis;
}

/** Whether a quantity read at run time is a price per mass. */
export function isUnitPrice(q: Quantity): q is Quantity<'money/mass', PriceBasis> {
  return dimensionOf(q.unit) === 'money/mass' && typeof q.basis === 'object' && 'per' in q.basis;
}

/** Two bases are the same when their names are: the name holds every field. */
export function sameBasis(a: Basis, b: Basis): boolean {
  return basisName(a) === basisName(b);
}

/** Two stated bases that differ; one that is not stated contradicts nothing and is told to the reader. */
export function unlike(a: Basis, b: Basis): boolean {
  return !sameBasis(a, b) && a !== 'unstated' && b !== 'unstated';
}

/** Makes a quantity; throws `RangeError` when the amount is not finite, since no source states such a number. */
export function quantity<D extends Dimension, B extends Basis>(
  amount: number,
  unit: Unit<D>,
  basis: B,
): Quantity<D, B> {
  if (!Number.isFinite(amount)) throw new RangeError(`a quantity needs a finite amount, got ${amount} ${unit}`);
  return { amount, unit, basis };
}

/** The same quantity in another unit of its dimension; the basis stays. Throws `RangeError` across dimensions. */
export function convert<D extends Dimension, B extends Basis>(
  q: Quantity<D, B>,
  unit: Unit<NoInfer<D>>,
): Quantity<D, B> {
  return q.unit === unit ? q : quantity(convertAmount(q.amount, q.unit, unit), unit, q.basis);
}

/** Sum in the first quantity's unit. Different bases do not compile; bases known only at run time throw `BasisError`. */
export function add<D extends Dimension, B extends Basis>(
  a: Quantity<D, B>,
  b: Quantity<NoInfer<D>, NoInfer<B>>,
): Quantity<D, B> {
  if (!sameBasis(a.basis, b.basis)) {
    throw new BasisError(`cannot add ${basisName(a.basis)} and ${basisName(b.basis)}`);
  }
  return quantity(a.amount + convert(b, a.unit).amount, a.unit, a.basis);
}

/** a / b for quantities of one dimension and basis, as a plain number. */
export function ratio<D extends Dimension, B extends Basis>(
  a: Quantity<D, B>,
  b: Quantity<NoInfer<D>, NoInfer<B>>,
): number {
  if (!sameBasis(a.basis, b.basis)) {
    throw new BasisError(`cannot compare ${basisName(a.basis)} with ${basisName(b.basis)}`);
  }
  return a.amount / convert(b, a.unit).amount;
}
