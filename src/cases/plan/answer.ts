import { stateOf } from '../../planner/plan.ts';
import type { PlanModel } from '../../planner/plan-model.ts';
import { accountsOf } from './answer-accounts.ts';
import { linesOf } from './answer-lines.ts';
import { planNodes } from './answer-nodes.ts';
import { refusalsOf } from './answer-refusals.ts';
import { withRobust, withTakers } from './answer-turns.ts';
import type { PlanAnswer, PlanManifest, PlanRisk } from './plan-answer.ts';
import { lossesOf, riskOf } from './plan-measure.ts';
import type { PlanValue } from './plan-value.ts';
import { consequence, objectiveWords, percent, riskUnit, usd } from './plan-words.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** What is said of a plan by making others: the frontier, rivals, variations, other draws. */
export type PlanComparisons = Pick<
  PlanAnswer,
  'elsewhere' | 'rivals' | 'worth' | 'frontier' | 'variations' | 'restsOnAssumptions'
>;

/** A plan with everything that can be said of it from itself, beside what others say of it. */
export function answerOf(
  solved: SolvedPlan,
  id: string,
  manifest: PlanManifest,
  compared: PlanComparisons,
  value: PlanValue,
): PlanAnswer {
  const {
    assembly,
    problem,
    plan,
    asked,
    of: { model },
  } = solved;
  const lines = withRobust(linesOf(solved, value), compared.variations);
  const [before, after] = risksOf(solved);
  return {
    ...{ id, manifest, title: assembly.case.title, status: solved.status, reason: reasonOf(solved) },
    objective: objectiveOf(solved),
    headline: headlineOf(solved, before, after),
    ...{ years: problem.years, accounts: accountsOf(solved), spent: plan.spent, lines },
    ...{
      notTaken: withTakers(refusalsOf(solved, value), compared.variations),
      before,
      after,
      nodes: planNodes(solved),
    },
    ...compared,
    ...{ notPlanned: problem.notPlanned, assumptions: [...assembly.assumptions, ...problem.assumptions] },
    warnings: [...(assembly.warnings ?? []), ...problem.warnings, ...searchWarnings(model, asked.kind)],
  };
}

/** Consequence without and with a plan, on its own draws. */
export function risksOf({ plan, of: { model } }: SolvedPlan): readonly [PlanRisk, PlanRisk] {
  const nothing = stateOf(model, new Float64Array(plan.tonnes.length));
  return [riskOf(lossesOf(model, nothing)), riskOf(lossesOf(model, plan.state))];
}

function objectiveOf({ asked, problem, objective, bound }: SolvedPlan): PlanAnswer['objective'] {
  const gap = objective === bound ? 0 : (objective - bound) / Math.max(Math.abs(objective), Number.MIN_VALUE);
  return {
    ...{ words: objectiveWords(asked, problem.worthRule), value: objective, bound, gap },
    unit: asked.kind === 'cheapest' ? 'USD' : riskUnit(problem.worthRule),
  };
}

/** Why a plan is not proved best, as a sentence. */
function reasonOf({ reason, objective, bound }: SolvedPlan): string | null {
  const gap = percent(Math.max(0, objective - bound) / Math.max(Math.abs(objective), Number.MIN_VALUE));
  switch (reason) {
    case null:
      return null;
    case 'time':
      return `The time was over; the best plan there can be is at most ${gap} better`;
    case 'cancelled':
      return `It was told to stop; the best plan there can be is at most ${gap} better`;
    case 'stalled':
      return `The search got no further; the best plan there can be is at most ${gap} better`;
  }
}

function headlineOf({ plan, problem }: SolvedPlan, before: PlanRisk, after: PlanRisk): string {
  if (!(before.expected > 0))
    return 'Nothing that can be weighed is missing in any draw: there is nothing to plan for.';
  const rule = problem.worthRule;
  const taken = plan.taken.filter((one) => one === 1).length;
  if (taken === 0) return `No option is worth taking: ${consequence(before.expected, rule)} stays unmet in the mean.`;
  const part = (was: number, is: number): string =>
    was > 0 ? `${percent((was - is) / was)} less` : 'nothing before or after';
  return `${usd(plan.spent)} on ${taken} ${taken === 1 ? 'option takes' : 'options takes'} the mean of what is unmet from ${consequence(before.expected, rule)} to ${consequence(after.expected, rule)} (${part(before.expected, after.expected)}), P90 ${part(before.p90, after.p90)}.`;
}

function searchWarnings({ scenarios }: PlanModel, kind: string): readonly string[] {
  const few = scenarios < 200 ? [`The plan knows ${scenarios} draws only; its tails are those of few.`] : [];
  return kind === 'cheapest'
    ? [
        ...few,
        'This is the cheapest among plans that bound the mean of the worst tenth; a cheaper one that holds P90 alone is not ruled out.',
      ]
    : few;
}
