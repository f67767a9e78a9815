import type { EvidenceId } from '../ledger/evidence.ts';
import type { Grams } from '../vocabulary/stock-record.ts';
import type { StockEventOf } from './stock-book.ts';

/** What lies at a site. */
export interface AtSite {
  readonly site: string | null;
  readonly gross: Grams;
}

/** Days until all of it has left, begun days counted whole, or that nobody said how fast a site loads out. */
export type DaysToOutload =
  | { readonly days: number; readonly slowest: string | null; readonly evidence: readonly EvidenceId[] }
  | 'not known';

/**
 * Days to outload: sites work in parallel, each at its own rate and on nothing else, so the slowest decides. Our own method.
 * One site with mass and without a rate makes the whole not known.
 */
export function daysToOutload(
  amounts: readonly AtSite[],
  sites: ReadonlyMap<string, StockEventOf<'site'>>,
): DaysToOutload {
  const lying = [...bySite(amounts)].filter(([, gross]) => gross > 0);
  let slowest: { readonly days: number; readonly site: string } | null = null;
  const evidence: EvidenceId[] = [];
  for (const [site, gross] of lying) {
    const card = site === null ? undefined : sites.get(site);
    const rate = card?.payload.outloadPerDay ?? 0;
    if (site === null || card === undefined || rate <= 0) return 'not known';
    evidence.push(card.id);
    const days = Math.ceil(gross / rate);
    if (slowest === null || days > slowest.days) slowest = { days, site };
  }
  return { days: slowest?.days ?? 0, slowest: slowest?.site ?? null, evidence };
}

function bySite(amounts: readonly AtSite[]): ReadonlyMap<string | null, Grams> {
  const sums = new Map<string | null, Grams>();
  for (const { site, gross } of amounts) sums.set(site, (sums.get(site) ?? 0) + gross);
  return sums;
}
