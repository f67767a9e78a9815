import type { SecondStage } from './cuts.ts';
import { type FirstStage, firstStage } from './first-stage.ts';
import type { PlanModel, PlanObjective } from './plan-model.ts';
import type { Program } from './program.ts';

/** The first stage with columns that stand for the second, and no cuts yet. */
export interface Master {
  readonly program: Program;
  readonly stage: FirstStage;
  readonly second: SecondStage;
}

/** The master of a plan (F-15): consequence is never below zero, which is all it knows before the first cut. */
export function masterOf(model: PlanModel, objective: PlanObjective): Master {
  const stage = firstStage(model, objective);
  const { columns, rows, units } = stage;
  const { tail } = objective.measure;
  const risk = objective.kind === 'risk';
  const add = (weight: number) => columns.add(0, Number.POSITIVE_INFINITY, risk ? weight : 0);
  const second = {
    node: tail < 1 ? Int32Array.from({ length: model.nodes }, () => add(1 - tail)) : new Int32Array(0),
    tail: tail > 0 ? add(tail) : -1,
  };
  if (objective.kind === 'cost') {
    for (const column of second.node) rows.put(column, 1 - tail);
    if (second.tail >= 0) rows.put(second.tail, tail);
    rows.end('target', 0, -1, Number.NEGATIVE_INFINITY, objective.target / units.risk);
  }
  return { program: { ...columns.packed(), rows: rows.packed() }, stage, second };
}
