import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  BuyingPlanBodyDto,
  BuyingPlanEntryDto,
  BuyingPlanStartedDto,
  BuyingPlanViewDto,
  PlanComparisonDto,
  ReplanDto,
} from '../../src/api/contract-buying-plans.ts';
import type { ErrorDto } from '../../src/api/contract-envelope.ts';
import { type Serving, serve } from '../../src/api/serve.ts';
import { FOUR_SUPPLIERS } from '../support/case-texts.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';
import { eventsFrom, type SeenEvent } from '../support/server-events.ts';

let ledger: TestLedger;
let serving: Serving;

interface Reply<T> {
  readonly status: number;
  readonly json: T;
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<Reply<T>> {
  const reply = await fetch(`${serving.address}/api/v1${path}`, init);
  return { status: reply.status, json: (await reply.json()) as T };
}

function post<T>(path: string, body: unknown): Promise<Reply<T>> {
  const headers = { 'content-type': 'application/json' };
  return ask<T>(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

const OWN = { text: FOUR_SUPPLIERS, name: 'four.yaml' };
const start = (more: Partial<BuyingPlanBodyDto> = {}): Promise<Reply<BuyingPlanStartedDto>> =>
  post('/buying-plans', { case: 'china-antimony', budget: 5e7, scenarios: 64, ...more });
const follow = (id: string): AsyncGenerator<SeenEvent> =>
  eventsFrom(`${serving.address}/api/v1/buying-plans/${id}/events`);

async function ended(id: string): Promise<readonly SeenEvent[]> {
  const seen: SeenEvent[] = [];
  for await (const event of follow(id)) seen.push(event);
  return seen;
}

async function made(more: Partial<BuyingPlanBodyDto> = {}): Promise<BuyingPlanViewDto> {
  const { json } = await start(more);
  expect((await ended(json.id)).at(-1)).toEqual({ event: 'done', data: { id: json.id, state: 'done' } });
  return (await ask<BuyingPlanViewDto>(`/buying-plans/${json.id}`)).json;
}

beforeAll(async () => {
  ledger = await openTestLedger();
  serving = await serve({ workbench: ledger.workbench, now: NOW, report: (error) => console.error(error) });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

describe('a buying plan', () => {
  it('is started, followed and fetched: every line with its reason, price and evidence', async () => {
    const { status, json } = await start();
    expect([status, ['waiting', 'running', 'done'].includes(json.state)]).toEqual([202, true]);
    const seen = await ended(json.id);
    expect(seen.at(-1)).toEqual({ event: 'done', data: { id: json.id, state: 'done' } });
    expect(seen.every(({ event }) => ['waiting', 'progress', 'done'].includes(event))).toBe(true);
    const { json: plan } = await ask<BuyingPlanViewDto>(`/buying-plans/${json.id.slice(0, 12)}`);
    const { answer } = plan;
    expect([plan.state, plan.budget, plan.scenarios, plan.objective]).toEqual(['done', 5e7, 64, { kind: 'expected' }]);
    expect(answer?.id).toBe(json.id);
    expect(answer?.lines.length).toBeGreaterThan(0);
    for (const line of answer?.lines ?? []) {
      expect(line.reason).not.toBe('');
      expect(line.price?.figure.evidence.length).toBeGreaterThan(0);
      expect(line.byYear.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(line.usd, 3);
    }
    expect(answer?.spent).toBeLessThanOrEqual(5e7 * (1 + 1e-9));
    expect(answer?.after.expected).toBeLessThan(answer?.before.expected ?? 0);
  });

  it('again is the one kept, on any day; other money is another plan', async () => {
    const first = await made();
    expect((await start()).json).toEqual({ id: first.id, state: 'done' });
    expect((await start({ knownOn: first.knownOn })).json.id).toBe(first.id);
    const other = await made({ budget: 6e7 });
    expect(other.id).not.toBe(first.id);
    expect(other.answer?.after.expected).toBeLessThanOrEqual(first.answer?.after.expected ?? 0);
    const { json } = await ask<{ items: BuyingPlanEntryDto[] }>('/buying-plans?case=china-antimony');
    const ids = json.items.map(({ id }) => id);
    expect([ids.includes(first.id), ids.includes(other.id), 'answer' in (json.items[0] ?? {})]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('of a kept run is that of its case, day and seed', async () => {
    const run = await post<{ id: string }>('/runs', { case: 'china-antimony', draws: 256, seed: 7 });
    for await (const _ of eventsFrom(`${serving.address}/api/v1/runs/${run.json.id}/events`));
    const of = await post<BuyingPlanStartedDto>('/buying-plans', { run: run.json.id, budget: 5e7, scenarios: 64 });
    expect((await start({ seed: 7 })).json.id).toBe(of.json.id);
    await ended(of.json.id);
    const both = await post<ErrorDto>('/buying-plans', { run: run.json.id, case: 'china-antimony', budget: 1 });
    expect([both.status, both.json.error.code]).toEqual([422, 'plan-refused']);
    const seeded = await post<ErrorDto>('/buying-plans', { run: run.json.id, seed: 3, budget: 1 });
    expect(seeded.json.error.message).toMatch(/"seed" is the run's/);
  });

  it('for a case of which nothing can be bought says why, and buys nothing', async () => {
    const { answer } = await made({ case: OWN, budget: 1e6 });
    expect([answer?.lines, answer?.spent]).toEqual([[], 0]);
    expect(answer?.notPlanned.map(({ material, why }) => [material, why !== ''])).toEqual([['examplium', true]]);
  });
});

describe('parts of a kept plan', () => {
  it('are made again for another budget: more is never worse, and at its own budget it is the plan', async () => {
    const { id, answer } = await made();
    const at = async (usd: number): Promise<ReplanDto> =>
      (await ask<ReplanDto>(`/buying-plans/${id}/budget?usd=${usd}`)).json;
    const [none, own, more] = [await at(0), await at(5e7), await at(1e8)];
    expect([none.spent, none.lines]).toEqual([0, []]);
    expect(none.after.expected).toBeCloseTo(answer?.before.expected ?? Number.NaN, -2);
    expect(own.after.expected / (answer?.after.expected ?? Number.NaN)).toBeCloseTo(1, 5);
    expect(more.spent).toBeLessThanOrEqual(1e8 * (1 + 1e-9));
    expect(more.after.expected).toBeLessThanOrEqual(own.after.expected);
    expect(more.lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(more.spent, 2);
    for (const usd of ['-1', '1e300', 'NaN', 'much', '']) {
      const { status, json } = await ask<ErrorDto>(`/buying-plans/${id}/budget?usd=${usd}`);
      expect([usd, status, json.error.code]).toEqual([usd, 400, 'invalid-query']);
      expect(json.error.message).toContain('usd');
    }
  });

  it('stand side by side with another on the same luck; on other draws only their lines do, which says why', async () => {
    const [a, b] = [await made(), await made({ budget: 1e8 })];
    const { json } = await ask<PlanComparisonDto>(`/buying-plans/compare?a=${a.id}&b=${b.id.slice(0, 10)}`);
    expect([json.a.id, json.b.id, json.sameLuck, json.unit]).toEqual([a.id, b.id, true, a.answer?.objective.unit]);
    const [line] = json.lines;
    expect([line?.where, line?.a?.usd]).toEqual(['both', a.answer?.lines[0]?.usd]);
    expect(json.nodes[0]?.before).toEqual(a.answer?.nodes[0]?.before);
    expect(json.nodes[0]?.b.mean).toBeLessThanOrEqual(json.nodes[0]?.a.mean ?? 0);
    const c = await made({ seed: 2 });
    const apart = (await ask<PlanComparisonDto>(`/buying-plans/compare?a=${a.id}&b=${c.id}`)).json;
    expect([apart.sameLuck, apart.unit, apart.nodes, apart.lines.length > 0]).toEqual([false, null, [], true]);
    expect(apart.luck).toMatch(/different seeds \(1, 2\): what they leave cannot be set side by side/);
    const unknown = await ask<ErrorDto>(`/buying-plans/compare?a=${a.id}&b=${'0'.repeat(64)}`);
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'unknown-buying-plan']);
  });

  it('are taken away as a table, a row for each line and year, formulas escaped', async () => {
    const { id, answer } = await made();
    const reply = await fetch(`${serving.address}/api/v1/buying-plans/${id}/lines?format=csv`);
    expect(reply.headers.get('content-type')).toMatch(/text\/csv/);
    const rows = (await reply.text()).split('\r\n');
    const [header = ''] = rows;
    for (const column of ['year', 'option', 'tonnes', 'usd', 'reason', 'evidence']) expect(header).toContain(column);
    const bought = answer?.lines.flatMap(({ byYear }) => byYear) ?? [];
    expect(rows.filter((row) => row.includes('spot/')).length).toBeGreaterThanOrEqual(bought.length);
    const { store } = ledger.workbench;
    const kept = await store.plan(id);
    if (kept === null) throw new Error('not kept');
    const lines = kept.answer.lines.map((line) => ({ ...line, words: '=1+1', source: '@there' }));
    const evil = { ...kept, id: 'e'.repeat(64), answer: { ...kept.answer, lines } };
    await store.savePlan(evil);
    const csv = await (await fetch(`${serving.address}/api/v1/buying-plans/${evil.id}/lines?format=csv`)).text();
    expect(csv).toContain("'=1+1");
    expect(csv).not.toMatch(/(?:^|,)"?[=@]/m);
  });
});

describe('cancelling', () => {
  it('leaves nothing of a plan, which can be had after all; what is over or unknown is refused', async () => {
    const long = { case: 'reference', scenarios: 10_000, budget: 2e9 };
    const { json } = await start(long);
    const stopped = await ask<BuyingPlanStartedDto>(`/buying-plans/${json.id}`, { method: 'DELETE' });
    expect(stopped).toEqual({ status: 200, json: { id: json.id, state: 'cancelled' } });
    expect((await ask<BuyingPlanViewDto>(`/buying-plans/${json.id}`)).json).toMatchObject({
      ...{ state: 'cancelled', answer: null },
    });
    expect(await ledger.workbench.store.plan(json.id)).toBeNull();
    expect(['waiting', 'running']).toContain((await start(long)).json.state);
    await ask(`/buying-plans/${json.id}`, { method: 'DELETE' });
    const { id } = await made();
    const over = await ask<ErrorDto>(`/buying-plans/${id}`, { method: 'DELETE' });
    expect([over.status, over.json.error.code]).toEqual([409, 'buying-plan-ended']);
  });
});

describe('bad input', () => {
  it.each([
    ['a budget below nothing', { budget: -1 }, 400, 'invalid-body', /budget/],
    ['a budget beyond all money', { budget: 1e300 }, 400, 'invalid-body', /budget/],
    ['a budget that is none', { budget: Number.NaN }, 422, 'plan-refused', /needs a budget/],
    ['a budget in words', { budget: 'much' }, 400, 'invalid-body', /budget/],
    ['half a year', { years: 1.5 }, 400, 'invalid-body', /years/],
    ['no years', { years: 0 }, 400, 'invalid-body', /years/],
    ['an unknown objective', { objective: { kind: 'best' } }, 400, 'invalid-body', /objective/],
    ['a quantile that is none', { objective: { kind: 'cvar', quantile: 2 } }, 400, 'invalid-body', /objective/],
    ['an unknown case', { case: 'nothing' }, 404, 'unknown-case', /nothing/],
    ['neither case nor run', { case: undefined }, 422, 'plan-refused', /name one of the two/],
    ['a material it has not', { materials: ['cobalt'] }, 422, 'run-refused', /cobalt/],
    ['an unknown lever', { set: { 'demand/antimoni': 1.1 } }, 422, 'run-refused', /demand\/antimony/],
    ['a field of no plan', { budgit: 3 }, 400, 'invalid-body', /budgit/],
  ])('refuses %s', async (_, more, status, code, words) => {
    const reply = await post<ErrorDto>('/buying-plans', { case: 'china-antimony', budget: 1e6, ...more });
    expect([reply.status, reply.json.error.code]).toEqual([status, code]);
    expect(reply.json.error.message).toMatch(words);
  });

  it('refuses an id nobody knows, and digits that begin several', async () => {
    const unknown = await ask<ErrorDto>(`/buying-plans/${'0'.repeat(64)}`);
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'unknown-buying-plan']);
    expect((await ask<ErrorDto>('/buying-plans/0000000')).json.error.code).toBe('unknown-buying-plan');
    const { store } = ledger.workbench;
    const kept = await store.plan((await made()).id);
    if (kept === null) throw new Error('not kept');
    for (const digit of ['1', '2']) await store.savePlan({ ...kept, id: `abcdefabcdef${digit.repeat(52)}` });
    const several = await ask<ErrorDto>('/buying-plans/abcdefab');
    expect([several.status, several.json.error.code]).toEqual([409, 'ambiguous-buying-plan']);
    expect(several.json.error.message).toMatch(/2 plans begin with abcdefab: abcdefabcdef/);
  });
});
