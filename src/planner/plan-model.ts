/** What an action does: brings stock once, adds output in each year after, or takes off demand in each year after. */
export type ActionKind = 'stock' | 'capacity' | 'demand';

/** A step of the price of a year's tonnes: those above the step before and up to `upTo` cost `price` each. */
export interface Segment {
  readonly upTo: number;
  /** Constant dollars per tonne of content. */
  readonly price: number;
}

/** Something that may be bought or begun, in tonnes of content (a yearly rate for capacity and demand). */
export interface Action {
  readonly node: number;
  readonly kind: ActionKind;
  /**
   * By year of commitment; an empty list where it cannot be taken. Prices never fall from step to step. Below zero is a sale, of
   * what the action takes: its receipts may be spent in that year and later ones, by actions with at least the same accounts.
   */
  readonly segments: readonly (readonly Segment[])[];
  /**
   * [year of commitment, year], zero before the commitment, with lead time, ramp, yield and chance of delivery in it. Stock: the
   * share that arrives in that year. Capacity and demand: the share of the yearly rate that runs in it.
   */
  readonly delivers: Float64Array;
  /** Tonnes of a node's starting stock that each tonne committed, in whichever year, sets aside from the first year on. */
  readonly takes: { readonly node: number; readonly share: number } | null;
  /** Dollars a year per tonne that has arrived (stock) or runs (capacity, demand). */
  readonly keep: number;
  /** Tonnes in all, if taken; zero where there is no minimum. */
  readonly least: number;
  /** Tonnes in all; infinite where only the steps bound it. */
  readonly most: number;
  /** Tonnes in each year of commitment, if taken. */
  readonly leastYearly: Float64Array | null;
  /** A yes or no with what it costs by itself and the year that falls in; null for what may be taken in any amount. */
  readonly choice: { readonly dollars: number; readonly year: number } | null;
  /** Accounts that may pay for it. */
  readonly accounts: readonly number[];
  /** -1 where there is none or it is not known. */
  readonly supplier: number;
  readonly country: number;
  /** Of all yes-or-no actions with the same number, one at most; -1 for none. */
  readonly exclusive: number;
  /** Yes-or-no actions without which this one cannot be taken. */
  readonly dependsOn: readonly number[];
}

/** Money that may be paid out in the years `from` to `until`, both included; infinite where it is not the limit. */
export interface Account {
  readonly amount: number;
  readonly from: number;
  readonly until: number;
}

/** The largest share of all tonnes of stock bought for a node that one supplier, or one country, may bring. */
export interface ShareCap {
  readonly node: number;
  readonly by: 'supplier' | 'country';
  readonly most: number;
}

/** Tonnes of a node that must be there to release by a year, what was there before counted; `reason` is an id of the caller. */
export interface Goal {
  readonly node: number;
  readonly year: number;
  readonly tonnes: number;
  readonly reason: string;
}

/** A way to turn what one node has in stock into what another needs, used in the year it comes out. */
export interface Route {
  readonly from: number;
  readonly to: number;
  /** Tonnes that come out for each that leaves the stock. */
  readonly yield: number;
  /** [year]: most that comes out in it; infinite for no limit. */
  readonly capacity: Float64Array;
  /** Years between what leaves and what comes out. */
  readonly lag: number;
}

/** A plan to be made (F-15): two stages, arrays row-major, tonnes of content and constant dollars. */
export interface PlanModel {
  readonly nodes: number;
  readonly groups: number;
  readonly years: number;
  readonly scenarios: number;
  /** [scenario], adds up to 1. */
  readonly chance: Float64Array;
  /** [scenario, node, group, year]: shortfall after industry's own stock and before the plan. */
  readonly need: Float64Array;
  /** [node, year]: stock already there that may be released from that year on, new in that year. */
  readonly stock: Float64Array;
  /** [node, year]: most stock that may be released in a year, infinite for no limit; null for none at all. */
  readonly release: Float64Array | null;
  /** [node, group, year]: consequence of a tonne unmet; never rises from group to group, anyhow from year to year. */
  readonly worth: Float64Array;
  /** Between stocks, when the scenario is seen; left out where there are none. */
  readonly routes?: readonly Route[];
  readonly actions: readonly Action[];
  readonly accounts: readonly Account[];
  /** [year]: most that may be spent from all accounts together, infinite for no limit; null for none at all. */
  readonly yearly: Float64Array | null;
  readonly shareCaps: readonly ShareCap[];
  /** [node, year]: most stock there may be, infinite for no limit; null for none at all. */
  readonly storage: Float64Array | null;
  readonly goals: readonly Goal[];
  /** [node, year]: stock bought in a year above which the plan warns; it binds nothing. */
  readonly guard: Float64Array | null;
}

/** The measure of what is left unmet: (1 - tail) of the mean and `tail` of CVaR at `quantile`. */
export interface Measure {
  readonly tail: number;
  readonly quantile: number;
}

/** Least consequence for the money there is, or least money for a measure at or below a target. */
export type PlanObjective =
  | { readonly kind: 'risk'; readonly measure: Measure }
  | { readonly kind: 'cost'; readonly measure: Measure; readonly target: number };

/** The plain mean. */
export const EXPECTED: Measure = { tail: 0, quantile: 0.95 };

/** Throws where the arrays of a model do not fit each other or break what the method rests on. */
export function checkPlanModel(model: PlanModel): void {
  const { nodes, groups, years, scenarios } = model;
  expectLength('chance', model.chance, scenarios);
  expectLength('need', model.need, scenarios * nodes * groups * years);
  expectLength('stock', model.stock, nodes * years);
  expectLength('worth', model.worth, nodes * groups * years);
  if (model.release !== null) expectLength('release', model.release, nodes * years);
  if (model.yearly !== null) expectLength('yearly', model.yearly, years);
  if (model.storage !== null) expectLength('storage', model.storage, nodes * years);
  if (model.guard !== null) expectLength('guard', model.guard, nodes * years);
  for (const [name, array] of Object.entries({ chance: model.chance, need: model.need, stock: model.stock }))
    if (!array.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY))
      throw new RangeError(`${name} must be finite and zero or above`);
  const sum = model.chance.reduce((total, p) => total + p, 0);
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`the chances of the scenarios add up to ${sum}, not to 1`);
  checkWorth(model);
  checkLimits(model);
  checkRoutes(model);
  for (const [a, action] of model.actions.entries()) checkAction(model, action, `action ${a}`);
}

/** Throws where an objective asks for a measure there is not. */
export function checkObjective(objective: PlanObjective): void {
  const { tail, quantile } = objective.measure;
  if (!(tail >= 0 && tail <= 1)) throw new RangeError(`the tail weighs ${tail}, not 0 to 1`);
  if (!(quantile >= 0 && quantile < 1)) throw new RangeError(`the quantile is ${quantile}, not 0 or above and below 1`);
  if (objective.kind === 'cost' && !(objective.target >= 0)) throw new RangeError('the target must be zero or above');
}

/** Money, limits, caps and goals: amounts that are none, and nodes and years there are not. */
function checkLimits({ nodes, years, accounts, yearly, release, storage, guard, shareCaps, goals }: PlanModel): void {
  const amounts = { accounts: accounts.map(({ amount }) => amount), yearly, release, storage, guard };
  for (const [name, list] of Object.entries(amounts))
    for (const amount of list ?? [])
      if (!(amount >= 0)) throw new RangeError(`${name}: ${amount} is not zero or above`);
  for (const [c, { node, most }] of shareCaps.entries())
    if (!(node >= 0 && node < nodes && most >= 0)) throw new RangeError(`share cap ${c} is for no node or no share`);
  for (const [g, { node, year, tonnes }] of goals.entries())
    if (!(node >= 0 && node < nodes && year >= 0 && year < years && Number.isFinite(tonnes)))
      throw new RangeError(`goal ${g} is for no node, no year or no tonnes`);
}

function checkRoutes({ nodes, years, routes }: PlanModel): void {
  for (const [r, { from, to, yield: yielded, capacity, lag }] of (routes ?? []).entries()) {
    expectLength(`route ${r}, capacity`, capacity, years);
    if (!(from >= 0 && from < nodes && to >= 0 && to < nodes)) throw new RangeError(`route ${r} is for no node`);
    if (!(yielded >= 0 && yielded < Number.POSITIVE_INFINITY) || !(Number.isInteger(lag) && lag >= 0))
      throw new RangeError(`route ${r} has a yield or a lag that is none`);
    if (!capacity.every((most) => most >= 0))
      throw new RangeError(`route ${r} has a capacity that is not zero or above`);
  }
}

function expectLength(name: string, array: Float64Array, length: number): void {
  if (array.length !== length) throw new RangeError(`${name} has ${array.length} numbers instead of ${length}`);
}

function checkWorth({ nodes, groups, years, worth }: PlanModel): void {
  for (let n = 0; n < nodes * groups * years; n++) {
    const [node, g] = [Math.floor(n / (groups * years)), Math.floor(n / years) % groups];
    const here = worth[n] as number;
    if (!(here < Number.POSITIVE_INFINITY)) throw new RangeError(`node ${node}: worth must be finite`);
    const after = g + 1 < groups ? (worth[n + years] as number) : 0;
    if (!(here >= after)) throw new RangeError(`node ${node}: worth must not rise from group ${g} to the next`);
  }
}

type Refuse = (what: string) => never;

function checkAction(model: PlanModel, action: Action, name: string): void {
  const refuse: Refuse = (what) => {
    throw new RangeError(`${name} ${what}`);
  };
  if (!(action.node >= 0 && action.node < model.nodes)) refuse(`is for node ${action.node}, which there is not`);
  checkTimes(model, action, name, refuse);
  checkSteps(action, refuse);
  if (action.accounts.some((account) => model.accounts[account] === undefined))
    refuse('draws on an account there is not');
  if (!(action.keep >= 0 && action.keep < Number.POSITIVE_INFINITY) || !(action.least >= 0) || !(action.most >= 0))
    refuse('has a cost of keeping, a least or a most that is none');
  checkChoice(model, action, refuse);
}

/** What has a number for each year, or each two, and what is taken from stock. */
function checkTimes({ years, nodes }: PlanModel, action: Action, name: string, refuse: Refuse): void {
  const { segments, delivers, leastYearly, takes, kind } = action;
  if (segments.length !== years) refuse(`has steps for ${segments.length} years instead of ${years}`);
  expectLength(`${name}, delivers`, delivers, years * years);
  if (!delivers.every((share) => share >= 0 && share <= 1)) refuse('delivers shares outside 0 to 1');
  for (let y = 0; y < years; y++) {
    const row = delivers.subarray(y * years, (y + 1) * years);
    if (row.subarray(0, y).some((share) => share > 0)) refuse(`delivers before year ${y}, in which it is committed`);
    if (kind === 'stock' && row.reduce((sum, share) => sum + share, 0) > 1 + 1e-9)
      refuse(`delivers more than is committed in year ${y}`);
  }
  if (leastYearly !== null) expectLength(`${name}, leastYearly`, leastYearly, years);
  if (takes === null) return;
  if (!(takes.node >= 0 && takes.node < nodes)) refuse(`takes from node ${takes.node}, which there is not`);
  if (!(takes.share > 0 && takes.share < Number.POSITIVE_INFINITY)) refuse('takes a share that is not above zero');
}

function checkSteps({ segments, takes }: Action, refuse: Refuse): void {
  for (const steps of segments)
    for (const [s, { upTo, price }] of steps.entries()) {
      const before = steps[s - 1];
      if (!Number.isFinite(price)) refuse('has a price that is no number');
      if (!(upTo >= (before?.upTo ?? 0))) refuse('has steps that do not rise in tonnes');
      if (before !== undefined && price < before.price) refuse('has prices that fall from step to step');
      // Otherwise money would come from nothing, and a plan's could be without end.
      if (price < 0 && takes === null) refuse('has a price below zero and takes nothing from stock to sell');
    }
}

function checkChoice({ years, actions }: PlanModel, action: Action, refuse: Refuse): void {
  const { choice, exclusive, dependsOn } = action;
  if (choice !== null && !(choice.year >= 0 && choice.year < years))
    refuse(`costs its own money in year ${choice.year}, which there is not`);
  if (choice !== null && !(choice.dollars >= 0 && choice.dollars < Number.POSITIVE_INFINITY))
    refuse('has a cost of its own that is none');
  if (choice === null && exclusive >= 0) refuse('is exclusive and not a yes or no');
  if (choice === null && dependsOn.length > 0) refuse('depends on another and is not a yes or no');
  if (dependsOn.some((other) => (actions[other]?.choice ?? null) === null))
    refuse('depends on what is not a yes or no');
  if (choice !== null && !Number.isFinite(mostOf(action))) refuse('is a yes or no without a most');
}

/** Tonnes an action can come to in all: its own most, or what its steps add up to. */
export function mostOf({ most, segments }: Action): number {
  return Math.min(
    most,
    segments.reduce((sum, steps) => sum + (steps.at(-1)?.upTo ?? 0), 0),
  );
}
