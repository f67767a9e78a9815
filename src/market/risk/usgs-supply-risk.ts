import { sharesOf } from './span.ts';

/** A producing country: its output (primary and secondary), and how able and willing it is found to supply (F-04). */
export interface Producer {
  readonly output: number;
  /** Ability to supply as a risk, 1 less the Fraser policy perception index over 100. */
  readonly ability: number;
  /** Willingness to supply as a risk, mean of trade ties, shared values and, where known, common defence. */
  readonly willingness: number;
}

/** Disruption potential: sum of squared production shares times ability and willingness (F-04); null without output. */
export function disruptionPotential(producers: readonly Producer[]): number | null {
  const shares = sharesOf(producers.map(({ output }) => output));
  if (shares.length === 0) return null;
  return producers.reduce((sum, { ability, willingness }, i) => sum + (shares[i] ?? 0) ** 2 * ability * willingness, 0);
}

/** What a home market takes in and makes over a year, in one unit; stocks count by what was drawn. */
export interface HomeMarket {
  readonly imports: number;
  readonly exports: number;
  readonly stockDraw: number;
  readonly primary: number;
  readonly secondary: number;
}

/** Trade exposure: net imports over apparent consumption (F-04); zero for a net exporter, null where nothing is consumed. */
export function tradeExposure({ imports, exports, stockDraw, primary, secondary }: HomeMarket): number | null {
  const net = imports - exports + stockDraw;
  const consumption = primary + secondary + net;
  return consumption <= 0 ? null : Math.max(0, net / consumption);
}

/** An industry that uses the material, in one unit of money. */
export interface UsingIndustry {
  readonly valueAdded: number;
  /** What it spends on the material. */
  readonly expenditure: number;
  readonly operatingProfit: number;
}

/** Economic vulnerability before any rescaling: value added over GDP times spending over profit, summed (F-04). */
export function economicVulnerability(industries: readonly UsingIndustry[], gdp: number): number {
  return industries.reduce(
    (sum, { valueAdded, expenditure, operatingProfit }) => sum + (valueAdded / gdp) * (expenditure / operatingProfit),
    0,
  );
}

/** The three parts of USGS supply risk, each 0 to 1. */
export interface RiskParts {
  readonly disruption: number;
  readonly exposure: number;
  readonly vulnerability: number;
}

/** Why a supply risk made without a rescaling may not be set beside the published ones. */
export const RESCALE_CAVEAT =
  'USGS brings economic vulnerability to 0..1 by a normalisation that no source at hand gives. Without one it is very small, and the risk cannot be compared with published scores or with the cutoff of 0.40.';

/**
 * Supply risk as the geometric mean of its parts (F-04; Nassar and others 2020, form only). `rescale` brings economic
 * vulnerability to 0..1; left out it stays raw, and RESCALE_CAVEAT holds.
 */
export function supplyRisk(
  { disruption, exposure, vulnerability }: RiskParts,
  rescale: (raw: number) => number = (raw) => raw,
): number {
  return Math.cbrt(disruption * exposure * rescale(vulnerability));
}
