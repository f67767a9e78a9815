import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/ledger/correction.ts';
import { ledgerIndex, sortedById, withPrefix } from '../../src/ledger/ledger-index.ts';
import { quantity } from '../../src/units/quantity.ts';
import { event, statement } from '../support/statements.ts';

const antimony = statement();
const cobalt = statement({ subject: { kind: 'material', id: 'cobalt', place: 'COD' } });
const contract = statement({
  subject: { kind: 'contract', id: 'c-1', material: 'cobalt' },
  property: 'contract-ceiling',
});
const article = statement({ subject: { kind: 'article', id: 'a-1' }, property: 'claim' });
const happening = event();
const correction: Correction = {
  id: 'wrong-unit',
  source: antimony.source,
  published: antimony.published,
  match: { material: 'antimony' },
  mistake: 'a unit',
  read: { value: { kind: 'reported', quantity: quantity(60, 't', { contentOf: 'Sb' }) } },
  reason: 'composed',
  evidence: 'composed',
};
const ledger = {
  statements: [antimony, cobalt, contract, article],
  events: [happening],
  claims: [],
  judgements: [],
  corrections: [correction],
};

describe('a ledger laid out', () => {
  const index = ledgerIndex(ledger);

  it('has every statement once, by the material it is about', () => {
    expect([...index.statementsOf.keys()].sort()).toEqual(['', 'antimony', 'cobalt']);
    expect(index.statementsOf.get('cobalt')).toEqual([cobalt, contract]);
    expect([...index.statementsOf.values()].flat()).toHaveLength(4);
    expect(index.eventsOf.get('cobalt')).toEqual([happening]);
  });

  it('reads statements through their corrections, and keeps what the source said', () => {
    expect(index.evidence.get(antimony.id)).toMatchObject({
      rule: 'correction wrong-unit',
      value: { kind: 'reported' },
    });
    expect(withPrefix(index.statementsById, antimony.id)).toEqual([antimony]);
    expect(index.evidence.get(cobalt.id)).toBe(cobalt);
  });
});

describe('evidence by the first digits of its id', () => {
  it('is what a search through all of it finds', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[0-9a-f]{1,5}$/), { maxLength: 40 });
    fc.assert(
      fc.property(ids, fc.stringMatching(/^[0-9a-f]{1,3}$/), (all, prefix) => {
        const sorted = sortedById(all.map((id) => ({ id })));
        expect(withPrefix(sorted, prefix)).toEqual(sorted.filter(({ id }) => id.startsWith(prefix)));
      }),
    );
  });
});
