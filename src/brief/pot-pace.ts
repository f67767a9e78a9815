import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { formatDate } from '../units/format.ts';
import { daysAfter, daysBetween, type IsoDate } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import type { PotContract } from './pot-contracts.ts';
import { dollarsIn, less, type PotParts, type PotScenario } from './pot-scenarios.ts';

/** What is still allowed under one contract, and the days it has to be ordered in. */
interface StillAllowed {
  readonly dollars: number;
  readonly days: number;
  readonly evidence: readonly string[];
}

/** Term taken where none is published: what most of the contracts that publish one have. */
const USUAL_YEARS = 5;
const YEAR_DAYS = 365.25;

/** Days over which a pace is followed at most: no term is longer. */
const LONGEST_DAYS = 3653;

/**
 * Scenarios of a pace that is supposed and not observed: what each ceiling still allows, ordered evenly over the rest of its
 * term. Two of them give a range: contracts that publish a term, and all. Our own method; orders themselves are not extended.
 */
export function paceScenarios(
  contracts: readonly PotContract[],
  parts: PotParts,
  from: IsoDate | null,
): readonly PotScenario[] {
  const bound =
    parts.money === null ? null : less(parts.money, [parts.obligated, parts.guaranteedMinimums], 'what binds');
  if (bound === null || from === null) return [];
  const known = contracts.flatMap((contract) => stillAllowed(contract, from, null) ?? []);
  const all = contracts.flatMap((contract) => stillAllowed(contract, from, USUAL_YEARS) ?? []);
  const without = contracts.length - known.length;
  return [
    ...evenly(
      'Ceilings with a published term, evenly',
      known,
      bound,
      from,
      `${without} contracts left out: no term, no exact day of award, or nothing left.`,
    ),
    ...evenly(
      'All ceilings, evenly',
      all,
      bound,
      from,
      `Where no term is published, ${USUAL_YEARS} years are supposed.`,
    ),
  ];
}

function stillAllowed({ contract }: PotContract, from: IsoDate, usual: number | null): StillAllowed | null {
  const { procurement, awarded, termYears } = contract;
  const years = termYears?.value ?? usual;
  const ceiling = procurement.ceiling === null ? null : dollarsIn(procurement.ceiling);
  if (ceiling === null || awarded === null || years === null || awarded.datePrecision !== 'day') return null;
  const ordered = procurement.obligated ?? procurement.guaranteedMinimum;
  const dollars = ceiling - (ordered === null ? 0 : (dollarsIn(ordered) ?? 0));
  const days = Math.round(years * YEAR_DAYS) - daysBetween(awarded.date, from);
  if (dollars <= 0 || days <= 0) return null;
  const evidence = [...(procurement.ceiling?.evidence ?? []), ...(ordered?.evidence ?? []), ...awarded.evidence];
  return { dollars, days, evidence };
}

function evenly(
  name: string,
  allowed: readonly StillAllowed[],
  bound: Figure,
  from: IsoDate,
  remark: string,
): readonly PotScenario[] {
  const budget = dollarsIn(bound);
  if (budget === null || allowed.length === 0) return [];
  const taken = (days: number): number =>
    allowed.reduce((sum, { dollars, days: term }) => sum + dollars * Math.min(1, days / term), 0);
  const dry = dryAfter(taken, budget);
  const month = dry === null ? null : daysAfter(from, dry);
  return [
    {
      name,
      supposes: `From the day of the count on, what each ceiling still allows is ordered evenly to the end of its term, after what binds. Orders that no source divides by contract are not taken off. ${remark}`,
      left: leftAfter(bound, budget - taken(LONGEST_DAYS), allowed),
      runsDry: {
        month,
        text: month === null ? 'not by this; what is left lapses' : `about ${formatDate(month, 'month')}, if so`,
      },
    },
  ];
}

/** The first day on which as much as the budget is taken; the taking never falls, so the day is found by halving. */
function dryAfter(taken: (days: number) => number, budget: number): number | null {
  if (taken(LONGEST_DAYS) < budget) return null;
  const search = (low: number, high: number): number => {
    if (high - low <= 1) return high;
    const middle = Math.floor((low + high) / 2);
    return taken(middle) >= budget ? search(low, middle) : search(middle, high);
  };
  return budget <= 0 ? 0 : search(0, LONGEST_DAYS);
}

function leftAfter(bound: Figure, left: number, allowed: readonly StillAllowed[]): Figure {
  return {
    value: {
      kind: 'reported',
      quantity: quantity(Math.round(left * 100) / 100, 'USD', { role: 'appropriation', prices: 'nominal' }),
    },
    asOf: bound.asOf,
    evidence: [...new Set([...bound.evidence, ...allowed.flatMap(({ evidence }) => evidence)])],
    rule: 'hypothetical: the appropriation less what binds and what the ceilings still allow, ordered evenly to their ends',
    marking: highestMarking([bound.marking]),
  };
}
