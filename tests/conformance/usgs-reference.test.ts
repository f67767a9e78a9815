import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { OFFICIAL_EDITIONS } from '../support/mcs.ts';
import {
  builtInStatements,
  type Comparison,
  cellsOf,
  differences,
  pair,
  type Row,
  referenceRows,
  seriesOf,
} from './double-entry.ts';
import { EXPLAINED } from './explained.ts';

const MEASURES: Readonly<Record<string, RegExp>> = {
  production: /^(?:production|sold-or-used|sales|shipments|capacity)/,
  recycling: /^production/,
  apparent_consumption: /^consumption/,
  reported_consumption: /^consumption/,
  estimated_consumption: /^consumption/,
  consumption: /^consumption/,
  apparent_supply: /^supply/,
  government_shipments: /^shipments/,
  shipments: /^(?:shipments|production|sold-or-used|sales)/,
  sales: /^(?:sales|sold-or-used|production)/,
  stocks: /^stocks/,
  imports: /^imports/,
  exports: /^exports/,
  price: /^price/,
  employment: /^employment/,
  net_import_reliance: /^net-import-reliance/,
};

const PLACES: Readonly<Record<string, string>> = { world: 'WLD', other: 'OTH', group: 'GRP-USA-CAN' };
const placeOf = (row: Row): string => row.iso3 || (PLACES[row.country_kind ?? ''] ?? row.country ?? '');

/** A form as every row of its table has it: some say of the world total that it is rounded, of one country what is meant. */
const formOf = (row: Row): string =>
  (row.form ?? '')
    .toLowerCase()
    .replace(/; (?:ilmenite, |rutile, )?rounded$/, '')
    .replace(/\.$/, '')
    .replace(/ \(rounded\)/, '')
    .replace(/^world (?:total )?mine production/, 'mine production')
    .replace(/, (?:cobalt|natural) ?(?:content)?/, '')
    .replace(/, estimated$/, '');

interface Table extends Comparison {
  readonly name: string;
  readonly series: (row: Row) => string;
}

const TABLES: readonly Table[] = [
  {
    name: 'world_production',
    series: (row) => `${row.material} | ${row.stage === 'capacity' ? 'capacity' : 'production'} | ${formOf(row)}`,
    fits: (row, s) => (row.stage === 'capacity' ? /^capacity/ : /^production/).test(s.property),
    cell: (row) => `${placeOf(row)} ${row.year}`,
  },
  {
    name: 'reserves',
    series: (row) => `${row.material} | reserves | ${formOf(row)}`,
    fits: (_, s) => /^(?:reserves|capacity)/.test(s.property),
    cell: (row) => `${placeOf(row)} ${row.year}`,
  },
  {
    name: 'us_salient',
    series: (row) => `${row.material} | ${row.measure} | ${row.detail}`,
    fits: (row, s) => (MEASURES[row.measure ?? ''] ?? /^$/).test(s.property),
    cell: (row) => `USA ${row.year}`,
  },
  {
    name: 'import_sources',
    series: (row) => `${row.material} | import-share | ${row.form}`,
    fits: (_, s) => s.property === 'import-share',
    cell: (row) => `${placeOf(row)} ${row.period?.replace('-', '/')}`,
  },
];

const seriesName = ({ subject, property }: Found<Statement>): string =>
  [subject.id, property, subject.form ?? '', subject.detail ?? ''].join('|');

function rowsOf(name: string, edition: string): readonly Row[] {
  const all = referenceRows(`${name}.csv`).filter(
    (row) => row.edition === `MCS${edition}` && row.qualifier !== 'rank_only',
  );
  return name === 'import_sources' ? all.map((row) => ({ ...row, value: row.share_pct ?? '', unit: 'pct' })) : all;
}

describe.each(OFFICIAL_EDITIONS)('agreement with the reference tables, every material, edition %s', (edition) => {
  const all = builtInStatements(edition);
  const inUsa = all.filter(({ subject }) => subject.place === 'USA');

  test.each(TABLES.map((table) => [table.name, table] as const))('%s', (name, table) => {
    const rows = rowsOf(name, edition);
    const ours = seriesOf(name === 'us_salient' ? inUsa : all, seriesName, (s) => s.subject.id);
    const theirs = seriesOf(rows, table.series, (row) => row.material ?? '', table.cell);
    const lines = [...pair(theirs, ours, table)].flatMap(([their, our]) => {
      const cells = our === null ? null : cellsOf(our);
      return their.rows.flatMap((row) => {
        const found = cells?.get(table.cell(row)) ?? [];
        const each = found.map((s) => differences(row, s));
        const least = each.toSorted((a, b) => a.length - b.length)[0] ?? ['not here'];
        return least.map((difference) => `${name} MCS${edition} ${their.name} | ${table.cell(row)} | ${difference}`);
      });
    });
    report(name, edition, rows.length, lines);
    expect(lines.filter((line) => explanationOf(line) === undefined)).toEqual([]);
  });
});

const explanationOf = (line: string): string | undefined => EXPLAINED.find(([pattern]) => pattern.test(line))?.[1];

/** Prints how many cells agree and every kind of difference with how often it is. */
function report(name: string, edition: string, total: number, lines: readonly string[]): void {
  const kinds = new Map<string, number>();
  for (const line of lines) {
    const kind = explanationOf(line) ?? `UNEXPLAINED ${line}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const different = new Set(lines.map((line) => line.slice(0, line.lastIndexOf(' | ')))).size;
  console.log(
    [`${name} ${edition}: agree ${total - different} of ${total}`, ...[...kinds].map(([k, n]) => `  ${n} x ${k}`)].join(
      '\n',
    ),
  );
}
