import type { FigureDto, SourceRefDto } from '../../api/contract.ts';
import { hang } from '../terminal.ts';
import type { Style } from './style.ts';

const keyOf = (source: SourceRefDto): string => `${source.id} ${source.published}`;

/** Names that only say that something was published, not what it is called. */
const NAMELESS = /^as (published|quoted)$/;

/** What was published, by its edition's or its own name; its date where it has none. */
export function publicationOf({ edition, title, published }: SourceRefDto): string {
  const names = [edition, title].filter((name) => name !== null && !NAMELESS.test(name));
  return names[0] ?? published;
}

/** Numbers the sources of a page in the order they are first used, and lists them at its end. */
export class Footnotes {
  readonly #sourceOf: ReadonlyMap<string, SourceRefDto>;
  readonly #numbers = new Map<string, number>();
  readonly #sources: SourceRefDto[] = [];

  /** `sourceOf` tells the source of a piece of evidence by its id. */
  constructor(sourceOf: ReadonlyMap<string, SourceRefDto>) {
    this.#sourceOf = sourceOf;
  }

  /** `[1]` for a source. */
  source(source: SourceRefDto): string {
    return `[${this.#numberOf(source)}]`;
  }

  /** `[1, 3]` for pieces of evidence: each source once; empty when none of them is known here. */
  evidence(ids: readonly string[]): string {
    const numbers = ids.flatMap((id) => {
      const source = this.#sourceOf.get(id);
      return source === undefined ? [] : [this.#numberOf(source)];
    });
    const unique = [...new Set(numbers)].sort((a, b) => a - b);
    return unique.length === 0 ? '' : `[${unique.join(', ')}]`;
  }

  /** A figure's text with its footnotes. */
  figure(figure: FigureDto, { paint }: Style): string {
    const mark = this.evidence(figure.evidence);
    return mark === '' ? figure.text : `${figure.text} ${paint.dim(mark)}`;
  }

  /** The list for the end of the page. */
  list({ width }: Style): readonly string[] {
    return this.#sources.map((source, i) => {
      const name = source.edition ?? source.title;
      const parts = [source.producer, name, source.published, source.licence, source.url].filter(
        (part) => part !== null,
      );
      return hang(`  [${i + 1}] `, `${parts.join(' · ')} · tier ${source.tier}`, width);
    });
  }

  #numberOf(source: SourceRefDto): number {
    const known = this.#numbers.get(keyOf(source));
    if (known !== undefined) return known;
    const number = this.#sources.push(source);
    this.#numbers.set(keyOf(source), number);
    return number;
  }
}
