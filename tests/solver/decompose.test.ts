import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { judged } from '../../src/planner/cuts.ts';
import { EXPECTED, type PlanModel, type PlanObjective } from '../../src/planner/plan-model.ts';
import { wholePlan } from '../../src/planner/whole.ts';
import type { FoundPlan, SearchLimits } from '../../src/solver/decompose.ts';
import { searchPlan } from '../../src/solver/open-planner.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { anyPlan, linearCase, purchase, scenarioCase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };
const EXACT: SearchLimits = { gap: 1e-9, seconds: 60, now: Date.now, cancelled: () => false, progress: () => {} };

function found(model: PlanModel, objective: PlanObjective = RISK, limits: SearchLimits = EXACT): FoundPlan {
  const outcome = searchPlan(solver, model, objective, limits);
  if (outcome.status === 'infeasible' || outcome.status === 'none') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Optimum of the whole program, its yes and no held where given. */
function whole(model: PlanModel, objective: PlanObjective, held?: readonly number[]): number {
  const { program, stage } = wholePlan(model, objective);
  for (const [a, value] of (held ?? []).entries()) {
    const column = stage.choices[a] ?? -1;
    if (column >= 0) program.lower[column] = program.upper[column] = value;
  }
  const { status, objective: best } = solver.solve(program);
  if (status === 'infeasible') return Number.POSITIVE_INFINITY;
  expect(status).toBe('optimal');
  return best * (objective.kind === 'risk' ? stage.units.risk : stage.units.money);
}

const near = (value: number, other: number) =>
  expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-6 * Math.max(1, other));
const total = (list: Float64Array, from: number, to: number) => list.subarray(from, to).reduce((a, b) => a + b, 0);

/** What is spent is paid from accounts, never more than there is, and from receipts. */
function expectPaid(model: PlanModel, { plan }: FoundPlan): void {
  const { years } = model;
  for (const [k, { amount }] of model.accounts.entries())
    expect(total(plan.paid, k * years, (k + 1) * years)).toBeLessThanOrEqual(amount + 1e-6);
  expect(plan.spent).toBeLessThanOrEqual(total(plan.paid, 0, plan.paid.length) + plan.received + 1e-6);
}

describe('the plan by decomposition (F-15)', () => {
  it('gives VC-39: what is left, and what one more dollar is worth', () => {
    for (const [budget, left, dual] of [
      [10, 258.6666667, 3.3333333],
      [60, 104.8, 1.8],
      [100, 32.8888889, 1.7777778],
    ] as const) {
      const { objective, marginals, status } = found(linearCase(budget));
      expect([status, marginals.map(({ row }) => row.kind)]).toEqual(['optimal', ['account']]);
      expect(objective).toBeCloseTo(left, 6);
      expect(-(marginals[0]?.value ?? 0)).toBeCloseTo(dual, 6);
    }
    const left = [0, 10, 20, 40, 60, 80, 100, 125, 150].map((budget) => found(scenarioCase(budget)).objective);
    const told = [122.8, 99.633333, 82.966667, 53.466667, 37.466667, 24.2, 12.2, 1.6, 0];
    for (const [n, value] of left.entries()) expect(value).toBeCloseTo(told[n] ?? -1, 5);
  });

  const measure = fc.record({ tail: fc.constantFrom(0, 0.5, 1), quantile: fc.constantFrom(0, 0.5, 0.8) });

  it('is as good as the whole program, for the mean, the tail and a blend, and pays from accounts', () => {
    fc.assert(
      fc.property(anyPlan, measure, (model, how) => {
        const objective: PlanObjective = { kind: 'risk', measure: how };
        const plan = found(model, objective);
        near(plan.objective, whole(model, objective));
        near(judged(model, how, plan.plan.state).risk, plan.risk);
        expectPaid(model, plan);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the least money for a target, or says that the target clashes', () => {
    fc.assert(
      fc.property(anyPlan, measure, fc.constantFrom(0.2, 0.6, 0.9), (model, how, part) => {
        const none = judged(model, how, { stock: new Float64Array(100), capacity: new Float64Array(100) }).risk;
        const objective: PlanObjective = { kind: 'cost', measure: how, target: part * none };
        const best = whole(model, objective);
        const outcome = searchPlan(solver, model, objective, EXACT);
        if (outcome.status === 'infeasible') {
          expect(best).toBe(Number.POSITIVE_INFINITY);
          expect(outcome.clash.map(({ kind }) => kind)).toContain('target');
        } else if (outcome.status !== 'none') near(outcome.objective, best);
        else throw new Error(outcome.reason);
      }),
      { numRuns: 40 },
    );
  });

  it('is never worse with more money, and scales with tonnes and dollars', () => {
    fc.assert(
      fc.property(anyPlan, (model) => {
        const { objective } = found(model);
        const richer = {
          ...model,
          accounts: model.accounts.map((account) => ({ ...account, amount: account.amount + 5 })),
        };
        expect(found(richer).objective).toBeLessThanOrEqual(objective + 1e-6);
        const dear = model.actions.map((action) => ({
          ...{ ...action, keep: action.keep * 1e6 },
          segments: action.segments.map((steps) => steps.map(({ upTo, price }) => ({ upTo, price: price * 1e6 }))),
        }));
        const accounts = model.accounts.map((account) => ({ ...account, amount: account.amount * 1e6 }));
        const yearly = model.yearly?.map((limit) => limit * 1e6) ?? null;
        near(found({ ...model, actions: dear, accounts, yearly }).objective, objective);
      }),
      { numRuns: 25 },
    );
  });

  it('spends nothing on what is worth nothing: of the best plans it is the cheapest', () => {
    expect(found(scenarioCase(1e4)).plan.spent).toBeCloseTo(2200 * 0.02 + 900 * 0.045 + 25 * 1.8, 5);
    fc.assert(
      fc.property(anyPlan, measure, fc.integer({ min: 0, max: 300 }), (model, how, more) => {
        const accounts = model.accounts.map((account) => ({ ...account, amount: account.amount + more }));
        const rich = { ...model, accounts };
        const { objective, risk, plan, status } = found(rich, { kind: 'risk', measure: how });
        expect([status, risk]).toEqual(['optimal', objective]);
        const least = whole(rich, { kind: 'cost', measure: how, target: risk * (1 + 1e-9) + 1e-7 });
        // What is held is the risk, to a ten millionth; a dollar may weigh more than that.
        const paid = total(plan.paid, 0, plan.paid.length);
        expect(Math.abs(paid - least)).toBeLessThanOrEqual(1e-5 * Math.max(1, least));
      }),
      { numRuns: 60 },
    );
  });

  it('says no where a yes is not needed, though there is money for all', () => {
    const base = linearCase(1e4);
    const project = (dollars: number) => ({ ...purchase(0, 1), most: 10, choice: { dollars, year: 0 } });
    const model: PlanModel = {
      ...{ ...base, nodes: 1, need: new Float64Array([10]), stock: new Float64Array(1), worth: new Float64Array([7]) },
      actions: [project(50), project(5), project(80)],
    };
    const { plan, risk } = found(model);
    expect([risk < 1e-5, Array.from(plan.taken), Math.round(plan.spent)]).toEqual([true, [0, 1, 0], 15]);
  });

  /** Some actions made a yes or no, the first two exclusive, the third in need of the first. */
  const projects = fc
    .tuple(
      anyPlan,
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([model, fixed, exclusive, needs]): PlanModel => {
      const actions = model.actions.map((action, a) => ({
        ...action,
        ...{ choice: { dollars: fixed[a] ?? 0, year: 0 }, exclusive: exclusive && a < 2 ? 0 : -1, least: a % 2 },
        dependsOn: needs && a === 2 ? [0] : [],
      }));
      return { ...model, actions };
    });

  const subsets = (count: number) =>
    Array.from({ length: 2 ** count }, (_, n) => Array.from({ length: count }, (_, a) => (n >> a) & 1));

  it('decides yes and no as well as trying every subset', () => {
    fc.assert(
      fc.property(projects, measure, (model, how) => {
        const objective: PlanObjective = { kind: 'risk', measure: how };
        const best = Math.min(...subsets(model.actions.length).map((held) => whole(model, objective, held)));
        const plan = found(model, objective);
        near(plan.objective, best);
        expectPaid(model, plan);
      }),
      { numRuns: 25 },
    );
  });

  /** Money to where it takes most off, step by step: chance of being short there, times worth, over price. */
  function greedy({ nodes, scenarios, chance, need, worth, actions }: PlanModel, budget: number): number {
    const steps = Array.from({ length: nodes }, (_, node) => {
      const shorts = Array.from({ length: scenarios }, (_, s) => need[s * nodes + node] ?? 0);
      const marks = [...new Set([0, ...shorts])].sort((a, b) => a - b);
      const price = actions[node]?.segments[0]?.[0]?.price ?? 1;
      return marks.slice(1).map((mark, n) => {
        const above = shorts.reduce((sum, short, s) => sum + (short >= mark ? (chance[s] ?? 0) : 0), 0);
        return { tonnes: mark - (marks[n] ?? 0), price, gain: above * (worth[node] ?? 0) };
      });
    }).flat();
    let [left, money] = [steps.reduce((sum, { gain, tonnes }) => sum + gain * tonnes, 0), budget];
    for (const { tonnes, price, gain } of steps.sort((a, b) => b.gain / b.price - a.gain / a.price)) {
      const bought = Math.min(tonnes, money / price);
      [left, money] = [left - gain * bought, money - bought * price];
    }
    return left;
  }

  it('is what greed by slope comes to where nothing has a fixed cost', () => {
    const some = (length: number, max: number) =>
      fc.array(fc.integer({ min: 1, max }), { minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        some(6, 40),
        some(2, 9),
        some(2, 9),
        fc.integer({ min: 0, max: 200 }),
        (need, worth, prices, budget) => {
          const model: PlanModel = {
            ...{ ...scenarioCase(budget), nodes: 2, stock: new Float64Array(2) },
            ...{ need: Float64Array.from(need), worth: Float64Array.from(worth) },
            actions: prices.map((price, node) => purchase(node, price)),
          };
          near(found(model).objective, greedy(model, budget));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names the goals and accounts that clash, and nothing else', () => {
    const model: PlanModel = {
      ...scenarioCase(10),
      goals: [
        { node: 0, year: 0, tonnes: 600, reason: 'first' },
        { node: 1, year: 0, tonnes: 10, reason: 'second' },
      ],
    };
    const outcome = searchPlan(solver, model, RISK, EXACT);
    expect(outcome).toEqual({
      status: 'infeasible',
      clash: [
        { kind: 'goal', of: 0, year: 0 },
        { kind: 'account', of: 0, year: -1 },
      ],
    });
  });

  it('names what clashes among yes and no, where parts of both would do', () => {
    const option = { ...purchase(0, 1), most: 1, choice: { dollars: 0, year: 0 }, exclusive: 4, least: 1 };
    const model: PlanModel = {
      ...linearCase(100),
      ...{ nodes: 1, need: new Float64Array([9]), stock: new Float64Array(1), worth: new Float64Array([1]) },
      actions: [
        { ...option, most: 3, least: 3 },
        { ...option, most: 1 },
      ],
      goals: [{ node: 0, year: 0, tonnes: 2, reason: 'g' }],
      yearly: new Float64Array([2]),
    };
    const outcome = searchPlan(solver, model, RISK, EXACT);
    expect(outcome.status === 'infeasible' && outcome.clash.map(({ kind }) => kind)).toContain('goal');
  });

  it('stops when told to or when its time is over, and says which', () => {
    const cancelled = { ...EXACT, cancelled: () => true };
    expect(searchPlan(solver, scenarioCase(40), RISK, cancelled)).toEqual({ status: 'none', reason: 'cancelled' });
    expect(searchPlan(solver, scenarioCase(40), RISK, { ...EXACT, seconds: 0 })).toEqual({
      status: 'none',
      reason: 'time',
    });
    let rounds = 0;
    const later = found(scenarioCase(40), RISK, {
      ...EXACT,
      cancelled: () => rounds > 0,
      progress: () => {
        rounds += 1;
      },
    });
    expect([later.status, later.reason]).toEqual(['feasible', 'cancelled']);
    expect(later.bound).toBeLessThanOrEqual(53.466667);
    expect(later.objective).toBeGreaterThanOrEqual(53.466666);
  });

  it('has a plan with its yes and no decided where it is told to stop before they are proved best', () => {
    const base = scenarioCase(40);
    const actions = base.actions.map((action) => ({ ...action, most: 500, choice: { dollars: 4, year: 0 } }));
    const model: PlanModel = { ...base, actions };
    let best = Number.POSITIVE_INFINITY;
    const progress: SearchLimits['progress'] = (told) => {
      best = told.best;
    };
    const early = found(model, RISK, { ...EXACT, cancelled: () => best < Number.POSITIVE_INFINITY, progress });
    const proved = found(model);
    expect([early.status, early.reason, proved.status]).toEqual(['feasible', 'cancelled', 'optimal']);
    expect(early.bound).toBeLessThanOrEqual(proved.objective + 1e-6);
    expect(early.objective).toBeGreaterThanOrEqual(proved.objective - 1e-6);
    expectPaid(model, early);
  });
});
