import type highs from 'highs';
import type { LinearProgram, Optimum } from '../planner/linear-program.ts';
import { loadHighs } from './highs.ts';

/** Status of HiGHS whose numbers may be used; at any other its arrays hold something or nothing. */
const OPTIMAL = 7;

/** Solves linear programs with HiGHS in this thread; the library is loaded once and a model never outlives its call. */
export class LinearSolver {
  readonly #highs: highs.Highs;

  private constructor(highs: highs.Highs) {
    this.#highs = highs;
  }

  static async load(): Promise<LinearSolver> {
    return new LinearSolver(await loadHighs());
  }

  /** The optimum by the simplex method, whose duals belong to a corner. Throws where the program has none. */
  solve(program: LinearProgram): Optimum {
    if (program.gain.length === 0)
      return { gain: 0, x: new Float64Array(0), worth: new Float64Array(program.limit.length) };
    return this.#highs.withModel(this.#modelOf(program), (model): Optimum => {
      model.options.set({ output_flag: false, solver: 'simplex' });
      model.run();
      const status = model.getModelStatus();
      if (status !== OPTIMAL) throw new Error(`the linear program has no optimum (status ${status} of HiGHS)`);
      const { colValue, rowDual } = model.getSolution();
      return { gain: model.getObjectiveValue(), x: colValue, worth: rowDual.map((dual) => Math.max(0, dual)) };
    });
  }

  #modelOf({ gain, most, limit, starts, columns, coefficients }: LinearProgram) {
    const { constants, infinity } = this.#highs;
    const [numCols, numRows] = [gain.length, limit.length];
    return {
      ...{ numCols, numRows, sense: constants.objectiveSense.maximize, colCost: gain },
      ...{ colLower: new Float64Array(numCols), colUpper: most },
      ...{ rowLower: new Float64Array(numRows).fill(-infinity), rowUpper: limit },
      matrix: { format: 'csr' as const, numRows, numCols, starts, indices: columns, values: coefficients },
    };
  }
}
