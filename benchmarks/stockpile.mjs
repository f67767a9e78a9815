// A stock book of 100,000 lots and 1,000,000 movements on a real PostgreSQL, taken in as files like any other: how long totals
// take on random days. `node benchmarks/stockpile.mjs [lots]`; the server is the one the tests would use.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { openWorkbench } from '../dist/workbench/workbench.js';
import { MOVEMENTS_A_LOT, SITES, stockFile } from './stock-book.mjs';

const LOTS = Number(process.argv[2] ?? 100_000);
const FILES = 10;
/** Totals asked for of each sort. */
const QUESTIONS = 300;
/** A total may take so long, in milliseconds: the 95th of a hundred. */
const MOST = 200;

const support = fileURLToPath(new URL('../tests/support/postgres.ts', import.meta.url));
const { startPostgres, createDatabase } = (await runnerImport(support)).module;
const server = await startPostgres();
const home = mkdtempSync(path.join(tmpdir(), 'ballast-bench-'));
try {
  const databaseUrl = await createDatabase(server, `stockpile_${process.pid}`);
  const dataFolder = fileURLToPath(new URL('../data', import.meta.url));
  const workbench = await openWorkbench({ home, dataFolder, role: 'command', databaseUrl });
  try {
    await takeIn(workbench);
    process.exitCode = (await askAll(workbench)) ? 0 : 1;
  } finally {
    await workbench.close();
  }
} finally {
  rmSync(home, { recursive: true, force: true });
  await server.stop();
}

async function takeIn(workbench) {
  const forms = [...workbench.vocabulary.forms.values()].slice(0, 60);
  const [start, used] = [performance.now(), process.cpuUsage()];
  let records = 0;
  for (let file = 0; file < FILES; file++) {
    const bytes = stockFile({ first: (file * LOTS) / FILES, lots: LOTS / FILES, forms, withSites: file === 0 });
    const { files } = await workbench.ingestFile({ name: `book-${file}.jsonl`, bytes });
    const [{ outcome, added, problems }] = files;
    if (outcome !== 'taken in') throw new Error(`file ${file} is ${outcome}: ${problems[0]?.message}`);
    records += added.stock;
    console.log(`${records} records, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const { user, system } = process.cpuUsage(used);
  const megabytes = (process.resourceUsage().maxRSS / 1000).toFixed(0);
  console.log(
    `${LOTS} lots, ${LOTS * MOVEMENTS_A_LOT} movements, taken in in ${((performance.now() - start) / 1000).toFixed(0)} s ` +
      `(${((user + system) / 1e6).toFixed(0)} s of this process), peak memory ${megabytes} MB`,
  );
}

async function askAll(workbench) {
  const { store, vocabulary } = workbench;
  const materials = [...new Set([...vocabulary.forms.values()].slice(0, 60).map(({ material }) => material))];
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  const day = () =>
    new Date(Date.UTC(2015, 0, 1) + Math.floor(Math.random() * 3653) * 86_400_000).toISOString().slice(0, 10);
  const questions = {
    'all forms of all holders': () => store.stockTotals({ on: day() }),
    'one material': () => store.stockTotals({ on: day(), material: any(materials) }),
    'one site': () => store.stockTotals({ on: day(), holder: 'own', site: any(SITES) }),
    'a page of lots': () => store.stockLots({ material: any(materials) }, { limit: 50 }),
    'a page of records': () => store.stockRecords({ holder: 'own', from: day() }, { limit: 50 }),
    'one lot, its records': () =>
      store.stockRecords({ holder: 'own', lots: [`L-${Math.floor(Math.random() * LOTS)}`] }),
    'as known on a day': () => store.stockTotals({ on: day(), knownOn: '2999-12-31' }),
  };
  const rows = [];
  for (const [name, ask] of Object.entries(questions))
    rows.push({ name, ...(await asked(ask, name.startsWith('as known') ? QUESTIONS / 10 : QUESTIONS)) });
  console.table(rows);
  // As known on another day a total is added up from every entry: shown, and not held to the bar.
  return rows.filter(({ name }) => !name.startsWith('as known')).every((row) => row['95th, ms'] <= MOST);
}

async function asked(ask, questions) {
  const times = [];
  for (let i = 0; i < questions; i++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share) => Number(times[Math.floor(times.length * share)].toFixed(1));
  return { 'median, ms': at(0.5), '95th, ms': at(0.95), 'slowest, ms': at(0.9999) };
}
