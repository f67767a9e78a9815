import type { Figure } from '../../ledger/figure.ts';
import { isMass } from '../../units/quantity.ts';
import type { MaterialView } from '../material-view.ts';
import type { PricePoint } from '../prices.ts';
import { figureIn, moneyPerMass, quantityIn } from '../unit-price.ts';
import { bought, costOf, type LowMidHigh, lowMidHigh, shareBought } from './buying.ts';
import { datedPrices } from './dated-prices.ts';
import { byScopeAndForm, type ImpactLine, lineOf } from './impact-line.ts';
import { type SourceLine, sourceLinesOf } from './import-lines.ts';
import { massesOf, yearlyPace } from './masses.ts';
import { type MarketMoved, marketMoved } from './moved.ts';
import { basisOf, type Mismatch, mismatchesOf } from './price-fit.ts';
import type { ImpactFacts, ImpactRequest } from './request.ts';
import { adversariesListed, usLinesOf, worldLinesOf } from './supply-lines.ts';
import { type Verdict, verdictOn } from './verdict.ts';

/** What the money buys and the quantity costs at one dated price. */
export interface PriceLine {
  readonly price: PricePoint;
  /** Form, grade and weight the price is of, in words. */
  readonly basis: string;
  /** Mass bought at the low, middle and high price: the low price buys the most. */
  readonly buys: LowMidHigh;
  readonly ofQuantity: Figure | null;
  readonly costs: LowMidHigh;
  readonly mismatches: readonly Mismatch[];
  readonly verdict: Verdict;
}

/** What a purchase is beside its market. */
export interface ImpactCard {
  readonly request: ImpactRequest;
  readonly perYear: Figure | null;
  readonly lines: readonly ImpactLine[];
  readonly sources: readonly SourceLine[];
  /** Price moves, for the whole world market and for the one without adversaries. */
  readonly moved: readonly MarketMoved[];
  readonly prices: readonly PriceLine[];
  /** Price at which the budget is just enough for the quantity; null without both. */
  readonly breakEven: Figure | null;
  /** Countries of the newest production tables that count as adversaries. */
  readonly adversaries: readonly string[];
  /** What could not be worked out, and why. */
  readonly missing: readonly string[];
}

/** Sets a purchase beside its market: shares, price moves, what money buys (F-17, F-23). */
export function impactCard(request: ImpactRequest, view: MaterialView, facts: ImpactFacts): ImpactCard {
  const perYear = yearlyPace(request.quantity, request.months, request.spread);
  const masses = perYear === null ? null : massesOf(perYear, request.form, view);
  const supplies = [...worldLinesOf(view, facts.tiers), ...usLinesOf(view)];
  const lines = masses === null ? [] : supplies.map((supply) => lineOf(supply, masses, request)).sort(byScopeAndForm);
  const prices = datedPrices(view, request.form ?? undefined);
  return {
    ...{ request, perYear, lines },
    sources: masses === null ? [] : sourceLinesOf(masses, request, view, facts.tiers),
    moved: marketMoved(lines, request, view.material, facts),
    prices: prices.map((price) => priceLine(price, request, view)),
    breakEven: breakEvenOf(request),
    adversaries: adversariesListed(view, facts.tiers),
    missing: missingIn(request, lines, prices),
  };
}

function priceLine(price: PricePoint, request: ImpactRequest, view: MaterialView): PriceLine {
  const { quantity, form, grade, budget, budgetDate } = request;
  const mismatches = mismatchesOf({ form, grade, quantity: quantityIn(quantity) }, price, view);
  const [buys, cost] = [bought(budget, price, 'budget'), costOf(quantity, price)];
  const { low: least, mid, high: most } = lowMidHigh(buys);
  return {
    price,
    basis: basisOf(price, view),
    buys: { low: most, mid: midBuys(price, request) ?? mid, high: least },
    ofQuantity: shareBought(buys, quantity, 'budget'),
    costs: lowMidHigh(cost),
    mismatches,
    verdict: verdictOn({ price, budget, budgetDate, cost, mismatches }),
  };
}

/** Money over the middle price, which is not the middle of what the ends buy. */
function midBuys(price: PricePoint, { budget }: ImpactRequest): Figure | null {
  const { mid } = lowMidHigh(price.figure);
  return mid === null ? null : bought(budget, { ...price, figure: mid }, 'budget');
}

function breakEvenOf({ budget, quantity }: ImpactRequest): Figure | null {
  const rule = 'budget over the whole quantity: above this price it does not buy it all';
  return moneyPerMass(budget, figureIn(quantity, 't'), rule);
}

function missingIn(
  { quantity, budget, year }: ImpactRequest,
  lines: readonly ImpactLine[],
  prices: readonly PricePoint[],
): readonly string[] {
  const q = quantityIn(quantity);
  return [
    quantity === null ? 'No quantity is published or given: no share can be worked out.' : null,
    quantity !== null && (q === null || !isMass(q))
      ? 'The quantity is no single mass: no share can be worked out.'
      : null,
    quantity !== null && lines.length === 0 ? 'No supply of the material is published by year.' : null,
    year !== null && lines.length > 0 && lines.every(({ readings }) => readings.length === 0)
      ? `No supply or use of ${year} is published here: no share can be worked out.`
      : null,
    prices.length === 0 ? 'No market price of the material is at hand.' : null,
    budget === null ? 'No budget is published or given: what the money buys and the break-even price need one.' : null,
  ].flatMap((words) => words ?? []);
}
