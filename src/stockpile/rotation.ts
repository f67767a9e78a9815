import type { Figure } from '../ledger/figure.ts';
import type { IsoDate } from '../units/period.ts';
import { daysBetween } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import type { Mass } from '../vocabulary/stock-record.ts';
import { minus } from './mass.ts';
import { reckoned, stockFigure, weighed } from './stock-figure.ts';

/** A sale with a purchase that is to replace it, in dollars of whoever states them; what is not stated is null. */
export interface ProposedRotation {
  readonly sold: Mass;
  readonly bought: Mass;
  readonly proceeds: number | null;
  readonly price: number | null;
  readonly soldOn: IsoDate;
  readonly backOn: IsoDate | null;
}

/** What a rotation does: it renews, and frees nothing. */
export interface Rotation {
  readonly isRotation: boolean;
  /** Bought less sold, gross; zero in a rotation. */
  readonly net: Figure;
  /** What replacing costs beyond what the sale brings in; below zero where it brings in more. Null where either is not stated. */
  readonly cost: Figure | null;
  /** Days without the mass; null where no day of its return is stated. */
  readonly without: Figure | null;
  readonly text: string;
}

/** A rotation told as the sale and rebuy it is: net tonnes zero, at a cost, and never free tonnes. */
export function rotationOf(proposed: ProposedRotation, on: IsoDate): Rotation {
  const { sold, bought, proceeds, price, soldOn, backOn } = proposed;
  const net = minus(bought, sold).gross;
  const isRotation = net === 0;
  const stated = (value: Figure['value'], rule: string): Figure => ({
    ...stockFigure(value, [], on, rule),
    marking: 'internal',
  });
  const basis = { role: 'cost', prices: 'nominal' } as const;
  const cost = proceeds === null || price === null ? null : Number((price - proceeds).toFixed(2));
  return {
    isRotation,
    net: stated(reckoned(weighed(net, 'gross')), 'bought less sold, gross mass'),
    cost:
      cost === null
        ? null
        : stated(
            reckoned(quantity(cost, 'USD', basis)),
            'price of the rebuy less proceeds of the sale, both as stated',
          ),
    without:
      backOn === null
        ? null
        : stated(reckoned(quantity(daysBetween(soldOn, backOn), 'day', 'none')), 'from the sale to the return'),
    text: isRotation
      ? 'A rotation: as much comes back as leaves. It frees no tonnes; until then every total is less by what is sold.'
      : `No rotation: ${net < 0 ? 'less comes back than leaves, which is a disposal' : 'more comes back than leaves, which is an acquisition'} of the difference.`,
  };
}
