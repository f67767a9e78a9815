import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tonnesUnmet } from '../../../src/cases/plan/plan-measure.ts';
import { planModelOf } from '../../../src/cases/plan/plan-model-of.ts';
import type { PlanProblem } from '../../../src/cases/plan/plan-problem.ts';
import { stateOf } from '../../../src/planner/plan.ts';
import { runDraws } from '../../../src/shortfall/engine.ts';
import { NO_CONTRACTS, NO_ROUTES } from '../../../src/shortfall/model.ts';
import { releasableStock, unmetDraws } from '../../../src/shortfall/unmet-draws.ts';
import { anyShape, modelOf } from '../../shortfall/any-model.ts';

const SCENARIOS = 12;

/** A problem of two buying years in which nothing can be done. */
function idle(nodes: number, groups: number, periods: number): PlanProblem {
  const years = [
    { label: 'FY2027', kind: 'buying' as const, days: 365 },
    { label: 'FY2028', kind: 'buying' as const, days: 365 },
    ...Array.from({ length: periods }, (_, t) => ({ label: `year ${t + 1}`, kind: 'case' as const, days: 365 })),
  ];
  return {
    ...{ years, options: [], actions: [], accounts: [], money: [], yearly: null, worthRule: 'own', shareCaps: [] },
    slices: null,
    worth: new Float64Array(nodes * groups * years.length).fill(1),
    ...{ storage: null, release: null, goals: [], guard: null, notPlanned: [], assumptions: [], cells: [] },
    warnings: [],
  };
}

describe('the draws of a run as a plan sees them', () => {
  it('leave without a plan what the run leaves after its own release, in every node', () => {
    fc.assert(
      fc.property(anyShape, (shape) => {
        const whole = modelOf({ ...shape, periods: Math.min(shape.periods, 12) });
        const model = {
          ...{ ...whole, routes: NO_ROUTES, contracts: NO_CONTRACTS },
          stocks: { ...whole.stocks, release: 'lexicographic' as const },
        };
        const { nodes, groups, periods } = model;
        const { unmet, taken } = unmetDraws(model, 3, SCENARIOS);
        const lots = Array.from({ length: groups }, (_, g) => g);
        const drawn = { scenarios: SCENARIOS, nodes, groups, periods, lots, need: unmet, demand: model.demand };
        const of = planModelOf(idle(nodes, groups, periods), { ...drawn, stock: releasableStock(model, taken) });
        const state = stateOf(of.model, new Float64Array(0));
        const { net } = runDraws(model, 3, SCENARIOS);
        for (const [n, node] of of.nodes.entries()) {
          const left = tonnesUnmet(of.model, state, n).reduce((sum, tonnes) => sum + tonnes, 0);
          const [, sum = Number.NaN] = net[node]?.totals ?? [];
          expect(Math.abs(left - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
        }
        const others = net.filter((_, node) => !of.nodes.includes(node));
        expect(others.every(({ totals }) => totals[1] === 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
