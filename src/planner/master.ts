import { partsOf } from './clusters.ts';
import { type FirstStage, firstStage } from './first-stage.ts';
import { type Line, thinned } from './lines.ts';
import type { PlanModel, PlanObjective } from './plan-model.ts';
import type { Program } from './program.ts';

/** Columns that stand for the second stage: a mean for each node, and the tail over all of them (-1 where it has no part). */
export interface SecondStage {
  readonly node: Int32Array;
  readonly tail: number;
  /** [node]: the nodes its mean is of; none at nodes whose mean is another's, since routes link them. */
  readonly parts: readonly (readonly number[])[];
}

/** The first stage with columns that stand for the second, and no cuts yet. */
export interface Master {
  readonly program: Program;
  readonly stage: FirstStage;
  readonly second: SecondStage;
  /** Columns left out of the program, by number: what is in place, as sums of what was bought. */
  readonly lines: ReadonlyMap<number, Line>;
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
    parts: partsOf(model),
  };
  if (objective.kind === 'cost') {
    for (const column of second.node) rows.put(column, 1 - tail);
    if (second.tail >= 0) rows.put(second.tail, tail);
    rows.end('target', 0, -1, Number.NEGATIVE_INFINITY, objective.target / units.risk);
  }
  const program = { ...columns.packed(), rows: rows.packed() };
  // A tangent of the tail leans on all nodes: written by what was bought it would be too long a row.
  if (tail > 0) return { program, stage, second, lines: new Map() };
  return { ...thinned(program, stage), stage, second };
}
