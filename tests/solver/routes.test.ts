import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clustersOf, partsOf } from '../../src/planner/clusters.ts';
import { stateOf } from '../../src/planner/plan.ts';
import {
  checkPlanModel,
  EXPECTED,
  type PlanModel,
  type PlanObjective,
  type Route,
} from '../../src/planner/plan-model.ts';
import { recourseOf } from '../../src/planner/recourse.ts';
import { wholePlan } from '../../src/planner/whole.ts';
import { ClusterRecourse } from '../../src/solver/cluster-recourse.ts';
import { searchPlan } from '../../src/solver/open-planner.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { anyPlan, EMPTY, purchase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const LIMITS = { gap: 1e-9, seconds: 60, now: Date.now, cancelled: () => false, progress: () => {} };
const RISK: PlanObjective = { kind: 'risk', measure: EXPECTED };

function found(model: PlanModel, objective: PlanObjective = RISK) {
  const outcome = searchPlan(solver, model, objective, LIMITS);
  if (outcome.status !== 'optimal') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const anyRoute = (nodes: number, years: number): fc.Arbitrary<Route> =>
  fc.record({
    from: fc.integer({ min: 0, max: nodes - 1 }),
    to: fc.integer({ min: 0, max: nodes - 1 }),
    yield: fc.constantFrom(0, 0.5, 0.9, 1, 1.5),
    lag: fc.integer({ min: 0, max: 1 }),
    capacity: fc
      .array(fc.constantFrom(0, 3, 8, Number.POSITIVE_INFINITY), { minLength: years, maxLength: years })
      .map((list) => Float64Array.from(list)),
  });

const routed = anyPlan.chain((model) =>
  fc.array(anyRoute(model.nodes, model.years), { maxLength: 3 }).map((routes): PlanModel => {
    return { ...model, routes, stock: model.stock.map((tonnes) => tonnes * 2) };
  }),
);

describe('stocks linked by routes', () => {
  /** Two tonnes of oxide make one of metal, three a year, a year later; only metal is needed. */
  const refining: PlanModel = {
    ...{ ...EMPTY, nodes: 3, years: 2, need: new Float64Array([0, 0, 4, 5, 1, 1]) },
    ...{ stock: new Float64Array([8, 8, 1, 0, 0, 0]), worth: new Float64Array([1, 1, 10, 10, 2, 2]) },
    routes: [{ from: 0, to: 1, yield: 0.5, lag: 1, capacity: new Float64Array([3, 3]) }],
  };

  it('are a cluster, worked out by program, and the answer says so', () => {
    expect([clustersOf(refining), partsOf(refining)]).toEqual([[[0, 1]], [[0, 1], [], [2]]]);
    // Metal: of 9 tonnes one is there and three come out in the second year; the third node misses both of its own.
    const { risk, exact } = found(refining);
    expect([Math.round(risk * 1e6) / 1e6, exact]).toEqual([54, [0, 1]]);
    const own = recourseOf(refining, stateOf(refining, new Float64Array(0)), refining.chance);
    expect(own.node).toEqual(Float64Array.of(0, 80, 4));
    const { routes: _, ...without } = refining;
    expect(found(without).exact).toEqual([]);
  });

  it('say what a tonne more of each would do, by way of the route', () => {
    const scarce = { ...refining, stock: new Float64Array([2, 0, 1, 0, 0, 0]), routes: refining.routes ?? [] };
    const { slopes } = found({ ...scarce, actions: [{ ...purchase(0, 1, 2), accounts: [] }] });
    // A tonne of oxide of the first year makes half a tonne of metal; of the second year it comes too late.
    expect(Array.from(slopes.up.stock.subarray(0, 2), (slope) => slope + 0)).toEqual([-5, 0]);
    expect(slopes.up.capacity[3]).toBeCloseTo(-10, 9);
  });

  const measure = fc.record({ tail: fc.constantFrom(0, 0.5, 1), quantile: fc.constantFrom(0, 0.5, 0.8) });

  it('make a plan as good as the whole program, for the mean, the tail and a blend', () => {
    let linked = 0;
    fc.assert(
      fc.property(routed, measure, (model, how) => {
        const objective: PlanObjective = { kind: 'risk', measure: how };
        const { program, stage } = wholePlan(model, objective);
        const best = solver.solve(program);
        expect(best.status).toBe('optimal');
        const plan = found(model, objective);
        const told = best.objective * stage.units.risk;
        expect(Math.abs(plan.objective - told)).toBeLessThanOrEqual(1e-6 * Math.max(1, told));
        linked += plan.exact.length > 0 ? 1 : 0;
      }),
      { numRuns: 60 },
    );
    expect(linked).toBeGreaterThan(5);
  });

  const tonnes = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 12, maxLength: 12 });

  it('never miss less than their slopes say elsewhere, and never more than without routes', () => {
    fc.assert(
      fc.property(routed, tonnes, tonnes, (any, one, other) => {
        const model = { ...any, actions: any.actions.map((action) => ({ ...action, takes: null })) };
        const states = [one, other].map((list) =>
          stateOf(
            model,
            Float64Array.from({ length: model.actions.length * model.years }, (_, n) => list[n] ?? 0),
          ),
        );
        const [here, there] = states;
        if (here === undefined || there === undefined) return;
        const recourse = new ClusterRecourse(solver, model);
        const sum = (list: Float64Array) => list.reduce((all, loss) => all + loss, 0);
        const at = recourse.at(here, model.chance);
        let line = sum(at.node);
        for (let n = 0; n < model.nodes * model.years; n++) {
          line += (at.stock[n] ?? 0) * ((there.stock[n] ?? 0) - (here.stock[n] ?? 0));
          line += (at.capacity[n] ?? 0) * ((there.capacity[n] ?? 0) - (here.capacity[n] ?? 0));
        }
        expect(sum(recourse.at(there, model.chance).node)).toBeGreaterThanOrEqual(line - 1e-5);
        expect(sum(at.node)).toBeLessThanOrEqual(sum(recourseOf(model, here, model.chance).node) + 1e-6);
        recourse.close();
      }),
      { numRuns: 60 },
    );
  });

  it('come to the same in one thread and in two', () => {
    const scenarios = 500;
    const need = Float64Array.from({ length: scenarios * 6 }, (_, n) => ((n * 37) % 101) / 10);
    const chance = new Float64Array(scenarios).fill(1 / scenarios);
    const model = { ...refining, scenarios, chance, need };
    const states = [0, 3].map((more) =>
      stateOf({ ...model, stock: model.stock.map((t) => t + more) }, new Float64Array(0)),
    );
    const [one, two] = [1, 2].map((threads) => {
      const recourse = new ClusterRecourse(solver, model, threads);
      const told = states.map((state) => recourse.at(state, chance));
      recourse.close();
      return told;
    });
    expect(two).toEqual(one);
    expect(one?.[0]?.node[0]).toBeGreaterThan(one?.[1]?.node[0] ?? 0);
  });

  it('refuse a route to nowhere', () => {
    const route = { from: 0, to: 7, yield: 1, lag: 0, capacity: new Float64Array(2) };
    expect(() => checkPlanModel({ ...refining, routes: [route] })).toThrow('route 0 is for no node');
    const slow = { ...route, to: 1, lag: 0.5 };
    expect(() => checkPlanModel({ ...refining, routes: [slow] })).toThrow('route 0 has a yield or a lag that is none');
  });
});
