import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { placeholderRanges } from '../../market/impact/elasticity.ts';
import { BACKSTOP } from '../../market/impact/request.ts';
import { inWords } from '../../market/sum.ts';
import { formatNumber } from '../../units/format.ts';
import { quantity } from '../../units/quantity.ts';
import type { MaterialFacts } from '../../vocabulary/facts.ts';
import type { Assumption, NodeLabel } from '../assembly.ts';
import { basisNamed } from './basis-named.ts';
import type { MarketPool } from './market-pool.ts';
import { type OptionMade, PLAIN } from './option-made.ts';
import {
  BASIS_ALIKE,
  PLAN_ASSUMPTIONS,
  POOL_PARTS,
  pertMean,
  SPOT_ASSUMPTIONS,
  SPOT_LEAD,
} from './plan-assumptions.ts';
import type { PlanPrice } from './plan-price.ts';
import type { OptionTerm } from './plan-problem.ts';
import { arrivals, ordersIn, type PlanTime } from './plan-years.ts';
import { type PriceStep, priceSteps, segmentsOf } from './price-steps.ts';

/** What a purchase on the market is made of. */
export interface SpotParts {
  readonly node: NodeLabel;
  /** Index of the node. */
  readonly at: number;
  readonly price: PlanPrice;
  readonly pool: MarketPool;
  /** Part of the pool that is of this node; below 1 where a case tells forms apart. */
  readonly part: number;
  readonly facts: MaterialFacts;
  readonly time: PlanTime;
}

/** Buying a node's material on the market, at its dated price and in steps that move it (F-17). */
export function spotOption(parts: SpotParts): OptionMade {
  const { node, at, price, pool, part, facts, time } = parts;
  const { ranges, words } = placeholderRanges(node.material, facts);
  const steps = priceSteps(ranges, BACKSTOP);
  const tonnes = pool.tonnes * part;
  const lead = pertMean(SPOT_LEAD);
  const spans = time.years.map((_, y) => ordersIn(time, y, 0, time.begins - lead));
  const segments = spans.map((span) =>
    span === null ? [] : segmentsOf(steps, tonnes, (span.to - span.from) / 12, price.usdPerTonne),
  );
  const delivers = new Float64Array(time.years.length ** 2);
  spans.forEach((span, y) => {
    if (span !== null) delivers.set(arrivals(time, span, lead), y * time.years.length);
  });
  const own = [...(pool.basisSupposed ? [BASIS_ALIKE] : []), ...(part < 1 ? [POOL_PARTS] : [])];
  const assumptions = [...SPOT_ASSUMPTIONS, ...own];
  const terms = [
    priceTerm(price),
    mostTerm(parts, steps),
    leadTerm(lead),
    ...steps.map((step) => stepTerm(parts, step, words)),
  ];
  return {
    option: {
      id: `spot/${node.id}`,
      kind: 'spot purchase',
      words: `Buy ${node.name.toLowerCase()} on the market`,
      node: at,
      source: sellersOf(pool),
      organisation: null,
      place: null,
      price: { usdPerTonne: price.usdPerTonne, figure: price.figure, blocked: price.blocked },
      terms,
      evidence: [...new Set([...price.figure.evidence, ...pool.figure.evidence])],
      assumptions: assumptions.map(({ id }) => id),
    },
    action: { ...PLAIN, node: at, kind: 'stock', segments, delivers },
    cells: cellsOf(parts, own),
    assumptions,
  };
}

function sellersOf({ scope, adversaries, eligible }: MarketPool): string {
  if (scope === 'world') return 'any seller; no table tells countries apart';
  const without = adversaries.length === 0 ? 'no adversary is listed' : `outside ${adversaries.join(', ')}`;
  const few = eligible.slice(0, 5).join(', ');
  return `any seller, ${without}${few === '' ? '' : ` (largest: ${few})`}`;
}

const priceTerm = ({ usdPerTonne, figure, words }: PlanPrice): OptionTerm => ({
  of: 'price',
  words: `${formatNumber(usdPerTonne)} dollars a tonne of what is counted, before the purchase moves it: ${words}`,
  figure,
  assumptions: [PLAN_ASSUMPTIONS.dollars],
});

function mostTerm({ node, pool, part }: SpotParts, steps: readonly PriceStep[]): OptionTerm {
  const last = steps.at(-1)?.part ?? 0;
  const most = last * pool.tonnes * part;
  const rule = `${formatNumber(last * 100)} % of a year (${pool.label.toLowerCase()}), ${inWords(pool.figure.value)}${part < 1 ? `, of which ${formatNumber(part * 100)} % is taken as ${node.name}` : ''}`;
  return {
    of: 'most a year',
    words: `${formatNumber(most)} t a year: ${rule}`,
    figure: {
      ...pool.figure,
      value: { kind: 'estimated', quantity: quantity(tidy(most), 't', basisNamed(node.basis)) },
      rule,
    },
    assumptions: [PLAN_ASSUMPTIONS.sellers, ...(part < 1 ? [POOL_PARTS.id] : [])],
  };
}

const leadTerm = (lead: number): OptionTerm => ({
  of: 'lead',
  words: `${formatNumber(lead)} months from order to stock, the mean of ${SPOT_LEAD.low} to ${SPOT_LEAD.high}; what would arrive after the case begins is not ordered`,
  figure: null,
  assumptions: [PLAN_ASSUMPTIONS.lead],
});

function stepTerm({ node, price, pool, part }: SpotParts, step: PriceStep, words: string): OptionTerm {
  const { part: of, ratio, low, high, marginal } = step;
  const upTo = of * pool.tonnes * part;
  const at = (times: number): string => formatNumber(times * price.usdPerTonne, { maxDigits: 4 });
  return {
    of: 'price step',
    words: `up to ${formatNumber(upTo)} t a year (${formatNumber(of * 100)} %): all tonnes at ${at(ratio)} dollars, ${at(low)} to ${at(high)} over the ranges of elasticity; a tonne of this step adds ${at(marginal)}`,
    figure: stepFigure(node, price, pool, {
      ratio,
      rule: `price when ${formatNumber(of * 100)} % of a year is bought within it; ${words}`,
    }),
    assumptions: [PLAN_ASSUMPTIONS.steps, PLAN_ASSUMPTIONS.market],
  };
}

function stepFigure(
  node: NodeLabel,
  { usdPerTonne, figure }: PlanPrice,
  pool: MarketPool,
  { ratio, rule }: { readonly ratio: number; readonly rule: string },
): Figure {
  const basis = { per: basisNamed(node.basis), prices: 'nominal' } as const;
  return {
    value: { kind: 'estimated', quantity: quantity(tidy(usdPerTonne * ratio), 'USD/t', basis) },
    ...(figure.period === undefined ? {} : { period: figure.period }),
    asOf: figure.asOf,
    evidence: [...new Set([...figure.evidence, ...pool.figure.evidence])],
    rule,
    method: 'F-17',
    marking: highestMarking([figure.marking, pool.figure.marking]),
  };
}

/** Six digits: more than prices and output are known by. */
const tidy = (amount: number): number => Number(amount.toPrecision(6));

function cellsOf({ node, price, pool }: SpotParts, own: readonly Assumption[]): OptionMade['cells'] {
  return [
    {
      where: `price/${node.id}`,
      words: `Price of ${node.name}: ${price.words}`,
      figure: price.figure,
      assumptions: [],
    },
    {
      where: `pool/${node.id}`,
      words: `A year of what may be bought: ${pool.label}`,
      figure: pool.figure,
      assumptions: [PLAN_ASSUMPTIONS.sellers, ...own.map(({ id }) => id)],
    },
  ];
}
