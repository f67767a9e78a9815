import { openRoutes } from './clusters.ts';
import { type FirstStage, firstStage } from './first-stage.ts';
import type { PlanModel, PlanObjective, Route } from './plan-model.ts';
import type { Program } from './program.ts';

/** The whole plan as one program, and where its first stage lies in it. */
export interface WholePlan {
  readonly program: Program;
  readonly stage: FirstStage;
}

/** Columns of one scenario's recourse at one node. */
interface Cells {
  /** [group, year] each. */
  readonly unmet: readonly number[];
  readonly released: readonly number[];
  readonly made: readonly number[];
}

/** A route with its columns of one scenario: [group, year] of what comes out; -1 before anything can. */
interface Flowing extends Route {
  readonly out: readonly number[];
}

/**
 * The plan as one linear or mixed-integer program, every scenario's release (F-13) and the tail (F-15) written out: what the
 * decomposition is held against. It grows with the scenarios, so it is for small plans and for proof.
 */
export function wholePlan(model: PlanModel, objective: PlanObjective): WholePlan {
  const stage = firstStage(model, objective);
  const losses = Array.from({ length: model.scenarios }, (_, s) => {
    const routes = writeRoutes(model, stage);
    return Array.from({ length: model.nodes }, (_, node) => writeRecourse(model, stage, routes, s, node));
  });
  const costs = new Map<number, number>();
  const { measure } = objective;
  const weigh = (column: number, weight: number) => costs.set(column, (costs.get(column) ?? 0) + weight);
  for (const [s, cells] of losses.entries())
    for (const [node, { unmet }] of cells.entries())
      for (const [n, column] of unmet.entries())
        weigh(column, (1 - measure.tail) * (model.chance[s] as number) * worthOf(model, stage, node, n));
  if (measure.tail > 0)
    writeTail(model, stage, losses, measure.quantile, (column, w) => weigh(column, w * measure.tail));
  if (objective.kind === 'cost') {
    for (const [column, weight] of costs) stage.rows.put(column, weight);
    stage.rows.end('target', 0, -1, Number.NEGATIVE_INFINITY, objective.target / stage.units.risk);
  }
  const columns = stage.columns.packed();
  if (objective.kind === 'risk') for (const [column, weight] of costs) columns.cost[column] = weight;
  return { program: { ...columns, rows: stage.rows.packed() }, stage };
}

/** What a unit of unmet at cell n (group, year) of a node costs, in units of consequence. */
function worthOf({ groups, years, worth }: PlanModel, { units }: FirstStage, node: number, n: number): number {
  return ((worth[node * groups * years + n] as number) * (units.tonnes[node] as number)) / units.risk;
}

/** Columns of what comes out of the routes in one scenario, and the most of it in each year. */
function writeRoutes(model: PlanModel, { columns, rows, units }: FirstStage): readonly Flowing[] {
  const { groups, years } = model;
  return openRoutes(model).map((route): Flowing => {
    const out = Array.from({ length: groups * years }, (_, n) =>
      n % years < route.lag ? -1 : columns.add(0, Number.POSITIVE_INFINITY),
    );
    for (let t = route.lag; t < years; t++) {
      const most = route.capacity[t] as number;
      if (most === Number.POSITIVE_INFINITY) continue;
      for (let g = 0; g < groups; g++) rows.put(out[g * years + t] as number, 1);
      rows.end('recourse', route.to, t, Number.NEGATIVE_INFINITY, most / (units.tonnes[route.to] as number));
    }
    return { ...route, out };
  });
}

function writeRecourse(
  model: PlanModel,
  stage: FirstStage,
  routes: readonly Flowing[],
  s: number,
  node: number,
): Cells {
  const { groups, years, nodes } = model;
  const { columns, rows, units } = stage;
  const size = groups * years;
  const some = (count: number) => Array.from({ length: count }, () => columns.add(0, Number.POSITIVE_INFINITY));
  const cells: Cells = { unmet: some(size), released: some(size), made: some(groups > 1 ? size : 0) };
  for (let n = 0; n < size; n++) {
    const need = (model.need[(s * nodes + node) * size + n] as number) / (units.tonnes[node] as number);
    rows.put(cells.unmet[n] as number, 1);
    rows.put(cells.released[n] as number, 1);
    rows.put(cells.made[n] ?? (stage.capacity[node * years + n] as number), 1);
    for (const { to, out } of routes) if (to === node && (out[n] as number) >= 0) rows.put(out[n] as number, 1);
    rows.end('recourse', node, n % years, need, Number.POSITIVE_INFINITY);
  }
  writeRelease(model, stage, routes, node, cells);
  return cells;
}

/** What is released comes out of what is left of the stock, within its limit; groups get no more of capacity than there is. */
function writeRelease(
  { groups, years, release }: PlanModel,
  stage: FirstStage,
  routes: readonly Flowing[],
  node: number,
  cells: Cells,
): void {
  const { columns, rows, units } = stage;
  const leaving = (t: number) => {
    for (let g = 0; g < groups; g++) rows.put(cells.released[g * years + t] as number, 1);
    for (const { from, to, lag, yield: yielded, out } of routes)
      for (let g = 0; g < groups && from === node && t + lag < years; g++)
        rows.put(
          out[g * years + t + lag] as number,
          (units.tonnes[to] as number) / (yielded * (units.tonnes[node] as number)),
        );
  };
  let left = -1;
  for (let t = 0; t < years; t++) {
    const at = node * years + t;
    const before = left;
    left = columns.add(0, Number.POSITIVE_INFINITY);
    rows.put(left, 1);
    if (before >= 0) rows.put(before, -1);
    rows.put(stage.stock[at] as number, -1);
    if (t > 0) rows.put(stage.stock[at - 1] as number, 1);
    leaving(t);
    rows.end('recourse', node, t, 0, 0);
    const most = release?.[at] ?? Number.POSITIVE_INFINITY;
    if (most < Number.POSITIVE_INFINITY) {
      leaving(t);
      rows.end('recourse', node, t, Number.NEGATIVE_INFINITY, most / (stage.units.tonnes[node] as number));
    }
    if (groups === 1) continue;
    for (let g = 0; g < groups; g++) rows.put(cells.made[g * years + t] as number, 1);
    rows.put(stage.capacity[at] as number, -1);
    rows.end('recourse', node, t, Number.NEGATIVE_INFINITY, 0);
  }
}

/** CVaR as v + the mean of what is above v, over 1 - q (Rockafellar and Uryasev 2000). */
function writeTail(
  model: PlanModel,
  stage: FirstStage,
  losses: readonly (readonly Cells[])[],
  quantile: number,
  weigh: (column: number, weight: number) => void,
): void {
  const { columns, rows } = stage;
  const value = columns.add(0, Number.POSITIVE_INFINITY);
  weigh(value, 1);
  for (const [s, cells] of losses.entries()) {
    const excess = columns.add(0, Number.POSITIVE_INFINITY);
    weigh(excess, (model.chance[s] as number) / (1 - quantile));
    rows.put(excess, 1);
    rows.put(value, 1);
    for (const [node, { unmet }] of cells.entries())
      for (const [n, column] of unmet.entries()) rows.put(column, -worthOf(model, stage, node, n));
    rows.end('recourse', s, -1, 0, Number.POSITIVE_INFINITY);
  }
}
