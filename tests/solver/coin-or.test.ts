import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanModel, PlanObjective } from '../../src/planner/plan-model.ts';
import { wholePlan } from '../../src/planner/whole.ts';
import { mpsOf } from '../../src/solver/mps.ts';
import { searchPlan } from '../../src/solver/open-planner.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { type Command, installed, solvedBy } from '../support/coin-or.ts';
import { anyPlan, linearCase, scenarioCase } from './plan-cases.ts';

let solver: ProgramSolver;
beforeAll(async () => {
  solver = await ProgramSolver.load();
});

const LIMITS = { gap: 1e-9, seconds: 60, now: Date.now, cancelled: () => false, progress: () => {} };
const measure = fc.record({ tail: fc.constantFrom(0, 0.5, 1), quantile: fc.constantFrom(0, 0.5, 0.8) });

/** Without the command: skipped, with what would make it run. */
const withCommand = (command: Command) =>
  installed(command) === null
    ? (name: string, _: () => void) =>
        it.skip(`${name} (needs ${command}: sudo apt-get install coinor-${command})`, () => {})
    : (name: string, test: () => void) => it(name, test);

/** The plan by decomposition and the whole program by another solver come to the same. */
function agree(command: Command, model: PlanModel, objective: PlanObjective): void {
  const { program, stage } = wholePlan(model, objective);
  const theirs = solvedBy(command, mpsOf(program)) * (objective.kind === 'risk' ? stage.units.risk : stage.units.money);
  const outcome = searchPlan(solver, model, objective, LIMITS);
  if (outcome.status === 'none') throw new Error(outcome.reason);
  const ours = outcome.status === 'infeasible' ? Number.POSITIVE_INFINITY : outcome.objective;
  if (theirs === Number.POSITIVE_INFINITY) expect(ours).toBe(theirs);
  else expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-6 * Math.max(1, theirs));
}

describe('the plan, against solvers that share no code with ours', () => {
  withCommand('clp')('is as good as Clp finds the whole program: VC-39, and plans of any shape', () => {
    for (const budget of [10, 60, 100])
      agree('clp', linearCase(budget), { kind: 'risk', measure: { tail: 0, quantile: 0.95 } });
    agree('clp', scenarioCase(40), { kind: 'cost', measure: { tail: 0.5, quantile: 0.5 }, target: 60 });
    fc.assert(
      fc.property(anyPlan, measure, (model, how) => agree('clp', model, { kind: 'risk', measure: how })),
      { numRuns: 25 },
    );
  });

  withCommand('cbc')('decides yes and no as well as CBC', () => {
    fc.assert(
      fc.property(anyPlan, measure, fc.integer({ min: 1, max: 12 }), (model, how, dollars) => {
        const actions = model.actions.map((action, a) => {
          return { ...action, choice: { dollars, year: 0 }, least: a % 2, exclusive: a < 2 ? 0 : -1 };
        });
        agree('cbc', { ...model, actions }, { kind: 'risk', measure: how });
      }),
      { numRuns: 20 },
    );
  });
});
