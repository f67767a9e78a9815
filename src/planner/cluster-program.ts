import { openRoutes } from './clusters.ts';
import type { PlanModel, Route } from './plan-model.ts';
import type { PlanUnits } from './plan-units.ts';
import { ColumnSheet, type Program, RowSheet } from './program.ts';

/** A row whose limit is a scenario's need (of a scenario: [node, group, year]) or what is in place ([node, year]). */
export interface GivenRow {
  readonly given: 'need' | 'stock' | 'capacity';
  readonly row: number;
  readonly at: number;
  /** Tonnes in one unit of the row. */
  readonly unit: number;
}

/** What is left unmet of a cluster of nodes in any one scenario, as a program to which only its limits are still to be given. */
export interface ClusterProgram {
  readonly nodes: readonly number[];
  readonly program: Program;
  readonly given: readonly GivenRow[];
}

/** Columns by [group, year] of a node or a route; -1 where nobody needs anything. */
type Cells = Int32Array;

interface Draft {
  readonly model: PlanModel;
  readonly units: PlanUnits;
  readonly columns: ColumnSheet;
  readonly rows: RowSheet;
  readonly given: GivenRow[];
  readonly routes: readonly (Route & { readonly cells: Cells })[];
  /** [node]: released of its own stock. */
  readonly released: ReadonlyMap<number, Cells>;
}

/**
 * The release of linked stocks (F-13 with routes): each cell of group and year is given of the node's capacity, of its stock, and of
 * what a route turns other stock into, in the year it comes out; as the shortfall engine has it, but for the least consequence.
 */
export function clusterProgram(model: PlanModel, units: PlanUnits, nodes: readonly number[]): ClusterProgram {
  const columns = new ColumnSheet();
  const released = new Map(nodes.map((node) => [node, cellsOf(model, columns, node)]));
  const routes = openRoutes(model)
    .filter(({ to }) => nodes.includes(to))
    .map((route) => ({ ...route, cells: cellsOf(model, columns, route.to, route.lag) }));
  const draft: Draft = { ...{ model, units, columns, rows: new RowSheet(), given: [], routes, released } };
  for (const node of nodes) writeNode(draft, node);
  for (const route of routes) writeRoute(draft, route);
  return { nodes, program: { ...columns.packed(), rows: draft.rows.packed() }, given: draft.given };
}

function cellsOf(
  { nodes, groups, years, scenarios, need }: PlanModel,
  columns: ColumnSheet,
  node: number,
  from = 0,
): Cells {
  return Int32Array.from({ length: groups * years }, (_, n) => {
    if (n % years < from) return -1;
    for (let s = 0; s < scenarios; s++)
      if ((need[(s * nodes + node) * groups * years + n] as number) > 0)
        return columns.add(0, Number.POSITIVE_INFINITY);
    return -1;
  });
}

function writeNode(draft: Draft, node: number): void {
  const { model, units, columns, rows, routes } = draft;
  const { groups, years, worth } = model;
  const unit = units.tonnes[node] as number;
  const own = draft.released.get(node) as Cells;
  const made = cellsOf(model, columns, node);
  const into = routes.filter(({ to }) => to === node);
  for (let n = 0; n < groups * years; n++) {
    if ((own[n] as number) < 0) continue;
    const at = node * groups * years + n;
    const weight = ((worth[at] as number) * unit) / units.risk;
    for (const column of [columns.add(0, Number.POSITIVE_INFINITY, weight), own[n], made[n]])
      rows.put(column as number, 1);
    for (const { cells } of into) if ((cells[n] as number) >= 0) rows.put(cells[n] as number, 1);
    end(draft, { given: 'need', at, unit }, node, n % years);
  }
  writeStock(draft, node);
  for (let t = 0; t < years; t++) {
    for (const column of inYear(made, t, years)) rows.put(column, 1);
    end(draft, { given: 'capacity', at: node * years + t, unit }, node, t);
  }
}

/** What has left the stock by the end of a year, of itself and by routes, is no more than there was by then. */
function writeStock(draft: Draft, node: number): void {
  const { model, units, columns, rows, routes } = draft;
  const { years, release } = model;
  const unit = units.tonnes[node] as number;
  let before = -1;
  for (let t = 0; t < years; t++) {
    const gone = columns.add(0, Number.POSITIVE_INFINITY);
    const leaving = (sign: number) => {
      for (const column of inYear(draft.released.get(node) as Cells, t, years)) rows.put(column, sign);
      for (const { from, to, lag, yield: yielded, cells } of routes)
        if (from === node && t + lag < years)
          for (const column of inYear(cells, t + lag, years))
            rows.put(column, (sign * (units.tonnes[to] as number)) / (yielded * unit));
    };
    rows.put(gone, 1);
    if (before >= 0) rows.put(before, -1);
    leaving(-1);
    rows.end('recourse', node, t, 0, 0);
    rows.put(gone, 1);
    end(draft, { given: 'stock', at: node * years + t, unit }, node, t);
    const most = release?.[node * years + t] ?? Number.POSITIVE_INFINITY;
    if (most < Number.POSITIVE_INFINITY) {
      leaving(1);
      rows.end('recourse', node, t, Number.NEGATIVE_INFINITY, most / unit);
    }
    before = gone;
  }
}

function writeRoute({ model, units, rows }: Draft, { to, capacity, cells }: Draft['routes'][number]): void {
  for (let t = 0; t < model.years; t++) {
    const most = capacity[t] as number;
    const columns = inYear(cells, t, model.years);
    if (columns.length === 0 || most === Number.POSITIVE_INFINITY) continue;
    for (const column of columns) rows.put(column, 1);
    rows.end('recourse', to, t, Number.NEGATIVE_INFINITY, most / (units.tonnes[to] as number));
  }
}

/** Ends a row whose limit is given later: at least a need, at most what is in place. */
function end({ rows, given }: Draft, row: Omit<GivenRow, 'row'>, node: number, year: number): void {
  const least = row.given === 'need' ? 0 : Number.NEGATIVE_INFINITY;
  given.push({ ...row, row: rows.count });
  rows.end('recourse', node, year, least, row.given === 'need' ? Number.POSITIVE_INFINITY : 0);
}

function inYear(cells: Cells, t: number, years: number): readonly number[] {
  return Array.from(cells).filter((column, n) => n % years === t && column >= 0);
}
