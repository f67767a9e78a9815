import type { DecodedTable, DecodedTree } from '../sources/parser.ts';
import { isMapping } from '../sources/people/node.ts';
import { FACT_FILES } from '../vocabulary/fact-tables.ts';

/** Parsers of the files people keep, by what they read. */
export type PeoplesParser =
  | 'events'
  | 'claims'
  | 'prices'
  | 'corrections'
  | 'judgements'
  | 'decisions'
  | 'sources'
  | 'checks'
  | 'consumption-definitions'
  | 'tours'
  | 'delivery-chains'
  | 'cases'
  | 'stock-records';

/** Fields that only items of one kind of file have. */
const MARKS: readonly (readonly [string, PeoplesParser])[] = [
  ['occurrence', 'events'],
  ['reports', 'events'],
  ['mistake', 'corrections'],
  ['supersedes', 'decisions'],
  ['decision', 'decisions'],
  ['follow', 'judgements'],
  ['key', 'judgements'],
  ['licence', 'sources'],
  ['rule', 'checks'],
  ['terms', 'consumption-definitions'],
  ['not_computed', 'consumption-definitions'],
  ['payload', 'stock-records'],
];

/** The parser for a YAML or JSON-lines file: by its fields, or where it has none yet by its name. */
export function recogniseTree(name: string, { data }: DecodedTree): PeoplesParser | null {
  if (isMapping(data)) return recogniseMapping(name, data);
  const first: unknown = Array.isArray(data) ? data[0] : null;
  if (isMapping(first)) return MARKS.find(([field]) => field in first)?.[1] ?? null;
  return first === null || first === undefined ? byName(name) : null;
}

/** A case or a plan file says nothing of the world: those that ship are read when they run, and nobody takes in one's own. */
const SHIPPED_CASE = /^data\/(cases|plans)\//;

function recogniseMapping(name: string, data: object): PeoplesParser | null {
  if (SHIPPED_CASE.test(name)) return 'cases';
  if ('steps' in data) return 'tours';
  if ('plants' in data && 'procurement' in data) return 'delivery-chains';
  return 'claims' in data || 'statements' in data ? 'claims' : null;
}

const NAMES: readonly PeoplesParser[] = [
  'events',
  'claims',
  'corrections',
  'judgements',
  'decisions',
  'sources',
  'checks',
  'consumption-definitions',
  'tours',
];

function byName(name: string): PeoplesParser | null {
  // The folder the file lies in, not where somebody keeps such folders.
  const parts = name
    .split(/[\\/]/)
    .slice(-2)
    .flatMap((part) => part.split('.'));
  return NAMES.find((noun) => parts.includes(noun)) ?? null;
}

/** Whether a table is one of prices. */
export function isPriceTable({ header }: DecodedTable): boolean {
  return ['assessment', 'price', 'per'].every((column) => header.includes(column));
}

/** Which table of the vocabulary a built-in file is, or null. These are read when the ledger opens. */
export function vocabularyTable(name: string): string | null {
  return VOCABULARY_TABLE.exec(name)?.[1] ?? null;
}

const VOCABULARY_TABLES = [
  'materials',
  'forms',
  'countries',
  'organisations',
  'properties',
  ...Object.values(FACT_FILES),
];
const VOCABULARY_TABLE = new RegExp(`^data/(${VOCABULARY_TABLES.join('|')})\\.csv$`);
