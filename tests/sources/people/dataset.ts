import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Decoded, decodeCsv, decodeJsonLines, decodeYaml } from '../../../src/archive/decode.ts';
import { takeInEvent, takeInStatement } from '../../../src/ledger/id.ts';
import type { DecodedTable, DecodedTree, ParseResult } from '../../../src/sources/parser.ts';
import { parseClaims } from '../../../src/sources/people/claims.ts';
import { parseCorrections } from '../../../src/sources/people/corrections.ts';
import { parseEvents } from '../../../src/sources/people/events.ts';
import { parseJudgements } from '../../../src/sources/people/judgements.ts';
import { parsePrices } from '../../../src/sources/people/prices.ts';
import { parseSources } from '../../../src/sources/people/sources.ts';
import { isStatementTable } from '../../../src/sources/tables/columns.ts';
import { readStatements } from '../../../src/sources/tables/table.ts';
import { FACT_FILES } from '../../../src/vocabulary/fact-tables.ts';
import { vocabularyFrom } from '../../../src/vocabulary/tables.ts';
import { INTAKE } from '../../support/statements.ts';

const DATA = fileURLToPath(new URL('../../../data', import.meta.url));

function opened<T>(decoded: Decoded<T>): T {
  if (!decoded.ok) throw new Error(`${decoded.problem.locator}: ${decoded.problem.message}`);
  return decoded.value;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const yaml = (text: string): DecodedTree => opened(decodeYaml(bytesOf(text)));
export const csv = (text: string): DecodedTable => opened(decodeCsv(bytesOf(text)));
export const jsonLines = (text: string): DecodedTree => opened(decodeJsonLines(bytesOf(text)));

const fileOf = (...path: readonly string[]): Uint8Array => readFileSync(join(DATA, ...path));
const yamlFile = (...path: readonly string[]): DecodedTree => opened(decodeYaml(fileOf(...path)));
const csvFile = (...path: readonly string[]): DecodedTable => opened(decodeCsv(fileOf(...path)));

/** A file people keep by hand, with what its reader makes of it. */
interface PeopleFile {
  readonly name: string;
  readonly result: ParseResult;
}

function filesIn(folder: string, read: (name: string) => ParseResult): readonly PeopleFile[] {
  if (!existsSync(join(DATA, folder))) return [];
  return readdirSync(join(DATA, folder))
    .filter((name) => /\.(yaml|csv)$/.test(name))
    .map((name) => ({ name: `${folder}/${name}`, result: read(name) }));
}

/** Tables of statements of named sources, wherever they lie. */
function statementTables(): readonly PeopleFile[] {
  return readdirSync(DATA, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv') && !name.startsWith('usgs-mcs'))
    .map((name) => ({ name, table: csvFile(name) }))
    .filter(({ table }) => isStatementTable(table.header))
    .map(({ name, table }) => ({ name, result: readStatements(table) }));
}

/** Every built-in file that these readers read. */
export const FILES: readonly PeopleFile[] = [
  ...filesIn('events', (name) => parseEvents(yamlFile('events', name))),
  ...filesIn('claims', (name) => parseClaims(yamlFile('claims', name))),
  ...filesIn('prices', (name) => parsePrices(csvFile('prices', name))),
  ...filesIn('corrections', (name) => parseCorrections(yamlFile('corrections', name))),
  ...statementTables(),
  { name: 'judgements.jsonl', result: parseJudgements(opened(decodeJsonLines(fileOf('judgements.jsonl')))) },
];

const results = FILES.map(({ result }) => result);
export const STATEMENTS = results.flatMap((r) => r.statements).map((s) => takeInStatement(s, INTAKE));
export const EVENTS = results.flatMap((r) => r.events).map((e) => takeInEvent(e, INTAKE));
export const CLAIMS = results.flatMap((r) => r.claims);
export const JUDGEMENTS = results.flatMap((r) => r.judgements);
export const REGISTER = parseSources(yamlFile('sources.yaml'));
export const VOCABULARY = vocabularyFrom({
  materials: csvFile('materials.csv'),
  forms: csvFile('forms.csv'),
  countries: csvFile('countries.csv'),
  organisations: csvFile('organisations.csv'),
  properties: csvFile('properties.csv'),
});

/** Ids of the sources that the vocabulary's facts cite. */
export const FACT_SOURCES: readonly string[] = Object.values(FACT_FILES).flatMap((name) => {
  const { header, rows } = csvFile(`${name}.csv`);
  return rows.map(({ cells }) => cells[header.indexOf('source')] ?? '');
});
