import { exp, log } from '../numeric/elementary.ts';
import { type Drawn, hasLinks, productOf, splitOf } from './delivery.ts';
import type { Model } from './model.ts';
import type { Plan } from './plan.ts';
import { ofNode } from './pools.ts';

/** Room for the demand of a draw. */
export interface WantedRoom {
  /** [node, group, period], tonnes. */
  readonly wanted: Float64Array;
  /** [node, period], multiple of the price without loss. */
  readonly price: Float64Array;
}

/** Room for the demand of a model's draws. */
export function wantedRoom({ nodes, periods }: Model, plan: Plan): WantedRoom {
  return { wanted: plan.wanted.slice(), price: new Float64Array(nodes * periods).fill(1) };
}

/**
 * What every node wants in a draw: demand times its factors, times its group's split and factors and, where there is a price,
 * times P^-demand with P = min(backstop, (1 - d)^(-1 / (supply + demand))), d being the share of the node's supply without
 * factors that the period lacks before contracts (F-17); never below the price without loss. What a price keeps from being
 * wanted no longer counts as short, so more supply need not mean less shortfall here, while a price never raises it.
 */
export function wantedOf(model: Model, plan: Plan, drawn: Drawn, before: Float64Array, room: WantedRoom): void {
  const { groups, periods, demand } = model;
  for (let n = 0; n < plan.moving.length; n++) {
    const node = plan.moving[n] as number;
    for (let t = 0; t < periods; t++) {
      let times = productOf(model.demandFactors, node, drawn.values, periods, t);
      if (plan.priced[node] === 1) times *= answered(model, plan, node, t, before, room.price);
      for (let g = 0; g < groups; g++) {
        const at = (node * groups + g) * periods + t;
        room.wanted[at] = (demand[at] as number) * times;
      }
    }
    apart(model, node, drawn, room.wanted);
  }
}

/** What the splits and then the factors of each group of a node make of what it wants. */
function apart(model: Model, node: number, { values }: Drawn, wanted: Float64Array): void {
  const { groups, periods, splits, groupFactors } = model;
  for (let item = node * groups; item < (node + 1) * groups; item++) {
    if (!hasLinks(splits, item) && !hasLinks(groupFactors, item)) continue;
    for (let t = 0; t < periods; t++) {
      const at = item * periods + t;
      const split = (wanted[at] as number) * splitOf(splits, item, values, periods, t);
      wanted[at] = split * productOf(groupFactors, item, values, periods, t);
    }
  }
}

/** Part of demand that stays at the period's price, which it notes. */
function answered(
  { price, periods }: Model,
  { base, logBackstop, pools }: Plan,
  node: number,
  t: number,
  before: Float64Array,
  multiples: Float64Array,
): number {
  const cell = node * periods + t;
  const [whole, there] = [base[cell] as number, ofNode(pools, node, periods, t, before)];
  multiples[cell] = 1;
  if (there >= whole) return 1;
  const [supply, demand, most] = [
    price.supply[node] as number,
    price.demand[node] as number,
    logBackstop[node] as number,
  ];
  const free = -log(there / whole) / (supply + demand);
  const multiple = free < most ? free : most;
  multiples[cell] = exp(multiple);
  return exp(-demand * multiple);
}
