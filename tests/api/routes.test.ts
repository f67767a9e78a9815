import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ConflictDto, StatementDto } from '../../src/api/contract.ts';
import type { ProcurementDto } from '../../src/api/contract-brief.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { EvidenceDto } from '../../src/api/contract-evidence.ts';
import type { App } from '../../src/api/route.ts';
import { openTestLedger, TODAY } from '../support/ledger.ts';
import { appOver, type Reply, type TestApp } from '../support/test-app.ts';
import { bareNumbers, type Json } from './bare-numbers.ts';
import { everyId } from './every-id.ts';
import { type Document, everyRead } from './every-read.ts';

// A real ledger with all built-in data, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

let asked: TestApp;
let document: Document;
/** Every read's pattern with its answer, over a ledger that nobody writes to. */
let answers: readonly (readonly [string, Reply<Json>])[];

const ask: TestApp['ask'] = (...args) => asked.ask(...args);
const statements = async (query: string): Promise<readonly StatementDto[]> =>
  (await ask<PageDto<StatementDto>>(`/api/v1/statements?${query}`)).json.items;

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

beforeAll(async () => {
  asked = await appOver(await openTestLedger());
  document = (await ask<Document>('/api/v1/openapi.json')).json;
  const found: (readonly [string, Reply<Json>])[] = [];
  for (const [path, url] of await everyRead(document, ask)) found.push([path, await ask<Json>(url)]);
  answers = found;
});
afterAll(() => asked?.close());

describe('the OpenAPI document', () => {
  it('is version 3.1 and has every route of the server, and the server every route of it', async () => {
    expect(document.openapi).toBe('3.1.0');
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const here = routesOf(asked.app).map((route) => route.replace(/:(\w+)/g, '{$1}'));
    expect(here.length).toBeGreaterThan(20);
    expect([...described].sort()).toEqual([...here].sort());
  });

  it('describes every answer as it is', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: false });
    ajv.addSchema({ $id: 'doc', components: document.components });
    for (const [path, reply] of answers) {
      const [content] = Object.entries(document.paths[path]?.get?.responses['200']?.content ?? {});
      if (content?.[0] !== 'application/json') continue;
      const schema = JSON.parse(JSON.stringify(content[1].schema).replaceAll('"#/components', '"doc#/components'));
      expect([path, reply.status]).toEqual([path, 200]);
      const check = ajv.compile(schema);
      expect([path, check(reply.json), check.errors]).toEqual([path, true, null]);
    }
  });
});

describe('every read', () => {
  it('carries its evidence with every number', async () => {
    for (const [path, { json }] of answers) {
      // The standard decides where a number of OCDS stands; that releases lead to evidence is tested in tests/cli/ocds.
      if (path.startsWith('/api/v1/ocds/')) continue;
      // Arrays and what is drawn of them stand for a case: each number that went in has its evidence in the cells beside them.
      if (/^\/api\/v1\/(cases|runs)/.test(path)) continue;
      if (path !== '/api/v1/openapi.json' && json !== null) expect([path, bareNumbers(json)]).toEqual([path, []]);
    }
  });

  it('resolves the evidence ids of the material page', async () => {
    const parts = everyPartOf('antimony').map(async (url) => (await ask(url)).text);
    const ids = new Set((await Promise.all(parts)).join().match(/[0-9a-f]{64}/g));
    expect(ids.size).toBeGreaterThan(50);
    const [statements, events] = [await everyId(ask, 'statements'), await everyId(ask, 'events')];
    const snapshots = [...statements.values(), ...events.values()];
    for (const id of ids) {
      if (statements.has(id) || events.has(id) || snapshots.includes(id)) continue;
      expect([id, (await ask(`/api/v1/evidence/${id}`)).status]).toEqual([id, 200]);
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
      const whole = (await ask<PageDto<unknown>>(`/api/v1/${list}?limit=1000${of}`)).json;
      const items: unknown[] = [];
      let cursor = '';
      do {
        const limit = Math.max(1, Math.ceil(whole.total / 3));
        const page = (await ask<PageDto<unknown>>(`/api/v1/${list}?limit=${limit}${of}${cursor}`)).json;
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

describe('what is known on a day', () => {
  it('leaves out what was published later', async () => {
    const early = (await ask<ProcurementDto>('/api/v1/procurements/dla-cobalt-2025?known_on=2025-09-30')).json;
    const late = (await ask<ProcurementDto>('/api/v1/procurements/dla-cobalt-2025?known_on=2025-11-30')).json;
    expect(early.state).toMatch(/^open/);
    expect(late.state).toMatch(/^cancelled/);
    expect((await ask<PageDto<StatementDto>>('/api/v1/statements?known_on=1930-01-01')).json.total).toBe(0);
    for (const part of ['', '/summary']) {
      const changes = await ask(`/api/v1/edition-changes${part}?known_on=${TODAY}`);
      expect([part, changes.status]).toEqual([part, 200]);
    }
  });

  it('keeps the sides of the contract quantity apart and says who is followed', async () => {
    const { items } = (await ask<PageDto<ConflictDto>>('/api/v1/conflicts?material=antimony')).json;
    const found = items.find(({ key }) => key.includes('dla-antimony-usac') && key.includes('contract-quantity'));
    expect(found?.spreadText).toBe('0.22 % apart');
    expect(found?.sides.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['6,685,871 lb (3,032.66 t)', '3,026 t']),
    );
    expect(found?.sides.find(({ followed }) => followed)?.text).toBe('6,685,871 lb (3,032.66 t)');
    expect(found?.reason.length).toBeGreaterThan(20);
  });
});

describe('lists', () => {
  it('filter statements by what is asked', async () => {
    const items = await statements('material=antimony&source=fastmarkets-2025-12');
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) expect([item.material, item.source.id]).toEqual(['antimony', 'fastmarkets-2025-12']);
  });

  it('give statements as CSV, whole and with their evidence', async () => {
    const { text, headers } = await ask('/api/v1/statements?material=rhenium&format=csv&limit=1');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(text, { columns: true });
    const items = await statements('material=rhenium&limit=1000');
    expect(rows.map(({ evidence }) => evidence)).toEqual(items.map(({ id }) => id));
    expect(rows.every(({ source, published, permalink }) => source && published && permalink)).toBe(true);
  });
});

describe('one piece of evidence', () => {
  it('is found by the first digits of its id, and its bytes by their hash', async () => {
    const [item] = await statements('limit=1');
    if (item === undefined) throw new Error('no statement');
    const found = (await ask<EvidenceDto>(`/api/v1/evidence/${item.id.slice(0, 12)}`)).json;
    expect(found.statement).toEqual(item);
    expect(found.sightings.length).toBeGreaterThan(0);
    const bytes = await ask(`/api/v1/snapshots/${item.snapshot}`);
    expect(bytes.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${item.snapshot}"`,
      'x-content-type-options': 'nosniff',
    });
    const file = (await readFile(new URL('../../data/claims/antimony.yaml', import.meta.url))).toString();
    const [claimed] = await statements('source=fastmarkets-2025-12&material=antimony&limit=1');
    expect((await ask(`/api/v1/snapshots/${claimed?.snapshot}`)).text).toBe(file);
  });
});
