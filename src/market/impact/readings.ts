import type { Figure } from '../../ledger/figure.ts';
import type { Period } from '../../units/period.ts';
import { inWords } from '../sum.ts';

/** What one edition prints of a supply for one year. */
export interface Printed {
  readonly edition: string;
  readonly period: Period;
  readonly figure: Figure;
}

const yearBefore = (period: Period): Period => String(Number(period) - 1);

/**
 * Which printings of a line to show, the one chosen first: the year asked for, else the newest, and the year before it, each as
 * every edition has it, newest edition first; a number that a newer edition repeats is shown once.
 */
export function readingsOf(printed: readonly Printed[], year: Period | null): readonly Printed[] {
  const [newest] = [...printed].sort((a, b) => b.period.localeCompare(a.period));
  const chosen = year ?? newest?.period;
  if (chosen === undefined) return [];
  return [chosen, yearBefore(chosen)].flatMap((period) => {
    const said = printed.filter((one) => one.period === period);
    return said.filter(
      ({ figure }, n) => said.findIndex((other) => inWords(other.figure.value) === inWords(figure.value)) === n,
    );
  });
}
