import type { PlanModel } from './plan-model.ts';

/** Money while it is being spent: what accounts and yearly limits still give. */
export class Purse {
  readonly #model: PlanModel;
  /** [account]. */
  readonly #left: Float64Array;
  /** [year]. */
  readonly #yearly: Float64Array;
  #spent: number;

  constructor(model: PlanModel, from: Purse | null = null) {
    const free = new Float64Array(model.years).fill(Number.POSITIVE_INFINITY);
    this.#model = model;
    this.#left = from === null ? Float64Array.from(model.accounts, ({ amount }) => amount) : from.#left.slice();
    this.#yearly = from === null ? (model.yearly?.slice() ?? free) : from.#yearly.slice();
    this.#spent = from === null ? 0 : from.#spent;
  }

  /** Dollars paid so far. */
  get spent(): number {
    return this.#spent;
  }

  /** Dollars that can still be spent by anybody, at most; infinite where nothing bounds it. */
  get left(): number {
    const accounts = this.#left.reduce((sum, amount) => sum + amount, 0);
    return Math.min(
      accounts,
      this.#yearly.reduce((sum, limit) => sum + limit, 0),
    );
  }

  /** The largest part of 0 to `most` of a bill by year that these accounts can pay; what is paid is taken out. */
  pay(accounts: readonly number[], bill: Float64Array, most: number): number {
    const due = Array.from(bill.keys()).filter((year) => (bill[year] as number) > 0);
    let [can, cannot] = [0, most];
    if (this.#draw(accounts, due, bill, most, false)) can = most;
    else if (due.length === 1)
      can = Math.min(most, this.#there(accounts, due[0] as number) / (bill[due[0] as number] as number));
    else
      for (let n = 0; n < 60; n++) {
        const middle = (can + cannot) / 2;
        if (this.#draw(accounts, due, bill, middle, false)) can = middle;
        else cannot = middle;
      }
    if (can > 0) this.#draw(accounts, due, bill, can, true);
    this.#spent += can * bill.reduce((sum, dollars) => sum + dollars, 0);
    return can;
  }

  #open(account: number, year: number): boolean {
    const { from, until } = this.#model.accounts[account] ?? { from: 0, until: -1 };
    return from <= year && year <= until;
  }

  #there(accounts: readonly number[], year: number): number {
    const own = accounts.filter((account) => this.#open(account, year));
    return Math.min(
      this.#yearly[year] as number,
      own.reduce((sum, account) => sum + (this.#left[account] as number), 0),
    );
  }

  /** Pays so many times the bill, out of what lapses first; says whether it can be done, and does it where it is to be kept. */
  #draw(
    accounts: readonly number[],
    due: readonly number[],
    bill: Float64Array,
    times: number,
    keep: boolean,
  ): boolean {
    const left = keep ? this.#left : this.#left.slice();
    const until = (account: number) => this.#model.accounts[account]?.until ?? -1;
    for (const year of due) {
      let owed = (bill[year] as number) * times;
      if (owed > (this.#yearly[year] as number) * (1 + 1e-12)) return false;
      if (keep) this.#yearly[year] = Math.max(0, (this.#yearly[year] as number) - owed);
      for (const account of [...accounts].sort((a, b) => until(a) - until(b))) {
        if (!this.#open(account, year)) continue;
        const given = Math.min(owed, left[account] as number);
        left[account] = (left[account] as number) - given;
        owed -= given;
      }
      if (owed > 1e-12 * (bill[year] as number) * times) return false;
    }
    return true;
  }
}
