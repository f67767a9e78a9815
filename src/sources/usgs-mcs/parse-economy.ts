import { type DecodedTable, NOTHING, type ParseResult } from '../parser.ts';
import { plainName } from './columns.ts';
import type { McsContext } from './edition.ts';
import { cellProblem } from './problem.ts';

/** Headings that only one figure or table of the opening pages has, and what it shows: sectors, states and indexes, no material. */
const TABLES: readonly (readonly [RegExp, string])[] = [
  [/^Nonfuel_Mineral_Economic_Inputs$/, 'figure 1, minerals in the economy'],
  [/^Commodity_Count$/, 'figure 3, for how many commodities a country is a main import source (figure 2 names them)'],
  [/^commodity_category$/, 'figure 4, value of production by type'],
  [/^Mine_Production_Metals_mil_dols$/, 'table 1, trends of the mineral industry'],
  [/^GDP_bil_dols$/, 'table 2, trends of the mineral-related economy'],
  [/^State_Rank_prelim_\d{4}$/, 'table 3, value of production by State'],
];

/** Which of these tables a heading is of, in words, or null. */
export function economyTable(header: readonly string[]): string | null {
  const names = header.map(plainName);
  return TABLES.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** Recognises a table that speaks of no material: one problem says that it is not taken in and what it is. */
export function parseMcsEconomy(table: DecodedTable, context: McsContext): ParseResult {
  const shows = economyTable(table.header) ?? 'a table of the whole economy';
  const message = `not taken: ${shows}; it speaks of no material, ${table.rows.length} rows`;
  const problem = cellProblem('not-taken', 'whole file', message, context.file ?? '');
  return { ...NOTHING, problems: [problem], cells: 1 };
}
