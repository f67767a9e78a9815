import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuyingPlanViewDto, PlanComparisonDto } from '../../src/api/contract-buying-plans.ts';
import type { FrontierDto } from '../../src/cli/pages/buying-plan-list.ts';
import { planWords } from '../../src/cli/plan-following.ts';
import { anObjective, dollars, someBudgets } from '../../src/cli/plan-words.ts';
import { run } from '../../src/cli/program.ts';
import { type Printed, runBallast } from '../support/command-line.ts';
import { NOW } from '../support/ledger.ts';
import { type SharedServer, sharedServer } from '../support/server.ts';

const FEW = ['--scenarios', '64'];
const CASE = 'china-antimony';
let server: SharedServer;
let folder: string;
beforeAll(async () => {
  server = await sharedServer();
  folder = await mkdtemp(path.join(tmpdir(), 'ballast-plan-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ballast = (...args: readonly string[]): Promise<Printed> => runBallast(server.home, args);

async function planned(...args: readonly string[]): Promise<BuyingPlanViewDto> {
  const { exit, out, err } = await ballast('plan', CASE, ...FEW, ...args, '--json');
  expect([exit, err]).toEqual([0, '']);
  return JSON.parse(out) as BuyingPlanViewDto;
}

describe('plan', () => {
  it('says what to buy by year, why, the money, before and after, rivals, what rests on what, and how to get it again', async () => {
    const { exit, out, err } = await ballast('plan', CASE, '--budget', '50M', ...FEW);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/% of it rests on assumptions\./);
    expect(out).toMatch(/^ +FY2027 +FY2028 +FY2029 +in all/m);
    expect(out).toMatch(/^ {2}Buy antimony on the market .* t +(?:recommended|chosen)$/m);
    expect(out).toMatch(/^Why\n.*any seller/m);
    expect(out).toMatch(/Budget over all buying years +FY2027 to FY2029 +\$50 M/);
    expect(out).toMatch(/^ {2}without a plan +\$/m);
    expect(out).toMatch(/^ {2}Buy what is scarcest/m);
    expect(out).toMatch(/^ {2}Spread the money evenly/m);
    expect(out).toMatch(/^Not taken: \d+$/m);
    expect(out).toMatch(/^Assumptions: \d+\n {2}--explain shows them$/m);
    const again = /^ {2}\.\/ballast (plan .+)\n {2}plan ([0-9a-f]{64})$/m.exec(out);
    const same = await ballast(...(again?.[1] ?? '').split(' '), '--json');
    expect((JSON.parse(same.out) as BuyingPlanViewDto).id).toBe(again?.[2]);
    const shown = await ballast('buying-plans', again?.[2]?.slice(0, 10) ?? '', '--explain');
    expect(shown.out).toMatch(/^ +price: .*\n(?:.*\n)* +evidence: [0-9a-f]{12}/m);
    expect(shown.out).not.toContain('--explain shows them');
    expect((await ballast('buying-plans')).out).toContain(again?.[2]?.slice(0, 12));
  });

  it('takes other objectives, weights and materials, and says the same of them in the command it prints', async () => {
    const view = await planned(
      '--budget',
      '1e8',
      '--objective',
      'blend:0.5',
      '--worth',
      'share',
      '--materials',
      'antimony',
    );
    expect(view).toMatchObject({
      objective: { kind: 'blend', tail: 0.5, quantile: 0.95 },
      worth: 'share',
      budget: 1e8,
    });
    const { out } = await ballast('plans', 'show', view.id);
    expect(out).toContain('--budget 100000000 --years 3 --objective blend:0.5:0.95 --worth share');
    expect(out).toContain('--materials antimony');
    expect(out).toMatch(/(?:days|years) of demand/);
    const cheapest = await planned('--objective', 'cheapest:0.9');
    expect([cheapest.budget, (cheapest.answer?.spent ?? 0) > 0]).toEqual([null, true]);
    const { before, after } = cheapest.answer ?? {};
    expect(after?.p90).toBeLessThanOrEqual(0.9 * (before?.p90 ?? 0) * (1 + 1e-6));
  });

  it('writes its lines as a table where it is told to', async () => {
    const file = path.join(folder, 'lines.csv');
    const { exit, err } = await ballast('plan', CASE, '--budget', '5e7', ...FEW, '-o', file);
    expect([exit, err]).toEqual([0, `The lines are in ${file}.\n`]);
    expect(await readFile(file, 'utf8')).toMatch(/spot\/antimony/);
  });

  it.each([
    [['plan', CASE], 2, /needs a budget/],
    [['plan', CASE, '--budget', '-1'], 2, /dollars from 0 to 10,000 bn/],
    [['plan', CASE, '--budget', 'NaN'], 2, /dollars from 0/],
    [['plan', CASE, '--budget', '1e300'], 2, /dollars from 0/],
    [['plan', CASE, '--budget', '2e9', '--years', '0'], 2, /whole number from 1 to 10/],
    [['plan', CASE, '--budget', '2e9', '--objective', 'best'], 2, /cvar:0\.95/],
    [['plan', CASE, '--budget', '2e9', '--worth', 'gold'], 2, /curve or price or share or own/],
    [['plan', CASE, '--budget', '2e9', '--set', 'demand/antimoni=1.2'], 2, /demand\/antimony/],
    [['plan', CASE, '--budget', '2e9', '--plan', '/none/there.yaml'], 3, /Cannot read/],
    [['plan', 'nonsense', '--budget', '2e9'], 3, /no shipped case/],
    [['buying-plans', 'ffffffffff'], 3, /No buying plan.*\n.*\.\/ballast buying-plans/],
    [['buying-plans', 'words'], 2, /no id of a buying plan/],
    [['plans', 'compare', 'ffffffff'], 2, /Two plans are compared/],
    [['frontier', CASE, '--budgets', '4e9..1e8'], 2, /from less to more/],
    [['decide', 'ffffffffff', '--why', 'A reason that is long enough.'], 3, /No buying plan/],
    [
      ['decide', 'link', 'D-0001', '--why', 'A reason that is long enough.'],
      2,
      /decide link DECISION LINE PROCUREMENT/,
    ],
    [['decide', 'ffffffffff'], 2, /--why/],
    [['decide', 'ffffffffff', '--why', 'short'], 2, /a sentence of 10 characters/],
    [['decisions', 'D-9999'], 3, /No decision/],
    [['decisions', 'words'], 2, /no id of a decision/],
  ])('%j ends with %i and says why', async (args, code, words) => {
    const { exit, out, err } = await ballast(...args);
    expect([exit, out]).toEqual([code, '']);
    expect(err).toMatch(words);
  });

  it('told to stop, keeps nothing of the plan', async () => {
    const printed: string[] = [];
    const surroundings = {
      ...{ columns: 100, colour: false, progress: false, env: {}, now: NOW },
      out: (text: string) => void printed.push(text),
      err: (text: string) => void printed.push(text),
      onInterrupt: (stop: () => void) => {
        stop();
        return () => undefined;
      },
    };
    const args = ['plan', 'reference', '--budget', '1.5e9', '--scenarios', '9000', '--home', server.home];
    expect(await run(args, surroundings)).toBe(130);
    expect(printed.join('\n')).toContain('nothing of it is kept');
  });
});

describe('frontier and compare', () => {
  it('gives the best plan at each budget: more money never leaves more', async () => {
    const { exit, out } = await ballast('frontier', CASE, '--budgets', '1e8,5e7,2e8', ...FEW, '--json');
    expect(exit).toBe(0);
    const { points } = JSON.parse(out) as FrontierDto;
    expect(points.map(({ budget }) => budget)).toEqual([5e7, 1e8, 2e8]);
    const left = points.map(({ after }) => after.expected);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    const page = await ballast('frontier', CASE, '--budgets', '5e7,1e8,2e8', ...FEW);
    expect(page.out).toMatch(/^ +\$50 M +\$50 M/m);
  });

  it('sets two plans side by side on the same luck', async () => {
    const [a, b] = [await planned('--budget', '5e7'), await planned('--budget', '1e8')];
    const json = await ballast('plans', 'compare', a.id.slice(0, 12), b.id, '--json');
    expect((JSON.parse(json.out) as PlanComparisonDto).sameLuck).toBe(true);
    const { exit, out } = await ballast('buying-plans', 'compare', a.id.slice(0, 12), b.id);
    expect([exit, out.includes('the same 64 draws of china-antimony')]).toEqual([0, true]);
    expect(out).toMatch(/^ {2}Buy antimony on the market .* both$/m);
    const other = await planned('--budget', '5e7', '--seed', '2');
    expect((await ballast('buying-plans', 'compare', a.id, other.id)).out).toMatch(/different seeds \(1, 2\)/);
  });

  it('leaves the annual materials plans where they were', async () => {
    const { exit, out } = await ballast('plans', '--year', 'FY2025');
    expect([exit, out.includes('FY2025')]).toEqual([0, true]);
  });
});

describe('what people write', () => {
  it.each([
    ['2e9', 2e9],
    ['$2,000,000,000', 2e9],
    ['2bn', 2e9],
    ['500 M', 5e8],
    ['0', 0],
    ['.5k', 500],
  ])('%s is money', (text, amount) => expect(dollars(text)).toBe(amount));

  it.each(['', 'much', '-1', '1e300', 'Infinity', '2x', '1e14'])('"%s" is none', (text) => {
    expect(() => dollars(text)).toThrow(/Expected dollars/);
  });

  it('budgets are a list or a range', () => {
    expect(someBudgets('2e9,1e8,2bn')).toEqual([1e8, 2e9]);
    const range = someBudgets('1e8..4e9');
    expect([range.length, range[0], range.at(-1)]).toEqual([9, 1e8, 4e9]);
  });

  it('objectives have their numbers', () => {
    expect(anObjective('cvar')).toEqual({ kind: 'cvar', quantile: 0.95 });
    expect(anObjective('blend:0.3:0.9')).toEqual({ kind: 'blend', tail: 0.3, quantile: 0.9 });
    for (const text of ['cvar:2', 'blend', 'cheapest', 'cheapest:1', 'expected:1', 'cvar:x']) {
      expect(() => anObjective(text)).toThrow(/cvar:0\.95/);
    }
  });

  it('progress says the stage, how near it is and the time left', () => {
    const far = { stage: 'planning', round: 12, of: null, bound: 99, best: 100, secondsLeft: 3.2 } as const;
    expect(planWords(far)).toBe('Planning, round 12, within 1.0 % of the best there can be, 4 s left');
  });
});
