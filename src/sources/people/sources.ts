import type { Problem } from '../../ledger/evidence.ts';
import type { Edition, Source } from '../../ledger/source.ts';
import type { DecodedTree } from '../parser.ts';
import { type Problems, type Reader, rootOf } from './node.ts';
import { count, listOf, mapping, oneOf, period, slug, text, trueOrFalse, wholeListOf } from './read.ts';

const editionEntry = mapping(
  { id: text, title: text, published: period },
  { url: text, doi: text, read_directly: trueOrFalse },
);

const edition: Reader<Edition> = (node, problems) => {
  const read = editionEntry(node, problems);
  if (read === undefined) return undefined;
  const { read_directly, ...rest } = read;
  return read_directly === undefined ? rest : { ...rest, readDirectly: read_directly };
};

const entry = mapping(
  { id: slug, producer: text, title: text, licence: text, cadence: text, tier: oneOf([1, 2, 3] as const) },
  { url: text, freshness_days: count, read_directly: trueOrFalse, editions: wholeListOf(edition) },
);

/** A source read from the register; `url` and `freshness_days` may be left out, `read_directly` is true unless said. */
const source: Reader<Source> = (node, problems) => {
  const read = entry(node, problems);
  if (read === undefined) return undefined;
  const { id, producer, title, licence, cadence, tier, url, freshness_days, read_directly, editions } = read;
  return {
    ...{ id, producer, title, licence, cadence, tier },
    url: url ?? null,
    freshnessDays: freshness_days ?? null,
    editions: editions ?? [],
    readDirectly: read_directly ?? true,
  };
};

/** Reads the register of sources, `data/sources.yaml`. */
export function parseSources(tree: DecodedTree): {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
} {
  const problems: Problems = [];
  return { sources: listOf(source)(rootOf(tree), problems) ?? [], problems };
}
