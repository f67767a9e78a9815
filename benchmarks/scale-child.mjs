// Takes in one composed file of so many rows in a process of its own, and says how long each step took and how much memory.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../dist/archive/snapshots.js';
import { openWorkbench } from '../dist/workbench/workbench.js';
import { longFile } from './long-file.mjs';

const rows = Number(process.argv[2]);
const home = mkdtempSync(path.join(tmpdir(), 'ballast-bench-'));
const dataFolder = fileURLToPath(new URL('../data', import.meta.url));
const workbench = await openWorkbench({ home, dataFolder, role: 'command' });
const countries = [...workbench.vocabulary.countries.values()].filter((c) => c.kind === 'country').map((c) => c.name);
const bytes = longFile(rows, countries.filter((name) => !name.includes(',')).slice(0, 100));
hashOf(bytes);
const start = performance.now();
const used = process.cpuUsage();
const report = await workbench.ingestFile({ name: 'long.csv', bytes });
const took = performance.now() - start;
const { user, system } = process.cpuUsage(used);
await workbench.close();
rmSync(home, { recursive: true, force: true });
const [file] = report.files;
console.log(
  JSON.stringify({
    rows,
    statements: report.added.statements,
    outcome: file.outcome,
    problem: file.problems[0]?.message ?? null,
    problems: file.problems.length,
    ms: took,
    cpuMs: (user + system) / 1000,
    megabytes: bytes.byteLength / 1e6,
    peakMB: process.resourceUsage().maxRSS / 1000,
  }),
);
