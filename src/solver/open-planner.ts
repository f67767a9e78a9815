import { type Master, masterOf } from '../planner/master.ts';
import { checkObjective, checkPlanModel, type PlanModel, type PlanObjective } from '../planner/plan-model.ts';
import { ClusterRecourse } from './cluster-recourse.ts';
import { type PlanOutcome, Search, type SearchLimits } from './decompose.ts';
import { MasterModel } from './master-model.ts';
import type { ProgramSolver } from './programs.ts';

/** A plan to be asked for again and again with other money: what one search learns of consequence, the next one knows. */
export class Planner {
  readonly #solver: ProgramSolver;
  readonly #objective: PlanObjective;
  #model: PlanModel;
  #master: Master;
  #highs: MasterModel;
  readonly #recourse: ClusterRecourse;

  constructor(solver: ProgramSolver, model: PlanModel, objective: PlanObjective) {
    checkPlanModel(model);
    checkObjective(objective);
    this.#solver = solver;
    this.#objective = objective;
    this.#model = model;
    this.#master = masterOf(model, objective);
    this.#highs = new MasterModel(solver, this.#master.program);
    this.#recourse = new ClusterRecourse(solver, model);
  }

  /** The best plan with these amounts in the accounts (as the model was opened with where there are none). Throws where they do not fit. */
  solve(limits: SearchLimits, amounts: readonly number[] | null = null): PlanOutcome {
    if (amounts !== null) this.#fund(amounts);
    const space = { solver: this.#solver, model: this.#model, objective: this.#objective };
    const kept = { master: this.#master, highs: this.#highs, recourse: this.#recourse };
    return new Search({ ...space, ...kept }, limits).outcome();
  }

  close(): void {
    this.#recourse.close();
    this.#highs.dispose();
  }

  /** Puts other amounts in the accounts. Cuts say nothing of money, so they stay, unless an account now ends that did not. */
  #fund(amounts: readonly number[]): void {
    const { accounts } = this.#model;
    if (amounts.length !== accounts.length)
      throw new RangeError(`${amounts.length} amounts for ${accounts.length} accounts`);
    const model = {
      ...this.#model,
      accounts: accounts.map((account, k) => ({ ...account, amount: amounts[k] as number })),
    };
    checkPlanModel(model);
    this.#model = model;
    const { names } = this.#master.program.rows;
    const rows = Int32Array.from(names.keys()).filter((row) => names[row]?.kind === 'account');
    const limited = new Set(Array.from(rows, (row) => names[row]?.of));
    if (amounts.some((amount, k) => Number.isFinite(amount) && !limited.has(k))) {
      this.#highs.dispose();
      this.#master = masterOf(model, this.#objective);
      this.#highs = new MasterModel(this.#solver, this.#master.program);
      return;
    }
    const { money } = this.#master.stage.units;
    this.#highs.limit(
      rows,
      Float64Array.from(rows, (row) => (amounts[names[row]?.of as number] as number) / money),
    );
  }
}

/**
 * Opens a plan to be made by decomposition (Benders 1962; several cuts a round, each from the closed form of docs/method/plan.md,
 * between the master's point and the best one so far): as good as the whole program, which it never writes. Must be closed. Throws
 * where the model does not fit.
 */
export function openPlanner(solver: ProgramSolver, model: PlanModel, objective: PlanObjective): Planner {
  return new Planner(solver, model, objective);
}

/** The best plan, by a planner opened for it alone. */
export function searchPlan(
  solver: ProgramSolver,
  model: PlanModel,
  objective: PlanObjective,
  limits: SearchLimits,
): PlanOutcome {
  const planner = openPlanner(solver, model, objective);
  try {
    return planner.solve(limits);
  } finally {
    planner.close();
  }
}
