import type { FirstStage } from './first-stage.ts';
import { type Program, RowSheet } from './program.ts';

/** A column that others make up: `zero` and so much of each of them. */
export interface Line {
  readonly zero: number;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

/** A program without the columns that its own rows define, which stay in it at zero so that numbers do not change. */
export interface Thinned {
  readonly program: Program;
  /** By the number of a column left out. */
  readonly lines: ReadonlyMap<number, Line>;
}

/**
 * Leaves out what is in place by node and year, which is a sum of what was bought: a simplex method then carries no row for it. A
 * row stays, as a bound, only where the sum could fall below zero.
 */
export function thinned(program: Program, { stock, capacity }: FirstStage): Thinned {
  const states = new Set([...stock, ...capacity]);
  const lines = new Map<number, Line>();
  const sheet = new RowSheet();
  const { rows } = program;
  for (const [row, { kind, of, year }] of rows.names.entries()) {
    const [lower, upper] = [rows.lower[row] as number, rows.upper[row] as number];
    const { zero, parts } = partsOf(program, row, lines);
    const defined = lower === upper ? [...parts.keys()].filter((column) => states.has(column)) : [];
    const [column] = defined;
    if (column === undefined || defined.length > 1) {
      for (const [part, coefficient] of parts) sheet.put(part, coefficient);
      sheet.end(kind, of, year, lower - zero, upper - zero);
      continue;
    }
    const line = lineOf(column, parts, lower - zero);
    lines.set(column, line);
    if (leastOf(line, program) >= (program.lower[column] as number)) continue;
    for (const [n, part] of line.columns.entries()) sheet.put(part, line.coefficients[n] as number);
    sheet.end(kind, of, year, (program.lower[column] as number) - line.zero, Number.POSITIVE_INFINITY);
  }
  const upper = program.upper.slice();
  for (const column of lines.keys()) upper[column] = 0;
  return { program: { ...program, upper, rows: sheet.packed() }, lines };
}

/** Works out, in place, what the columns left out are at a point. */
export function fillLines(lines: ReadonlyMap<number, Line>, x: Float64Array): void {
  for (const [column, { zero, columns, coefficients }] of lines) {
    let sum = zero;
    for (let n = 0; n < columns.length; n++) sum += (coefficients[n] as number) * (x[columns[n] as number] as number);
    x[column] = sum;
  }
}

/** What a row holds besides the columns known as lines, which are put in for themselves. */
function partsOf({ rows }: Program, row: number, lines: ReadonlyMap<number, Line>) {
  const parts = new Map<number, number>();
  let zero = 0;
  const put = (column: number, coefficient: number) => parts.set(column, (parts.get(column) ?? 0) + coefficient);
  for (let n = rows.starts[row] as number; n < (rows.starts[row + 1] as number); n++) {
    const [column, coefficient] = [rows.columns[n] as number, rows.coefficients[n] as number];
    const line = lines.get(column);
    if (line === undefined) put(column, coefficient);
    else {
      zero += coefficient * line.zero;
      for (const [at, part] of line.columns.entries()) put(part, coefficient * (line.coefficients[at] as number));
    }
  }
  return { zero, parts };
}

function lineOf(column: number, parts: ReadonlyMap<number, number>, limit: number): Line {
  const own = parts.get(column) as number;
  const others = [...parts].filter(([part, coefficient]) => part !== column && coefficient !== 0);
  return {
    zero: limit / own,
    columns: Int32Array.from(others, ([part]) => part),
    coefficients: Float64Array.from(others, ([, coefficient]) => -coefficient / own),
  };
}

/** What a line comes to at the least, whatever its columns are. */
function leastOf({ zero, columns, coefficients }: Line, { lower, upper }: Program): number {
  return columns.reduce((sum, column, n) => {
    const coefficient = coefficients[n] as number;
    return sum + coefficient * ((coefficient > 0 ? lower[column] : upper[column]) as number);
  }, zero);
}
