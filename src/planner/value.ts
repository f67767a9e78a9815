import { inPlace, payersOf } from './first-stage.ts';
import type { Plan } from './plan.ts';
import type { Measure, PlanModel, PlanObjective } from './plan-model.ts';
import type { RowKind, RowName } from './program.ts';
import { type PlanState, type Recourser, recourseOf, tailWeights } from './recourse.ts';

/** How the measure of what is left unmet changes with what is in place, where a plan is. */
export interface Slopes {
  /** [node, year]: by one tonne more of cumulative stock, zero or below. */
  readonly stock: Float64Array;
  /** [node, year]: by one tonne more of capacity, zero or below. */
  readonly capacity: Float64Array;
}

/** Slopes upward (one tonne more) and downward (one tonne less), which differ where a plan just covers something. */
export interface TwoSlopes {
  readonly up: Slopes;
  readonly down: Slopes;
}

/** Part of a node's mean need by which a state is moved off a corner: above a solver's rounding, below anything that matters. */
const NUDGE = 1e-7;

/** The slopes of the measure, by the closed form of docs/method/plan.md where no other way to tell is given. */
export function slopesOf(
  model: PlanModel,
  measure: Measure,
  state: PlanState,
  recourse: Recourser = (at, weight) => recourseOf(model, at, weight),
): TwoSlopes {
  return {
    up: slopesAt(model, measure, recourse, nudged(model, state, 1)),
    down: slopesAt(model, measure, recourse, nudged(model, state, -1)),
  };
}

function slopesAt(model: PlanModel, { tail, quantile }: Measure, recourse: Recourser, state: PlanState): Slopes {
  const mean = recourse(state, model.chance);
  if (tail === 0) return mean;
  const worst = recourse(state, tailWeights(model.chance, mean.loss, quantile));
  const blend = (a: Float64Array, b: Float64Array) => a.map((slope, n) => (1 - tail) * slope + tail * (b[n] as number));
  return { stock: blend(mean.stock, worst.stock), capacity: blend(mean.capacity, worst.capacity) };
}

/** A little more, or less, of everything, later years by more: of what ties, the slope that is true in that direction decides. */
function nudged(
  { nodes, groups, years, scenarios, need, chance }: PlanModel,
  state: PlanState,
  sign: number,
): PlanState {
  const size = groups * years;
  const mean = new Float64Array(nodes);
  for (let n = 0; n < scenarios * nodes * size; n++) {
    const [s, node] = [Math.floor(n / (nodes * size)), Math.floor(n / size) % nodes];
    mean[node] = (mean[node] as number) + (chance[s] as number) * (need[n] as number);
  }
  const moved = (row: Float64Array) =>
    row.map((tonnes, n) => {
      const later = ((n % years) + 1) / years;
      return Math.max(0, tonnes + sign * NUDGE * (mean[Math.floor(n / years)] as number) * later);
    });
  return { stock: moved(state.stock), capacity: moved(state.capacity) };
}

/** What one more tonne of each action in each year of commitment would do at a plan, arrays [action, year]. */
export interface PlanValues {
  /** Of the measure of what is left unmet, zero or below where it helps. */
  readonly slope: Float64Array;
  /** Dollars for the next tonne, at the step its tonnes have reached; infinite where there is no further step. */
  readonly price: Float64Array;
  /** What a dollar of that year is worth to who pays, in the objective: zero where money is not scarce, infinite without any. */
  readonly money: Float64Array;
  /** Slope and all costs in the objective: above zero it is not worth it, below zero something but money keeps it from more. */
  readonly reduced: Float64Array;
  /** Dollars a tonne at which it would just be worth it; infinite where money is not scarce, and zero where it helps nothing. */
  readonly breakEven: Float64Array;
}

/** What a dollar is worth in the objective, [action, year], and what a unit of the measure is: 1 where that is the objective. */
export interface Worths {
  readonly money: Float64Array;
  readonly risk: number;
}

/**
 * [action, year]: what a dollar is worth in the objective to who pays for it then: as much as it is elsewhere, in the account (and the
 * year's limit) or among the receipts where it is worth least. From the duals of a plan's rows, each in the program's units.
 */
export function dollarsWorth(
  model: PlanModel,
  { kind }: PlanObjective,
  names: readonly RowName[],
  duals: Float64Array,
  unit: number,
): Float64Array {
  const { accounts, actions, years } = model;
  const payers = payersOf(model);
  const dualOf = new Map(
    names.map((name, row) => [`${name.kind} ${name.of} ${name.year}`, -(duals[row] as number) * unit]),
  );
  const dual = (row: RowKind, of: number, year: number) => Math.max(0, dualOf.get(`${row} ${of} ${year}`) ?? 0);
  const paid = payers.accounts.flatMap((own) =>
    Array.from({ length: years }, (_, year) => {
      const open = own.filter((k) => (accounts[k]?.from ?? 0) <= year && year <= (accounts[k]?.until ?? -1));
      const itself = dual('yearly', year, year) + (kind === 'cost' ? 1 : 0);
      const sources = open.map((account) => dual('account', account, -1) + itself);
      for (const [earner, others] of payers.accounts.entries())
        if (dualOf.has(`receipts ${earner} ${year}`) && others.every((account) => own.includes(account)))
          sources.push(dual('receipts', earner, year));
      return sources.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...sources);
    }),
  );
  return Float64Array.from({ length: actions.length * years }, (_, n) => {
    return paid[(payers.of[Math.floor(n / years)] as number) * years + (n % years)] as number;
  });
}

/** Values at a plan from slopes there and from what money is worth. Of what is a yes or no, as if it were taken. */
export function valuesOf(
  model: PlanModel,
  { tonnes }: Pick<Plan, 'tonnes'>,
  slopes: TwoSlopes,
  worths: Worths,
): PlanValues {
  const size = model.actions.length * model.years;
  const blank = () => new Float64Array(size);
  const values = { slope: blank(), price: blank(), money: worths.money, reduced: blank(), breakEven: blank() };
  for (let n = 0; n < size; n++) {
    const slope = slopeOf(model, slopes, n);
    const price = priceOf(model, n, tonnes[n] as number);
    const kept = keptOf(model, worths.money, n);
    const dollar = worths.money[n] as number;
    values.slope[n] = slope;
    values.price[n] = price;
    const gain = -slope * worths.risk - kept;
    values.reduced[n] = times(price, dollar) - gain;
    values.breakEven[n] = gain <= 0 ? 0 : gain / dollar;
  }
  return values;
}

/** What one more tonne does to the measure: what it brings, and what it sets aside. */
function slopeOf({ actions, years }: PlanModel, { up, down }: TwoSlopes, n: number): number {
  const [a, y] = [Math.floor(n / years), n % years];
  const action = actions[a];
  if (action === undefined) return 0;
  const row = action.kind === 'stock' ? up.stock : up.capacity;
  let slope = 0;
  for (let t = 0; t < years; t++) {
    if (t >= y) slope += (row[action.node * years + t] as number) * inPlace(action, years, y, t);
    if (action.takes !== null) slope -= (down.stock[action.takes.node * years + t] as number) * action.takes.share;
  }
  return slope;
}

/** Price of the next tonne where so many are committed already. */
function priceOf({ actions, years }: PlanModel, n: number, tonnes: number): number {
  const steps = actions[Math.floor(n / years)]?.segments[n % years] ?? [];
  const slack = 1e-9 * (steps.at(-1)?.upTo ?? 0);
  return (
    steps.find(({ upTo }) => upTo > tonnes + (Number.isFinite(slack) ? slack : 0))?.price ?? Number.POSITIVE_INFINITY
  );
}

/** What keeping one more tonne costs, in the objective. */
function keptOf({ actions, years }: PlanModel, money: Float64Array, n: number): number {
  const [a, y] = [Math.floor(n / years), n % years];
  const action = actions[a];
  if (action === undefined || action.keep === 0) return 0;
  let kept = 0;
  for (let t = y; t < years; t++)
    kept += times(action.keep * inPlace(action, years, y, t), money[a * years + t] as number);
  return kept;
}

/** A product in which nothing of what is without end is nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}
