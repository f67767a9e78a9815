// Medians of several runs, each also as a ratio to a fixed piece of work of the same run, so that machines can be compared.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureFirstPage } from './first-page.mjs';
import { measureMaterialPage } from './material-page.mjs';
import { measureMcs } from './mcs.mjs';
import { measureProcurements } from './procurements.mjs';
import { measureRoutes } from './routes.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const BASELINE = path.join(HERE, 'baseline.json');
/** A measure may be this many times its baseline ratio before it counts as slower. */
const SLACK = 1.5;

/** The fixed work: SHA-256 over 64 MiB. */
function yardstick() {
  const block = Buffer.alloc(1 << 20, 7);
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    const hash = createHash('sha256');
    for (let i = 0; i < 64; i++) hash.update(block);
    hash.digest();
    return performance.now() - start;
  });
  return median(times);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const unit = yardstick();
const measures = [
  ...(await measureMcs()),
  ...(await measureMaterialPage()),
  ...(await measureRoutes()),
  ...measureProcurements(),
  ...measureFirstPage(),
];
const baseline = existsSync(BASELINE) ? JSON.parse(readFileSync(BASELINE, 'utf8')).measures : {};
const rows = measures.map(({ name, value, kind, budget }) => {
  const ratio = kind === 'ms' ? value / unit : value;
  const before = baseline[name]?.ratio;
  const slower = before !== undefined && ratio > before * SLACK;
  const over = value > budget;
  return { name, value, kind, budget, ratio, before, verdict: over ? 'OVER BUDGET' : slower ? 'SLOWER' : 'ok' };
});

const show = (n) => (n === undefined ? '-' : n.toPrecision(4));
console.log(`yardstick (SHA-256 of 64 MiB): ${unit.toFixed(1)} ms`);
console.table(
  Object.fromEntries(
    rows.map(({ name, value, kind, budget, ratio, before, verdict }) => [
      name,
      {
        measured: `${show(value)} ${kind}`,
        budget: `${budget} ${kind}`,
        ratio: show(ratio),
        baseline: show(before),
        verdict,
      },
    ]),
  ),
);
if (process.argv.includes('--write')) {
  const kept = Object.fromEntries(
    rows.map(({ name, value, kind, budget, ratio }) => [
      name,
      { value: Number(value.toPrecision(4)), kind, budget, ratio: Number(ratio.toPrecision(4)) },
    ]),
  );
  const machine = `Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  writeFileSync(
    BASELINE,
    `${JSON.stringify({ machine, yardstickMs: Number(unit.toPrecision(4)), measures: kept }, null, 2)}\n`,
  );
}
process.exitCode = rows.some(({ verdict }) => verdict !== 'ok') ? 1 : 0;
