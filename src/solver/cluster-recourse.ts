import type highs from 'highs';
import { type ClusterProgram, clusterProgram } from '../planner/cluster-program.ts';
import { clustersOf, partsOf } from '../planner/clusters.ts';
import type { PlanModel } from '../planner/plan-model.ts';
import { unitsOf } from '../planner/plan-units.ts';
import { type PlanState, type Recourse, recourseOf } from '../planner/recourse.ts';
import { modelData, type ProgramSolver, setLimits, WITHOUT_LIMITS } from './programs.ts';

/** What a cluster misses in every scenario at a state: its consequence, and the slope by each limit given to it. */
interface Solved {
  /** [scenario]. */
  readonly loss: Float64Array;
  /** [scenario, given row]: by one tonne more. */
  readonly slopes: Float64Array;
}

/** A cluster's program kept open in HiGHS, solved for one scenario after the other, each from the last one's basis. */
class OpenCluster {
  readonly cluster: ClusterProgram;
  readonly #model: PlanModel;
  readonly #highs: highs.Highs;
  readonly #open: highs.SymbolDisposable<highs.Model>;
  readonly #risk: number;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;

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

  /** Scenarios without a chance are left out. */
  solved(state: PlanState): Solved {
    const { scenarios, chance } = this.#model;
    const { given, nodes } = this.cluster;
    const solved = { loss: new Float64Array(scenarios), slopes: new Float64Array(scenarios * given.length) };
    // Routes only help: where nothing is missed without them there is nothing to solve.
    const without = recourseOf(this.#model, state, chance, nodes).loss;
    for (let s = 0; s < scenarios; s++) {
      if ((chance[s] as number) <= 0 || without[s] === 0) continue;
      solved.loss[s] = this.#solve(state, s, solved.slopes.subarray(s * given.length, (s + 1) * given.length));
    }
    return solved;
  }

  dispose(): void {
    this.#open.dispose();
  }

  #solve({ stock, capacity }: PlanState, s: number, slopes: Float64Array): number {
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
    for (const [n, { row, unit, given: kind }] of given.entries())
      if (kind !== 'need') slopes[n] = (Math.min(0, rowDual[row] as number) * this.#risk) / unit;
    return Math.max(0, this.#open.getObjectiveValue()) * this.#risk;
  }
}

/** Recourse of a model whose stocks may be linked by routes: by program for nodes so linked, by the closed form for all others. */
export class ClusterRecourse {
  readonly #model: PlanModel;
  readonly #clusters: readonly OpenCluster[];
  readonly #alone: readonly number[];
  #last: { readonly state: PlanState; readonly solved: readonly Solved[] } | null = null;

  constructor(solver: ProgramSolver, model: PlanModel) {
    this.#model = model;
    this.#clusters = clustersOf(model).map((nodes) => new OpenCluster(solver, model, nodes));
    const linked = new Set(this.exact);
    this.#alone = partsOf(model).flatMap((_, node) => (linked.has(node) ? [] : [node]));
  }

  /** Nodes whose recourse is by program. */
  get exact(): readonly number[] {
    return this.#clusters.flatMap(({ cluster }) => cluster.nodes);
  }

  /** A cluster's consequence is all at its first node, its slopes at each of its nodes. */
  at(state: PlanState, weight: Float64Array): Recourse {
    const recourse = recourseOf(this.#model, state, weight, this.#alone);
    if (this.#clusters.length === 0) return recourse;
    if (this.#last?.state !== state)
      this.#last = { state, solved: this.#clusters.map((cluster) => cluster.solved(state)) };
    for (const [c, solved] of this.#last.solved.entries())
      addCluster(recourse, (this.#clusters[c] as OpenCluster).cluster, solved, weight);
    return recourse;
  }

  close(): void {
    for (const cluster of this.#clusters) cluster.dispose();
  }
}

function addCluster(
  recourse: Recourse,
  { nodes, given }: ClusterProgram,
  { loss, slopes }: Solved,
  weight: Float64Array,
): void {
  const first = nodes[0] as number;
  for (const [s, w] of weight.entries()) {
    if (w <= 0) continue;
    recourse.loss[s] = (recourse.loss[s] as number) + (loss[s] as number);
    recourse.node[first] = (recourse.node[first] as number) + w * (loss[s] as number);
    for (const [n, { given: kind, at }] of given.entries()) {
      if (kind === 'need') continue;
      const row = kind === 'stock' ? recourse.stock : recourse.capacity;
      row[at] = (row[at] as number) + w * (slopes[s * given.length + n] as number);
    }
  }
}
