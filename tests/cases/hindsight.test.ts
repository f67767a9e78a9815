import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/cases/assemble.ts';
import type { CaseEvidence } from '../../src/cases/case-evidence.ts';
import type { Source } from '../../src/ledger/source.ts';
import { assembled, noEvidence, readCase, shippedCase } from './example-cases.ts';
import { SMALL } from './small-world.ts';

/** A register whose newest publication is of November 2026. */
const register: Source = {
  ...{ id: 'own-notices', producer: 'A publisher', title: 'Notices', url: null, licence: 'public domain' },
  ...{ cadence: 'as they come', tier: 1, freshnessDays: null, readDirectly: true },
  editions: [
    { id: 'first', title: 'First', published: '2024-01-31' },
    { id: 'last', title: 'Last', published: '2026-11-01' },
  ],
};
const on = (knownOn: string, more: Partial<CaseEvidence> = {}): CaseEvidence => ({
  ...{ ...noEvidence, sources: [register], knownOn },
  ...more,
});

const DATED = `${SMALL.replaceAll('2027', '2025').replaceAll('2028', '2026')}  - { id: notice, words: As the notice of 3 December 2024 says, author: a user, reason: Read in the edition of 2030 }
shocks: [{ id: ban, kind: export ban, places: [AAA], from: 2025-06, assumption: notice }]
`;
const warningsOf = (text: string, evidence: CaseEvidence): readonly string[] =>
  assembled(readCase(text), evidence).warnings;

describe('hindsight', () => {
  it('is told where a case speaks of what has come after the day it is known on, and names each', () => {
    expect(warningsOf(DATED, on('2024-08-31'))).toEqual([
      'hindsight: run as known on 2024-08-31, but the case speaks of later: its horizon begins 2025-01; shock "ban" is dated 2025-06; assumption "notice" cites 2024-12-03.',
    ]);
    expect(warningsOf(DATED, on('2025-03-01'))[0]).toMatch(/later: shock "ban" is dated 2025-06\.$/);
  });

  it('is not had of the future, nor on a day nothing is published after', () => {
    expect(warningsOf(SMALL, on('2026-10-01'))).toEqual([]);
    expect(warningsOf(DATED, on('2026-11-23'))).toEqual([]);
  });

  it('is told where a reader goes back behind the day of the case, which is refused only where nobody asked', () => {
    const text = `${SMALL}evidence: { known_on: 2026-06-30 }\n`;
    expect(assemble(readCase(text), shippedCase, on('2026-03-01')).problems[0]?.message).toMatch(/is after the day/);
    const { assembly } = assemble(readCase(text), shippedCase, on('2026-03-01', { asked: true }));
    expect(assembly?.knownOn).toBe('2026-03-01');
    expect(assembly?.warnings[0]).toMatch(/its own day is 2026-06-30/);
    const later = text.replace('2026-06-30', '2031-06-30');
    expect(assemble(readCase(later), shippedCase, on('2026-03-01', { asked: true })).problems).toHaveLength(1);
  });
});
