/** What each industry takes of each other's output for one unit of its own, row by row: needs[i * n + j] of i for one of j. */
export interface Industries {
  readonly count: number;
  readonly needs: Float64Array;
}

/** Smallest pivot that is not lost in rounding. */
const SINGULAR = 1e-12;

/** Gross output that a final demand asks for, (I - A)^-1 f, by elimination with row exchange (F-11 (1)); null where no output would do. */
export function grossOutput({ count, needs }: Industries, demand: Float64Array): Float64Array | null {
  const rows = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: count + 1 }, (_, j) =>
      j === count ? (demand[i] ?? 0) : (i === j ? 1 : 0) - (needs[i * count + j] ?? 0),
    ),
  );
  for (let column = 0; column < count; column += 1) if (!eliminate(rows, column)) return null;
  return Float64Array.from(rows, (row) => row[count] ?? 0);
}

/** Domestic part of it: (I - (I - M) A)^-1 (I - M) f, with the imported share of each industry's goods (F-11 (1')). */
export function domesticOutput(
  { count, needs }: Industries,
  demand: Float64Array,
  imported: Float64Array,
): Float64Array | null {
  const home = (i: number): number => 1 - (imported[i] ?? 0);
  const own = needs.map((need, at) => need * home(Math.floor(at / count)));
  return grossOutput(
    { count, needs: own },
    demand.map((amount, i) => amount * home(i)),
  );
}

/** Material that an output takes, by its use per unit of each industry's output (F-11 (3)). */
export function materialDemand(output: Float64Array, usePerUnit: Float64Array): number {
  return output.reduce((sum, amount, i) => sum + amount * (usePerUnit[i] ?? 0), 0);
}

/** Clears one column of every row but its own; false where none has a pivot. */
function eliminate(rows: Float64Array[], column: number): boolean {
  const size = (i: number): number => Math.abs(rows[i]?.[column] ?? 0);
  let best = column;
  for (let i = column + 1; i < rows.length; i += 1) if (size(i) > size(best)) best = i;
  const [pivot, other] = [rows[best], rows[column]];
  if (pivot === undefined || other === undefined || size(best) < SINGULAR) return false;
  rows[best] = other;
  rows[column] = pivot;
  const over = pivot[column] ?? 1;
  for (let j = 0; j < pivot.length; j += 1) pivot[j] = (pivot[j] ?? 0) / over;
  for (const row of rows) if (row !== pivot) subtract(row, pivot, row[column] ?? 0);
  return true;
}

function subtract(row: Float64Array, pivot: Float64Array, times: number): void {
  if (times === 0) return;
  for (let j = 0; j < row.length; j += 1) row[j] = (row[j] ?? 0) - times * (pivot[j] ?? 0);
}
