import { EXPECTED, type Measure, type PlanModel } from '../../planner/plan-model.ts';
import { type PlanState, recourseOf } from '../../planner/recourse.ts';
import type { Distribution } from '../result.ts';
import type { ObjectiveAsked, PlanRisk } from './plan-answer.ts';

/** The measure an objective asks for; the cheapest plan is looked for by the mean of the worst tenth. */
export function measureOf(asked: ObjectiveAsked): Measure {
  switch (asked.kind) {
    case 'expected':
      return EXPECTED;
    case 'cvar':
      return { tail: 1, quantile: asked.quantile };
    case 'blend':
      return { tail: asked.tail, quantile: asked.quantile };
    case 'cheapest':
      return { tail: 1, quantile: 0.9 };
  }
}

/** The smallest of equally likely amounts that a share q of them does not exceed; `sorted` rises. */
function quantileOf(sorted: Float64Array, q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length * (1 - 1e-12)) - 1)] ?? 0;
}

/** Mean of the worst share 1 - q of equally likely amounts (Rockafellar and Uryasev 2000); `sorted` rises. */
export function worstMean(sorted: Float64Array, q: number): number {
  const tail = (1 - q) * sorted.length;
  let [rest, sum] = [tail, 0];
  for (let n = sorted.length - 1; n >= 0 && rest > 0; n--) {
    const part = Math.min(1, rest);
    sum += part * (sorted[n] as number);
    rest -= part;
  }
  return tail > 0 ? sum / tail : (sorted.at(-1) ?? 0);
}

const meanOf = (amounts: Float64Array): number => amounts.reduce((sum, one) => sum + one, 0) / amounts.length;

/** What equally likely losses amount to. */
export function riskOf(losses: Float64Array): PlanRisk {
  const sorted = losses.toSorted();
  return {
    ...{ expected: meanOf(losses), p50: quantileOf(sorted, 0.5), p90: quantileOf(sorted, 0.9) },
    ...{ p95: quantileOf(sorted, 0.95), cvar95: worstMean(sorted, 0.95) },
  };
}

/** The same of tonnes, with the chance of any at all. */
export function distributionOf(tonnes: Float64Array): Distribution {
  const { expected: mean, p50, p90, p95, cvar95 } = riskOf(tonnes);
  const spread = Math.sqrt(meanOf(tonnes.map((one) => (one - mean) ** 2)));
  const chance = tonnes.filter((one) => one > 0).length / tonnes.length;
  return { chance, mean, standardError: spread / Math.sqrt(tonnes.length), p50, p90, p95, cvar95 };
}

/** One number for equally likely losses: (1 - tail) of their mean and `tail` of their CVaR. */
export function measured(losses: Float64Array, { tail, quantile }: Measure): number {
  const mean = meanOf(losses);
  return tail === 0 ? mean : (1 - tail) * mean + tail * worstMean(losses.toSorted(), quantile);
}

/** [scenario]: consequence of what a state leaves unmet, over all nodes. */
export function lossesOf(model: PlanModel, state: PlanState): Float64Array {
  return recourseOf(model, state, model.chance).loss;
}

/** One node of a model by itself, a tonne of it worth one: its consequence is the tonnes it misses. */
function aloneOf(model: PlanModel, node: number): PlanModel {
  const { nodes, groups, years, scenarios } = model;
  const size = groups * years;
  const need = new Float64Array(scenarios * size);
  for (let s = 0; s < scenarios; s++)
    need.set(model.need.subarray((s * nodes + node) * size, (s * nodes + node + 1) * size), s * size);
  return {
    ...{ ...model, nodes: 1, need, stock: rowOf(model.stock, node, years), actions: [], shareCaps: [], goals: [] },
    worth: new Float64Array(size).fill(1),
    release: model.release === null ? null : rowOf(model.release, node, years),
    ...{ storage: null, guard: null },
  };
}

/** One node of a state. */
function nodeState({ stock, capacity }: PlanState, node: number, years: number): PlanState {
  return { stock: rowOf(stock, node, years), capacity: rowOf(capacity, node, years) };
}

const rowOf = (array: Float64Array, row: number, size: number): Float64Array =>
  array.slice(row * size, (row + 1) * size);

/** [scenario]: tonnes of a node that a state leaves unmet. */
export function tonnesUnmet(model: PlanModel, state: PlanState, node: number): Float64Array {
  return lossesOf(aloneOf(model, node), nodeState(state, node, model.years));
}
