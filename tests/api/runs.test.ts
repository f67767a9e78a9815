import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseCheckDto, CaseEntryDto } from '../../src/api/contract-cases.ts';
import type { ErrorDto } from '../../src/api/contract-envelope.ts';
import type {
  ExplanationDto,
  RunBodyDto,
  RunComparisonDto,
  RunEntryDto,
  RunStartedDto,
  RunViewDto,
} from '../../src/api/contract-runs.ts';
import { type Serving, serve } from '../../src/api/serve.ts';
import { FOUR_SUPPLIERS, TWO_MISTAKES } from '../support/case-texts.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { eventsFrom, type SeenEvent } from '../support/server-events.ts';

let ledger: TestLedger;
let serving: Serving;

const OWN = { text: FOUR_SUPPLIERS, name: 'four.yaml' };
/** More draws than a run gets done while a test looks at it. */
const LONG = 1_000_000;

interface Reply<T> {
  readonly status: number;
  readonly json: T;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<Reply<T>> {
  const reply = await fetch(`${serving.address}/api/v1${path}`, init);
  return { status: reply.status, json: (await reply.json()) as T };
}

function post<T = RunStartedDto>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply<T>> {
  return ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const start = (more: Partial<RunBodyDto> = {}): Promise<Reply<RunStartedDto>> =>
  post('/runs', { case: OWN, draws: 2048, ...more });
const cancel = <T = RunStartedDto>(id: string): Promise<Reply<T>> => ask<T>(`/runs/${id}`, { method: 'DELETE' });
const follow = (id: string): AsyncGenerator<SeenEvent> => eventsFrom(`${serving.address}/api/v1/runs/${id}/events`);
const kept = async (): Promise<readonly string[]> => (await ledger.workbench.store.runs()).map(({ id }) => id);

/** Follows a run to its end; the names of its events, without the progress between. */
async function ended(id: string): Promise<SeenEvent> {
  let last: SeenEvent = { event: 'nothing', data: null };
  for await (const seen of follow(id)) last = seen;
  return last;
}

async function done(more: Partial<RunBodyDto> = {}): Promise<RunViewDto> {
  const { json } = await start(more);
  expect(await ended(json.id)).toEqual({ event: 'done', data: { id: json.id, state: 'done' } });
  return (await ask<RunViewDto>(`/runs/${json.id}`)).json;
}

beforeAll(async () => {
  ledger = await openTestLedger({ filled: false });
  serving = await serve({ workbench: ledger.workbench, now: NOW, report: (error) => console.error(error) });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

describe('a run', () => {
  it('is started, followed and fetched, and comes to what going through all futures gives', async () => {
    const { status, json } = await start({ draws: 20_000 });
    expect([status, ['waiting', 'running', 'done'].includes(json.state)]).toEqual([202, true]);
    const seen: SeenEvent[] = [];
    for await (const event of follow(json.id)) seen.push(event);
    expect(seen.at(-1)).toEqual({ event: 'done', data: { id: json.id, state: 'done' } });
    expect(seen.every(({ event }) => ['waiting', 'progress', 'done'].includes(event))).toBe(true);
    const { json: run } = await ask<RunViewDto>(`/runs/${json.id.slice(0, 12)}`);
    const node = run.result?.nodes[0];
    expect([run.id, run.state, run.result?.manifest.draws]).toEqual([json.id, 'done', 20_000]);
    expect(Math.abs((node?.gross.mean ?? 0) - 63.495)).toBeLessThan(4 * (node?.gross.standardError ?? 0));
    expect(await ended(json.id)).toEqual({ event: 'done', data: { id: json.id, state: 'done' } });
  });

  it('again is the one kept, whatever the threads; another seed or another text is another run', async () => {
    const first = await done({ threads: 1 });
    const again = await start({ threads: 2 });
    expect(again.json).toEqual({ id: first.id, state: 'done' });
    const others = [await start({ seed: 2 }), await start({ case: { ...OWN, text: `${FOUR_SUPPLIERS}# more\n` } })];
    for (const { json } of others) expect(json.id).not.toBe(first.id);
    for (const { json } of others) await ended(json.id);
    expect(new Set((await kept()).filter((id) => id === first.id)).size).toBe(1);
  });

  it('says in its manifest what makes it again', async () => {
    const { id, result } = await done({ seed: 77 });
    const manifest = result?.manifest;
    expect(manifest).toMatchObject({ case: 'four-suppliers', caseText: FOUR_SUPPLIERS, seed: 77, draws: 2048 });
    expect([manifest?.inputs, manifest?.evidenceDigest, manifest?.caseSha256]).toEqual(
      Array.from({ length: 3 }, () => expect.stringMatching(/^[0-9a-f]{64}$/)),
    );
    const { json } = await ask<{ items: RunEntryDto[] }>('/runs?case=four-suppliers');
    expect(json.items.find((run) => run.id === id)).toMatchObject({ state: 'done', seed: 77, draws: 2048 });
  });

  it('to a standard error ends when it is reached', async () => {
    const { result } = await done({ until: 0.05, draws: 100_000 });
    const { gross } = result?.nodes[0] ?? {};
    expect(result?.manifest).toMatchObject({ until: 0.05, mostDraws: 100_000 });
    expect(result?.manifest.draws).toBeLessThan(20_000);
    expect((gross?.standardError ?? 1) / (gross?.mean ?? 1)).toBeLessThanOrEqual(0.05);
  });
});

describe('cancelling', () => {
  it('stops a run in the middle, tells who follows it, and leaves nothing', async () => {
    const before = await kept();
    const { json } = await start({ draws: LONG, seed: 100 });
    const events = follow(json.id);
    const first = (await events.next()).value as SeenEvent;
    expect(['waiting', 'progress']).toContain(first.event);
    expect(await cancel(json.id)).toEqual({ status: 200, json: { id: json.id, state: 'cancelled' } });
    let last = first;
    for await (const event of events) last = event;
    expect(last).toEqual({ event: 'cancelled', data: { id: json.id, state: 'cancelled' } });
    expect((await ask<RunViewDto>(`/runs/${json.id}`)).json).toMatchObject({ state: 'cancelled', result: null });
    expect(await kept()).toEqual(before);
    // It can be had after all.
    const again = await start({ draws: LONG, seed: 100 });
    expect(['waiting', 'running']).toContain(again.json.state);
    await cancel(json.id);
  });

  it('takes a waiting run out of the queue and leaves the others; too many are refused', async () => {
    const seeds = Array.from({ length: 9 }, (_, n) => 200 + n);
    const ids: string[] = [];
    for (const seed of seeds) ids.push((await start({ draws: LONG, seed })).json.id);
    const refused = await post<ErrorDto>('/runs', { case: OWN, draws: LONG, seed: 300 });
    expect([refused.status, refused.json.error.code]).toEqual([429, 'too-busy']);
    expect((await cancel(ids[3] ?? '')).json.state).toBe('cancelled');
    const { json: fifth } = await ask<RunViewDto>(`/runs/${ids[5]}`);
    expect(fifth.state).toBe('waiting');
    for (const id of ids) await cancel(id);
    const { json } = await ask<{ items: RunEntryDto[] }>('/runs');
    expect(json.items.filter(({ id }) => ids.includes(id)).every(({ state }) => state === 'cancelled')).toBe(true);
  });

  it('of what is over or unknown is refused', async () => {
    const { id } = await done();
    const over = await cancel<ErrorDto>(id);
    expect([over.status, over.json.error.code]).toEqual([409, 'run-ended']);
    const unknown = await cancel<ErrorDto>('0'.repeat(64));
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'unknown-run']);
  });

  it('goes on without a reader that leaves', async () => {
    const { json } = await start({ draws: 60_000, seed: 400 });
    const events = follow(json.id);
    await events.next();
    await events.return(undefined);
    expect((await ended(json.id)).event).toBe('done');
  });
});

describe('bad input', () => {
  it('gives every mistake of a case, each with line and column, in the one error shape', async () => {
    const { status, json } = await post<ErrorDto>('/runs', { case: { text: TWO_MISTAKES, name: 'two.yaml' } });
    expect([status, json.error.code]).toEqual([422, 'case-refused']);
    expect(json.error.message).toMatch(/^two\.yaml has 2 mistakes.*\nline 9, column \d+.*\nline 11, column \d+/);
    const check = await post<CaseCheckDto>('/cases/check', { text: TWO_MISTAKES, name: 'two.yaml' });
    expect(check.json.problems.map(({ line }) => line)).toEqual([9, 11]);
    expect((await post<CaseCheckDto>('/cases/check', OWN)).json).toMatchObject({ ok: true, problems: [] });
  });

  it.each([
    ['draws', { draws: 0 }, 400, 'invalid-body'],
    ['too many draws', { draws: 1e7 }, 400, 'invalid-body'],
    ['a seed that is none', { seed: -1 }, 400, 'invalid-body'],
    ['an unknown case', { case: 'nothing' }, 404, 'unknown-case'],
    ['a path for a case', { case: '../../../etc/passwd' }, 404, 'unknown-case'],
    ['a material it has not', { materials: ['cobalt'] }, 422, 'run-refused'],
    ['a field of no run', { drawz: 3 }, 400, 'invalid-body'],
  ])('refuses %s', async (_, more, status, code) => {
    const reply = await post<ErrorDto>('/runs', { case: OWN, ...more });
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
  });

  it('says of a case too long how long one may be, and of one larger than a body too', async () => {
    const long = { text: `${OWN.text}#${'x'.repeat(400_000)}\n`, name: 'long.yaml' };
    const { json } = await post<CaseCheckDto>('/cases/check', long);
    expect(json.problems).toMatchObject([{ expected: 'at most 400,000 characters' }]);
    expect(json.problems[0]?.message).toMatch(/^the case has 40\d,\d{3} characters$/);
    for (const [path, body] of [
      ['/cases/check', (text: string) => ({ text, name: 'huge.yaml' })],
      ['/runs', (text: string) => ({ case: { text, name: 'huge.yaml' } })],
    ] as const) {
      const huge = await post<ErrorDto>(path, body('x'.repeat(5_000_000)));
      expect([path, huge.status, huge.json.error.code]).toEqual([path, 413, 'case-too-large']);
      expect(huge.json.error.message).toMatch(/The case is too large: one may have 400,000 characters/);
    }
  });

  it('takes levers to be set, and refuses those the case has not with the nearest of its own', async () => {
    const known = await post<ErrorDto>('/runs', { case: 'example-chances', set: { 'demand/examplim': 1.1 } });
    expect([known.status, known.json.error.code]).toEqual([422, 'run-refused']);
    expect(known.json.error.message).toMatch(/no lever "demand\/examplim"; expected demand\/examplium/);
    const word = await post<ErrorDto>('/runs', { case: OWN, draws: 0, seed: -1, set: { a: 'much' } });
    expect([word.status, word.json.error.code]).toEqual([400, 'invalid-body']);
    for (const name of ['draws', 'seed', 'set/a']) expect(word.json.error.message).toContain(`"${name}"`);
  });

  it('opens no file that a text names', async () => {
    const { json } = await post<CaseCheckDto>('/cases/check', { text: '/etc/passwd', name: '/etc/passwd' });
    expect([json.ok, JSON.stringify(json).includes('root:')]).toEqual([false, false]);
  });

  it('takes runs without a token, but from no other site', async () => {
    for (const path of ['/runs', '/cases/check', '/cases/assembly']) {
      const reply = await post<ErrorDto>(path, OWN, { origin: 'http://elsewhere.example' });
      expect([path, reply.status, reply.json.error.code]).toEqual([path, 403, 'origin-refused']);
    }
    const away = await fetch(`${serving.address}/api/v1/runs/${'0'.repeat(64)}`, {
      method: 'DELETE',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(away.status).toBe(403);
    const rebuild = await post<ErrorDto>('/rebuild', {});
    expect(rebuild.json.error.code).toBe('token-required');
  });
});

describe('explaining', () => {
  it('adds the classes of factors up to the mean, and says what it takes for none', async () => {
    const { id, result } = await done({ draws: 2048, seed: 9 });
    const { json } = await ask<ExplanationDto>(`/runs/${id}/explain`);
    const mean = result?.nodes[0]?.gross.mean ?? Number.NaN;
    const sum = json.waterfall.reduce((all, { tonnes }) => all + tonnes, json.withoutFactors);
    expect([json.draws, sum]).toEqual([2048, expect.closeTo(mean, 6)]);
    expect(json.inventoryForZero.mean).toBeCloseTo(result?.nodes[0]?.net.mean ?? Number.NaN, 6);
    const unknown = await ask<ErrorDto>(`/runs/${id}/explain?node=cobalt`);
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'unknown-node']);
  });

  it('tells luck from assumptions between two runs, and the parts add up', async () => {
    const more = { ...OWN, text: FOUR_SUPPLIERS.replace('lost_chance: 0.6', 'lost_chance: 0.2') };
    const [a, b] = [await done({ seed: 1 }), await done({ seed: 2, case: more })];
    const { json } = await ask<RunComparisonDto>(`/runs/compare?a=${a.id}&b=${b.id}`);
    const [node] = json.nodes;
    if (node === undefined) throw new Error('no node compared');
    expect(node.evidence + node.assumptions + node.code + node.luck).toBeCloseTo(node.b - node.a, 9);
    expect([node.evidence, node.code]).toEqual([0, 0]);
    expect(node.assumptions).toBeLessThan(-5);
    expect(node.luck).not.toBe(0);
    const same = await ask<RunComparisonDto>(`/runs/compare?a=${a.id}&b=${a.id}`);
    expect(same.json.nodes[0]).toMatchObject({ evidence: 0, assumptions: 0, code: 0, luck: 0 });
  });
});

describe('shipped cases', () => {
  it('are listed, each as it stands in its file', async () => {
    const { json } = await ask<{ items: CaseEntryDto[] }>('/cases');
    for (const { id, problems } of json.items) expect([id, problems]).toEqual([id, []]);
    const ids = json.items.map(({ id }) => id);
    expect(ids[0]).toBe('reference');
    const example = ids.findIndex((id) => id.startsWith('example-'));
    expect(ids.slice(example).every((id) => id.startsWith('example-'))).toBe(true);
    for (const { id } of json.items.slice(0, 1)) {
      const { json: one } = await ask<{ text: string }>(`/cases/${id}`);
      expect(one.text).toBe(await readFile(new URL(`../../data/cases/${id}.yaml`, import.meta.url), 'utf8'));
    }
    expect((await ask<ErrorDto>('/cases/nothing')).json.error.code).toBe('unknown-case');
  });
});
