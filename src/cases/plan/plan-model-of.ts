import type { PlanModel } from '../../planner/plan-model.ts';
import { unmetOf } from './demand-curve.ts';
import { type PlanGroup, planGroups } from './plan-groups.ts';
import type { PlanProblem } from './plan-problem.ts';

/** What the draws of a run leave unmet and what may be released against it, by node of the case. */
export interface DrawnNeed {
  readonly scenarios: number;
  readonly nodes: number;
  readonly groups: number;
  readonly periods: number;
  /** [group]: the group of the case it is part of, whose weight it has. */
  readonly lots: readonly number[];
  /** [scenario, node, group, period], tonnes after industry's own stock and before release. */
  readonly need: Float64Array;
  /** [node, group, period], tonnes wanted before any surge: slices of demand are parts of it. */
  readonly demand: Float64Array;
  /** [node, period], tonnes free to release that come in at the beginning of a period. */
  readonly stock: Float64Array;
}

/** The planner's numbers of a problem, and which node of the case each of its nodes is. */
export interface ModelOf {
  readonly model: PlanModel;
  readonly nodes: readonly number[];
}

/**
 * A problem with the draws it is to be planned for (F-15): nothing is missing in the buying years, then the periods of the case
 * follow; what is held at the case's beginning is there from the first year. Nodes nobody lacks and nothing is offered for are
 * left out. Every draw has the same chance.
 */
export function planModelOf(problem: PlanProblem, drawn: DrawnNeed): ModelOf {
  const years = problem.years.length;
  const buying = buyingYears(problem);
  if (years - buying !== drawn.periods)
    throw new RangeError(`the plan has ${years - buying} periods of the case and its draws ${drawn.periods}`);
  const nodes = nodesOf(problem, drawn);
  const place = new Map(nodes.map((node, n) => [node, n]));
  const placed = (node: number): number => place.get(node) as number;
  const byYear = (array: Float64Array | null): Float64Array | null =>
    array === null ? null : picked(array, nodes, years);
  const { scenarios } = drawn;
  const groups = planGroups(problem, drawn);
  return {
    nodes,
    model: {
      ...{
        nodes: nodes.length,
        groups: groups.length,
        years,
        scenarios,
        chance: new Float64Array(scenarios).fill(1 / scenarios),
      },
      ...{ need: needOf(drawn, groups, nodes, buying), stock: stockOf(drawn, nodes, buying) },
      worth: worthOf(problem.worth, nodes, drawn, groups, years),
      ...{ release: byYear(problem.release), storage: byYear(problem.storage), guard: byYear(problem.guard) },
      actions: problem.actions.map((action) => ({
        ...action,
        node: placed(action.node),
        takes: action.takes === null ? null : { ...action.takes, node: placed(action.takes.node) },
      })),
      ...{ accounts: problem.money, yearly: problem.yearly },
      shareCaps: problem.shareCaps.map((cap) => ({ ...cap, node: placed(cap.node) })),
      goals: problem.goals.map((goal) => ({ ...goal, node: placed(goal.node) })),
    },
  };
}

/** Years in which money is spent and nothing is missing. */
export const buyingYears = ({ years }: Pick<PlanProblem, 'years'>): number =>
  years.filter(({ kind }) => kind === 'buying').length;

/** Nodes somebody lacks, or that an option, a cap or a goal is for. */
function nodesOf(
  { actions, shareCaps, goals }: PlanProblem,
  { nodes, groups, periods, need }: DrawnNeed,
): readonly number[] {
  const wanted = new Uint8Array(nodes);
  for (const { node, takes } of actions) {
    wanted[node] = 1;
    if (takes !== null) wanted[takes.node] = 1;
  }
  for (const { node } of [...shareCaps, ...goals]) wanted[node] = 1;
  const size = groups * periods;
  for (let at = 0; at < need.length; at++) if ((need[at] as number) > 0) wanted[Math.floor(at / size) % nodes] = 1;
  return Array.from(wanted.keys()).filter((node) => wanted[node] === 1);
}

function picked(array: Float64Array, nodes: readonly number[], size: number): Float64Array {
  const out = new Float64Array(nodes.length * size);
  for (const [n, node] of nodes.entries()) out.set(array.subarray(node * size, (node + 1) * size), n * size);
  return out;
}

/** A group whose parts are drawn apart weighs the same in each of them. */
function worthOf(
  worth: Float64Array,
  nodes: readonly number[],
  { lots }: DrawnNeed,
  groups: readonly PlanGroup[],
  years: number,
): Float64Array {
  const told = Math.max(...lots) + 1;
  const out = new Float64Array(nodes.length * groups.length * years);
  for (const [n, node] of nodes.entries())
    for (const [g, { lot, times }] of groups.entries())
      for (let t = 0; t < years; t++)
        out[(n * groups.length + g) * years + t] =
          times * (worth[(node * told + (lots[lot] as number)) * years + t] as number);
  return out;
}

function needOf(
  { scenarios, nodes: all, groups: lots, periods, need, demand }: DrawnNeed,
  groups: readonly PlanGroup[],
  nodes: readonly number[],
  buying: number,
): Float64Array {
  const years = buying + periods;
  const out = new Float64Array(scenarios * nodes.length * groups.length * years);
  for (let s = 0; s < scenarios; s++)
    for (const [n, node] of nodes.entries())
      for (const [g, { lot, slice }] of groups.entries()) {
        const from = ((s * all + node) * lots + lot) * periods;
        const to = ((s * nodes.length + n) * groups.length + g) * years + buying;
        for (let t = 0; t < periods; t++) {
          const unmet = need[from + t] as number;
          const wanted = demand[(node * lots + lot) * periods + t] as number;
          out[to + t] = slice === null ? unmet : unmetOf(slice, unmet, wanted);
        }
      }
  return out;
}

function stockOf({ periods, stock }: DrawnNeed, nodes: readonly number[], buying: number): Float64Array {
  const years = buying + periods;
  const out = new Float64Array(nodes.length * years);
  for (const [n, node] of nodes.entries())
    for (let t = 0; t < periods; t++) out[n * years + (t === 0 ? 0 : buying + t)] = stock[node * periods + t] as number;
  return out;
}
