import type { Unit } from '../../units/unit.ts';
import type { FigureVocabulary } from './figure-labels.ts';

/** What a column of a figure or table of the opening pages says of the label of its row. */
export interface FigureColumn {
  readonly at: number;
  readonly name: string;
  readonly property: string;
  readonly unit: Unit;
  readonly labels: FigureVocabulary;
  /** How the cell is read: a figure, words, a list of countries in their order, or the one country that is first. */
  readonly reads: 'figure' | 'words' | 'countries' | 'first country';
  /** Year or span the heading names; null where a column or a footnote of the row names it. */
  readonly period: string | null;
  readonly detail: string | null;
  /** Heading of the column with the country the figure is of; null where it is of the United States. */
  readonly placeIn: string | null;
}

type Rest = Omit<FigureColumn, 'at' | 'name'>;
type Said = Pick<Rest, 'property'> & Partial<Omit<Rest, 'property'>>;

const column = (said: Said): Rest => ({
  unit: 'pct',
  labels: 'other',
  reads: 'figure',
  period: null,
  detail: null,
  placeIn: null,
  ...said,
});

/** Columns by their headings; the years a heading names are its groups. Spellings are the source's. */
const COLUMNS: readonly (readonly [RegExp, Said])[] = [
  [/^Net_Import_Reliance_pct_(\d{4})$/, { property: 'net-import-reliance', labels: 'reliance' }],
  [
    /^Major_Import_Sources_(\d{4})_(\d{4})$/,
    { property: 'import-source-rank', labels: 'reliance', unit: 'count', reads: 'countries' },
  ],
  [/^PCH_(\d{4})_(\d{4})$/, { property: 'price-change', labels: 'price' }],
  [/^CAGR_(\d{4})_(\d{4})$/, { property: 'price-growth-rate', labels: 'price' }],
  [/^Pch_(?:Critical|Other)_Minerals_(\d{4})_(\d{4})$/, { property: 'consumption-change' }],
  [/^Primary Applications$/, { property: 'end-uses', unit: 'count', reads: 'words' }],
  [/^Net_Import_Reliance$/, { property: 'net-import-reliance' }],
  [/^Primary_import_source$/, { property: 'import-source-rank', unit: 'count', reads: 'first country' }],
  [/^Leading_source_precent_world$/, { property: 'leading-producer-share', placeIn: 'Leading_source_country' }],
  [/^Scrap_value_mdol$/, { property: 'scrap-value', unit: 'MUSD' }],
  [/^Percent_domestic$/, { property: 'scrap-share', detail: 'domestic' }],
  [/^Percent_imported$/, { property: 'scrap-share', detail: 'imported' }],
  [/^Percent_exported$/, { property: 'scrap-share', detail: 'exported' }],
];

/** Headings of the column with the labels, one to a table. */
export const LABEL_COLUMNS = [
  'Commodity',
  'Mineral_Commodity',
  'critical_mineral_priced',
  'Critical Mineral',
  'Critical_mineral',
  'Scrap_type',
] as const;

/** Columns of a table of critical minerals that repeat the salient and world tables in tons, rounded. */
export const REPEATED = /^(?:Primary_prod|Secondary_prod|Apparent_Consum?ption|Leading_country_prod|World_total_prod)$/;

/** The columns of a heading that are read. */
export function figureColumns(header: readonly string[]): readonly FigureColumn[] {
  return header.flatMap((name, at) => {
    for (const [pattern, said] of COLUMNS) {
      const [, from, to] = pattern.exec(name) ?? [];
      if (!pattern.test(name)) continue;
      const period = from === undefined ? null : to === undefined ? from : `${from}/${to}`;
      return [{ ...column(said), at, name, period }];
    }
    return [];
  });
}
