import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { CommitmentsDto, StripDto } from '../../src/api/contract-commitments.ts';
import type { PlansDto, RecommendationsDto } from '../../src/api/contract-plans.ts';
import type { ProjectsDto } from '../../src/api/contract-projects.ts';
import type { App } from '../../src/api/route.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

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

async function ask(path: string) {
  const reply = await app.inject({ url: `/api/v1${path}`, headers: { host: '127.0.0.1:4700' } });
  return { status: reply.statusCode, text: reply.payload, json: () => reply.json() };
}
async function get<T>(path: string): Promise<T> {
  const reply = await ask(path);
  expect([path, reply.status]).toEqual([path, 200]);
  const answer = reply.json();
  expect(bareNumbers(answer)).toEqual([]);
  return answer as T;
}

describe('GET /commitments', () => {
  it('tells a letter of interest from what closed, and sums within one instrument and stage with what it is out of', async () => {
    const { commitments, sums } = await get<CommitmentsDto>('/commitments');
    const letters = commitments.filter(({ instrument }) => instrument === 'letter of interest');
    expect(letters.length).toBeGreaterThan(3);
    expect(letters.every(({ closed, stage }) => !closed && stage === 'announced')).toBe(true);
    expect(new Set(sums.map(({ instrument, stage, currency }) => `${instrument} ${stage} ${currency}`)).size).toBe(
      sums.length,
    );
    expect(sums.every(({ withAmount, commitments: all }) => withAmount <= all)).toBe(true);
  });

  it('keeps to what is asked: material, stage, instrument, day', async () => {
    const { commitments } = await get<CommitmentsDto>('/commitments?material=cobalt&instrument=offtake&stage=closed');
    expect(commitments.map(({ id }) => id)).toEqual(['glencore-weisfisch/offtake']);
    const before = await get<CommitmentsDto>('/commitments?on=2025-07-01&material=ndpr-oxide');
    expect(before.commitments.filter(({ id }) => id.startsWith('mp-materials'))).toEqual([]);
  });

  it.each(['stage=foo', 'instrument=share', 'on=2027-01-01', 'on=soon'])(
    'refuses %s and says what may be given',
    async (query) => {
      const reply = await ask(`/commitments?${query}`);
      expect(reply.status).toBe(400);
      expect(reply.json().error.message).toMatch(/none of: |is no day|the day all is known on/);
    },
  );

  it('is a table to take away', async () => {
    expect((await ask('/commitments?format=csv')).text.split('\n').length).toBeGreaterThan(60);
  });
});

it('GET /materials/:material/strip stops at the day asked for', async () => {
  const { failedRequests } = await get<StripDto>('/materials/cobalt/strip');
  expect(failedRequests.map(({ how }) => how)).toEqual(['cancelled']);
  const { entries } = await get<StripDto>('/materials/cobalt/strip?on=2025-09-01');
  expect(entries.at(-1)).toMatchObject({ what: 'solicitation', procurement: 'dla-cobalt-2025' });
});

it('GET /claims keeps to kind, speaker and what is due', async () => {
  const due = await get<{ items: { id: string; kind: string }[] }>('/claims?due=passed');
  expect(due.items.map(({ kind }) => kind)).toEqual(due.items.map(() => 'dated'));
  expect(due.items.map(({ id }) => id)).toContain('usac-thompson-falls-300');
  const miller = await get<{ items: { speakerId: string }[] }>('/claims?speaker=miller&kind=position');
  expect(new Set(miller.items.map(({ speakerId }) => speakerId))).toEqual(new Set(['jonathan-miller']));
  expect((await ask('/claims?kind=opinion')).json().error.message).toContain('none of: dated, position, report');
  await get('/claims/speakers');
});

it('GET /plans, /recommendations and /projects', async () => {
  const { years } = await get<PlansDto>('/plans?year=2026');
  expect(years.map(({ fiscalYear, status }) => [fiscalYear, status])).toEqual([['FY2026', 'not released']]);
  expect((await ask('/plans?year=next')).status).toBe(400);
  const { total, openCount } = await get<RecommendationsDto>('/recommendations');
  expect([openCount, total]).toEqual([6, 9]);
  const { projects } = await get<ProjectsDto>('/projects?material=antimony');
  expect(projects[0]).toMatchObject({ id: 'thompson-falls', name: 'Thompson Falls' });
  expect(projects[0]?.guidance.map(({ slip }) => slip)).toEqual([
    null,
    '31 days later',
    '15 days later',
    '54 days later',
  ]);
});
