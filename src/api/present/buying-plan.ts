import type { NoPlan, PlanAnswer, PlanLine } from '../../cases/plan/plan-answer.ts';
import type { PlanEntry, StoredPlan } from '../../store/plan-store.ts';
import type { BuyingPlanEntryDto, BuyingPlanViewDto } from '../contract-buying-plans.ts';
import type { PlanAnswerDto, PlanLineDto } from '../contract-plan-answer.ts';
import { plain } from '../plain.ts';
import { type AskedPlan, askedOf, type QueuedPlan } from '../plan-asked.ts';
import { nodeLabelDto } from './case.ts';
import { figureDto, figureOrNull } from './figure.ts';

/** A line of a plan as the API returns it. */
export function planLineDto({ price, terms, ...line }: PlanLine): PlanLineDto {
  return {
    ...plain(line),
    price: price === null ? null : { usdPerTonne: price.usdPerTonne, figure: figureDto(price.figure) },
    terms: terms.map(({ figure, assumptions, ...term }) => ({
      ...term,
      figure: figureOrNull(figure),
      assumptions: [...assumptions],
    })),
  };
}

/** A plan's answer as the API returns it: its figures presented, all else as it was computed. */
export function planAnswerDto({ lines, nodes, manifest, ...answer }: PlanAnswer): PlanAnswerDto {
  const { set, ...run } = manifest.run;
  return {
    ...plain(answer),
    manifest: { ...plain({ ...manifest, run }), run: { ...plain(run), ...(set === undefined ? {} : { set }) } },
    lines: lines.map(planLineDto),
    nodes: nodes.map(({ node, ...rest }) => ({ ...plain(rest), node: nodeLabelDto(node) })),
  };
}

/** What of a request stands in a list. */
function askedDto({ budget, years, objective, worth, seed, scenarios, knownOn }: AskedPlan) {
  return { budget, years, objective: plain(objective), worth, seed, scenarios, knownOn };
}

/** A kept plan in a list; `decision` is the one that adopted it. */
export function keptPlanEntryDto(entry: PlanEntry, decision: string | null): BuyingPlanEntryDto {
  const { id, case: of, title, headline, spent, recorded } = entry;
  return {
    ...{ id, state: 'done', case: of, title, ...askedDto(askedOf(entry)) },
    ...{ recorded, headline, spent, decision, progress: null },
  };
}

/** A plan of the queue in a list. */
export function queuedPlanEntryDto({ id, state, case: of, title, asked, progress }: QueuedPlan): BuyingPlanEntryDto {
  return {
    ...{ id, state, case: of, title, ...askedDto(asked), recorded: null, headline: null, spent: null },
    ...{ decision: null, progress: progress === null ? null : { ...progress } },
  };
}

/** A kept plan, whole. */
export function keptPlanDto(plan: StoredPlan, decision: string | null): BuyingPlanViewDto {
  return {
    ...keptPlanEntryDto(plan, decision),
    ...{ message: null, answer: planAnswerDto(plan.answer), noPlan: null },
  };
}

/** A plan of the queue: its answer is not there yet, or never will be, and then perhaps why. */
export function queuedPlanDto(plan: QueuedPlan, noPlan: NoPlan | null): BuyingPlanViewDto {
  return {
    ...queuedPlanEntryDto(plan),
    ...{ message: plan.message, answer: null, noPlan: noPlan === null ? null : plain(noPlan) },
  };
}
