import type { ProductionTable } from '../market/production.ts';
import { formatPercent } from '../units/format.ts';
import type { Value } from '../units/value.ts';

/** Below this part of the whole, or with fewer countries, what is named cannot stand for the world (our own rule). */
export const LEAST_NAMED = { part: 0.5, countries: 3 } as const;

const percent = (value: Value | undefined): number | null => {
  if (value === undefined) return null;
  if ('quantity' in value) return value.quantity.amount;
  return value.kind === 'range' ? (value.low?.amount ?? 0) : null;
};

/** Why a table's countries cannot stand for the world, in words; null where they can. */
export function tooFewNamed(table: ProductionTable): string | null {
  const shares = table.rows
    .filter((row) => row.placeKind === 'country')
    .flatMap((row) => percent(row.share?.value) ?? []);
  const named = shares.reduce((sum, share) => sum + share, 0) / 100;
  if (shares.length < LEAST_NAMED.countries)
    return `${shares.length} ${shares.length === 1 ? 'country' : 'countries'} with an amount`;
  return named < LEAST_NAMED.part ? `countries named make ${formatPercent(named, { maxDigits: 2 })}` : null;
}
