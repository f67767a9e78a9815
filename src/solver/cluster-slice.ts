import type highs from 'highs';
import { type ClusterProgram, clusterProgram } from '../planner/cluster-program.ts';
import type { PlanModel } from '../planner/plan-model.ts';
import { unitsOf } from '../planner/plan-units.ts';
import { type PlanState, recourseOf } from '../planner/recourse.ts';
import { modelData, type ProgramSolver, setLimits, WITHOUT_LIMITS } from './programs.ts';

/** Slices that the scenarios are dealt into, however many threads there are, so that a plan does not hang on the machine. */
export const SLICES = 2;

/** Where a cluster's release is asked for and answered; shared between threads. */
export interface ClusterSheet {
  /** [node, year] twice: cumulative stock, then capacity. */
  readonly state: Float64Array;
  /** [scenario]. */
  readonly loss: Float64Array;
  /** [scenario, given row]: dual solution, by one tonne more. */
  readonly slopes: Float64Array;
}

/** What a thread needs to know of a model to solve its clusters. */
export interface SliceTask {
  readonly model: PlanModel;
  readonly clusters: readonly (readonly number[])[];
  readonly sheets: readonly ClusterSheet[];
  readonly slice: number;
  /** The turn asked for, the last turn done, and 1 where it failed. */
  readonly control: Int32Array;
}

/** A cluster's program kept open in HiGHS, solved for one scenario of a slice after the other, each from the last one's basis. */
export class ClusterSlice {
  readonly #cluster: ClusterProgram;
  readonly #model: PlanModel;
  readonly #sheet: ClusterSheet;
  readonly #slice: number;
  readonly #highs: highs.Highs;
  readonly #open: highs.SymbolDisposable<highs.Model>;
  readonly #risk: number;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;

  constructor({ highs: library }: ProgramSolver, { model, sheets, clusters }: SliceTask, c: number, slice: number) {
    const units = unitsOf(model);
    this.#cluster = clusterProgram(model, units, clusters[c] as readonly number[]);
    this.#model = model;
    this.#sheet = sheets[c] as ClusterSheet;
    this.#slice = slice;
    this.#highs = library;
    this.#risk = units.risk;
    this.#open = library.createModel(modelData(library, this.#cluster.program));
    setLimits(this.#open, WITHOUT_LIMITS);
    this.#open.options.set({ presolve: 'off', solver: 'simplex' });
    this.#lower = this.#cluster.program.rows.lower.slice();
    this.#upper = this.#cluster.program.rows.upper.slice();
  }

  /** Answers for each scenario of the slice with a chance what is missed at the sheet's state. */
  run(): void {
    const { chance } = this.#model;
    const { state: both, loss } = this.#sheet;
    const half = both.length / 2;
    const state = { stock: both.slice(0, half), capacity: both.slice(half) };
    // Routes only help: where nothing is missed without them there is nothing to solve.
    const own = chance.map((p, s) => (s % SLICES === this.#slice ? p : 0));
    const without = recourseOf(this.#model, state, own, this.#cluster.nodes).loss;
    for (const [s, p] of own.entries()) if (p > 0) loss[s] = without[s] === 0 ? 0 : this.#solve(state, s);
  }

  dispose(): void {
    this.#open.dispose();
  }

  #solve({ stock, capacity }: PlanState, s: number): number {
    const { nodes, groups, years, need } = this.#model;
    const { given } = this.#cluster;
    const from = s * nodes * groups * years;
    for (const { given: kind, row, at, unit } of given)
      if (kind === 'need') this.#lower[row] = (need[from + at] as number) / unit;
      else this.#upper[row] = ((kind === 'stock' ? stock : capacity)[at] as number) / unit;
    this.#open.changeRowsBounds({ kind: 'range', from: 0, to: this.#lower.length - 1 }, this.#lower, this.#upper);
    this.#open.run();
    if (this.#open.getModelStatus() !== this.#highs.constants.modelStatus.optimal)
      throw new Error(`the release of linked stocks has no best in scenario ${s}`);
    const { rowDual } = this.#open.getSolution();
    for (const [n, { given: kind, row, unit }] of given.entries()) {
      const dual = rowDual[row] as number;
      const signed = kind === 'need' ? Math.max(0, dual) : Math.min(0, dual);
      this.#sheet.slopes[s * given.length + n] = (signed * this.#risk) / unit;
    }
    return Math.max(0, this.#open.getObjectiveValue()) * this.#risk;
  }
}
