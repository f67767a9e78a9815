import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { SearchDto } from '../../src/api/contract-search.ts';
import type { App } from '../../src/api/route.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';

const HEADERS = { host: '127.0.0.1:4700' } as const;
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

async function find(q: string, more = ''): Promise<SearchDto> {
  const reply = await app.inject({ url: `/api/v1/search?q=${encodeURIComponent(q)}${more}`, headers: HEADERS });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<SearchDto>();
}
type Hit = SearchDto['groups'][number]['hits'][number];
const titleOf = ({ title }: Hit): string => title.map(({ text }) => text).join('');
const titles = ({ groups }: SearchDto, kind: string): readonly string[] =>
  groups.find((group) => group.kind === kind)?.hits.map(titleOf) ?? [];

describe('search', () => {
  it('finds a material by a misspelt name, by its symbol and by an unfinished word', async () => {
    for (const word of ['antimoy', 'Sb', 'antim'])
      expect(titles(await find(word), 'material')[0]).toBe('Antimony (Sb)');
  });

  it('finds the procurement, the prices and the claims of alloy grade cobalt', async () => {
    const found = await find('alloy grade cobalt');
    expect(titles(found, 'procurement').join()).toMatch(/alloy-grade cobalt/);
    expect(titles(found, 'price').join()).toMatch(/Cobalt: Price.*alloy grade/i);
    expect(titles(found, 'claim').join()).toMatch(/alloy-grade cobalt/);
    expect(found.groups.flatMap(({ hits }) => hits).some(({ title }) => title.some(({ hit }) => hit))).toBe(true);
  });

  it.each(['SP8000-25-D-0007', 'SP800025D0007', '25-D-0007', '25D0007', '6685871', '6,685,871'])(
    'finds the antimony contract by %s',
    async (number) => {
      expect(titles(await find(number), 'event').join()).toMatch(/antimony metal/);
    },
  );

  it('counts statements of one question once, however many cells they are', async () => {
    const { groups } = await find('price');
    const all = groups.flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(new Set(all).size).toBe(all.length);
    expect(groups.find(({ kind }) => kind === 'price')?.total).toBeLessThan(200);
  });

  it('knows nothing that was published later than the day asked for', async () => {
    const [then, now] = [
      await find('cobalt request cancelled', '&known_on=2025-09-01'),
      await find('cobalt cancelled'),
    ];
    expect(titles(now, 'event').join()).toMatch(/cancel/i);
    expect(titles(then, 'event').join()).not.toMatch(/cancels/i);
    expect(then.knownOn).toBe('2025-09-01');
  });

  it('leads to an answer: every route there is, and evidence that can be read', async () => {
    const { groups } = await find('cobalt', '&limit=3');
    for (const { route, evidence } of groups.flatMap(({ hits }) => hits)) {
      expect((await app.inject({ url: `/api/v1${route}`, headers: HEADERS })).statusCode, route).toBe(200);
      if (evidence !== null)
        expect((await app.inject({ url: `/api/v1/evidence/${evidence}`, headers: HEADERS })).statusCode).toBe(200);
    }
  });

  it('gives all of one kind when asked, and nothing where there is nothing', async () => {
    const { groups, total } = await find('antimony', '&kind=event&limit=200');
    expect(groups.map(({ kind }) => kind)).toEqual(['event']);
    expect(groups[0]?.hits.length).toBe(total);
    expect(await find('zzzzqqqq')).toMatchObject({ total: 0, groups: [] });
  });
});
