import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { App } from '../../src/api/route.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let ledger: TestLedger;
let app: App;
beforeAll(async () => {
  ledger = await openHandKeptLedger();
  app = await buildApp({
    ...{ workbench: ledger.workbench, token: 't', origin: 'http://127.0.0.1:4700', webFolder: null, now: NOW },
  });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const ask = async (url: string) => {
  const reply = await app.inject({ url: `/api/v1${url}`, headers: { host: '127.0.0.1:4700' } });
  const isJson = String(reply.headers['content-type']).includes('json');
  return { status: reply.statusCode, text: reply.body, json: isJson ? reply.json() : null, headers: reply.headers };
};
const stateOf = async (day: string, id: string): Promise<string> => {
  const { json } = await ask(`/measures?on=${day}`);
  return json.items.find((item: { id: string }) => item.id === id)?.state;
};

describe('measures of the built-in data', () => {
  it.each([
    ['2025-06-01', 'cn-ban-us-2024', 'in force'],
    ['2026-11-23', 'cn-ban-us-2024', 'suspended in whole or part'],
    ['2026-11-27', 'cn-ban-us-2024', 'suspended in whole or part'],
    ['2026-11-28', 'cn-ban-us-2024', 'unknown, renewal not found'],
    ['2026-11-28', 'cn-susp-2025', 'unknown, renewal not found'],
    ['2026-11-10', 'cn-susp70', 'in force'],
    ['2026-11-23', 'cn-susp70', 'unknown, renewal not found'],
    ['2026-11-23', 'cn-oct9-2025', 'unknown, renewal not found'],
    ['2026-11-23', 'cn-7ree-2025', 'in force'],
    ['2026-11-23', 'drc-ban-2025', 'repealed'],
    ['2026-11-23', 'dfars-2027', 'announced'],
  ])('on %s %s is %s', async (day, id, state) => {
    expect(await stateOf(day, id)).toBe(state);
  });

  it('warns of what ends in four days and of what nobody renewed', async () => {
    const { json } = await ask('/measures/alerts');
    expect(json.items.map(({ what, days }: { what: string; days: number }) => [what, days])).toEqual([
      ['ends', 4],
      ['ended, renewal not found', -13],
    ]);
    expect((await ask('/measures/alerts?within=3')).json.items).toEqual([]);
  });

  it('answers for a group, an origin, a country and a form, and refuses what nobody knows', async () => {
    const ids = async (query: string): Promise<string[]> =>
      (await ask(`/measures?${query}`)).json.items.map(({ id }: { id: string }) => id);
    expect(await ids('material=dysprosium&kind=export%20control')).toContain('cn-oct9-2025');
    expect(await ids('material=tungsten&form=unwrought&kind=tariff')).toContain('s301-w-2025');
    expect(await ids('country=COD')).toEqual(['drc-quota-2025', 'drc-ban-2025']);
    expect(await ids('origin=RUS')).toContain('dfars-2027');
    for (const query of ['material=unobtainium', 'origin=XXX', 'on=2026-02-30']) {
      const { status, json } = await ask(`/measures?${query}`);
      expect([query, status >= 400 && status < 500, typeof json.error.message]).toEqual([query, true, 'string']);
    }
  });
});

describe('a duty from the built-in data', () => {
  it('adds base and section 301 on gallium of China, and names four layers it lacks', async () => {
    const { json } = await ask('/duty?code=8112.92.10&origin=CHN&on=2026-11-23');
    expect(json.adValorem).toMatchObject({ text: 'at least 28 %', low: 28, high: null, kind: 'range' });
    expect(json.missing).toHaveLength(4);
    expect(json.rules.length).toBeGreaterThan(0);
  });

  it('knows no rate for antimony and says so of every layer', async () => {
    const { json } = await ask('/duty?code=8110.10.00&origin=CHN&on=2026-11-23');
    expect([json.adValorem, json.missing.length]).toEqual([null, 6]);
  });

  it.each([
    ['/duty?code=banana&origin=CHN', 400],
    ['/duty?code=8112.92.10&origin=ZZZ', 400],
    ['/duty?code=0101.21.00&origin=CHN', 404],
    ['/duty?code=8112.92.10', 400],
  ])('%s is refused with %d', async (url, status) => {
    expect((await ask(url)).status).toBe(status);
  });
});

describe('every policy route', () => {
  const routes = [
    '/measures',
    '/measures/alerts',
    '/measures/calendar',
    '/duty?code=8112.92.10&origin=CHN',
    '/feed',
    '/calendar',
  ];

  it.each(routes)('%s has no number without evidence, and evidence that is found', async (url) => {
    const { json } = await ask(url);
    expect(bareNumbers(json)).toEqual([]);
    const ids = [...new Set(JSON.stringify(json.items).match(/"[0-9a-f]{64}"/g))].map((id) => id.slice(1, -1));
    const snapshots = new Set(JSON.stringify(json).match(/(?<="snapshot":")[0-9a-f]{64}/g));
    for (const id of ids.filter((one) => !snapshots.has(one)).slice(0, 12)) {
      expect([id, (await ask(`/evidence/${id}`)).status]).toEqual([id, 200]);
    }
  });
});

describe('the feed', () => {
  it('is Atom with one entry a happening, ids that are never twice, and answers 304 to its tag', async () => {
    const { text, headers } = await ask('/feed.atom?kind=procurement');
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed } = new XMLParser({ parseTagValue: false }).parse(text);
    const ids = feed.entry.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength((await ask('/feed?kind=procurement&limit=1000')).json.total);
    const again = await app.inject({
      url: '/api/v1/feed.atom?kind=procurement',
      headers: { host: '127.0.0.1:4700', 'if-none-match': String(headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('tells the life of the cobalt request with one entry a step', async () => {
    const { json } = await ask('/feed?material=cobalt&kind=cancellation');
    expect(json.items).toHaveLength(1);
    expect(json.items[0]).toMatchObject({ events: 5, event: { date: '2025-10-15' } });
  });

  it('knows nothing learned after everything was taken in', async () => {
    expect((await ask('/feed?learned=2100-01-01')).json.total).toBe(0);
    expect((await ask('/feed?learned=2000-01-01')).json.total).toBeGreaterThan(100);
  });

  it('is a calendar of deadlines, the same bytes each time', async () => {
    const { text, headers } = await ask('/calendar.ics?alarm=30');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('DTSTART;VALUE=DATE:20261127\r\n');
    const uids = text.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? [];
    expect(new Set(uids).size).toBe(uids.length);
    expect((await ask('/calendar.ics?alarm=30')).text).toBe(text);
  });
});
