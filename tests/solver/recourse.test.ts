import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { cvarOf } from '../../src/numeric/summary.ts';
import type { PlanModel } from '../../src/planner/plan-model.ts';
import { ColumnSheet, type Program, RowSheet } from '../../src/planner/program.ts';
import { type PlanState, recourseOf, tailWeights } from '../../src/planner/recourse.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { anyPlan } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

/** F-13 as it is written: what groups are given of capacity and of stock, year by year, for the least weighted unmet. */
function releaseProgram(model: PlanModel, state: PlanState, s: number, node: number): Program {
  const { groups, years, nodes } = model;
  const [columns, rows] = [new ColumnSheet(), new RowSheet()];
  const each = (cost: (n: number) => number) =>
    Array.from({ length: groups * years }, (_, n) => columns.add(0, Number.POSITIVE_INFINITY, cost(n)));
  const unmet = each((n) => model.worth[node * groups * years + n] ?? 0);
  const [released, made] = [each(() => 0), each(() => 0)];
  const groupsOf = (list: readonly number[], t: number) =>
    Array.from({ length: groups }, (_, g) => list[g * years + t] ?? -1);
  for (let n = 0; n < groups * years; n++) {
    for (const list of [unmet, released, made]) rows.put(list[n] ?? -1, 1);
    const need = model.need[(s * nodes + node) * groups * years + n] ?? 0;
    rows.end('recourse', node, n, need, Number.POSITIVE_INFINITY);
  }
  for (let t = 0; t < years; t++) {
    for (let before = 0; before <= t; before++) for (const column of groupsOf(released, before)) rows.put(column, 1);
    rows.end('recourse', node, t, Number.NEGATIVE_INFINITY, state.stock[node * years + t] ?? 0);
    for (const column of groupsOf(released, t)) rows.put(column, 1);
    const most = model.release?.[node * years + t] ?? Number.POSITIVE_INFINITY;
    rows.end('recourse', node, t, Number.NEGATIVE_INFINITY, most);
    for (const column of groupsOf(made, t)) rows.put(column, 1);
    rows.end('recourse', node, t, Number.NEGATIVE_INFINITY, state.capacity[node * years + t] ?? 0);
  }
  return { ...columns.packed(), rows: rows.packed() };
}

/** What is in place, from whole tonnes new in each year. */
function stateFrom({ nodes, years }: PlanModel, stock: readonly number[], capacity: readonly number[]): PlanState {
  const cumulative = new Float64Array(nodes * years);
  for (let n = 0; n < nodes * years; n++)
    cumulative[n] = (stock[n] ?? 0) + (n % years === 0 ? 0 : (cumulative[n - 1] ?? 0));
  return { stock: cumulative, capacity: Float64Array.from(cumulative, (_, n) => capacity[n] ?? 0) };
}

const tonnes = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: 6, maxLength: 6 });

describe('recourse in closed form (F-15)', () => {
  it('is the optimum of the linear program of F-13, in every scenario', () => {
    fc.assert(
      fc.property(anyPlan, tonnes(25), tonnes(15), (model, stock, capacity) => {
        const state = stateFrom(model, stock, capacity);
        const { loss } = recourseOf(model, state, model.chance);
        for (const [s, found] of loss.entries()) {
          const nodes = Array.from({ length: model.nodes }, (_, node) => releaseProgram(model, state, s, node));
          const best = nodes.reduce((sum, program) => sum + solver.solve(program).objective, 0);
          expect(found).toBeCloseTo(best, 7);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never falls below what its slopes say elsewhere', () => {
    fc.assert(
      fc.property(anyPlan, tonnes(25), tonnes(15), tonnes(25), tonnes(15), (model, stock, made, stock2, made2) => {
        const [here, there] = [stateFrom(model, stock, made), stateFrom(model, stock2, made2)];
        const at = recourseOf(model, here, model.chance);
        const other = recourseOf(model, there, model.chance);
        for (let node = 0; node < model.nodes; node++) {
          let line = at.node[node] ?? 0;
          for (let n = node * model.years; n < (node + 1) * model.years; n++) {
            line += (at.stock[n] ?? 0) * ((there.stock[n] ?? 0) - (here.stock[n] ?? 0));
            line += (at.capacity[n] ?? 0) * ((there.capacity[n] ?? 0) - (here.capacity[n] ?? 0));
          }
          expect(other.node[node]).toBeGreaterThanOrEqual(line - 1e-7);
        }
      }),
    );
  });

  it('weighs the tail so that its mean is the CVaR of the losses', () => {
    const loss = Float64Array.from([5, 1, 9, 7, 3, 2, 8, 4, 6, 10]);
    const chance = new Float64Array(10).fill(0.1);
    for (const q of [0, 0.5, 0.75, 0.9]) {
      const weight = tailWeights(chance, loss, q);
      const mean = loss.reduce((sum, amount, s) => sum + amount * (weight[s] ?? 0), 0);
      expect(mean).toBeCloseTo(cvarOf(loss.slice().sort(), q), 9);
      expect(weight.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    }
  });
});
