import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { rivalsOf } from '../../src/cases/plan/answer-rivals.ts';
import type { NoPlan, PlanAnswer } from '../../src/cases/plan/plan-answer.ts';
import { makePlan, OpenPlans, planInWorker } from '../../src/workbench/plan.ts';
import { answerIn } from '../../src/workbench/plan-making.ts';
import { type PlanProgress, PlanRequestError } from '../../src/workbench/plan-request.ts';
import { isPlan, PlanSession } from '../../src/workbench/plan-session.ts';
import { PlanThread } from '../../src/workbench/plan-thread.ts';
import { preparing } from '../../src/workbench/run.ts';
import { RunStaleError } from '../../src/workbench/run-explain.ts';
import { RunCancelledError } from '../../src/workbench/run-pool.ts';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { FOUR_SUPPLIERS } from '../support/case-texts.ts';
import { caseOf, drawnAs, type Example, LINEAR, making, preparedFor, problemOf } from './plan-examples.ts';

const ledger = { home: mkdtempSync(join(tmpdir(), 'ballast-')), open: null as Promise<Workbench> | null };

/** One empty ledger for all: a plan keeps nothing. */
function open(): Promise<Workbench> {
  ledger.open ??= openWorkbench({ home: ledger.home, role: 'command' });
  return ledger.open;
}

afterAll(async () => {
  await (await ledger.open)?.close();
  rmSync(ledger.home, { recursive: true, force: true });
});

function planned(answer: PlanAnswer | NoPlan): PlanAnswer {
  if (!('lines' in answer)) throw new Error(answer.reason);
  return answer;
}

describe('a plan for known shortfalls (VC-39 PL-1)', () => {
  it.each([
    [10e6, 33.333333e6, { germanium: 5.555556 }],
    [30e6, 100e6, { germanium: 16.666667 }],
    [60e6, 187.2e6, { antimony: 1000, germanium: 20, tungsten: 80 }],
    [100e6, 259.111111e6, { antimony: 1000, cobalt: 88.888889, germanium: 20, tungsten: 800 }],
    [150e6, 292e6, { antimony: 1000, cobalt: 500, germanium: 20, tungsten: 800 }],
  ])('of $%d takes %d off', async (budget, reduction, bought) => {
    const prepared = await preparedFor(await open(), caseOf(LINEAR), () => problemOf(LINEAR, budget));
    const answer = planned(await planInWorker(prepared));
    expect(answer.status).toBe('optimal');
    expect(answer.before.expected).toBeCloseTo(292e6, 0);
    expect(answer.before.expected - answer.after.expected).toBeCloseTo(reduction, -1);
    expect(answer.after.expected).toBeCloseTo(answer.objective.value, 0);
    const lines = Object.fromEntries(answer.lines.map(({ option, tonnes }) => [option.slice(5), tonnes]));
    expect(Object.keys(lines).sort()).toEqual(Object.keys(bought).sort());
    for (const [id, tonnes] of Object.entries(bought)) expect(lines[id]).toBeCloseTo(tonnes, 4);
    expect(answer.spent).toBeLessThanOrEqual(budget * (1 + 1e-9));
    expect(answer.accounts[0]?.left).toBeCloseTo(Math.max(0, budget - 118.5e6), 0);
  });

  it('says why each option is taken or not, in words and numbers', async () => {
    const prepared = await preparedFor(await open(), caseOf(LINEAR), () => problemOf(LINEAR, 10e6));
    const answer = planned(await planInWorker(prepared));
    const [germanium] = answer.lines;
    // A tonne of germanium is worth 6 M and costs 1.8 M; so a dollar saves 3.333 and cobalt would be bought below 24,000.
    expect(germanium?.savesPerDollar).toBeCloseTo(6 / 1.8, 6);
    expect(germanium?.reason).toContain('Saves $3.33');
    expect(germanium?.reason).toContain('waits for money');
    expect(germanium?.inPlace).toBeCloseTo(5.555556, 5);
    const cobalt = answer.notTaken.find(({ option }) => option === 'spot/cobalt');
    expect(cobalt?.breakEvenUsdPerTonne).toBeCloseTo(80_000 / (6 / 1.8), 1);
    expect(cobalt?.reason).toBe(
      'One tonne more would save $80,000 of shortfall at the weights of the plan file and cost $45,000, where money saves $3.33 for each dollar elsewhere: taken below $24,000 a tonne.',
    );
    // The method's page works both out by hand.
    const page = readFileSync(new URL('../../docs/method/plan.md', import.meta.url), 'utf8');
    for (const reason of [germanium?.reason, cobalt?.reason]) expect(page).toContain(`> ${reason}`);
    expect(germanium?.word).toBe('chosen, not recommended');
    const [before, after] = [answer.nodes[0]?.before.mean, answer.nodes[0]?.after.mean];
    expect([before, after]).toEqual([20, expect.closeTo(14.444444, 5)]);
  });
});

const THREE: readonly Example[] = LINEAR.slice(0, 3);
const DRAWS = [
  ...Array.from({ length: 5 }, () => [0, 100, 2]),
  ...Array.from({ length: 3 }, () => [800, 400, 10]),
  ...Array.from({ length: 2 }, () => [2200, 900, 25]),
];

describe('a plan for three scenarios (VC-39 PL-2)', () => {
  it.each([
    [0, 122.8],
    [10, 99.633333],
    [20, 82.966667],
    [40, 53.466667],
    [60, 37.466667],
    [80, 24.2],
    [100, 12.2],
    [125, 1.6],
    [150, 0],
  ])('of $%d M leaves %d M in the mean', async (budget, left) => {
    const prepared = await preparedFor(await open(), caseOf(THREE), () => problemOf(THREE, budget * 1e6), {
      scenarios: 10,
    });
    const answer = planned(answerIn(new PlanSession(prepared, drawnAs(DRAWS, 3), await making())));
    expect(answer.after.expected / 1e6).toBeCloseTo(left, 5);
    expect(answer.before.expected / 1e6).toBeCloseTo(122.8, 6);
    expect(answer.before.p90 / 1e6).toBeCloseTo(354, 6);
  });
});

describe('plans for any shortfalls', () => {
  const amounts = (count: number, min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: count, maxLength: count });
  const anyExample = fc.record({
    draws: fc.array(amounts(3, 0, 900), { minLength: 2, maxLength: 8 }),
    prices: amounts(3, 1, 90),
    worths: amounts(3, 1, 90),
    budget: fc.integer({ min: 0, max: 20_000 }),
  });

  it('never spend more than there is, are never worse for more money, and are never beaten by a rival', async () => {
    const [workbench, around] = [await open(), await making()];
    const text = caseOf(THREE);
    await fc.assert(
      fc.asyncProperty(anyExample, async ({ draws, prices, worths, budget }) => {
        const examples = THREE.map((one, n) => ({ ...one, price: prices[n] ?? 1, worth: worths[n] ?? 1 }));
        const asked = { scenarios: draws.length, budget, quick: true };
        const prepared = await preparedFor(workbench, text, () => problemOf(examples, budget), asked);
        const session = new PlanSession(prepared, drawnAs(draws, 3), around);
        const found = session.solve(null);
        if (!isPlan(found)) throw new Error(found.status);
        const solved = session.solved(found);
        const slack = 1e-6 * Math.max(1, solved.risk, budget);
        expect(found.plan.spent).toBeLessThanOrEqual(budget + slack);
        for (const rival of rivalsOf(solved)) {
          expect(rival.spent).toBeLessThanOrEqual(budget + slack);
          expect(rival.worseBy).toBeGreaterThanOrEqual(-slack);
        }
        const more = session.replan(budget + 1000);
        if (!('lines' in more)) throw new Error(more.reason);
        expect(more.value).toBeLessThanOrEqual(solved.risk + 1e-4 * solved.risk + slack);
        session.close();
      }),
      { numRuns: 40 },
    );
  });
});

describe('the cheapest plan that halves P90', () => {
  const cheapest = { kind: 'cheapest', p90: 0.5 } as const;

  it('spends least, says what no plan can be cheaper than, and why it may not be the cheapest of all', async () => {
    const prepared = await preparedFor(await open(), caseOf(THREE), () => problemOf(THREE, Number.POSITIVE_INFINITY), {
      ...{ scenarios: 10, budget: null, objective: cheapest, quick: true },
    });
    const session = new PlanSession(prepared, drawnAs(DRAWS, 3), await making());
    onTestFinished(() => session.close());
    const { objective, status, reason, after, spent, lines } = planned(answerIn(session));
    // The worst fifth loses 354 M: all germanium saves 150 M for 45 M, and 450 t of antimony 27 M for 9 M.
    expect(spent / 1e6).toBeCloseTo(54, 3);
    expect(after.p90 / 1e6).toBeCloseTo(177, 3);
    expect(lines.map(({ option }) => option)).toEqual(['spot/germanium', 'spot/antimony']);
    expect([objective.unit, status]).toEqual(['USD', 'feasible']);
    expect(objective.bound).toBeGreaterThan(0);
    expect(objective.bound).toBeLessThanOrEqual(objective.value);
    expect(reason).toContain('cheapest of the plans that bound the mean of the worst tenth');
  });

  it('says how far one comes where there is none', async () => {
    const prepared = await preparedFor(await open(), caseOf(THREE), () => problemOf(THREE, 30e6), {
      ...{ scenarios: 10, budget: 30e6, objective: cheapest, quick: true },
    });
    const session = new PlanSession(prepared, drawnAs(DRAWS, 3), await making());
    onTestFinished(() => session.close());
    const answer = answerIn(session);
    if ('lines' in answer) throw new Error('there is a plan');
    expect(answer.status).toBe('infeasible');
    // Thirty million buys 16.667 t of germanium, which takes 100 M off the worst.
    expect(answer.reason).toContain('with the money there is it comes to $254 M');
    expect(answer.reason).toContain('with money without end it comes to $0');
  });
});

describe('making a plan', () => {
  it('of one request gives the same bytes, says how far it is, and has what nobody can buy in its register', async () => {
    const workbench = await open();
    const told: PlanProgress[] = [];
    const request = { case: { text: FOUR_SUPPLIERS, name: 'four.yaml' }, budget: 1e6, scenarios: 200 };
    const first = planned(await makePlan(workbench, request, (progress) => told.push(progress)));
    expect(told.map(({ stage }) => stage)).toContain('drawing');
    expect(first.id).toMatch(/^[0-9a-f]{64}$/);
    expect(first.notPlanned.map(({ material }) => material)).toEqual(['examplium']);
    expect(first.nodes.map(({ method }) => method)).toEqual(['not planned']);
    // Drawn as the run draws it: the mean of what is short by going through all is 63.495 t.
    expect(first.nodes[0]?.before.mean).toBeGreaterThan(45);
    expect(first.nodes[0]?.before.mean).toBeLessThan(82);
    expect(JSON.stringify(await makePlan(workbench, request))).toBe(JSON.stringify(first));
  });

  it('ends when it is cancelled', async () => {
    const [workbench, cancel] = [await open(), new AbortController()];
    const request = { case: { text: FOUR_SUPPLIERS, name: 'four.yaml' }, budget: 1e6, scenarios: 10_000 };
    const running = makePlan(workbench, request, () => cancel.abort(), cancel.signal);
    await expect(running).rejects.toBeInstanceOf(RunCancelledError);
  });

  it.each([
    ['half a scenario', { scenarios: 0.5 }],
    ['no money', { budget: null }],
    ['money below nothing', { budget: -1 }],
    ['the cheapest plan for more than there was', { objective: { kind: 'cheapest', p90: 1.5 } as const }],
  ])('for %s is refused', async (_, asked) => {
    const request = { case: { text: FOUR_SUPPLIERS, name: 'four.yaml' }, budget: 1e6, ...asked };
    await expect(makePlan(await open(), request)).rejects.toBeInstanceOf(PlanRequestError);
  });
});

describe('a plan beside others', () => {
  it('has a frontier that falls, ever more slowly, a knee, rivals that do no better, and what more money is worth', async () => {
    const prepared = await preparedFor(await open(), caseOf(THREE), () => problemOf(THREE, 20e6), {
      ...{ scenarios: 10, budget: 20e6 },
    });
    const session = new PlanSession(prepared, drawnAs(DRAWS, 3), await making());
    onTestFinished(() => session.close());
    const { frontier, rivals, worth, after, objective } = planned(answerIn(session));
    const points = frontier.map(({ budget, after: { expected } }) => [budget / 1e6, expected / 1e6] as const);
    expect(points.slice(0, 2)).toEqual([
      [0, expect.closeTo(122.8, 5)],
      [2, expect.closeTo(122.8 - 2 * (6 / 1.8), 5)],
    ]);
    const slopes = points.slice(1).map(([x, y], n) => (y - (points[n]?.[1] ?? 0)) / (x - (points[n]?.[0] ?? 0)));
    for (const [n, slope] of slopes.entries()) {
      expect(slope).toBeLessThanOrEqual(1e-9);
      if (n > 0) expect(slope).toBeGreaterThanOrEqual((slopes[n - 1] ?? 0) - 1e-6);
    }
    expect(frontier.filter(({ knee }) => knee).length).toBe(1);
    expect(rivals.map(({ id }) => id)).toEqual(['scarcest', 'even']);
    for (const rival of rivals) {
      expect(rival.worseBy).toBeGreaterThanOrEqual(-1);
      expect(rival.spent).toBeLessThanOrEqual(20e6 * (1 + 1e-9));
      expect(rival.after.expected - after.expected).toBeCloseTo(rival.worseBy, 0);
    }
    // PL-2: from 20 M on, ten more save 1.6667 by the dollar for germanium and then 1.5 for antimony.
    const [more] = worth;
    expect(more?.how).toBe('planned again');
    expect(more?.value).toBeCloseTo(objective.value - (points.find(([x]) => x === 30)?.[1] ?? 0) * 1e6, 0);
  });

  it('for another budget comes from the planner that is open', async () => {
    const prepared = await preparedFor(await open(), caseOf(LINEAR), () => problemOf(LINEAR, 10e6));
    const thread = new PlanThread(prepared, false);
    onTestFinished(() => thread.close());
    for (const [budget, left] of [
      [60e6, 104.8e6],
      [10e6, 258.666667e6],
      [150e6, 0],
    ] as const) {
      const plan = await thread.replan(budget);
      if (!('lines' in plan)) throw new Error(plan.reason);
      expect(plan.after.expected).toBeCloseTo(left, -1);
      expect(plan.lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(plan.spent, 2);
    }
  });

  it('kept is opened again from its manifest alone', async () => {
    const workbench = await open();
    const request = { case: { text: FOUR_SUPPLIERS, name: 'four.yaml' }, budget: 1e6, scenarios: 50, quick: true };
    const { manifest } = planned(await makePlan(workbench, request));
    const plans = new OpenPlans();
    onTestFinished(() => plans.close());
    const plan = await plans.replan(JSON.parse(JSON.stringify(manifest)), 2e6, () => preparing(workbench));
    expect(plan).toMatchObject({ budget: 2e6, spent: 0, lines: [] });
    const stale = { ...manifest, inputs: 'another' };
    await expect(plans.replan(stale, 2e6, () => preparing(workbench))).rejects.toBeInstanceOf(RunStaleError);
  });
});
