import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsOn } from '../../src/brief/claims.ts';
import { conflictsAmong } from '../../src/brief/conflicts.ts';
import type { LedgerContents } from '../../src/brief/material.ts';
import { situation } from '../../src/brief/situation.ts';
import type { Claim } from '../../src/ledger/claim.ts';
import { quantity } from '../../src/units/quantity.ts';
import { COBALT } from '../support/cobalt-request.ts';
import { CO_2024, mineTable, SB_2024 } from '../support/mine-tables.ts';
import { SOURCES, VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';
import { wholeBrief } from '../support/whole-brief.ts';

const SAID = statement({ source: 'release', published: '2025-12', stance: 'claimed', original: '300 by February' });
const CLAIM: Claim = {
  id: 'c1',
  evidence: SAID.id,
  speaker: null,
  role: 'supplier',
  interest: 'sells',
  text: '300 t a month',
  materials: ['antimony'],
  due: '2026-02-15',
  outcomes: [],
};
const LEDGER: LedgerContents = {
  vocabulary: VOCABULARY,
  sources: SOURCES,
  statements: [...mineTable('antimony', SB_2024), ...mineTable('cobalt', CO_2024), SAID],
  events: COBALT,
  claims: [CLAIM],
  judgements: [],
  knownOn: '2026-11-23',
};

describe('a material brief', () => {
  it('is empty, not zero, for a material nobody speaks of', () => {
    const brief = wholeBrief({ ...LEDGER, material: 'tin' });
    expect(brief).toMatchObject({ name: 'Tin', symbol: null, inventory: null, production: [], procurements: [] });
    expect(Object.values(brief.headline)).toEqual(Array(7).fill(null));
    expect(brief.notModelled).toEqual([
      'Production of tin by country: no table in the sources at hand.',
      'Tin in the National Defense Stockpile: no source at hand gives an amount.',
    ]);
  });

  it('keeps to its material', () => {
    const brief = wholeBrief({ ...LEDGER, material: 'cobalt' });
    expect(brief.headline.topProducer?.place).toBe('COD');
    expect(brief.procurements).toHaveLength(2);
    expect(brief.claims).toEqual([]);
    expect(wholeBrief({ ...LEDGER, material: 'antimony' }).procurements).toEqual([]);
  });

  it('lists each happening once, newest first', () => {
    const { events } = wholeBrief({ ...LEDGER, material: 'cobalt' });
    expect(events.map((e) => e.date)).toEqual([...events.map((e) => e.date)].sort().reverse());
    expect(events.filter((e) => e.kind === 'cancellation')).toHaveLength(1);
  });

  it('is the same whatever the order of the evidence', () => {
    const all = [...LEDGER.statements];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (statements) => {
        expect(wholeBrief({ ...LEDGER, statements, material: 'cobalt' }).headline).toEqual(
          wholeBrief({ ...LEDGER, material: 'cobalt' }).headline,
        );
      }),
      { numRuns: 10 },
    );
  });

  it('says nothing that was not yet published', () => {
    const brief = wholeBrief({ ...LEDGER, knownOn: '2025-08-31', material: 'cobalt' });
    expect(brief.production).toEqual([]);
    expect(brief.procurements.map((p) => p.state)).toEqual(['open (extended)']);
  });
});

describe('the situation', () => {
  it('leaves out materials with market tables alone unless asked', () => {
    expect(situation(LEDGER).rows.map((row) => row.material)).toEqual(['cobalt']);
    expect(situation({ ...LEDGER, materials: ['antimony'] }).rows.map((row) => row.material)).toEqual(['antimony']);
  });

  it('speaks of the procurement furthest along, and of the quantity of the request it continues', () => {
    const [row] = situation(LEDGER).rows;
    expect(row).toMatchObject({ askedState: 'ordering', askedText: 'asked, cancelled', delivered: null });
  });
});

describe('conflicts', () => {
  it('do not count shares that nobody asserts', () => {
    const elsewhere = mineTable('antimony', { CHN: 1, RUS: 1, TJK: 1, BOL: 1, WLD: 4 }, { source: 'another' });
    const found = conflictsAmong({ ...LEDGER, statements: [...LEDGER.statements, ...elsewhere] });
    expect(found.filter((c) => c.conflict.key.includes('world-share-mine'))).toEqual([]);
    expect(found.map((c) => c.title)).toContain('Antimony mine production, China, 2024');
  });

  it('tell an old edition relayed by a reporter from a disagreement', () => {
    const old = mineTable('antimony', { CHN: 60_000 }, { published: '2025-01-31' });
    const told = { source: 'article', published: '2025-12', stance: 'reported' } as const;
    const relayed = mineTable('antimony', { CHN: 60_000 }, { ...told, speaker: 'usgs' });
    const own = mineTable('antimony', { CHN: 60_000 }, told);
    const keysWith = (...more: typeof old): readonly string[] =>
      conflictsAmong({ ...LEDGER, events: [], statements: [...mineTable('antimony', SB_2024), ...old, ...more] }).map(
        (c) => c.title,
      );
    expect(keysWith(...relayed)).toEqual([]);
    expect(keysWith(...own)).toEqual(['Antimony mine production, China, 2024']);
  });

  it('name a contract by its supplier', () => {
    const subject = { kind: 'procurement', id: 'dla-cobalt-glencore', material: 'cobalt' } as const;
    const said = (source: string, amount: number) =>
      statement({
        source,
        subject,
        property: 'contract-quantity',
        value: { kind: 'reported', quantity: quantity(amount, 't', 'gross') },
      });
    const titles = conflictsAmong({ ...LEDGER, statements: [said('a', 7500), said('b', 7480)] }).map((c) => c.title);
    expect(titles).toContain('Cobalt contract quantity, Glencore');
  });
});

it('claims count from the day they were said', () => {
  const scored = (day: string) => claimsOn([CLAIM], [SAID], day).map((c) => c.standing.verdict);
  expect(scored('2025-12-30')).toEqual([]);
  expect(scored('2026-01-01')).toEqual(['open']);
  expect(scored('2026-03-01')).toEqual(['due, no evidence']);
});
