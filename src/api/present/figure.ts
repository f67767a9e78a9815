import type { Figure } from '../../ledger/figure.ts';
import { formatValue } from '../../units/format.ts';
import { basisName, type Quantity } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import type { FigureDto } from '../contract.ts';

/** Numbers of a value; `measure` gives their unit and basis. */
export interface Parts {
  readonly amount: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: Quantity | null;
}

/** The numbers of a value, each end in the unit of the known one; absences and words have none. */
export function numbersOf(value: Value): Parts {
  if ('quantity' in value) return { amount: value.quantity.amount, low: null, high: null, measure: value.quantity };
  if (value.kind !== 'range') return { amount: null, low: null, high: null, measure: null };
  const { low, high } = value;
  return { amount: null, low: low?.amount ?? null, high: high?.amount ?? null, measure: low ?? high };
}

/** A result of several pieces of evidence or of a formula is not known to more figures than what went into it. */
function digitsOf({ method, evidence }: Figure): { readonly maxDigits?: number } {
  return method !== undefined || evidence.length > 1 ? { maxDigits: 3 } : {};
}

/** A figure as the API returns it. */
export function figureDto(figure: Figure): FigureDto {
  const { amount, low, high, measure } = numbersOf(figure.value);
  return {
    text: formatValue(figure.value, digitsOf(figure)),
    kind: figure.value.kind,
    amount,
    low,
    high,
    unit: measure?.unit ?? null,
    basis: measure === null || measure.basis === 'none' ? null : basisName(measure.basis),
    period: figure.period ?? null,
    asOf: figure.asOf,
    evidence: [...figure.evidence],
    rule: figure.rule,
    method: figure.method ?? null,
    marking: figure.marking,
  };
}

/** The same for a figure that may be missing. */
export function figureOrNull(figure: Figure | null): FigureDto | null {
  return figure === null ? null : figureDto(figure);
}
