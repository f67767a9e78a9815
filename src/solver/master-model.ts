import type highs from 'highs';
import type { Program, ProgramRows, RowName } from '../planner/program.ts';
import { answerOf, modelData, type ProgramAnswer, type ProgramSolver, setLimits } from './programs.ts';

/** A master kept open in HiGHS: rows are appended, columns fixed and freed, and each run starts from the last basis. */
export class MasterModel {
  readonly #highs: highs.Highs;
  readonly #model: highs.SymbolDisposable<highs.Model>;
  readonly #program: Program;
  readonly #whole: Int32Array;
  readonly #cuts: ProgramRows[] = [];

  constructor({ highs }: ProgramSolver, program: Program) {
    this.#highs = highs;
    this.#program = program;
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
    this.#cuts.push(rows);
    const [numRows, numCols] = [lower.length, this.#program.cost.length];
    const matrix = { format: 'csr' as const, numRows, numCols, starts, indices: columns, values: coefficients };
    this.#model.addRows({ lower, upper, matrix });
  }

  /** Holds the whole columns at given values, or frees them where there are none. */
  hold(values: Float64Array | null): void {
    if (this.#whole.length === 0) return;
    const { lower, upper } = this.#program;
    const pick = (bounds: Float64Array) =>
      values ?? Float64Array.from(this.#whole, (column) => bounds[column] as number);
    this.#model.changeColsBounds({ kind: 'set', indices: this.#whole }, pick(lower), pick(upper));
  }

  /** Runs the relaxation, or with whole columns whole to within a gap; `stop` is asked now and then. */
  run(whole: boolean, gap: number, seconds: number, stop: () => boolean): ProgramAnswer {
    const model = this.#model;
    const { basisValidity, callbackType, variableType } = this.#highs.constants;
    const kept = whole && Number(model.info.get('basis_validity')) === basisValidity.valid;
    const basis = kept ? model.getBasis() : null;
    if (whole) this.#setTypes(variableType.integer);
    setLimits(model, { gap, seconds });
    model.options.set({ presolve: whole ? 'choose' : 'off', solver: whole ? 'choose' : 'simplex' });
    model.zeroAllClocks();
    const halt = (event: { interrupt(): void }): undefined => {
      if (stop()) event.interrupt();
    };
    model.run({ [callbackType.simplexInterrupt]: halt, [callbackType.mipInterrupt]: halt });
    const answer = answerOf(this.#highs, model, whole);
    if (whole) this.#setTypes(variableType.continuous);
    if (basis !== null) model.setBasis(basis);
    return answer;
  }

  /** The master as it stands, cuts and all. */
  program(): Program {
    return { ...this.#program, rows: this.#cuts.reduce(joined, this.#program.rows) };
  }

  dispose(): void {
    this.#model.dispose();
  }

  #setTypes(type: highs.VariableType): void {
    this.#model.changeColsIntegrality(
      { kind: 'set', indices: this.#whole },
      new Int32Array(this.#whole.length).fill(type),
    );
  }
}

function joined(above: ProgramRows, below: ProgramRows): ProgramRows {
  const size = above.columns.length;
  const names: readonly RowName[] = [...above.names, ...below.names];
  return {
    names,
    lower: Float64Array.from([...above.lower, ...below.lower]),
    upper: Float64Array.from([...above.upper, ...below.upper]),
    starts: Int32Array.from([...above.starts, ...below.starts.subarray(1).map((start) => start + size)]),
    columns: Int32Array.from([...above.columns, ...below.columns]),
    coefficients: Float64Array.from([...above.coefficients, ...below.coefficients]),
  };
}
