import Type from 'typebox';
import type { StoredRun } from '../store/run-store.ts';
import type { Desk } from './desk.ts';
import { ApiError } from './errors.ts';

/** Parameter that names a run. */
export const RUN_ID = Type.String({
  pattern: '^[0-9a-f]{6,64}$',
  description: 'Id of a run (SHA-256), or at least its first six digits',
});

/** The refusal of an id nobody knows. */
export function unknownRun(id: string): ApiError {
  return new ApiError('unknown-run', `No run under way or kept here has the id ${id}.`);
}

/** The whole id that begins with some digits, among those under way and those kept. */
export async function runIdOf({ workbench }: Desk, digits: string, open: readonly string[] = []): Promise<string> {
  if (digits.length === 64) return digits;
  const known = [...open, ...(await workbench.store.runs()).map(({ id }) => id)];
  const [first, second] = [...new Set(known.filter((id) => id.startsWith(digits)))];
  if (first === undefined) throw unknownRun(digits);
  if (second !== undefined) throw new ApiError('unknown-run', `Several runs have ids that begin with ${digits}.`);
  return first;
}

/** A kept run by its id or the first digits of it. */
export async function keptRun(desk: Desk, digits: string): Promise<StoredRun> {
  const id = await runIdOf(desk, digits);
  const run = await desk.workbench.store.run(id);
  if (run === null) throw unknownRun(id);
  return run;
}
