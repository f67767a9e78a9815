import type { LeverValues } from '../cases/move-levers.ts';
import type { Sampling } from '../shortfall/sampling.ts';
import type { IsoDate } from '../units/period.ts';
import type { OwnCase } from './run-cases.ts';
import type { KernelName } from './run-messages.ts';

/** What a run is asked to do. */
export interface RunRequest {
  /** Id of a shipped case, or the text of one's own. */
  readonly case: string | OwnCase;
  /** 10,000 when absent; the most where `until` is given. */
  readonly draws?: number;
  /** 1 when absent. */
  readonly seed?: number;
  /** Worker threads; the result does not depend on them. */
  readonly threads?: number;
  /** Only what was published by this day; the case's own day, else today, when absent. */
  readonly knownOn?: IsoDate;
  /** Only these materials of the case; all when absent or empty. */
  readonly materials?: readonly string[];
  /** Levers of the case put elsewhere for this run, by their ids. */
  readonly set?: LeverValues;
  readonly sampling?: Sampling;
  readonly kernel?: KernelName;
  /** Draws until the standard error of the worst node's mean gross shortfall is below this share of it. */
  readonly until?: number;
}

/** How far a run is: draws of those asked for, done in all its models, and seconds at the pace so far (null before there is one). */
export interface RunProgress {
  readonly draws: number;
  readonly of: number;
  readonly secondsLeft: number | null;
}

/** Raised for a request beyond what a run may be. */
export class RunRequestError extends Error {
  override readonly name = 'RunRequestError';
}

export const DEFAULT_DRAWS = 10_000;
export const MOST_DRAWS = 1_000_000;
const MOST_SEED = 2 ** 32 - 1;

/** A request with everything said. Throws `RunRequestError` for what no run can be. */
export function wholeRequest(request: RunRequest): Required<Omit<RunRequest, 'threads' | 'knownOn' | 'until'>> & {
  readonly until: number | null;
} {
  const { draws = DEFAULT_DRAWS, seed = 1, until = null, materials = [], set = {} } = request;
  const { sampling = 'plain', kernel = 'simd' } = request;
  checkWhole('draws', draws, 1, MOST_DRAWS);
  checkWhole('seed', seed, 0, MOST_SEED);
  if (until !== null && !(until >= 0.001 && until <= 0.5)) {
    throw new RunRequestError(`until is ${until}; expected a share of the mean from 0.001 (0.1 %) to 0.5 (50 %)`);
  }
  const sorted = [...new Set(materials)].sort();
  return { case: request.case, draws, seed, until, materials: sorted, set: inOrder(set), sampling, kernel };
}

/** Levers by their ids, so that the order they were named in decides nothing. */
function inOrder(set: LeverValues): LeverValues {
  for (const [id, value] of Object.entries(set)) {
    if (!Number.isFinite(value)) throw new RunRequestError(`lever "${id}" is set to ${value}; expected a number`);
  }
  return Object.fromEntries(Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function checkWhole(what: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RunRequestError(`${what} is ${value}; expected a whole number from ${least} to ${most}`);
}
