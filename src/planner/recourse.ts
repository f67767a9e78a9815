import type { PlanModel } from './plan-model.ts';

/** Recourse at a state, with scenarios weighted. */
export type Recourser = (state: PlanState, weight: Float64Array) => Recourse;

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
 * The least consequence of what is left unmet in each scenario, and one subgradient of it (F-15, F-13). What can be served is a
 * polymatroid, so serving the cells of group and year that weigh most first is best: with weights w_1 > w_2 > ... the consequence
 * is the sum over k of (w_k - w_k+1) U_k, where U_k is what the cells that weigh w_k or more must miss. Proof: docs/method/plan.md.
 * Of some nodes only where they are given; routes between stocks are not seen.
 */
export function recourseOf(
  model: PlanModel,
  state: PlanState,
  weight: Float64Array,
  only: readonly number[] = Array.from({ length: model.nodes }, (_, node) => node),
): Recourse {
  const { nodes, years, scenarios } = model;
  const recourse: Recourse = {
    loss: new Float64Array(scenarios),
    node: new Float64Array(nodes),
    stock: new Float64Array(nodes * years),
    capacity: new Float64Array(nodes * years),
  };
  const orders = Array.from({ length: nodes }, (_, node) => orderOf(model, node));
  const need = new Float64Array(years);
  for (let s = 0; s < scenarios; s++) {
    const w = weight[s] as number;
    if (w <= 0) continue;
    let loss = 0;
    for (const node of only) {
      const order = orders[node] as Order;
      const at = { s, node, w };
      const missed = order.flat
        ? flatLoss(model, order, state, recourse, at, need)
        : orderedLoss(model, order, state, recourse, at, need);
      recourse.node[node] = (recourse.node[node] as number) + w * missed;
      loss += missed;
    }
    recourse.loss[s] = loss;
  }
  return recourse;
}

/** In which order the cells (group, year) of a node are served. */
interface Order {
  /** Whether weights are the same in all years and nothing limits release, so that it is group by group. */
  readonly flat: boolean;
  /** Cells that weigh anything, the heaviest first. */
  readonly cells: Int32Array;
  /** [level]: where the cells of a weight end in `cells`. */
  readonly ends: Int32Array;
  /** [level], of flat orders [group]: by how much a tonne there is worth more than one of the next. */
  readonly steps: Float64Array;
}

function orderOf({ groups, years, worth, release }: PlanModel, node: number): Order {
  const size = groups * years;
  const weights = worth.subarray(node * size, (node + 1) * size);
  const limits = release?.subarray(node * years, (node + 1) * years) ?? new Float64Array(0);
  const free = limits.every((limit) => limit === Number.POSITIVE_INFINITY);
  if (free && weights.every((weight, n) => weight === weights[n - (n % years)])) {
    const steps = Float64Array.from({ length: groups }, (_, g) => {
      return (weights[g * years] as number) - (weights[(g + 1) * years] ?? 0);
    });
    return { flat: true, cells: new Int32Array(0), ends: new Int32Array(0), steps };
  }
  const weighing = Array.from(weights.keys()).filter((n) => (weights[n] as number) > 0);
  const cells = Int32Array.from(weighing.sort((a, b) => (weights[b] as number) - (weights[a] as number)));
  const last = Array.from(cells.keys()).filter((n) => weights[cells[n] as number] !== weights[cells[n + 1] ?? -1]);
  const steps = Float64Array.from(last, (n, level) => {
    const after = last[level + 1];
    return (
      (weights[cells[n] as number] as number) - (after === undefined ? 0 : (weights[cells[after] as number] as number))
    );
  });
  return { flat: false, cells, ends: Int32Array.from(last, (n) => n + 1), steps };
}

/** Which node in which scenario, and what the scenario weighs. */
interface Place {
  readonly s: number;
  readonly node: number;
  readonly w: number;
}

/** One node in one scenario, group by group; adds the slopes, weighted, to the recourse. `need` is room for one number a year. */
function flatLoss(
  model: PlanModel,
  { steps }: Order,
  state: PlanState,
  slopes: Recourse,
  { s, node, w }: Place,
  need: Float64Array,
): number {
  const { nodes, groups, years, need: all } = model;
  const { stock, capacity } = state;
  const at = node * years;
  need.fill(0);
  let loss = 0;
  for (let k = 0; k < groups; k++) {
    const from = ((s * nodes + node) * groups + k) * years;
    let cumulative = 0;
    let missed = 0;
    let tau = -1;
    for (let t = 0; t < years; t++) {
      const wanted = (need[t] as number) + (all[from + t] as number);
      need[t] = wanted;
      const short = wanted - (capacity[at + t] as number);
      // Stock never falls, so what is missed only grows in a year that is short.
      if (short <= 0) continue;
      cumulative += short;
      const unmet = cumulative - (stock[at + t] as number);
      if (unmet <= missed) continue;
      missed = unmet;
      tau = t;
    }
    const step = steps[k] as number;
    if (tau < 0 || step === 0) continue;
    loss += step * missed;
    slopes.stock[at + tau] = (slopes.stock[at + tau] as number) - w * step;
    for (let t = 0; t <= tau; t++)
      if ((need[t] as number) > (capacity[at + t] as number))
        slopes.capacity[at + t] = (slopes.capacity[at + t] as number) - w * step;
  }
  return loss;
}

/** One node in one scenario, weight by weight; levels that add no need miss what the one before misses. */
function orderedLoss(
  model: PlanModel,
  { cells, ends, steps }: Order,
  state: PlanState,
  slopes: Recourse,
  place: Place,
  need: Float64Array,
): number {
  const { nodes, groups, years } = model;
  const from = (place.s * nodes + place.node) * groups * years;
  need.fill(0);
  let [loss, step, c] = [0, 0, 0];
  for (let level = 0; level < ends.length; level++) {
    const end = ends[level] as number;
    for (; c < end; c++) {
      const cell = cells[c] as number;
      const wanted = model.need[from + cell] as number;
      if (wanted === 0) continue;
      if (step > 0) loss += levelLoss(model, state, slopes, place, need, step);
      step = 0;
      need[cell % years] = (need[cell % years] as number) + wanted;
    }
    step += steps[level] as number;
  }
  return step > 0 ? loss + levelLoss(model, state, slopes, place, need, step) : loss;
}

/** What all cells so far must miss, times a step of weight: over all years at which the stock may have run out. */
function levelLoss(
  { years, release }: PlanModel,
  { stock, capacity }: PlanState,
  slopes: Recourse,
  { node, w }: Place,
  need: Float64Array,
  step: number,
): number {
  const at = node * years;
  let [beyond, served] = [0, 0];
  let [most, tau] = [0, -1];
  for (let t = 0; t < years; t++) {
    const short = Math.max(0, (need[t] as number) - (capacity[at + t] as number));
    const limit = release === null ? Number.POSITIVE_INFINITY : (release[at + t] as number);
    if (short > limit) beyond += short - limit;
    served += short > limit ? limit : short;
    const unmet = served - (stock[at + t] as number);
    if (unmet > most) [most, tau] = [unmet, t];
  }
  if (tau >= 0) slopes.stock[at + tau] = (slopes.stock[at + tau] as number) - w * step;
  for (let t = 0; t < years; t++) {
    const short = (need[t] as number) - (capacity[at + t] as number);
    const limit = t <= tau ? 0 : release === null ? Number.POSITIVE_INFINITY : (release[at + t] as number);
    if (short > limit) slopes.capacity[at + t] = (slopes.capacity[at + t] as number) - w * step;
  }
  return step * (most + beyond);
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
