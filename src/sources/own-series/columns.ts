import { plainName } from '../usgs-mcs/columns.ts';

/** A column of a series of one's own: what stands in it, whether every row needs it. */
export interface OwnColumn {
  readonly name: string;
  readonly required: boolean;
  readonly meaning: string;
}

/** Columns of the template, in its order; `published` may be left out of a file. */
export const OWN_COLUMNS = [
  { name: 'series', required: true, meaning: 'Your name for the series; rows of one name are one line' },
  {
    name: 'material',
    required: true,
    meaning:
      'Id or name of a material: antimony, Rare earths (group); empty for a governance score, which is of a country',
  },
  { name: 'form', required: false, meaning: 'Id or name of one of its forms: metal, trioxide' },
  { name: 'place', required: false, meaning: 'Country code or name: USA, CHN, World' },
  { name: 'property', required: true, meaning: 'Id or name of a property: price, demand, production, capacity' },
  { name: 'period', required: true, meaning: '2025, 2025-03, 2025-03-31, 2025-Q1, FY2025 or two with a slash' },
  { name: 'value', required: true, meaning: 'A number (1,234.5), a range (10..12), withheld or not available' },
  { name: 'unit', required: true, meaning: 'A unit code: USD/t, USD/lb, t, kg, pct; empty where there is no amount' },
  { name: 'basis', required: false, meaning: 'What a mass is the mass of: gross, dry, Sb content, WO3 equivalent' },
  { name: 'source', required: true, meaning: 'Who says so: an assessment, a survey, yourself' },
  { name: 'note', required: false, meaning: 'What a reader should know' },
  { name: 'published', required: false, meaning: 'When it was said; the end of the period where left out' },
] as const satisfies readonly OwnColumn[];

/** Name of a column. */
export type OwnColumnName = (typeof OWN_COLUMNS)[number]['name'];

/** Whether a heading is that of series of one's own; `published` may be missing. */
export function isOwnSeries(header: readonly string[]): boolean {
  const names = new Set(header.map(plainName));
  return OWN_COLUMNS.every(({ name }) => name === 'published' || names.has(name));
}

/** Rows that show how to fill the template; they are read like any other, so delete them. */
export const EXAMPLE_ROWS: readonly (readonly string[])[] = [
  [
    'My metal price',
    'antimony',
    'metal',
    '',
    'price',
    '2025-03',
    '55,000',
    'USD/t',
    'gross',
    'example, not a real price',
    'Delete the example rows',
    '',
  ],
  [
    'Our demand',
    'antimony',
    '',
    'USA',
    'demand',
    '2026',
    '120..150',
    't',
    'Sb content',
    'example, not a real figure',
    '',
    '2025-06-30',
  ],
  [
    'Plant output',
    'antimony',
    'trioxide',
    'USA',
    'production',
    '2025-Q1',
    '80',
    't',
    'gross',
    'example, not a real figure',
    '',
    '',
  ],
];
