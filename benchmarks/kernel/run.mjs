// node benchmarks/kernel/run.mjs [repetitions] [--write]: the loss-and-stock loop on 60 materials x 25 countries x 120 months
// x 10,000 draws in plain C, in numpy, in the kernel on one thread and on two, and the whole engine in the kernel and in
// TypeScript. Needs gcc and python3 with numpy. Medians, in one run, each way once in every round.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { factorKey } from '../../dist/numeric/stream.js';
import { newOutcome } from '../../dist/shortfall/outcome.js';
import { planOf } from '../../dist/shortfall/plan.js';
import { BAN, COUNTRIES, caseOf, MATERIALS, MONTHS } from './case.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const DRAWS = 10_000;
/** TypeScript draws fewer, and its seconds are scaled. */
const FEWER = 2048;
const SIGMA = 0.1;
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(path.join(tmpdir(), 'ballast-kernel-bench-'));

/** Writes the case for C and numpy. */
function written(kind) {
  const model = caseOf(kind);
  const empty = newOutcome(model);
  const { start, cap, refill } = model.industry;
  const parts = [
    [MATERIALS, COUNTRIES, MONTHS, kind === 'bans' ? 0 : 1, BAN.begins, BAN.ends, BAN.when, SIGMA],
    ...[model.sources.output, planOf(model).calm, model.demand, start, cap, refill, model.correlated[0].root],
    ...[empty.grossFan.width, empty.gross.map(({ width }) => width)],
  ];
  const keys = Uint32Array.from(model.factors.flatMap(({ name }) => Object.values(factorKey(name))));
  const file = path.join(folder, `${kind}.bin`);
  const reals = Float64Array.from(parts.flatMap((part) => [...part]));
  writeFileSync(file, Buffer.concat([Buffer.from(reals.buffer), Buffer.from(keys.buffer)]));
  return file;
}

const c = path.join(folder, 'loss');
execFileSync('gcc', ['-O3', '-march=native', path.join(HERE, 'loss.c'), '-o', c, '-lm']);
const asked = (program, args, env = {}) =>
  JSON.parse(execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env } }));
const child = (kind, way, draws = DRAWS) =>
  asked(process.execPath, [path.join(HERE, 'child.mjs'), kind, way, String(draws)]);
const inC = (file, sparse, fans) => asked(c, [file, String(DRAWS), sparse, fans]);
const ONE_THREAD = { OPENBLAS_NUM_THREADS: '1' };

/** Every way of running a case; C in two forms, of which the quicker counts. */
const waysOf = (kind, file) => ({
  'C, all months': () => inC(file, '0', '0'),
  'C, cut months alone': () => inC(file, '1', '0'),
  'numpy, batches of 500': () => asked('python3', [path.join(HERE, 'loss.py'), file, String(DRAWS), '500'], ONE_THREAD),
  'kernel, one thread': () => child(kind, 'core'),
  'kernel, two threads': () => child(kind, 'two'),
  'C with histograms by month': () => inC(file, kind === 'bans' ? '1' : '0', '1'),
  'whole engine, kernel': () => child(kind, 'full'),
});

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const short = (number) => Number(number.toPrecision(4));

function measured(kind) {
  const ways = waysOf(kind, written(kind));
  const results = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) results[name].push(way());
    console.error(`${kind}: round ${round + 1} of ${rounds}, load ${loadavg()[0].toFixed(1)}`);
  }
  const [specified, same] = ['typescript', 'full'].map((way) => child(kind, way, FEWER));
  const rows = Object.entries(results).map(([name, all]) => {
    const [{ unmet, drawn, lost, megabytes }] = all;
    const seconds = (of) => short(median(all.map(of)));
    return {
      way: name,
      cpuSeconds: seconds((one) => one.cpu),
      wallSeconds: seconds((one) => one.wall),
      ...{ unmet, drawn, lost: lost ?? null },
      ...(megabytes === undefined ? {} : { megabytes: Math.round(megabytes) }),
    };
  });
  const scaled = (specified.cpu * DRAWS) / FEWER;
  return {
    rows,
    typescriptCpuSeconds: short(scaled),
    ratios: ratiosOf(rows, scaled),
    ...agreementOf(rows, specified, same),
  };
}

/** Ratios of processor time of the busiest thread, which others at work on the machine disturb least. */
function ratiosOf(rows, typescript) {
  const of = (name) => rows.find(({ way }) => way === name).cpuSeconds;
  const plain = Math.min(of('C, all months'), of('C, cut months alone'));
  return {
    'kernel on one thread, times C (at most 1.4)': short(of('kernel, one thread') / plain),
    'kernel on two threads, times C on one (at most 0.7)': short(of('kernel, two threads') / plain),
    'numpy, times kernel on two threads (at least 2)': short(of('numpy, batches of 500') / of('kernel, two threads')),
    'whole engine in the kernel, times C with histograms': short(
      of('whole engine, kernel') / of('C with histograms by month'),
    ),
    'whole engine in TypeScript, times in the kernel': short(typescript / of('whole engine, kernel')),
  };
}

/**
 * Whether kernel and TypeScript come to the same bits; the largest relative difference of a total in C from the kernel's; and
 * that of numpy, which draws others.
 */
function agreementOf(rows, specified, same) {
  const truth = rows.find(({ way }) => way === 'whole engine, kernel');
  const fields = ['unmet', 'drawn', 'lost'];
  const others = rows.filter(({ way }) => !way.startsWith('numpy'));
  const numpy = rows.find(({ way }) => way.startsWith('numpy'));
  return {
    sameBitsAsTypeScript: fields.every((field) => specified[field] === same[field]),
    largestDifference: Math.max(
      ...others.flatMap((row) => fields.map((field) => Math.abs(row[field] / truth[field] - 1))),
    ),
    numpyDiffersBy: short(numpy.unmet / truth.unmet - 1),
  };
}

/** Megabytes at a fifth of the draws and at twice as many. */
const memory = [2_000, 20_000].map((draws) => ({
  draws,
  megabytes: Math.round(child('bans', 'full', draws).megabytes),
}));
const result = {
  case: `${MATERIALS} materials x ${COUNTRIES} countries x ${MONTHS} months x ${DRAWS} draws`,
  machine: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.versions.node}`,
  rounds,
  load: loadavg().map((load) => Number(load.toFixed(1))),
  bans: measured('bans'),
  shocks: measured('shocks'),
  memory,
};
rmSync(folder, { recursive: true });
console.log(JSON.stringify(result, null, 2));
if (process.argv.includes('--write'))
  writeFileSync(path.join(HERE, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
