import type { ProductionTable } from '../market/production.ts';
import type { RelianceCheck } from '../market/reliance.ts';
import type { Procurement } from '../procurement/procurement.ts';
import type { Inventory } from '../stockpile/inventory.ts';
import { formatPeriod } from '../units/format.ts';

/** What the sentences are drawn from. */
export interface Known {
  readonly name: string;
  readonly production: readonly ProductionTable[];
  readonly inventory: Inventory | null;
  readonly procurements: readonly Procurement[];
  readonly reliance: readonly RelianceCheck[];
}

/** What no source at hand says, in plain sentences; unknown is said, never filled with zero or a guess. */
export function notModelled(known: Known): readonly string[] {
  return [...stages(known), ...inventory(known), ...deliveries(known), ...reliance(known)];
}

const has = ({ production }: Known, stages: readonly string[]): boolean =>
  production.some((table) => stages.some((stage) => table.property.includes(stage)));

function stages(known: Known): readonly string[] {
  // Of a fiber or a steel nobody says where it is mined.
  if (known.production.length === 0)
    return [`Production of ${lower(known)} by country: no table in the sources at hand.`];
  const said: string[] = [];
  if (!has(known, ['mine'])) said.push(`Mined ${lower(known)} by country: no table in the sources at hand.`);
  if (has(known, ['mine']) && !has(known, ['refinery', 'smelter'])) {
    said.push(`Refined ${lower(known)} by country: no USGS table; nothing is inferred from mine shares.`);
  }
  return said;
}

const lower = ({ name }: Known): string => name.toLowerCase();

function inventory({ inventory: held, name }: Known): readonly string[] {
  if (held === null) return [`${name} in the National Defense Stockpile: no source at hand gives an amount.`];
  const last = held.points.at(-1);
  return last === undefined
    ? []
    : [
        `${name} held today: the latest published amount is of ${formatPeriod(last.period)} (${last.ageText}); no later one is inferred.`,
      ];
}

function deliveries({ procurements }: Known): readonly string[] {
  return procurements
    .filter((p) => ['awarded', 'ordering', 'delivering'].includes(p.state))
    .flatMap((p) => {
      const missing = (['guaranteedMinimum', 'delivered', 'paid'] as const).filter((role) => p[role] === null);
      const words = missing.map((role) => ROLE_WORDS[role]).join(', ');
      return missing.length === 0 ? [] : [`${p.supplier ?? p.title}, ${words}: no source at hand states it.`];
    });
}

const ROLE_WORDS = {
  guaranteedMinimum: 'guaranteed minimum',
  delivered: 'amount delivered',
  paid: 'amount paid',
} as const;

function reliance({ reliance: checks }: Known): readonly string[] {
  const latest = checks[0]?.edition;
  const odd = checks.filter((check) => check.edition === latest && check.verdict === 'not reproducible');
  return odd.map((check) => `Apparent consumption ${check.period} cannot be reproduced: ${check.reason}`);
}
