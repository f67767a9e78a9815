import type { PlanModel } from '../../planner/plan-model.ts';
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
  const { scenarios, groups } = drawn;
  return {
    nodes,
    model: {
      ...{ nodes: nodes.length, groups, years, scenarios, chance: new Float64Array(scenarios).fill(1 / scenarios) },
      ...{ need: needOf(drawn, nodes, buying), stock: stockOf(drawn, nodes, buying) },
      worth: worthOf(problem.worth, nodes, drawn, years),
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
  { groups, lots }: DrawnNeed,
  years: number,
): Float64Array {
  const told = Math.max(...lots) + 1;
  return Float64Array.from({ length: nodes.length * groups * years }, (_, at) => {
    const [n, lot, year] = [Math.floor(at / (groups * years)), Math.floor(at / years) % groups, at % years];
    return worth[((nodes[n] as number) * told + (lots[lot] as number)) * years + year] as number;
  });
}

function needOf({ scenarios, nodes: all, groups, periods, need }: DrawnNeed, nodes: readonly number[], buying: number) {
  const years = buying + periods;
  const out = new Float64Array(scenarios * nodes.length * groups * years);
  for (let s = 0; s < scenarios; s++)
    for (const [n, node] of nodes.entries())
      for (let g = 0; g < groups; g++) {
        const from = ((s * all + node) * groups + g) * periods;
        out.set(need.subarray(from, from + periods), ((s * nodes.length + n) * groups + g) * years + buying);
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
