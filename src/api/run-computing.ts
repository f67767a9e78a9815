import { ApiError } from './errors.ts';

/** Answers kept, and askers that wait, at most. */
const MOST = { kept: 100, waiting: 8 } as const;

/**
 * Long computing on request, one at a time and each once: its answers hang on kept runs, which never change, and are kept.
 * Ends with the server.
 */
export class Computing {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #closing = new AbortController();
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** The answer to what has this name, computed where it is not known. */
  once<T>(name: string, compute: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.#answers.get(name);
    if (known !== undefined) return known as Promise<T>;
    if (this.#waiting >= MOST.waiting) throw new ApiError('too-busy', 'Too much is being computed already.');
    this.#waiting += 1;
    const begin = (): Promise<T> => {
      this.#closing.signal.throwIfAborted();
      return compute(this.#closing.signal);
    };
    const answer = this.#last.then(begin, begin).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = answer.catch(() => undefined);
    this.#keep(name, answer);
    return answer;
  }

  /** Stops what is under way; resolves when it has ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#last;
  }

  #keep(name: string, answer: Promise<unknown>): void {
    this.#answers.set(name, answer);
    answer.catch(() => this.#answers.delete(name));
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST.kept && oldest !== undefined) this.#answers.delete(oldest);
  }
}
