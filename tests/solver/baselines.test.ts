import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Baseline, buyScarcest, spreadEvenly } from '../../src/planner/baselines.ts';
import { EXPECTED, type PlanModel } from '../../src/planner/plan-model.ts';
import { recourseOf } from '../../src/planner/recourse.ts';
import { wholePlan } from '../../src/planner/whole.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { anyPlan, purchase, scenarioCase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const riskOf = (model: PlanModel, { state }: Baseline): number =>
  recourseOf(model, state, model.chance).node.reduce((sum, loss) => sum + loss, 0);
/** Demand of each node, for what is scarce: here the same for all. */
const alike = (model: PlanModel): Float64Array => new Float64Array(model.nodes).fill(100);
const RULES = [(model: PlanModel) => buyScarcest(model, alike(model)), spreadEvenly];

/** The least consequence with each action's tonnes of each year held at what a rule bought; infinite where they are no plan. */
function held(model: PlanModel, tonnes: Float64Array): number {
  const { program, stage } = wholePlan(model, { kind: 'risk', measure: EXPECTED });
  const rows = program.rows;
  const [starts, columns, coefficients] = [[...rows.starts], [...rows.columns], [...rows.coefficients]];
  const [lower, upper, names] = [[...rows.lower], [...rows.upper], [...rows.names]];
  for (const [n, amount] of tonnes.entries()) {
    const [a, year] = [Math.floor(n / model.years), n % model.years];
    const unit = stage.units.tonnes[model.actions[a]?.node ?? 0] ?? 1;
    for (const buy of stage.buys)
      if (buy.action === a && buy.year === year) {
        columns.push(buy.column);
        coefficients.push(1);
      }
    starts.push(columns.length);
    const slack = 1e-6 * (1 + amount / unit);
    lower.push(amount / unit - slack);
    upper.push(amount / unit + slack);
    names.push({ kind: 'most', of: a, year });
  }
  const packed = {
    ...{ names, lower: Float64Array.from(lower), upper: Float64Array.from(upper), starts: Int32Array.from(starts) },
    ...{ columns: Int32Array.from(columns), coefficients: Float64Array.from(coefficients) },
  };
  const { status, objective } = solver.solve({ ...program, rows: packed });
  return status === 'optimal' ? objective * stage.units.risk : Number.POSITIVE_INFINITY;
}

describe('what a plan is compared with', () => {
  it('buys what is scarcest of its demand first, as much as is short in the mean, until the money is out', () => {
    // Mean shortfalls 680, 350 and 9 tonnes: of demands 1000, 350 and 10 the second is the scarcest, then the third.
    const { tonnes, spent } = buyScarcest(scenarioCase(20), Float64Array.from([1000, 350, 10]));
    expect(Array.from(tonnes, Math.round)).toEqual([0, 350, 2]);
    expect(spent).toBeCloseTo(20, 9);
    expect(spent - 350 * 0.045).toBeCloseTo((tonnes[2] ?? 0) * 1.8, 9);
  });

  it('gives each node that is short the same dollars, and what one cannot spend to the others', () => {
    const { tonnes } = spreadEvenly(scenarioCase(30));
    const dollars = [0.02, 0.045, 1.8].map((price, n) => price * (tonnes[n] ?? 0));
    for (const spent of dollars) expect(spent).toBeCloseTo(10, 6);
    const rich = spreadEvenly(scenarioCase(100));
    // Cobalt is closed with 40.5 at most, antimony with 44: what they leave goes to germanium.
    expect(rich.spent).toBeGreaterThan(99);
    expect(riskOf(scenarioCase(100), rich)).toBeLessThan(30);
  });

  it('closes everything where money has no end, and buys no more than closes it', () => {
    const model = { ...scenarioCase(0), accounts: [{ amount: Number.POSITIVE_INFINITY, from: 0, until: 0 }] };
    for (const rule of RULES) {
      const plan = rule(model);
      expect(riskOf(model, plan)).toBeLessThan(0.05);
      expect(plan.tonnes[0]).toBeLessThanOrEqual(2200 + 1e-6);
    }
  });

  it('keeps caps on suppliers, and storage', () => {
    const wide = (supplier: number, price: number) => ({ ...purchase(0, price), supplier });
    const base = {
      ...scenarioCase(1000),
      nodes: 1,
      scenarios: 1,
      chance: new Float64Array([1]),
      stock: new Float64Array(1),
    };
    const model: PlanModel = {
      ...{ ...base, need: new Float64Array([40]), worth: new Float64Array([1]) },
      ...{ actions: [wide(0, 1), wide(1, 3)], shareCaps: [{ node: 0, by: 'supplier', most: 0.75 }] },
    };
    expect(Array.from(buyScarcest(model, alike(model)).tonnes, Math.round)).toEqual([30, 10]);
    const alone = { ...model, actions: [wide(0, 1)] };
    expect(buyScarcest(alone, alike(alone)).spent).toBeLessThan(1e-6);
    const small = { ...model, shareCaps: [], storage: new Float64Array([24]) };
    expect(spreadEvenly(small).tonnes[0]).toBeCloseTo(24, 9);
  });

  it('is a plan by the whole program of any model, and never better than the best', () => {
    let bought = 0;
    fc.assert(
      fc.property(anyPlan, fc.boolean(), (any, capped) => {
        const model: PlanModel = {
          ...any,
          shareCaps: capped ? [{ node: 0, by: 'supplier', most: 0.6 }] : [],
          storage: capped ? new Float64Array(any.nodes * any.years).fill(20) : null,
        };
        const { program, stage } = wholePlan(model, { kind: 'risk', measure: EXPECTED });
        const best = solver.solve(program);
        if (best.status !== 'optimal') return;
        for (const rule of RULES) {
          const plan = rule(model);
          const risk = riskOf(model, plan);
          bought += plan.spent > 0 ? 1 : 0;
          expect(held(model, plan.tonnes)).toBeCloseTo(risk, 3);
          expect(risk).toBeGreaterThanOrEqual(best.objective * stage.units.risk - 1e-6);
        }
      }),
      { numRuns: 60 },
    );
    expect(bought).toBeGreaterThan(10);
  });
});
