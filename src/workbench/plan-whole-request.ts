import type { ObjectiveAsked } from '../cases/plan/plan-answer.ts';
import { PLAN_LIMITS } from '../cases/plan/plan-limits.ts';
import { PLAN_DEFAULTS, type PlanRequest, PlanRequestError } from './plan-request.ts';

/** A request with everything said. */
export type WholePlanRequest = Required<Omit<PlanRequest, 'knownOn'>> & Pick<PlanRequest, 'knownOn'>;

/** Fills in what a request leaves out. Throws `PlanRequestError` for what no plan can be asked. */
export function wholePlanRequest(request: PlanRequest): WholePlanRequest {
  const whole = { ...PLAN_DEFAULTS, planFile: null, materials: [], set: {}, ...request };
  const { scenarios, budget, years, planFile, objective, gap, seconds } = whole;
  const whole1To = (what: string, value: number, most: number): void =>
    expect(what, value, Number.isInteger(value) && value >= 1 && value <= most, `a whole number from 1 to ${most}`);
  whole1To('scenarios', scenarios, PLAN_LIMITS.scenarios);
  whole1To('years', years, PLAN_LIMITS.years);
  if (budget !== null)
    expect('budget', budget, budget >= 0 && budget <= PLAN_LIMITS.budget, `dollars from 0 to ${PLAN_LIMITS.budget}`);
  if (gap !== null) expect('gap', gap, gap >= 1e-9 && gap <= 0.5, 'a share from 0.000000001 to 0.5');
  expect('seconds', seconds, seconds > 0 && seconds <= 3600, 'above 0 and at most 3,600');
  checkAsked(objective);
  if (budget === null && planFile === null && objective.kind !== 'cheapest')
    throw new PlanRequestError(
      'a plan needs a budget, or a plan file with accounts; only the cheapest plan does without',
    );
  return whole;
}

function checkAsked(asked: ObjectiveAsked): void {
  if (asked.kind === 'cvar' || asked.kind === 'blend')
    expect('quantile', asked.quantile, asked.quantile >= 0.5 && asked.quantile < 1, 'a share from 0.5 and below 1');
  if (asked.kind === 'blend') expect('tail', asked.tail, asked.tail >= 0 && asked.tail <= 1, 'a share from 0 to 1');
  if (asked.kind === 'cheapest')
    expect('p90', asked.p90, asked.p90 >= 0 && asked.p90 < 1, 'a share of what P90 was, from 0 and below 1');
}

function expect(what: string, value: number, holds: boolean, expected: string): void {
  if (!holds) throw new PlanRequestError(`${what} is ${value}; expected ${expected}`);
}
