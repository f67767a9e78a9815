import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { formatNumber } from '../units/format.ts';
import type { IsoDate } from '../units/period.ts';
import { isMoney, quantity } from '../units/quantity.ts';
import { convertAmount } from '../units/unit.ts';
import { quantityOf } from '../units/value.ts';

/** Whether and when the money runs out under a scenario: never before it lapses, at a share of the ceilings, or in a month. */
export interface RunsDry {
  /** The month it would run out; null where the scenario sets no day. */
  readonly month: IsoDate | null;
  readonly text: string;
}

/** What would be left of the money if one thing were so. Named, never a forecast: orders come in lumps and are not extended. */
export interface PotScenario {
  readonly name: string;
  /** Money less what the scenario takes; below zero where it takes more than was given. */
  readonly left: Figure;
  /** What it supposes, in words. */
  readonly supposes: string;
  readonly runsDry: RunsDry;
}

/** What the scenarios are made of; each role is taken from the money by itself. */
export interface PotParts {
  readonly money: Figure | null;
  readonly obligated: Figure | null;
  readonly guaranteedMinimums: Figure | null;
  readonly ceilings: Figure | null;
}

/** The scenarios of a pot; none without money, and each only where its figures are known. */
export function scenariosOf({ money, obligated, guaranteedMinimums, ceilings }: PotParts): readonly PotScenario[] {
  if (money === null) return [];
  const scenario = (name: string, taken: readonly (Figure | null)[], supposes: string): readonly PotScenario[] => {
    const left = less(money, taken, name.toLowerCase());
    return left === null ? [] : [{ name, left, supposes, runsDry: drained(money, left) }];
  };
  return [
    ...scenario('Orders placed', [obligated], 'Nothing more is ordered; minimums not yet ordered are let go.'),
    ...scenario(
      'What binds',
      [obligated, guaranteedMinimums],
      'Orders placed, and every guaranteed minimum listed is ordered as well; nothing beyond.',
    ),
    ...scenario('Every ceiling', [ceilings], 'Every contract is ordered to its ceiling, which nobody is bound to do.'),
  ];
}

/** What one sum takes of the money, and no day: nothing says when it would be ordered. */
function drained(money: Figure, left: Figure): RunsDry {
  const [given, over] = [dollarsIn(money) ?? 0, dollarsIn(left) ?? 0];
  if (over >= 0) return { month: null, text: 'not by this; what is left lapses' };
  const share = (given / (given - over)) * 100;
  return {
    month: null,
    text: `once ${formatNumber(share, { maxDigits: 3 })} % of it had been ordered; no day is given`,
  };
}

/** Money less what is taken; a comparison across roles, so its basis is the appropriation it is left of. */
export function less(money: Figure, taken: readonly (Figure | null)[], what: string): Figure | null {
  const known = taken.flatMap((figure) => figure ?? []);
  const given = dollarsIn(money);
  const amounts = known.map(dollarsIn);
  if (given === null || known.length < taken.length || amounts.includes(null)) return null;
  const left = amounts.reduce<number>((sum, amount) => sum - (amount ?? 0), given);
  return {
    value: {
      kind: 'reported',
      quantity: quantity(Math.round(left * 100) / 100, 'USD', { role: 'appropriation', prices: 'nominal' }),
    },
    asOf: money.asOf,
    evidence: [...new Set([money, ...known].flatMap(({ evidence }) => evidence))],
    rule: `hypothetical: the appropriation less ${what}`,
    marking: highestMarking([money, ...known].map(({ marking }) => marking)),
  };
}

/** Nominal dollars of a figure of money; null for anything else. */
export function dollarsIn(figure: Figure): number | null {
  const q = quantityOf(figure.value);
  return q === null || !isMoney(q) ? null : convertAmount(q.amount, q.unit, 'USD');
}
