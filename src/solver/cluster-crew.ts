import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PlanModel } from '../planner/plan-model.ts';
import type { PlanState } from '../planner/recourse.ts';
import { type ClusterSheet, ClusterSlice, SLICES, type SliceTask } from './cluster-slice.ts';
import type { ProgramSolver } from './programs.ts';

/** The built worker, found alike from `src/solver` and from `dist/solver`: a thread loads JavaScript only. */
const WORKER = new URL('../../dist/solver/cluster-worker.js', import.meta.url);
/** Scenarios times clusters from which on other threads are worth beginning. */
const ENOUGH = 400;
/** Milliseconds in which a thread must have done its slice. */
const PATIENCE = 120_000;

interface Helper {
  readonly worker: Worker;
  readonly control: Int32Array;
}

/** Solves the scenarios of all clusters: the first slice in this thread, the others in threads of their own where there are several. */
export class ClusterCrew {
  readonly sheets: readonly ClusterSheet[];
  readonly #own: readonly ClusterSlice[];
  readonly #helpers: readonly Helper[];
  #turn = 0;

  constructor(
    solver: ProgramSolver,
    model: PlanModel,
    clusters: readonly (readonly number[])[],
    given: readonly number[],
    threads = availableParallelism(),
  ) {
    const { scenarios, nodes, years } = model;
    const numbers = (count: number) => new Float64Array(new SharedArrayBuffer(8 * count));
    const state = numbers(2 * nodes * years);
    this.sheets = given.map((count) => ({ state, loss: numbers(scenarios), slopes: numbers(scenarios * count) }));
    // What may be bought has no part in release.
    const base = { model: { ...model, actions: [] }, clusters, sheets: this.sheets };
    const apart = threads > 1 && scenarios * clusters.length >= ENOUGH && existsSync(WORKER);
    const others = Array.from({ length: SLICES - 1 }, (_, n) => n + 1);
    const taskOf = (slice: number): SliceTask => {
      return { ...base, slice, control: new Int32Array(new SharedArrayBuffer(12)) };
    };
    this.#own = [0, ...(apart ? [] : others)].flatMap((slice) =>
      clusters.map((_, c) => new ClusterSlice(solver, taskOf(slice), c, slice)),
    );
    this.#helpers = (apart ? others : []).map((slice): Helper => {
      const task = taskOf(slice);
      const worker = new Worker(WORKER, { workerData: task });
      worker.unref();
      return { worker, control: task.control };
    });
  }

  /** Fills the sheets for a state; throws where a thread fails. */
  run({ stock, capacity }: PlanState): void {
    const state = this.sheets[0]?.state;
    state?.set(stock);
    state?.set(capacity, stock.length);
    this.#turn += 1;
    for (const { control } of this.#helpers) {
      Atomics.store(control, 0, this.#turn);
      Atomics.notify(control, 0);
    }
    for (const slice of this.#own) slice.run();
    for (const { control } of this.#helpers) {
      if (Atomics.load(control, 1) !== this.#turn && Atomics.wait(control, 1, this.#turn - 1, PATIENCE) === 'timed-out')
        throw new Error('a thread that solves linked stocks did not answer');
      if (Atomics.load(control, 2) !== 0) throw new Error('the release of linked stocks has no best');
    }
  }

  close(): void {
    for (const slice of this.#own) slice.dispose();
    for (const { worker } of this.#helpers) void worker.terminate();
  }
}
