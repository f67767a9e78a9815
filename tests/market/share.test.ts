import { describe, expect, it } from 'vitest';
import { statementConflicts } from '../../src/ledger/conflict.ts';
import { statementId } from '../../src/ledger/id.ts';
import { denominatorOf, derivedShares } from '../../src/market/share.ts';
import { quantity } from '../../src/units/quantity.ts';
import { CO_2024, mineTable, SB_2024, tonnes } from '../support/mine-tables.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const china = { kind: 'material', id: 'antimony', place: 'CHN' } as const;
const article = { source: 'fastmarkets-2025-12', published: '2025-12', stance: 'reported' } as const;
const MCS_2026 = mineTable('antimony', SB_2024);
/** China and the world as MCS 2025 prints them, and rows that bring the listed sum to 103,960 t. */
const MCS_2025 = mineTable(
  'antimony',
  { CHN: 60_000, TJK: 17_000, RUS: 13_000, BOL: 5000, MMR: 4600, TUR: 4360, WLD: 100_000 },
  { published: '2025-01-31' },
);
const ARTICLE = [
  statement({ ...article, value: tonnes(60_000, 'unstated'), locator: 'Antimony, paragraph 4' }),
  statement({ ...article, value: tonnes(100_000, 'unstated'), subject: { ...china, place: 'WLD' } }),
];
const CLAIM = statement({
  ...article,
  stance: 'claimed',
  property: 'world-share-mine',
  value: { kind: 'reported', quantity: quantity(58, 'pct', 'none') },
  original: 'about 58%',
});

const all = [...MCS_2025, ...MCS_2026, ...ARTICLE, CLAIM];
const shares = derivedShares(all, VOCABULARY);
const percent = (s: { value: unknown }): number => (s.value as { quantity: { amount: number } }).quantity.amount;

describe('shares derived from a publication’s own numbers', () => {
  it.each([
    ['usgs-mcs', '2025-01-31', 'CHN', [60, 57.7]],
    ['usgs-mcs', '2026-02-06', 'CHN', [33.6]],
    ['usgs-mcs', '2026-02-06', 'RUS', [33.6]],
    ['fastmarkets-2025-12', '2025-12', 'CHN', [60]],
  ])('%s %s %s', (source, published, place, expected) => {
    const found = shares.filter((s) => s.source === source && s.published === published && s.subject.place === place);
    expect(found.map(percent)).toEqual(expected);
  });

  it('name their denominator, their inputs and a real id', () => {
    const [printed, listed] = shares.filter((s) => s.published === '2025-01-31' && s.subject.place === 'CHN');
    if (printed === undefined || listed === undefined) throw new Error('two shares expected');
    expect(denominatorOf(printed)).toBe('printed world total, 100,000 t');
    expect(denominatorOf(listed)).toBe('sum of listed rows, 103,960 t');
    expect(printed.original).toBe('60,000 t of 100,000 t');
    expect(printed.derivedFrom).toHaveLength(2);
    expect(listed.derivedFrom).toHaveLength(6);
    expect(printed.id).toBe(statementId(printed));
    expect(printed).toMatchObject({ stance: 'derived', source: 'usgs-mcs', published: '2025-01-31' });
  });

  it('cover every country of at least five percent and no smaller one', () => {
    const places = shares.filter((s) => s.published === '2026-02-06').map((s) => s.subject.place);
    expect([...places].sort()).toEqual(['CHN', 'RUS', 'TJK']);
  });

  it('do not mix bases, and do nothing without a printed total', () => {
    expect(derivedShares([...mineTable('antimony', { CHN: 1 }), ...ARTICLE.slice(1)], VOCABULARY)).toEqual([]);
  });

  it('are the same whatever the order', () => {
    const ids = (list: readonly { id: string }[]) => list.map((s) => s.id).sort();
    expect(ids(derivedShares([...all].reverse(), VOCABULARY))).toEqual(ids(shares));
  });
});

describe('China’s share of antimony mined in 2024', () => {
  const conflictsOn = (day: string) =>
    statementConflicts([...all, ...shares], [], VOCABULARY.properties, day).filter((c) =>
      c.key.includes('world-share-mine'),
    );

  it('stands with four denominators, the earlier edition as context', () => {
    const [conflict, ...others] = conflictsOn('2026-11-23');
    expect(others).toEqual([]);
    expect(conflict?.sides.map(percent).sort()).toEqual([33.6, 58, 60]);
    expect(conflict?.earlier.map(percent).sort()).toEqual([57.7, 60]);
  });

  it('follows what official numbers give before what the article computes or claims', () => {
    const [conflict] = conflictsOn('2026-11-23');
    const followed = conflict?.sides.find((s) => s.id === conflict.resolution.follow);
    expect(followed).toMatchObject({ source: 'usgs-mcs', stance: 'derived' });
  });

  it('was another question before the later edition', () => {
    const [conflict] = conflictsOn('2026-01-15');
    expect(conflict?.sides.map(percent).sort()).toEqual([57.7, 58, 60, 60]);
    expect(conflict?.earlier).toEqual([]);
  });
});

it('gives the Congo 74.8 % of cobalt in MCS 2026 and 75.9 % in MCS 2025', () => {
  const earlier = mineTable(
    'cobalt',
    { COD: 220_000, IDN: 28_000, RUS: 8700, WLD: 290_000 },
    { published: '2025-01-31' },
  );
  const found = derivedShares([...earlier, ...mineTable('cobalt', CO_2024)], VOCABULARY);
  const congo = found.filter((s) => s.subject.place === 'COD' && s.rule?.includes('printed'));
  expect(congo.map(percent)).toEqual([75.9, 74.8]);
});
