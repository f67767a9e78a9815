import { type LinearProgram, type Optimum, packed } from './linear-program.ts';

/** A sector that makes its whole output only with all of what it uses, in fixed proportions. */
export interface Sector {
  readonly name: string;
  /** What its whole output is worth, in one unit of money for all sectors. */
  readonly value: number;
  /** What the whole output uses of each material, in the order of the materials. */
  readonly uses: readonly number[];
}

/** Materials in short supply and the sectors that share them (F-16). */
export interface SharedSupply {
  readonly materials: readonly { readonly name: string; readonly supply: number }[];
  readonly sectors: readonly Sector[];
}

/** How much of its output a sector makes where supply is shared out for the largest value, and what is lost. */
export interface SectorOutcome {
  readonly name: string;
  readonly value: number;
  /** 0 to 1. */
  readonly made: number;
  readonly lost: number;
}

/** What one more unit of a material would be worth, beside what it seems to be short of by itself. */
export interface MaterialOutcome {
  readonly name: string;
  readonly supply: number;
  /** Use of all sectors at whole output. */
  readonly demand: number;
  readonly used: number;
  /** Demand less supply, by itself. */
  readonly shortAlone: number;
  /** Money per unit, the dual of its row; zero where another material binds, even for one that is short. */
  readonly worth: number;
}

/** The value that can be made with what there is, and where it is lost (F-16). */
export interface Consequence {
  readonly value: number;
  readonly lost: number;
  readonly sectors: readonly SectorOutcome[];
  readonly materials: readonly MaterialOutcome[];
}

/** The linear program of F-16: share out supply among sectors so that most value is made. */
export function consequenceProgram({ materials, sectors }: SharedSupply): LinearProgram {
  const rows = materials.map((_, m) => sectors.map(({ uses }) => uses[m] ?? 0));
  return {
    gain: Float64Array.from(sectors, ({ value }) => value),
    most: new Float64Array(sectors.length).fill(1),
    limit: Float64Array.from(materials, ({ supply }) => supply),
    ...packed(rows),
  };
}

/** What an optimum of that program says, sector by sector and material by material. */
export function consequenceOf({ materials, sectors }: SharedSupply, { x, worth }: Optimum): Consequence {
  const made = sectors.map((_, j) => Math.min(1, Math.max(0, x[j] ?? 0)));
  const outcomes = sectors.map(({ name, value }, j) => {
    const part = made[j] ?? 0;
    return { name, value, made: part, lost: value * (1 - part) };
  });
  const lost = outcomes.reduce((sum, sector) => sum + sector.lost, 0);
  return {
    value: sectors.reduce((sum, { value }) => sum + value, 0) - lost,
    lost,
    sectors: outcomes,
    materials: materials.map(({ name, supply }, m) => {
      const demand = sectors.reduce((sum, { uses }) => sum + (uses[m] ?? 0), 0);
      const used = sectors.reduce((sum, { uses }, j) => sum + (uses[m] ?? 0) * (made[j] ?? 0), 0);
      return { name, supply, demand, used, shortAlone: Math.max(0, demand - supply), worth: worth[m] ?? 0 };
    }),
  };
}
