/** What a row of a plan's program says, so that its dual and a clash can be put into words. */
export type RowKind =
  | 'arrivals'
  | 'capacity'
  | 'aside'
  | 'payment'
  | 'receipts'
  | 'account'
  | 'yearly'
  | 'least'
  | 'most'
  | 'exclusive'
  | 'depends'
  | 'share'
  | 'storage'
  | 'goal'
  | 'target'
  | 'cut'
  | 'recourse';

/** Which row: its kind, the number of the node, action, account, set, cap or goal it is about, and the year or -1. */
export interface RowName {
  readonly kind: RowKind;
  readonly of: number;
  readonly year: number;
}

/**
 * Minimise the sum of cost times x, each row between its lower and upper limit, each x between its own, those with
 * `integer` 1 whole. Coefficients are packed by row: row r has those from starts[r] to starts[r + 1].
 */
export interface Program extends ProgramColumns {
  readonly rows: ProgramRows;
}

/** The columns of a program: what one unit of each costs, between what limits it lies, and whether it must be whole. */
export interface ProgramColumns {
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integer: Int32Array;
}

/** Rows packed, each with its name. */
export interface ProgramRows {
  readonly names: readonly RowName[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly coefficients: Float64Array;
}

/** Rows while they are being written, one entry after the other. */
export class RowSheet {
  readonly #names: RowName[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #columns: number[] = [];
  readonly #coefficients: number[] = [];

  /** Rows ended so far. */
  get count(): number {
    return this.#names.length;
  }

  /** Adds to the row being written; what is zero is left out. */
  put(column: number, coefficient: number): void {
    if (coefficient === 0) return;
    this.#columns.push(column);
    this.#coefficients.push(coefficient);
  }

  /** Ends the row being written. */
  end(kind: RowKind, of: number, year: number, lower: number, upper: number): void {
    this.#names.push({ kind, of, year });
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#starts.push(this.#columns.length);
  }

  /** All rows so far, packed. */
  packed(): ProgramRows {
    return {
      names: this.#names.slice(),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      columns: Int32Array.from(this.#columns),
      coefficients: Float64Array.from(this.#coefficients),
    };
  }
}

/** Columns while they are being written. */
export class ColumnSheet {
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];

  get count(): number {
    return this.#cost.length;
  }

  /** Adds a column and says its number. */
  add(lower: number, upper: number, cost = 0, integer: 0 | 1 = 0): number {
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#cost.push(cost);
    this.#integer.push(integer);
    return this.#cost.length - 1;
  }

  /** All columns so far. */
  packed(): ProgramColumns {
    return {
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      integer: Int32Array.from(this.#integer),
    };
  }
}
