import type { Program } from '../planner/program.ts';

/** A program as a text in free MPS, which every solver reads; rows are R0, R1 ..., columns C0, C1 ... */
export function mpsOf(program: Program): string {
  const { lower, upper } = program.rows;
  const sides = Array.from(lower, (least, row) => sideOf(least, upper[row] as number));
  const lines = ['NAME plan FREE', 'ROWS', ' N cost'];
  for (const [row, { type }] of sides.entries()) lines.push(` ${type} R${row}`);
  lines.push('COLUMNS');
  // One by one: a large program has more lines than a call takes arguments.
  for (const line of columnLines(program)) lines.push(line);
  lines.push('RHS');
  for (const [row, { right }] of sides.entries()) if (right !== 0) lines.push(` RHS R${row} ${right}`);
  lines.push('RANGES');
  for (const [row, { range }] of sides.entries()) if (range !== null) lines.push(` RNG R${row} ${range}`);
  lines.push('BOUNDS');
  for (let column = 0; column < program.cost.length; column++) lines.push(...boundLines(program, column));
  lines.push('ENDATA', '');
  return lines.join('\n');
}

interface Side {
  readonly type: 'N' | 'E' | 'G' | 'L';
  readonly right: number;
  readonly range: number | null;
}

function sideOf(lower: number, upper: number): Side {
  if (lower === upper) return { type: 'E', right: lower, range: null };
  const [below, above] = [lower > Number.NEGATIVE_INFINITY, upper < Number.POSITIVE_INFINITY];
  if (!below && !above) return { type: 'N', right: 0, range: null };
  if (!below) return { type: 'L', right: upper, range: null };
  return { type: 'G', right: lower, range: above ? upper - lower : null };
}

/** Entries by column; whole columns between markers. */
function columnLines({ cost, integer, rows }: Program): readonly string[] {
  const entries: string[][] = Array.from(cost, (price, column) => [` C${column} cost ${price}`]);
  for (let row = 0; row < rows.names.length; row++)
    for (let n = rows.starts[row] as number; n < (rows.starts[row + 1] as number); n++)
      entries[rows.columns[n] as number]?.push(` C${rows.columns[n]} R${row} ${rows.coefficients[n]}`);
  let whole = false;
  const lines: string[] = [];
  const mark = (to: boolean) => {
    if (to !== whole) lines.push(` MARKER 'MARKER' '${to ? 'INTORG' : 'INTEND'}'`);
    whole = to;
  };
  for (const [column, list] of entries.entries()) {
    mark(integer[column] === 1);
    lines.push(...list);
  }
  mark(false);
  return lines;
}

function boundLines({ lower, upper }: Program, column: number): readonly string[] {
  const [least, most] = [lower[column] as number, upper[column] as number];
  if (least === most) return [` FX BND C${column} ${least}`];
  const below = least === Number.NEGATIVE_INFINITY ? [` MI BND C${column}`] : [` LO BND C${column} ${least}`];
  return [...below, most === Number.POSITIVE_INFINITY ? ` PL BND C${column}` : ` UP BND C${column} ${most}`];
}
