import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import { ERRORS } from '../../src/api/errors.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger, TODAY } from '../support/ledger.ts';
import { appOver, HOST, type Refused, type TestApp, TOKEN } from '../support/test-app.ts';
import { type Document, everyRead, withQuery } from './every-read.ts';

// Every route is asked several times, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 300_000 });

/** Reads of official tables and shipped cases, which this ledger lacks: tests/api/routes asks them of the whole. */
const OFFICIAL = [
  '/api/v1/cases/{id}',
  '/api/v1/cases/{id}/assembly',
  '/api/v1/edition-changes',
  '/api/v1/edition-changes/summary',
];

let ledger: TestLedger;
let asked: TestApp;
let reads: readonly (readonly [string, string])[];

const ask: TestApp['ask'] = (...args) => asked.ask(...args);
const send: TestApp['send'] = (...args) => asked.send(...args);

beforeAll(async () => {
  ledger = await openHandKeptLedger();
  asked = await appOver(ledger);
  reads = await everyRead((await ask<Document>('/api/v1/openapi.json')).json, ask);
});
afterAll(() => asked?.close());

describe('every read', () => {
  it('refuses a known_on that is no day, a parameter it does not know, and answers for a real day', async () => {
    const unanswered: string[] = [];
    for (const [path, url] of reads) {
      const wrong = await ask<Refused>(withQuery(url, 'known_on=2025-02-30'));
      expect([path, wrong.status, wrong.json.error.code]).toEqual([path, 400, 'invalid-known-on']);
      const unknown = await ask<Refused>(withQuery(url, 'sideways=1'));
      expect([path, unknown.status, unknown.json.error.code]).toEqual([path, 400, 'invalid-query']);
      const { status } = await ask(withQuery(url, `known_on=${TODAY}`));
      if (status !== 200) unanswered.push(path);
    }
    expect(unanswered).toEqual(OFFICIAL);
  });

  it('answers 304 to its own entity tag, and another tag for another day', async () => {
    for (const [path, url] of reads) {
      const { etag } = (await ask(url)).headers;
      // What these say may change while the ledger stands still.
      if (/\/(verify|doctor|runs|shortfall|buying-plans|decisions|registers)$/.test(path)) {
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
    const reply = await ask<Refused>(url);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
    expect(Object.keys(reply.json)).toEqual(['error']);
    expect(Object.keys(reply.json.error)).toEqual(['code', 'message', 'expected', 'advice']);
    expect(reply.json.error.advice).toBe(ERRORS[code as keyof typeof ERRORS].advice);
  });

  it('names the methods of a route asked with another', async () => {
    const reply = await send<Refused>('/api/v1/materials/antimony');
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
    const reply = await send<Refused>(url, body);
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
  });

  it('refuse what is no JSON and what is too large', async () => {
    const raw = (payload: string, type: string) =>
      asked.app.inject({
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
});
