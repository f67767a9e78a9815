import type { Action } from '../../planner/plan-model.ts';
import { moreWords, type Next, nextOf, SAME } from './answer-reasons.ts';
import type { PlanRefusal } from './plan-answer.ts';
import type { PlanOption } from './plan-problem.ts';
import type { PlanValue } from './plan-value.ts';
import { percent, usd } from './plan-words.ts';
import type { SolvedPlan } from './solved-plan.ts';

/** Options a plan leaves, each with why and the price at which its first tonne would be taken. */
export function refusalsOf(solved: SolvedPlan, value: PlanValue): readonly PlanRefusal[] {
  const { problem, plan, assembly } = solved;
  return problem.options.flatMap((option, a): readonly PlanRefusal[] => {
    if (plan.taken[a] === 1) return [];
    const next = nextOf(solved, value, a);
    return [
      {
        ...{ option: option.id, kind: option.kind, words: option.words, node: assembly.nodes[option.node]?.id ?? '' },
        ...{ reason: `${reasonOf(solved, a, next)}.`, breakEvenUsdPerTonne: breakEven(next) },
        ...{ usdPerTonne: next?.price ?? option.price?.usdPerTonne ?? null },
        ...{ turns: turnsOf(next), evidence: option.evidence },
      },
    ];
  });
}

/** Price at which a next tonne is worth its money; null where no price would do or money is worth nothing more. */
export function breakEven(next: Next | null): number | null {
  return next !== null && next.saves > 0 && next.dollar > 0 ? next.saves / next.dollar : null;
}

function turnsOf(next: Next | null): string {
  const even = breakEven(next);
  if (next === null || even === null) return 'No price would bring it in as long as nothing it brings is missing.';
  if (next.price <= even * (1 + SAME))
    return `It comes in with more money, or at any price below ${usd(even)} a tonne.`;
  return `It comes in below ${usd(even)} a tonne, ${percent(1 - even / next.price)} less than it costs.`;
}

function reasonOf(solved: SolvedPlan, a: number, next: Next | null): string {
  const {
    of: { model },
  } = solved;
  const action = model.actions[a] as Action;
  const own = action.choice === null ? '' : `; it costs ${usd(action.choice.dollars)} by itself before its first tonne`;
  if (action.accounts.length === 0) return 'No account may pay for it';
  if (next === null) return 'None of it can be had in the years in which money is spent';
  if (!action.delivers.some((share) => share > 0)) return 'Nothing of it would arrive in time';
  if (!(next.saves > 0))
    return `One tonne of it would save nothing: what it brings is not missing in any draw it could help${own}`;
  const taken = exclusiveTaken(solved, a);
  if (taken !== null) return `It excludes "${taken}", which is taken`;
  return `${sentence(moreWords(solved, next))}${own}`;
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** The option taken of those of which one at most may be. */
function exclusiveTaken({ problem, plan, of: { model } }: SolvedPlan, a: number): string | null {
  const set = model.actions[a]?.exclusive ?? -1;
  if (set < 0) return null;
  const other = model.actions.findIndex(({ exclusive }, b) => exclusive === set && plan.taken[b] === 1);
  return (problem.options[other] as PlanOption | undefined)?.words ?? null;
}
