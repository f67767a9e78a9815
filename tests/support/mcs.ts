import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { DecodedTable, ParseResult } from '../../src/sources/parser.ts';
import { parseMcs2026 } from '../../src/sources/usgs-mcs/parse-2026.ts';
import { MCS_PARSERS, recogniseMcs } from '../../src/sources/usgs-mcs/recognise.ts';
import { type LabelIndex, labelIndex } from '../../src/vocabulary/labels.ts';
import { vocabularyFrom } from '../../src/vocabulary/tables.ts';
import type { Vocabulary } from '../../src/vocabulary/vocabulary.ts';
import { ROOT } from './source-files.ts';

/** A delimited file as rows with their line numbers. */
export function decodeTable(bytes: Buffer, encoding: 'utf8' | 'win1252' = 'utf8'): DecodedTable {
  const text = iconv.decode(bytes, encoding).replace(/^\uFEFF/, '');
  const records = parse(text, { relax_column_count: true, relax_quotes: true, info: true }) as unknown as readonly {
    readonly record: readonly string[];
    readonly info: { readonly lines: number };
  }[];
  const [header, ...rows] = records;
  return { header: header?.record ?? [], rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })) };
}

/** A table of the repository, by its path below the root. */
export function tableOf(file: string): DecodedTable {
  return decodeTable(readFileSync(path.join(ROOT, file)));
}

/** The built-in vocabulary; organisations belong to another suite. */
export function builtInVocabulary(): { readonly vocabulary: Vocabulary; readonly problems: readonly unknown[] } {
  return vocabularyFrom({
    materials: tableOf('data/materials.csv'),
    forms: tableOf('data/forms.csv'),
    countries: tableOf('data/countries.csv'),
    properties: tableOf('data/properties.csv'),
    organisations: { header: ['id', 'name', 'kind', 'parent', 'interest'], rows: [] },
  });
}

/** Labels of the built-in vocabulary. */
export function builtInLabels(): LabelIndex {
  return labelIndex(builtInVocabulary().vocabulary);
}

/** A file of the reference folder (BALLAST_REFERENCE, by default `../shared` beside the checkout). */
export function referenceFile(...parts: readonly string[]): Buffer {
  return readFileSync(referencePath(...parts));
}

/** Path of such a file or folder. */
export const referencePath = (...parts: readonly string[]): string =>
  path.resolve(ROOT, process.env.BALLAST_REFERENCE ?? '../shared', ...parts);

/** The 2026 data release as published, all chapters. */
export function official2026(): DecodedTable {
  return decodeTable(referenceFile('official/usgs-mcs/2026/MCS2026_Commodities_Data.csv'), 'win1252');
}

/** Editions whose official files are at hand. */
export const OFFICIAL_EDITIONS = ['2024', '2025', '2026'] as const;
export type OfficialEdition = (typeof OFFICIAL_EDITIONS)[number];

const FOLDERS: Readonly<Record<'2024' | '2025', readonly string[]>> = {
  2024: ['world', 'salient', 'trends'],
  2025: ['world_data', 'salient_commodity', 'industry_trends'],
};

/** What every official file of an edition says, read as the product reads it: by its heading and name. */
export function officialEdition(edition: OfficialEdition, labels: LabelIndex): readonly OfficialFile[] {
  if (edition === '2026')
    return [{ file: 'MCS2026_Commodities_Data.csv', ...parseMcs2026(official2026(), { labels }) }];
  return FOLDERS[edition].flatMap((folder) => {
    const files = readdirSync(referencePath('official/usgs-mcs', edition, folder)).filter((name) =>
      name.endsWith('.csv'),
    );
    return files.sort().map((file) => {
      const table = decodeTable(readFileSync(referencePath('official/usgs-mcs', edition, folder, file)));
      const layout = recogniseMcs(table.header);
      if (layout === null) throw new Error(`${file} is not recognised`);
      return { file, ...MCS_PARSERS[layout](table, { labels, file }) };
    });
  });
}

/** A file's name and what its parser made of it. */
export type OfficialFile = ParseResult & { readonly file: string };
