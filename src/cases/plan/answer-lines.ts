import { inPlace } from '../../planner/first-stage.ts';
import type { Action } from '../../planner/plan-model.ts';
import { lineReason, lineTurns } from './answer-reasons.ts';
import type { PlanLine } from './plan-answer.ts';
import { buyingYears } from './plan-model-of.ts';
import type { PlanOption } from './plan-problem.ts';
import type { PlanValue } from './plan-value.ts';
import { tonnes as inTonnes } from './plan-words.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** Numbers of actions that a plan takes, the dearest first. */
export function takenActions({ plan, of: { model } }: SolvedPlan): readonly number[] {
  return model.actions
    .flatMap((_, a) => (plan.taken[a] === 1 ? [a] : []))
    .sort((a, b) => dollarsOf(plan.cost, b, model.years) - dollarsOf(plan.cost, a, model.years) || a - b);
}

const sum = (array: Float64Array): number => array.reduce((total, one) => total + one, 0);
const rowOf = (array: Float64Array, a: number, years: number): Float64Array =>
  array.subarray(a * years, (a + 1) * years);
const dollarsOf = (cost: Float64Array, a: number, years: number): number => sum(rowOf(cost, a, years));

/** What a plan takes, each with why and what it rests on; robustness is told once the variations are made. */
export function linesOf(solved: SolvedPlan, value: PlanValue): readonly PlanLine[] {
  return takenActions(solved).map((a) => lineOf(solved, value, a));
}

function lineOf(solved: SolvedPlan, value: PlanValue, a: number): PlanLine {
  const {
    problem,
    plan,
    assembly,
    of: { model },
  } = solved;
  const option = problem.options[a] as PlanOption;
  const action = model.actions[a] as Action;
  const [bought, cost] = [rowOf(plan.tonnes, a, model.years), rowOf(plan.cost, a, model.years)];
  const [tonnes, usd] = [sum(bought), sum(cost)];
  const label = assembly.nodes[option.node];
  const saved = value.without(a);
  const blocked = option.price === null ? ['it has no dated price'] : option.price.blocked;
  return {
    ...{ option: option.id, kind: option.kind, words: option.words },
    ...{ node: label?.id ?? '', material: label?.material ?? '', source: option.source, place: option.place },
    byYear: problem.years.flatMap(({ label: year, kind }, y) =>
      kind === 'buying' ? [{ year, tonnes: bought[y] as number, usd: cost[y] as number }] : [],
    ),
    ...{ tonnes, usd, inPlace: inPlaceOf(solved, action, bought) },
    price: option.price === null ? null : { usdPerTonne: option.price.usdPerTonne, figure: option.price.figure },
    averageUsdPerTonne: tonnes > 0 ? usd / tonnes : 0,
    ...{ word: blocked.length === 0 ? 'recommended' : 'chosen, not recommended', blocked },
    ...{ reason: lineReason(solved, value, a, saved), savesPerDollar: usd > 0 ? saved / usd : null },
    turns: lineTurns(solved, value, a),
    ...{ warnings: warningsOf(solved, action), robust: null, terms: option.terms },
    ...{ evidence: option.evidence, assumptions: option.assumptions },
  };
}

/** Tonnes there when the case begins, or a year's output running in its first period. */
function inPlaceOf({ problem, of: { model } }: SolvedPlan, action: Action, bought: Float64Array): number {
  const first = buyingYears(problem);
  const there = bought.reduce(
    (total, tonnes, y) => total + (y > first || tonnes === 0 ? 0 : tonnes * inPlace(action, model.years, y, first)),
    0,
  );
  const days = problem.years[first]?.days ?? YEAR;
  return action.kind === 'stock' ? there : (there * YEAR) / days;
}

const YEAR = 365;

function warningsOf({ problem, plan }: SolvedPlan, action: Action): readonly string[] {
  if (action.kind !== 'stock') return [];
  return plan.warnings.flatMap(({ node, year, tonnes, guard }) =>
    node === action.node
      ? [
          `${problem.years[year]?.label ?? ''}: ${inTonnes(tonnes)} bought in all, above the market guard of ${inTonnes(guard)} (2 % of the world's output or 10 % of use at home in a year)`,
        ]
      : [],
  );
}
