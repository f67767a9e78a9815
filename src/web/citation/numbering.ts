import type { CitationDto } from '../../api/contract-profile.ts';

/** A publication with its number on the page and every place in it that is cited. */
export interface NumberedSource {
  readonly number: number;
  readonly citation: CitationDto;
  readonly locators: readonly string[];
}

const keyOf = ({ source }: CitationDto): string => `${source.id} ${source.published}`;

/** Numbers publications in the order they are first cited. */
export function numberSources(citations: readonly CitationDto[]): ReadonlyMap<string, NumberedSource> {
  const numbered = new Map<string, NumberedSource>();
  for (const citation of citations) {
    const known = numbered.get(keyOf(citation));
    const number = known?.number ?? numbered.size + 1;
    const locators = [...new Set([...(known?.locators ?? []), citation.locator])];
    numbered.set(keyOf(citation), { number, citation: known?.citation ?? citation, locators });
  }
  return numbered;
}

/** The number of a citation's publication, or null where it was not numbered. */
export function numberOf(numbered: ReadonlyMap<string, NumberedSource>, citation: CitationDto): number | null {
  return numbered.get(keyOf(citation))?.number ?? null;
}

/** A citation in words: producer, title, day, place, and whether it was read itself. */
export function citationWords({ source, locator, readDirectly }: CitationDto): string {
  const quoted = readDirectly ? [] : ['quoted by another source, not read itself'];
  return [source.producer, source.title, source.published, locator, ...quoted].join(', ');
}
