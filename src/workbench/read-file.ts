import { type CsvHint, type Decoded, decodeCsv, decodeJsonLines, decodeYaml } from '../archive/decode.ts';
import { decodeXlsx } from '../archive/decode-xlsx.ts';
import type { Problem } from '../ledger/evidence.ts';
import { storableProblem } from '../ledger/storable.ts';
import { isCensusTable, tableOfAnswer } from '../sources/census-trade/columns.ts';
import { parseCensus } from '../sources/census-trade/parse.ts';
import { isOwnSeries } from '../sources/own-series/columns.ts';
import { parseOwnSeries } from '../sources/own-series/parse.ts';
import { type DecodedTable, type DecodedTree, NOTHING, type ParseResult } from '../sources/parser.ts';
import { parseChecks } from '../sources/people/checks.ts';
import { parseClaims } from '../sources/people/claims.ts';
import { parseConsumptionDefinitions } from '../sources/people/consumption-definitions.ts';
import { parseCorrections } from '../sources/people/corrections.ts';
import { parseDecisions } from '../sources/people/decisions.ts';
import { parseDeliveryChain } from '../sources/people/delivery-chains.ts';
import { parseEvents } from '../sources/people/events.ts';
import { parseJudgements } from '../sources/people/judgements.ts';
import { parsePrices } from '../sources/people/prices.ts';
import { parseSources } from '../sources/people/sources.ts';
import { parseTour } from '../sources/people/tours.ts';
import { isPinkSheet, parsePinkSheet } from '../sources/pink-sheet/parse.ts';
import { parseStockBook, type Rounding, readStockBook, type StockSheet } from '../sources/stock-book/parse.ts';
import { parseStockRecords, STOCK_RECORDS } from '../sources/stock-book/records.ts';
import { STOCK_BOOK_PARSER, sheetByHeading, sheetOf } from '../sources/stock-book/sheets.ts';
import { storableResult } from '../sources/storable-result.ts';
import { isStatementTable } from '../sources/tables/columns.ts';
import { readStatements } from '../sources/tables/table.ts';
import { MCS_PARSERS, recogniseMcs } from '../sources/usgs-mcs/recognise.ts';
import { companionalityFrom } from '../vocabulary/companionality.ts';
import { coverRulesFrom } from '../vocabulary/cover-rule.ts';
import type { Words } from '../vocabulary/fact-row.ts';
import {
  criticalListsFrom,
  FACT_FILES,
  gradesFrom,
  hostsFrom,
  listEntriesFrom,
  tradeCodesFrom,
  usesFrom,
} from '../vocabulary/fact-tables.ts';
import { labelIndex } from '../vocabulary/labels.ts';
import { levelsFrom, tiersFrom } from '../vocabulary/reliability.ts';
import type { TableProblem } from '../vocabulary/table-rows.ts';
import { countriesFrom, formsFrom, materialsFrom, organisationsFrom, propertiesFrom } from '../vocabulary/tables.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { isPriceTable, recogniseTree, vocabularyTable } from './recognise.ts';

/** A file as read: what its parser found, or why nothing was. */
export type FileReading = { readonly outcome: 'read'; readonly parser: string; readonly result: ParseResult } | Refusal;

/** Why nothing of a file is taken in. */
export interface Refusal {
  readonly outcome: 'not recognised' | 'unreadable';
  readonly parser: string | null;
  readonly problem: Problem;
}

/** What a table parser may need beside the rows. */
interface TableContext {
  readonly vocabulary: Vocabulary;
  /** File name without its folders, for locators. */
  readonly file: string;
}
type TableParser = (table: DecodedTable, context: TableContext) => ParseResult;
type TreeParser = (tree: DecodedTree, context: TableContext) => ParseResult;

const vocabularyParser =
  (build: (table: DecodedTable) => { readonly problems: readonly TableProblem[] }): TableParser =>
  (table) => ({ ...NOTHING, problems: build(table).problems });

/** Facts name materials and forms, so they are read against the vocabulary; that every list is known is the tests' to see. */
const factParser =
  (build: (table: DecodedTable, words: Words) => { readonly problems: readonly TableProblem[] }): TableParser =>
  (table, { vocabulary }) => ({ ...NOTHING, problems: build(table, vocabulary).problems });

/** USGS parsers by id, which need the vocabulary's labels. */
const MCS: Readonly<Record<string, TableParser>> = Object.fromEntries(
  Object.entries(MCS_PARSERS).map(([id, parse]): readonly [string, TableParser] => [
    `usgs-${id}`,
    (table, { vocabulary, file }) => parse(table, { labels: labelIndex(vocabulary), file }),
  ]),
);

/** Parsers of tables by id. Those of the vocabulary give no evidence: their files are kept for the record. */
const TABLE_PARSERS: Readonly<Record<string, TableParser>> = {
  ...MCS,
  prices: parsePrices,
  'statement-table': readStatements,
  'own-series': (table, { vocabulary }) => parseOwnSeries(table, vocabulary),
  [STOCK_BOOK_PARSER]: (table, { vocabulary }) => parseStockBook([{ name: null, table }], vocabulary),
  'pink-sheet': parsePinkSheet,
  'census-imports': (table, { vocabulary }) => parseCensus(table, labelIndex(vocabulary)),
  materials: vocabularyParser(materialsFrom),
  forms: vocabularyParser(formsFrom),
  countries: vocabularyParser(countriesFrom),
  organisations: vocabularyParser(organisationsFrom),
  properties: vocabularyParser(propertiesFrom),
  [FACT_FILES.grades]: factParser(gradesFrom),
  [FACT_FILES.uses]: factParser(usesFrom),
  [FACT_FILES.hosts]: factParser(hostsFrom),
  [FACT_FILES.lists]: vocabularyParser(criticalListsFrom),
  [FACT_FILES.entries]: factParser((table, words) => listEntriesFrom(table, words, null)),
  [FACT_FILES.codes]: factParser(tradeCodesFrom),
  [FACT_FILES.coverRules]: factParser(coverRulesFrom),
  [FACT_FILES.companionality]: factParser(companionalityFrom),
  [FACT_FILES.tiers]: factParser(tiersFrom),
  [FACT_FILES.levels]: vocabularyParser(levelsFrom),
};

const TREE_PARSERS: Readonly<Record<string, TreeParser>> = {
  events: parseEvents,
  claims: parseClaims,
  corrections: parseCorrections,
  judgements: parseJudgements,
  decisions: parseDecisions,
  sources: (tree) => ({ ...NOTHING, problems: parseSources(tree).problems }),
  checks: (tree) => ({ ...NOTHING, problems: parseChecks(tree).problems }),
  'consumption-definitions': (tree) => ({ ...NOTHING, problems: parseConsumptionDefinitions(tree).problems }),
  'census-imports-json': (tree, { vocabulary }) =>
    parseCensus(tableOfAnswer(tree) ?? { header: [], rows: [] }, labelIndex(vocabulary)),
  [STOCK_RECORDS]: parseStockRecords,
  'delivery-chains': (tree) => ({ ...NOTHING, problems: parseDeliveryChain(tree).problems }),
  tours: (tree) => ({ ...NOTHING, problems: parseTour(tree).problems }),
  cases: () => NOTHING,
};

/** Ids of all parsers, for `--parser` and its message. */
export const PARSERS: readonly string[] = [...Object.keys(TABLE_PARSERS), ...Object.keys(TREE_PARSERS)].sort();

/** Of a file longer than this, in bytes, the first rows must be of a kind that is known before the rest is read. */
const LONG_FILE = 2 ** 20;
const HEAD_ROWS = 40;

/** Decodes a file, finds its parser (unless one is named) and parses it. The same bytes always read the same way. */
export function readFile(name: string, bytes: Uint8Array, vocabulary: Vocabulary, parser?: string): FileReading {
  const context = { vocabulary, file: name.split(/[\\/]/).at(-1) ?? name };
  const decodeTree = treeDecoder(name);
  if (decodeTree !== null) {
    const recognise = (tree: DecodedTree): string | null => parser ?? treeParser(name, tree);
    return parsed(name, decodeTree(bytes), TREE_PARSERS, recognise, (parse, tree) => parse(tree, context));
  }
  if (!/\.(csv|txt|tsv)$/i.test(name)) return unrecognised(name, parser ?? null);
  const recognise = (table: DecodedTable): string | null => parser ?? recogniseTable(name, table);
  const hint = hintOf(name);
  if (bytes.byteLength > LONG_FILE) {
    const head = decodeCsv(bytes, { ...hint, rows: HEAD_ROWS });
    if (head.ok && recognise(head.value) === null) return unrecognised(name, null);
  }
  return parsed(name, decodeCsv(bytes, hint), TABLE_PARSERS, recognise, (parse, table) => parse(table, context));
}

const hintOf = (name: string): CsvHint => (/\.tsv$/i.test(name) ? { delimiter: '\t' } : {});

/**
 * The same for a file of any format: of a workbook, the first sheet that a parser knows (the first, where one is named); of
 * a stock book, all of them.
 */
export async function readAnyFile(
  name: string,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
  parser?: string,
): Promise<FileReading> {
  if (!/\.xlsx$/i.test(name)) return readFile(name, bytes, vocabulary, parser);
  const decoded = await decodeXlsx(bytes);
  if (!decoded.ok) return { outcome: 'unreadable', parser: null, problem: decoded.problem };
  const tables = decoded.value.map(({ table }) => table);
  const known = tables.find((table) => recogniseTable(name, table) !== null);
  const table =
    (parser === undefined ? known : (tables.find((t) => recogniseTable(name, t) === parser) ?? tables[0])) ?? EMPTY;
  const context = { vocabulary, file: name.split(/[\\/]/).at(-1) ?? name };
  const recognise = (found: DecodedTable): string | null => parser ?? recogniseTable(name, found);
  if ((recognise(table) ?? bookByNames(decoded.value)) === STOCK_BOOK_PARSER) {
    const whole = { ok: true, value: decoded.value } as const;
    return parsed(
      name,
      whole,
      BOOK_PARSERS,
      () => STOCK_BOOK_PARSER,
      (parse, sheets) => parse(sheets, vocabulary),
    );
  }
  return parsed(name, { ok: true, value: table }, TABLE_PARSERS, recognise, (parse, found) => parse(found, context));
}

/** Masses of a stock book that were rounded to the gram; none in a file of any other kind. */
export async function stockRoundings(
  name: string,
  bytes: Uint8Array,
  parser: string,
  vocabulary: Vocabulary,
): Promise<readonly Rounding[]> {
  if (parser !== STOCK_BOOK_PARSER) return [];
  if (/\.xlsx$/i.test(name)) {
    const book = await decodeXlsx(bytes);
    return book.ok ? readStockBook(book.value, vocabulary).roundings : [];
  }
  const table = decodeCsv(bytes, hintOf(name));
  return table.ok ? readStockBook([{ name: null, table: table.value }], vocabulary).roundings : [];
}

const EMPTY: DecodedTable = { header: [], rows: [] };

/** Parsers of whole workbooks. */
const BOOK_PARSERS = { [STOCK_BOOK_PARSER]: parseStockBook };

/** A workbook with sheets of a stock book's names is one, though a heading of it is broken. */
const bookByNames = (sheets: readonly StockSheet[]): string | null =>
  sheets.some(({ name }) => sheetOf(name, []) !== null) ? STOCK_BOOK_PARSER : null;

function treeParser(name: string, tree: DecodedTree): string | null {
  const answer = tableOfAnswer(tree);
  return answer !== null && isCensusTable(answer.header) ? 'census-imports-json' : recogniseTree(name, tree);
}

function treeDecoder(name: string): ((bytes: Uint8Array) => Decoded<DecodedTree>) | null {
  // Every JSON text is a YAML text, and so has the places of its parts.
  if (/\.(ya?ml|json)$/i.test(name)) return decodeYaml;
  return /\.(jsonl|ndjson)$/i.test(name) ? decodeJsonLines : null;
}

function recogniseTable(name: string, table: DecodedTable): string | null {
  const layout = recogniseMcs(table.header);
  return vocabularyTable(name) ?? (layout === null ? ownLayout(table) : `usgs-${layout}`);
}

function ownLayout(table: DecodedTable): string | null {
  // A person's own table has the columns of a table of statements too.
  if (isOwnSeries(table.header)) return 'own-series';
  if (isStatementTable(table.header)) return 'statement-table';
  if (isCensusTable(table.header)) return 'census-imports';
  if (isPinkSheet(table)) return 'pink-sheet';
  if (sheetByHeading(table.header) !== null) return STOCK_BOOK_PARSER;
  return isPriceTable(table) ? 'prices' : null;
}

function parsed<T, P>(
  name: string,
  decoded: Decoded<T>,
  parsers: Readonly<Record<string, P>>,
  recognise: (found: T) => string | null,
  parse: (parser: P, found: T) => ParseResult,
): FileReading {
  if (!decoded.ok) return { outcome: 'unreadable', parser: null, problem: decoded.problem };
  const id = recognise(decoded.value);
  const parser = id === null || !Object.hasOwn(parsers, id) ? undefined : parsers[id];
  if (id === null || parser === undefined) return unrecognised(name, id);
  try {
    return { outcome: 'read', parser: id, result: storableResult(parse(parser, decoded.value)) };
  } catch (error) {
    return { outcome: 'unreadable', parser: id, problem: parserFailed(name, id, error) };
  }
}

/** A parser that throws is our own mistake, but one file must not take the ledger with it. */
function parserFailed(name: string, parser: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return storableProblem({
    code: 'unreadable-file',
    locator: 'whole file',
    message: `${name}: the parser ${parser} failed on this file: ${said}`,
    original: '',
    advice: 'Nothing of it was kept. Report this with the file; a file split in parts may show which part is at fault.',
  });
}

function unrecognised(name: string, parser: string | null): Refusal {
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
