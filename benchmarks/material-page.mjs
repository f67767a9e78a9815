import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildApp } from '../dist/api/app.js';
import { openWorkbench } from '../dist/workbench/workbench.js';

const DAYS = 200;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

/** Times of requests over loopback, sorted. */
async function timesOf(addresses) {
  const times = [];
  for (const address of addresses) {
    const start = performance.now();
    const response = await fetch(address);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

const dayBefore = (n) => new Date(Date.UTC(2026, 10, 23) - n * 86_400_000).toISOString().slice(0, 10);

/** The API behind the material page, over loopback with the built-in data: each day asked once, then one day again. */
export async function measureMaterialPage() {
  const home = mkdtempSync(path.join(tmpdir(), 'ballast-bench-'));
  const workbench = await openWorkbench({ home, role: 'server' });
  await workbench.ingestBuiltIn();
  const port = await freePort();
  const app = await buildApp({
    workbench,
    token: 'bench',
    origin: `http://127.0.0.1:${port}`,
    webFolder: null,
    now: () => new Date(),
  });
  const base = await app.listen({ host: '127.0.0.1', port });
  const page = `${base}/api/v1/materials/antimony`;
  await timesOf([page, `${base}/api/v1/materials/cobalt`]);
  const fresh = await timesOf(Array.from({ length: DAYS }, (_, n) => `${page}?known_on=${dayBefore(n + 1)}`));
  const again = await timesOf(Array.from({ length: DAYS }, () => page));
  await app.close();
  await workbench.close();
  rmSync(home, { recursive: true, force: true });
  return [
    { name: 'material page API, not asked before, median', value: at(fresh, 0.5), kind: 'ms', budget: 40 },
    { name: 'material page API, not asked before, 95th percentile', value: at(fresh, 0.95), kind: 'ms', budget: 50 },
    { name: 'material page API, asked before, 95th percentile', value: at(again, 0.95), kind: 'ms', budget: 50 },
  ];
}
