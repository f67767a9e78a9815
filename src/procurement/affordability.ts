import type { Figure } from '../ledger/figure.ts';
import { bought, costOf, shareBought } from '../market/impact/buying.ts';
import { datedPrices } from '../market/impact/dated-prices.ts';
import { mismatchesOf } from '../market/impact/price-fit.ts';
import type { MaterialView } from '../market/material-view.ts';
import type { PricePoint } from '../market/prices.ts';
import { figureIn, quantityIn } from '../market/unit-price.ts';
import type { Contract } from './contract-record.ts';

/** What a contract's money buys, and what its quantity costs, at one dated price (F-23); hypothetical throughout. */
export interface AtPrice {
  readonly price: PricePoint;
  /** Mass the ceiling buys; a range of prices gives a range, its dearer end first. */
  readonly ceilingBuys: Figure | null;
  /** That mass as a percentage of the quantity asked for. */
  readonly ofQuantity: Figure | null;
  /** Mass the orders would buy: never what was ordered. */
  readonly orderedBuys: Figure | null;
  /** What the whole quantity costs. */
  readonly quantityCosts: Figure | null;
  /** Where the price is of another form, grade or weight than the contract. */
  readonly mismatches: readonly string[];
}

/** What a contract's money buys at the prices at hand, and the price at which the ceiling is just enough. */
export interface Affordability {
  /** Newest first. */
  readonly atPrices: readonly AtPrice[];
  /** The whole quantity in tonnes, to set beside what is bought. */
  readonly asked: Figure | null;
  /** Ceiling over quantity: above it the ceiling does not buy the whole quantity (F-23). */
  readonly breakEven: Figure | null;
  /** Why there is nothing to work with; null where there is. */
  readonly refused: string | null;
}

/** Works out what the money of a contract buys at every dated price of its material. */
export function affordabilityOf(contract: Contract, view: MaterialView): Affordability {
  const { ceiling, obligated, quantity: asked, ceilingUnitPrice: breakEven } = contract.procurement;
  const prices = datedPrices(view, contract.form?.value);
  const refused =
    ceiling === null && obligated === null && asked === null
      ? 'Neither money nor quantity is published.'
      : prices.length === 0
        ? 'No market price of the material is at hand.'
        : null;
  return {
    atPrices: refused === null ? prices.map((price) => atPrice(contract, price, view)) : [],
    asked: figureIn(asked, 't'),
    breakEven,
    refused,
  };
}

function atPrice(contract: Contract, price: PricePoint, view: MaterialView): AtPrice {
  const { form, grade, procurement } = contract;
  const { ceiling, obligated, quantity: asked } = procurement;
  const wanted = { form: form?.value ?? null, grade: grade?.value ?? null, quantity: quantityIn(asked) };
  const ceilingBuys = bought(ceiling, price, 'ceiling');
  return {
    price,
    ceilingBuys,
    ofQuantity: shareBought(ceilingBuys, asked, 'ceiling'),
    orderedBuys: bought(obligated, price, 'money ordered'),
    quantityCosts: costOf(asked, price),
    mismatches: mismatchesOf(wanted, price, view).map(({ words }) => words),
  };
}
