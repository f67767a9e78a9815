/** One term of a material's apparent consumption: which US lines, added or taken away. */
export interface ConsumptionTerm {
  readonly sign: 1 | -1;
  readonly property: string;
  /** Forms that count; null takes the line that names no form. */
  readonly forms: readonly string[] | null;
  /** Domestic production is what net import reliance subtracts (F-02). */
  readonly domestic?: true;
  /** A stock counts by its change over the year: a draw adds. */
  readonly change?: true;
}

/** How USGS defines a material's apparent consumption in its Mineral Commodity Summaries (F-01). */
export interface ConsumptionDefinition {
  readonly material: string;
  readonly terms: readonly ConsumptionTerm[];
  /** What the definition leaves out, for the reader. */
  readonly scope: string;
}

/** Footnotes of Mineral Commodity Summaries 2026; a material not listed here is not recomputed. */
export const CONSUMPTION_DEFINITIONS: readonly ConsumptionDefinition[] = [
  {
    material: 'antimony',
    terms: [
      { sign: 1, property: 'production-smelter-primary', forms: null, domestic: true },
      { sign: 1, property: 'production-smelter-secondary', forms: null, domestic: true },
      { sign: 1, property: 'imports', forms: ['oxide', 'unwrought'] },
      { sign: -1, property: 'exports', forms: ['oxide', 'unwrought'] },
    ],
    scope: 'oxide and unwrought metal; ore and concentrates, articles and scrap are outside the definition',
  },
  {
    material: 'cobalt',
    terms: [
      { sign: 1, property: 'production-secondary', forms: null, domestic: true },
      { sign: 1, property: 'imports', forms: null },
      { sign: -1, property: 'exports', forms: null },
      { sign: -1, property: 'stocks-industry', forms: null, change: true },
      { sign: -1, property: 'stocks', forms: null, change: true },
    ],
    scope: 'refined cobalt; US mine output is exported and excluded; government stock changes are excluded since 2023',
  },
];
