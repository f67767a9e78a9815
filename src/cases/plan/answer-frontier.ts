import type { FrontierPoint } from './plan-answer.ts';

/** Multiples of the budget a frontier is made at. */
export const FRONTIER = [0, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5];

/** A point before it is known which of all is the knee. */
export interface FrontierMade extends Omit<FrontierPoint, 'knee'> {
  /** The measure the plans are made for. */
  readonly measure: number;
}

/** Least part of the whole descent by which a knee lies below the straight line between the ends. */
const BENT = 0.02;

/** The points with the knee marked: the one furthest below the straight line between the ends; none where it is about straight (Ballast method). */
export function frontierOf(points: readonly FrontierMade[]): readonly FrontierPoint[] {
  const [first, last] = [points[0], points.at(-1)];
  const [width, height] =
    first === undefined || last === undefined ? [0, 0] : [last.budget - first.budget, first.measure - last.measure];
  const bend = ({ budget, measure }: FrontierMade): number =>
    first === undefined || width <= 0 || height <= 0
      ? 0
      : (first.measure - measure) / height - (budget - first.budget) / width;
  const most = Math.max(0, ...points.map(bend));
  const knee = most > BENT ? points.findIndex((point) => bend(point) === most) : -1;
  return points.map(({ measure: _, ...point }, n) => ({ ...point, knee: n === knee }));
}
