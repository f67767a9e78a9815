import type highs from 'highs';
import type { Program } from '../planner/program.ts';
import { loadHighs } from './highs.ts';

/** How a solution came out; `feasible` is one that was not proved best. */
export type ProgramStatus = 'optimal' | 'feasible' | 'infeasible' | 'unbounded' | 'stopped';

/** What a solver says of a program; numbers are only there where the status is optimal or feasible. */
export interface ProgramAnswer {
  readonly status: ProgramStatus;
  readonly objective: number;
  /** No point is better than this. */
  readonly bound: number;
  readonly x: Float64Array;
  /** Of each row: by how much the objective rises with one more unit of its limits; of a program without whole columns. */
  readonly duals: Float64Array;
}

/** When to stop: a relative gap for whole columns, and seconds. */
export interface ProgramLimits {
  readonly gap: number;
  readonly seconds: number;
}

/** To the last digit, with all the time there is. */
export const WITHOUT_LIMITS: ProgramLimits = { gap: 0, seconds: Number.POSITIVE_INFINITY };

/** Solves programs of a plan with HiGHS in this thread; a model never outlives its call. */
export class ProgramSolver {
  readonly highs: highs.Highs;

  private constructor(library: highs.Highs) {
    this.highs = library;
  }

  static async load(): Promise<ProgramSolver> {
    return new ProgramSolver(await loadHighs());
  }

  /** Solves one program from scratch. */
  solve(program: Program, limits: ProgramLimits = WITHOUT_LIMITS): ProgramAnswer {
    return this.highs.withModel(modelData(this.highs, program), (model): ProgramAnswer => {
      setLimits(model, limits);
      model.options.set({ solver: 'simplex' });
      model.run();
      // Presolve may not tell which of the two it is.
      if (model.getModelStatus() === this.highs.constants.modelStatus.unboundedOrInfeasible) {
        model.options.set({ presolve: 'off' });
        model.run();
      }
      return answerOf(this.highs, model, program.integer.includes(1));
    });
  }
}

/** A program as HiGHS takes it. */
export function modelData({ constants }: highs.Highs, program: Program): highs.ModelData {
  const { cost, lower, upper, integer, rows } = program;
  const [numCols, numRows] = [cost.length, rows.lower.length];
  return {
    ...{ numCols, numRows, sense: constants.objectiveSense.minimize, colCost: cost },
    ...{ colLower: lower, colUpper: upper, rowLower: rows.lower, rowUpper: rows.upper },
    ...(integer.includes(1) ? { integrality: integer } : {}),
    matrix: { format: 'csr', numRows, numCols, starts: rows.starts, indices: rows.columns, values: rows.coefficients },
  };
}

/** Sets what every run shares: silence, a gap, an end. */
export function setLimits(model: highs.Model, { gap, seconds }: ProgramLimits): void {
  model.options.set({ output_flag: false, mip_rel_gap: gap, mip_abs_gap: 1e-9, time_limit: Math.min(seconds, 1e9) });
}

/** What a run of HiGHS came to. */
export function answerOf({ constants }: highs.Highs, model: highs.Model, whole: boolean): ProgramAnswer {
  const found = model.getModelStatus();
  const { modelStatus } = constants;
  const none = {
    objective: Number.NaN,
    bound: Number.NEGATIVE_INFINITY,
    x: new Float64Array(0),
    duals: new Float64Array(0),
  };
  if (found === modelStatus.infeasible) return { status: 'infeasible', ...none };
  if (found === modelStatus.unbounded) return { status: 'unbounded', ...none };
  const has = Number(model.info.get('primal_solution_status')) === constants.solutionStatus.feasible;
  if (found !== modelStatus.optimal && !(whole && has)) return { status: 'stopped', ...none };
  const { colValue, rowDual } = model.getSolution();
  const objective = model.getObjectiveValue();
  const bound = whole ? Number(model.info.get('mip_dual_bound')) : objective;
  return {
    status: found === modelStatus.optimal ? 'optimal' : 'feasible',
    objective,
    bound,
    x: colValue,
    duals: rowDual,
  };
}
