import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { DecodedTable } from '../../src/sources/parser.ts';
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
