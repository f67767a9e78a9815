import { describe, expect, it } from 'vitest';
import { materialStrip } from '../../src/brief/material.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';

const { contents } = await builtInEvidence();
const strip = (material: string, on: string, knownOn = '2026-11-23') =>
  materialStrip({ ...contents, material, knownOn }, on);

describe('the strip of a material', () => {
  it('runs from the cobalt request through its end to what was committed after it', () => {
    const { entries, failedRequests } = strip('cobalt', '2026-11-23');
    expect(failedRequests).toMatchObject([
      { procurement: 'dla-cobalt-2025', how: 'cancelled', ended: '2025-10-15', commitmentsAfter: 4 },
    ]);
    const steps = entries.filter(({ part }) => part !== 'commitment').map(({ what, date }) => [what, date]);
    expect(steps).toEqual([
      ['solicitation', '2025-08-18'],
      ['cancellation', '2025-10-15'],
      ['reissue promised', '2025-11-01'],
      ['paused', '2025-12-04'],
      ['award', '2026-05-14'],
    ]);
    const days = entries.map(({ surelyBy }) => surelyBy);
    expect(days).toEqual([...days].sort());
  });

  it('gives tonnes, form and start date of what is taken, and planned output apart from it', () => {
    const { entries } = strip('cobalt', '2026-11-23');
    const taken = entries.find(({ commitment }) => commitment === 'glencore-weisfisch/offtake');
    expect(taken).toMatchObject({ leavesOpenMarket: true, behind: 'private', starts: '2026', output: null });
    expect(taken?.quantity?.value).toMatchObject({ quantity: { amount: 2000, unit: 't' } });
    const meant = entries.find(({ commitment }) => commitment?.startsWith('evelution-mitsui'));
    expect(meant).toMatchObject({ what: 'letter of interest', stage: 'announced', form: 'metal', quantity: null });
    expect(meant?.output?.value).toMatchObject({ quantity: { amount: 3000, unit: 't/year' } });
  });

  it('stops at the day asked for: before the cancellation nothing had failed', () => {
    const before = strip('cobalt', '2025-10-01');
    expect(before.failedRequests).toEqual([]);
    expect(before.entries.every(({ surelyBy }) => surelyBy <= '2025-10-01')).toBe(true);
  });

  it('names the material of tonnes that are of another one', () => {
    const copper = strip('cobalt', '2026-11-23').entries.find(({ title }) => /First copper/.test(title));
    expect(copper).toMatchObject({ quantityOf: 'copper' });
    expect(
      strip('copper', '2026-11-23').entries.find(({ title }) => /First copper/.test(title))?.quantityOf,
    ).toBeNull();
  });
});
