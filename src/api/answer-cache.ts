import { createHash } from 'node:crypto';
import { type Encoding, packed } from './encoding.ts';

/** What an answer depends on; two requests with one key get the same bytes. */
export interface AnswerKey {
  /** Program version: another one may answer otherwise. */
  readonly version: string;
  /** Sequence of the newest intake. */
  readonly head: number;
  readonly route: string;
  readonly knownOn: string;
  /** Parameters of path and query, in any order. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Who asks and what markings there are: an answer made for one reader is never given to another. */
  readonly principal: string;
  readonly markings: readonly string[];
}

/** One stable text for a key. */
function keyText(key: AnswerKey): string {
  const parameters = Object.entries(key.parameters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { version, head, route, knownOn, principal, markings } = key;
  return JSON.stringify([version, head, route, knownOn, principal, markings, parameters]);
}

/** Entity tag of an answer, quoted as HTTP writes it. */
export function entityTag(key: AnswerKey): string {
  return `"${createHash('sha256').update(keyText(key)).digest('base64url').slice(0, 27)}"`;
}

/** Whether an If-None-Match header names the tag. */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => part.trim() === '*' || part.trim().replace(/^W\//, '') === tag);
}

/** A finished answer, as it is and packed; each packing is done once. */
export class Answer {
  readonly plain: Buffer;
  readonly #packed = new Map<Encoding, Promise<Buffer | null>>();

  constructor(plain: Buffer) {
    this.plain = plain;
  }

  /** The answer packed; null where it is too small to be worth it. */
  packed(encoding: Encoding): Promise<Buffer | null> {
    const known = this.#packed.get(encoding);
    if (known !== undefined) return known;
    const made = packed(this.plain, encoding);
    this.#packed.set(encoding, made);
    return made;
  }
}

/** Finished answers kept while the ledger stays as it is; forgets everything older when the head moves. */
export class AnswerCache {
  readonly #most: number;
  #head = -1;
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(most = 200) {
    this.#most = most;
  }

  /** The answer under the key, made once; a failure is not kept. */
  get(key: AnswerKey, make: () => Promise<Buffer>): Promise<Answer> {
    if (key.head !== this.#head) this.#answers.clear();
    this.#head = key.head;
    const text = keyText(key);
    const known = this.#answers.get(text);
    if (known !== undefined) return known;
    const made = make().then((plain) => new Answer(plain));
    made.catch(() => this.#answers.delete(text));
    this.#answers.set(text, made);
    this.#forgetOldest();
    return made;
  }

  #forgetOldest(): void {
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest);
  }
}
