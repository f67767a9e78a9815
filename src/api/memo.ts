/** Answers worked out once each, the one not asked for longest forgotten beyond a number; a failure is not kept. */
export class Memo {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** What `make` gives for the key, made once; one key always stands for things of one type. */
  once<T>(key: string, make: () => T | Promise<T>): Promise<T> {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return known as Promise<T>;
    }
    const made = Promise.resolve().then(make);
    made.catch(() => this.#kept.delete(key));
    this.#kept.set(key, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
