import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { judged } from '../../src/planner/cuts.ts';
import { stateOf } from '../../src/planner/plan.ts';
import { EXPECTED, type PlanModel, type PlanObjective } from '../../src/planner/plan-model.ts';
import { slopesOf, valuesOf } from '../../src/planner/value.ts';
import { searchPlan } from '../../src/solver/open-planner.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { anyPlan, linearCase, purchase, scenarioCase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };
const LIMITS = { gap: 1e-9, seconds: 60, now: Date.now, cancelled: () => false, progress: () => {} };

function found(model: PlanModel, objective: PlanObjective) {
  const outcome = searchPlan(solver, model, objective, LIMITS);
  if (outcome.status === 'infeasible' || outcome.status === 'none') throw new Error(JSON.stringify(outcome));
  return outcome;
}

/** Values of every action and year at the best plan. */
function valued(model: PlanModel, objective: PlanObjective = RISK) {
  const { plan, dollars, marginals } = found(model, objective);
  const target = marginals.find(({ row }) => row.kind === 'target')?.value ?? 0;
  const worths = { money: dollars, risk: objective.kind === 'risk' ? 1 : -target };
  return { plan, values: valuesOf(model, plan, slopesOf(model, objective.measure, plan.state), worths) };
}

const amounts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 12, maxLength: 12 });
const measure = fc.record({ tail: fc.constantFrom(0, 0.5, 1), quantile: fc.constantFrom(0, 0.5) });

describe('what one more tonne is worth', () => {
  it('is what the measure falls by when a little more is committed, also where a plan just covers something', () => {
    const little = 1 / 256;
    fc.assert(
      fc.property(anyPlan, amounts, (any, list) => {
        const model = { ...any, actions: any.actions.map((action) => ({ ...action, takes: null })) };
        const tonnes = Float64Array.from({ length: model.actions.length * model.years }, (_, n) => list[n] ?? 0);
        const { slope } = valuesOf(model, { tonnes }, slopesOf(model, EXPECTED, stateOf(model, tonnes)), {
          ...{ money: new Float64Array(tonnes.length), risk: 1 },
        });
        const risk = (at: Float64Array) => judged(model, EXPECTED, stateOf(model, at)).risk;
        for (const n of tonnes.keys()) {
          const more = tonnes.map((amount, k) => amount + (k === n ? little : 0));
          expect((risk(more) - risk(tonnes)) / little).toBeCloseTo(slope[n] ?? 1, 5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('promises no less than comes of it, with what it takes from stock and in the tail', () => {
    const little = 1 / 256;
    fc.assert(
      fc.property(anyPlan, amounts, measure, (any, list, how) => {
        const model = { ...any, stock: any.stock.map((tonnes) => tonnes + 100) };
        const tonnes = Float64Array.from({ length: model.actions.length * model.years }, (_, n) => list[n] ?? 0);
        const { slope } = valuesOf(model, { tonnes }, slopesOf(model, how, stateOf(model, tonnes)), {
          ...{ money: new Float64Array(tonnes.length), risk: 1 },
        });
        const risk = (at: Float64Array) => judged(model, how, stateOf(model, at)).risk;
        for (const n of tonnes.keys()) {
          const more = tonnes.map((amount, k) => amount + (k === n ? little : 0));
          const takes = model.actions[Math.floor(n / model.years)]?.takes !== null;
          if (takes && how.tail > 0) continue;
          const change = (risk(more) - risk(tonnes)) / little;
          if (takes) expect(change).toBeLessThanOrEqual((slope[n] ?? 0) + 1e-4);
          else expect(change).toBeGreaterThanOrEqual((slope[n] ?? 0) - 1e-4);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says why VC-39 buys what it buys: worth a dollar, break-even price, what is not worth its money', () => {
    const { plan, values } = valued(linearCase(60));
    // Antimony and germanium are closed, tungsten has what is left, cobalt nothing.
    expect(Array.from(plan.tonnes, (tonnes) => Number(tonnes.toFixed(3)))).toEqual([1000, 0, 20, 80]);
    expect(Array.from(values.slope, (slope) => Number(slope.toFixed(9)) + 0)).toEqual([0, -0.08, 0, -0.09]);
    expect(Array.from(values.price)).toEqual([0.02, 0.045, 1.8, 0.05]);
    expect(values.money[0]).toBeCloseTo(1.8, 6);
    expect(values.breakEven[1]).toBeCloseTo(0.08 / 1.8, 6);
    expect(values.reduced[1]).toBeCloseTo(0.045 * 1.8 - 0.08, 6);
    expect(values.reduced[3]).toBeCloseTo(0, 6);
    expect(values.breakEven[0]).toBe(0);
  });

  it('finds nothing left worth its price at the best plan, whatever the objective', () => {
    fc.assert(
      fc.property(fc.constantFrom(10, 40, 80), fc.boolean(), (budget, cheapest) => {
        const model = scenarioCase(budget);
        const objective: PlanObjective = cheapest ? { kind: 'cost', measure: EXPECTED, target: budget } : RISK;
        const rich = { ...model, accounts: [{ amount: 1e4, from: 0, until: 0 }] };
        const { values } = valued(cheapest ? rich : model, objective);
        for (const reduced of values.reduced) expect(reduced).toBeGreaterThanOrEqual(-1e-6);
      }),
      { numRuns: 6 },
    );
  });

  it('counts what is kept, and sees where a limit and not money keeps it from more', () => {
    const model: PlanModel = {
      ...{ ...linearCase(0), nodes: 1, years: 2, need: new Float64Array([0, 50]), stock: new Float64Array(2) },
      worth: new Float64Array([9, 9]),
      actions: [{ ...purchase(0, 2, 2), keep: 1, most: 5 }],
      accounts: [{ amount: 1000, from: 0, until: 1 }],
    };
    const { plan, values } = valued(model);
    expect(plan.tonnes.reduce((sum, tonnes) => sum + tonnes, 0)).toBeCloseTo(5, 6);
    expect(Array.from(values.reduced, (value) => Number(value.toFixed(6)))).toEqual([-9, -9]);
    expect(values.breakEven[0]).toBe(Number.POSITIVE_INFINITY);
    const dear = valued({ ...model, accounts: [{ amount: 9, from: 0, until: 1 }] });
    // A tonne of the first year is kept for two: 4 dollars; of the second 3.
    expect(dear.values.money[1]).toBeCloseTo(3, 6);
    expect(dear.values.breakEven[1]).toBeCloseTo(2, 6);
    expect(dear.values.breakEven[0]).toBeCloseTo(1, 6);
  });
});
