import { GUARDS } from '../../market/impact/guards.ts';
import { BACKSTOP } from '../../market/impact/request.ts';
import { formatNumber } from '../../units/format.ts';
import type { Assumption } from '../assembly.ts';
import { DEMAND_ELASTICITY, demandSlices } from './demand-curve.ts';
import type { WorthRule } from './plan-problem.ts';
import { STEPS } from './price-steps.ts';

/** Ids of what a plan supposes by itself. */
export const PLAN_ASSUMPTIONS = {
  begins: 'plan-case-begins',
  worth: 'plan-worth',
  dollars: 'plan-constant-dollars',
  lead: 'plan-spot-lead',
  steps: 'plan-price-steps',
  market: 'plan-market-returns',
  sellers: 'plan-sellers',
  delivered: 'plan-spot-delivered',
  storage: 'plan-storage',
  basis: 'plan-basis',
  parts: 'plan-pool-parts',
  strategic: 'plan-strategic',
} as const;

/** Months from an order on the market until its tonnes are in the stockpile: an illustrative range, used at its mean. */
export const SPOT_LEAD = { low: 3, mode: 6, high: 12 } as const;

/** Mean of a PERT estimate. */
export const pertMean = ({
  low,
  mode,
  high,
}: {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}): number => (low + 4 * mode + high) / 6;

const ours = (assumption: Omit<Assumption, 'author'>): Assumption => ({ ...assumption, author: 'Ballast' });

/** What every plan supposes of its time and its weights. */
export function planAssumptions(last: string, firstPeriod: string, worth: WorthRule): readonly Assumption[] {
  return [
    ours({
      id: PLAN_ASSUMPTIONS.begins,
      words: `The case begins after ${last}`,
      reason:
        'A plan buys first and suffers after: nothing is missing in the buying years, and the periods of the case follow them whatever their own dates. Tonnes bought abroad that would arrive later leave the same pools the case counts on, and count as not arrived',
      kind: 'method',
      value: `${firstPeriod} of the case follows ${last}`,
    }),
    ours({ id: PLAN_ASSUMPTIONS.worth, ...WORTH[worth], kind: 'method' }),
    ours({
      id: PLAN_ASSUMPTIONS.dollars,
      words: 'Prices stay what they are but for what a purchase itself moves',
      reason: 'Money is in constant dollars; nobody knows the prices of the years ahead',
      kind: 'method',
      value: 'no escalation, no discount',
    }),
  ];
}

/** Which materials a plan is about. */
export const strategicAssumption = (list: string): Assumption =>
  ours({
    id: PLAN_ASSUMPTIONS.strategic,
    words: 'The stockpile is for critical minerals, and for what its plans and procurements name',
    reason:
      'The law speaks of strategic and critical materials and lists none (50 USC 98a); the newest published list stands for it. What is on no list is neither bought nor weighed, unless a plan file has an option for it',
    kind: 'method',
    value: list,
  });

const WORTH: Readonly<Record<WorthRule, Pick<Assumption, 'words' | 'reason' | 'value'>>> = {
  curve: {
    words: `A tonne unmet counts as what the user who goes without would have paid for it, by a demand curve of elasticity ${formatNumber(DEMAND_ELASTICITY.usual)}`,
    reason:
      'The first tonnes missed are given up by who can do without, the last by who cannot: with q of demand served a tonne is worth q^(-1/elasticity) times its dated price (F-17), and no more than the backstop. What a missing tonne does beyond its user is not published, and the elasticity is a placeholder: the plan is made again at both ends of its range',
    value: `dated price times ${demandSlices(DEMAND_ELASTICITY.usual, BACKSTOP)
      .map(
        ({ from, until, times }) =>
          `${formatNumber(times, { maxDigits: 3 })} (${formatNumber(from * 100)} to ${formatNumber(until * 100)} % of demand)`,
      )
      .join(', ')}; backstop ${BACKSTOP}; times the factor of its group`,
  },
  price: {
    words: 'A tonne unmet counts as its price',
    reason:
      'What a user would have paid is the least it was worth to the user; what a missing tonne does to a forge or a force is not published. Dear materials weigh more by it; `share` counts a year’s demand of each alike',
    value: 'the dated price of the material, times the factor of its group',
  },
  share: {
    words: 'A year’s demand unmet counts the same for every material',
    reason: 'Prices say little of what a user loses; counted so, no material is thought more of than another',
    value: 'one over a year’s demand, times the factor of its group',
  },
  own: {
    words: 'A tonne unmet counts as the plan file says',
    reason: 'Its author’s judgement; a material it does not name cannot be weighed',
    value: '`worth` of the plan file',
  },
};

/** What purchases on the market suppose. */
export const SPOT_ASSUMPTIONS: readonly Assumption[] = [
  ours({
    id: PLAN_ASSUMPTIONS.lead,
    words: 'What is bought on the market is in the stockpile half a year later',
    reason:
      'Solicitation, award, shipment and acceptance; no measured lead of purchases on the market is published. The range is used at its PERT mean',
    kind: 'illustrative',
    value: `${SPOT_LEAD.low} to ${SPOT_LEAD.high} months (PERT, mode ${SPOT_LEAD.mode}, mean ${formatNumber(pertMean(SPOT_LEAD))})`,
  }),
  ours({
    id: PLAN_ASSUMPTIONS.steps,
    words: 'A purchase moves its price as F-17 says, at the middle of the ranges of elasticity',
    reason:
      'No published elasticity could be retrieved: the ranges are placeholders of ours, the band over all of them stands beside each step, and the whole purchase of a year costs what its last tonne does',
    kind: 'illustrative',
    value: `steps at ${STEPS.map((part) => formatNumber(part * 100)).join(', ')} % of a year’s output; no more than the last of them`,
  }),
  ours({
    id: PLAN_ASSUMPTIONS.market,
    words: 'A market bought from in one year stands the next as it did before',
    reason: 'How long a price takes to come back is not known; each year’s purchase is priced from the same base',
    kind: 'method',
    value: 'no purchase moves the price of another year or material',
  }),
  ours({
    id: PLAN_ASSUMPTIONS.sellers,
    words: 'Countries that US law names as adversaries sell nothing to the stockpile, all others sell alike',
    reason:
      'Where a table tells output by country, theirs is not in the pool; where it does not, the pool is the output of the world and cannot be told apart',
    kind: 'method',
    value: `a year’s output of the newest table; a line is marked above ${GUARDS.world} % of the world or ${GUARDS.home} % of use at home`,
  }),
  ours({
    id: PLAN_ASSUMPTIONS.delivered,
    words: 'What is bought on the market is delivered',
    reason: 'It is paid on acceptance; a seller who fails is followed by another, whose price the steps bear',
    kind: 'method',
    value: 'share 1',
  }),
  ours({
    id: PLAN_ASSUMPTIONS.storage,
    words: 'Keeping what is bought costs nothing',
    reason: 'No cost of storage by material is published; a plan file may give one',
    kind: 'method',
    value: '0 dollars a tonne and year',
  }),
];

/** Output whose weight is not told the way demand is. */
export const BASIS_ALIKE = ours({
  id: PLAN_ASSUMPTIONS.basis,
  words: 'World output and demand are weights of the same thing where one of them does not say what of',
  reason: 'The tables print no basis; a share of the pool holds if it is the same',
  kind: 'method',
  value: 'basis as demand has it',
});

/** Forms of one material that share a pool. */
export const POOL_PARTS = ours({
  id: PLAN_ASSUMPTIONS.parts,
  words: 'Each form of a material is the part of world output that it is of demand',
  reason: 'Output by form is not published; the whole pool counted for each form would be counted twice',
  kind: 'method',
  value: 'demand of the form over demand of all forms in the case',
});
