import { type FirstStage, inPlace } from './first-stage.ts';
import type { Action, PlanModel, Segment } from './plan-model.ts';
import type { PlanState } from './recourse.ts';

/** Stock bought in a year above what the market guard allows: a warning, nothing more. */
export interface GuardWarning {
  readonly node: number;
  readonly year: number;
  readonly tonnes: number;
  readonly guard: number;
}

/** What is decided: tonnes, yes or no, and who pays when. */
export interface Plan {
  /** [action, year]: tonnes committed. */
  readonly tonnes: Float64Array;
  /** [action]: 1 for what is taken, of those that are a yes or no; of the others those with tonnes. */
  readonly taken: Int32Array;
  /** [action, year]: dollars: what is bought, kept and what a yes costs by itself; below zero where a sale brings more. */
  readonly cost: Float64Array;
  /** [account, year]: dollars paid. */
  readonly paid: Float64Array;
  /** Dollars: what is bought, kept and what a yes costs, before what sales bring. */
  readonly spent: number;
  /** Dollars that sales bring. */
  readonly received: number;
  readonly state: PlanState;
  readonly warnings: readonly GuardWarning[];
}

/** What a solver's columns say, in tonnes and dollars. */
export function planOf(model: PlanModel, stage: FirstStage, x: Float64Array): Plan {
  const { actions, accounts, years } = model;
  const tonnes = new Float64Array(actions.length * years);
  for (const { action, year, column } of stage.buys) {
    const { node } = actions[action] as { readonly node: number };
    const bought = cleared(x[column] as number) * (stage.units.tonnes[node] as number);
    tonnes[action * years + year] = (tonnes[action * years + year] as number) + bought;
  }
  const taken = Int32Array.from(actions, (_, a) => takenOf(stage, x, tonnes.subarray(a * years, (a + 1) * years), a));
  const paid = new Float64Array(accounts.length * years);
  for (const { account, year, column } of stage.flows)
    paid[account * years + year] =
      (paid[account * years + year] as number) + cleared(x[column] as number) * stage.units.money;
  const state = stateOf(model, tonnes);
  return { tonnes, taken, ...costsOf(model, tonnes, taken), paid, state, warnings: warningsOf(model, tonnes) };
}

/** What tonnes ([action, year]) come to in money, the lowest steps of a price first. */
export function costsOf(
  { actions, years }: PlanModel,
  tonnes: Float64Array,
  taken: Int32Array,
): Pick<Plan, 'cost' | 'spent' | 'received'> {
  const cost = new Float64Array(tonnes.length);
  const add = (at: number, dollars: number) => {
    cost[at] = (cost[at] as number) + dollars;
  };
  let received = 0;
  for (const [a, action] of actions.entries()) {
    for (let y = 0; y < years; y++) {
      const amount = tonnes[a * years + y] as number;
      if (amount === 0) continue;
      const { paid, got } = pricedAt(action.segments[y] ?? [], amount);
      received += got;
      add(a * years + y, paid - got);
      if (action.keep !== 0)
        for (let t = y; t < years; t++) add(a * years + t, amount * action.keep * inPlace(action, years, y, t));
    }
    if (action.choice !== null && taken[a] === 1) add(a * years + action.choice.year, action.choice.dollars);
  }
  return { cost, spent: cost.reduce((sum, dollars) => sum + dollars, received), received };
}

/** Dollars paid and got for an amount at the steps of a price. */
function pricedAt(steps: readonly Segment[], amount: number): { readonly paid: number; readonly got: number } {
  let [paid, got, below] = [0, 0, 0];
  for (const [s, { upTo, price }] of steps.entries()) {
    // What a solver's rounding leaves above the last step costs as much as that.
    const here = Math.min(amount, s === steps.length - 1 ? Number.POSITIVE_INFINITY : upTo) - below;
    if (here <= 0) continue;
    below += here;
    if (price > 0) paid += here * price;
    else got -= here * price;
  }
  return { paid, got };
}

/** What a solver leaves of a column it means to be zero. */
function cleared(x: number): number {
  return x > 1e-9 ? x : 0;
}

function takenOf(stage: FirstStage, x: Float64Array, tonnes: Float64Array, a: number): number {
  const column = stage.choices[a] as number;
  if (column >= 0) return (x[column] as number) > 0.5 ? 1 : 0;
  return tonnes.some((amount) => amount > 0) ? 1 : 0;
}

/** What a plan has in place, worked out from its tonnes alone and not from a solver's rows. */
export function stateOf({ nodes, years, actions, stock }: PlanModel, tonnes: Float64Array): PlanState {
  const state = { stock: new Float64Array(nodes * years), capacity: new Float64Array(nodes * years) };
  for (const [a, action] of actions.entries()) {
    const row = action.kind === 'stock' ? state.stock : state.capacity;
    for (let y = 0; y < years; y++)
      for (let t = y; t < years; t++) {
        const at = action.node * years + t;
        row[at] = (row[at] as number) + (tonnes[a * years + y] as number) * inPlace(action, years, y, t);
      }
  }
  for (let node = 0; node < nodes; node++) {
    let there = 0;
    for (let t = 0; t < years; t++) {
      there += (stock[node * years + t] as number) - (t === 0 ? aside(actions, years, tonnes, node) : 0);
      state.stock[node * years + t] = (state.stock[node * years + t] as number) + there;
    }
  }
  return state;
}

/** Tonnes of a node's starting stock that are set aside. */
function aside(actions: readonly Action[], years: number, tonnes: Float64Array, node: number): number {
  return actions.reduce((sum, { takes }, a) => {
    if (takes?.node !== node) return sum;
    return tonnes.subarray(a * years, (a + 1) * years).reduce((all, amount) => all + amount * takes.share, sum);
  }, 0);
}

function warningsOf({ actions, years, guard }: PlanModel, tonnes: Float64Array): readonly GuardWarning[] {
  return Array.from(guard ?? []).flatMap((limit, at) => {
    const [node, year] = [Math.floor(at / years), at % years];
    const bought = actions.reduce(
      (sum, action, a) =>
        sum + (action.node === node && action.kind === 'stock' ? (tonnes[a * years + year] as number) : 0),
      0,
    );
    return bought > limit * (1 + 1e-9) ? [{ node, year, tonnes: bought, guard: limit }] : [];
  });
}
