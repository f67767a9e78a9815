import { type ImportSources, importSources } from './imports.ts';
import type { MaterialView } from './material-view.ts';
import { type Series, usSeries } from './series.ts';

/** What one edition says, and which others there are, latest first. */
export interface ChosenEdition<T> {
  readonly editions: readonly string[];
  /** The edition the items are of; null where there is none. */
  readonly edition: string | null;
  readonly items: readonly T[];
}

/** The items of the edition asked for, else of the latest; one that is not there counts as not asked for. */
export function ofEdition<T extends { readonly edition: string }>(
  all: readonly T[],
  asked: string | undefined,
): ChosenEdition<T> {
  const editions = [...new Set(all.map(({ edition }) => edition))];
  const edition = editions.find((name) => name === asked) ?? editions[0] ?? null;
  return { editions, edition, items: all.filter((item) => item.edition === edition) };
}

/** US series of one edition. */
export function chosenSeries(view: MaterialView, edition: string | undefined): ChosenEdition<Series> {
  return ofEdition(usSeries(view), edition);
}

/** Import sources of one edition, form by form. */
export function chosenImports(view: MaterialView, edition: string | undefined): ChosenEdition<ImportSources> {
  return ofEdition(importSources(view), edition);
}
