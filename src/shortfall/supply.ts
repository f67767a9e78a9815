import { type Drawn, fillLeft, lossOf } from './delivery.ts';
import type { Model } from './model.ts';
import type { Plan } from './plan.ts';

/** Room to work the supply of a draw out in. */
export interface SupplyRoom {
  /** [source, period], 0 to 1 and above where an error raises it. */
  readonly left: Float64Array;
  /** [source, period], tonnes that arrive of live sources, less what contracts take. */
  readonly delivered: Float64Array;
  /** [source], tonnes over the horizon that factors take from what would be delivered without them. */
  readonly lost: Float64Array;
  /** [pool, period], tonnes delivered before contracts, and what the node is supplied with. */
  readonly before: Float64Array;
  readonly supply: Float64Array;
  /** [contract, period], tonnes that leave the source for the stock. */
  readonly taken: Float64Array;
}

/** Room for the supply of a model's draws. */
export function supplyRoom({ periods, sources, contracts }: Model, plan: Plan): SupplyRoom {
  return {
    ...{ left: plan.left.slice(), lost: plan.lost.slice(), taken: new Float64Array(contracts.count * periods) },
    ...{ before: new Float64Array(plan.calm.length), supply: new Float64Array(plan.calm.length) },
    delivered: new Float64Array(sources.count * periods),
  };
}

/**
 * What every node's pools are supplied with in every period, from the factors of a draw: what there is where no
 * drawn factor cuts anything, less what each live source loses, in their order, less what contracts take (F-11, equations 8
 * to 10). A source that nothing cuts loses exactly nothing, so going without it changes no bit.
 */
export function supplyOf(model: Model, plan: Plan, drawn: Drawn, room: SupplyRoom): void {
  const { periods } = model;
  const { left, delivered, lost, before, supply } = room;
  before.set(plan.calm);
  for (let n = 0; n < plan.live.length; n++) {
    const s = plan.live[n] as number;
    fillLeft(model, s, drawn, left);
    let less = 0;
    for (let t = 0; t < periods; t++) {
      const at = s * periods + t;
      const cell = (plan.pools.of[s] as number) * periods + t;
      const whole = plan.whole[at] as number;
      const loss = lossOf(model, s, t, left, whole);
      delivered[at] = whole - loss;
      before[cell] = (before[cell] as number) - loss;
      less += loss;
    }
    lost[s] = less;
  }
  // Losses of all there is may leave a rest of the last bit below zero.
  for (let n = 0; n < before.length; n++) if ((before[n] as number) < 0) before[n] = 0;
  supply.set(before);
  takeContracts(model, plan, room);
}

/** Takes what is bought for stocks off what its source delivers, so that no tonne is counted twice. */
function takeContracts({ contracts, periods }: Model, { pools }: Plan, { delivered, supply, taken }: SupplyRoom): void {
  for (let c = 0; c < contracts.count; c++) {
    const source = contracts.source[c] as number;
    for (let t = 0; t < periods; t++) {
      const at = source * periods + t;
      const cell = (pools.of[source] as number) * periods + t;
      const [wanted, there] = [contracts.amount[c * periods + t] as number, delivered[at] as number];
      const tonnes = wanted < there ? wanted : there;
      taken[c * periods + t] = tonnes;
      delivered[at] = there - tonnes;
      const rest = (supply[cell] as number) - tonnes;
      supply[cell] = rest < 0 ? 0 : rest;
    }
  }
}
