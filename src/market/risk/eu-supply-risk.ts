/** From where on the European Union calls supply risk and economic importance high (F-08). */
export const EU_THRESHOLDS = { supplyRisk: 1, importance: 2.8 } as const;

/** A supplying country in a sourcing mix. */
export interface Sourcing {
  /** 0 to 1. */
  readonly share: number;
  /** Governance from 0 to 10, 10 the worst. */
  readonly governance: number;
  /** About 0.8 with trade agreements, above 1 with export restrictions, else 1. */
  readonly trade: number;
}

/** Concentration weighted by governance and trade (F-08); null for a mix that is missing or empty, never zero. */
export function weightedConcentration(mix: readonly Sourcing[] | null): number | null {
  if (mix === null || mix.length === 0) return null;
  return mix.reduce((sum, { share, governance, trade }) => sum + share ** 2 * governance * trade, 0);
}

/** What is known of one stage of a material; null where it is not known. */
export interface EuStage {
  /** Concentration of world supply and of what the Union takes, each weighted. */
  readonly world: number | null;
  readonly union: number | null;
  /** Import reliance, share of recycled input, and index of substitution, 0 to 1. */
  readonly importReliance: number | null;
  readonly recycled: number | null;
  readonly substitution: number | null;
}

/** A supply risk; gross where import reliance, recycling or substitution is not known, and then no supply risk of the Union's. */
export interface EuSupplyRisk {
  readonly value: number;
  readonly gross: boolean;
  /** What was left out for want of a number. */
  readonly without: readonly ('import reliance' | 'recycling' | 'substitution')[];
}

/** Supply risk of one stage (F-08); null where neither mix is known. With one mix known it is taken alone. */
export function euSupplyRisk({ world, union, importReliance, recycled, substitution }: EuStage): EuSupplyRisk | null {
  const mixed = blend(world, union, importReliance);
  if (mixed === null) return null;
  const without = [
    ...(importReliance === null && union !== null && world !== null ? (['import reliance'] as const) : []),
    ...(recycled === null ? (['recycling'] as const) : []),
    ...(substitution === null ? (['substitution'] as const) : []),
  ];
  return { value: mixed * (1 - (recycled ?? 0)) * (substitution ?? 1), gross: without.length > 0, without };
}

/** Without a known reliance the two mixes cannot be blended: the world's stands. */
function blend(world: number | null, union: number | null, reliance: number | null): number | null {
  if (world === null || union === null) return world ?? union;
  return reliance === null ? world : (world * reliance) / 2 + union * (1 - reliance / 2);
}

/** The worst of a material's stages; null where none is known (F-08). */
export function worstStage(stages: readonly (EuSupplyRisk | null)[]): EuSupplyRisk | null {
  const known = stages.flatMap((stage) => stage ?? []);
  return known.toSorted((a, b) => b.value - a.value)[0] ?? null;
}

/** A use of the material: its share of use, and the value added of the sector it belongs to. */
export interface EndUseSector {
  readonly share: number;
  readonly valueAdded: number;
}

/** Economic importance, 0 to 10 (F-08); without an index of substitution it is gross. Null without a use. */
export function economicImportance(
  uses: readonly EndUseSector[],
  largestValueAdded: number,
  substitution: number | null,
): { readonly value: number; readonly gross: boolean } | null {
  if (uses.length === 0 || largestValueAdded <= 0) return null;
  const sum = uses.reduce((all, { share, valueAdded }) => all + share * valueAdded, 0);
  return { value: ((sum * 10) / largestValueAdded) * (substitution ?? 1), gross: substitution === null };
}

/** As the Union prints them: to one decimal (F-08). */
export function euRounded(value: number): number {
  return Math.round(value * 10) / 10;
}
