import type { StoredProblem } from '../../store/ledger-store.ts';
import type { ProblemDto } from '../contract-service.ts';

/** A cell no parser could read, as the API returns it. */
export function problemDto({ code, name, locator, message, original, advice, snapshot }: StoredProblem): ProblemDto {
  return { code, file: name, locator, message, original, advice, snapshot };
}
