import { type ClusterProgram, clusterProgram } from '../planner/cluster-program.ts';
import type { PlanModel } from '../planner/plan-model.ts';
import { unitsOf } from '../planner/plan-units.ts';
import type { PlanState } from '../planner/recourse.ts';
import type { ClusterSheet } from './cluster-slice.ts';

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
 * What is known of a cluster. Need and what is in place are the only limits of its program that differ, so the dual solution of one
 * scenario and state bounds all others too.
 */
export class OpenCluster {
  readonly cluster: ClusterProgram;
  readonly #model: PlanModel;
  readonly #bounds = new Map<string, Bound>();

  constructor(model: PlanModel, nodes: readonly number[]) {
    this.cluster = clusterProgram(model, unitsOf(model), nodes);
    this.#model = model;
  }

  /** What is missed, as a sheet has been answered for a state. */
  missed({ loss, slopes }: ClusterSheet, state: PlanState): Missed {
    const { length } = this.cluster.given;
    const bounds = Array.from(loss, (missed, s) =>
      missed > 0 ? this.#known(slopes.subarray(s * length, (s + 1) * length), s, missed, state) : null,
    );
    return { loss: loss.slice(), bounds };
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

  /** A dual solution as a bound, the one already kept where there is one; `missed` is what it says of a scenario at a state. */
  #known(slopes: Float64Array, s: number, missed: number, state: PlanState): Bound {
    const key = slopes.join();
    const kept = this.#bounds.get(key);
    this.#bounds.delete(key);
    const bound = kept ?? this.#boundOf(slopes.slice(), s, missed - this.#inPlace(slopes, state));
    // What was used last comes last, so that the first is what nobody used for longest.
    this.#bounds.set(key, bound);
    const [oldest] = this.#bounds.keys();
    if (this.#bounds.size > MOST_BOUNDS && oldest !== undefined) this.#bounds.delete(oldest);
    return bound;
  }

  /** What the need of one scenario and rows with limits of their own leave is the same in all of them. */
  #boundOf(slopes: Float64Array, here: number, bareHere: number): Bound {
    const { nodes, groups, years, scenarios, need } = this.#model;
    const needs = this.cluster.given.flatMap(({ given, at }, n) =>
      given === 'need' && slopes[n] !== 0 ? [{ at, slope: slopes[n] as number }] : [],
    );
    const wanted = Float64Array.from({ length: scenarios }, (_, s) => {
      let sum = 0;
      for (const { at, slope } of needs) sum += slope * (need[s * nodes * groups * years + at] as number);
      return sum;
    });
    const fixed = bareHere - (wanted[here] as number);
    return { slopes, bare: wanted.map((sum) => sum + fixed) };
  }

  #inPlace(slopes: Float64Array, { stock, capacity }: PlanState): number {
    return this.cluster.given.reduce((sum, { given, at }, n) => {
      if (given === 'need') return sum;
      return sum + (slopes[n] as number) * ((given === 'stock' ? stock : capacity)[at] as number);
    }, 0);
  }
}
