import { describe, expect, it } from 'vitest';
import { freshnessOf } from '../../src/api/present/source.ts';
import { conflictsAmong } from '../../src/brief/conflicts.ts';
import { sourceProfile } from '../../src/brief/source-profile.ts';
import type { Source } from '../../src/ledger/source.ts';
import { COBALT } from '../support/cobalt-request.ts';
import { mineTable } from '../support/mine-tables.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';

const statements = [
  ...mineTable('antimony', { CHN: 40_000, WLD: 119_000 }),
  ...mineTable('antimony', { CHN: 60_000 }, { source: 'another', stance: 'reported' }),
];
const conflicts = conflictsAmong({
  vocabulary: VOCABULARY,
  statements,
  events: [],
  judgements: [],
  knownOn: '2026-11-23',
});
const given = { statements, events: COBALT, corrections: [], conflicts };

describe('the profile of a source', () => {
  it('counts what it says by property and material, with first and last period', () => {
    const { properties, materials, events, snapshots } = sourceProfile({ source: 'usgs-mcs', ...given });
    expect(properties).toEqual([{ id: 'production-mine', total: 2, first: '2024', last: '2024' }]);
    expect(materials).toEqual([{ id: 'antimony', total: 2, first: '2024', last: '2024' }]);
    expect(events).toEqual([]);
    expect(snapshots).toMatchObject([{ total: 2 }]);
  });

  it('says in which conflicts it is a side, and whether it is the one followed', () => {
    const followed = (source: string) => sourceProfile({ source, ...given }).disputes.map((d) => d.followed);
    expect([followed('usgs-mcs'), followed('another'), followed('nobody')]).toEqual([[true], [false], []]);
  });
});

describe('the five states of freshness', () => {
  const source: Source = {
    ...{ id: 's', producer: 'P', title: 'T', url: null, licence: 'public domain', cadence: 'yearly', tier: 1 },
    freshnessDays: 400,
    editions: [{ id: 'e', title: 'E', published: '2026-02-06' }],
    readDirectly: true,
  };
  const extracted = { ...source, editions: source.editions.map((e) => ({ ...e, readDirectly: false })) };
  it.each([
    ['available', source, 1, '2026-03-01', 0],
    ['stale', source, 1, '2028-01-01', 0],
    ['partial', source, 1, '2026-03-01', 1],
    ['partial', extracted, 1, '2026-03-01', 0],
    ['partial', { ...source, readDirectly: false }, 1, '2026-03-01', 0],
    ['empty', source, 0, '2026-03-01', 0],
    ['unavailable', { ...source, readDirectly: false }, 0, '2026-03-01', 0],
  ] as const)('%s', (state, of, used, day, problems) => {
    expect(freshnessOf(of, used, day, problems)).toBe(state);
  });
});
