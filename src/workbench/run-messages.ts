import type { Model } from '../shortfall/model.ts';
import type { Outcome } from '../shortfall/outcome.ts';
import type { Sampling } from '../shortfall/sampling.ts';

/** Which code loops over the draws; one run never mixes them. */
export type KernelName = 'typescript' | 'simd';

/** What every worker of a run is given once: the models it may be asked about, and the luck. */
export interface WorkerWork {
  readonly models: readonly Model[];
  readonly seed: number;
  readonly sampling: Sampling;
  readonly kernel: KernelName;
}

/** One block of draws of one model: those from `block` times 512 on. */
export interface BlockTask {
  readonly number: number;
  readonly model: number;
  readonly block: number;
  readonly draws: number;
}

/** What became of a block: its outcome, or what went wrong in words. */
export type BlockReply =
  | { readonly number: number; readonly outcome: Outcome }
  | { readonly number: number; readonly failure: string };
