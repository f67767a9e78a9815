import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DecodedTable } from '../../../src/sources/parser.ts';
import { LONG_COLUMNS } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { decodeTable } from '../../support/mcs.ts';
import { ROOT } from '../../support/source-files.ts';

/** A fixture of the room; numbers in it are invented. */
export function fixture(name: string, encoding: 'utf8' | 'win1252' = 'utf8'): DecodedTable {
  return decodeTable(fixtureBytes(name), encoding);
}

/** The bytes of a fixture. */
export function fixtureBytes(name: string): Buffer {
  return readFileSync(path.join(ROOT, 'src/sources/usgs-mcs/fixtures', name));
}

const USUAL: Readonly<Record<(typeof LONG_COLUMNS)[number], string>> = {
  Section: 'Salient Statistics—United States',
  Commodity: 'Antimony',
  Country: 'United States',
  Statistics: 'Production',
  Statistics_detail: 'Production: Mine',
  Unit: 'metric tons',
  Year: '2024',
  Value: '1',
  Notes: '',
  'Other notes': '(Data in metric tons, antimony content, unless otherwise specified)',
};

/** A table in the layout of 2026 from rows that name only what is not usual. */
export function longTable(rows: readonly Partial<typeof USUAL>[]): DecodedTable {
  return {
    header: LONG_COLUMNS,
    rows: rows.map((row, i) => ({ line: i + 2, cells: LONG_COLUMNS.map((column) => row[column] ?? USUAL[column]) })),
  };
}
