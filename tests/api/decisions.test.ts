import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionDto, DecisionReportDto, DecisionsDto, RegistersDto } from '../../src/api/contract-decisions.ts';
import type { StoredPlan } from '../../src/store/plan-store.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import type { TestLedger } from '../support/ledger.ts';
import { keptPlan, planLine } from '../support/plan-answers.ts';
import { appOver, type Refused, type Reply, type TestApp } from '../support/test-app.ts';

let ledger: TestLedger;
let asked: TestApp;
const WHY = 'Recorded by the test of this route.';
const USAC = 'dla-antimony-usac';

const decide = <T = DecisionReportDto>(body: object, where = ''): Promise<Reply<T>> =>
  asked.send<T>(`/api/v1/decisions${where}`, { reason: WHY, ...body });
const decisions = async (query = ''): Promise<DecisionsDto> =>
  (await asked.ask<DecisionsDto>(`/api/v1/decisions${query}`)).json;
const refused = (reply: Reply<Refused>): readonly [number, string, string] => [
  reply.status,
  reply.json.error.code,
  reply.json.error.message,
];

/** A kept plan for a case, known on a day, that buys in fiscal years. */
async function keep(digit: string, of: string, years: readonly string[], knownOn = '2024-10-01'): Promise<StoredPlan> {
  const plan = keptPlan(digit);
  const byYear = years.map((year) => ({ year, tonnes: 60, usd: 1_500_000 }));
  const run = { ...plan.answer.manifest.run, case: of, knownOn };
  const notPlanned = [{ material: 'yttrium', option: null, why: 'no dated price', needs: ['a price'], evidence: [] }];
  const answer = {
    ...{ ...plan.answer, lines: [planLine({ byYear })], manifest: { ...plan.answer.manifest, run }, notPlanned },
  };
  const kept = { ...plan, case: of, answer, request: { case: of, budget: 5e6, knownOn } };
  await ledger.workbench.store.savePlan(kept);
  return kept;
}

beforeAll(async () => {
  ledger = await openHandKeptLedger();
  asked = await appOver(ledger);
});
afterAll(() => asked?.close());

describe('a decision', () => {
  let first: string;
  it('adopts a kept plan, with the shortfall each buy answers and the request that makes the plan again', async () => {
    const plan = await keep('a', 'one', ['FY2025', 'FY2027']);
    const report = await decide({ plan: plan.id.slice(0, 8), on: '2024-11-01', by: 'board' });
    expect([report.status, report.json.outcome]).toEqual([200, 'recorded']);
    first = report.json.decision;
    const { json } = await asked.ask<DecisionDto>(`/api/v1/decisions/${first}`);
    expect(json).toMatchObject({ id: first, state: 'standing', by: 'board', on: '2024-11-01', reason: WHY });
    expect(json.plan).toMatchObject({ id: plan.id, kept: true, case: 'one' });
    expect(JSON.parse(json.plan.request)).toEqual(plan.request);
    const [buy] = json.buys;
    expect(buy?.shortfall).toEqual({ before: { mean: 200, p90: 400 }, after: { mean: 80, p90: 160 } });
    expect(buy?.byYear.map(({ year, state }) => [year, state])).toEqual([
      ['FY2025', 'overdue'],
      ['FY2027', 'to come'],
    ]);
    const { json: listed } = await asked.ask<{ items: { id: string; decision: string | null }[] }>(
      '/api/v1/buying-plans',
    );
    expect(listed.items.find(({ id }) => id === plan.id)?.decision).toBe(first);
    expect((await decisions('?known_on=2024-10-31')).total).toBe(0);
  });

  it('twice on one plan is refused; on the same case it supersedes or stands beside, as it says', async () => {
    const [again, code, words] = refused(await decide<Refused>({ plan: 'a'.repeat(64) }));
    expect([again, code]).toEqual([422, 'decision-refused']);
    expect(words).toMatch(new RegExp(`adopted already: decision ${first} stands`));
    const other = await keep('b', 'one', ['FY2025']);
    const unsaid = await decide<Refused>({ plan: other.id });
    expect(unsaid.json.error.message).toMatch(/same case \(one\) stands/);
    expect(unsaid.json.error.expected).toContain(first);
    const second = await decide({ plan: other.id, supersedes: [first], on: '2025-01-05' });
    expect(second.status).toBe(200);
    const { items } = await decisions();
    expect(items.map(({ id, state, supersededBy }) => [id, state, supersededBy])).toEqual([
      [second.json.id, 'standing', null],
      [first, 'superseded', second.json.id],
    ]);
    expect(refused(await decide<Refused>({ plan: 'a'.repeat(64), supersedes: [first] }))[2]).toMatch(
      /superseded already/,
    );
    await decide({ decision: second.json.id }, '/withdrawals');
    expect((await decisions()).items[0]).toMatchObject({ state: 'withdrawn', withdrawal: { reason: WHY } });
    expect(refused(await decide<Refused>({ decision: second.json.id }, '/withdrawals'))[2]).toMatch(
      /withdrawn already/,
    );
  });

  it('links a buy to the procurement it became, whose outcome is read off what is known of it', async () => {
    const plan = await keep('c', 'two', ['FY2025', 'FY2026']);
    const { json } = await decide({ plan: plan.id, on: '2024-11-01' });
    const body = { decision: json.id, option: 'spot/antimony', year: 'FY2025', procurement: USAC };
    expect((await decide(body, '/links')).status).toBe(200);
    const { json: linked } = await asked.ask<DecisionDto>(`/api/v1/decisions/${json.id}`);
    const [buy] = linked.buys;
    expect(buy?.byYear.map(({ state }) => state)).toEqual(['linked', 'overdue']);
    expect(buy?.links).toMatchObject([{ procurement: USAC, year: 'FY2025', outcome: { awarded: expect.any(String) } }]);
    expect(refused(await decide<Refused>(body, '/links'))[2]).toMatch(/linked already/);
    expect((await decide({ ...body, undo: true }, '/links')).status).toBe(200);
    expect((await asked.ask<DecisionDto>(`/api/v1/decisions/${json.id}`)).json.buys[0]?.links).toEqual([]);
    expect(refused(await decide<Refused>({ ...body, undo: true }, '/links'))[2]).toMatch(/not linked/);
    const wrong = await decide<Refused>({ ...body, option: 'spot/cobalt' }, '/links');
    expect([wrong.status, wrong.json.error.expected]).toEqual([422, 'spot/antimony']);
    expect((await decide<Refused>({ ...body, year: 'FY2031' }, '/links')).json.error.expected).toBe('FY2025, FY2026');
    const nobody = await decide<Refused>({ ...body, procurement: 'nobodys' }, '/links');
    expect([nobody.status, nobody.json.error.code]).toEqual([404, 'unknown-procurement']);
  });
});

describe('the registers', () => {
  it('list buys whose year ended without a procurement, what could not be planned, and open recommendations', async () => {
    await keep('d', 'three', ['FY2030']);
    const { json } = await asked.ask<RegistersDto>('/api/v1/decisions/registers');
    expect(json.overdue.map(({ year, days }) => [year, days])).toEqual([
      ['FY2025', 419],
      ['FY2026', 54],
    ]);
    const from = json.notPlanned.map(({ case: of, material, decision }) => [of, material, decision !== null]);
    expect(from).toContainEqual(['two', 'yttrium', true]);
    expect(from).toContainEqual(['three', 'yttrium', false]);
    expect(json.notModelled.length).toBeGreaterThan(0);
    expect(json.recommendations.recommendations.length).toBe(json.recommendations.total);
    const earlier = await asked.ask<RegistersDto>('/api/v1/decisions/registers?known_on=2025-10-02');
    // The decision taken back since stood on that day.
    expect(earlier.json.overdue.map(({ year, days }) => [year, days])).toEqual([
      ['FY2025', 2],
      ['FY2025', 2],
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['an unknown plan', { plan: '0'.repeat(64) }, 404, 'unknown-buying-plan'],
    ['a plan by too few digits', { plan: 'abc' }, 400, 'invalid-body'],
    ['no reason', { plan: 'd'.repeat(64), reason: '' }, 400, 'invalid-body'],
    ['spaces for a reason', { plan: 'd'.repeat(64), reason: ' '.repeat(12) }, 422, 'decision-refused'],
    ['a day to come', { plan: 'd'.repeat(64), on: '2099-01-01' }, 422, 'decision-refused'],
    ['a day that is none', { plan: 'd'.repeat(64), on: '2026-02-30' }, 422, 'decision-refused'],
    ['a day before what it rests on', { plan: 'd'.repeat(64), on: '2024-09-30' }, 422, 'decision-refused'],
    ['superseding nobody', { plan: 'd'.repeat(64), supersedes: ['D-9999'] }, 404, 'unknown-decision'],
    ['a name that is no id', { plan: 'd'.repeat(64), by: 'The Board' }, 400, 'invalid-body'],
  ])('refuses %s', async (_, body, status, code) => {
    const before = (await decisions()).total;
    const reply = await decide<Refused>(body);
    expect(refused(reply).slice(0, 2)).toEqual([status, code]);
    expect((await decisions()).total).toBe(before);
  });

  it('needs the token', async () => {
    const url = '/api/v1/decisions';
    const headers = { host: '127.0.0.1:4700', 'content-type': 'application/json' };
    const reply = await asked.app.inject({ method: 'POST', url, headers, payload: '{}' });
    expect(reply.statusCode).toBe(403);
    expect((await asked.ask<Refused>('/api/v1/decisions/D-9999')).json.error.code).toBe('unknown-decision');
  });
});
