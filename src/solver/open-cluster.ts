import type highs from 'highs';
import { type ClusterProgram, clusterProgram } from '../planner/cluster-program.ts';
import type { PlanModel } from '../planner/plan-model.ts';
import { unitsOf } from '../planner/plan-units.ts';
import { type PlanState, recourseOf } from '../planner/recourse.ts';
import { modelData, type ProgramSolver, setLimits, WITHOUT_LIMITS } from './programs.ts';

/** A solution of the dual of a cluster's program: what no scenario and no state can miss less than. */
export interface Bound {
  /** [given row]: by one tonne more of it. */
  readonly slopes: Float64Array;
  /** [scenario]: what it says at its need where nothing is in place. */
  readonly bare: Float64Array;
}

/** What a cluster misses in each scenario at a state, and the dual solution that says so; null where it misses nothing. */
export interface Missed {
  readonly loss: Float64Array;
  readonly bounds: readonly (Bound | null)[];
}

/** Dual solutions that are kept; a scenario's need times each is worked out once. */
const MOST_BOUNDS = 1500;

/**
 * A cluster's program kept open in HiGHS, solved for one scenario after the other, each from the last one's basis. Need and what is
 * in place are its limits alone, so the dual solution of one scenario and state bounds all others too.
 */
export class OpenCluster {
  readonly cluster: ClusterProgram;
  readonly #model: PlanModel;
  readonly #highs: highs.Highs;
  readonly #open: highs.SymbolDisposable<highs.Model>;
  readonly #risk: number;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #bounds = new Map<string, Bound>();

  constructor({ highs: library }: ProgramSolver, model: PlanModel, nodes: readonly number[]) {
    const units = unitsOf(model);
    this.cluster = clusterProgram(model, units, nodes);
    this.#model = model;
    this.#highs = library;
    this.#risk = units.risk;
    this.#open = library.createModel(modelData(library, this.cluster.program));
    setLimits(this.#open, WITHOUT_LIMITS);
    this.#open.options.set({ presolve: 'off', solver: 'simplex' });
    this.#lower = this.cluster.program.rows.lower.slice();
    this.#upper = this.cluster.program.rows.upper.slice();
  }

  /** What is missed; scenarios without a chance are left out. */
  missed(state: PlanState): Missed {
    const { scenarios, chance } = this.#model;
    const loss = new Float64Array(scenarios);
    const bounds = new Array<Bound | null>(scenarios).fill(null);
    // Routes only help: where nothing is missed without them there is nothing to solve.
    const without = recourseOf(this.#model, state, chance, this.cluster.nodes).loss;
    for (let s = 0; s < scenarios; s++) {
      if ((chance[s] as number) <= 0 || without[s] === 0) continue;
      const solved = this.#solve(state, s);
      [loss[s], bounds[s]] = [solved.loss, solved.loss > 0 ? solved.bound : null];
    }
    return { loss, bounds };
  }

  /** What is missed at least, by the dual solutions known so far. */
  atLeast(state: PlanState): Missed {
    const { scenarios } = this.#model;
    const loss = new Float64Array(scenarios);
    const bounds = new Array<Bound | null>(scenarios).fill(null);
    for (const bound of this.#bounds.values()) {
      const inPlace = this.#inPlace(bound.slopes, state);
      for (let s = 0; s < scenarios; s++) {
        const least = (bound.bare[s] as number) + inPlace;
        if (least <= (loss[s] as number)) continue;
        [loss[s], bounds[s]] = [least, bound];
      }
    }
    return { loss, bounds };
  }

  dispose(): void {
    this.#open.dispose();
  }

  #solve({ stock, capacity }: PlanState, s: number): { readonly loss: number; readonly bound: Bound } {
    const { nodes, groups, years, need } = this.#model;
    const { given } = this.cluster;
    const from = s * nodes * groups * years;
    for (const { given: kind, row, at, unit } of given)
      if (kind === 'need') this.#lower[row] = (need[from + at] as number) / unit;
      else this.#upper[row] = ((kind === 'stock' ? stock : capacity)[at] as number) / unit;
    this.#open.changeRowsBounds({ kind: 'range', from: 0, to: this.#lower.length - 1 }, this.#lower, this.#upper);
    this.#open.run();
    if (this.#open.getModelStatus() !== this.#highs.constants.modelStatus.optimal)
      throw new Error(`the release of linked stocks has no best in scenario ${s}`);
    const { rowDual } = this.#open.getSolution();
    return { loss: Math.max(0, this.#open.getObjectiveValue()) * this.#risk, bound: this.#known(rowDual) };
  }

  /** The dual solution as a bound, the one already kept where there is one. */
  #known(rowDual: Float64Array): Bound {
    const key = Array.from(rowDual, (dual) => dual.toFixed(9)).join();
    const kept = this.#bounds.get(key);
    this.#bounds.delete(key);
    const bound = kept ?? this.#boundOf(rowDual);
    // What was used last comes last, so that the first is what nobody used for longest.
    this.#bounds.set(key, bound);
    const [oldest] = this.#bounds.keys();
    if (this.#bounds.size > MOST_BOUNDS && oldest !== undefined) this.#bounds.delete(oldest);
    return bound;
  }

  #boundOf(rowDual: Float64Array): Bound {
    const { given, program } = this.cluster;
    const { nodes, groups, years, scenarios, need } = this.#model;
    const slopes = Float64Array.from(given, ({ given: kind, row, unit }) => {
      const dual = rowDual[row] as number;
      return ((kind === 'need' ? Math.max(0, dual) : Math.min(0, dual)) * this.#risk) / unit;
    });
    const needs = [...given.entries()].filter(([n, { given: kind }]) => kind === 'need' && slopes[n] !== 0);
    const fixed = fixedOf(program.rows, rowDual, new Set(given.map(({ row }) => row))) * this.#risk;
    const bare = Float64Array.from({ length: scenarios }, (_, s) => {
      const from = s * nodes * groups * years;
      return needs.reduce((sum, [n, { at }]) => sum + (slopes[n] as number) * (need[from + at] as number), fixed);
    });
    return { slopes, bare };
  }

  #inPlace(slopes: Float64Array, { stock, capacity }: PlanState): number {
    return this.cluster.given.reduce((sum, { given: kind, at }, n) => {
      if (kind === 'need') return sum;
      return sum + (slopes[n] as number) * ((kind === 'stock' ? stock : capacity)[at] as number);
    }, 0);
  }
}

/** What rows whose limits are always the same add to a dual bound. */
function fixedOf(
  { names, upper }: ClusterProgram['program']['rows'],
  rowDual: Float64Array,
  given: ReadonlySet<number>,
): number {
  let sum = 0;
  for (const row of names.keys()) {
    const limit = upper[row] as number;
    if (!given.has(row) && Number.isFinite(limit)) sum += (rowDual[row] as number) * limit;
  }
  return sum;
}
