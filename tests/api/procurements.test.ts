import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type {
  JoinProposalDto,
  ProcurementChangesDto,
  ProcurementRecordDto,
} from '../../src/api/contract-procurements.ts';
import type { App } from '../../src/api/route.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { bareNumbers } from './bare-numbers.ts';

let ledger: TestLedger;
let app: App;
beforeAll(async () => {
  ledger = await openTestLedger();
  app = await buildApp({
    ...{ workbench: ledger.workbench, token: 't', origin: 'http://127.0.0.1:4700', webFolder: null, now: NOW },
  });
}, 300_000);
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

async function reply(path: string) {
  return app.inject({ url: `/api/v1${path}`, headers: { host: '127.0.0.1:4700' } });
}
async function read<T>(path: string): Promise<T> {
  const answer = await reply(path);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json() as T;
}
const one = (path: string) => read<ProcurementRecordDto>(`/procurements/${path}`);
const list = async (query: string) =>
  (await read<{ items: ProcurementRecordDto[] }>(`/procurements?limit=1000&${query}`)).items;

describe('the cobalt request in the built-in data', () => {
  it.each([
    ['2025-08-25', 'open', null, null],
    ['2025-10-01', 'open (extended)', 1, 1],
    ['2025-11-01', 'cancelled', 6, 10],
    ['2025-11-20', 'cancelled (re-issue promised)', 6, 10],
    ['2026-01-15', 'cancelled (re-issue paused)', 6, 10],
    ['2026-06-01', 'cancelled (continued)', 6, 10],
  ])('on %s is %s, extensions %s, amendments %s', async (day, state, extensions, amendments) => {
    const found = await one(`dla-cobalt-2025?on=${day}`);
    expect(found).toMatchObject({ state, on: day });
    expect([found.extensions?.amount ?? null, found.amendments?.amount ?? null]).toEqual([extensions, amendments]);
  });

  it('was cancelled on 15 October, the 24th kept beside it', async () => {
    expect(await one('dla-cobalt-2025?on=2025-11-01')).toMatchObject({ stateSince: '2025-10-15' });
    const { items } = await read<{
      items: readonly { key: string; sides: readonly { text: string; followed: boolean }[] }[];
    }>('/procurements/dla-cobalt-2025/conflicts');
    const cancellation = items.find(({ key }) => key.includes('cancellation'));
    const days = cancellation?.sides.map(({ text, followed }) => `${text}${followed ? ' followed' : ''}`) ?? [];
    expect(days).toContain('15 Oct 2025 followed');
    expect(days).toContain('24 Oct 2025');
  });

  it('has its need continued by the Glencore award without competition', async () => {
    const award = await one('SP800026D0012');
    expect(award).toMatchObject({
      id: 'dla-cobalt-glencore',
      competition: 'not competed',
      continues: 'dla-cobalt-2025',
    });
    expect(award.links).toMatchObject([{ id: 'dla-cobalt-2025', relation: 'continues the need of' }]);
  });

  it('changed its deadline and lost a brand between August and November', async () => {
    const changes = await read<ProcurementChangesDto>(
      '/procurements/dla-cobalt-2025/changes?from=2025-08-20&to=2025-11-01',
    );
    expect(changes).toMatchObject({ stateBefore: 'open', stateAfter: 'cancelled' });
    const texts = changes.changes.map(({ field, text }) => `${field}: ${text}`);
    expect(texts).toContain('deadline: 29 Aug 2025 → 15 Oct 2025');
    expect(texts).toContain('eligible sources: − Vale Long Harbour rounds');
    expect(changes.changes.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(changes.steps.map(({ kind }) => kind)).toEqual(['amendment', 'amendment', 'cancellation']);
  });
});

describe('GET /procurements', () => {
  it('filters by state in any way, by kind and by silence', async () => {
    const open = await list('on=2025-10-01&state=open');
    expect(open.map(({ id }) => id).sort()).toEqual(['dla-bismuth-2025', 'dla-cobalt-2025']);
    const silent = await list('state=no%20outcome');
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.every(({ noOutcomeSince }) => noOutcomeSince !== null)).toBe(true);
    const asked = await list('kind=request%20for%20information');
    expect(asked.every(({ demand }) => !demand)).toBe(true);
  });

  it('never knows a step of a later day', async () => {
    const items = await list('on=2025-12-31');
    const days = items.flatMap(({ steps, lastEvidence }) => [...steps.map(({ date }) => date), lastEvidence.date]);
    expect(days.every((day) => day <= '2025-12-31')).toBe(true);
    expect(await list('on=1980-01-01')).toEqual([]);
  });

  it('does not take the answer day of a request for information for the closing day of the solicitation after it', async () => {
    expect(await one('dla-lithium-2026')).toMatchObject({ state: 'open', closes: null, noOutcomeSince: null });
  });

  it.each([
    ['/procurements?on=2025-02-30', 'invalid-query'],
    ['/procurements?on=2999-01-01', 'invalid-query'],
    ['/procurements?state=lost', 'invalid-query'],
    ['/procurements/SP8000-99-R-9999', 'unknown-procurement'],
    ['/procurements/dla-cobalt-2025?on=2025-01-01', 'unknown-procurement'],
    ['/procurements/dla-cobalt-2025/changes?from=2025-11-01&to=2025-10-01', 'invalid-query'],
  ])('%s is refused as %s', async (path, code) => {
    const answer = await reply(path);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.json().error.code).toBe(code);
  });

  it.each(['SP8000-25-D-0007', 'sp800025d0007', '25-D-0007', 'dla-antimony-usac', 'DLA-Antimony-USAC'])(
    'finds the antimony contract as %s',
    async (written) => {
      expect(await one(encodeURIComponent(written))).toMatchObject({
        id: 'dla-antimony-usac',
        number: 'SP8000-25-D-0007',
      });
    },
  );

  it('is taken away as CSV of the day', async () => {
    const answer = await reply('/procurements?on=2025-11-01&material=cobalt&format=csv');
    const rows: Record<string, string>[] = parse(answer.body, { columns: true, bom: true });
    expect(new Set(rows.map((row) => row['item state']))).toContain('cancelled');
    expect(rows.filter(({ figure }) => figure === 'amendments').map(({ amount }) => amount)).toEqual(['10']);
  });
});

describe('every number', () => {
  it.each([
    '/procurements?on=2025-11-01&limit=1000',
    '/procurements/dla-antimony-usac',
    '/procurements/dla-cobalt-2025/changes',
    '/procurement-lives?limit=1000',
    '/procurement-joins',
  ])('of %s carries its evidence', async (path) => {
    expect(bareNumbers(await read(path))).toEqual([]);
  });
});

describe('joins', () => {
  it('are proposed with reasons and evidence, and none is judged in the built-in data', async () => {
    const { items } = await read<{ items: JoinProposalDto[] }>('/procurement-joins');
    expect(items.map(({ first, second }) => `${first} ${second}`)).toContain('dla-tungsten-2025 dla-tungsten-elmet');
    expect(items.every(({ reasons, evidence }) => reasons.length > 1 && evidence.length > 0)).toBe(true);
    const judged = await readFile(new URL('../../data/judgements.jsonl', import.meta.url), 'utf8');
    expect(items.some(({ judgement }) => judgement !== null)).toBe(judged.includes('"join"'));
  });

  it('are confirmed by a judgement and by nothing else', async () => {
    const { items } = await read<{ items: JoinProposalDto[] }>('/procurement-joins');
    const key = items.find(({ second }) => second === 'dla-tungsten-elmet')?.key;
    const post = (body: object) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/judgements',
        headers: { host: '127.0.0.1:4700', 'x-ballast-token': 't', 'content-type': 'application/json' },
        payload: JSON.stringify(body),
      });
    const judgement = { kind: 'join', follow: null, reason: 'The award is for ores and concentrates, as asked about.' };
    expect((await post({ ...judgement, key: 'procurement:a | same need | procurement:b' })).statusCode).toBe(422);
    const confirmed = await post({ ...judgement, key });
    expect(confirmed.statusCode, confirmed.body).toBe(200);
    const elmet = await one('dla-tungsten-elmet');
    expect(elmet).toMatchObject({ continues: 'dla-tungsten-2025' });
    expect(elmet.links.find(({ id }) => id === 'dla-tungsten-2025')?.judgement).toMatch(/^J-/);
  });
});
