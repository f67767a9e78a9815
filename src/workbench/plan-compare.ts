import { FRONTIER, type FrontierMade, frontierOf } from '../cases/plan/answer-frontier.ts';
import { takenActions } from '../cases/plan/answer-lines.ts';
import { nextDollarOf } from '../cases/plan/answer-replan.ts';
import type { FrontierPoint, PlanAnswer, PlanVariation, PlanWorth } from '../cases/plan/plan-answer.ts';
import { isLate, monthEarlier } from '../cases/plan/plan-earlier.ts';
import { lossesOf, measured, riskOf } from '../cases/plan/plan-measure.ts';
import { type DrawnNeed, type ModelOf, planModelOf } from '../cases/plan/plan-model-of.ts';
import { keptOf, otherSeed, variedModels } from '../cases/plan/plan-variations.ts';
import { riskUnit, usd } from '../cases/plan/plan-words.ts';
import type { SolvedPlan } from '../cases/plan/solved-plan.ts';
import { stateOf } from '../planner/plan.ts';
import type { Action, PlanModel } from '../planner/plan-model.ts';
import type { FoundPlan } from '../solver/decompose.ts';
import { searchPlan } from '../solver/open-planner.ts';
import { drawnNeed } from './plan-draws.ts';
import { isPlan, type PlanSession, searchLimits } from './plan-session.ts';

/** A search that is one of several tells of itself by what it is one of. */
const QUIET = { progress: () => {} };

/** Tells how many of so many are done, and the time left at the pace so far. */
export function paceOf({ making }: PlanSession, stage: 'frontier' | 'variations', of: number): (round: number) => void {
  const begun = making.now();
  return (round) => {
    const secondsLeft = round === 0 ? null : ((making.now() - begun) / round / 1000) * (of - round);
    making.progress({ stage, round, of, bound: null, best: null, secondsLeft });
  };
}

/** What a plan spends where its budget is without end, otherwise its budget. */
export function budgetOf({ prepared: { problem, request } }: PlanSession, { plan }: SolvedPlan): number {
  const all = problem.money.reduce((sum, { amount }) => sum + amount, 0);
  return request.budget ?? (Number.isFinite(all) ? all : plan.spent);
}

/** The best that can be done with more and less money; ends where more does nothing. */
export function frontierWith(session: PlanSession, solved: SolvedPlan): readonly FrontierPoint[] {
  const base = budgetOf(session, solved);
  if (!(base > 0)) return [];
  const told = paceOf(session, 'frontier', FRONTIER.length);
  const points: FrontierMade[] = [];
  for (const [n, times] of FRONTIER.entries()) {
    const budget = times * base;
    const outcome = session.solve(budget, QUIET);
    // The plan itself may be nearer to the best than the search for its point.
    const own = times === 1 && isPlan(outcome) && solved.risk <= outcome.risk && solved.asked.kind !== 'cheapest';
    if (isPlan(outcome)) points.push(pointOf(session, own ? solved : outcome, budget));
    told(n + 1);
    if (isPlan(outcome) && times >= 1 && outcome.plan.spent < budget * (1 - 1e-6)) break;
  }
  return frontierOf(points);
}

function pointOf(
  { of: { model } }: PlanSession,
  found: Pick<SolvedPlan, 'plan' | 'risk' | 'marginals'>,
  budget: number,
): FrontierMade {
  const after = riskOf(lossesOf(model, found.plan.state));
  return { budget, spent: found.plan.spent, after, nextDollar: nextDollarOf(found), measure: found.risk };
}

/** Dollars whose worth is found by planning again. */
const MORE = 10e6;

/** What ten million more would do, planned again. */
export function moneyWorth(session: PlanSession, solved: SolvedPlan): readonly PlanWorth[] {
  const { problem, asked } = solved;
  if (asked.kind === 'cheapest') return [];
  const outcome = session.solve(budgetOf(session, solved) + MORE, QUIET);
  if (!isPlan(outcome)) return [];
  const value = Math.max(0, solved.risk - outcome.risk);
  const words = `${usd(MORE)} more to spend`;
  return [{ words, value, unit: riskUnit(problem.worthRule), how: 'planned again' }];
}

/** Late lines that are planned again with a month less. */
const LATE = 4;

/** What a month less would be worth for the dearest lines that come late: planned again with only that otherwise. */
export function earlierWorth(session: PlanSession, solved: SolvedPlan): readonly PlanWorth[] {
  const { problem, plan, of } = solved;
  const { years } = of.model;
  const tonnes = (a: number): Float64Array => plan.tonnes.subarray(a * years, (a + 1) * years);
  const late = takenActions(solved).filter((a) => isLate(of.model.actions[a] as Action, problem.years, tonnes(a)));
  return late.slice(0, LATE).flatMap((late): readonly PlanWorth[] => {
    const actions = of.model.actions.map((action, a) => (a === late ? monthEarlier(action, problem.years) : action));
    const found = searchedLike(session, solved, { ...of.model, actions });
    if (found === null) return [];
    const value = Math.max(0, solved.risk - found.risk);
    const words = `${problem.options[late]?.words ?? ''}, one month earlier`;
    return value > 0 ? [{ words, value, unit: riskUnit(problem.worthRule), how: 'planned again' }] : [];
  });
}

/** The plan on draws it was not made on. */
export function elsewhereWith(session: PlanSession, solved: SolvedPlan): PlanAnswer['elsewhere'] {
  const { assembly, luck } = session.prepared;
  const seed = otherSeed(luck.seed);
  const [before, after] = judgedOn(session, solved, drawnNeed(assembly, assembly.model, { ...luck, seed }));
  return { seed, before: riskOf(before), after: riskOf(after) };
}

/** Part of the mean consequence taken away that is not there where nothing is assumed; null where nothing is taken away. */
export function restsWith(session: PlanSession, solved: SolvedPlan): number | null {
  const { assembly, luck } = session.prepared;
  const taken = (pair: readonly [Float64Array, Float64Array]): number =>
    riskOf(pair[0]).expected - riskOf(pair[1]).expected;
  const all = taken(judgedOn(session, solved, session.drawn));
  if (!(all > 0)) return null;
  const bare = taken(judgedOn(session, solved, drawnNeed(assembly, assembly.withoutAssumptions, luck)));
  return Math.min(1, Math.max(0, 1 - bare / all));
}

/** Consequence without and with a plan's tonnes on other draws. */
function judgedOn(session: PlanSession, { plan }: SolvedPlan, drawn: DrawnNeed): readonly [Float64Array, Float64Array] {
  const { model } = planModelOf(session.prepared.problem, drawn);
  const nothing = stateOf(model, new Float64Array(plan.tonnes.length));
  return [lossesOf(model, nothing), lossesOf(model, stateOf(model, plan.tonnes))];
}

/** The plan made again with one thing otherwise at a time. */
export function variationsWith(
  session: PlanSession,
  solved: SolvedPlan,
  materials: readonly string[],
): readonly PlanVariation[] {
  const { prepared, drawn } = session;
  const { assembly, luck, problem, otherWorths } = prepared;
  const varied = variedModels(assembly, luck.seed, materials);
  const told = paceOf(session, 'variations', varied.length + otherWorths.length);
  const others: readonly Varied[] = [
    ...varied.map(({ id, words, model, seed }): Varied => {
      const of = (): ModelOf => planModelOf(problem, drawnNeed(assembly, model, { ...luck, seed }));
      return { id, words, of, unit: riskUnit(problem.worthRule) };
    }),
    ...otherWorths.map(({ id, words, rule, worth, slices }): Varied => {
      return { id, words, of: () => planModelOf({ ...problem, worth, slices }, drawn), unit: riskUnit(rule) };
    }),
  ];
  return others.flatMap((other, n) => {
    const variation = variationOf(session, solved, other);
    told(n + 1);
    return variation;
  });
}

interface Varied {
  readonly id: string;
  readonly words: string;
  /** Made when it is its turn: the draws of all at once would fill the memory. */
  readonly of: () => ModelOf;
  readonly unit: string;
}

/** Relative: a regret that is rounding. */
const NOTHING = 1e-9;

/** Nothing where no plan was found there in the time there is. */
function variationOf(
  session: PlanSession,
  solved: SolvedPlan,
  { id, words, of, unit }: Varied,
): readonly PlanVariation[] {
  const { model } = of();
  const outcome = searchedLike(session, solved, model);
  if (outcome === null) return [];
  const kept = measured(lossesOf(model, stateOf(model, solved.plan.tonnes)), solved.measure);
  const more = kept - outcome.risk;
  const regret = more > NOTHING * outcome.risk ? more : 0;
  const regretShare = outcome.risk > 0 ? regret / outcome.risk : null;
  return [{ id, words, ...keptOf(solved.problem, solved.plan, outcome.plan), regret, regretShare, unit }];
}

/** The best plan of another model with the money of a plan; null where none was found in the time there is. */
function searchedLike(session: PlanSession, solved: SolvedPlan, model: PlanModel): FoundPlan | null {
  const { prepared, making } = session;
  const limits = { ...searchLimits(prepared, making), ...QUIET };
  const like = { ...model, accounts: session.funded(solved) };
  const outcome = searchPlan(making.solver, like, { kind: 'risk', measure: solved.measure }, limits);
  return isPlan(outcome) ? outcome : null;
}
