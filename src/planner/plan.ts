import { type FirstStage, inPlace } from './first-stage.ts';
import type { Action, PlanModel } from './plan-model.ts';
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
  const cost = new Float64Array(actions.length * years);
  let received = 0;
  for (const { action, year, price, column } of stage.buys) {
    const { node } = actions[action] as { readonly node: number };
    const bought = cleared(x[column] as number) * (stage.units.tonnes[node] as number);
    tonnes[action * years + year] = (tonnes[action * years + year] as number) + bought;
    cost[action * years + year] = (cost[action * years + year] as number) + bought * price;
    received -= Math.min(0, bought * price);
  }
  addKeeping(model, tonnes, cost);
  const taken = Int32Array.from(actions, (_, a) => takenOf(stage, x, tonnes.subarray(a * years, (a + 1) * years), a));
  for (const [a, { choice }] of actions.entries())
    if (choice !== null && taken[a] === 1)
      cost[a * years + choice.year] = (cost[a * years + choice.year] as number) + choice.dollars;
  const paid = new Float64Array(accounts.length * years);
  for (const { account, year, column } of stage.flows)
    paid[account * years + year] =
      (paid[account * years + year] as number) + cleared(x[column] as number) * stage.units.money;
  const spent = cost.reduce((sum, dollars) => sum + dollars, received);
  const state = stateOf(model, tonnes);
  return { tonnes, taken, cost, paid, spent, received, state, warnings: warningsOf(model, tonnes) };
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

function addKeeping({ actions, years }: PlanModel, tonnes: Float64Array, cost: Float64Array): void {
  for (const [a, action] of actions.entries())
    for (let y = 0; y < years && action.keep !== 0; y++)
      for (let t = y; t < years; t++)
        cost[a * years + t] =
          (cost[a * years + t] as number) +
          (tonnes[a * years + y] as number) * action.keep * inPlace(action, years, y, t);
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
