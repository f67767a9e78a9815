import type { Assembly } from '../../src/cases/assembly.ts';
import type { ObjectiveAsked } from '../../src/cases/plan/plan-answer.ts';
import type { DrawnNeed } from '../../src/cases/plan/plan-model-of.ts';
import type { OptionKind, PlanOption, PlanProblem } from '../../src/cases/plan/plan-problem.ts';
import type { Action } from '../../src/planner/plan-model.ts';
import { ProgramSolver } from '../../src/solver/programs.ts';
import { type PreparedPlan, preparedPlan } from '../../src/workbench/plan-prepare.ts';
import type { PlanMaking } from '../../src/workbench/plan-session.ts';
import { wholePlanRequest } from '../../src/workbench/plan-whole-request.ts';
import { preparing } from '../../src/workbench/run.ts';
import { assembledCase, prepareRun } from '../../src/workbench/run-prepare.ts';
import type { Workbench } from '../../src/workbench/workbench.ts';

/** A material of a worked example: what is short, what a tonne costs, what it is worth. */
export interface Example {
  readonly id: string;
  readonly short: number;
  readonly price: number;
  readonly worth: number;
}

/** VC-39 PL-1: four materials whose shortfall is known, dollars. */
export const LINEAR: readonly Example[] = [
  { id: 'antimony', short: 1000, price: 20_000, worth: 60_000 },
  { id: 'cobalt', short: 500, price: 45_000, worth: 80_000 },
  { id: 'germanium', short: 20, price: 1_800_000, worth: 6_000_000 },
  { id: 'tungsten', short: 800, price: 50_000, worth: 90_000 },
];

/** A case in which nothing is supplied, so that all demand is short. */
export const caseOf = (examples: readonly Example[], group = ''): string => `case: worked-example
title: Shortfalls of a worked example
home: USA
horizon: { from: 2030-01, step: year, periods: 1 }
declares:
  materials: { ${examples.map(({ id }) => `${id}um: ${id} of the example`).join(', ')} }
materials: [${examples.map(({ id }) => `${id}um`).join(', ')}]
${group}demand: { rule: own, own: [${examples.map(({ id, short }) => `{ node: ${id}um, total: ${short} t }`).join(', ')}] }
`;

const spot = (node: number, price: number, years: number): Action => ({
  ...{ node, kind: 'stock', takes: null, keep: 0, least: 0, most: Number.POSITIVE_INFINITY, leastYearly: null },
  segments: Array.from({ length: years }, (_, y) => (y === 0 ? [{ upTo: 1e6, price }] : [])),
  delivers: Float64Array.from({ length: years ** 2 }, (_, n) => (n === 0 ? 1 : 0)),
  ...{ choice: null, accounts: [0], supplier: -1, country: -1, exclusive: -1, dependsOn: [] },
});

const optionOf = (id: string, node: number, kind: OptionKind = 'spot purchase'): PlanOption => ({
  ...{ id: `spot/${id}`, kind, words: `Buy ${id}`, node, source: 'any seller', organisation: null, place: null },
  ...{ price: null, terms: [], evidence: [], assumptions: [] },
});

/** A problem with one purchase a material, paid from one budget in one buying year. */
export function problemOf(examples: readonly Example[], budget: number, periods = 1): PlanProblem {
  const years = 1 + periods;
  return {
    years: [
      { label: 'FY2029', kind: 'buying', days: 365 },
      ...Array.from({ length: periods }, (_, t) => ({ label: `${2030 + t}`, kind: 'case' as const, days: 365 })),
    ],
    options: examples.map(({ id }, node) => optionOf(id, node)),
    actions: examples.map(({ price }, node) => spot(node, price, years)),
    accounts: [{ id: 'budget', words: 'Budget', from: 'FY2029', until: 'FY2029', figure: null, evidence: [] }],
    money: [{ amount: budget, from: 0, until: 0 }],
    ...{ yearly: null, worthRule: 'own', shareCaps: [], storage: null, release: null, goals: [], guard: null },
    slices: null,
    worth: Float64Array.from(examples.flatMap(({ worth }) => new Array<number>(years).fill(worth))),
    ...{ notPlanned: [], assumptions: [], cells: [], warnings: [] },
  };
}

/** Draws of one group and one period: a row of tonnes for each. */
export function drawnAs(rows: readonly (readonly number[])[], nodes: number, periods = 1): DrawnNeed {
  return {
    ...{ scenarios: rows.length, nodes, groups: 1, periods, lots: [0] },
    ...{
      need: Float64Array.from(rows.flat()),
      demand: new Float64Array(nodes * periods),
      stock: new Float64Array(nodes * periods),
    },
  };
}

/** A plan prepared for a problem of a case of one's own. */
export async function preparedFor(
  workbench: Workbench,
  text: string,
  problem: (assembly: Assembly) => PlanProblem,
  asked: {
    readonly scenarios?: number;
    readonly budget?: number | null;
    readonly objective?: ObjectiveAsked;
    readonly quick?: boolean;
  } = {},
): Promise<PreparedPlan> {
  const request = { case: { text, name: 'example.yaml' }, budget: 1, gap: 1e-9, ...asked };
  const around = await preparing(workbench);
  const run = await prepareRun({ case: request.case, draws: asked.scenarios ?? 1 }, around);
  const { assembly } = await assembledCase(request.case, {}, around);
  return preparedPlan(run, problem(assembly), wholePlanRequest(request));
}

/** What making takes, in this thread. */
export async function making(over: Partial<PlanMaking> = {}): Promise<PlanMaking> {
  const solver = await ProgramSolver.load();
  return { solver, now: () => performance.now(), cancelled: () => false, progress: () => {}, ...over };
}
