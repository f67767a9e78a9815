import { type Decision, decisionsOn } from '../brief/decisions.ts';
import { decidedPlan } from '../cases/plan/decided-plan.ts';
import { isIsoDate } from '../units/period.ts';
import type { NewDecision } from '../workbench/decide.ts';
import { procurementsOf } from './briefs.ts';
import type { AdoptionBodyDto, DecisionReportDto, LinkBodyDto, WithdrawalBodyDto } from './contract-decisions.ts';
import type { Desk } from './desk.ts';
import { ApiError } from './errors.ts';
import { askedOf, keptPlan } from './plan-asked.ts';
import { procurementNamed } from './procurement-day.ts';

const refused = (message: string, expected: string | null = null): ApiError =>
  new ApiError('decision-refused', message, expected);

/** Every decision, with records of any day. */
async function allDecisions({ workbench }: Desk): Promise<readonly Decision[]> {
  return decisionsOn(await workbench.store.decisions(), '9999-12-31');
}

/** The decision an id or its first digits name. */
export function decisionNamed(digits: string, all: readonly Decision[]): Decision {
  const found = all.filter(({ adoption }) => adoption.id === digits || adoption.id.startsWith(digits));
  const exact = found.find(({ adoption }) => adoption.id === digits);
  const [first, second] = found;
  if (exact !== undefined) return exact;
  if (first === undefined) throw new ApiError('unknown-decision', `No decision has the id ${digits}.`);
  if (second === undefined) return first;
  const ids = found.map(({ adoption }) => adoption.id).join(', ');
  throw new ApiError('decision-refused', `Several decisions have ids that begin with ${digits}: ${ids}.`);
}

/** Who records and when: a day that has come. */
function recording(desk: Desk, { reason, by, on = desk.today() }: Pick<AdoptionBodyDto, 'reason' | 'by' | 'on'>) {
  if (!isIsoDate(on)) throw refused(`"${on}" is no calendar day.`, 'YYYY-MM-DD');
  if (on > desk.today()) throw refused(`${on} has not come yet: decisions are recorded when they are made.`);
  return { reason, by: by ?? desk.principal, on };
}

async function record(desk: Desk, decision: NewDecision): Promise<DecisionReportDto> {
  const report = await desk.workbench.decide(decision);
  if (report.outcome !== 'refused') {
    const { sequence, id } = report;
    return { outcome: 'recorded', sequence, id, decision: decision.kind === 'adopted' ? id : decision.decision };
  }
  const [first] = report.problems;
  throw refused(first?.message ?? 'The record was refused.', first?.advice ?? null);
}

/** Adopts a kept plan. Refused where a decision on it, or on its case, stands already and nothing is said of that one. */
export async function adopt(desk: Desk, body: AdoptionBodyDto): Promise<DecisionReportDto> {
  const who = recording(desk, body);
  const plan = await keptPlan(desk, body.plan);
  const all = await allDecisions(desk);
  const supersedes = [...new Set((body.supersedes ?? []).map((id) => decisionNamed(id, all).adoption.id))];
  const standing = all.filter(({ state, adoption }) => state === 'standing' && !supersedes.includes(adoption.id));
  const same = standing.find(({ adoption }) => adoption.plan.id === plan.id);
  if (same !== undefined) throw refused(`The plan is adopted already: decision ${same.adoption.id} stands.`);
  const gone = all.find(({ state, adoption }) => supersedes.includes(adoption.id) && state !== 'standing');
  if (gone !== undefined) throw refused(`Decision ${gone.adoption.id} is ${gone.state} already.`);
  const ofCase = standing.find(({ adoption }) => adoption.plan.case === plan.case);
  if (ofCase !== undefined && body.beside !== true) throw stands(ofCase);
  const { knownOn } = askedOf(plan);
  if (who.on < knownOn) {
    throw refused(`The plan rests on what was known on ${knownOn}: it cannot have been adopted on ${who.on}.`);
  }
  const marking = plan.marking as 'public' | 'internal';
  const kept = decidedPlan(plan.answer, JSON.stringify(plan.request));
  return record(desk, { kind: 'adopted', plan: kept, supersedes, ...who, marking });
}

function stands({ adoption }: Decision): ApiError {
  return refused(
    `Decision ${adoption.id} of ${adoption.on} on the same case (${adoption.plan.case}) stands.`,
    `to supersede it (supersedes: ["${adoption.id}"]), or to stand beside it (beside: true)`,
  );
}

/** Links a buy to the procurement it became, or undoes that. */
export async function link(desk: Desk, body: LinkBodyDto): Promise<DecisionReportDto> {
  const who = recording(desk, body);
  const decision = decisionNamed(body.decision, await allDecisions(desk));
  const { adoption, links, state } = decision;
  if (state === 'withdrawn') throw refused(`Decision ${adoption.id} was withdrawn: its buys are nobody's.`);
  const { option, year = null } = body;
  checkBuy(decision, option, year);
  const view = await desk.view(undefined);
  const { id: procurement } = procurementNamed(body.procurement, await procurementsOf(view), view.knownOn);
  const known = links.some((one) => one.option === option && one.year === year && one.procurement === procurement);
  const named = `${option}${year === null ? '' : ` of ${year}`} and ${procurement}`;
  if (body.undo === true && !known) throw refused(`${named} are not linked.`);
  if (body.undo !== true && known) throw refused(`${named} are linked already.`);
  const kind = body.undo === true ? 'unlinked' : 'linked';
  return record(desk, { kind, decision: adoption.id, option, year, procurement, ...who });
}

function checkBuy({ adoption }: Decision, option: string, year: string | null): void {
  const buy = adoption.plan.lines.find((line) => line.option === option);
  if (buy === undefined) {
    const options = adoption.plan.lines.map((line) => line.option).join(', ');
    throw refused(`Decision ${adoption.id} buys no "${option}".`, options === '' ? 'a plan with lines' : options);
  }
  const years = buy.byYear.map((bought) => bought.year);
  if (year !== null && !years.includes(year)) throw refused(`It buys no ${option} in ${year}.`, years.join(', '));
}

/** Takes a decision back without another in its place. */
export async function withdraw(desk: Desk, body: WithdrawalBodyDto): Promise<DecisionReportDto> {
  const who = recording(desk, body);
  const { adoption, state } = decisionNamed(body.decision, await allDecisions(desk));
  if (state !== 'standing') throw refused(`Decision ${adoption.id} is ${state} already.`);
  if (who.on < adoption.on) throw refused(`Decision ${adoption.id} was made on ${adoption.on}, after ${who.on}.`);
  return record(desk, { kind: 'withdrawn', decision: adoption.id, ...who });
}
