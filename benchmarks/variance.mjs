// How many draws the 90th percentile of the worst shortfall of shipped cases needs for a standard error of 1 %: plain draws, and
// stratified ones at a quarter of them. Standard errors are the spread of many runs with seeds of their own, not what a run
// says of itself. `BALLAST_HOME=... node benchmarks/variance.mjs [runs]`, on a data folder set up with `ballast init`.
import { runDraws } from '../dist/shortfall/engine.js';
import { withRanks } from '../dist/shortfall/ranks.js';
import { subModel } from '../dist/shortfall/sub-model.js';
import { tallySummary } from '../dist/shortfall/tally.js';
import { assembledCases } from './case-models.mjs';

const CASES = ['china-antimony', 'drc-cobalt', 'reference', 'two-at-once'];
const KNOWN_ON = '2026-11-23';
/** Runs whose spread is taken. */
const RUNS = Number(process.argv[2] ?? 120);
/** Draws of each run that says how wide plain draws spread. */
const DRAWS = 2048;
const ASKED = 0.01;

const home = process.env.BALLAST_HOME;
if (home === undefined) throw new Error('set BALLAST_HOME to a data folder set up with `ballast init`');
const rows = (await assembledCases(home, CASES, KNOWN_ON)).map(measured);
console.table(Object.fromEntries(rows));
process.exitCode = rows.every(([, { verdict }]) => verdict === 'ok') ? 0 : 1;

function measured({ case: { id }, nodes, model }) {
  const node = worstNode(model);
  const part = withRanks(subModel(model, [node]));
  const plain = spreadOf(part, DRAWS, 'plain');
  const needed = Math.ceil(DRAWS * (plain.p90.error / ASKED) ** 2);
  const quarter = Math.ceil(needed / 4);
  const stratified = spreadOf(part, quarter, 'stratified');
  const even = spreadOf(part, DRAWS, 'stratified');
  return [
    `${id}: ${nodes[node].id}`,
    {
      'plain draws for 1 %': needed,
      'a quarter': quarter,
      'stratified error there, %': percent(stratified.p90.error),
      'P90 plain, t': plain.p90.mean.toPrecision(5),
      'P90 stratified, t': even.p90.mean.toPrecision(5),
      [`errors at ${DRAWS}, %`]: `${percent(plain.p90.error)} / ${percent(even.p90.error)}`,
      'fewer draws, P90': `${((plain.p90.error / even.p90.error) ** 2).toFixed(1)} x`,
      'fewer draws, mean': `${((plain.mean.error / even.mean.error) ** 2).toFixed(0)} x`,
      verdict: stratified.p90.error <= ASKED ? 'ok' : 'MISSED',
    },
  ];
}

/** The node that misses the largest share of its demand. */
function worstNode(model) {
  const { gross } = runDraws(model, 1, 512);
  const size = model.groups * model.periods;
  const missed = gross.map((tally, node) => {
    const demand = model.demand.subarray(node * size, (node + 1) * size).reduce((sum, tonnes) => sum + tonnes, 0);
    return demand > 0 ? tallySummary(tally).mean / demand : 0;
  });
  return missed.indexOf(Math.max(...missed));
}

/** Mean and standard error, as a share of it, of the 90th percentile and the mean over runs with seeds of their own. */
function spreadOf(model, draws, sampling) {
  const runs = Array.from({ length: RUNS }, (_, n) =>
    tallySummary(runDraws(model, 1000 + n, draws, sampling).gross[0]),
  );
  return { p90: spread(runs.map(({ p90 }) => p90)), mean: spread(runs.map(({ mean }) => mean)) };
}

function spread(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(variance) / mean };
}

function percent(share) {
  return (100 * share).toFixed(3);
}
