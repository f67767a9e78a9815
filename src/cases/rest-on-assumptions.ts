import type { NodeResult } from './result.ts';

/** Share of a mean shortfall that vanishes without assumptions, 0 to 1; null where nothing is short. */
export function shareOnAssumptions(mean: number, without: number): number | null {
  if (!(mean > 0)) return null;
  return Math.min(1, Math.max(0, 1 - without / mean));
}

/**
 * The same of a whole run: of the value of all mean gross shortfalls at dated prices. Nodes without a price are left out;
 * where none has one, each counts by its part of demand that is short (Ballast method).
 */
export function restOnAssumptions(nodes: readonly NodeResult[]): number | null {
  const short = nodes.filter(({ gross }) => gross.mean > 0);
  const priced = short.filter(({ worth }) => worth !== null);
  const counted = (priced.length > 0 ? priced : short).map(({ worth, gross, demand, restsOnAssumptions }) => ({
    weight: worth === null ? gross.mean / demand : worth.usd,
    share: restsOnAssumptions ?? 0,
  }));
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  return all > 0 ? counted.reduce((sum, { weight, share }) => sum + weight * share, 0) / all : null;
}
