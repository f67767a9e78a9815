import type { Assembly } from '../cases/assembly.ts';
import type { CaseEvidence } from '../cases/case-evidence.ts';
import { parsePlan } from '../cases/plan/parse-plan.ts';
import type { PlanManifest } from '../cases/plan/plan-answer.ts';
import type { PlanAsked } from '../cases/plan/plan-asked.ts';
import type { PlanProblem } from '../cases/plan/plan-problem.ts';
import { planProblem, problemsOfPlan } from '../cases/plan/plan-state.ts';
import type { OwnPlanFile } from './plan-request.ts';
import { CaseRefusedError } from './run-cases.ts';

/** A problem stated from the ledger and a plan file, with what a manifest says of the file. */
export interface StatedPlan {
  readonly problem: PlanProblem;
  readonly planFile: PlanManifest['planFile'];
}

/** Reads a plan file, if there is one, and states the problem. Throws `CaseRefusedError` with every mistake of the file. */
export function statedPlan(
  assembly: Assembly,
  evidence: CaseEvidence,
  asked: PlanAsked,
  own: OwnPlanFile | null,
): StatedPlan {
  const parsed = own === null ? null : parsePlan(own.text, own.name, evidence.vocabulary);
  const file = parsed?.file ?? null;
  if (own !== null && parsed !== null && file === null)
    throw new CaseRefusedError(own.name, problemsOfPlan(parsed, assembly, evidence, asked));
  const { problem, problems } = planProblem(assembly, evidence, asked, file);
  if (problem === null) throw new CaseRefusedError(own?.name ?? 'the plan', problems);
  return { problem, planFile: file?.file ?? null };
}
