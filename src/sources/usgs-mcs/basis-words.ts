import type { Basis, MassBasis, MoneyRole } from '../../units/quantity.ts';

/** Bases as our own tables write them: `Sb content`, `WO3 equivalent`, `gross`, `per gross`, `trade value`, `none`. */
export function wordsOfBasis(basis: Basis): string {
  if (basis === 'none') return 'none';
  if (typeof basis === 'string' || 'contentOf' in basis || 'oxide' in basis) return wordsOfMass(basis);
  const words = 'role' in basis ? roleWords(basis.role) : `per ${wordsOfMass(basis.per)}`;
  return basis.prices === 'nominal' ? words : `${words}, ${basis.prices} dollars`;
}

/** Money whose role is not stated must not read like a mass whose basis is not stated. */
const roleWords = (role: MoneyRole): string => (role === 'unstated' ? 'money' : role);

function wordsOfMass(basis: MassBasis): string {
  if (typeof basis === 'string') return basis;
  return 'contentOf' in basis ? `${basis.contentOf} content` : `${basis.oxide} equivalent`;
}

const ROLES: ReadonlyMap<string, MoneyRole> = new Map<string, MoneyRole>([
  ['money', 'unstated'],
  ['trade value', 'trade value'],
]);

/** The basis such words name, or null. */
export function basisOfWords(words: string): Basis | null {
  if (words === 'none') return 'none';
  const [, stated = words, year] = /^(.*), (\d{4}) dollars$/.exec(words) ?? [];
  const prices = year === undefined ? 'nominal' : Number(year);
  const role = ROLES.get(stated);
  if (role !== undefined) return { role, prices };
  if (!stated.startsWith('per ')) return year === undefined ? massOfWords(words) : null;
  const per = massOfWords(stated.slice('per '.length));
  return per === null ? null : { per, prices };
}

function massOfWords(words: string): MassBasis | null {
  if (words === 'gross' || words === 'dry' || words === 'unstated') return words;
  const [, what, kind] = /^([A-Z][A-Za-z0-9]*) (content|equivalent)$/.exec(words) ?? [];
  if (what === undefined) return null;
  return kind === 'content' ? { contentOf: what } : { oxide: what };
}
