import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import { ERRORS } from '../../src/api/errors.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, openTestLedger, type TestLedger, TODAY } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

// A real ledger with all built-in data, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

const TOKEN = 'token-of-this-test';
const HOST = '127.0.0.1:4700';
let ledger: TestLedger;
let app: App;
let document: Document;

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into here; the schema test checks them.
  readonly json: any;
}

async function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const reply = await app.inject({ url, headers: { host: HOST, ...headers } });
  const isJson = String(reply.headers['content-type']).includes('json') && reply.body !== '';
  return { status: reply.statusCode, headers: reply.headers, text: reply.body, json: isJson ? reply.json() : null };
}

async function send(url: string, payload?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const reply = await app.inject({
    method: 'POST',
    url,
    headers: {
      host: HOST,
      'x-ballast-token': TOKEN,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  });
  return { status: reply.statusCode, headers: reply.headers, text: reply.body, json: reply.json() };
}

/** The built-in data have no stock book, so no lot; tests/api/stockpile asks for one. */
const OF_A_BOOK = '/api/v1/stockpile/lots/{holder}/{lot}';

/** Every read with real parameters, by the pattern of the OpenAPI document. */
async function everyRead(): Promise<readonly (readonly [string, string])[]> {
  const first = async (list: string, field: string): Promise<string> => (await ask(list)).json.items[0][field];
  const statement = await first('/api/v1/statements?limit=1', 'id');
  const values: Readonly<Record<string, string>> = {
    '/api/v1/statements/{id}': `/api/v1/statements/${statement}`,
    '/api/v1/events/{id}': `/api/v1/events/${await first('/api/v1/events?limit=1', 'id')}`,
    '/api/v1/evidence/{id}': `/api/v1/evidence/${statement}`,
    '/api/v1/snapshots/{sha256}': `/api/v1/snapshots/${await first('/api/v1/statements?limit=1', 'snapshot')}`,
    '/api/v1/procurements/{id}': `/api/v1/procurements/${await first('/api/v1/procurements', 'id')}`,
    ...Object.fromEntries(
      ['', '/affordability', '/size'].map((part) => [
        `/api/v1/contracts/{id}${part}`,
        `/api/v1/contracts/dla-antimony-usac${part}`,
      ]),
    ),
    ...Object.fromEntries(
      ['procurements/{id}/changes', 'procurements/{id}/conflicts', 'ocds/releases/{id}', 'ocds/records/{id}'].map(
        (one) => [`/api/v1/${one}`, `/api/v1/${one.replace('{id}', 'dla-cobalt-2025')}`],
      ),
    ),
    '/api/v1/lists/{list}': `/api/v1/lists/${await first('/api/v1/lists', 'id')}`,
    '/api/v1/codes/{code}': `/api/v1/codes/${await first('/api/v1/codes', 'code')}`,
    '/api/v1/compare/{measure}': '/api/v1/compare/reliance',
    '/api/v1/sources/{id}': `/api/v1/sources/${await first('/api/v1/sources', 'id')}`,
    '/api/v1/sources/{id}/profile': '/api/v1/sources/usgs-mcs/profile',
    '/api/v1/organisations/{id}': '/api/v1/organisations/dla',
    '/api/v1/editions': `/api/v1/editions?evidence=${statement}`,
    '/api/v1/search': '/api/v1/search?q=cobalt',
    '/api/v1/stockpile/disposals': '/api/v1/stockpile/disposals?material=antimony&form=metal&mass=1%20t',
    '/api/v1/stockpile/reports/{report}': '/api/v1/stockpile/reports/need',
    '/api/v1/duty': '/api/v1/duty?code=8112.92.10&origin=CHN',
    '/api/v1/convert': '/api/v1/convert?quantity=6%2C685%2C871%20lb&to=t',
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    'get' in methods && path !== OF_A_BOOK
      ? [[path, values[path] ?? path.replace('{material}', 'antimony')] as const]
      : [],
  );
}

/** `GET /api/v1/events/:id` for every API route, read from the tree the router prints. */
function routesOf(server: App): readonly string[] {
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, stem = '', path = '', methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
      const depth = stem.length / 4;
      above.splice(depth, above.length, path);
      const whole = above.join('');
      return whole.startsWith('/api/')
        ? methods.split(', ').flatMap((method) => (method === '' || method === 'HEAD' ? [] : [`${method} ${whole}`]))
        : [];
    });
}

const withQuery = (url: string, query: string): string => `${url}${url.includes('?') ? '&' : '?'}${query}`;

beforeAll(async () => {
  ledger = await openTestLedger();
  app = await buildApp({
    workbench: ledger.workbench,
    token: TOKEN,
    origin: `http://${HOST}`,
    webFolder: null,
    now: NOW,
    report: (error) => console.error(error),
  });
  document = (await ask('/api/v1/openapi.json')).json;
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

describe('the OpenAPI document', () => {
  it('is version 3.1 and has every route of the server, and the server every route of it', async () => {
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const here = routesOf(app).map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(here.length).toBeGreaterThan(20);
    expect([...described].sort()).toEqual([...here].sort());
  });

  it('describes every answer as it is', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: false });
    ajv.addSchema({ $id: 'doc', components: document.components });
    for (const [path, url] of await everyRead()) {
      const [content] = Object.entries(document.paths[path]?.get?.responses['200']?.content ?? {});
      if (content?.[0] !== 'application/json') continue;
      const schema = JSON.parse(JSON.stringify(content[1].schema).replaceAll('"#/components', '"doc#/components'));
      const reply = await ask(url);
      expect([path, reply.status]).toEqual([path, 200]);
      const check = ajv.compile(schema);
      expect([path, check(reply.json), check.errors]).toEqual([path, true, null]);
    }
  });
});

describe('every read', () => {
  it('carries its evidence with every number', async () => {
    for (const [path, url] of await everyRead()) {
      const { json } = await ask(url);
      // The standard decides where a number of OCDS stands; that releases lead to evidence is tested in tests/cli/ocds.
      if (path.startsWith('/api/v1/ocds/')) continue;
      if (path !== '/api/v1/openapi.json' && json !== null) expect([path, bareNumbers(json)]).toEqual([path, []]);
    }
  });

  it('resolves the evidence ids of the material page', async () => {
    const parts = everyPartOf('antimony').map(async (url) => (await ask(url)).text);
    const ids = new Set((await Promise.all(parts)).join().match(/[0-9a-f]{64}/g));
    expect(ids.size).toBeGreaterThan(50);
    const [statements, events] = [await everyId('statements'), await everyId('events')];
    const snapshots = [...statements.values(), ...events.values()];
    for (const id of ids) {
      if (statements.has(id) || events.has(id) || snapshots.includes(id)) continue;
      expect([id, (await ask(`/api/v1/evidence/${id}`)).status]).toEqual([id, 200]);
    }
  });

  it('refuses a known_on that is no day, a parameter it does not know, and answers for a real day', async () => {
    for (const [path, url] of await everyRead()) {
      const wrong = await ask(withQuery(url, 'known_on=2025-02-30'));
      expect([path, wrong.status, wrong.json.error.code]).toEqual([path, 400, 'invalid-known-on']);
      const unknown = await ask(withQuery(url, 'sideways=1'));
      expect([path, unknown.status, unknown.json.error.code]).toEqual([path, 400, 'invalid-query']);
      expect([path, (await ask(withQuery(url, `known_on=${TODAY}`))).status]).toEqual([path, 200]);
    }
  });

  it('answers 304 to its own entity tag, and another tag for another day', async () => {
    for (const [path, url] of await everyRead()) {
      const { etag } = (await ask(url)).headers;
      if (path.endsWith('/verify') || path.endsWith('/doctor')) {
        expect([path, etag]).toEqual([path, undefined]);
        continue;
      }
      const again = await ask(url, { 'if-none-match': String(etag) });
      expect([path, again.status, again.text]).toEqual([path, 304, '']);
      // Whoever has any answer is told the tag alone: nothing is worked out for it.
      const other = (await ask(withQuery(url, 'known_on=2026-11-01'), { 'if-none-match': '*' })).headers.etag;
      if (!path.includes('snapshots')) expect([path, other === etag]).toEqual([path, false]);
    }
  });

  it('pages every list, each item once', async () => {
    for (const list of [
      'materials',
      'statements',
      'events',
      'conflicts',
      'revisions',
      'claims',
      'procurements',
      'sources',
    ]) {
      // A page holds a thousand items at most, so the longest lists are read of one material.
      const of = LONG_LISTS.includes(list) ? '&material=rhenium' : '';
      const whole = (await ask(`/api/v1/${list}?limit=1000${of}`)).json;
      const items: unknown[] = [];
      let cursor = '';
      do {
        const limit = Math.max(1, Math.ceil(whole.total / 3));
        const page = (await ask(`/api/v1/${list}?limit=${limit}${of}${cursor}`)).json;
        items.push(...page.items);
        cursor = page.next === null ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      expect([list, items]).toEqual([list, whole.items]);
    }
  });
});

/** What the page of a material reads. */
const everyPartOf = (material: string): readonly string[] => [
  ...Object.keys(document.paths)
    .filter((path) => path.startsWith('/api/v1/materials/{material}'))
    .map((path) => path.replace('{material}', material)),
  ...['claims', 'conflicts', 'revisions'].map((list) => `/api/v1/${list}?material=${material}`),
];

const LONG_LISTS: readonly string[] = ['statements', 'revisions', 'events'];

async function everyId(list: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  let cursor = '';
  do {
    const page = (await ask(`/api/v1/${list}?limit=1000&material=antimony${cursor}`)).json;
    for (const { id, snapshot } of page.items) ids.set(id, snapshot);
    cursor = page.next === null ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return ids;
}

describe('what is known on a day', () => {
  it('leaves out what was published later', async () => {
    const early = (await ask('/api/v1/procurements/dla-cobalt-2025?known_on=2025-09-30')).json;
    const late = (await ask('/api/v1/procurements/dla-cobalt-2025?known_on=2025-11-30')).json;
    expect(early.state).toMatch(/^open/);
    expect(late.state).toMatch(/^cancelled/);
    expect((await ask('/api/v1/statements?known_on=1930-01-01')).json.total).toBe(0);
  });

  it('keeps the sides of the contract quantity apart and says who is followed', async () => {
    const { items } = (await ask('/api/v1/conflicts?material=antimony')).json;
    const found = items.find(
      ({ key }: { key: string }) => key.includes('dla-antimony-usac') && key.includes('contract-quantity'),
    );
    expect(found.spreadText).toBe('0.22 % apart');
    expect(found.sides.map(({ text }: { text: string }) => text)).toEqual(
      expect.arrayContaining(['6,685,871 lb (3,032.66 t)', '3,026 t']),
    );
    expect(found.sides.find(({ followed }: { followed: boolean }) => followed).text).toBe('6,685,871 lb (3,032.66 t)');
    expect(found.reason.length).toBeGreaterThan(20);
  });
});

describe('lists', () => {
  it('filter statements by what is asked', async () => {
    const { items } = (await ask('/api/v1/statements?material=antimony&source=fastmarkets-2025-12')).json;
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect([item.material, item.source.id]).toEqual(['antimony', 'fastmarkets-2025-12']);
  });

  it('give statements as CSV, whole and with their evidence', async () => {
    const { text, headers } = await ask('/api/v1/statements?material=rhenium&format=csv&limit=1');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const { items } = (await ask('/api/v1/statements?material=rhenium&limit=1000')).json;
    expect(rows.map(({ evidence }) => evidence)).toEqual(items.map(({ id }: { id: string }) => id));
    expect(rows.every(({ source, published, permalink }) => source && published && permalink)).toBe(true);
  });
});

describe('one piece of evidence', () => {
  it('is found by the first digits of its id, and its bytes by their hash', async () => {
    const [item] = (await ask('/api/v1/statements?limit=1')).json.items;
    const found = (await ask(`/api/v1/evidence/${item.id.slice(0, 12)}`)).json;
    expect(found.statement).toEqual(item);
    expect(found.sightings.length).toBeGreaterThan(0);
    const bytes = await ask(`/api/v1/snapshots/${item.snapshot}`);
    expect(bytes.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${item.snapshot}"`,
      'x-content-type-options': 'nosniff',
    });
    const file = (await readFile(new URL('../../data/claims/antimony.yaml', import.meta.url))).toString();
    const all = (await ask('/api/v1/statements?source=fastmarkets-2025-12&material=antimony&limit=1')).json.items;
    expect((await ask(`/api/v1/snapshots/${all[0].snapshot}`)).text).toBe(file);
  });
});

describe('refusals', () => {
  it.each([
    ['/api/v1/nothing', 404, 'unknown-route'],
    ['/api/v1', 404, 'unknown-route'],
    ['/api/v1/materials/unobtainium', 404, 'unknown-material'],
    ['/api/v1/evidence/zzzzzz', 400, 'invalid-query'],
    ['/api/v1/evidence/00000000000000', 404, 'unknown-evidence'],
    ['/api/v1/events/00000000000000', 404, 'unknown-evidence'],
    [`/api/v1/snapshots/${'0'.repeat(64)}`, 404, 'unknown-snapshot'],
    ['/api/v1/snapshots/..%2F..%2Fetc', 400, 'invalid-query'],
    ['/api/v1/sources/nobody', 404, 'unknown-source'],
    ['/api/v1/procurements/none', 404, 'unknown-procurement'],
    ['/api/v1/statements?limit=0', 400, 'invalid-query'],
    ['/api/v1/statements?limit=many', 400, 'invalid-query'],
    ['/api/v1/statements?period=soon', 400, 'invalid-query'],
    ['/api/v1/statements?cursor=x', 400, 'invalid-cursor'],
    ['/api/v1/convert?quantity=6&to=furlong', 400, 'invalid-quantity'],
    ['/api/v1/convert?to=t', 400, 'invalid-query'],
    ['/api/v1/%E0%A4%A', 400, 'malformed-address'],
    ['/api/v1/statements?known_on=0000-01-01', 400, 'invalid-known-on'],
    ['/api/v1/statements?material=%00', 400, 'invalid-query'],
    ['/api/v1/materials/a%00', 400, 'invalid-query'],
  ])('%s is %i %s', async (url, status, code) => {
    const reply = await ask(url);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
    expect(Object.keys(reply.json)).toEqual(['error']);
    expect(Object.keys(reply.json.error)).toEqual(['code', 'message', 'expected', 'advice']);
    expect(reply.json.error.advice).toBe(ERRORS[code as keyof typeof ERRORS].advice);
  });

  it('names the methods of a route asked with another', async () => {
    const reply = await send('/api/v1/materials/antimony');
    expect([reply.status, reply.json.error.code, reply.headers.allow]).toEqual([405, 'wrong-method', 'GET']);
    const other = await ask('/api/v1/ingest');
    expect([other.status, other.headers.allow]).toEqual([405, 'POST']);
  });

  it('do not repeat what was sent in a way a page could run', async () => {
    const reply = await ask('/api/v1/materials/%3Cscript%3E');
    expect(String(reply.headers['content-type'])).toContain('application/json');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('addresses outside the pages', () => {
  /** Asks with an address as it stands: clients made for pages resolve `..` themselves. */
  const raw = (port: number, path: string) =>
    new Promise<{ readonly status: number | undefined; readonly text: string }>((resolve, reject) => {
      const asked = get({ port, path, host: '127.0.0.1', headers: { host: HOST } }, (reply) => {
        text(reply).then((body) => resolve({ status: reply.statusCode, text: body }), reject);
      });
      asked.on('error', reject);
    });

  it('are not found', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ballast-web-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Ballast</title>');
    const origin = `http://${HOST}`;
    const paged = await buildApp({ workbench: ledger.workbench, token: TOKEN, origin, webFolder: folder, now: NOW });
    onTestFinished(() => paged.close());
    const port = Number(new URL(await paged.listen({ port: 0, host: '127.0.0.1' })).port);
    for (const path of ['/../../etc/passwd', '//x/%2e%2e', '/%2e%2e/%2e%2e/etc/passwd', '/.env']) {
      const reply = await raw(port, path);
      expect([path, reply.status, JSON.parse(reply.text).error.code]).toEqual([path, 404, 'unknown-route']);
    }
    expect(await raw(port, '/materials')).toMatchObject({ status: 200 });
  });
});

describe('writes', () => {
  it('take a file in once', async () => {
    const yaml = await readFile(new URL('../../data/claims/cobalt.yaml', import.meta.url));
    const body = { name: 'data/claims/cobalt.yaml', contentBase64: yaml.toString('base64') };
    const first = await send('/api/v1/ingest', body);
    // A name of the built-in data does not make an upload one of them.
    expect([first.status, first.json.files[0].name]).toEqual([200, 'upload/data/claims/cobalt.yaml']);
    expect(first.json).toMatchObject({ takenIn: 1, added: { statements: 0, events: 0 }, withdrawn: 0 });
    const before = (await ask('/api/v1/health')).json;
    const report = await send('/api/v1/ingest', body);
    expect([report.status, report.json.alreadyKnown, report.json.takenIn]).toEqual([200, 1, 0]);
    expect((await send('/api/v1/ingest/built-in')).json.takenIn).toBe(0);
    expect((await ask('/api/v1/health')).json).toEqual(before);
  });

  it.each([
    ['/api/v1/ingest', { name: 'x' }, 400, 'invalid-body'],
    ['/api/v1/ingest', { name: 'x', contentBase64: '***' }, 400, 'invalid-body'],
    ['/api/v1/judgements', { key: 'k', kind: 'follow', follow: null, reason: 'short' }, 400, 'invalid-body'],
    [
      '/api/v1/judgements',
      { key: 'nothing', kind: 'open', follow: null, reason: 'a reason long enough' },
      422,
      'judgement-refused',
    ],
    ['/api/v1/rebuild', { now: true }, 400, 'invalid-body'],
  ])('%s refuses %j', async (url, body, status, code) => {
    const reply = await send(url, body);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
  });

  it('refuse what is no JSON and what is too large', async () => {
    const raw = (payload: string, type: string) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/judgements',
        payload,
        headers: { host: HOST, 'x-ballast-token': TOKEN, 'content-type': type },
      });
    expect((await raw('{', 'application/json')).json().error.code).toBe('invalid-body');
    expect((await raw('a=1', 'application/x-www-form-urlencoded')).json().error.code).toBe('unsupported-media-type');
    const large = await raw(JSON.stringify({ key: 'x'.repeat(2 ** 21) }), 'application/json');
    expect([large.statusCode, large.json().error.code]).toEqual([413, 'body-too-large']);
  });

  it('record a judgement, which then counts, and change the entity tag', async () => {
    const { items } = (await ask('/api/v1/conflicts')).json;
    const [conflict] = items;
    const before = (await ask('/api/v1/conflicts')).headers.etag;
    const body = {
      key: conflict.key,
      kind: 'follow',
      follow: conflict.sides[0].evidence,
      reason: 'Recorded by the test of this route.',
    };
    const report = await send('/api/v1/judgements', body);
    expect([report.status, report.json.outcome]).toEqual([200, 'recorded']);
    const after = await ask('/api/v1/conflicts');
    expect(after.headers.etag).not.toBe(before);
    const judged = after.json.items.find(({ key }: { key: string }) => key === conflict.key);
    expect([judged.resolvedBy, judged.judgedBy, judged.reason]).toEqual(['judgement', 'local', body.reason]);
  });

  it('rebuild with the same ids', async () => {
    const before = await everyId('statements');
    const report = await send('/api/v1/rebuild');
    expect([report.status, report.json.readDifferently]).toEqual([200, []]);
    expect(await everyId('statements')).toEqual(before);
    expect((await ask('/api/v1/verify')).json.ok).toBe(true);
  });
});
