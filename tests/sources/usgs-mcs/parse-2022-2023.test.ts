import { describe, expect, test } from 'vitest';
import { decodeCsv } from '../../../src/archive/decode.ts';
import { editionNamed, publishedIn } from '../../../src/sources/usgs-mcs/edition.ts';
import { MCS_PARSERS, recogniseMcs } from '../../../src/sources/usgs-mcs/recognise.ts';
import { builtInLabels } from '../../support/mcs.ts';
import { fixtureBytes } from './composed.ts';

const labels = builtInLabels();

/** A file as the product reads it: decoded from bytes, recognised by its heading. */
function taken(file: string, name = file) {
  const decoded = decodeCsv(fixtureBytes(file));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  const layout = recogniseMcs(decoded.value.header);
  if (layout === null) throw new Error(`${file} is not recognised`);
  const result = MCS_PARSERS[layout](decoded.value, { labels, file: name });
  expect(result.statements.length + result.problems.length + result.duplicates).toBe(result.cells);
  return { ...result, layout, at: (place: string) => result.statements.find((s) => s.locator.endsWith(place)) };
}

describe('a world file of 2023', () => {
  const chromium = taken('mcs2023-chrom_world.csv');

  test('is of its edition, with the headings of 2024 and its own', () => {
    expect(chromium.layout).toBe('mcs-2024-world');
    expect(chromium.at('line 5, Prod_t_2021')).toMatchObject({
      published: '2023-01-31',
      subject: { id: 'chromium', place: 'WLD' },
      property: 'production-mine',
      period: '2021',
      value: { kind: 'reported', quantity: { amount: 41200, unit: 't', basis: 'gross' } },
    });
    expect(chromium.at('line 5, Reserves_kt')).toMatchObject({ period: '2022', subject: { detail: 'ore' } });
    expect(chromium.at('line 3, Prod_t_2021')?.value.kind).toBe('estimated');
  });

  test('has words where a figure was expected', () => {
    expect(chromium.at('line 4, Prod_t_est_2022')?.value).toMatchObject({ kind: 'range', high: { amount: 0.5 } });
    expect(chromium.at('line 4, Reserves_kt')?.value).toEqual({
      kind: 'described',
      text: 'Included with "Other countries."',
    });
  });

  test('a column of the generator is a problem for every cell it has', () => {
    expect(chromium.problems).toMatchObject([
      { code: 'unknown-heading', locator: 'mcs2023-chrom_world.csv, line 3, CASE STATEMENT ERRORt', original: '4' },
    ]);
  });

  test('keeps its edition under a name that has the chapter alone, by its column Source', () => {
    const renamed = taken('mcs2023-chrom_world.csv', 'mcs0000-chrom_world.csv');
    expect(new Set(renamed.statements.map(({ published }) => published))).toEqual(new Set(['2023-01-31']));
  });
});

test('a world file of 2022 is of its edition', () => {
  const cobalt = taken('mcs2022-cobal_world.csv');
  expect(cobalt.problems).toEqual([]);
  expect(cobalt.at('line 2, Prod_t_2020')).toMatchObject({
    published: '2022-01-31',
    subject: { id: 'cobalt', place: 'USA' },
    value: { kind: 'reported', quantity: { amount: 605 } },
  });
  expect(cobalt.at('line 3, Prod_t_2020')).toMatchObject({ subject: { place: 'RUS' }, value: { kind: 'estimated' } });
  expect(cobalt.at('line 3, Reserves_t')).toMatchObject({
    period: '2021',
    value: { kind: 'described', text: 'Large' },
  });
  expect(cobalt.at('line 5, Reserves_t')?.value.kind).toBe('not applicable');
});

describe('a salient file of 2023', () => {
  test('reads its own headings and those of 2024, the rest is a problem', () => {
    const zirconium = taken('mcs2023-zirco_salient.csv');
    expect(zirconium.at('line 2, Price_Zircon_imported_dt')).toMatchObject({
      published: '2023-01-31',
      value: { kind: 'reported', quantity: { amount: 1385, unit: 'USD/t' } },
    });
    expect(zirconium.at('line 3, Exports_Zr_ore_t')?.value).toMatchObject({ kind: 'estimated' });
    expect(zirconium.at('line 3, NIR_Zr_ore_pct')?.value).toMatchObject({ kind: 'range', low: { amount: 50 } });
    expect(zirconium.problems).toMatchObject([{ code: 'unknown-heading', original: '7' }]);
  });

  test('does not take the headings of lead for those of 2024, which stand one further than their columns', () => {
    const lead = taken('mcs2023-lead_salient.csv');
    expect(lead.statements).toMatchObject([{ property: 'consumption-apparent', original: '1601' }]);
    expect(lead.problems.map(({ original }) => original)).toEqual(['281', '41']);
  });
});

test.each([
  ['MCS2023', '2023', '2023-01-31'],
  ['mcs2022-cobal_world.csv', '2022', '2022-01-31'],
  ['MCS 2019', '2019', null],
  ['mcs0000-x.csv', '', null],
  ['2024', '', null],
])('%s names the edition "%s"', (words, edition, published) => {
  expect(editionNamed(words)).toBe(edition);
  expect(publishedIn(edition)).toBe(published ?? (edition === '' ? null : edition));
});
