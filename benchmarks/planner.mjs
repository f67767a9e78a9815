// node benchmarks/planner.mjs [--write] [--quick]: the planner after `npm run build`, each case in a process of its own, against the
// bars it was built for, Clp among them (--quick leaves it out). Wall and processor time: on a busy machine the second is the truer.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholePlan } from '../dist/planner/whole.js';
import { mpsOf } from '../dist/solver/mps.js';
import { openPlanner, searchPlan } from '../dist/solver/open-planner.js';
import { ProgramSolver } from '../dist/solver/programs.js';
import { planModel } from './plan-models.mjs';

const SELF = fileURLToPath(import.meta.url);
const BASELINE = path.join(path.dirname(SELF), 'planner-baseline.json');
/** A measure may be this many times its baseline, in processor time over the yardstick, before it counts as slower. */
const SLACK = 1.5;
const OBJECTIVE = { kind: 'risk', measure: { tail: 0, quantile: 0.95 } };
const limits = (gap) => ({
  gap,
  seconds: 120,
  now: () => performance.now(),
  cancelled: () => false,
  progress: () => {},
});
const sized = (scenarios, choices = 0) => planModel({ nodes: 60, years: 10, scenarios, choices, seed: 1 });
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const part = (of, whole) => `${((100 * of) / whole).toFixed(3)} %`;

/** What one piece of work takes, in milliseconds, and what it came to. */
function timed(work) {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000, result };
}

/** Medians of several times the same work; what the last came to. */
function medians(runs) {
  const rss = process.resourceUsage().maxRSS / 2 ** 10;
  return { wall: median(runs.map(({ wall }) => wall)), cpu: median(runs.map(({ cpu }) => cpu)), rss, of: runs.length };
}

/** Three searches from nothing, one after the other; the first has the library still to warm up. */
async function cold(scenarios, choices, gap) {
  const solver = await ProgramSolver.load();
  const model = sized(scenarios, choices);
  const runs = [1, 2, 3].map(() => timed(() => searchPlan(solver, model, OBJECTIVE, limits(gap))));
  const { status, objective, bound } = runs[2].result;
  return { ...medians(runs), status, objective, note: `gap ${part(objective - bound, objective)}` };
}

/** A planner kept open, after a frontier of seven budgets: the budget slider moved to ones it has not seen. */
async function again(gap) {
  const model = sized(1000);
  const planner = openPlanner(await ProgramSolver.load(), model, OBJECTIVE);
  const budget = (factor) => model.accounts.map(({ amount }) => amount * factor);
  for (const factor of [0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3]) planner.solve(limits(gap), budget(factor));
  const moves = [1.27, 1.24, 1.16, 1.12, 1.06, 1.02, 0.97, 0.92, 0.87, 0.83, 0.77];
  const runs = moves.map((factor) => timed(() => planner.solve(limits(gap), budget(factor))));
  planner.close();
  const slowest = Math.max(...runs.map(({ cpu }) => cpu));
  return { ...medians(runs), status: 'optimal', note: `slowest of ${runs.length}: ${slowest.toFixed(0)} ms processor` };
}

/** The whole program of 200 scenarios by Clp, which is not ours; null where it is not installed. */
function byClp() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ballast-clp-'));
  try {
    const file = path.join(folder, 'whole.mps');
    const { program, stage } = wholePlan(sized(200), OBJECTIVE);
    writeFileSync(file, mpsOf(program));
    const start = performance.now();
    const { stdout, error } = spawnSync('clp', [file, '-solve'], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error !== undefined) return null;
    const wall = performance.now() - start;
    const value = /objective value\s+([-+.\deE]+)|Optimal - objective value ([-+.\deE]+)/i.exec(stdout);
    const cpu = 1000 * Number(/time ([\d.]+)/i.exec(stdout)?.[1] ?? Number.NaN);
    return { wall, cpu, objective: Number(value?.[1] ?? value?.[2]) * stage.units.risk };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CASES = {
  '200 scenarios to 0.0001 %': { work: () => cold(200, 0, 1e-6) },
  '1,000 scenarios to 0.1 %': { work: () => cold(1000, 0, 1e-3), wall: 1500, rss: 300 },
  '1,000 scenarios, 120 yes or no, to 1 %': { work: () => cold(1000, 120, 1e-2), wall: 15000 },
  'other money, 1,000 scenarios to 0.1 %': { work: () => again(1e-3), wall: 300 },
  'other money, 1,000 scenarios to 1 %': { work: () => again(1e-2), wall: 300 },
};

/** The fixed work machines are compared by: SHA-256 over 64 MiB, in milliseconds of processor time. */
function yardstick() {
  const block = Buffer.alloc(1 << 20, 7);
  const runs = Array.from({ length: 5 }, () =>
    timed(() => {
      const hash = createHash('sha256');
      for (let i = 0; i < 64; i++) hash.update(block);
      hash.digest();
    }),
  );
  return median(runs.map(({ cpu }) => cpu));
}

function inChild(name) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SELF, '--case', name], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout);
}

function report() {
  const unit = yardstick();
  const before = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')).measures : {};
  const found = Object.entries(CASES).map(([name, bars]) => ({ name, bars, ...inChild(name) }));
  const rows = found.map(({ name, bars, wall, cpu, rss, note }) => {
    const slower = before[name] !== undefined && cpu / unit > before[name].ratio * SLACK;
    const over = wall > (bars.wall ?? Number.POSITIVE_INFINITY) || rss > (bars.rss ?? Number.POSITIVE_INFINITY);
    const verdict = over ? 'MISSED' : slower ? 'SLOWER' : 'ok';
    const bar = [bars.wall && `${bars.wall} ms`, bars.rss && `${bars.rss} MiB`].filter(Boolean).join(', ');
    const show = { wall: `${wall.toFixed(0)} ms`, processor: `${cpu.toFixed(0)} ms`, memory: `${rss.toFixed(0)} MiB` };
    return [name, { ...show, bar, note, verdict }];
  });
  console.log(`60 materials x 10 years x 8 actions; yardstick (SHA-256 of 64 MiB): ${unit.toFixed(1)} ms`);
  console.table(Object.fromEntries(rows));
  const measures = Object.fromEntries(
    found.map(({ name, wall, cpu, rss }) => [
      name,
      {
        wall: Math.round(wall),
        cpu: Math.round(cpu),
        rss: Math.round(rss),
        ratio: Number((cpu / unit).toPrecision(4)),
      },
    ]),
  );
  const clp = process.argv.includes('--quick') ? 'left out' : againstClp(found[0]);
  console.log(clp.line ?? `Clp: ${clp}`);
  if (process.argv.includes('--write')) {
    const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
    const kept = { machine, yardstickMs: Number(unit.toPrecision(4)), clp: clp.kept ?? null, measures };
    writeFileSync(BASELINE, `${JSON.stringify(kept, null, 2)}\n`);
  }
  process.exitCode = rows.every(([, { verdict }]) => verdict === 'ok') && clp.ok !== false ? 0 : 1;
}

/** How many times as long Clp takes for the whole program of 200 scenarios, at the same objective. */
function againstClp({ cpu, objective }) {
  const clp = byClp();
  if (clp === null) return { line: 'Clp: not installed (sudo apt-get install coinor-clp); nothing was compared' };
  const [times, apart] = [clp.cpu / cpu, Math.abs(clp.objective - objective) / objective];
  const ok = times >= 10 && apart <= 2e-6;
  const line = `Clp on the whole program: ${clp.cpu.toFixed(0)} ms processor, ${times.toFixed(1)} times ours (bar: 10); objectives ${apart.toExponential(1)} apart: ${ok ? 'ok' : 'MISSED'}`;
  return { line, ok, kept: { cpu: Math.round(clp.cpu), times: Number(times.toPrecision(3)), apart } };
}

const asked = process.argv.indexOf('--case');
if (asked > 0) console.log(JSON.stringify(await CASES[process.argv[asked + 1]].work()));
else report();
