import { type Action, mostOf, type PlanModel, type PlanObjective } from './plan-model.ts';
import { type PlanUnits, unitsOf } from './plan-units.ts';
import { ColumnSheet, RowSheet } from './program.ts';

/** A column that buys: tonnes of an action in a year at one step of its price. */
export interface Buy {
  readonly action: number;
  readonly year: number;
  readonly price: number;
  readonly column: number;
}

/** A column that pays: from an account in a year, for the actions of one payer. */
export interface Flow {
  readonly account: number;
  readonly year: number;
  readonly payer: number;
  readonly column: number;
}

/** Receipts of one payer's sales in a year: what is kept for the next, and what goes to payers that may spend it. */
interface Receipts {
  readonly earner: number;
  readonly year: number;
  readonly kept: number;
  readonly given: readonly { readonly payer: number; readonly column: number }[];
}

/** What is decided before a scenario is seen, as columns and rows that the master and the whole program share (F-15). */
export interface FirstStage {
  readonly units: PlanUnits;
  readonly columns: ColumnSheet;
  readonly rows: RowSheet;
  readonly buys: readonly Buy[];
  /** [action]: its yes-or-no column, -1 for none. */
  readonly choices: Int32Array;
  /** [node, year]: cumulative stock that may be released. */
  readonly stock: Int32Array;
  /** [node, year]. */
  readonly capacity: Int32Array;
  readonly flows: readonly Flow[];
  /** Columns that spend money: flows, and receipts given to a payer. */
  readonly spends: Int32Array;
}

interface Draft extends FirstStage {
  readonly model: PlanModel;
  /** [action, year]: the columns that buy it. */
  readonly bought: readonly (readonly Buy[])[];
  readonly payers: Payers;
  readonly receipts: readonly Receipts[];
}

/** The columns and rows of the first stage, in its own units. */
export function firstStage(model: PlanModel, objective: PlanObjective): FirstStage {
  const draft = columnsOf(model, objective);
  for (let node = 0; node < model.nodes; node++) writeState(draft, node);
  for (const [a, action] of model.actions.entries()) writeAmounts(draft, a, action);
  writeExclusive(draft);
  writeShares(draft);
  writePayments(draft);
  writeReceipts(draft);
  writeLimits(draft);
  return draft;
}

function columnsOf(model: PlanModel, objective: PlanObjective): Draft {
  const { actions, nodes, years } = model;
  const columns = new ColumnSheet();
  const units = unitsOf(model);
  const buys: Buy[] = [];
  const bought = actions.flatMap((action, a) =>
    action.segments.map((steps, year) =>
      steps.map(({ upTo, price }, s): Buy => {
        const width = upTo - (steps[s - 1]?.upTo ?? 0);
        const column = columns.add(0, width / (units.tonnes[action.node] as number));
        const buy = { action: a, year, price, column };
        buys.push(buy);
        return buy;
      }),
    ),
  );
  const choices = Int32Array.from(actions, ({ choice }) => (choice === null ? -1 : columns.add(0, 1, 0, 1)));
  const states = (least: (node: number) => number) =>
    Int32Array.from({ length: nodes * years }, (_, at) =>
      columns.add(least(Math.floor(at / years)), Number.POSITIVE_INFINITY),
    );
  // Where something is taken from stock it is the row for it that keeps it from falling below nothing, so that it has a name.
  const taken = new Set(actions.map(({ takes }) => takes?.node));
  const stock = states((node) => (taken.has(node) ? Number.NEGATIVE_INFINITY : 0));
  const capacity = states(() => 0);
  const payers = payersOf(model);
  const flows = flowsOf(model, payers, columns, objective.kind === 'cost' ? 1 : 0);
  const receipts = receiptsOf(model, payers, columns);
  const given = receipts.flatMap(({ given: to }) => to.map(({ column }) => column));
  const spends = Int32Array.from([...flows.map(({ column }) => column), ...given]);
  const state = { choices, stock, capacity, spends };
  return { ...{ model, units, columns, rows: new RowSheet(), buys, bought, payers, flows, receipts }, ...state };
}

/** Actions that may draw on the same accounts are one payer: their money need not be told apart. */
export interface Payers {
  /** [action]. */
  readonly of: Int32Array;
  /** [payer]. */
  readonly accounts: readonly (readonly number[])[];
}

/** Who pays for what. */
export function payersOf({ actions }: PlanModel): Payers {
  const keys = actions.map(({ accounts }) => [...new Set(accounts)].sort((a, b) => a - b).join());
  const all = [...new Set(keys)];
  return {
    of: Int32Array.from(keys, (key) => all.indexOf(key)),
    accounts: all.map((key) => (key === '' ? [] : key.split(',').map(Number))),
  };
}

function flowsOf(model: PlanModel, payers: Payers, columns: ColumnSheet, cost: number): readonly Flow[] {
  return payers.accounts.flatMap((accounts, payer) =>
    accounts.flatMap((account) => {
      const { from, until } = model.accounts[account] ?? { from: 0, until: -1 };
      const first = Math.max(0, from);
      const count = Math.max(0, Math.min(until, model.years - 1) - first + 1);
      return Array.from({ length: count }, (_, n): Flow => {
        return { account, year: first + n, payer, column: columns.add(0, Number.POSITIVE_INFINITY, cost) };
      });
    }),
  );
}

/** Where a payer sells: what it gets may be spent by those that may draw on all its accounts; without accounts by nobody. */
function receiptsOf({ actions, years }: PlanModel, payers: Payers, columns: ColumnSheet): readonly Receipts[] {
  const sells = (payer: number) =>
    actions.some(({ segments }, a) => payers.of[a] === payer && segments.flat().some(({ price }) => price < 0));
  const some = () => columns.add(0, Number.POSITIVE_INFINITY);
  return payers.accounts.flatMap((own, earner) => {
    if (own.length === 0 || !sells(earner)) return [];
    const spenders = payers.accounts.flatMap((others, payer) =>
      own.every((account) => others.includes(account)) ? [payer] : [],
    );
    return Array.from({ length: years }, (_, year): Receipts => {
      return { earner, year, kept: some(), given: spenders.map((payer) => ({ payer, column: some() })) };
    });
  });
}

/** What is in place in each year, from what was there and what was bought; storage and goals bound it. */
function writeState(draft: Draft, node: number): void {
  const { model, rows, units } = draft;
  const { years } = model;
  const unit = units.tonnes[node] as number;
  const buys = draft.buys.filter(({ action }) => {
    const { node: own, takes } = model.actions[action] as Action;
    return own === node || takes?.node === node;
  });
  for (let t = 0; t < years; t++) {
    const at = node * years + t;
    const there = (model.stock[at] as number) / unit;
    rows.put(draft.stock[at] as number, 1);
    if (t > 0) rows.put(draft.stock[at - 1] as number, -1);
    putDelivered(draft, buys, node, t, true);
    rows.end('arrivals', node, t, there, there);
    rows.put(draft.capacity[at] as number, 1);
    putDelivered(draft, buys, node, t, false);
    rows.end('capacity', node, t, 0, 0);
    const most = model.storage?.[at] ?? Number.POSITIVE_INFINITY;
    if (most < Number.POSITIVE_INFINITY) {
      rows.put(draft.stock[at] as number, 1);
      rows.end('storage', node, t, Number.NEGATIVE_INFINITY, most / unit);
    }
  }
  writeAside(draft, buys, node);
  for (const [g, goal] of model.goals.entries()) {
    if (goal.node !== node) continue;
    rows.put(draft.stock[node * years + goal.year] as number, 1);
    rows.end('goal', g, goal.year, goal.tonnes / unit, Number.POSITIVE_INFINITY);
  }
}

/** Less what arrives (stock) or runs (capacity, demand) in year t of all that was bought; in the first year what is set aside. */
function putDelivered(
  { model, rows, units }: Draft,
  buys: readonly Buy[],
  node: number,
  t: number,
  stock: boolean,
): void {
  for (const { action, year, column } of buys) {
    const { node: own, kind, delivers, takes } = model.actions[action] as Action;
    const comes = own === node && (kind === 'stock') === stock && year <= t;
    const goes = stock && t === 0 && takes?.node === node;
    const arriving = comes ? (delivers[year * model.years + t] as number) : 0;
    const aside = goes ? (takes.share * (units.tonnes[own] as number)) / (units.tonnes[node] as number) : 0;
    rows.put(column, aside - arriving);
  }
}

/** What all that is committed sets aside of a node's starting stock is no more than there is. */
function writeAside({ model, rows, units }: Draft, buys: readonly Buy[], node: number): void {
  let any = false;
  const unit = units.tonnes[node] as number;
  for (const { action, column } of buys) {
    const { takes, node: own } = model.actions[action] as Action;
    if (takes?.node !== node) continue;
    rows.put(column, (takes.share * (units.tonnes[own] as number)) / unit);
    any = true;
  }
  if (any) rows.end('aside', node, 0, Number.NEGATIVE_INFINITY, (model.stock[node * model.years] as number) / unit);
}

/** Least and most of an action: of itself, or of its yes or no. */
function writeAmounts(draft: Draft, a: number, action: Action): void {
  const { model, rows, units, bought, choices } = draft;
  const unit = units.tonnes[action.node] as number;
  const choice = choices[a] as number;
  const all = Array.from({ length: model.years }, (_, year) => bought[a * model.years + year] ?? []);
  const limit = (buys: readonly Buy[], kind: 'least' | 'most', year: number, tonnes: number): void => {
    for (const { column } of buys) rows.put(column, 1);
    if (choice >= 0) rows.put(choice, -tonnes / unit);
    const bound = choice >= 0 ? 0 : tonnes / unit;
    if (kind === 'most') rows.end(kind, a, year, Number.NEGATIVE_INFINITY, bound);
    else rows.end(kind, a, year, bound, Number.POSITIVE_INFINITY);
  };
  if (choice >= 0 || action.most < mostOf({ ...action, most: Number.POSITIVE_INFINITY }))
    limit(all.flat(), 'most', -1, mostOf(action));
  if (action.least > 0) limit(all.flat(), 'least', -1, action.least);
  for (const [year, tonnes] of (action.leastYearly ?? []).entries())
    if (tonnes > 0) limit(all[year] ?? [], 'least', year, tonnes);
  for (const other of action.dependsOn) {
    rows.put(choice, 1);
    rows.put(choices[other] as number, -1);
    rows.end('depends', a, -1, Number.NEGATIVE_INFINITY, 0);
  }
}

function writeExclusive({ model, rows, choices }: Draft): void {
  const sets = new Set(model.actions.map(({ exclusive }) => exclusive).filter((set) => set >= 0));
  for (const set of sets) {
    for (const [a, { exclusive }] of model.actions.entries()) if (exclusive === set) rows.put(choices[a] as number, 1);
    rows.end('exclusive', set, -1, Number.NEGATIVE_INFINITY, 1);
  }
}

/** One row for each supplier or country a cap is for; those not known fall under none. */
function writeShares({ model, rows, buys }: Draft): void {
  for (const [c, { node, by, most }] of model.shareCaps.entries()) {
    const here = buys.filter(({ action }) => model.actions[action]?.node === node && isStock(model, action));
    const who = ({ action }: Buy) => model.actions[action]?.[by] ?? -1;
    for (const one of new Set(here.map(who).filter((number) => number >= 0))) {
      for (const buy of here) rows.put(buy.column, (who(buy) === one ? 1 : 0) - most);
      rows.end('share', c, -1, Number.NEGATIVE_INFINITY, 0);
    }
  }
}

const isStock = ({ actions }: PlanModel, action: number): boolean => actions[action]?.kind === 'stock';

/** Each payer's costs of a year are paid from its accounts and from receipts it may spend. */
function writePayments(draft: Draft): void {
  const { model, payers, flows, receipts, rows } = draft;
  for (const payer of payers.accounts.keys())
    for (let year = 0; year < model.years; year++) {
      for (const [a, action] of model.actions.entries()) if (payers.of[a] === payer) putCosts(draft, a, action, year);
      for (const flow of flows) if (flow.payer === payer && flow.year === year) rows.put(flow.column, -1);
      for (const { given, year: when } of receipts)
        for (const to of given) if (to.payer === payer && when === year) rows.put(to.column, -1);
      rows.end('payment', payer, year, Number.NEGATIVE_INFINITY, 0);
    }
}

/** What is kept of receipts and what is given of them is no more than what was kept before and what sales bring in the year. */
function writeReceipts({ model, rows, receipts, buys, payers, units }: Draft): void {
  for (const [n, { earner, year, kept, given }] of receipts.entries()) {
    rows.put(kept, 1);
    for (const { column } of given) rows.put(column, 1);
    const before = year > 0 ? receipts[n - 1] : undefined;
    if (before !== undefined) rows.put(before.kept, -1);
    for (const { action, year: sold, price, column } of buys) {
      if (payers.of[action] !== earner || sold !== year || price >= 0) continue;
      const { node } = model.actions[action] as Action;
      rows.put(column, (price * (units.tonnes[node] as number)) / units.money);
    }
    rows.end('receipts', earner, year, Number.NEGATIVE_INFINITY, 0);
  }
}

/** An account gives no more than it has, all together no more than a year's limit. */
function writeLimits({ model, rows, flows, units }: Draft): void {
  const below = (kind: 'account' | 'yearly', of: number, year: number, limit: number): void => {
    if (limit === Number.POSITIVE_INFINITY) return;
    for (const flow of flows) if ((kind === 'account' ? flow.account : flow.year) === of) rows.put(flow.column, 1);
    rows.end(kind, of, year, Number.NEGATIVE_INFINITY, limit / units.money);
  };
  for (const [k, { amount }] of model.accounts.entries()) below('account', k, -1, amount);
  for (const [year, limit] of (model.yearly ?? []).entries()) below('yearly', year, year, limit);
}

/** What an action costs in a year: what is bought in it, what was bought and is kept, and its yes or no. */
function putCosts({ model, rows, units, bought, choices }: Draft, a: number, action: Action, year: number): void {
  const scale = (units.tonnes[action.node] as number) / units.money;
  for (let y = 0; y <= year; y++) {
    const kept = action.keep * inPlace(action, model.years, y, year);
    for (const { column, price } of bought[a * model.years + y] ?? [])
      rows.put(column, (kept + (y === year ? Math.max(0, price) : 0)) * scale);
  }
  if (action.choice !== null && action.choice.year === year)
    rows.put(choices[a] as number, action.choice.dollars / units.money);
}

/** Of a tonne committed in year y: what has arrived of it by year t, or what runs in it. */
export function inPlace({ kind, delivers }: Action, years: number, y: number, t: number): number {
  if (kind !== 'stock') return delivers[y * years + t] as number;
  return delivers.subarray(y * years, y * years + t + 1).reduce((sum, share) => sum + share, 0);
}
