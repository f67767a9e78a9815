import type { Model } from './model.ts';

/**
 * Inventory that may be released, cut into what is there from one period on. The cells of a node stand from `start[node]` to
 * `start[node + 1]`, the latest first and the order of the stocks among equals: taking what came last keeps the most for
 * groups that need it earlier.
 */
export interface StockCells {
  readonly start: Int32Array;
  readonly from: Int32Array;
  /** Tonnes there without contracts. */
  readonly amount: Float64Array;
  /** [contract, period]: the cell that what is taken in the period enters; -1 beyond the horizon or without authority. */
  readonly entered: Int32Array;
  /** Nodes that release can reach, through stock of their own or a route. */
  readonly served: Int32Array;
}

/** The cells of a model's stocks. */
export function stockCells(model: Model): StockCells {
  const { nodes, periods, stocks, contracts, routes } = model;
  const lists = Array.from({ length: nodes }, (_, node) => cellsOf(model, node));
  const all = lists.flat();
  let end = 0;
  const reached = new Set([...lists.keys()].filter((node) => lists[node]?.length));
  for (let r = 0; r < routes.count; r++) reached.add(routes.to[r] as number);
  const find = (stock: number, from: number): number =>
    all.findIndex((cell) => cell.stock === stock && cell.from === from && cell.entered);
  return {
    start: Int32Array.from([0, ...lists.map(({ length }) => (end += length))]),
    from: Int32Array.from(all, ({ from }) => from),
    amount: Float64Array.from(all, ({ stock, entered }) => (entered ? 0 : (stocks.amount[stock] as number))),
    entered: Int32Array.from({ length: contracts.count * periods }, (_, at) =>
      find(contracts.stock[Math.floor(at / periods)] as number, (at % periods) + 1),
    ),
    served: Int32Array.from([...reached].sort((a, b) => a - b)),
  };
}

interface Cell {
  readonly stock: number;
  readonly from: number;
  /** Whether it is what contracts bring, not what is there without. */
  readonly entered: boolean;
}

function cellsOf({ periods, stocks, contracts }: Model, node: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let stock = 0; stock < stocks.count; stock++) {
    if (stocks.node[stock] !== node || stocks.released[stock] !== 1) continue;
    cells.push({ stock, from: stocks.from[stock] as number, entered: false });
    for (let t = 0; t + 1 < periods; t++) {
      if (bringsIn(contracts, stock, periods, t)) cells.push({ stock, from: t + 1, entered: true });
    }
  }
  return cells.sort((a, b) => b.from - a.from || a.stock - b.stock);
}

function bringsIn({ count, stock, amount }: Model['contracts'], to: number, periods: number, t: number): boolean {
  for (let c = 0; c < count; c++) if (stock[c] === to && (amount[c * periods + t] as number) > 0) return true;
  return false;
}
