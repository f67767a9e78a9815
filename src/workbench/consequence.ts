import { type Consequence, consequenceOf, consequenceProgram, type SharedSupply } from '../planner/consequence.ts';
import { LinearSolver } from '../solver/linear.ts';

/** The value that can be made of a shared supply, and where it is lost (F-16), solved as a linear program. */
export async function consequence(shared: SharedSupply): Promise<Consequence> {
  const solver = await LinearSolver.load();
  return consequenceOf(shared, solver.solve(consequenceProgram(shared)));
}
