import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { PageDto } from '../../src/api/contract-envelope.ts';
import type { CriticalListDto, ListSummaryDto, ProfileDto, TradeCodeDto } from '../../src/api/contract-profile.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

let ledger: TestLedger;
let app: App;
beforeAll(async () => {
  ledger = await openTestLedger({ filled: false, role: 'command' });
  app = await buildApp({
    workbench: ledger.workbench,
    token: 't',
    origin: 'http://127.0.0.1:4700',
    webFolder: null,
    now: NOW,
  });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

async function get<T>(path: string, status = 200): Promise<T> {
  const reply = await app.inject({ url: `/api/v1${path}`, headers: { host: '127.0.0.1:4700' } });
  expect(reply.statusCode, reply.body).toBe(status);
  return reply.json() as T;
}
const refused = async (path: string, status: number): Promise<string> =>
  (await get<{ readonly error: { readonly code: string } }>(path, status)).error.code;

describe('GET /materials/:material/profile', () => {
  it('says what antimony is, each fact with its source', async () => {
    const profile = await get<ProfileDto>('/materials/antimony/profile');
    const form = (id: string) => profile.forms.find((candidate) => candidate.id === id);
    expect(form('trioxide')?.content).toEqual({
      factor: '0.8354',
      element: 'Sb',
      rule: 'Sb in Sb2O3 by standard atomic weights, pure compound',
    });
    expect(form('oxide')?.content).toBeNull();
    expect(form('trioxide')?.uses.map(({ use, citation }) => [use, citation.source.producer])).toEqual([
      ['flame retardants', 'Fastmarkets'],
    ]);
    expect(form('metal')?.uses.map(({ use }) => use)).toContain('ammunition');
    expect(profile.lists.map(({ list, status }) => `${list} ${status}`)).toEqual([
      'us-2018 listed',
      'us-2022 listed',
      'us-2025 listed',
    ]);
    expect(profile.codes.map(({ printed }) => printed)).toContain('8110.10');
    expect(bareNumbers(profile as never)).toEqual([]);
  });

  it('says what is a by-product of what, from both sides', async () => {
    const cobalt = await get<ProfileDto>('/materials/cobalt/profile');
    expect(cobalt.hosts.map(({ host }) => host?.id)).toEqual(['copper', 'nickel']);
    const copper = await get<ProfileDto>('/materials/copper/profile');
    expect(copper.hosted.map(({ material }) => material.id)).toContain('cobalt');
  });

  it('marks what was quoted and not read, and says what nobody says', async () => {
    const gallium = await get<ProfileDto>('/materials/gallium/profile');
    expect(gallium.hosts.map(({ citation }) => citation.readDirectly)).toEqual([false, false]);
    const rayon = await get<ProfileDto>('/materials/rayon/profile');
    expect(rayon.unsaid).toContain('No source read gives a customs code for Rayon fiber (aerospace grade).');
    expect(rayon.model).toMatchObject({
      modelled: false,
      reason: expect.stringMatching(/^No base year: US consumption/),
    });
    expect(rayon.model.needs.every(({ evidence }) => evidence === null)).toBe(true);
  });

  it('knows no later list or source than the day', async () => {
    const early = await get<ProfileDto>('/materials/copper/profile?known_on=2025-09-01');
    expect(early.lists.map(({ list }) => list)).toEqual(['us-2018', 'us-2022']);
    expect(early.uses).toEqual([]);
  });

  it('refuses a material there is not', async () => {
    expect(await refused('/materials/unobtainium/profile', 404)).toBe('unknown-material');
  });
});

describe('GET /lists', () => {
  it('lists them, and compares two', async () => {
    const { items } = await get<PageDto<ListSummaryDto>>('/lists');
    expect(items.map(({ id, legalCitation, entries }) => [id, legalCitation, entries])).toEqual([
      ['us-2018', '83 FR 23295', 35],
      ['us-2022', '87 FR 10381', 50],
      ['us-2025', '90 FR 50494', 60],
    ]);
    const { comparison, members } = await get<CriticalListDto>('/lists/us-2025?compare=us-2022');
    expect(comparison?.added.map(({ material }) => material.id)).toContain('metallurgical-coal');
    expect(comparison?.removed).toEqual([]);
    const bauxite = members.find(({ material }) => material.id === 'bauxite');
    expect(bauxite).toMatchObject({ status: 'through its group', through: [{ id: 'aluminum' }] });
  });

  it('refuses a list there is not, or not yet', async () => {
    expect(await refused('/lists/us-1999', 404)).toBe('unknown-list');
    expect(await refused('/lists/us-2025?known_on=2025-01-01', 404)).toBe('unknown-list');
    expect(await refused('/lists/us-2022?compare=nothing', 404)).toBe('unknown-list');
  });
});

describe('GET /codes', () => {
  it('says which materials a code mixes', async () => {
    const { items } = await get<{ readonly items: readonly TradeCodeDto[] }>('/codes/8112.92');
    const heading = items.find(({ system }) => system === 'HS6');
    expect(heading?.mixed).toBe(true);
    expect(heading?.rows.map(({ material }) => material.id)).toEqual(expect.arrayContaining(['gallium', 'germanium']));
    expect(items.find(({ printed }) => printed === '8112.92.1000')?.mixed).toBe(false);
  });

  it('finds by words and pages', async () => {
    const found = await get<PageDto<TradeCodeDto>>('/codes?q=tungsten&limit=3');
    expect(found.items).toHaveLength(3);
    expect(found.total).toBeGreaterThan(8);
    expect(found.next).not.toBeNull();
    expect((await get<PageDto<TradeCodeDto>>('/codes?q=unobtainium')).total).toBe(0);
  });

  it('refuses a code of nothing and one that is none', async () => {
    expect(await refused('/codes/9999', 404)).toBe('unknown-code');
    expect(await refused('/codes/antimony', 400)).toBe('invalid-query');
  });
});
