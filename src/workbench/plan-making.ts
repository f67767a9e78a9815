import { answerOf, type PlanComparisons, risksOf } from '../cases/plan/answer.ts';
import { rivalsOf } from '../cases/plan/answer-rivals.ts';
import { limitsWorth, mostWorth } from '../cases/plan/answer-worth.ts';
import type { NoPlan, PlanAnswer } from '../cases/plan/plan-answer.ts';
import { measureOf } from '../cases/plan/plan-measure.ts';
import { type PlanValue, planValue } from '../cases/plan/plan-value.ts';
import type { SolvedPlan } from '../cases/plan/solved-plan.ts';
import { stateOf } from '../planner/plan.ts';
import { recourseOf } from '../planner/recourse.ts';
import type { FoundPlan } from '../solver/decompose.ts';
import { searchPlan } from '../solver/open-planner.ts';
import { cheapestIn } from './plan-cheapest.ts';
import { earlierWorth, elsewhereWith, frontierWith, moneyWorth, restsWith, variationsWith } from './plan-compare.ts';
import { drawnNeed } from './plan-draws.ts';
import type { PreparedPlan } from './plan-prepare.ts';
import { clashingOf, isPlan, noPlan, type PlanMaking, PlanSession, searchLimits } from './plan-session.ts';

/** Draws what a plan is to be made for and opens it; the session must be closed. */
export function openSession(prepared: PreparedPlan, making: PlanMaking): PlanSession {
  const { assembly, luck } = prepared;
  const drawn = drawnNeed(assembly, assembly.model, luck, (round) =>
    making.progress({ stage: 'drawing', round, of: luck.scenarios, bound: null, best: null, secondsLeft: null }),
  );
  return new PlanSession(prepared, drawn, making);
}

/** The plan of an open session and all that is said of it. */
export function answerIn(session: PlanSession): PlanAnswer | NoPlan {
  const { prepared } = session;
  const solved = solvedIn(session);
  if (!('plan' in solved)) return solved;
  const value = planValue(solved);
  const compared = prepared.request.quick ? uncompared(session, solved) : comparedIn(session, solved, value);
  return answerOf(solved, prepared.id, prepared.manifest, compared, value);
}

function solvedIn(session: PlanSession): SolvedPlan | NoPlan {
  const { objective } = session.prepared.request;
  if (objective.kind === 'cheapest') return cheapestIn(session, objective.p90);
  const outcome = session.solve(null);
  return isPlan(outcome) ? session.solved(polished(session, outcome)) : noPlan(session, outcome);
}

/** How near the rest of a plan comes to the best for its yes and no, which the search decides to within its own gap. */
const POLISH = 1e-6;

/** A plan whose yes and no stay as they are and whose tonnes are the best for them; the bound stays that of the search. */
function polished({ of: { model }, prepared, making }: PlanSession, found: FoundPlan): FoundPlan {
  if (!model.actions.some(({ choice }) => choice !== null)) return found;
  const none = model.actions.map(({ segments }) => segments.map(() => []));
  const actions = model.actions.map((action, a) =>
    action.choice !== null && found.plan.taken[a] === 0 ? { ...action, segments: none[a] ?? [], least: 0 } : action,
  );
  const measure = measureOf(prepared.request.objective);
  const limits = { ...searchLimits(prepared, making), gap: Math.min(POLISH, prepared.manifest.gap) };
  const better = searchPlan(making.solver, { ...model, actions }, { kind: 'risk', measure }, limits);
  if (!isPlan(better) || better.objective > found.objective) return found;
  return { ...better, status: found.status, reason: found.reason, bound: Math.min(found.bound, better.objective) };
}

function uncompared({ prepared: { luck } }: PlanSession, solved: SolvedPlan): PlanComparisons {
  const [before, after] = risksOf(solved);
  const none = { rivals: [], worth: [], frontier: [], variations: [], restsOnAssumptions: null };
  return { elsewhere: { seed: luck.seed, before, after }, ...none };
}

function comparedIn(session: PlanSession, solved: SolvedPlan, value: PlanValue): PlanComparisons {
  return {
    worth: [
      ...moneyWorth(session, solved),
      ...limitsWorth(solved, clashingOf(session)),
      ...mostWorth(solved, value),
      ...earlierWorth(session, solved),
    ],
    frontier: frontierWith(session, solved),
    ...{ rivals: rivalsOf(solved), elsewhere: elsewhereWith(session, solved) },
    restsOnAssumptions: restsWith(session, solved),
    variations: variationsWith(session, solved, materialsByWorth(solved)),
  };
}

/** Materials that something can be done about, by the mean consequence of what is short of them without a plan, the largest first. */
function materialsByWorth({ assembly, problem, plan, of: { model, nodes } }: SolvedPlan): readonly string[] {
  const nothing = stateOf(model, new Float64Array(plan.tonnes.length));
  const { node: worth } = recourseOf(model, nothing, model.chance);
  const helped = new Set(problem.options.map(({ node }) => node));
  const order = [...nodes.keys()].filter((n) => (worth[n] as number) > 0 && helped.has(nodes[n] as number));
  order.sort((a, b) => (worth[b] as number) - (worth[a] as number));
  return [...new Set(order.map((n) => assembly.nodes[nodes[n] as number]?.material ?? ''))];
}
