import { clustersOf, partsOf } from '../planner/clusters.ts';
import type { PlanModel } from '../planner/plan-model.ts';
import { type PlanState, type Recourse, type Recourser, recourseOf } from '../planner/recourse.ts';
import { type Bound, type Missed, OpenCluster } from './open-cluster.ts';
import type { ProgramSolver } from './programs.ts';

/** Recourse of a model whose stocks may be linked by routes: by program for nodes so linked, by the closed form for all others. */
export class ClusterRecourse {
  readonly #model: PlanModel;
  readonly #clusters: readonly OpenCluster[];
  readonly #alone: readonly number[];
  #last: { readonly state: PlanState; readonly missed: readonly Missed[] } | null = null;

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

  /** What is left unmet. A cluster's consequence is all at its first node, its slopes at each of its nodes. */
  readonly at: Recourser = (state, weight) => {
    // Mean and tail are asked for at the same state, one after the other.
    if (this.#last?.state !== state)
      this.#last = { state, missed: this.#clusters.map((cluster) => cluster.missed(state)) };
    return this.#with(this.#last.missed, state, weight);
  };

  /** What is left unmet at least, by what is known of clusters so far: no program is solved. */
  readonly atLeast: Recourser = (state, weight) =>
    this.#with(
      this.#clusters.map((cluster) => cluster.atLeast(state)),
      state,
      weight,
    );

  close(): void {
    for (const cluster of this.#clusters) cluster.dispose();
  }

  #with(missed: readonly Missed[], state: PlanState, weight: Float64Array): Recourse {
    const recourse = recourseOf(this.#model, state, weight, this.#alone);
    for (const [c, cluster] of this.#clusters.entries()) addCluster(recourse, cluster, missed[c] as Missed, weight);
    return recourse;
  }
}

function addCluster(
  recourse: Recourse,
  { cluster }: OpenCluster,
  { loss, bounds }: Missed,
  weight: Float64Array,
): void {
  const add = (row: Float64Array, at: number, amount: number) => {
    row[at] = (row[at] as number) + amount;
  };
  const parts = new Map<Bound, number>();
  for (const [s, w] of weight.entries()) {
    const [missed, bound] = [loss[s] as number, bounds[s] ?? null];
    if (w <= 0 || missed === 0) continue;
    add(recourse.loss, s, missed);
    add(recourse.node, cluster.nodes[0] as number, w * missed);
    if (bound !== null) parts.set(bound, (parts.get(bound) ?? 0) + w);
  }
  for (const [{ slopes }, w] of parts)
    for (const [n, { given, at }] of cluster.given.entries())
      if (given !== 'need') add(given === 'stock' ? recourse.stock : recourse.capacity, at, w * (slopes[n] as number));
}
