import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { OrganisationDto, OrganisationEntryDto } from '../../src/api/contract-organisation.ts';
import type { SearchDto } from '../../src/api/contract-search.ts';
import type { App } from '../../src/api/route.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let app: App;

beforeAll(async () => {
  ledger = await openHandKeptLedger();
  const origin = 'http://127.0.0.1:4700';
  app = await buildApp({ workbench: ledger.workbench, token: 't', origin, webFolder: null, now: NOW });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const ask = (url: string) => app.inject({ url: `/api/v1${url}`, headers: { host: '127.0.0.1:4700' } });
const get = async <T>(url: string): Promise<T> => (await ask(url)).json<T>();

it('says who an organisation is, what it stands to gain, claims and takes part in, newest first', async () => {
  const usac = await get<OrganisationDto>('/organisations/united-states-antimony');
  expect(usac).toMatchObject({ kind: 'company', interest: expect.stringContaining('antimony') });
  expect(usac.claims.length).toBeGreaterThan(0);
  const own = [usac.name, ...usac.parts.map(({ name }) => name)];
  expect(usac.claims.filter(({ speaker }) => !own.includes(speaker ?? ''))).toEqual([]);
  expect(usac.events.length).toBeGreaterThan(0);
  const dates = usac.events.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
});

it('knows no more than was published by the day', async () => {
  const day = '2025-10-01';
  const [now, then] = [
    await get<OrganisationDto>('/organisations/united-states-antimony'),
    await get<OrganisationDto>(`/organisations/united-states-antimony?known_on=${day}`),
  ];
  const said = [...then.events, ...then.statements].map(({ source }) => source.published);
  expect(said.every((published) => published <= day)).toBe(true);
  expect(then.events.length).toBeLessThan(now.events.length);
});

it('lists all of the vocabulary; an unknown one is refused with advice', async () => {
  const { total, items } = await get<PageDto<OrganisationEntryDto>>('/organisations?limit=1000');
  expect([total, items.length]).toEqual([ledger.workbench.vocabulary.organisations.size, total]);
  const refused = await ask('/organisations/nobody');
  expect([refused.statusCode, refused.json().error.code]).toEqual([404, 'unknown-organisation']);
});

it('what is found of organisations, properties and places leads to a page of its own', async () => {
  const pageOf = async (q: string, kind: string) => {
    const { groups } = await get<SearchDto>(`/search?q=${encodeURIComponent(q)}&kind=${kind}`);
    return groups[0]?.hits[0]?.page;
  };
  expect(await pageOf('United States Antimony', 'organisation')).toBe('/organisations/united-states-antimony');
  expect(await pageOf('net import reliance', 'property')).toBe('/statements?property=net-import-reliance');
  expect(await pageOf('China', 'place')).toBe('/statements?place=CHN');
});
