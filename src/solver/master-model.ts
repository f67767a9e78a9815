import type highs from 'highs';
import { type Program, type ProgramRows, type RowName, RowSheet } from '../planner/program.ts';
import { answerOf, modelData, type ProgramAnswer, type ProgramSolver, setLimits } from './programs.ts';

/** Runs in which a cut may be slack before it may be let go. */
const SLACK_RUNS = 5;
/** Cuts let go at a time, since each time costs something too. */
const FEWEST = 50;

/** Cuts let go that are kept; the oldest are forgotten. */
const MOST_KEPT = 10_000;
/** Of a node, at a time. */
const MOST_RECALLED = 6;

/** A cut, and for how many runs in a row it has been slack. */
interface Cut {
  readonly rows: ProgramRows;
  readonly row: number;
  slack: number;
}

/**
 * A master kept open in HiGHS: rows are appended, let go and given other limits, columns fixed and freed, and each run starts from
 * the last basis.
 */
export class MasterModel {
  readonly #highs: highs.Highs;
  readonly #model: highs.SymbolDisposable<highs.Model>;
  readonly #program: Program;
  readonly #whole: Int32Array;
  #cuts: Cut[] = [];
  /** Cuts let go, which may be of use with other money. */
  #pool: Cut[] = [];
  /** While money is charged for: what the basis was before, and after how many cuts the row stands that holds the objective. */
  #charged: { readonly basis: highs.Basis | null; readonly after: number } | null = null;

  constructor({ highs }: ProgramSolver, program: Program) {
    this.#highs = highs;
    this.#program = { ...program, rows: { ...program.rows, upper: program.rows.upper.slice() } };
    this.#whole = Int32Array.from(program.integer.keys()).filter((column) => program.integer[column] === 1);
    const relaxed = { ...program, integer: new Int32Array(program.integer.length) };
    this.#model = highs.createModel(modelData(highs, relaxed));
  }

  /** Numbers of the columns that must be whole in the end. */
  get whole(): Int32Array {
    return this.#whole;
  }

  append(rows: ProgramRows): void {
    const { lower, upper, starts, columns, coefficients } = rows;
    for (let row = 0; row < lower.length; row++) this.#cuts.push({ rows, row, slack: 0 });
    const [numRows, numCols] = [lower.length, this.#program.cost.length];
    const matrix = { format: 'csr' as const, numRows, numCols, starts, indices: columns, values: coefficients };
    this.#model.addRows({ lower, upper, matrix });
  }

  /** Lets go the cuts that have been slack for some runs; their rows are basic, so that the basis stays one. */
  thin(): void {
    const { rowStatus } = this.#model.getBasis();
    const [base, basic] = [this.#program.rows.names.length, this.#highs.constants.basisStatus.basic];
    for (const [n, cut] of this.#cuts.entries()) cut.slack = rowStatus[base + n] === basic ? cut.slack + 1 : 0;
    const gone = [...this.#cuts.keys()].filter((n) => (this.#cuts[n] as Cut).slack > SLACK_RUNS);
    if (gone.length < FEWEST) return;
    this.#model.deleteRows({ kind: 'set', indices: Int32Array.from(gone, (n) => base + n) });
    this.#pool.push(...this.#cuts.filter(({ slack }) => slack > SLACK_RUNS));
    this.#pool.splice(0, this.#pool.length - MOST_KEPT);
    this.#cuts = this.#cuts.filter(({ slack }) => slack <= SLACK_RUNS);
  }

  /** Takes back, of the cuts that were let go, the few of each node that x breaks by most, and says how many. */
  recall(x: Float64Array, slack: number): number {
    const nodes = new Map<number, { readonly cut: Cut; readonly by: number }[]>();
    for (const cut of this.#pool) {
      const by = brokenBy(cut, x);
      if (by <= slack) continue;
      const { of } = cut.rows.names[cut.row] as RowName;
      const broken = nodes.get(of) ?? [];
      broken.push({ cut, by });
      nodes.set(of, broken);
    }
    if (nodes.size === 0) return 0;
    const worst = [...nodes.values()].flatMap((broken) => broken.sort((a, b) => b.by - a.by).slice(0, MOST_RECALLED));
    const back = new Set(worst.map(({ cut }) => cut));
    this.#pool = this.#pool.filter((cut) => !back.has(cut));
    const sheet = new RowSheet();
    for (const { rows, row } of back) copyRow(sheet, rows, row);
    this.append(sheet.packed());
    return back.size;
  }

  /** Gives rows of the program itself other upper limits. */
  limit(rows: Int32Array, upper: Float64Array): void {
    const { lower } = this.#program.rows;
    const below = Float64Array.from(rows, (row) => lower[row] as number);
    for (const [n, row] of rows.entries()) this.#program.rows.upper[row] = upper[n] as number;
    this.#model.changeRowsBounds({ kind: 'set', indices: rows }, below, upper);
  }

  /** Lets the whole columns lie between these limits, or between their own where there are none. */
  between(lower: Float64Array | null, upper: Float64Array | null): void {
    if (this.#whole.length === 0) return;
    const pick = (bounds: Float64Array) => Float64Array.from(this.#whole, (column) => bounds[column] as number);
    const limits = [lower ?? pick(this.#program.lower), upper ?? pick(this.#program.upper)] as const;
    this.#model.changeColsBounds({ kind: 'set', indices: this.#whole }, ...limits);
  }

  /** From here on the sum of these columns is what is least, and what was least stays at or below `most`. */
  charge(columns: Int32Array, most: number): void {
    const { cost } = this.#program;
    const valid = Number(this.#model.info.get('basis_validity')) === this.#highs.constants.basisValidity.valid;
    this.#charged = { basis: valid ? this.#model.getBasis() : null, after: this.#cuts.length };
    const indices = Int32Array.from(cost.keys()).filter((column) => cost[column] !== 0);
    this.#model.addRow(Number.NEGATIVE_INFINITY, most, {
      indices,
      values:
        indices.length === 0 ? new Float64Array(0) : Float64Array.from(indices, (column) => cost[column] as number),
    });
    const charged = new Float64Array(cost.length);
    for (const column of columns) charged[column] = 1;
    this.#model.changeColsCost({ kind: 'range', from: 0, to: cost.length - 1 }, charged);
  }

  /** What was least is so again; the basis is what it was, with the cuts that came meanwhile slack. */
  uncharge(): void {
    if (this.#charged === null) return;
    const { basis, after } = this.#charged;
    const base = this.#program.rows.names.length;
    this.#charged = null;
    this.#model.deleteRows({ kind: 'set', indices: Int32Array.of(base + after) });
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#program.cost.length - 1 }, this.#program.cost);
    if (basis === null) return;
    const { basic } = this.#highs.constants.basisStatus;
    const later = new Array<typeof basic>(this.#cuts.length - after).fill(basic);
    this.#model.setBasis({ ...basis, rowStatus: Int32Array.from([...basis.rowStatus, ...later]) });
  }

  /** Runs the relaxation; `stop` is asked now and then. */
  run(seconds: number, stop: () => boolean): ProgramAnswer {
    const model = this.#model;
    setLimits(model, { gap: 0, seconds });
    model.options.set({ presolve: 'off', solver: 'simplex' });
    model.zeroAllClocks();
    const halt = (event: { interrupt(): void }): undefined => {
      if (stop()) event.interrupt();
    };
    model.run({ [this.#highs.constants.callbackType.simplexInterrupt]: halt });
    return answerOf(this.#highs, model, false);
  }

  /** The master as it stands, cuts and all. */
  program(): Program {
    const { rows } = this.#program;
    const sheet = new RowSheet();
    for (const row of rows.names.keys()) copyRow(sheet, rows, row);
    for (const cut of this.#cuts) copyRow(sheet, cut.rows, cut.row);
    return { ...this.#program, rows: sheet.packed() };
  }

  dispose(): void {
    this.#model.dispose();
  }
}

function copyRow(sheet: RowSheet, from: ProgramRows, row: number): void {
  for (let n = from.starts[row] as number; n < (from.starts[row + 1] as number); n++)
    sheet.put(from.columns[n] as number, from.coefficients[n] as number);
  const { kind, of, year } = from.names[row] as RowName;
  sheet.end(kind, of, year, from.lower[row] as number, from.upper[row] as number);
}

/** By how much a point breaks a cut. */
function brokenBy({ rows, row }: Cut, x: Float64Array): number {
  let sum = 0;
  const end = rows.starts[row + 1] as number;
  for (let n = rows.starts[row] as number; n < end; n++)
    sum += (rows.coefficients[n] as number) * (x[rows.columns[n] as number] as number);
  return Math.max((rows.lower[row] as number) - sum, sum - (rows.upper[row] as number));
}
