import type { Param } from './database.ts';

/** Conditions as SQL with their parameters, numbered as they come. */
export class Conditions {
  readonly #params: Param[] = [];
  readonly #texts: string[] = [];

  /** Adds a condition of a given value; `$` stands for it. */
  add(text: string, value: Param | undefined): void {
    if (value === undefined) return;
    this.#texts.push(text.replaceAll('$', this.param(value)));
  }

  /** The name of a parameter. */
  param(value: Param): string {
    this.#params.push(value);
    return `$${this.#params.length}`;
  }

  /** A condition without values. */
  say(text: string): void {
    this.#texts.push(text);
  }

  get params(): readonly Param[] {
    return this.#params;
  }

  get where(): string {
    return this.#texts.length === 0 ? '' : `where ${this.#texts.join(' and ')}`;
  }
}
