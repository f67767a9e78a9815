import { workerData } from 'node:worker_threads';
import { ClusterSlice, type SliceTask } from './cluster-slice.ts';
import { ProgramSolver } from './programs.ts';

const task = workerData as SliceTask;
const { control, clusters, slice } = task;
const solver = await ProgramSolver.load();
const slices = clusters.map((_, c) => new ClusterSlice(solver, task, c, slice));

// Who asks waits without turning its own loop, so that words cannot be sent: turns are counted in shared numbers.
for (let done = 0; ; ) {
  Atomics.wait(control, 0, done);
  done = Atomics.load(control, 0);
  try {
    for (const one of slices) one.run();
  } catch {
    Atomics.store(control, 2, 1);
  }
  Atomics.store(control, 1, done);
  Atomics.notify(control, 1);
}
