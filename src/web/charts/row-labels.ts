/** Room for the names of rows left of their bars, and those names cut to it; the table has them in full. */
export interface RowLabels {
  readonly marginLeft: number;
  readonly tickFormat: (name: string) => string;
}

/** Room for row names: as long as the longest, within what the width of the chart allows. */
export function rowLabels(names: readonly string[], width: number): RowLabels {
  const most = width < 400 ? 18 : width < 600 ? 30 : 46;
  const widest = Math.max(4, ...names.map((name) => Math.min(name.length, most)));
  return {
    marginLeft: 12 + 6.3 * widest,
    tickFormat: (name) => (name.length > most ? `${name.slice(0, most - 1)}…` : name),
  };
}
