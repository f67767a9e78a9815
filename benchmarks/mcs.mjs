import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeCsv } from '../dist/archive/decode.js';
import { parseMcs2026 } from '../dist/sources/usgs-mcs/parse-2026.js';
import { openStore } from '../dist/store/open-store.js';
import { labelIndex } from '../dist/vocabulary/labels.js';
import { batchOf } from '../dist/workbench/batch.js';
import { loadVocabulary } from '../dist/workbench/reference-tables.js';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const REFERENCE = path.resolve(ROOT, process.env.BALLAST_REFERENCE ?? '../shared');
const FILE = path.join(REFERENCE, 'official/usgs-mcs/2026/MCS2026_Commodities_Data.csv');
const RUNS = 7;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
function timesOf(work) {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

async function storing(batch) {
  const home = mkdtempSync(path.join(tmpdir(), 'ballast-bench-'));
  const store = await openStore({ home });
  const start = performance.now();
  await store.save({ ...batch, sequence: 1 });
  const took = performance.now() - start;
  await store.close();
  rmSync(home, { recursive: true, force: true });
  return took;
}

/** The whole Mineral Commodity Summaries 2026 file: bytes to rows, rows to statements, ids, and into PGlite. */
export async function measureMcs() {
  if (!existsSync(FILE)) {
    console.log(`MCS 2026 not measured: no file ${FILE}; set BALLAST_REFERENCE`);
    return [];
  }
  const bytes = readFileSync(FILE);
  const context = { labels: labelIndex(await loadVocabulary(path.join(ROOT, 'data'))), file: path.basename(FILE) };
  const table = decodeCsv(bytes).value;
  const parsing = timesOf(() => parseMcs2026(table, context));
  const result = parseMcs2026(table, context);
  const intaking = {
    snapshot: '0'.repeat(64),
    name: path.basename(FILE),
    parser: 'usgs-mcs-2026',
    recorded: '2026-01-01T00:00:00Z',
    principal: 'bench',
    kind: 'intake',
    marking: 'public',
  };
  const taking = timesOf(() => batchOf(intaking, result));
  const batch = batchOf(intaking, result);
  const saving = [await storing(batch), await storing(batch), await storing(batch)];
  return [
    { name: 'MCS 2026, bytes to rows', value: median(timesOf(() => decodeCsv(bytes))), kind: 'ms', budget: 400 },
    { name: 'MCS 2026, rows to statements', value: median(parsing), kind: 'ms', budget: 150 },
    { name: 'MCS 2026, rows to statements, first run', value: parsing[0], kind: 'ms', budget: 250 },
    { name: 'MCS 2026, statements to ids', value: median(taking), kind: 'ms', budget: 1500 },
    { name: 'MCS 2026, saved in PGlite', value: median(saving), kind: 'ms', budget: 3000 },
  ];
}
