import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_FOR_A_SHARE, speakerRecords } from '../../src/brief/claim-speakers.ts';
import { claimsOn } from '../../src/brief/claims.ts';
import type { Claim, Outcome } from '../../src/ledger/claim.ts';
import { bearingOf, standingOf } from '../../src/ledger/claim-standing.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { statement } from '../support/statements.ts';

const { contents } = await builtInEvidence();
const EVIDENCE = [...contents.statements, ...contents.events];
const on = (day: string) => claimsOn(contents.claims, EVIDENCE, day);
const standing = (id: string, day = '2026-11-23') => on(day).find(({ claim }) => claim.id === id)?.standing;
const record = (speaker: string, day = '2026-11-23') =>
  speakerRecords(on(day)).find((found) => found.speaker === speaker);

describe('claims of the built-in data', () => {
  it('score what names a day when the day has passed, with how late', () => {
    expect(standing('usac-thompson-falls-300')).toMatchObject({
      verdict: 'missed',
      lateness: { daysLate: null, lateText: 'about 4 months late' },
    });
    expect(standing('usac-thompson-falls-300', '2026-02-15')).toMatchObject({ verdict: 'open' });
    expect(standing('usac-thompson-falls-300', '2026-02-16')).toMatchObject({ verdict: 'due, no evidence' });
    expect(standing('trader-cobalt-six-to-nine-months')).toMatchObject({ verdict: 'met' });
    expect(standing('evelution-2027')).toMatchObject({ verdict: 'open' });
  });

  it('say due without evidence where what was found decides nothing', () => {
    expect(standing('usac-madero-200')).toMatchObject({ verdict: 'due, no evidence', lateness: { daysLate: null } });
  });

  it('keep positions with the evidence since and never score them', () => {
    const position = standing('market-antimony-not-needed');
    expect(position).toMatchObject({ kind: 'position', verdict: 'not scored' });
    expect(position?.later.map(({ bearing }) => bearing)).toEqual(['for']);
    expect(standing('market-antimony-not-needed', '2026-08-10')?.later).toEqual([]);
    const positions = on('2026-11-23').filter(({ standing: { kind } }) => kind === 'position');
    expect(positions.every(({ standing: { verdict } }) => verdict === 'not scored')).toBe(true);
  });

  it('count by speaker, what an article reports as fact left out', () => {
    expect(record('jonathan-miller')).toMatchObject({
      dated: 2,
      due: 2,
      missed: 1,
      noEvidence: 1,
      met: 0,
      metShare: null,
    });
    expect(record('fastmarkets')).toBeUndefined();
  });
});

const VERDICTS = ['met', 'partly', 'missed', 'supported', 'contradicted', 'not verifiable'] as const;
const SAID = statement({ stance: 'claimed', published: '2025-01-01' });
const anyClaim = fc
  .record({
    due: fc.option(fc.constantFrom('2025-03-01', '2025-06-01', '2025-09-01')),
    speaker: fc.option(fc.constantFrom('a', 'b')),
    outcomes: fc.array(
      fc.record({
        verdict: fc.constantFrom(...VERDICTS),
        on: fc.constantFrom('2025-02-01', '2025-05-01', '2025-08-01'),
      }),
      { maxLength: 3 },
    ),
    report: fc.boolean(),
  })
  .map(
    ({ report, outcomes, ...rest }): Omit<Claim, 'id'> => ({
      ...rest,
      evidence: SAID.id,
      role: 'role',
      interest: 'interest',
      text: 'text',
      materials: [],
      ...(report ? { kind: 'report' as const } : {}),
      outcomes: outcomes.map((outcome): Outcome => ({ ...outcome, reason: 'seen', evidence: [] })),
    }),
  );
const anyClaims = fc
  .array(anyClaim, { maxLength: 30 })
  .map((drafts) => drafts.map((draft, n): Claim => ({ ...draft, id: `c${n}` })));
const DAY = '2025-07-01';

describe('any claims', () => {
  it('are counted once each: due and open make the dated, four verdicts make the due', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const all = claimsOn(claims, [SAID], DAY);
        const records = speakerRecords(all);
        const own = all.filter(({ standing: { kind } }) => kind !== 'report').length;
        expect(records.reduce((n, r) => n + r.dated + r.positions, 0)).toBe(own);
        for (const r of records) {
          expect(r.met + r.partly + r.missed + r.noEvidence).toBe(r.due);
          expect(r.due + r.open).toBe(r.dated);
          expect(r.positionsFor + r.positionsAgainst + r.positionsBoth).toBeLessThanOrEqual(r.positions);
          expect(r.metShare === null).toBe(r.met + r.partly + r.missed < FEWEST_FOR_A_SHARE);
        }
      }),
    );
  });

  it('never know an outcome before it was seen', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const claim of claims) {
          expect(standingOf(claim, DAY).later.every(({ outcome }) => outcome.on <= DAY)).toBe(true);
        }
      }),
    );
  });
});

it('evidence for and against together is both, and what decides nothing does not count', () => {
  const later = (...verdicts: readonly Outcome['verdict'][]) =>
    standingOf(
      {
        ...{ id: 'c', evidence: SAID.id, speaker: null, role: '', interest: '', text: '', materials: [], due: null },
        outcomes: verdicts.map((verdict) => ({ verdict, on: '2025-01-01', reason: '', evidence: [] })),
      },
      DAY,
    ).later;
  expect(bearingOf(later('supported', 'not verifiable'))).toBe('for');
  expect(bearingOf(later('supported', 'contradicted'))).toBe('both');
  expect(bearingOf(later('not verifiable'))).toBe('neither');
  expect(bearingOf([])).toBe('neither');
});
