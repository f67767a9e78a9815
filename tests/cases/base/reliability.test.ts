import { beforeAll, describe, expect, it } from 'vitest';
import type { LedgerContents } from '../../../src/brief/material.ts';
import { reliabilityTables } from '../../../src/cases/base/reliability.ts';
import type { ReliabilityTable } from '../../../src/cases/reliability-table.ts';
import { companionalityFrom } from '../../../src/vocabulary/companionality.ts';
import { levelsFrom, tiersFrom } from '../../../src/vocabulary/reliability.ts';
import { builtInEvidence } from '../../support/built-in-evidence.ts';
import { builtInVocabulary, tableOf } from '../../support/mcs.ts';

const { vocabulary } = builtInVocabulary();
const tiers = tiersFrom(tableOf('data/reliability/tiers.csv'), vocabulary);
const levels = levelsFrom(tableOf('data/reliability/levels.csv'));
let contents: Omit<LedgerContents, 'knownOn'>;

beforeAll(async () => {
  ({ contents } = await builtInEvidence());
}, 60_000);

function tablesOn(knownOn: string): readonly ReliabilityTable[] {
  const facts = { tiers: [...tiers.things.values()], levels: [...levels.things.values()] };
  return reliabilityTables({
    facts,
    vocabulary,
    events: contents.events,
    judgements: contents.judgements,
    knownOn,
    home: 'USA',
  });
}
const level = (day: string, table: string, place: string, phase: string, material: string | null = null) =>
  tablesOn(day)
    .find(({ id }) => id === table)
    ?.rows.find((row) => row.place === place && [phase, '*'].includes(row.phase) && row.material === material)
    ?.willingness;

describe('the tables kept by hand', () => {
  it('are read whole, each tier with its source, each level with its reason', () => {
    expect([tiers.problems, levels.problems]).toEqual([[], []]);
    expect(tiers.things.get('CHN')).toMatchObject({ tier: 'adversary', source: 'cfr-791-4' });
    expect(tiers.things.get('CAN')).toMatchObject({ tier: 'industrial base', source: 'crs-ntib-2023' });
    expect(tiers.things.size).toBe(39);
  });

  it.each([
    ['XYZ', 'ally', 'a law', 'column place'],
    ['FRA', 'friend', 'a law', 'column tier'],
    ['FRA', 'ally', '', 'column reason'],
  ])('a tier of %s as %s because of "%s" is refused at %s', (place, tier, reason, where) => {
    const header = ['place', 'tier', 'reason', 'source', 'published', 'locator'];
    const cells = [place, tier, reason, 'nato-members-2024', '2024-03-07', 'list'];
    expect(tiersFrom({ header, rows: [{ line: 2, cells }] }, vocabulary).problems).toMatchObject([
      { locator: `line 2, ${where}` },
    ]);
  });

  it.each([
    ['alliance', 'ally', '*', '0', '1', '1', 'column table'],
    ['tiers', 'ban', '*', '0', '1', '1', 'column standing'],
    ['record', 'ban', 'war', '0', '1', '1', 'column phase'],
    ['record', 'ban', '*', '0.5', '0.2', '1', 'column mode'],
    ['record', 'ban', '*', '0', '0.2', '1.5', 'column mode'],
  ])('a level of %s, %s, %s with %s, %s, %s is refused at %s', (table, standing, phase, low, mode, high, where) => {
    const header = ['table', 'standing', 'phase', 'low', 'mode', 'high', 'reason'];
    const rows = [{ line: 2, cells: [table, standing, phase, low, mode, high, 'because'] }];
    expect(levelsFrom({ header, rows }).problems).toMatchObject([{ locator: `line 2, ${where}` }]);
  });

  it('companionality is a range around what its source states', () => {
    const { things, problems } = companionalityFrom(tableOf('data/companionality.csv'), vocabulary);
    expect(problems).toEqual([]);
    expect(things.get('cobalt')).toMatchObject({ percent: 90, low: 75, high: 100 });
    expect(things.get('beryllium')).toMatchObject({ percent: 0, low: 0, high: 100 });
  });
});

describe('two tables, on one day', () => {
  const TODAY = '2026-11-23';
  it('by alliance: home and industrial base 1, ally .95, neutral .75, adversary 0 in conflict', () => {
    const places = ['USA', 'CAN', 'JPN', '*', 'CHN'];
    expect(places.map((place) => level(TODAY, 'tiers', place, 'conflict'))).toEqual([1, 1, 0.95, 0.75, 0]);
    // What was delivered in the base years already holds how willing a country is in peace.
    expect(places.map((place) => level(TODAY, 'tiers', place, 'peace'))).toEqual([1, 1, 1, 1, 1]);
  });

  it('by record: China of antimony by its licences, the ban suspended; the DRC of cobalt by its quota', () => {
    expect(level(TODAY, 'record', 'CHN', 'peace', 'antimony')).toEqual({ low: 0.4, mode: 0.7, high: 0.95 });
    expect(level(TODAY, 'record', 'COD', 'peace', 'cobalt')).toEqual({ low: 0.4, mode: 0.7, high: 0.95 });
    expect(level(TODAY, 'record', 'CHN', 'peace', 'rare_earths')).toEqual({ low: 0.4, mode: 0.7, high: 0.95 });
    expect(level(TODAY, 'record', 'CHN', 'peace', 'tin')).toBeUndefined();
  });

  it('by record as known on a day: nothing of antimony in August 2024, a ban in force in 2025, of cobalt only later', () => {
    expect(level('2024-08-31', 'record', 'CHN', 'peace', 'antimony')).toBeUndefined();
    expect(level('2025-06-30', 'record', 'CHN', 'peace', 'antimony')).toEqual({ low: 0, mode: 0.05, high: 0.2 });
    expect(level('2025-02-28', 'record', 'COD', 'peace', 'cobalt')).toBeUndefined();
  });

  it('the rows of a record lead to what they rest on', () => {
    const [, record] = tablesOn(TODAY);
    const rows = record?.rows.filter(({ material }) => material !== null) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.every(({ evidence, reason }) => evidence.length > 0 && reason.includes(TODAY))).toBe(true);
  });
});
