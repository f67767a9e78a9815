import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPECTED, type PlanModel, type PlanObjective } from '../../src/planner/plan-model.ts';
import type { FoundPlan, PlanOutcome, SearchLimits } from '../../src/solver/decompose.ts';
import { openPlanner, searchPlan } from '../../src/solver/open-planner.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { anyPlan, linearCase, purchase, scenarioCase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };
const EXACT: SearchLimits = { gap: 1e-9, seconds: 60, now: Date.now, cancelled: () => false, progress: () => {} };

function found(outcome: PlanOutcome): FoundPlan {
  if (outcome.status === 'infeasible' || outcome.status === 'none') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** What a planner kept open finds with one budget after the other, and what planners opened anew find. */
function grid(model: PlanModel, objective: PlanObjective, budgets: readonly (readonly number[])[]) {
  const planner = openPlanner(solver, model, objective);
  try {
    return budgets.map((amounts) => {
      const accounts = model.accounts.map((account, k) => ({ ...account, amount: amounts[k] ?? account.amount }));
      const cold = found(searchPlan(solver, { ...model, accounts }, objective, EXACT));
      return { warm: found(planner.solve(EXACT, amounts)), cold };
    });
  } finally {
    planner.close();
  }
}

const measure = fc.record({ tail: fc.constantFrom(0, 0.5, 1), quantile: fc.constantFrom(0, 0.5, 0.8) });
const budgets = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), {
  minLength: 2,
  maxLength: 4,
});

describe('a planner kept open', () => {
  it('finds with other money what one opened anew finds, in any order', () => {
    fc.assert(
      fc.property(anyPlan, measure, budgets, (model, how, amounts) => {
        for (const { warm, cold } of grid(model, { kind: 'risk', measure: how }, amounts)) {
          expect(warm.status).toBe('optimal');
          expect(Math.abs(warm.objective - cold.objective)).toBeLessThanOrEqual(1e-6 * Math.max(1, cold.objective));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('does so where there are yes or no actions', () => {
    const some = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(anyPlan, some, budgets, (model, fixed, amounts) => {
        const actions = model.actions.map((action, a) => ({
          ...{ ...action, choice: { dollars: fixed[a] ?? 0, year: 0 }, least: a % 2, exclusive: a < 2 ? 0 : -1 },
        }));
        for (const { warm, cold } of grid({ ...model, actions }, RISK, amounts))
          expect(Math.abs(warm.objective - cold.objective)).toBeLessThanOrEqual(1e-6 * Math.max(1, cold.objective));
      }),
      { numRuns: 20 },
    );
  });

  it('is never worse with more money, over a grid of budgets', () => {
    const amounts = [0, 5, 10, 20, 40, 60, 80, 100, 125, 150, Number.POSITIVE_INFINITY];
    for (const model of [linearCase(20), scenarioCase(20)]) {
      const left = grid(
        model,
        RISK,
        [...amounts].reverse().map((amount) => [amount]),
      ).map(({ warm }) => warm.objective);
      for (const [n, value] of left.entries()) expect(value).toBeGreaterThanOrEqual((left[n - 1] ?? 0) - 1e-9);
    }
    const told = grid(scenarioCase(0), RISK, [[40], [100], [10]]).map(({ warm }) => warm.objective);
    for (const [n, value] of [53.466667, 12.2, 99.633333].entries()) expect(told[n]).toBeCloseTo(value, 5);
  });

  /** Large enough that cuts are let go on the way: numbers without a pattern, the same every time. */
  function manyNodes(): PlanModel {
    const [nodes, years, scenarios] = [20, 4, 30];
    let state = 7;
    const next = (most: number) => {
      state = (state * 48271) % 2147483647;
      return state % most;
    };
    const need = Float64Array.from({ length: scenarios * nodes * years }, () => Math.max(0, next(60) - 20));
    const actions = Array.from({ length: 3 * nodes }, (_, a) => ({
      ...purchase(a % nodes, 1, years),
      ...{ kind: a < 2 * nodes ? ('stock' as const) : ('capacity' as const), most: 40 },
      segments: Array.from({ length: years }, () => [
        { upTo: 10, price: 1 + next(9) },
        { upTo: 20, price: 12 + next(9) },
      ]),
      delivers: Float64Array.from({ length: years * years }, (_, n) => {
        const [from, to] = [Math.floor(n / years), n % years];
        return a < 2 * nodes ? Number(to === Math.min(years, from + 1)) : Number(to > from);
      }),
    }));
    return {
      ...linearCase(300),
      ...{ nodes, years, scenarios, need, actions, stock: new Float64Array(nodes * years) },
      chance: new Float64Array(scenarios).fill(1 / scenarios),
      worth: Float64Array.from({ length: nodes * years }, (_, n) => 1 + (Math.floor(n / years) % 7)),
      accounts: [{ amount: 300, from: 0, until: years - 1 }],
    };
  }

  it('takes back what it let go, so that it finds the same there and back again', () => {
    const model = manyNodes();
    const amounts = [600, 1500, 300, 900, 600, 1500].map((amount) => [amount]);
    for (const { warm, cold } of grid(model, RISK, amounts)) {
      expect([warm.status, cold.status]).toEqual(['optimal', 'optimal']);
      expect(Math.abs(warm.objective - cold.objective)).toBeLessThanOrEqual(1e-6 * cold.objective);
    }
  });

  it('takes an account that had no end and now has one', () => {
    const planner = openPlanner(solver, scenarioCase(Number.POSITIVE_INFINITY), RISK);
    expect(found(planner.solve(EXACT)).objective).toBeCloseTo(0, 6);
    expect(found(planner.solve(EXACT, [40])).objective).toBeCloseTo(53.466667, 5);
    planner.close();
  });

  it('goes on after it was cancelled in the middle, and after money that does not do', () => {
    const goals = [{ node: 0, year: 0, tonnes: 600, reason: 'g' }];
    const planner = openPlanner(solver, { ...scenarioCase(40), goals }, RISK);
    let rounds = 0;
    const stopped = planner.solve({
      ...EXACT,
      cancelled: () => rounds > 0,
      progress: () => {
        rounds += 1;
      },
    });
    expect([stopped.status, 'reason' in stopped && stopped.reason]).toEqual(['feasible', 'cancelled']);
    expect(planner.solve(EXACT, [10])).toEqual({
      status: 'infeasible',
      clash: [
        { kind: 'goal', of: 0, year: 0 },
        { kind: 'account', of: 0, year: -1 },
      ],
    });
    const whole = found(searchPlan(solver, { ...scenarioCase(40), goals }, RISK, EXACT));
    expect(found(planner.solve(EXACT, [40])).objective).toBeCloseTo(whole.objective, 6);
    expect(() => planner.solve(EXACT, [40, 1])).toThrow(/2 amounts for 1 accounts/);
    expect(() => planner.solve(EXACT, [-1])).toThrow(/-1 is not zero or above/);
    expect(found(planner.solve(EXACT)).objective).toBeCloseTo(whole.objective, 6);
    planner.close();
  });
});
