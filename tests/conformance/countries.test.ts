import { expect, it } from 'vitest';
import { countryByLabel, labelIndex } from '../../src/vocabulary/labels.ts';
import { builtInVocabulary } from '../support/mcs.ts';
import { referenceRows } from './double-entry.ts';

const labels = labelIndex(builtInVocabulary().vocabulary);
const TABLES = ['world_production', 'import_sources', 'reserves', 'revisions'] as const;

it.each(TABLES)('%s: every spelling of a country names the place the row means', (name) => {
  const spellings = new Map(referenceRows(`${name}.csv`).map((row) => [row.country ?? '', row]));
  expect(spellings.size).toBeGreaterThan(20);
  const wrong = [...spellings].filter(([spelling, row]) => {
    const place = countryByLabel(labels, spelling);
    if (place === null) return true;
    return row.country_kind === 'country' && row.iso3 !== '' && place.id !== row.iso3;
  });
  expect(wrong.map(([spelling, row]) => `${spelling} ${row.iso3}`)).toEqual([]);
});
