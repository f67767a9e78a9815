import { arriving, fillLeft } from './delivery.ts';
import type { Model } from './model.ts';
import type { Plan } from './plan.ts';

/** Room to work the supply of a draw out in. */
export interface SupplyRoom {
  /** [source, period], 0 to 1 and above where an error raises it. */
  readonly left: Float64Array;
  /** [source, period], tonnes that are delivered and that contracts leave. */
  readonly delivered: Float64Array;
  /** [source], tonnes over the horizon that factors take from what would be delivered without them. */
  readonly lost: Float64Array;
  /** [node, period], tonnes delivered before contracts, and what the node is supplied with. */
  readonly before: Float64Array;
  readonly supply: Float64Array;
  /** [contract, period], tonnes that leave the source for the stock. */
  readonly taken: Float64Array;
}

/** Room for the supply of a model's draws. */
export function supplyRoom({ nodes, periods, sources, contracts }: Model, plan: Plan): SupplyRoom {
  return {
    ...{ left: plan.left.slice(), lost: plan.lost.slice(), taken: new Float64Array(contracts.count * periods) },
    ...{ before: new Float64Array(nodes * periods), supply: new Float64Array(nodes * periods) },
    delivered: new Float64Array(sources.count * periods),
  };
}

/**
 * What every node is supplied with in every period, from the factors of a draw ([factor, period]): what the sources that are
 * the same in all draws give, and after it each live source in its order, less what contracts take of it (F-11, equations 8
 * to 10).
 */
export function supplyOf(model: Model, plan: Plan, factors: Float64Array, room: SupplyRoom): void {
  const { periods, sources } = model;
  const { left, delivered, lost, before, supply } = room;
  before.set(plan.fixed);
  supply.set(plan.fixed);
  for (let n = 0; n < plan.live.length; n++) {
    const s = plan.live[n] as number;
    fillLeft(model, s, factors, left);
    let less = 0;
    for (let t = 0; t < periods; t++) {
      const at = s * periods + t;
      const cell = (sources.node[s] as number) * periods + t;
      const tonnes = arriving(model, s, t, left);
      delivered[at] = tonnes;
      before[cell] = (before[cell] as number) + tonnes;
      less += (plan.whole[at] as number) - tonnes;
    }
    lost[s] = less;
  }
  takeContracts(model, room);
  for (let n = 0; n < plan.live.length; n++) {
    const s = plan.live[n] as number;
    for (let t = 0; t < periods; t++) {
      const cell = (sources.node[s] as number) * periods + t;
      supply[cell] = (supply[cell] as number) + (delivered[s * periods + t] as number);
    }
  }
}

/** Takes what is bought for stocks off what its source delivers, so that no tonne is counted twice. */
function takeContracts({ contracts, periods }: Model, { delivered, taken }: SupplyRoom): void {
  for (let c = 0; c < contracts.count; c++) {
    for (let t = 0; t < periods; t++) {
      const at = (contracts.source[c] as number) * periods + t;
      const [wanted, there] = [contracts.amount[c * periods + t] as number, delivered[at] as number];
      const tonnes = wanted < there ? wanted : there;
      taken[c * periods + t] = tonnes;
      delivered[at] = there - tonnes;
    }
  }
}
