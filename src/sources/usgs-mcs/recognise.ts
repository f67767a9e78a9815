import type { DecodedTable, ParseResult } from '../parser.ts';
import { plainName } from './columns.ts';
import type { McsContext } from './edition.ts';
import { figureColumns } from './figure-columns.ts';
import { COUNTRY_COLUMNS, COUNTRY_FIGURE, parseMcs2024World } from './parse-2024-world.ts';
import { FIGURE_COLUMN, parseMcs2025World, WORLD_COLUMNS } from './parse-2025-world.ts';
import { LONG_COLUMNS, parseMcs2026 } from './parse-2026.ts';
import { economyTable, parseMcsEconomy } from './parse-economy.ts';
import { labelColumn, parseMcsFigure } from './parse-figures.ts';
import { EDITION_COLUMNS, parseMcsSalient, SALIENT_COLUMNS } from './parse-salient.ts';
import { readTable, TABLE_COLUMNS } from './table.ts';

/** A layout of Mineral Commodity Summaries data; `mcs-2025-salient` and `mcs-2024-world` are those of the editions before too. */
export type McsLayout =
  | 'mcs-2026'
  | 'mcs-2024-world'
  | 'mcs-2025-world'
  | 'mcs-2025-salient'
  | 'mcs-figure'
  | 'mcs-economy'
  | 'mcs-table';

/** Parser of each layout. */
export const MCS_PARSERS: Readonly<Record<McsLayout, (table: DecodedTable, context: McsContext) => ParseResult>> = {
  'mcs-2026': parseMcs2026,
  'mcs-2024-world': parseMcs2024World,
  'mcs-2025-world': parseMcs2025World,
  'mcs-2025-salient': parseMcsSalient,
  'mcs-figure': parseMcsFigure,
  'mcs-economy': parseMcsEconomy,
  'mcs-table': readTable,
};

/** Which layout a header is, by its columns in any order, or null when it is none of this room's. */
export function recogniseMcs(header: readonly string[]): McsLayout | null {
  const names = new Set(header.map(plainName));
  const has = (columns: readonly string[]): boolean => columns.every((column) => names.has(column));
  if (has(LONG_COLUMNS)) return 'mcs-2026';
  if (has(TABLE_COLUMNS)) return 'mcs-table';
  if (has(WORLD_COLUMNS) && [...names].some((name) => FIGURE_COLUMN.test(name))) return 'mcs-2025-world';
  if (has(COUNTRY_COLUMNS) && [...names].some((name) => COUNTRY_FIGURE.test(name))) return 'mcs-2024-world';
  if (labelColumn([...names]) >= 0 && figureColumns([...names]).length > 0) return 'mcs-figure';
  if (economyTable(header) !== null) return 'mcs-economy';
  return has(SALIENT_COLUMNS) && EDITION_COLUMNS.some((name) => names.has(name)) ? 'mcs-2025-salient' : null;
}
