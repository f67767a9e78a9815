import type { DecodedTable, DecodedTree } from '../parser.ts';

/** General imports count what enters; imports for consumption what leaves bond: two series that never stand for each other. */
export type Flow = 'general' | 'consumption';

/** Columns of the International Trade API by flow; `flag` M says that a quantity of 0 is missing. */
export const FLOWS: Readonly<
  Record<Flow, { readonly value: string; readonly quantity: string; readonly flag: string }>
> = {
  general: { value: 'GEN_VAL_MO', quantity: 'GEN_QY1_MO', flag: 'GEN_QY1_MO_FLAG' },
  consumption: { value: 'CON_VAL_MO', quantity: 'CON_QY1_MO', flag: 'CON_QY1_MO_FLAG' },
};

/** Columns of an extract others keep, in the names of the API. */
const ALIASES: Readonly<Record<string, string>> = {
  month: 'time',
  hts10: 'I_COMMODITY',
  general_customs_value_usd: 'GEN_VAL_MO',
  quantity_kg: 'GEN_QY1_MO',
};

/** A heading in the names of the API. */
export function censusNames(header: readonly string[]): readonly string[] {
  return header.map((name) => ALIASES[name.trim()] ?? name.trim());
}

/** Whether a heading is one of monthly imports by tariff line. */
export function isCensusTable(header: readonly string[]): boolean {
  const names = censusNames(header);
  return (
    names.includes('time') &&
    names.includes('I_COMMODITY') &&
    Object.values(FLOWS).some(({ value }) => names.includes(value))
  );
}

/** An answer of the API as a table: its first row names the columns, every cell is text. Null for any other data. */
export function tableOfAnswer({ data, placeOf }: DecodedTree): DecodedTable | null {
  if (!Array.isArray(data) || !data.every((row) => Array.isArray(row))) return null;
  const [header = [], ...rows] = data.map((row: readonly unknown[]) =>
    row.map((cell) => (cell === null ? '' : String(cell))),
  );
  return { header, rows: rows.map((cells, i) => ({ line: placeOf([i + 1])?.line ?? i + 2, cells })) };
}
