import type { RunProgress } from '../workbench/run-request.ts';
import type { RunState } from './contract-runs.ts';
import { ApiError } from './errors.ts';

/** What a queue is given to do: something with a name, which tells how far it is and resolves when it is kept. */
export interface Queued<P> {
  readonly id: string;
  readonly run: (onProgress: (progress: P) => void, signal: AbortSignal) => Promise<unknown>;
}

/** A run ready to be drawn. */
export interface QueuedWork extends Queued<RunProgress> {
  readonly case: string;
  readonly title: string;
  readonly knownOn: string;
  readonly seed: number;
  readonly draws: number;
}

/** How something of the queue stands. */
export interface Standing<P> {
  readonly state: RunState;
  readonly progress: P | null;
  /** Why it failed. */
  readonly message: string | null;
  /** What comes first, counted. */
  readonly ahead: number;
}

/** Something of the queue, and how it stands. */
export type InQueue<W extends Queued<P>, P> = Omit<W, 'run'> & { readonly id: string } & Standing<P>;

/** The queue of runs. */
export type RunQueue = WorkQueue<QueuedWork, RunProgress>;

/** How a run of the queue stands. */
export type QueuedRun = InQueue<QueuedWork, RunProgress>;

/** Runs that wait at most, and ended ones that are remembered: kept runs are in the store. */
const MOST = { waiting: 8, remembered: 50 } as const;
/** Progress is told at most so often, in milliseconds. */
const TELL_EVERY = 100;

const ENDED: readonly RunState[] = ['done', 'failed', 'cancelled'];

/** Whether a run is over. */
export function hasEnded({ state }: { readonly state: RunState }): boolean {
  return ENDED.includes(state);
}

interface Entry<W, P> {
  readonly work: W;
  readonly cancel: AbortController;
  readonly listeners: Set<() => void>;
  state: RunState;
  progress: P | null;
  message: string | null;
  told: number;
}

/** Long work of one server, one at a time in the order it was asked for; a few may wait. */
export class WorkQueue<W extends Queued<P>, P> {
  readonly #entries = new Map<string, Entry<W, P>>();
  readonly #noun: string;
  readonly #report: (error: unknown) => void;
  /** Whether an error is one its reader can be told in its own words. */
  readonly #isTold: (error: unknown) => error is Error;
  #closed = false;
  #working: Promise<void> = Promise.resolve();

  constructor(report: (error: unknown) => void, isTold: (error: unknown) => error is Error, noun: string) {
    this.#noun = noun;
    this.#report = report;
    this.#isTold = isTold;
  }

  /** Puts a run in the queue; one that is there already and not over is joined. */
  start(work: W): InQueue<W, P> {
    const known = this.#entries.get(work.id);
    if (known !== undefined && !hasEnded(known)) return this.#view(known);
    if (this.#closed) throw new ApiError('ledger-unavailable', 'This server is stopping.');
    if (this.#waiting().length >= MOST.waiting) {
      throw new ApiError('too-busy', `${MOST.waiting} ${this.#noun} are waiting already.`);
    }
    const entry: Entry<W, P> = {
      ...{ work, cancel: new AbortController(), listeners: new Set<() => void>() },
      ...{ state: 'waiting', progress: null, message: null, told: 0 },
    };
    this.#entries.delete(work.id);
    this.#entries.set(work.id, entry);
    this.#forget();
    this.#working = this.#working.then(() => this.#run(entry));
    return this.#view(entry);
  }

  /** How a run stands; null where this server knows of none. */
  of(id: string): InQueue<W, P> | null {
    const entry = this.#entries.get(id);
    return entry === undefined ? null : this.#view(entry);
  }

  /** Every run that is known here, the latest first. */
  all(): readonly InQueue<W, P>[] {
    return [...this.#entries.values()].reverse().map((entry) => this.#view(entry));
  }

  /** Stops a run, or takes it out of the queue; null where there is none, as it stands where it is over. */
  async stop(id: string): Promise<InQueue<W, P> | null> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return null;
    if (!hasEnded(entry)) {
      entry.cancel.abort();
      if (entry.state === 'waiting') this.#end(entry, 'cancelled');
      else await new Promise<void>((ended) => this.follow(id, () => hasEnded(entry) && ended()));
    }
    return this.#view(entry);
  }

  /** Calls back whenever a run has moved; gives how to stop that. */
  follow(id: string, moved: () => void): () => void {
    const listeners = this.#entries.get(id)?.listeners;
    listeners?.add(moved);
    return () => void listeners?.delete(moved);
  }

  /** How many follow runs. */
  followers(): number {
    return [...this.#entries.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /** Stops everything; resolves when the last thread has ended. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const entry of this.#entries.values()) if (!hasEnded(entry)) entry.cancel.abort();
    await this.#working;
  }

  async #run(entry: Entry<W, P>): Promise<void> {
    const { work, cancel } = entry;
    if (entry.state !== 'waiting') return;
    if (cancel.signal.aborted) return this.#end(entry, 'cancelled');
    entry.state = 'running';
    this.#tellAll();
    try {
      await work.run((progress) => this.#note(entry, progress), cancel.signal);
      this.#end(entry, 'done');
    } catch (error) {
      if (cancel.signal.aborted) this.#end(entry, 'cancelled');
      else this.#fail(entry, error);
    }
  }

  #fail(entry: Entry<W, P>, error: unknown): void {
    const told = this.#isTold(error);
    if (!told) this.#report(error);
    entry.message = told
      ? error.message
      : 'Something went wrong inside Ballast; the server says what where it was started.';
    this.#end(entry, 'failed');
  }

  #note(entry: Entry<W, P>, progress: P): void {
    entry.progress = progress;
    const now = Date.now();
    if (now - entry.told < TELL_EVERY) return;
    entry.told = now;
    tell(entry);
  }

  #end(entry: Entry<W, P>, state: RunState): void {
    entry.state = state;
    tell(entry);
    this.#tellAll();
  }

  /** Those who wait come nearer. */
  #tellAll(): void {
    for (const entry of this.#entries.values()) if (!hasEnded(entry)) tell(entry);
  }

  #waiting(): readonly Entry<W, P>[] {
    return [...this.#entries.values()].filter(({ state }) => state === 'waiting');
  }

  #forget(): void {
    const ended = [...this.#entries.values()].filter(hasEnded);
    for (const { work } of ended.slice(0, Math.max(0, ended.length - MOST.remembered))) this.#entries.delete(work.id);
  }

  #view(entry: Entry<W, P>): InQueue<W, P> {
    const { state, progress, message } = entry;
    const { run: _, ...work } = entry.work;
    const open = [...this.#entries.values()].filter((other) => !hasEnded(other));
    return { ...work, state, progress, message, ahead: Math.max(0, open.indexOf(entry)) };
  }
}

function tell({ listeners }: { readonly listeners: ReadonlySet<() => void> }): void {
  for (const moved of [...listeners]) moved();
}
