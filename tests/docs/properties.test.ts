import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { isUnit } from '../../src/units/unit.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';
import { ROOT } from '../support/source-files.ts';

interface PropertyRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly tolerance: string;
  readonly stage: string;
  readonly description: string;
}

const rows: readonly PropertyRow[] = parse(readFileSync(path.join(ROOT, 'data/properties.csv')), { columns: true });

describe('properties', () => {
  it('are documented as data/properties.csv has them', () => {
    const table = markdownTable(
      ['property', 'name', 'shown in', 'conflict beyond', 'stage', 'what it states'],
      rows.map((row) => [
        `\`${row.id}\``,
        row.name,
        row.unit,
        `${Number(row.tolerance) * 100} %`,
        row.stage || '-',
        row.description,
      ]),
    );
    const page = [
      '# Properties',
      '',
      'What a statement may state. Two statements about the same subject and period conflict when they lie further apart than',
      'the tolerance. Generated from `data/properties.csv`.',
      '',
      table,
      '',
    ].join('\n');
    expectGenerated('docs/reference/properties.md', page);
  });

  it('have known units, positive tolerances and one row each', () => {
    expect(rows.filter(({ unit }) => !isUnit(unit))).toEqual([]);
    expect(rows.filter(({ tolerance }) => !(Number(tolerance) >= 0 && Number(tolerance) < 1))).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
