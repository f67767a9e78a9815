import {
  BasisError,
  basisName,
  type MassBasis,
  type MoneyBasis,
  type MoneyRole,
  type PriceBasis,
  type Quantity,
  quantity,
  sameBasis,
} from './quantity.ts';
import { convertAmount, type Unit } from './unit.ts';

/** An amount of money with its role (FAR 16.504, 31 USC 1501) and the year of its dollars, nominal unless said. */
export function money(
  amount: number,
  unit: Unit<'money'>,
  role: MoneyRole,
  prices: 'nominal' | number = 'nominal',
): Quantity<'money', MoneyBasis> {
  return quantity(amount, unit, { role, prices });
}

/** Money per mass, such as ceiling over contract quantity in `USD/lb`; it is per the quantity's own basis. */
export function unitPrice(
  total: Quantity<'money', MoneyBasis>,
  mass: Quantity<'mass', MassBasis>,
  unit: Unit<'money/mass'>,
): Quantity<'money/mass', PriceBasis> {
  const amount = convertAmount(total.amount / mass.amount, `${total.unit}/${mass.unit}`, unit);
  return quantity(amount, unit, { per: mass.basis, prices: total.basis.prices });
}

/** What a mass costs at a unit price, in US dollars. Throws `BasisError` when the price is per another basis. */
export function cost(
  price: Quantity<'money/mass', PriceBasis>,
  mass: Quantity<'mass', MassBasis>,
): Quantity<'money', MoneyBasis> {
  if (!sameBasis(price.basis.per, mass.basis)) {
    throw new BasisError(`cannot cost ${basisName(mass.basis)} at a price ${basisName(price.basis)}`);
  }
  const perUnit = convertAmount(price.amount, price.unit, `USD/${mass.unit}`);
  return quantity(perUnit * mass.amount, 'USD', { role: 'cost', prices: price.basis.prices });
}
