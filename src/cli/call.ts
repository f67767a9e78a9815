import type { ExitCode } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** Options every verb takes. */
export interface CommonOptions {
  readonly json?: boolean;
  readonly knownOn?: string;
  readonly home?: string;
  readonly color: boolean;
}

/** What a verb is given: its arguments and options, and what it works in. */
export interface Call<O = object> {
  readonly args: readonly string[];
  readonly options: CommonOptions & O;
  readonly surroundings: Surroundings;
}

/** A verb's work; its exit status is what it resolves to. */
export type Verb<O = object> = (call: Call<O>) => Promise<ExitCode>;
