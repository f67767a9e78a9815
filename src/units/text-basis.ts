import { parseFormula } from './formula.ts';
import { type Basis, isMassBasis, type MassBasis, type MoneyRole, type PriceBasis } from './quantity.ts';
import { dimensionOf, type Unit } from './unit.ts';

/** What the reader supplies where a text is silent about what an amount is of. */
export interface BasisDefaults {
  /** Basis of masses; for unit prices the mass they are per. */
  readonly basis?: Basis;
  /** Role of money; a text such as "up to $245 million" cannot tell. */
  readonly role?: MoneyRole;
  /** Year of the dollars; nominal unless said. */
  readonly prices?: 'nominal' | number;
}

const COMPOUND = /^(?:of )?(contained )?([^\s]+)( content| equivalent)?$/;

/** Reads `gross`, `dry weight`, `Sb`, `contained Co`, `Sb2O3`, `WO3 equivalent`; null for anything else. */
export function parseMassBasis(phrase: string): MassBasis | null {
  const words = phrase.replace(/\s+/g, ' ').trim();
  const weight = /^(gross|dry)(?: weight)?$/i.exec(words)?.[1];
  if (weight !== undefined) return weight.toLowerCase() === 'dry' ? 'dry' : 'gross';
  const [, contained, formula, suffix] = COMPOUND.exec(words) ?? [];
  const read = formula === undefined ? null : parseFormula(formula);
  if (formula === undefined || read === null || !read.ok) return null;
  if (read.atoms.has(formula)) return suffix === ' equivalent' ? null : { contentOf: formula };
  return suffix === ' content' && !contained ? null : { oxide: formula };
}

function massDefault(basis: Basis | undefined): MassBasis {
  if (basis === undefined) return 'unstated';
  if (isMassBasis(basis)) return basis;
  return typeof basis === 'object' && 'per' in basis ? basis.per : 'unstated';
}

function pricesDefault({ prices, basis }: BasisDefaults): 'nominal' | number {
  return prices ?? (typeof basis === 'object' && 'prices' in basis ? basis.prices : 'nominal');
}

const roleDefault = ({ role, basis }: BasisDefaults): MoneyRole =>
  role ?? (typeof basis === 'object' && 'role' in basis ? basis.role : 'unstated');

/** Which kind of basis amounts of a unit carry: a mass basis, a money role, the mass a price is per, or none. */
export function basisKind(unit: Unit): 'mass' | 'money' | 'price' | 'none' {
  const [over, under] = dimensionOf(unit).split('/');
  if (over === 'mass') return 'mass';
  if (over === 'money') return under === undefined || under === 'time' ? 'money' : 'price';
  return 'none';
}

/** The unit price basis of a mass basis. */
export const perMass = (per: MassBasis, defaults: BasisDefaults = {}): PriceBasis => ({
  per,
  prices: pricesDefault(defaults),
});

/** Basis of an amount: what the text states, else the reader's default, else unstated; null where the two do not fit. */
export function basisOf(unit: Unit, stated: MassBasis | undefined, defaults: BasisDefaults): Basis | null {
  const kind = basisKind(unit);
  if (kind === 'mass') return stated ?? massDefault(defaults.basis);
  if (kind === 'price') return perMass(stated ?? massDefault(defaults.basis), defaults);
  if (stated !== undefined) return null;
  return kind === 'none' ? 'none' : { role: roleDefault(defaults), prices: pricesDefault(defaults) };
}
