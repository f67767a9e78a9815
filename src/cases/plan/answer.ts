import { stateOf } from '../../planner/plan.ts';
import type { PlanModel } from '../../planner/plan-model.ts';
import { accountsOf } from './answer-accounts.ts';
import { linesOf } from './answer-lines.ts';
import { planNodes } from './answer-nodes.ts';
import { SAME } from './answer-reasons.ts';
import { refusalsOf } from './answer-refusals.ts';
import { withRobust, withTakers } from './answer-turns.ts';
import type { PlanAnswer, PlanLine, PlanManifest, PlanRefusal, PlanRisk } from './plan-answer.ts';
import { leftOutOf } from './plan-left-out.ts';
import { lossesOf, riskOf } from './plan-measure.ts';
import type { WorthRule } from './plan-problem.ts';
import type { PlanValue } from './plan-value.ts';
import {
  consequence,
  consequenceAmount,
  consequenceName,
  objectiveWords,
  percent,
  riskUnit,
  usd,
} from './plan-words.ts';
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
    of: { model },
  } = solved;
  const lines = withRobust(linesOf(solved, value), compared.variations);
  const notTaken = withTakers(refusalsOf(solved, value), compared.variations);
  const [before, after] = risksOf(solved);
  return {
    ...{ id, manifest, title: assembly.case.title, status: solved.status, reason: reasonOf(solved) },
    objective: objectiveOf(solved),
    headline: headlineOf(solved, before, after),
    ...{ years: problem.years, accounts: accountsOf(solved), spent: plan.spent, lines },
    ...{
      notTaken,
      before,
      after,
      nodes: planNodes(solved),
    },
    ...compared,
    ...{ notPlanned: problem.notPlanned, assumptions: [...assembly.assumptions, ...problem.assumptions] },
    warnings: [
      ...(assembly.warnings ?? []),
      ...problem.warnings,
      ...leftOutOf(assembly.model),
      ...searchWarnings(model, notTaken, lines, problem.worthRule),
    ],
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
    case 'tail':
      return `It is the cheapest of the plans that bound the mean of the worst tenth; none can hold P90 for less than ${usd(bound)}`;
    case 'stalled':
      return `The search got no further; the best plan there can be is at most ${gap} better`;
  }
}

function headlineOf({ plan, problem }: SolvedPlan, before: PlanRisk, after: PlanRisk): string {
  if (!(before.expected > 0))
    return 'Nothing that can be weighed is missing in any draw: there is nothing to plan for.';
  const rule = problem.worthRule;
  const taken = plan.taken.filter((one) => one === 1).length;
  if (taken === 0) return `No option is worth taking: ${consequence(before.expected, rule)} is left in the mean.`;
  const part = (was: number, is: number): string =>
    was > 0 ? `${percent((was - is) / was)} less` : 'nothing before or after';
  return `${usd(plan.spent)} on ${taken} ${taken === 1 ? 'option takes' : 'options takes'} the expected ${consequenceName(rule)} from ${consequenceAmount(before.expected, rule)} to ${consequenceAmount(after.expected, rule)} (${part(before.expected, after.expected)}), P90 ${part(before.p90, after.p90)}.`;
}

function searchWarnings(
  { scenarios }: PlanModel,
  refusals: readonly PlanRefusal[],
  lines: readonly PlanLine[],
  rule: WorthRule,
): readonly string[] {
  const few = scenarios < FEW ? [`The plan knows ${scenarios} draws only; its tails are those of few.`] : [];
  const alike = refusals.filter(
    ({ breakEvenUsdPerTonne: even, usdPerTonne: price }) =>
      even !== null && price !== null && price <= even * (1 + SAME),
  );
  const ties =
    alike.length === 0
      ? []
      : [
          `${alike.length} of the options not taken would do about as much by the dollar as what is taken: another choice among them is as good.`,
        ];
  const dear =
    rule === 'price' &&
    lines.length > 0 &&
    lines.every(({ savesPerDollar }) => savesPerDollar !== null && savesPerDollar <= 1);
  return dear
    ? [
        ...few,
        ...ties,
        'By dated prices nothing taken here saves more than it costs: a price says what a tonne sells for, not what its absence does. Weights of a plan file or equal parts of a year of demand say it otherwise.',
      ]
    : [...few, ...ties];
}

/** Draws below which a tail is that of few. */
const FEW = 200;
