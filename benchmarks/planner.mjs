// node benchmarks/planner.mjs [scenarios] [choices] [--whole]: the planner after `npm run build`, and against the whole program.
import { wholePlan } from '../dist/planner/whole.js';
import { searchPlan } from '../dist/solver/open-planner.js';
import { ProgramSolver } from '../dist/solver/programs.js';
import { planModel } from './plan-models.mjs';

const [scenarios = 200, choices = 0] = process.argv.slice(2).map(Number).filter(Number.isFinite);
const model = planModel({ nodes: 60, years: 10, scenarios, choices, seed: 1 });
const objective = { kind: 'risk', measure: { tail: 0, quantile: 0.95 } };
const solver = await ProgramSolver.load();

/** Median of three, in milliseconds, and what the last came to. */
function timed(work, times = 3) {
  const all = [];
  let result;
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    result = work();
    all.push(performance.now() - start);
  }
  return { ms: all.sort((a, b) => a - b)[Math.floor(times / 2)], result };
}

const search = (gap) =>
  timed(() =>
    searchPlan(solver, model, objective, {
      ...{ gap, seconds: 120, now: () => performance.now(), cancelled: () => false, progress: () => {} },
    }),
  );
console.log(`60 materials x 10 years x 8 actions x ${scenarios} scenarios, ${choices} yes or no`);
for (const gap of choices > 0 ? [1e-2] : [1e-3, 1e-6]) {
  const { ms, result } = search(gap);
  const { status, objective: best, bound, rounds, cuts } = result;
  console.log(`gap ${gap}: ${ms.toFixed(0)} ms, ${status} ${best}, bound ${bound}, ${rounds} rounds, ${cuts} cuts`);
}
console.log(`resident ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
if (process.argv.includes('--whole')) {
  const { ms, result } = timed(() => {
    const { program, stage } = wholePlan(model, objective);
    return solver.solve(program).objective * stage.units.risk;
  }, 1);
  console.log(`the whole by HiGHS: ${ms.toFixed(0)} ms, ${result}`);
}
