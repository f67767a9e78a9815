import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { readTable } from '../../src/sources/usgs-mcs/table.ts';
import type { Value } from '../../src/units/value.ts';
import { decodeTable, referenceFile } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';

type Row = Readonly<Record<string, string>>;
const MATERIALS = ['antimony', 'cobalt'];
const EDITIONS: Readonly<Record<string, string>> = { MCS2025: '2025', MCS2026: '2026' };

/** Differences that are known and why; any other fails. Keyed by table and what differs. */
const EXPLAINED: readonly (readonly [RegExp, string])[] = [
  [
    /^us_salient MCS2025 cobalt \| (?:production-mine|production-secondary|consumption-estimated|stocks-industry) .* estimated: N, here Y$/,
    'the release says of these columns that all years are estimated; the reference marks the last year only',
  ],
  [/^us_salient MCS2025 .* 2024 estimated: Y, here -$/, 'a zero or withheld figure has no estimate to mark'],
  [
    /^import_sources MCS2025 /,
    'figure 2 of MCS 2025 ranks countries without shares; it is no part of the world and salient files',
  ],
];

function rows(name: string): readonly Row[] {
  const { header, rows } = decodeTable(referenceFile('reference', name));
  return rows
    .map(({ cells }) => Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])))
    .filter((row) => MATERIALS.includes(row.material ?? '') && EDITIONS[row.edition ?? ''] !== undefined);
}

/** Question a statement answers, as the reference can name it. */
const questionOf = (...parts: readonly (string | undefined)[]): string => parts.map((part) => part ?? '').join(' ');

const statements = new Map<string, Found<Statement>>();
for (const [edition, year] of Object.entries(EDITIONS)) {
  for (const material of MATERIALS) {
    const table = decodeTable(readFileSync(path.join(ROOT, 'data/usgs-mcs', year, `${material}.csv`)));
    for (const s of readTable(table).statements) {
      const { form, detail, place } = s.subject;
      statements.set(`${edition} ${material} | ${questionOf(s.property, form ?? detail, place, s.period)}`, s);
    }
  }
}

const UNITS: Readonly<Record<string, string>> = { t: 't', pct: 'pct', usd_per_lb: 'USD/lb' };
const ABSENCES: Readonly<Record<string, Value['kind']>> = { zero: 'zero', W: 'withheld', NA: 'not available' };

/** What differs between a reference row and the statement, in words. */
function differences(row: Row, found: Found<Statement> | undefined): readonly string[] {
  if (found === undefined) return ['not here'];
  const { value } = found;
  const absence = ABSENCES[row.qualifier ?? ''] ?? (row.value === '0' ? 'zero' : undefined);
  const said = amountWords(value);
  const expected = absence ?? `${row.qualifier === 'gt' ? '>' : ''}${Number(row.value)} ${UNITS[row.unit ?? 'pct']}`;
  const amount = said === expected ? [] : [`value: ${expected}, here ${said}`];
  const mark = 'quantity' in value ? (value.kind === 'estimated' ? 'Y' : 'N') : '-';
  const counts = row.estimated !== undefined && !(mark === '-' && row.estimated === 'N');
  return counts && row.estimated !== mark ? [...amount, `estimated: ${row.estimated}, here ${mark}`] : amount;
}

function amountWords(value: Value): string {
  if ('quantity' in value) return `${value.quantity.amount} ${value.quantity.unit}`;
  if (value.kind !== 'range') return value.kind;
  return value.high === null
    ? `>${value.low?.amount} ${value.low?.unit}`
    : `${value.low?.amount}-${value.high.amount} ${value.high.unit}`;
}

const SALIENT: Readonly<Record<string, string>> = {
  apparent_consumption: 'consumption-apparent',
  estimated_consumption: 'consumption-estimated',
  exports: 'exports',
  imports: 'imports',
  net_import_reliance: 'net-import-reliance',
  price: 'price',
};
const PRODUCTION: readonly (readonly [RegExp, string])[] = [
  [/Smelter: Primary/, 'production-smelter-primary'],
  [/Smelter: Secondary/, 'production-smelter-secondary'],
  [/Mine/, 'production-mine'],
  [/Secondary/, 'production-secondary'],
];
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/Total metal and oxide/, 'metal-and-oxide'],
  [/^Metal, oxide, and salts/, 'metal-oxide-and-salts'],
  [/Ore and concentrates/, 'ore-and-concentrate'],
  [/Oxide/, 'oxide'],
  [/Unwrought/, 'unwrought'],
  [/articles/, 'articles'],
  [/Waste and scrap/, 'scrap'],
  [/LME/, 'lme'],
  [/spot/, 'spot'],
  [/^Price.{0,3}[Mm]etal/, 'metal'],
];
const first = (rules: readonly (readonly [RegExp, string])[], text: string): string | undefined =>
  rules.find(([pattern]) => pattern.test(text))?.[1];

function salientQuestion(row: Row): string {
  const detail = row.detail ?? '';
  if (row.measure === 'production') return questionOf(first(PRODUCTION, detail), '', 'USA', row.year);
  const industry = row.measure === 'stocks' && /Industry/.test(detail);
  const property = row.measure === 'stocks' ? (industry ? 'stocks-industry' : 'stocks') : SALIENT[row.measure ?? ''];
  const formed =
    row.measure === 'imports' || row.measure === 'exports' || row.measure === 'price' || property === 'stocks';
  return questionOf(property, formed ? first(FORMS, detail) : '', 'USA', row.year);
}

const placeOf = (row: Row): string => row.iso3 || (row.country_kind === 'world' ? 'WLD' : 'OTH');
const TABLES: Readonly<Record<string, (row: Row) => string>> = {
  world_production: (row) => questionOf('production-mine', '', placeOf(row), row.year),
  reserves: (row) => questionOf('reserves', '', placeOf(row), row.year),
  us_salient: salientQuestion,
  import_sources: (row) =>
    questionOf('import-share', first(FORMS, row.form ?? ''), placeOf(row), row.period?.replace('-', '/')),
};

describe('agreement with the reference tables, antimony and cobalt, MCS 2025 and 2026', () => {
  test.each(Object.keys(TABLES))('%s', (name) => {
    const all = rows(`${name}.csv`);
    const found = all.map((row) => {
      const question = `${row.edition} ${row.material} | ${TABLES[name]?.(row)}`;
      const value = name === 'import_sources' ? { ...row, value: row.share_pct ?? '', unit: 'pct' } : row;
      return differences(value, statements.get(question)).map((difference) => `${name} ${question} ${difference}`);
    });
    const different = found.filter((list) => list.length > 0).flat();
    console.log(`${name}: agree ${found.filter((list) => list.length === 0).length} of ${all.length}`);
    for (const line of different) console.log(`  ${line}: ${first(EXPLAINED, line) ?? 'UNEXPLAINED'}`);
    expect(different.filter((line) => first(EXPLAINED, line) === undefined)).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });
});
