/**
 * Maximise the sum of gain times x, where every row's sum of coefficient times x stays at or below its limit and every x
 * lies between 0 and `most`. Coefficients are packed by row: row r has those from starts[r] to starts[r + 1].
 */
export interface LinearProgram {
  readonly gain: Float64Array;
  readonly most: Float64Array;
  readonly limit: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

/** The best point of a linear program: what it gains, each x, and what one more unit of each row's limit would gain. */
export interface Optimum {
  readonly gain: number;
  readonly x: Float64Array;
  /** Dual of each row, zero or above. */
  readonly worth: Float64Array;
}

/** A dense matrix, row by row, packed with its zeros left out. */
export function packed(
  rows: readonly (readonly number[])[],
): Pick<LinearProgram, 'starts' | 'columns' | 'coefficients'> {
  const cells = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = new Int32Array(rows.length + 1);
  for (const [r, { length }] of cells.entries()) starts[r + 1] = (starts[r] ?? 0) + length;
  const all = cells.flat();
  return {
    starts,
    columns: Int32Array.from(all, ({ column }) => column),
    coefficients: Float64Array.from(all, ({ value }) => value),
  };
}
