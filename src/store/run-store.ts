import type { Manifest, RunResult } from '../cases/result.ts';
import type { IsoInstant } from '../units/period.ts';

/** A kept run without its result. */
export interface RunEntry {
  /** Hash of all that decides the result. */
  readonly id: string;
  /** Id of its case. */
  readonly case: string;
  readonly title: string;
  readonly manifest: Manifest;
  /** The headline's words. */
  readonly headline: string;
  readonly recorded: IsoInstant;
  readonly marking: string;
  /** Who had it run. */
  readonly principal: string;
}

/** A kept run. */
export interface StoredRun extends RunEntry {
  readonly result: RunResult;
}

/** Keeping runs: derived, but kept, so that a link to one leads to the same bytes. */
export interface RunStore {
  /** Keeps a run in one transaction; false where it is there already: then the stored one stays. */
  saveRun(run: StoredRun): Promise<boolean>;
  run(id: string): Promise<StoredRun | null>;
  /** Without their results, the newest first. */
  runs(): Promise<readonly RunEntry[]>;
}
