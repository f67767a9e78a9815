import type { FigureDto } from '../../api/contract.ts';
import { convertAmount, dimensionOf, isUnit } from '../../units/unit.ts';

/** A mass where a scale of tonnes has it; its text stays as it was said. Null for what is no single mass. */
export function tonnesOf(figure: FigureDto | null): FigureDto | null {
  if (figure === null || figure.amount === null || figure.unit === null) return null;
  if (!isUnit(figure.unit) || dimensionOf(figure.unit) !== 'mass') return null;
  return { ...figure, amount: convertAmount(figure.amount, figure.unit, 't'), unit: 't' };
}
