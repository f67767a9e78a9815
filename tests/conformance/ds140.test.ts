import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Found } from '../../src/ledger/evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { readStatements } from '../../src/sources/tables/table.ts';
import { wordsOfBasis } from '../../src/sources/usgs-mcs/basis-words.ts';
import { decodeTable } from '../support/mcs.ts';
import { ROOT } from '../support/source-files.ts';
import { type Row, referenceRows } from './double-entry.ts';

const FOLDER = path.join(ROOT, 'data/tables/usgs-ds140');
const results = readdirSync(FOLDER).map((file) => readStatements(decodeTable(readFileSync(path.join(FOLDER, file)))));
const statements: readonly Found<Statement>[] = results.flatMap((result) => result.statements);
const rows = referenceRows('us_historical_ds140.csv');

/** What the reference calls a measure, as a property here; world columns stand for the place WLD. */
const PROPERTIES: Readonly<Record<string, string>> = {
  apparent_consumption: 'consumption-apparent',
  unit_value_usd: 'unit-value',
  world_production: 'production',
  primary_production: 'production-primary',
  secondary_production: 'production-secondary',
  mine_production: 'production-mine',
  world_mine_production: 'production-mine',
  industry_stocks: 'stocks-industry',
  reported_consumption: 'consumption-reported',
  government_stocks: 'government-stocks',
  government_shipments: 'government-shipments',
};
const propertyOf = ({ measure = '' }: Row): string => PROPERTIES[measure] ?? measure;
const placeOf = ({ measure = '' }: Row): string => {
  if (measure.startsWith('government')) return 'nds';
  return measure.startsWith('world') ? 'WLD' : 'USA';
};
const keyOf = (row: Row): string => [row.series, propertyOf(row), placeOf(row), row.year].join('|');
const keyHere = ({ locator, property, subject, period }: Found<Statement>): string =>
  [locator, property, subject.place ?? subject.id, period].join('|');

const amountHere = ({ value }: Found<Statement>): number | string =>
  value.kind === 'zero' ? 0 : 'quantity' in value ? value.quantity.amount : value.kind;

/** Alumina has a chapter of its own here; the reference keeps it under bauxite. */
const materialOf = (row: Row): string => (row.series === 'Alumina' ? 'alumina' : (row.material ?? ''));

describe('Data Series 140 to 1992, every row of the reference', () => {
  const here = new Map(statements.map((s) => [keyHere(s), s]));

  test('is read without a problem, one statement a row', () => {
    expect(results.flatMap((result) => result.problems)).toEqual([]);
    expect(statements.length).toBe(rows.length);
    expect(here.size).toBe(rows.length);
  });

  test('agrees in material, amount and unit', () => {
    const differing = rows.filter((row) => {
      const said = here.get(keyOf(row));
      if (said === undefined || amountHere(said) !== Number(row.value)) return true;
      if ((said.subject.material ?? said.subject.id) !== materialOf(row)) return true;
      return 'quantity' in said.value && said.value.quantity.unit !== (row.unit === 't' ? 't' : 'USD/t');
    });
    expect(differing).toEqual([]);
  });

  test('each wording of a basis is read one way', () => {
    const readAs = new Map<string, Set<string>>();
    for (const row of rows) {
      const value = here.get(keyOf(row))?.value;
      if (value === undefined || !('quantity' in value)) continue;
      const words = row.unit === 't' ? (row.basis ?? '') : 'unit value';
      readAs.set(words, (readAs.get(words) ?? new Set()).add(wordsOfBasis(value.quantity.basis)));
    }
    expect([...readAs].filter(([, bases]) => bases.size !== 1)).toEqual([]);
    expect(readAs.get('unit value')).toEqual(new Set(['per unstated']));
    expect(readAs.get('')).toEqual(new Set(['unstated']));
    expect(readAs.get('rare-earth oxide equivalent')).toEqual(new Set(['REO equivalent']));
  });

  test('the Government rows of the stockpile table are the same ones, taken once', () => {
    const stockpile = referenceRows('gov_stockpile.csv').filter((row) => row.source === 'usgs_ds140');
    const differing = stockpile.filter((row) => {
      const [property, amount] =
        row.inventory === '' ? ['government-shipments', row.net_release] : ['government-stocks', row.inventory];
      const said = here.get([row.form, property, 'nds', row.period].join('|'));
      return said === undefined || amountHere(said) !== Number(amount);
    });
    expect(stockpile.length).toBe(808);
    expect(differing).toEqual([]);
    expect(statements.filter(({ property }) => property.startsWith('government-')).length).toBe(808);
  });
});

/** A US line of a commodity as amounts by year. */
function line(material: string, property: string): ReadonlyMap<number, number> {
  const own = statements.filter((s) => (s.subject.material ?? s.subject.id) === material && s.property === property);
  return new Map(own.flatMap((s) => (s.subject.place === 'WLD' ? [] : [[Number(s.period), Number(amountHere(s))]])));
}

/** Relative difference of apparent consumption computed from its parts and as published, by year. */
function residuals(material: string, from: number, withGovernment: boolean): ReadonlyMap<number, number> {
  const at = (property: string, year: number): number => line(material, property).get(year) ?? 0;
  const published = [...line(material, 'consumption-apparent')].filter(([year]) => year >= from);
  return new Map(
    published.map(([year, consumption]) => {
      const produced = at('production-primary', year) + at('production-secondary', year);
      const released = withGovernment ? at('government-shipments', year) : 0;
      const drawn = at('stocks', year - 1) - at('stocks', year);
      const computed = produced + released + at('imports', year) - at('exports', year) + drawn;
      return [year, computed / consumption - 1];
    }),
  );
}

describe('what apparent consumption was made of', () => {
  test('cobalt 1955 to 1992 is its parts within 0.6 %, Government shipments among them', () => {
    const all = [...residuals('cobalt', 1955, true).values()];
    expect(all.length).toBe(38);
    expect(all.filter((residual) => Math.abs(residual) > 0.006)).toEqual([]);
  });

  test('and is not without the Government shipments', () => {
    const without = residuals('cobalt', 1955, false);
    expect(without.get(1975)).toBeCloseTo(-0.45, 2);
    expect(without.get(1973)).toBeCloseTo(-0.39, 2);
    expect(without.get(1984)).toBeCloseTo(0.31, 2);
  });

  test('tungsten has no such identity, and stays as published', () => {
    const all = [...residuals('tungsten', 1940, true).values()];
    const within = (limit: number): number => all.filter((residual) => Math.abs(residual) <= limit).length;
    expect([all.length, within(0.01), within(0.05)]).toEqual([53, 25, 40]);
  });
});
