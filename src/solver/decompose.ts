import { writeChoiceCuts } from '../planner/choice-cuts.ts';
import { type Judged, judged, stateAt, writeCuts } from '../planner/cuts.ts';
import { fillLines } from '../planner/lines.ts';
import type { Master } from '../planner/master.ts';
import { type Plan, planOf } from '../planner/plan.ts';
import type { PlanModel, PlanObjective } from '../planner/plan-model.ts';
import { type RowName, RowSheet } from '../planner/program.ts';
import { dollarsWorth, slopesOf, type TwoSlopes } from '../planner/value.ts';
import { branchOut, type Decider, type Look, type Stop } from './branch.ts';
import { cheapened } from './cheapen.ts';
import { clashOf } from './clashes.ts';
import type { MasterModel } from './master-model.ts';
import type { ProgramAnswer, ProgramSolver } from './programs.ts';
import type { SearchSpace } from './search-space.ts';

/** How far a search has come; consequence or dollars, as the objective is. */
export interface Progress {
  readonly round: number;
  readonly bound: number;
  /** Of the best plan so far, infinite before there is one. */
  readonly best: number;
  readonly cuts: number;
}

/** When to stop, what to tell, and what time it is: the loop itself has no clock. */
export interface SearchLimits {
  /** Relative: (best - bound) / best. */
  readonly gap: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly now: () => number;
  readonly cancelled: () => boolean;
  readonly progress: (progress: Progress) => void;
}

/** By how much the objective rises with one more unit of a row's limit: a dollar, a tonne, a unit of consequence. */
export interface Marginal {
  readonly row: RowName;
  readonly value: number;
}

/** A plan and how good it is known to be. */
export interface FoundPlan {
  readonly status: 'optimal' | 'feasible';
  /** Why a plan is not proved best. */
  readonly reason: 'time' | 'cancelled' | 'stalled' | null;
  readonly plan: Plan;
  readonly objective: number;
  readonly bound: number;
  /** The measure of what is left unmet. */
  readonly risk: number;
  readonly marginals: readonly Marginal[];
  /** [action, year]: what a dollar is worth in the objective to who pays then; zero where it is not scarce, infinite without any. */
  readonly dollars: Float64Array;
  /** Of the measure at the plan, by what is in place. */
  readonly slopes: TwoSlopes;
  /** Nodes whose recourse was worked out by program, since routes link their stocks; of all others by the closed form. */
  readonly exact: readonly number[];
  readonly rounds: number;
  readonly cuts: number;
}

/** What became of a search for a plan; where none can be, the rows that clash. */
export type PlanOutcome =
  | FoundPlan
  | { readonly status: 'infeasible'; readonly clash: readonly RowName[] }
  | { readonly status: 'none'; readonly reason: 'time' | 'cancelled' | 'stalled' };

/** A violation of a cut, in units of about a hundredth of the whole, that is none. */
const SLACK = 1e-8;
/** Part of the gap by which a cut must be broken to be worth its row where it says only what is known already. */
const KNOWN = 0.1;
/** Rounds after which a search that gets nowhere is stalled. */
const MOST_ROUNDS = 2000;

/** What is left of the gap for the relaxation of a plan with yes and no: the rest is for what rounding them costs. */
const RELAXED = 0.1;

interface Best {
  readonly x: Float64Array;
  readonly judged: Judged;
  readonly objective: number;
  readonly duals: Float64Array;
}

/** One search, while it lasts. */
export class Search {
  readonly #space: SearchSpace;
  readonly #model: PlanModel;
  readonly #objective: PlanObjective;
  readonly #limits: SearchLimits;
  readonly #master: Master;
  readonly #highs: MasterModel;
  readonly #solver: ProgramSolver;
  readonly #end: number;
  readonly #unit: number;
  #best: Best | null = null;
  #bound = Number.NEGATIVE_INFINITY;
  #last: Float64Array = new Float64Array(0);
  #rounds = 0;
  #cuts = 0;

  constructor(space: SearchSpace, limits: SearchLimits) {
    const { solver, model, objective, master, highs } = space;
    this.#space = space;
    this.#model = model;
    this.#objective = objective;
    this.#limits = limits;
    this.#solver = solver;
    this.#master = master;
    this.#highs = highs;
    this.#end = limits.now() + limits.seconds * 1000;
    const { units } = this.#master.stage;
    this.#unit = objective.kind === 'risk' ? units.risk : units.money;
  }

  outcome(): PlanOutcome {
    const stop = this.#highs.whole.length > 0 ? this.#branch() : this.#converge(false);
    if (stop === null) this.#cheapen();
    return this.#said(stop);
  }

  /** Of plans as good as the best one the cheapest. */
  #cheapen(): void {
    const best = this.#best;
    if (best === null || this.#objective.kind === 'cost') return;
    const slack = Math.max(Math.min(this.#limits.gap, 1e-7) * best.objective, SLACK * this.#unit);
    const left = () => this.#left();
    this.#best = cheapened(this.#space, best, slack, left, this.#limits.cancelled);
  }

  /** Cuts until the relaxation, or the plan with its yes and no held, is known to within the gap. */
  #converge(held: boolean): Stop {
    let inner: Best | null = null;
    while (this.#rounds < MOST_ROUNDS) {
      const answer = this.#run();
      const stop = this.#stopOf(answer);
      if (stop !== null) return stop;
      const bound = answer.objective * this.#unit;
      if (!held) this.#raise(bound);
      this.#last = answer.x;
      const counts = held || this.#highs.whole.length === 0;
      const closed = inner !== null && this.#closed(inner.objective, bound, counts ? 1 : RELAXED);
      if (!closed && this.#writeKnown(inner, answer.x) > 0) {
        this.#rounds += 1;
        this.#tell();
        continue;
      }
      const best = this.#better(inner, answer);
      // Also of a plan just as good: the duals of the later master are closer to true.
      if (counts && best.found !== null && best.found.objective <= (this.#best?.objective ?? Number.POSITIVE_INFINITY))
        this.#best = best.found;
      inner = best.found ?? inner;
      this.#rounds += 1;
      this.#tell();
      if (inner !== null && this.#closed(inner.objective, bound, counts ? 1 : RELAXED)) return null;
      if (held && this.#best !== null && bound >= this.#best.objective) return null;
      const steps = held ? 0 : this.#writeSteps(answer.x);
      const back = this.#highs.recall(answer.x, SLACK);
      if (this.#write(best.points, answer.x) + steps + back === 0) return inner === null ? 'stalled' : null;
    }
    return 'stalled';
  }

  #run(): ProgramAnswer {
    const answer = this.#highs.run(this.#left(), this.#limits.cancelled);
    if (answer.x.length > 0) fillLines(this.#master.lines, answer.x);
    return answer;
  }

  /** Cuts are let go only where the bound has risen since, so that none can come and go for ever. */
  #raise(bound: number): void {
    if (bound > this.#bound + SLACK * this.#unit) this.#highs.thin();
    this.#bound = Math.max(this.#bound, bound);
  }

  /** The points of a round, and the better of what was best and what they are. */
  #better(inner: Best | null, { x, objective, duals }: ProgramAnswer) {
    const here = this.#judge(x);
    if (this.#objective.kind === 'cost') {
      const { target } = this.#objective;
      const close = here.risk <= target + Math.max(this.#limits.gap * target, SLACK * this.#master.stage.units.risk);
      const found: Best = { x, judged: here, objective: objective * this.#unit, duals };
      return { points: [here], found: close ? found : null };
    }
    const outer: Best = { x, judged: here, objective: here.risk, duals };
    if (inner === null) return { points: [here], found: outer };
    // Where stocks are linked a point costs many programs, and the way to it was cut by what was known.
    if (this.#space.recourse.exact.length > 0)
      return { points: [here], found: { ...(outer.objective < inner.objective ? outer : inner), duals } };
    const middle = x.map((value, n) => (value + (inner.x[n] as number)) / 2);
    const between = this.#judge(middle);
    const found = [inner, outer, { x: middle, judged: between, objective: between.risk, duals }].reduce((a, b) =>
      b.objective < a.objective ? b : a,
    );
    return { points: [between, here], found: { ...found, duals } };
  }

  #judge(x: Float64Array): Judged {
    const state = stateAt(this.#model, this.#master.stage, x);
    return judged(this.#model, this.#objective.measure, state, this.#space.recourse.at);
  }

  /** Where some nodes have no closed form: cuts by what is known of them already. Says how many, each worth its row. */
  #writeKnown(inner: Best | null, x: Float64Array): number {
    const { recourse, model, objective, master } = this.#space;
    if (recourse.exact.length === 0) return 0;
    const middle = inner === null ? [] : [x.map((value, n) => (value + (inner.x[n] as number)) / 2)];
    const points = [...middle, x].map((at) =>
      judged(model, objective.measure, stateAt(model, master.stage, at), recourse.atLeast),
    );
    const whole = points.at(-1)?.risk ?? 0;
    return this.#write(points, x, Math.max(SLACK, (KNOWN * this.#limits.gap * whole) / master.stage.units.risk));
  }

  /** Appends the cuts of the first point that has any against x. */
  #write(points: readonly Judged[], x: Float64Array, slack = SLACK): number {
    for (const point of points) {
      const sheet = new RowSheet();
      const count = writeCuts(this.#model, this.#master, point, x, sheet, slack);
      if (count === 0) continue;
      this.#highs.append(sheet.packed());
      this.#cuts += count;
      return count;
    }
    return 0;
  }

  #writeSteps(x: Float64Array): number {
    if (this.#highs.whole.length === 0) return 0;
    const sheet = new RowSheet();
    const count = writeChoiceCuts(this.#model, this.#master, x, sheet, 1e-6);
    if (count > 0) this.#highs.append(sheet.packed());
    this.#cuts += count;
    return count;
  }

  /** Relaxation first; then yes and no by rounding it, and by branches where that is not good enough. */
  #branch(): Stop {
    const relaxed = this.#converge(false);
    if (relaxed !== null) return relaxed;
    // The relaxation rounded is a plan more often than not, and one to have where time runs out.
    const rounded = this.#hold(this.#chosen(this.#last).map(Math.round));
    if (rounded !== null && rounded !== 'infeasible') return rounded;
    const stop = branchOut(this.#decider(), this.#highs.whole.length, this.#bound);
    this.#highs.between(null, null);
    return stop === null && this.#best === null ? 'infeasible' : stop;
  }

  #decider(): Decider {
    return {
      between: (lower, upper) => this.#highs.between(lower, upper),
      look: () => this.#look(),
      hold: (choices) => this.#hold(choices),
      hope: (bound) => {
        if (this.#best === null) return Number.POSITIVE_INFINITY;
        const best = this.#best.objective;
        return best - bound - Math.max(this.#limits.gap * Math.abs(best), SLACK * this.#unit);
      },
      raise: (bound) => {
        this.#bound = Math.max(this.#bound, bound);
      },
    };
  }

  #look(): Look {
    const answer = this.#run();
    const stop = this.#stopOf(answer);
    if (stop !== null) return { stop, bound: Number.NEGATIVE_INFINITY, choices: new Float64Array(0), cuts: 0 };
    this.#rounds += 1;
    this.#tell();
    const linked = this.#space.recourse.exact.length > 0;
    const cuts =
      this.#writeSteps(answer.x) +
      (linked ? this.#writeKnown(null, answer.x) : this.#write([this.#judge(answer.x)], answer.x));
    return { stop, bound: answer.objective * this.#unit, choices: this.#chosen(answer.x), cuts };
  }

  #chosen(x: Float64Array): Float64Array {
    return Float64Array.from(this.#highs.whole, (column) => x[column] as number);
  }

  /** The best plan with these yes and no. */
  #hold(choices: Float64Array): Stop {
    this.#highs.between(choices, choices);
    const stop = this.#converge(true);
    this.#highs.between(null, null);
    return stop;
  }

  #closed(best: number, bound: number, share = 1): boolean {
    return best - bound <= Math.max(share * this.#limits.gap * Math.abs(best), SLACK * this.#unit);
  }

  #left(): number {
    return Math.max(0, (this.#end - this.#limits.now()) / 1000);
  }

  #stopOf({ status }: ProgramAnswer): Stop {
    if (this.#limits.cancelled()) return 'cancelled';
    if (this.#left() <= 0) return 'time';
    if (status === 'infeasible') return 'infeasible';
    if (status === 'unbounded') throw new Error('the master of a plan is bounded below, and came out unbounded');
    return status === 'stopped' ? 'stalled' : null;
  }

  #tell(): void {
    const best = this.#best?.objective ?? Number.POSITIVE_INFINITY;
    this.#limits.progress({ round: this.#rounds, bound: this.#bound, best, cuts: this.#cuts });
  }

  #said(stop: Stop): PlanOutcome {
    if (stop === 'infeasible') return { status: 'infeasible', clash: clashOf(this.#solver, this.#highs.program()) };
    const best = this.#best;
    if (best === null) return { status: 'none', reason: stop ?? 'stalled' };
    const plan = planOf(this.#model, this.#master.stage, best.x);
    const { recourse } = this.#space;
    return {
      ...{ status: stop === null ? 'optimal' : 'feasible', reason: stop, plan, exact: recourse.exact },
      slopes: slopesOf(this.#model, this.#objective.measure, plan.state, recourse.at),
      ...{ objective: best.objective, bound: Math.min(best.objective, this.#bound), risk: best.judged.risk },
      ...{ marginals: this.#marginals(best.duals), dollars: this.#dollars(best.duals) },
      ...{ rounds: this.#rounds, cuts: this.#cuts },
    };
  }

  #marginals(duals: Float64Array): readonly Marginal[] {
    return this.#master.program.rows.names.flatMap((row, n) => {
      const value = ((duals[n] as number) * this.#unit) / this.#rowUnit(row);
      return LIMITS.has(row.kind) && value !== 0 ? [{ row, value }] : [];
    });
  }

  #dollars(duals: Float64Array): Float64Array {
    const { program, stage } = this.#master;
    return dollarsWorth(this.#model, this.#objective, program.rows.names, duals, this.#unit / stage.units.money);
  }

  #rowUnit({ kind, of }: RowName): number {
    const { units } = this.#master.stage;
    if (kind === 'account' || kind === 'yearly') return units.money;
    if (kind === 'target') return units.risk;
    const goal = kind === 'goal' ? this.#model.goals[of]?.node : undefined;
    const bound = kind === 'most' || kind === 'least' ? this.#model.actions[of]?.node : undefined;
    return units.tonnes[goal ?? bound ?? of] as number;
  }
}

/** Rows whose limit somebody sets, so that one more unit of it means something. */
const LIMITS: ReadonlySet<string> = new Set(['account', 'yearly', 'storage', 'goal', 'most', 'least', 'target']);
