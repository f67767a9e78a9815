/** Room for the names of rows left of their bars, those names in at most two lines, and how high a row then is. */
export interface RowLabels {
  readonly marginLeft: number;
  readonly tickFormat: (name: string) => string;
  /** Height of a row that needs so much for its bars, in pixels. */
  readonly rowOf: (least: number) => number;
}

/** Height of two lines of a name. */
const TWO_LINES = 31;

/** Room for row names: as long as the longest line, within what the width of the chart allows; the table has them in full. */
export function rowLabels(names: readonly string[], width: number): RowLabels {
  const most = width < 400 ? 18 : width < 600 ? 30 : 46;
  const lines = names.map((name) => linesOf(name, most));
  const widest = Math.max(4, ...lines.flat().map(({ length }) => length));
  const hasTwo = lines.some(({ length }) => length > 1);
  return {
    marginLeft: 12 + 6.3 * widest,
    tickFormat: (name) => linesOf(name, most).join('\n'),
    rowOf: (least) => (hasTwo ? Math.max(least, TWO_LINES) : least),
  };
}

/** A name in one line, or in two broken between words; what is longer than both is cut. */
export function linesOf(name: string, most: number): readonly string[] {
  if (name.length <= most) return [name];
  const space = name.lastIndexOf(' ', most);
  const end = space > 0 ? space : most;
  const rest = name.slice(end).trimStart();
  return [name.slice(0, end), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}
