import MiniSearch from 'minisearch';
import { SEARCH_KINDS, type SearchDocument, type SearchKind } from '../brief/search-documents.ts';
import { highlighted, type Segment, snippetOf, wordsIn } from '../brief/search-text.ts';

/** Everything that can be found, ready to be asked; built once and never changed. */
export interface SearchIndex {
  readonly mini: MiniSearch;
  readonly documents: ReadonlyMap<string, SearchDocument>;
}

/** One thing found, with what was looked for told apart in its words. */
export interface Hit {
  readonly document: SearchDocument;
  readonly title: readonly Segment[];
  readonly snippet: readonly Segment[];
}

/** Things of one kind, best first, and how many there are in all. */
export interface HitGroup {
  readonly kind: SearchKind;
  readonly total: number;
  readonly hits: readonly Hit[];
}

/** Builds the index. */
export function searchIndex(documents: readonly SearchDocument[]): SearchIndex {
  const known = new Map(documents.map((document) => [document.id, document]));
  const mini = new MiniSearch({ fields: ['title', 'names', 'text'], tokenize: wordsIn, processTerm: (term) => term });
  mini.addAll([...known.values()]);
  return { mini, documents: known };
}

/** The thing itself before what speaks of it. */
const WEIGHT: Partial<Readonly<Record<SearchKind, number>>> = { material: 4, form: 2, procurement: 2 };
const isNumber = (term: string): boolean => /\d/.test(term);

/** Words may be unfinished, and misspelt in one letter of five; numbers may only be unfinished. */
const OPTIONS = {
  boost: { title: 3, names: 2 },
  prefix: (term: string): boolean => term.length > 1,
  fuzzy: (term: string): number | false => (term.length > 3 && !isNumber(term) ? 0.2 : false),
  weights: { fuzzy: 0.3, prefix: 0.6 },
} as const;

/**
 * What has all the words asked for; where nothing has, what has some; what is called just so comes first. At most `most` of each kind, grouped in the order of
 * SEARCH_KINDS.
 */
export function search(index: SearchIndex, query: string, most: number): readonly HitGroup[] {
  const boostDocument = (id: string): number => WEIGHT[index.documents.get(id)?.kind ?? 'event'] ?? 1;
  const all = index.mini.search(query, { ...OPTIONS, boostDocument, combineWith: 'AND' });
  const found = all.length > 0 ? all : index.mini.search(query, { ...OPTIONS, boostDocument, combineWith: 'OR' });
  const named = (title: string): boolean => title.toLowerCase() === query.trim().toLowerCase();
  const results = found
    .flatMap(({ id, terms }) => {
      const document = index.documents.get(String(id));
      return document === undefined ? [] : [{ document, terms }];
    })
    .sort((a, b) => Number(named(b.document.title)) - Number(named(a.document.title)));
  return SEARCH_KINDS.flatMap((kind) => {
    const ofKind = results.filter(({ document }) => document.kind === kind);
    const hits = ofKind.slice(0, most).map(({ document, terms }) => hitOf(document, new Set(terms)));
    return hits.length === 0 ? [] : [{ kind, total: ofKind.length, hits }];
  });
}

function hitOf(document: SearchDocument, terms: ReadonlySet<string>): Hit {
  return { document, title: highlighted(document.title, terms), snippet: snippetOf(document.text, terms) };
}
