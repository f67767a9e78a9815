// Takes in composed files of one edition's size and of 10 and 100 times it, each in a process of its own: the cost of a row
// may not grow with the length of its file.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Rows of the data release of 2026. */
const ROWS = 9000;
const TIMES = [1, 10, 100];
/** A row of the longest file may cost so many times what a row of the shortest does, in processor time. */
const MOST = 1.5;

const CHILD = fileURLToPath(new URL('scale-child.mjs', import.meta.url));

function takenIn(rows) {
  const child = spawnSync(process.execPath, ['--max-old-space-size=6144', CHILD, String(rows)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${rows} rows: the process ended with ${child.status ?? child.signal}`);
  return JSON.parse(child.stdout);
}

const runs = TIMES.map((times) => takenIn(times * ROWS));
const cost = ({ cpuMs, statements }) => cpuMs / statements;
console.table(
  runs.map((run) => ({
    rows: run.rows,
    statements: run.statements,
    problems: run.problems,
    'file, MB': run.megabytes.toFixed(1),
    seconds: (run.ms / 1000).toFixed(1),
    'processor, s': (run.cpuMs / 1000).toFixed(1),
    'microseconds a statement': (cost(run) * 1000).toFixed(0),
    'peak memory, MB': run.peakMB.toFixed(0),
  })),
);
const [first, last] = [runs[0], runs.at(-1)];
const grows = cost(last) / cost(first);
console.log(`a statement of the longest file costs ${grows.toFixed(2)} times one of the shortest (at most ${MOST})`);
process.exitCode = grows <= MOST && runs.every(({ problem }) => problem === null) ? 0 : 1;
