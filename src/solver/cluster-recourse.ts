import { clustersOf, partsOf } from '../planner/clusters.ts';
import type { PlanModel } from '../planner/plan-model.ts';
import { type PlanState, type Recourse, type Recourser, recourseOf } from '../planner/recourse.ts';
import { ClusterCrew } from './cluster-crew.ts';
import type { ClusterSheet } from './cluster-slice.ts';
import { type Bound, type Missed, OpenCluster } from './open-cluster.ts';
import type { ProgramSolver } from './programs.ts';

/** Recourse of a model whose stocks may be linked by routes: by program for nodes so linked, by the closed form for all others. */
export class ClusterRecourse {
  readonly #model: PlanModel;
  readonly #clusters: readonly OpenCluster[];
  readonly #alone: readonly number[];
  readonly #crew: ClusterCrew;
  #last: { readonly state: PlanState; readonly missed: readonly Missed[] } | null = null;

  /** Threads are those of the machine where nobody says how many. */
  constructor(solver: ProgramSolver, model: PlanModel, threads?: number) {
    const clusters = clustersOf(model);
    this.#model = model;
    this.#clusters = clusters.map((nodes) => new OpenCluster(model, nodes));
    const given = this.#clusters.map(({ cluster }) => cluster.given.length);
    this.#crew = new ClusterCrew(solver, model, clusters, given, threads);
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
    const missed = this.#last?.state === state ? this.#last.missed : this.#solved(state);
    this.#last = { state, missed };
    return this.#with(missed, state, weight);
  };

  /** What is left unmet at least, by what is known of clusters so far: no program is solved. */
  readonly atLeast: Recourser = (state, weight) =>
    this.#with(
      this.#clusters.map((cluster) => cluster.atLeast(state)),
      state,
      weight,
    );

  close(): void {
    this.#crew.close();
  }

  #solved(state: PlanState): readonly Missed[] {
    if (this.#clusters.length > 0) this.#crew.run(state);
    const { sheets } = this.#crew;
    return this.#clusters.map((cluster, c) => cluster.missed(sheets[c] as ClusterSheet, state));
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
