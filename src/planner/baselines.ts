import { Basket, type Offer, offersOf } from './basket.ts';
import { inPlace } from './first-stage.ts';
import { costsOf } from './plan.ts';
import type { Action, PlanModel } from './plan-model.ts';
import { type PlanState, recourseOf } from './recourse.ts';

/** Another way to spend the same money, found by a rule and not by a search. */
export interface Baseline {
  /** [action, year]: tonnes committed. */
  readonly tonnes: Float64Array;
  /** [action, year]: dollars. */
  readonly cost: Float64Array;
  readonly spent: number;
  readonly state: PlanState;
}

/** Part of a node's first mean shortfall below which it is closed. */
const CLOSED = 1e-4;
/** Purchases after which a node is left as it is: each is of what is short in the mean at that time. */
const MOST_TIMES = 40;

/**
 * "Buy what is scarcest": what is short of the largest part of `over` (tonnes by node: demand, or need) in the mean is bought next, as
 * much as it is then short of, the cheapest stock first; until all is closed, a limit holds or the money is out. It begins nothing
 * that is a yes or no and takes nothing from stock; goals and what must be bought come first. The rule is Ballast's own.
 */
export function buyScarcest(model: PlanModel, over: Float64Array): Baseline {
  const shop = new Shop(model, ({ kind }) => kind === 'stock');
  const open = new Set(shop.helped);
  const part = (node: number) => shop.short(node) / (over[node] as number);
  while (open.size > 0) {
    const [next] = [...open].map((node) => ({ node, part: part(node) })).sort((a, b) => b.part - a.part);
    if (next === undefined || !shop.buyShort(next.node, Number.POSITIVE_INFINITY)) open.delete(next?.node ?? -1);
  }
  return shop.bought();
}

/**
 * "Spread the money evenly": the same dollars for each node that is short in the mean, spent on what brings it a tonne cheapest; what
 * one cannot spend is spread again over the others. It begins nothing that is a yes or no and takes nothing from stock; goals and
 * what must be bought come first. The rule is Ballast's own.
 */
export function spreadEvenly(model: PlanModel): Baseline {
  const shop = new Shop(model, () => true);
  const open = new Set(shop.helped);
  while (open.size > 0) {
    const share = shop.left / open.size;
    const before = shop.spent;
    for (const node of [...open]) if (!shop.spend(node, share)) open.delete(node);
    if (!Number.isFinite(share) || shop.spent - before <= share * CLOSED) break;
  }
  return shop.bought();
}

/** Purchases by a rule while they are being made. */
class Shop {
  readonly #model: PlanModel;
  #basket: Basket;
  readonly #alone: readonly PlanModel[];
  /** [node]. */
  readonly #offers: readonly (readonly Offer[])[];
  /** [node]: mean shortfall before anything is bought. */
  readonly #first: Float64Array;
  readonly #times: Int32Array;

  constructor(model: PlanModel, buys: (action: Action) => boolean) {
    this.#model = model;
    this.#basket = new Basket(model);
    this.#alone = Array.from({ length: model.nodes }, (_, node) => aloneOf(model, node));
    this.#times = new Int32Array(model.nodes);
    this.#first = Float64Array.from({ length: model.nodes }, (_, node) => this.short(node));
    buyMusts(model, this.#basket);
    this.#offers = this.#alone.map((alone, node) => {
      const free = (action: Action) => action.node === node && action.choice === null && action.takes === null;
      const needed = yearsOfNeed(alone);
      return offersOf(
        model,
        (action) => free(action) && buys(action),
        (action, year) => comesIn(action, year, needed),
      );
    });
  }

  /** Dollars left. */
  get left(): number {
    return this.#basket.purse.left;
  }

  /** Nodes that are short in the mean and that something can be bought for. */
  get helped(): readonly number[] {
    return this.#offers.flatMap((offers, node) =>
      offers.length > 0 && (this.#first[node] as number) > 0 ? [node] : [],
    );
  }

  /** Tonnes a node misses in the mean, as things are. */
  short(node: number): number {
    const { years } = this.#model;
    const alone = this.#alone[node] as PlanModel;
    const own = (row: Float64Array) => row.subarray(node * years, (node + 1) * years);
    const { stock, capacity } = this.#basket.state;
    return recourseOf(alone, { stock: own(stock), capacity: own(capacity) }, alone.chance).node[0] as number;
  }

  /** Buys what a node is short of in the mean, for so many dollars at most, where that helps; says whether it did. */
  buyShort(node: number, dollars: number): boolean {
    const short = this.short(node);
    const times = (this.#times[node] as number) + 1;
    if (short <= CLOSED * (this.#first[node] as number) || times > MOST_TIMES) return false;
    this.#times[node] = times;
    const before = this.#basket;
    this.#basket = new Basket(this.#model, before);
    this.#basket.buy(this.#offers[node] ?? [], short, dollars);
    if (this.short(node) < short * (1 - CLOSED)) return true;
    this.#basket = before;
    return false;
  }

  /** Spends up to so many dollars on a node, until it is closed; says whether it could take more. */
  spend(node: number, dollars: number): boolean {
    const before = this.#basket.purse.spent;
    for (;;) {
      const most = dollars - (this.#basket.purse.spent - before);
      if (Number.isFinite(dollars) && most <= 1e-9 * dollars) return true;
      if (!this.buyShort(node, most)) return false;
    }
  }

  /** Dollars paid so far. */
  get spent(): number {
    return this.#basket.purse.spent;
  }

  bought(): Baseline {
    const { tonnes, state } = this.#basket;
    const { cost, spent } = costsOf(this.#model, tonnes, new Int32Array(this.#model.actions.length));
    return { tonnes, cost, spent, state };
  }
}

/** One node by itself, a tonne of it worth one in all groups and years: its consequence is the tonnes it misses. */
function aloneOf(model: PlanModel, node: number): PlanModel {
  const { nodes, groups, years, scenarios } = model;
  const size = groups * years;
  const need = new Float64Array(scenarios * size);
  for (let s = 0; s < scenarios; s++)
    need.set(model.need.subarray((s * nodes + node) * size, (s * nodes + node + 1) * size), s * size);
  const own = (row: Float64Array) => row.subarray(node * years, (node + 1) * years);
  return {
    ...{ ...model, nodes: 1, need, actions: [], worth: new Float64Array(size).fill(1), stock: own(model.stock) },
    release: model.release === null ? null : own(model.release),
  };
}

/** Years in which a node by itself needs anything in any scenario. */
function yearsOfNeed({ need, years }: PlanModel): ReadonlySet<number> {
  const needed = new Set<number>();
  for (const [n, tonnes] of need.entries()) if (tonnes > 0) needed.add(n % years);
  return needed;
}

/** Tonnes there for need by each tonne committed: stock that arrives by the last year of need, output in each of them. */
function comesIn(action: Action, year: number, needed: ReadonlySet<number>): number {
  const years = action.segments.length;
  if (action.kind === 'stock') {
    const last = Math.max(-1, ...needed);
    return last < year ? 0 : inPlace(action, years, year, last);
  }
  return [...needed].reduce((sum, t) => sum + (t < year ? 0 : inPlace(action, years, year, t)), 0);
}

/** What a model asks for whatever it costs: least amounts of what is no yes or no, and goals, as far as they can be had. */
function buyMusts(model: PlanModel, basket: Basket): void {
  const { actions, years, goals } = model;
  const all = Number.POSITIVE_INFINITY;
  const whole = () => 1;
  for (const [a, { least, leastYearly, choice }] of actions.entries()) {
    if (choice !== null || (least === 0 && leastYearly === null)) continue;
    const own = offersOf(model, (_, n) => n === a, whole);
    for (const [y, tonnes] of (leastYearly ?? []).entries())
      if (tonnes > 0)
        basket.buy(
          own.filter(({ year }) => year === y),
          tonnes,
          all,
        );
    const has = basket.tonnes.subarray(a * years, (a + 1) * years).reduce((sum, tonnes) => sum + tonnes, 0);
    if (least > has) basket.buy(own, least - has, all);
  }
  for (const { node, year: by, tonnes } of goals) {
    const missing = tonnes - (basket.state.stock[node * years + by] as number);
    const stock = (action: Action) => action.node === node && action.kind === 'stock' && action.choice === null;
    const arriving = (action: Action, year: number) => (year > by ? 0 : inPlace(action, years, year, by));
    if (missing > 0)
      basket.buy(
        offersOf(model, (action) => stock(action) && action.takes === null, arriving),
        missing,
        all,
      );
  }
}
