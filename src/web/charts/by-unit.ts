import type { FigureDto } from '../../api/contract.ts';

/** Items whose figures share a unit, and so may share a scale. */
export interface UnitGroup<T> {
  readonly unit: string;
  readonly items: readonly T[];
}

/**
 * Groups items by the unit of their figure, in order of appearance: kilograms never stand on a scale of tonnes. What has
 * no unit (a zero, an absence) fits any scale and goes with the first.
 */
export function byUnit<T>(items: readonly T[], figureOf: (item: T) => FigureDto): readonly UnitGroup<T>[] {
  const units = [...new Set(items.flatMap((item) => figureOf(item).unit ?? []))];
  return (units.length === 0 && items.length > 0 ? [''] : units).map((unit) => ({
    unit,
    items: items.filter((item) => (figureOf(item).unit ?? units[0] ?? '') === unit),
  }));
}
