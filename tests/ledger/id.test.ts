import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/ledger/id.ts';
import { quantity } from '../../src/units/quantity.ts';
import { event, statement } from '../support/statements.ts';

describe('evidence ids', () => {
  it('are SHA-256: the published test vector', () => {
    expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('do not change with where, when and by whom it was taken in', () => {
    const seen = statement(
      {},
      { recorded: '2026-11-23T00:00:00Z', snapshot: 'b'.repeat(64), principal: 'other', marking: 'internal' },
    );
    expect(seen.id).toBe(statement().id);
    expect(statement({ locator: 'another place', original: '60 000', note: 'a footnote' }).id).toBe(statement().id);
  });

  it.each([
    ['source', { source: 'other' }],
    ['publication', { published: '2026-02-06' }],
    ['speaker', { speaker: 'jonathan-miller' }],
    ['stance', { stance: 'claimed' as const }],
    ['place', { subject: { kind: 'material' as const, id: 'antimony', place: 'RUS' } }],
    ['property', { property: 'reserves' }],
    ['period', { period: '2023' }],
    ['amount', { value: { kind: 'estimated' as const, quantity: quantity(60001, 't', { contentOf: 'Sb' }) } }],
    ['basis', { value: { kind: 'estimated' as const, quantity: quantity(60000, 't', 'gross') } }],
    ['kind of value', { value: { kind: 'reported' as const, quantity: quantity(60000, 't', { contentOf: 'Sb' }) } }],
  ])('change with the %s', (_what, change) => {
    expect(statement(change).id).not.toBe(statement().id);
  });

  it('of events change with the date and its precision', () => {
    expect(event({ date: '2025-10-24' }).id).not.toBe(event().id);
    expect(event({ datePrecision: 'month' }).id).not.toBe(event().id);
    expect(event({ locator: 'elsewhere' }).id).toBe(event().id);
  });

  it('stay what they are from release to release', () => {
    expect(statement().id).toMatchInlineSnapshot(`"9a55de0359c924ed1964cf8aa0a62bb86fb3dd35075f5acd6a0b142bd4c2308c"`);
    expect(event().id).toMatchInlineSnapshot(`"2758e0230a6a48ad6c9860df2291a8ccd51fc73f714f6de23a33340c8ee983b6"`);
  });
});
