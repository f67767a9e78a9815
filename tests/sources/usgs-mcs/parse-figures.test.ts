import { describe, expect, test } from 'vitest';
import { figureTopic } from '../../../src/sources/usgs-mcs/figure-labels.ts';
import { OTHER_LABELS, PRICE_LABELS, RELIANCE_LABELS } from '../../../src/sources/usgs-mcs/headings/figures.ts';
import { MCS_PARSERS, recogniseMcs } from '../../../src/sources/usgs-mcs/recognise.ts';
import { builtInLabels, builtInVocabulary } from '../../support/mcs.ts';
import { fixture } from './composed.ts';

const labels = builtInLabels();

/** A figure or table as the product reads it. */
function taken(file: string) {
  const table = fixture(file);
  const layout = recogniseMcs(table.header);
  if (layout === null) throw new Error(`${file} is not recognised`);
  const result = MCS_PARSERS[layout](table, { labels, file });
  expect(result.statements.length + result.problems.length + result.duplicates).toBe(result.cells);
  const said = result.statements.map(({ subject, property, period, value, original }) => ({
    of: [subject.id, subject.detail, subject.place].filter(Boolean).join(' '),
    property,
    period,
    value: 'quantity' in value ? value.quantity.amount : value.kind,
    original,
  }));
  return { ...result, layout, said };
}

describe('the figure of net import reliance', () => {
  const { said, problems, layout } = taken('MCS2025_Fig2_Net_Import_Reliance.csv');

  test('gives the reliance as the salient table asks for it, and the order of sources as ranks, never shares', () => {
    expect(layout).toBe('mcs-figure');
    expect(said).toContainEqual({
      of: 'arsenic all-forms-of-arsenic USA',
      property: 'net-import-reliance',
      period: '2024',
      value: 99,
      original: '99',
    });
    const ranks = said.filter(({ property }) => property === 'import-source-rank');
    expect(ranks.map(({ of, value }) => `${of} ${value}`)).toEqual([
      'arsenic all-forms-of-arsenic CHL 1',
      'arsenic all-forms-of-arsenic CHN 2',
      'antimony PER 1',
      'antimony KOR 3',
    ]);
    expect(new Set(ranks.map(({ period }) => period))).toEqual(new Set(['2020/2023']));
  });

  test('a country or commodity nobody knows is a problem, and the ranks after it keep theirs', () => {
    expect(problems.map(({ code, original }) => `${code}: ${original.trim()}`)).toEqual([
      'unknown-place: Atlantis',
      'unknown-material: 100',
      'unknown-material: Chile, Peru',
    ]);
  });
});

describe('the table of critical minerals', () => {
  const { said, problems } = taken('MCS2025_T5_Critical_Minerals_Salient.csv');

  test('gives reliance, the first import source and the share of the leading producer', () => {
    expect(said.map(({ of, property, period, value }) => `${of} ${property} ${period} ${value}`)).toEqual([
      'antimony USA net-import-reliance 2024 71',
      'antimony PER import-source-rank 2020/2023 1',
      'antimony BOL leading-producer-share 2024 45',
      'magnesium_metal USA net-import-reliance 2024 net exporter',
      'magnesium_metal CHL import-source-rank 2020/2023 1',
      'magnesium_metal PER leading-producer-share 2024 not available',
    ]);
  });

  test('says once for each column that repeats other tables that it is not taken', () => {
    expect(problems.map(({ code, locator }) => [code, locator.split('column ')[1]])).toEqual([
      ['not-taken', 'Primary_prod'],
      ['not-taken', 'Secondary_prod'],
      ['not-taken', 'Apparent_Consumption'],
      ['not-taken', 'Leading_country_prod'],
      ['not-taken', 'World_total_prod'],
    ]);
  });
});

test('a figure of change reads a zero that only fills the column of the other minerals as a problem', () => {
  const { said, problems } = taken('MCS2025_Fig12_Pch_Consump_2020_2024.csv');
  expect(said.map(({ of, property, period, value }) => `${of} ${property} ${period} ${value}`)).toEqual([
    'antimony USA consumption-change 2020/2024 -17',
    'fused_alumina USA consumption-change 2020/2024 -23',
    'lime USA consumption-change 2020/2024 zero',
  ]);
  expect(problems.map(({ code }) => code)).toEqual([
    'unknown-material',
    'unknown-material',
    'name-contradicts-content',
  ]);
});

test('a table that speaks of no material is recognised and not taken, in one problem, under the edition of its name', () => {
  const { layout, problems } = taken('MCS2025_Fig3_Major_Import_Sources.csv');
  expect(layout).toBe('mcs-economy');
  expect(problems).toMatchObject([{ code: 'not-taken', locator: 'whole file' }]);
});

describe('the labels of figures', () => {
  const { vocabulary } = builtInVocabulary();

  test.each([
    ['reliance', RELIANCE_LABELS],
    ['price', PRICE_LABELS],
    ['other', OTHER_LABELS],
  ] as const)('%s: every one means a material and form of the vocabulary', (table, text) => {
    const names = text.split('\n').flatMap((line) => (line === '' ? [] : (line.split(' | ')[0] ?? '').split('; ')));
    const unknown = names.filter((name) => {
      const topic = figureTopic(labels, table, name);
      if (topic === null || !vocabulary.materials.has(topic.id)) return true;
      return topic.form !== undefined && !vocabulary.forms.has(`${topic.id}/${topic.form}`);
    });
    expect(names.length).toBeGreaterThan(10);
    expect(unknown).toEqual([]);
  });

  test.each(['Nickel* (2,120)', 'NICKEL', 'Nickel '])('"%s" is nickel', (label) => {
    expect(figureTopic(labels, 'other', label)).toEqual({ kind: 'material', id: 'nickel' });
  });
});
