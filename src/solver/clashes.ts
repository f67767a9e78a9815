import { elasticOf } from '../planner/clash.ts';
import type { Program, RowName } from '../planner/program.ts';
import type { ProgramSolver } from './programs.ts';

/** What a solver leaves of a break it means to be none. */
const NONE = 1e-7;

/**
 * Rows that cannot hold together, none of which can be spared: an elastic filter finds some that clash, then each that is not
 * needed for it is let go. Works for whole columns too, where a solver's own finding is of the relaxation. Empty where the
 * program can be satisfied, or where its definitions alone clash.
 */
export function clashOf(solver: ProgramSolver, program: Program): readonly RowName[] {
  const held = new Set<number>();
  let broken = breaksOf(solver, program, held);
  while (broken !== null && broken.length > 0) {
    for (const row of broken) held.add(row);
    broken = breaksOf(solver, program, held);
  }
  if (broken !== null) return [];
  for (const row of [...held]) {
    held.delete(row);
    if (breaksOf(solver, program, held) !== null) held.add(row);
  }
  return [...held].sort((a, b) => a - b).map((row) => program.rows.names[row] as RowName);
}

/** Rows broken at the least price where those of `held` hold; null where even so it cannot be satisfied. */
function breaksOf(solver: ProgramSolver, program: Program, held: ReadonlySet<number>): readonly number[] | null {
  const { program: elastic, breaks, first } = elasticOf(program, held);
  const { status, x } = solver.solve(elastic);
  if (status === 'infeasible') return null;
  if (status !== 'optimal') throw new Error(`the elastic program came out ${status}`);
  return breaks.filter((_, n) => (x[first + n] as number) > NONE);
}
