import { beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../src/planner/plan.ts';
import {
  checkObjective,
  checkPlanModel,
  EXPECTED,
  type PlanModel,
  type PlanObjective,
} from '../../src/planner/plan-model.ts';
import { recourseOf } from '../../src/planner/recourse.ts';
import { wholePlan } from '../../src/planner/whole.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { linearCase, purchase, scenarioCase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };

/** The optimum of the whole program, in the model's own units. */
function solved(model: PlanModel, objective: PlanObjective = RISK) {
  checkPlanModel(model);
  const { program, stage } = wholePlan(model, objective);
  const { status, objective: best, x, duals } = solver.solve(program);
  const plan = planOf(model, stage, x.length > 0 ? x : new Float64Array(program.cost.length));
  const account = program.rows.names.findIndex(({ kind }) => kind === 'account');
  return {
    status,
    risk: best * stage.units.risk,
    plan,
    dollar: ((duals[account] ?? 0) * stage.units.risk) / stage.units.money,
  };
}

describe('the whole plan as one program (F-15)', () => {
  it.each([
    [10, 258.6666667, 3.333333, [0, 0, 5.5556, 0]],
    [30, 192, 3.333333, [0, 0, 16.6667, 0]],
    [60, 104.8, 1.8, [1000, 0, 20, 80]],
    [100, 32.8888889, 1.777778, [1000, 88.8889, 20, 800]],
    [150, 0, 0, [1000, 500, 20, 800]],
  ])(
    'gives VC-39 PL-1 at a budget of %d: what is left, what a dollar is worth, what is bought',
    (budget, left, dual, x) => {
      const { risk, dollar, plan } = solved(linearCase(budget));
      expect(risk).toBeCloseTo(left, 6);
      expect(-dollar).toBeCloseTo(dual, 6);
      for (const [n, tonnes] of x.entries())
        if (budget < 150) expect(plan.tonnes[n]).toBeCloseTo(tonnes, 4);
        else expect(plan.tonnes[n]).toBeGreaterThanOrEqual(tonnes - 1e-6);
      expect(plan.spent).toBeLessThanOrEqual(budget * (1 + 1e-9));
    },
  );

  const FRONTIER = [
    [0, 122.8],
    [10, 99.633333],
    [20, 82.966667],
    [40, 53.466667],
    [60, 37.466667],
    [80, 24.2],
    [100, 12.2],
    [125, 1.6],
    [150, 0],
  ] as const;

  it.each(FRONTIER)('gives VC-39 PL-2 at a budget of %d', (budget, left) => {
    const model = scenarioCase(budget);
    const { risk, plan } = solved(model);
    expect(risk).toBeCloseTo(left, 5);
    const found = recourseOf(model, plan.state, model.chance);
    expect(found.node.reduce((sum, loss) => sum + loss, 0)).toBeCloseTo(left, 5);
  });

  it('costs what VC-39 PL-1 says to leave nothing unmet', () => {
    const model = { ...linearCase(0), accounts: [{ amount: Number.POSITIVE_INFINITY, from: 0, until: 0 }] };
    expect(solved(model, { kind: 'cost', measure: EXPECTED, target: 0 }).plan.spent).toBeCloseTo(118.5, 6);
  });

  it('pays in the years an account allows, and keeping what is bought', () => {
    const later = { ...purchase(0, 2, 2), keep: 1 };
    const model: PlanModel = {
      ...linearCase(0),
      ...{
        nodes: 1,
        years: 2,
        need: new Float64Array([0, 10]),
        stock: new Float64Array(2),
        worth: new Float64Array([1, 1]),
      },
      actions: [later],
      accounts: [{ amount: 12, from: 0, until: 1 }],
    };
    const { plan, risk } = solved(model);
    expect(Array.from(plan.tonnes, (tonnes) => Number(tonnes.toFixed(6)))).toEqual([0, 4]);
    expect(risk).toBeCloseTo(6, 7);
    const early = solved({ ...model, accounts: [{ amount: 12, from: 0, until: 0 }] });
    expect(early.plan.spent).toBe(0);
    const yearly = solved({ ...model, yearly: new Float64Array([100, 6]) });
    expect(yearly.plan.tonnes.reduce((sum, tonnes) => sum + tonnes, 0)).toBeCloseTo(10 / 3, 6);
  });

  it('keeps storage, goals and shares, and warns where the market guard is passed', () => {
    const wide = (supplier: number, price: number) => ({ ...purchase(0, price), supplier });
    const model: PlanModel = {
      ...linearCase(0),
      ...{ nodes: 1, need: new Float64Array([40]), stock: new Float64Array([4]), worth: new Float64Array([1]) },
      actions: [wide(0, 1), wide(1, 3)],
      accounts: [{ amount: 1000, from: 0, until: 0 }],
    };
    const bought = (found: PlanModel) => Array.from(solved(found).plan.tonnes, (tonnes) => Number(tonnes.toFixed(6)));
    expect(solved({ ...model, storage: new Float64Array([24]) }).risk).toBeCloseTo(16, 7);
    const capped: PlanModel = { ...model, shareCaps: [{ node: 0, by: 'supplier', most: 0.75 }] };
    const cheapest: PlanObjective = { kind: 'cost', measure: EXPECTED, target: 0 };
    expect(Array.from(solved(capped, cheapest).plan.tonnes, Math.round)).toEqual([27, 9]);
    const goal: PlanModel = {
      ...model,
      need: new Float64Array(1),
      goals: [{ node: 0, year: 0, tonnes: 14, reason: 'g' }],
    };
    expect(bought(goal).reduce((sum, tonnes) => sum + tonnes, 0)).toBeGreaterThanOrEqual(10 - 1e-6);
    expect(solved({ ...goal, accounts: [{ amount: 9, from: 0, until: 0 }] }).status).toBe('infeasible');
    const { warnings } = solved({ ...model, guard: new Float64Array([30]) }, cheapest).plan;
    expect(warnings.map(({ node, year, guard }) => [node, year, guard])).toEqual([[0, 0, 30]]);
  });

  it('refuses a model whose arrays do not fit or whose prices fall', () => {
    const model = scenarioCase(10);
    expect(() => checkPlanModel({ ...model, need: new Float64Array(2) })).toThrow(/need has 2 numbers instead of 9/);
    expect(() => checkPlanModel({ ...model, chance: new Float64Array([0.5, 0.3, 0.1]) })).toThrow(/add up to/);
    const falls = {
      ...purchase(0, 1),
      segments: [
        [
          { upTo: 1, price: 2 },
          { upTo: 2, price: 1 },
        ],
      ],
    };
    expect(() => checkPlanModel({ ...model, actions: [falls] })).toThrow(/prices that fall/);
    const late = { ...purchase(0, 1), choice: { dollars: 1, year: 1 } };
    expect(() => checkPlanModel({ ...model, actions: [late] })).toThrow(/own money in year 1, which there is not/);
    const goals = [{ node: 3, year: 0, tonnes: 1, reason: 'g' }];
    expect(() => checkPlanModel({ ...model, goals })).toThrow(/goal 0 is for no node/);
    expect(() => checkPlanModel({ ...model, accounts: [{ amount: -1, from: 0, until: 0 }] })).toThrow(/accounts: -1/);
    expect(() => checkObjective({ kind: 'risk', measure: { tail: 1, quantile: 1 } })).toThrow(/quantile is 1/);
  });
});
