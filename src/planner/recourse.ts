import type { PlanModel } from './plan-model.ts';

/** What a plan has in place, which is all that recourse sees of it. */
export interface PlanState {
  /** [node, year]: tonnes that may be released by the end of that year, in all; never falls. */
  readonly stock: Float64Array;
  /** [node, year]: tonnes of output added and demand taken off in that year. */
  readonly capacity: Float64Array;
}

/** Consequence of what is left unmet, and how it falls with what is in place, weighted over scenarios. */
export interface Recourse {
  /** [scenario]: over all nodes. Only for scenarios with a weight above zero. */
  readonly loss: Float64Array;
  /** [node]: weighted over scenarios. */
  readonly node: Float64Array;
  /** [node, year]: slope by tonnes of cumulative stock, zero or below. */
  readonly stock: Float64Array;
  /** [node, year]: slope by tonnes of capacity, zero or below. */
  readonly capacity: Float64Array;
}

/**
 * The least consequence of what is left unmet in each scenario, and one subgradient of it (F-15, F-13): release serves the first
 * group over all years before the second has any, so with weights that fall from group to group it is the sum over k of
 * (W_k - W_k+1) U_k, where U_k, what groups 1 to k miss, is the largest over years tau of their need after capacity up to tau
 * less the stock there is by then. Proof: docs/method/plan.md.
 */
export function recourseOf(model: PlanModel, state: PlanState, weight: Float64Array): Recourse {
  const { nodes, years, scenarios } = model;
  const recourse: Recourse = {
    loss: new Float64Array(scenarios),
    node: new Float64Array(nodes),
    stock: new Float64Array(nodes * years),
    capacity: new Float64Array(nodes * years),
  };
  const steps = worthSteps(model);
  const need = new Float64Array(years);
  for (let s = 0; s < scenarios; s++) {
    const w = weight[s] as number;
    if (w <= 0) continue;
    let loss = 0;
    for (let node = 0; node < nodes; node++) {
      const missed = nodeLoss(model, steps, state, recourse, { s, node, w }, need);
      recourse.node[node] = (recourse.node[node] as number) + w * missed;
      loss += missed;
    }
    recourse.loss[s] = loss;
  }
  return recourse;
}

/** [node, group]: by how much a tonne of the group is worth more than one of the next. */
function worthSteps({ nodes, groups, worth }: PlanModel): Float64Array {
  return Float64Array.from({ length: nodes * groups }, (_, n) => {
    const after = (n + 1) % groups === 0 ? 0 : (worth[n + 1] as number);
    return (worth[n] as number) - after;
  });
}

/** One node in one scenario; adds the slopes, weighted, to the recourse. `need` is room for one number a year. */
function nodeLoss(
  model: PlanModel,
  steps: Float64Array,
  state: PlanState,
  slopes: Recourse,
  { s, node, w }: { readonly s: number; readonly node: number; readonly w: number },
  need: Float64Array,
): number {
  const { nodes, groups, years } = model;
  const at = node * years;
  need.fill(0);
  let loss = 0;
  for (let k = 0; k < groups; k++) {
    const from = ((s * nodes + node) * groups + k) * years;
    let [cumulative, missed, tau] = [0, 0, -1];
    for (let t = 0; t < years; t++) {
      const wanted = (need[t] as number) + (model.need[from + t] as number);
      need[t] = wanted;
      const short = wanted - (state.capacity[at + t] as number);
      if (short > 0) cumulative += short;
      const unmet = cumulative - (state.stock[at + t] as number);
      if (unmet > missed) [missed, tau] = [unmet, t];
    }
    const step = steps[node * groups + k] as number;
    if (tau < 0 || step === 0) continue;
    loss += step * missed;
    slopes.stock[at + tau] = (slopes.stock[at + tau] as number) - w * step;
    for (let t = 0; t <= tau; t++)
      if ((need[t] as number) > (state.capacity[at + t] as number))
        slopes.capacity[at + t] = (slopes.capacity[at + t] as number) - w * step;
  }
  return loss;
}

/**
 * The weights under which the mean of the losses is their CVaR at q: each scenario's chance over 1 - q, from the largest loss
 * down, until they add up to 1 (Rockafellar and Uryasev 2000).
 */
export function tailWeights(chance: Float64Array, loss: Float64Array, q: number): Float64Array {
  const order = Array.from(loss.keys()).sort((a, b) => (loss[b] as number) - (loss[a] as number));
  const weight = new Float64Array(loss.length);
  let left = 1;
  for (const s of order) {
    const take = Math.min(left, (chance[s] as number) / (1 - q));
    weight[s] = take;
    left -= take;
    if (left <= 0) break;
  }
  return weight;
}
