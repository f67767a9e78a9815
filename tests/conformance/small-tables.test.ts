import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeYaml } from '../../src/archive/decode.ts';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { parseCensus } from '../../src/sources/census-trade/parse.ts';
import { parseClaims } from '../../src/sources/people/claims.ts';
import { readStatements } from '../../src/sources/tables/table.ts';
import { readTable } from '../../src/sources/usgs-mcs/table.ts';
import { convertAmount } from '../../src/units/unit.ts';
import { builtInLabels, decodeTable, referenceFile, tableOf } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';
import { type Row, referenceRows } from './double-entry.ts';

type Said = Found<Statement>;
const amountOf = ({ value }: Said): number | string =>
  value.kind === 'zero' ? 0 : 'quantity' in value ? value.quantity.amount : value.kind;

describe('end uses, every row of the reference', () => {
  const statements = readStatements(tableOf('data/tables/end-uses/end-uses.csv')).statements;
  const rows = referenceRows('end_uses.csv');
  const find = (row: Row): Said | undefined =>
    statements.find(
      (s) =>
        s.subject.id === row.material &&
        s.original === row.end_use &&
        s.period === row.year &&
        s.subject.place === (row.scope === 'US' ? 'USA' : 'WLD'),
    );

  test('is there once with its words, its place and its share or none', () => {
    expect([statements.length, rows.length]).toEqual([163, 163]);
    const differing = rows.filter((row) => {
      const value = find(row)?.value;
      if (value === undefined) return true;
      if (row.share_pct === '') return value.kind !== 'described';
      if (row.qualifier === 'gt') return value.kind !== 'range' || value.low?.amount !== Number(row.share_pct);
      return !('quantity' in value) || value.quantity.amount !== Number(row.share_pct);
    });
    expect(differing).toEqual([]);
  });

  test('what the reference calls a remainder is derived, and nothing else is', () => {
    const remainders = rows.filter(({ qualifier }) => qualifier === 'remainder').map((row) => find(row));
    expect(new Set(statements.filter(({ stance }) => stance === 'derived'))).toEqual(new Set(remainders));
  });
});

describe('Census imports, every row of the extract', () => {
  const labels = builtInLabels();
  const statements = parseCensus(tableOf('data/tables/census-imports/antimony-gallium.csv'), labels).statements;
  const table = decodeTable(referenceFile('payloads/census/us-imports-antimony-gallium-monthly.csv'));
  const rows = table.rows.map(({ cells }) => Object.fromEntries(table.header.map((name, i) => [name, cells[i] ?? ''])));
  const find = (row: Row, property: string, partner?: string): number | string => {
    const said = statements.find(
      (s) =>
        s.property === property &&
        s.period === row.month &&
        s.subject.detail?.endsWith(row.hts10 ?? '?') &&
        s.subject.partner === partner,
    );
    return said === undefined ? 'not here' : amountOf(said);
  };

  test('agrees in value and quantity, of all countries and of China where given', () => {
    const differing = rows.filter((row) => {
      const world =
        find(row, 'import-value') === Number(row.general_customs_value_usd) &&
        find(row, 'import-quantity') === Number(row.quantity_kg);
      const china =
        row.china_value_usd === ''
          ? find(row, 'import-value', 'CHN') === 'not here'
          : find(row, 'import-value', 'CHN') === Number(row.china_value_usd);
      return !(world && china);
    });
    expect(rows.length).toBe(86);
    expect(differing).toEqual([]);
  });
});

describe('the stockpile table, every row that is not of Data Series 140', () => {
  const rows = referenceRows('gov_stockpile.csv').filter((row) => row.source !== 'usgs_ds140');
  const yaml = (name: string): readonly Said[] => {
    const decoded = decodeYaml(readFileSync(path.join(ROOT, 'data/claims', name)));
    return decoded.ok ? parseClaims(decoded.value).statements : [];
  };
  const planned = [
    ...readStatements(tableOf('data/tables/nds/annual-materials-plans.csv')).statements,
    ...['annual-materials-plans', 'antimony', 'cobalt'].flatMap((name) => yaml(`${name}.yaml`)),
  ];
  /** Files of the Mineral Commodity Summaries by edition: what was shipped from the Government stockpile. */
  const shipped = ['2022', '2023', '2024', '2025', '2026'].flatMap((edition) =>
    ['a-c', 'd-l', 'm-r', 's-z'].flatMap((file) =>
      readTable(tableOf(`data/usgs-mcs/${edition}/${file}.csv`)).statements.flatMap((s) =>
        s.property === 'shipments' && s.subject.detail?.startsWith('from-government-stockpile')
          ? { edition, ...s }
          : [],
      ),
    ),
  );

  test('yearly releases stand in the edition the reference names; those no longer available say so', () => {
    const releases = rows.filter((row) => row.period_type === 'CY' && row.source?.startsWith('usgs_mcs'));
    const differing = releases.filter((row) => {
      const said = shipped.filter(
        (s) => s.edition === row.source?.slice(-4) && s.subject.id === row.material && s.period === row.period,
      );
      const wanted = row.qualifier === 'NA' ? 'not available' : Number(row.net_release);
      return !said.some((s) => amountOf(s) === wanted);
    });
    expect(releases.length).toBe(93);
    // The file writes ?1 and ?10: the sign was lost, so both are problems there and read by a correction.
    expect(differing.map((row) => `${row.material} ${row.period} ${row.net_release}`)).toEqual([
      'niobium 2021 -1',
      'tantalum 2021 -10',
    ]);
    const gone = shipped.filter((s) => s.edition === '2026' && s.period === '2024');
    expect(
      gone.every((s) => s.value.kind === 'not available' && /no longer (?:available|included)/.test(s.note ?? '')),
    ).toBe(true);
  });

  /** Materials the reference has under another name, and why its row is not an annual materials plan here. */
  const NAMES: Readonly<Record<string, string>> = {
    'rare_earths neodymium-iron-boron magnet block': 'ndfeb-magnets',
    'rare_earths neodymium-praseodymium oxide': 'ndpr-oxide',
    'samarium samarium-cobalt alloy': 'samarium-cobalt-alloy',
    'cobalt samarium-cobalt alloy': 'samarium-cobalt-alloy',
  };

  test('planned acquisitions and disposals are there, each under one key', () => {
    const plans = rows.filter((row) => row.period_type === 'FY' && row.qualifier !== 'solicited');
    const find = (row: Row, property: string): readonly Said[] =>
      planned.filter(
        (s) =>
          s.property === property &&
          s.period === `FY${row.period}` &&
          s.subject.material === (NAMES[`${row.material} ${row.form}`] ?? row.material),
      );
    const agrees = (row: Row, [said, ...others]: readonly Said[], amount: string | undefined): boolean => {
      if (said === undefined || others.length > 0) return false;
      if (row.qualifier === 'NA' || amount === '' || amount === undefined) return amountOf(said) === 'not available';
      const unit = row.unit ?? 't';
      return 'quantity' in said.value
        ? Math.abs(convertAmount(said.value.quantity.amount, said.value.quantity.unit, unit) - Number(amount)) < 1e-9
        : amountOf(said) === Number(amount);
    };
    const differing = plans.filter(
      (row) =>
        !agrees(row, find(row, 'annual-materials-plan-acquisition'), row.potential_acquisitions) ||
        (row.potential_disposals !== '' &&
          !agrees(row, find(row, 'annual-materials-plan-disposal'), row.potential_disposals)),
    );
    expect(differing).toEqual([]);
  });
});
