import { type Decoded, decodeCsv, decodeJsonLines, decodeYaml } from '../archive/decode.ts';
import type { Problem } from '../ledger/evidence.ts';
import { type DecodedTable, type DecodedTree, NOTHING, type ParseResult } from '../sources/parser.ts';
import { parseClaims } from '../sources/people/claims.ts';
import { parseCorrections } from '../sources/people/corrections.ts';
import { parseEvents } from '../sources/people/events.ts';
import { parseJudgements } from '../sources/people/judgements.ts';
import { parsePrices } from '../sources/people/prices.ts';
import { parseSources } from '../sources/people/sources.ts';
import {
  countriesFrom,
  formsFrom,
  materialsFrom,
  organisationsFrom,
  propertiesFrom,
  type TableProblem,
} from '../vocabulary/tables.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isPriceTable, recogniseTree, vocabularyTable } from './recognise.ts';

/** A file as read: what its parser found, or why nothing was. */
export type FileReading =
  | { readonly outcome: 'read'; readonly parser: string; readonly result: ParseResult }
  | { readonly outcome: 'not recognised' | 'unreadable'; readonly parser: string | null; readonly problem: Problem };

type TableParser = (table: DecodedTable, vocabulary: Vocabulary) => ParseResult;
type TreeParser = (tree: DecodedTree) => ParseResult;

const vocabularyParser =
  (build: (table: DecodedTable) => { readonly problems: readonly TableProblem[] }): TableParser =>
  (table) => ({ ...NOTHING, problems: build(table).problems });

/** Parsers of tables by id. Those of the vocabulary give no evidence: their files are kept for the record. */
const TABLE_PARSERS: Readonly<Record<string, TableParser>> = {
  prices: parsePrices,
  materials: vocabularyParser(materialsFrom),
  forms: vocabularyParser(formsFrom),
  countries: vocabularyParser(countriesFrom),
  organisations: vocabularyParser(organisationsFrom),
  properties: vocabularyParser(propertiesFrom),
};

const TREE_PARSERS: Readonly<Record<string, TreeParser>> = {
  events: parseEvents,
  claims: parseClaims,
  corrections: parseCorrections,
  judgements: parseJudgements,
  sources: (tree) => ({ ...NOTHING, problems: parseSources(tree).problems }),
};

/** Ids of all parsers, for `--parser` and its message. */
export const PARSERS: readonly string[] = [...Object.keys(TABLE_PARSERS), ...Object.keys(TREE_PARSERS)].sort();

/** Decodes a file, finds its parser (unless one is named) and parses it. The same bytes always read the same way. */
export function readFile(name: string, bytes: Uint8Array, vocabulary: Vocabulary, parser?: string): FileReading {
  const tree = treeDecoder(name);
  if (tree !== null) {
    return parsed(
      name,
      tree(bytes),
      parser,
      TREE_PARSERS,
      (found) => recogniseTree(name, found),
      (parse, found) => parse(found),
    );
  }
  if (!/\.(csv|txt|tsv)$/i.test(name)) return unrecognised(name, parser ?? null);
  const hint = /\.tsv$/i.test(name) ? { delimiter: '\t' } : {};
  const recognise = (found: DecodedTable): string | null => recogniseTable(name, found);
  return parsed(name, decodeCsv(bytes, hint), parser, TABLE_PARSERS, recognise, (parse, found) =>
    parse(found, vocabulary),
  );
}

function treeDecoder(name: string): ((bytes: Uint8Array) => Decoded<DecodedTree>) | null {
  if (/\.ya?ml$/i.test(name)) return decodeYaml;
  return /\.(jsonl|ndjson)$/i.test(name) ? decodeJsonLines : null;
}

function recogniseTable(name: string, table: DecodedTable): string | null {
  return vocabularyTable(name) ?? (isPriceTable(table) ? 'prices' : null);
}

function parsed<T, P>(
  name: string,
  decoded: Decoded<T>,
  named: string | undefined,
  parsers: Readonly<Record<string, P>>,
  recognise: (found: T) => string | null,
  parse: (parser: P, found: T) => ParseResult,
): FileReading {
  if (!decoded.ok) return { outcome: 'unreadable', parser: named ?? null, problem: decoded.problem };
  const id = named ?? recognise(decoded.value);
  const parser = id === null || !Object.hasOwn(parsers, id) ? undefined : parsers[id];
  if (id === null || parser === undefined) return unrecognised(name, id);
  return { outcome: 'read', parser: id, result: parse(parser, decoded.value) };
}

function unrecognised(name: string, parser: string | null): FileReading {
  const asked = parser === null ? '' : ` as ${parser}`;
  const problem: Problem = {
    code: 'not-recognised',
    locator: 'whole file',
    message: `${name} cannot be read${asked}: no parser knows this kind of file`,
    original: '',
    advice: `Name one of these parsers with --parser if it is one of theirs: ${PARSERS.join(', ')}.`,
  };
  return { outcome: 'not recognised', parser, problem };
}
