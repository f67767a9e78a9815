/** A US line of a summary: which form and sub-heading; null takes the line that names none. */
export interface LineSelector {
  readonly form: string | null;
  readonly detail: string | null;
}

/** One term of a definition: a line that is added, taken away, or counted by what was drawn from a stock over the year. */
export interface ConsumptionTerm extends LineSelector {
  readonly flow: 'add' | 'subtract' | 'draw';
  readonly property: string;
  /** Domestic production, which net import reliance takes away (F-02). */
  readonly domestic: boolean;
  /** Government stock, which the source left out from 2023 on. */
  readonly government: boolean;
  /** A year the source leaves blank counts as none; only where the published numbers bear it out. */
  readonly blankIsNone: boolean;
}

/** How a source defines apparent consumption of a material (F-01) and its net import reliance (F-02). */
export interface ConsumptionDefinition {
  readonly material: string;
  /** Source whose lines it speaks of. */
  readonly source: string;
  /** Editions it holds for; null where it holds for all. */
  readonly editions: readonly string[] | null;
  /** First and last year it was found to hold for; null where it holds for all. */
  readonly years: readonly [number, number] | null;
  /** The published consumption line. */
  readonly consumption: LineSelector;
  /** The published reliance line; null where none belongs to this consumption. */
  readonly reliance: LineSelector | null;
  /** Where the source states it; null where it states none. */
  readonly statedIn: { readonly edition: string; readonly locator: string } | null;
  /** What it counts, for the reader. */
  readonly scope: string | null;
  /** Significant digits the published consumption is rounded to. */
  readonly digits: number;
  /** Why parts of different bases may be added, where the source does so. */
  readonly mixedBases: string | null;
  /** Why consumption cannot be recomputed; null where it can. */
  readonly notComputed: string | null;
  readonly terms: readonly ConsumptionTerm[];
  /** Terms of net imports where reliance is not simply consumption less domestic production. */
  readonly netImports: readonly ConsumptionTerm[] | null;
}

/** Digits the Mineral Commodity Summaries print unless a note says fewer. */
export const USUAL_DIGITS = 3;

/** What a definition leaves unsaid. */
export const UNSAID: Omit<ConsumptionDefinition, 'material'> = {
  source: 'usgs-mcs',
  editions: null,
  years: null,
  consumption: { form: null, detail: null },
  reliance: { form: null, detail: null },
  statedIn: null,
  scope: null,
  digits: USUAL_DIGITS,
  mixedBases: null,
  notComputed: null,
  terms: [],
  netImports: null,
};
