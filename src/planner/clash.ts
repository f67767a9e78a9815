import { type Program, type RowKind, RowSheet } from './program.ts';

/** Rows that hold by definition, so that it is never they which ask too much. */
const DEFINITIONS: ReadonlySet<RowKind> = new Set(['arrivals', 'capacity', 'payment', 'receipts', 'cut', 'recourse']);

/** Numbers of the rows of a program that may be in a clash. */
export function askingRows({ rows }: Program): readonly number[] {
  return rows.names.flatMap(({ kind }, row) => (DEFINITIONS.has(kind) ? [] : [row]));
}

/** A program in which all asking rows but some may be broken at a price of one a unit, and nothing else costs anything. */
export interface Elastic {
  readonly program: Program;
  /** By column from `first` on: the row it lets break. */
  readonly breaks: readonly number[];
  readonly first: number;
}

/** The elastic form of a program (Chinneck and Dravnieks 1991), the rows of `held` kept as they are. */
export function elasticOf(program: Program, held: ReadonlySet<number>): Elastic {
  const { rows } = program;
  const first = program.cost.length;
  const breaks: number[] = [];
  const sheet = new RowSheet();
  const asking = new Set(askingRows(program));
  for (const [row, { kind, of, year }] of rows.names.entries()) {
    for (let n = rows.starts[row] as number; n < (rows.starts[row + 1] as number); n++)
      sheet.put(rows.columns[n] as number, rows.coefficients[n] as number);
    const [lower, upper] = [rows.lower[row] as number, rows.upper[row] as number];
    const loose = (bound: number, coefficient: number) => {
      if (Number.isFinite(bound) && asking.has(row) && !held.has(row))
        sheet.put(first + breaks.push(row) - 1, coefficient);
    };
    loose(lower, 1);
    loose(upper, -1);
    sheet.end(kind, of, year, lower, upper);
  }
  const longer = <T extends Float64Array | Int32Array>(array: T, made: T, fill: number): T => {
    made.fill(fill);
    made.set(array);
    return made;
  };
  const size = first + breaks.length;
  return {
    ...{ breaks, first },
    program: {
      cost: new Float64Array(size).fill(1, first),
      lower: longer(program.lower, new Float64Array(size), 0),
      upper: longer(program.upper, new Float64Array(size), Number.POSITIVE_INFINITY),
      integer: longer(program.integer, new Int32Array(size), 0),
      rows: sheet.packed(),
    },
  };
}
