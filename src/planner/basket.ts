import { inPlace } from './first-stage.ts';
import { stateOf } from './plan.ts';
import { type Action, mostOf, type PlanModel, type ShareCap } from './plan-model.ts';
import { Purse } from './purse.ts';
import type { PlanState } from './recourse.ts';

/** A step of an action's price in a year of commitment, and what it brings. */
export interface Offer {
  readonly action: number;
  readonly year: number;
  /** Tonnes of that year between which it lies. */
  readonly from: number;
  readonly upTo: number;
  /** [year]: dollars for each tonne committed, what is kept of it counted. */
  readonly bill: Float64Array;
  /** Tonnes that count for each tonne committed. */
  readonly comes: number;
}

/** Steps of actions that bring anything, the cheapest for what it brings first, of equal ones the earliest. */
export function offersOf(
  { actions, years }: PlanModel,
  buys: (action: Action, index: number) => boolean,
  comes: (action: Action, year: number) => number,
): readonly Offer[] {
  const offers = actions.flatMap((action, a) => {
    if (!buys(action, a)) return [];
    return action.segments.flatMap((steps, year) =>
      steps.map(({ upTo, price }, s): Offer => {
        const bill = Float64Array.from({ length: years }, (_, t) => {
          if (t < year) return 0;
          return (t === year ? Math.max(0, price) : 0) + action.keep * inPlace(action, years, year, t);
        });
        return { action: a, year, from: steps[s - 1]?.upTo ?? 0, upTo, bill, comes: comes(action, year) };
      }),
    );
  });
  const dear = ({ bill, comes: tonnes }: Offer) => total(bill) / tonnes;
  return offers.filter(({ comes: tonnes }) => tonnes > 0).sort((a, b) => dear(a) - dear(b) || a.year - b.year);
}

/** What has been bought so far by a rule, and what is left to buy with. */
export class Basket {
  readonly purse: Purse;
  /** [action, year]. */
  readonly tonnes: Float64Array;
  readonly state: PlanState;
  readonly #model: PlanModel;

  constructor(model: PlanModel, from: Basket | null = null) {
    this.#model = model;
    this.purse = new Purse(model, from?.purse ?? null);
    this.tonnes = from?.tonnes.slice() ?? new Float64Array(model.actions.length * model.years);
    this.state = stateOf(model, this.tonnes);
  }

  /**
   * Takes offers in their order until so many tonnes come or so many dollars are spent, within every limit of the model; says how
   * many come. Where shares are capped, as much as keeps them.
   */
  buy(offers: readonly Offer[], wanted: number, dollars: number): number {
    const nodes = new Set(offers.map(({ action }) => this.#model.actions[action]?.node));
    const caps = this.#model.shareCaps.filter(({ node }) => nodes.has(node));
    if (caps.length === 0) return this.#take(offers, wanted, dollars, () => Number.POSITIVE_INFINITY);
    let guess = offers.reduce((most, { comes }) => Math.max(most, wanted / comes), 0);
    for (let n = 0; n < 40; n++) {
      const trial = new Basket(this.#model, this);
      const grown = guess;
      trial.#take(offers, wanted, dollars, (action) => this.#capRoom(caps, action, grown));
      if (caps.every((cap) => trial.#holds(cap)))
        return this.#take(offers, wanted, dollars, (action) => this.#capRoom(caps, action, grown));
      guess = total(trial.tonnes) - total(this.tonnes);
    }
    return 0;
  }

  #take(offers: readonly Offer[], wanted: number, dollars: number, capped: (action: Action) => number): number {
    let [rest, money] = [wanted, dollars];
    for (const offer of offers) {
      const action = this.#model.actions[offer.action] as Action;
      const cost = total(offer.bill);
      const afford = cost > 0 ? money / cost : Number.POSITIVE_INFINITY;
      const most = Math.min(rest / offer.comes, afford, this.#room(offer, action), capped(action));
      if (!(most > 0)) continue;
      const bought = this.purse.pay(action.accounts, offer.bill, most);
      this.#add(offer, action, bought);
      [rest, money] = [rest - bought * offer.comes, money - bought * cost];
      if (rest <= wanted * 1e-12 || money <= (Number.isFinite(dollars) ? dollars * 1e-12 : 0)) break;
    }
    return wanted - rest;
  }

  /** Tonnes that may still be committed, by the step, the action's most, storage and the stock it takes from. */
  #room({ action: a, year, from, upTo }: Offer, action: Action): number {
    const { years, storage, actions, stock } = this.#model;
    const taken = this.tonnes[a * years + year] as number;
    // A step before it that is not full stays so for want of money or room.
    if (taken < from * (1 - 1e-12)) return 0;
    let room = Math.min(upTo - taken, mostOf(action) - total(this.tonnes.subarray(a * years, (a + 1) * years)));
    for (let t = year; t < years && storage !== null && action.kind === 'stock'; t++) {
      const [at, there] = [action.node * years + t, inPlace(action, years, year, t)];
      if (there > 0) room = Math.min(room, ((storage[at] as number) - (this.state.stock[at] as number)) / there);
    }
    const { takes } = action;
    if (takes === null) return room;
    const aside = actions.reduce((sum, other, n) => {
      if (other.takes?.node !== takes.node) return sum;
      return sum + other.takes.share * total(this.tonnes.subarray(n * years, (n + 1) * years));
    }, 0);
    return Math.min(room, ((stock[takes.node * years] as number) - aside) / takes.share);
  }

  #add({ action: a, year }: Offer, action: Action, tonnes: number): void {
    const { years } = this.#model;
    const raise = (row: Float64Array, at: number, amount: number) => {
      row[at] = (row[at] as number) + amount;
    };
    raise(this.tonnes, a * years + year, tonnes);
    const row = action.kind === 'stock' ? this.state.stock : this.state.capacity;
    for (let t = year; t < years; t++) raise(row, action.node * years + t, tonnes * inPlace(action, years, year, t));
    for (let t = 0; t < years && action.takes !== null; t++)
      raise(this.state.stock, action.takes.node * years + t, -tonnes * action.takes.share);
  }

  /** Tonnes of stock bought for a cap's node, of all or of one supplier or country. */
  #boughtFor({ node, by }: ShareCap, who: number | null): number {
    const { actions, years } = this.#model;
    return actions.reduce((sum, action, a) => {
      if (action.node !== node || action.kind !== 'stock' || (who !== null && action[by] !== who)) return sum;
      return sum + total(this.tonnes.subarray(a * years, (a + 1) * years));
    }, 0);
  }

  /** What caps leave an action where all of a node's stock grows by so much. */
  #capRoom(caps: readonly ShareCap[], action: Action, grown: number): number {
    return caps.reduce((room, cap) => {
      const who = action[cap.by];
      if (cap.node !== action.node || action.kind !== 'stock' || who < 0) return room;
      const shared = cap.most * (this.#boughtFor(cap, null) + grown) - this.#boughtFor(cap, who);
      return Math.min(room, shared);
    }, Number.POSITIVE_INFINITY);
  }

  #holds(cap: ShareCap): boolean {
    const all = this.#boughtFor(cap, null) * cap.most;
    const known = new Set(this.#model.actions.filter(({ node }) => node === cap.node).map((action) => action[cap.by]));
    return [...known].every((who) => who < 0 || this.#boughtFor(cap, who) <= all * (1 + 1e-9));
  }
}

function total(list: Float64Array): number {
  return list.reduce((sum, value) => sum + value, 0);
}
