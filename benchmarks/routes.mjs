import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildApp } from '../dist/api/app.js';
import { MEASURES } from '../dist/brief/multiples.js';
import { openWorkbench } from '../dist/workbench/workbench.js';

/** Requests per route, each one not asked before. */
const REQUESTS = Number(process.env.BALLAST_BENCH_REQUESTS ?? 40);
/** Every route answers its page's part within this at the 95th percentile, in milliseconds: of today, and of another day. */
const BUDGET = { today: 50, 'another day': 500 };
/** No answer a page asks for is larger, in kB before compression. */
const LARGEST = 500;
/** Not what a page waits for: checks of the installation, bytes, the document of the API itself. */
const LEFT_OUT = ['/verify', '/doctor', '/snapshots/{sha256}', '/openapi.json', '/package'];

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const dayBefore = (n) => new Date(Date.UTC(2026, 10, 23) - n * 86_400_000).toISOString().slice(0, 10);

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

const OF_ONE_PROCUREMENT = [
  ...['', '/changes', '/conflicts'].map((part) => `/procurements/{id}${part}`),
  ...['', '/affordability', '/size'].map((part) => `/contracts/{id}${part}`),
  ...['releases', 'records'].map((kind) => `/ocds/${kind}/{id}`),
];

/** Values for the parameters in paths and the query a route cannot do without. */
async function parametersOf(read) {
  const ids = async (list) => (await read(`${list}?limit=${REQUESTS}`)).items.map(({ id }) => id);
  const [statements, events] = [await ids('/statements'), await ids('/events')];
  const procurements = await ids('/procurements');
  const materials = (await read('/materials?limit=1000')).items.filter((item) => item.statements > 0);
  const words = ['antimony', 'cobalt china', '245', 'titan sponge', 'thompson falls', 'export control', 'usgs'];
  return {
    '{material}': materials.sort((a, b) => b.statements - a.statements).map(({ id }) => id),
    '/statements/{id}': statements,
    '/events/{id}': events,
    '/evidence/{id}': [...statements, ...events],
    ...Object.fromEntries(OF_ONE_PROCUREMENT.map((route) => [route, procurements])),
    '/organisations/{id}': ['dla', 'dow', 'glencore'],
    '/duty': ['?code=8110.10.00&origin=CHN', '?code=8112.92.10&origin=CHN', '?code=8105.20.30&origin=COD'],
    '/sources/{id}': await ids('/sources'),
    '/compare/{measure}': MEASURES,
    '/codes/{code}': ['2617.10', '8110', '2825.80', '8105', '7202'],
    '/editions': statements.map((id) => `?evidence=${id}`),
    '/convert': ['?quantity=6685871%20lb&to=t'],
    '/search': words.map((q) => `?q=${encodeURIComponent(q)}`),
  };
}

/** Addresses of a route, each asked once: of today every thing the route names, and the same each of another day. */
function addressesOf(route, parameters) {
  const own = parameters[route] ?? (route.includes('{material}') ? parameters['{material}'] : ['']);
  const filled = (value) =>
    value.startsWith('?') ? `${route}${value}` : route.replace(/\{\w+\}/, encodeURIComponent(value));
  const dated = (address, n) => `${address}${address.includes('?') ? '&' : '?'}known_on=${dayBefore(n + 1)}`;
  return {
    today: own.slice(0, REQUESTS).map(filled),
    'another day': Array.from({ length: REQUESTS }, (_, n) => dated(filled(own[n % own.length] ?? ''), n)),
  };
}

/** Times, sizes and refusals of requests one after another. */
async function timesOf(base, addresses) {
  const [times, sizes] = [[], []];
  for (const address of addresses) {
    const start = performance.now();
    const response = await fetch(`${base}${address}`);
    const { byteLength } = await response.arrayBuffer();
    if (response.status === 404) continue;
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    times.push(performance.now() - start);
    sizes.push(byteLength);
  }
  return { times: times.sort((a, b) => a - b), size: Math.max(0, ...sizes) };
}

/** Until the server has worked out what it works out before anybody asks: until it rests for half a second. */
async function settled() {
  for (let used = Number.POSITIVE_INFINITY; used > 50_000; ) {
    const before = process.cpuUsage();
    await pause(500);
    used = process.cpuUsage(before).user;
  }
}

/** A server over the ledger in `BALLAST_BENCH_HOME`, or over one made for this with the built-in data. */
async function opened() {
  const given = process.env.BALLAST_BENCH_HOME;
  const home = given ?? mkdtempSync(path.join(tmpdir(), 'ballast-bench-'));
  const workbench = await openWorkbench({ home, role: 'server' });
  if (given === undefined) await workbench.ingestBuiltIn();
  const port = await freePort();
  const started = performance.now();
  const app = await buildApp({
    ...{ workbench, token: 'bench', origin: `http://127.0.0.1:${port}`, webFolder: null },
    now: () => new Date('2026-11-23T12:00:00Z'),
    warm: true,
  });
  const base = `${await app.listen({ host: '127.0.0.1', port })}/api/v1`;
  const close = async () => {
    await app.close();
    await workbench.close();
    if (given === undefined) rmSync(home, { recursive: true, force: true });
  };
  return { base, started, close };
}

/** Every GET route that a page asks, over loopback with the whole built-in data, once the server is warm: requests not asked before. */
export async function measureRoutes() {
  const { base, started, close } = await opened();
  const read = async (address) => (await fetch(`${base}${address}`)).json();
  await read('/situation');
  const ready = performance.now() - started;
  await settled();
  const { paths } = await read('/openapi.json');
  const parameters = await parametersOf(read);
  const chosen = process.env.BALLAST_BENCH_ROUTE;
  const routes = Object.entries(paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([route]) => route.replace('/api/v1', ''))
    .filter((route) => !LEFT_OUT.includes(route) && (chosen === undefined || route.includes(chosen)));
  const measures = [];
  for (const route of routes) {
    for (const [when, addresses] of Object.entries(addressesOf(route, parameters))) {
      const { times, size } = await timesOf(base, addresses);
      if (times.length === 0) continue;
      const [name, budget] = [`GET ${route}, ${when}`, BUDGET[when]];
      measures.push({ name: `${name}, 95th percentile`, value: at(times, 0.95), kind: 'ms', budget });
      if (when === 'today')
        measures.push({ name: `${name}, largest`, value: size / 1000, kind: 'kB', budget: LARGEST });
    }
  }
  const resident = process.memoryUsage.rss() / 1e6;
  await close();
  return [
    ...measures,
    { name: 'server built, situation answered', value: ready, kind: 'ms', budget: 10_000 },
    { name: 'resident memory of the server', value: resident, kind: 'MB', budget: 1500 },
  ];
}
