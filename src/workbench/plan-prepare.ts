import type { Assembly } from '../cases/assembly.ts';
import type { CaseEvidence } from '../cases/case-evidence.ts';
import { DEMAND_ELASTICITY } from '../cases/plan/demand-curve.ts';
import { parsePlan } from '../cases/plan/parse-plan.ts';
import type { PlanManifest } from '../cases/plan/plan-answer.ts';
import type { PlanAsked } from '../cases/plan/plan-asked.ts';
import type { PlanFile } from '../cases/plan/plan-file.ts';
import { measureOf } from '../cases/plan/plan-measure.ts';
import { type PlanPlaces, placesOf } from '../cases/plan/plan-places.ts';
import type { PlanProblem, WorthRule } from '../cases/plan/plan-problem.ts';
import { planProblem, problemsOfPlan } from '../cases/plan/plan-state.ts';
import type { PlanLuck } from './plan-draws.ts';
import { type OwnPlanFile, type PlanRequest, PlanRequestError } from './plan-request.ts';
import { type WholePlanRequest, wholePlanRequest } from './plan-whole-request.ts';
import { PLANNER } from './planner-version.ts';
import { CaseRefusedError } from './run-cases.ts';
import { digestOfData } from './run-digest.ts';
import { type PreparedRun, type Preparing, prepareRun } from './run-prepare.ts';

/** Another way to reckon what a tonne unmet counts as. */
export interface OtherWorth extends Pick<PlanProblem, 'worth' | 'slices'> {
  readonly id: string;
  readonly words: string;
  readonly rule: WorthRule;
}

/** A plan that was read, stated and named: all that is left to do is draw and search. Survives a structured clone. */
export interface PreparedPlan {
  readonly id: string;
  readonly assembly: Assembly;
  readonly problem: PlanProblem;
  /** The same problem with what a tonne unmet counts as reckoned otherwise, for variations. */
  readonly otherWorths: readonly OtherWorth[];
  /** Where the plan file says what a plan may clash with. */
  readonly places: PlanPlaces;
  readonly luck: PlanLuck;
  readonly request: WholePlanRequest;
  readonly manifest: PlanManifest;
  readonly marking: string;
}

/** Prepares the run a plan is for and states its problem. Throws what preparing a run throws, and `CaseRefusedError` for the plan file. */
export async function preparePlan(asked: PlanRequest, preparing: Preparing): Promise<PreparedPlan> {
  const request = wholePlanRequest(asked);
  const { seed, scenarios, sampling, materials, set, knownOn } = request;
  const run = await prepareRun(
    {
      ...{ case: request.case, seed, draws: scenarios, sampling, materials, set },
      ...(knownOn === undefined ? {} : { knownOn }),
    },
    preparing,
  );
  const { evidence } = await preparing.evidenceOn(run.assembly.knownOn);
  const { budget, years, worth, planFile } = request;
  const asks: PlanAsked = { budget, years, worth, today: run.assembly.knownOn };
  const file = planFile === null ? null : readPlanFile(planFile, run.assembly, evidence, asks);
  checkOwnWorth(worth, file);
  const { problem, problems } = planProblem(run.assembly, evidence, asks, file);
  if (problem === null) throw new CaseRefusedError(planFile?.name ?? 'the plan', problems);
  const otherWorths = OTHER_WORTHS[worth].flatMap(({ id, words, ...other }): readonly OtherWorth[] => {
    const { problem: made } = planProblem(run.assembly, evidence, { ...asks, ...other }, file);
    return made === null ? [] : [{ id, words, rule: other.worth, worth: made.worth, slices: made.slices }];
  });
  return { ...preparedPlan(run, problem, request, file), otherWorths, places: placesOf(problem, file) };
}

/** Weighed by figures nobody gave, nothing would count and any plan would be the best. */
function checkOwnWorth(worth: WorthRule, file: PlanFile | null): void {
  if (worth !== 'own' || Object.keys(file?.worth?.own ?? {}).length > 0) return;
  throw new PlanRequestError(
    `worth is own, but ${file === null ? 'there is no plan file' : `${file.file.name} says none`}; expected a plan file with \`worth: { own: { antimony: 50000 USD/t } }\``,
  );
}

/** How else each rule's plans are weighed. */
const BY_SHARE = {
  id: 'worth/share',
  worth: 'share',
  words: 'another worth: a year’s demand of each counts alike',
} as const;
const BY_CURVE = { id: 'worth/curve', worth: 'curve', words: 'another worth: by the demand curve' } as const;
const elastic = (end: 'low' | 'high') =>
  ({
    id: `worth/elasticity-${end}`,
    worth: 'curve',
    elasticity: DEMAND_ELASTICITY[end],
    words: `elasticity of demand at ${DEMAND_ELASTICITY[end]}, the ${end} end of its range`,
  }) as const;
const OTHER_WORTHS: Readonly<
  Record<
    WorthRule,
    readonly { readonly id: string; readonly words: string; readonly worth: WorthRule; readonly elasticity?: number }[]
  >
> = {
  curve: [elastic('low'), elastic('high'), BY_SHARE],
  price: [BY_CURVE, BY_SHARE],
  share: [BY_CURVE],
  own: [BY_SHARE],
};

/** A plan file without mistakes. Throws `CaseRefusedError` with all of them, those against the case too. */
function readPlanFile(
  { text, name }: OwnPlanFile,
  assembly: Assembly,
  evidence: CaseEvidence,
  asks: PlanAsked,
): PlanFile {
  const parsed = parsePlan(text, name);
  if (parsed.file !== null) return parsed.file;
  throw new CaseRefusedError(name, problemsOfPlan(parsed, assembly, evidence, asks));
}

/** How near a search goes to the best there can be, where nobody says: of a mean, of a tail, with yes or no to decide. */
const GAPS = { none: 1e-6, tail: 1e-3, choices: 5e-3 } as const;

/** A stated problem with its name: the hash of all that decides the answer. */
export function preparedPlan(
  run: PreparedRun,
  problem: PlanProblem,
  request: WholePlanRequest,
  file: PlanFile | null = null,
): PreparedPlan {
  const { budget, years, objective, worth, seed, sampling, scenarios, quick } = request;
  const gap =
    request.gap ??
    (problem.actions.some(({ choice }) => choice !== null)
      ? GAPS.choices
      : measureOf(objective).tail > 0
        ? GAPS.tail
        : GAPS.none);
  const manifest: PlanManifest = {
    ...{ run: run.manifest, budget, years, objective, worth, planFile: file?.file ?? null },
    ...{ inputs: digestOfData(problem), gap, planner: PLANNER },
  };
  const { inputs, planner } = manifest;
  const id = digestOfData({ run: run.id, budget, years, objective, worth, inputs, gap, planner, quick });
  return {
    ...{
      id,
      assembly: run.assembly,
      problem,
      otherWorths: [],
      places: {},
      luck: { seed, sampling, scenarios },
      request,
      manifest,
    },
    marking: run.marking,
  };
}
