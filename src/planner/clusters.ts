import type { PlanModel, Route } from './plan-model.ts';

/** Routes that can carry anything. */
export function openRoutes({ routes }: PlanModel): readonly Route[] {
  return (routes ?? []).filter(
    ({ from, to, yield: yielded, capacity }) => from !== to && yielded > 0 && capacity.some((most) => most > 0),
  );
}

/**
 * [node]: the nodes that its share of the second stage stands for: itself, or with routes between their stocks all nodes so linked,
 * at the first of them, and none at the others.
 */
export function partsOf(model: PlanModel): readonly (readonly number[])[] {
  const first = Int32Array.from({ length: model.nodes }, (_, node) => node);
  for (const { from, to } of openRoutes(model)) {
    const [a, b] = [first[from] as number, first[to] as number];
    for (const [node, own] of first.entries()) if (own === Math.max(a, b)) first[node] = Math.min(a, b);
  }
  const all = Array.from(first.keys());
  return all.map((node) => all.filter((other) => first[other] === node));
}

/** Nodes linked by routes, cluster by cluster: those whose recourse has no closed form. */
export function clustersOf(model: PlanModel): readonly (readonly number[])[] {
  return partsOf(model).filter(({ length }) => length > 1);
}
