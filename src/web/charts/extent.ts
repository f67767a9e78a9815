import type { FigureDto } from '../../api/contract.ts';
import { amountOf, mannerOf } from './theme.ts';

/** One bar: a row's name, which series it belongs to (a period, a money role) and its figure, if any. */
export interface Bar {
  readonly label: string;
  readonly series: number;
  readonly figure: FigureDto | null;
}

/** The largest amount or upper end among bars, at least a hair above zero so that a scale exists. */
export function mostOf(bars: readonly Bar[]): number {
  return Math.max(1e-9, ...bars.map(({ figure }) => (figure === null ? 0 : extentOf(figure)[1])));
}

/** Where a bar starts and ends: from zero to its amount, or over its range; open and absent ends draw nothing. */
export function extentOf(figure: FigureDto): readonly [number, number] {
  const amount = amountOf(figure);
  if (amount !== null) return [0, amount];
  const low = figure.low ?? figure.high ?? 0;
  return mannerOf(figure) === 'range' ? [figure.high === null ? 0 : low, figure.high ?? low] : [0, 0];
}
