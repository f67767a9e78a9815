import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { daysBetween, type IsoDate } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import type { DayRange, Spell } from './spell.ts';

/** Days from one turn to another, or to the day looked at: a range where a day is known as a month or year only. */
export function daysFigure(
  from: DayRange,
  to: DayRange,
  { evidence, markings }: Pick<Spell, 'evidence' | 'markings'>,
  { asOf, rule }: { readonly asOf: IsoDate; readonly rule: string },
): Figure {
  const [low, high] = [Math.max(0, daysBetween(from.last, to.first)), Math.max(0, daysBetween(from.first, to.last))];
  const inDays = (n: number) => quantity(n, 'day', 'none');
  return {
    value:
      low === high
        ? { kind: 'reported', quantity: inDays(low) }
        : { kind: 'range', low: inDays(low), high: inDays(high) },
    ...{ asOf, rule, evidence },
    marking: highestMarking(markings),
  };
}
