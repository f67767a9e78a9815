import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { type Correction, correct } from '../../../src/ledger/correction.ts';
import { takeInStatement } from '../../../src/ledger/id.ts';
import { parseCorrections } from '../../../src/sources/people/corrections.ts';
import { parseMcs2026 } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { readTable } from '../../../src/sources/usgs-mcs/table.ts';
import { builtInLabels, decodeTable } from '../../support/mcs.ts';
import { ROOT } from '../../support/source-files.ts';
import { longTable } from './composed.ts';

const INTAKE = { snapshot: '0'.repeat(64), recorded: '2026-02-07T00:00:00Z', marking: 'public', principal: 'test' };
const tree = decodeYaml(readFileSync(path.join(ROOT, 'data/corrections/usgs-mcs.yaml')));
const read = tree.ok ? parseCorrections(tree.value) : null;
const corrections: readonly Correction[] = read?.corrections ?? [];

const EDITIONS = new Map(
  ['2023', '2024', '2025', '2026'].map((edition) => {
    const folder = path.join(ROOT, 'data/usgs-mcs', edition);
    const files = readdirSync(folder).map((name) => readTable(decodeTable(readFileSync(path.join(folder, name)))));
    return [edition, files.flatMap(({ statements }) => statements)] as const;
  }),
);

/** What the built-in tables say of a question, as corrected. */
function corrected(edition: string, material: string, property: string, place: string, detail?: string) {
  const asked = (EDITIONS.get(edition) ?? []).filter(
    ({ subject, property: of }) =>
      subject.id === material && of === property && subject.place === place && subject.detail === detail,
  );
  return asked.map((s) => correct(takeInStatement(s, INTAKE), corrections));
}

describe('data/corrections/usgs-mcs.yaml', () => {
  test('is read whole', () => {
    expect(read?.problems).toEqual([]);
    expect(corrections.map((c) => c.id)).toContain('mcs-2026-vanadium-reserves-unit');
    expect(new Set(corrections.map((c) => c.id)).size).toBe(corrections.length);
  });

  test('turns vanadium reserves into thousand tons and the manganese price into dollars per unit', () => {
    const table = longTable([
      {
        Commodity: 'Vanadium',
        Country: 'China',
        Statistics: 'Reserves',
        Statistics_detail: 'Reserves',
        Year: '2025',
        Value: '5,800',
      },
      {
        Commodity: 'Manganese',
        Statistics: 'Price',
        Statistics_detail: 'Price, average, dollars per metric ton unit',
        Unit: 'dollars per metric ton',
        Value: '5.53',
      },
    ]);
    const [vanadium, manganese] = parseMcs2026(table, { labels: builtInLabels() }).statements.map((s) =>
      correct(takeInStatement(s, INTAKE), corrections),
    );
    expect(vanadium?.statement.value).toMatchObject({ quantity: { amount: 5800, unit: 'kt' } });
    expect(vanadium?.statement.derivedFrom).toEqual([vanadium?.corrects]);
    expect(manganese?.statement.value).toMatchObject({ quantity: { amount: 5.53, unit: 'USD/mtu' } });
  });
});

describe('known mistakes in the built-in tables', () => {
  test.each([
    ['2023', 'zinc', 'reserves', 'AUS', undefined, 'mcs-2023-zinc-reserves-australia', [66000, 'kt']],
    ['2023', 'chromium', 'production-mine', 'WLD', undefined, 'mcs-2023-chromium-production-unit', [41000, 'kt']],
    ['2023', 'rhenium', 'reserves', 'CHL', undefined, 'mcs-2023-rhenium-reserves-unit', [1300000, 'kg']],
    ['2023', 'vanadium', 'reserves', 'WLD', undefined, 'mcs-2023-vanadium-reserves-unit', [26000, 'kt']],
    ['2023', 'lead', 'consumption-apparent', 'USA', undefined, 'mcs-2023-lead-consumption-unit', [1600, 'kt']],
    ['2024', 'arsenic', 'price', 'USA', 'metal-u-s-warehouse', 'mcs-2024-arsenic-price-unit', [2, 'USD/lb']],
    ['2025', 'arsenic', 'price', 'USA', 'metal-u-s-warehouse', 'mcs-2025-arsenic-price-unit', [1.11, 'USD/lb']],
    ['2024', 'selenium', 'reserves', 'USA', undefined, 'mcs-2024-selenium-reserves-unit', [11000, 't']],
    ['2024', 'talc', 'reserves', 'IND', undefined, 'mcs-2024-talc-reserves-unit', [110000, 'kt']],
    ['2025', 'vanadium', 'reserves', 'AUS', undefined, 'mcs-2025-vanadium-reserves-unit', [8500, 'kt']],
    ['2025', 'vanadium', 'reserves', 'WLD', undefined, 'mcs-2025-vanadium-reserves-unit', [18000, 'kt']],
    ['2025', 'molybdenum', 'reserves', 'AUS', undefined, 'mcs-2025-molybdenum-reserves-unit', [690, 'kt']],
    [
      '2025',
      'titanium_minerals',
      'reserves',
      'USA',
      'ilmenite',
      'mcs-2025-titanium-mineral-reserves-unit',
      [2000, 'kt'],
    ],
    [
      '2025',
      'titanium_minerals',
      'production-mine',
      'AUS',
      'rutile',
      'mcs-2025-titanium-mineral-production-unit',
      [200, 'kt'],
    ],
    [
      '2025',
      'sand_gravel_industrial',
      'production-mine',
      'ARG',
      undefined,
      'mcs-2025-industrial-sand-production-unit',
      [4000, 'kt'],
    ],
    ['2026', 'vanadium', 'reserves', 'USA', undefined, 'mcs-2026-vanadium-reserves-unit', [50, 'kt']],
    ['2026', 'rare_earths', 'reserves', 'BRA', undefined, 'mcs-2026-rare-earth-reserves-brazil', [11000000, 't']],
  ] as const)('%s %s %s %s', (edition, material, property, place, detail, id, [amount, unit]) => {
    const found = corrected(edition, material, property, place, detail);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      expect(one.correction?.id).toBe(id);
      expect(one.statement.value).toMatchObject({ quantity: { unit } });
    }
    expect(found.map(({ statement }) => statement.value)).toContainEqual(
      expect.objectContaining({ quantity: expect.objectContaining({ amount, unit }) }),
    );
  });

  test('the extraction of 2023 had mended the figures corrected here; they stand as the file has them', () => {
    const asStated = [
      ...corrected('2023', 'zinc', 'reserves', 'AUS'),
      ...corrected('2023', 'rhenium', 'reserves', 'CHL'),
      ...corrected('2023', 'vanadium', 'reserves', 'WLD'),
    ].map(({ correction, statement }) => [correction?.read, statement.note?.includes('the extraction had put')]);
    expect(asStated.map(([, said]) => said)).toEqual([false, true, true]);
    const [zinc] = corrected('2023', 'zinc', 'reserves', 'AUS');
    expect([zinc?.statement.original, zinc?.statement.note?.includes('The extraction had put 66,000')]).toEqual([
      '1,166,000',
      true,
    ]);
  });

  test('the total of rare-earth reserves stays a range', () => {
    const [total] = corrected('2026', 'rare_earths', 'reserves', 'WLD');
    expect(total?.statement.value).toMatchObject({ kind: 'range', low: { amount: 75000000, unit: 't' }, high: null });
  });

  test('reserves of iron ore are in million tons, as the footnote of each row says', () => {
    const [ore] = corrected('2025', 'iron_ore', 'reserves', 'AUS', 'crude-ore');
    expect(ore?.correction).toBeNull();
    expect(ore?.statement.value).toMatchObject({ quantity: { unit: 'Mt' } });
  });
});
