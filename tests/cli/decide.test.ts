import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecisionDto, DecisionReportDto } from '../../src/api/contract-decisions.ts';
import { type Serving, serve } from '../../src/api/serve.ts';
import { type Printed, runBallast } from '../support/command-line.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger } from '../support/ledger.ts';
import { keptPlan, planLine } from '../support/plan-answers.ts';

let ledger: TestLedger;
let serving: Serving;
const WHY = ['--why', 'The board chose it on its merits.'];
const PLAN = 'a'.repeat(64);
const ballast = (...args: readonly string[]): Promise<Printed> => runBallast(ledger.home, args);

beforeAll(async () => {
  ledger = await openHandKeptLedger();
  const plan = keptPlan('a');
  const byYear = [
    { year: 'FY2025', tonnes: 60, usd: 1_500_000 },
    { year: 'FY2027', tonnes: 60, usd: 1_500_000 },
  ];
  const request = { case: 'a-case', budget: 5e6, knownOn: '2024-10-01' };
  const lines = [planLine({ byYear, words: 'Antimony \u001b[31mmetal' })];
  const answer = { ...plan.answer, lines };
  await ledger.workbench.store.savePlan({ ...plan, request, answer });
  serving = await serve({ workbench: ledger.workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

describe('decide', () => {
  let decision: string;
  it('adopts a plan once, and says the second time which decision stands', async () => {
    const first = await ballast('decide', PLAN.slice(0, 8), '--who', 'board', '--on', '2024-11-01', ...WHY, '--json');
    expect([first.exit, first.err]).toEqual([0, '']);
    ({ decision } = JSON.parse(first.out) as DecisionReportDto);
    const again = await ballast('decide', PLAN, ...WHY);
    expect([again.exit, again.out]).toEqual([1, '']);
    expect(again.err).toContain(`decision ${decision} stands`);
    const { out } = await ballast('decisions');
    expect(out).toMatch(new RegExp(`${decision} +2024-11-01 +board +a-case .* standing +1 overdue`));
  });

  it.each([
    [['decide', PLAN, '--who', 'The Board', ...WHY], /lower-case letters and digits with hyphens/],
    [['decide', 'withdraw', 'nobodys', ...WHY], /"nobodys" is no id of a decision/],
    [['decide', 'link', 'nobodys', 'spot/antimony', 'dla-antimony-usac', ...WHY], /"nobodys" is no id of a decision/],
  ])('says what is wrong with %j before anything is sent', async (line, words) => {
    const { exit, err } = await ballast(...line);
    expect([exit, words.test(err)]).toEqual([2, true]);
  });

  it('shows the shortfall each buy answers, links it to its procurement and undoes that', async () => {
    const { out } = await ballast('decisions', decision);
    expect(out).toContain('board: The board chose it on its merits.');
    expect(out).toContain('answers 200 t short in the mean (P90 400 t); with the plan 80 t (P90 160 t)');
    expect(out).toContain('FY2025: 60 t, $1.5 M, overdue');
    // A source's words are printed, never obeyed.
    expect(out).toContain('\\x1b[31m');
    const link = ['decide', 'link', decision, 'spot/antimony', 'dla-antimony-usac', '--year', 'FY2025', ...WHY];
    expect((await ballast(...link)).out).toBe(`${decision}: linked. ./ballast decisions ${decision} shows it.\n`);
    const linked = await ballast('decisions', decision);
    expect(linked.out).toContain('FY2025: 60 t, $1.5 M, linked');
    expect(linked.out).toMatch(/FY2025: dla-antimony-usac, \w+/);
    expect((await ballast(...link)).err).toMatch(/linked already/);
    const unlink = await ballast('decide', 'unlink', ...link.slice(2));
    expect(unlink.exit).toBe(0);
    const { buys } = JSON.parse((await ballast('decisions', decision, '--json')).out) as DecisionDto;
    expect(buys[0]?.links).toEqual([]);
    const wrong = await ballast('decide', 'link', decision, 'spot/antimony', 'nobodys', ...WHY);
    expect([wrong.exit, wrong.err.includes('nobodys')]).toEqual([3, true]);
  });

  it('lists what is overdue, and takes a decision back', async () => {
    const { out } = await ballast('decisions', 'registers');
    expect(out).toMatch(/^Overdue: 1\n/m);
    expect(out).toMatch(/FY2025 +60 t +\$1\.5 M +ended 2025-09-30 +419 days ago/);
    expect(out).toMatch(/^Open recommendations of auditors: \d+ of \d+$/m);
    expect((await ballast('decide', 'withdraw', decision, ...WHY)).exit).toBe(0);
    expect((await ballast('decisions')).out).toContain('withdrawn on 2026-11-23');
    expect((await ballast('decisions', 'registers')).out).toMatch(/^Overdue: nothing$/m);
    expect((await ballast('decisions', '--known-on', '2024-10-31')).out).toMatch(/^Nothing is decided/);
    expect((await ballast('decide', 'withdraw', decision, ...WHY)).exit).toBe(1);
  });
});
