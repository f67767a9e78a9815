import type { Month } from './month.ts';

/** The links of a chain, in the order of the material's way backwards from the buyer. */
export const LINKS = ['qualification', 'plants', 'other commitments', 'feed'] as const;
export type Link = (typeof LINKS)[number];

/** One plant with every number fixed: tonnes a month of the contract's form. */
export interface FixedPlant {
  readonly now: number;
  readonly target: number;
  /** Month, with its fraction, in which it was or will be completed. */
  readonly completed: number;
  readonly rampMonths: number;
}

/** A chain with every number fixed: one draw, or one corner of the ranges. */
export interface FixedChain {
  readonly plants: readonly FixedPlant[];
  readonly taken: readonly { readonly from: Month; readonly to: Month; readonly tonnes: number }[];
  readonly left: number;
  /** Tonnes of the contract's form that the feed gives a month, after recovery. */
  readonly fromFeed: number;
  readonly acceptedFrom: number;
}

/** Tonnes of the contract's form a plant makes in a month, at its middle: from now to the target in a straight line. */
export function plantRate({ now, target, completed, rampMonths }: FixedPlant, month: Month): number {
  const since = month + 0.5 - completed;
  if (since <= 0) return now;
  const part = rampMonths <= 0 ? 1 : Math.min(1, since / rampMonths);
  return now + (Math.max(now, target) - now) * part;
}

/** What each link lets through in a month, tonnes of the contract's form; a link that sets no limit is infinite. */
export interface LinkRates {
  readonly qualification: number;
  readonly plants: number;
  readonly 'other commitments': number;
  readonly feed: number;
}

/** Rates of every link in a month. */
export function linkRates(chain: FixedChain, month: Month): LinkRates {
  let [plants, taken] = [0, 0];
  for (const plant of chain.plants) plants += plantRate(plant, month);
  for (const other of chain.taken) if (month >= other.from && month <= other.to) taken += other.tonnes;
  return {
    qualification: month + 0.5 >= chain.acceptedFrom ? Number.POSITIVE_INFINITY : 0,
    plants,
    'other commitments': Math.max(0, plants - taken) * chain.left,
    feed: chain.fromFeed,
  };
}

/** The link that lets least through; of equal ones the one nearest to the buyer. */
export function bindingLink(rates: LinkRates): Link {
  const { plants, feed } = rates;
  const [free, left] = [rates.qualification, rates['other commitments']];
  if (free <= plants && free <= left && free <= feed) return 'qualification';
  if (plants <= left && plants <= feed) return 'plants';
  return left <= feed ? 'other commitments' : 'feed';
}

/** Deliverable in a month: the least of all links (F-23 with every link of the chain). */
export function deliverable(rates: LinkRates): number {
  return Math.min(rates.qualification, rates.plants, rates['other commitments'], rates.feed);
}

/** An order due evenly over the months after it was placed. */
export interface FixedOrder {
  readonly month: Month;
  readonly tonnes: number;
  readonly months: number;
}

/** Tonnes of orders due by the end of a month. */
export function ordersDue(orders: readonly FixedOrder[], month: Month): number {
  let due = 0;
  for (const { month: placed, tonnes, months } of orders) {
    const since = month - placed;
    if (since < 0) continue;
    due += months <= 0 ? tonnes : tonnes * Math.min(1, since / months);
  }
  return due;
}
