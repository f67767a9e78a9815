import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { statementId } from '../../src/ledger/id.ts';
import type { LedgerStore } from '../../src/store/ledger-store.ts';
import { quantity } from '../../src/units/quantity.ts';
import { statement } from '../support/statements.ts';
import { batch, PROBLEM } from './batch.ts';
import type { OpenLedger } from './store-suite.ts';

/** Text a database can hold: anything but the NUL character and lone surrogates. */
const storable = fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0'));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n));

/** Words that a format of the way might take for its own. */
const WORDS = [
  '🪨 Sb₂O₃',
  'é',
  'e\u0301',
  '\\u0000 in words',
  "'; drop table statements; --",
  '\t\r\n',
  '{"a":[1]}',
  '',
  ...['\\N', '\\.', 'a\\', '{}', 'NULL', '"', ' two  spaces ', '\b\v\f'],
];

/** What is read back is what was saved, for every text and number that can be saved; the rest is refused. */
export function roundTripCases(open: OpenLedger): void {
  let store: LedgerStore;
  beforeAll(async () => {
    ({ store } = await open('for-all'));
  });
  const ofAmount = (amount: number, property: string, original = String(amount)) =>
    statement({ original, property, value: { kind: 'reported', quantity: quantity(amount, 't', 'gross') } });

  describe('values', () => {
    it('round-trip at the ends of what a number can be', async () => {
      const amounts = [1e-300, 5e-324, 1.7976931348623157e308, 0.1 + 0.2, 1e21, 2 ** 53 + 2, -1e-7, 0];
      const statements = amounts.map((amount) => ofAmount(amount, 'ends'));
      await store.save(batch(1, { statements }));
      expect(await store.statements({ property: 'ends' })).toEqual(statements);
    });

    it('round-trip whatever the text', async () => {
      const statements = WORDS.map((text, i) => ({
        ...ofAmount(i + 1, 'texts', text),
        note: text,
        locator: text,
        derivedFrom: [text],
        principal: text,
      }));
      await store.save(batch(2, { statements, name: WORDS.join('') }));
      expect(await store.statements({ property: 'texts' })).toEqual(statements);
    });

    it('round-trip with the same ids, whatever they are', async () => {
      const counter = { next: 100 };
      const drawn = fc.array(fc.tuple(finite, storable, storable), { minLength: 1, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(drawn, async (list) => {
          counter.next += 1;
          const property = `property ${counter.next}`;
          const statements = list.map(([amount, text, detail], i) =>
            statement({
              property,
              period: String(1000 + i),
              original: text,
              subject: { kind: 'material', id: 'x', detail },
              value: { kind: 'range', low: quantity(amount, 't', { contentOf: text }), high: null },
            }),
          );
          await store.save(batch(counter.next, { statements }));
          const back = await store.statements({ property });
          expect(back).toEqual(statements);
          expect(back.map(statementId)).toEqual(statements.map(({ id }) => id));
        }),
        { numRuns: 15 },
      );
    });
  });

  describe('many rows at once', () => {
    /** More than any driver adds one by one, each with words that mean something to a reader of text. */
    const many = (property: string, first = 0) =>
      Array.from({ length: 700 }, (_, i) => {
        const text = WORDS[i % WORDS.length] ?? '';
        return {
          ...ofAmount(first + i + 1, property, text),
          ...{ note: text, locator: text, derivedFrom: [text, `${text}"`], principal: text },
        };
      });

    it('round-trip whatever the text', async () => {
      const statements = many('bulk');
      expect(await store.save(batch(30, { statements }))).toMatchObject({ statements: 700, sightings: 0 });
      expect(await store.statements({ property: 'bulk' })).toEqual(statements);
    });

    it('are added but for those that are there, and each once', async () => {
      const [known, fresh] = [many('bulk'), many('bulk', 700)];
      const saved = await store.save(batch(31, { statements: [...fresh, ...known, ...fresh] }));
      expect(saved).toMatchObject({ statements: 700 });
      expect(await store.statements({ property: 'bulk' })).toEqual([...known, ...fresh]);
      const digest = (await store.digests()).find(({ sequence }) => sequence === 31);
      expect(digest?.evidence).toEqual([...fresh, ...known, ...fresh].map(({ id }) => id));
    });

    it.each([
      ['the NUL character', { locator: 'line 12', original: 'W\0' }, /^statements, line 12: "original" holds the NUL/],
      ['half of a surrogate pair', { rule: '\ud83e' }, /"rule" holds half of a surrogate pair/],
      ['the NUL character in a value', { value: { kind: 'described', text: 'a\0' } }, /"value" holds the NUL/],
      ['a number that is none', { value: { kind: 'reported', quantity: { amount: Number.NaN } } }, /"amount" is NaN/],
    ])('are refused all for one that cannot be kept: %s', async (_, change, message) => {
      const before = await store.counts();
      const bad = { ...statement(), ...change } as ReturnType<typeof statement>;
      await expect(store.save(batch(50, { statements: [...many('refused'), bad] }))).rejects.toThrow(message);
      expect(await store.counts()).toEqual(before);
    });
  });

  describe('what cannot be kept', () => {
    it('is refused with the place it stands: the NUL character', async () => {
      const before = await store.counts();
      const bad = statement({ original: 'W\0', locator: 'line 12' });
      await expect(store.save(batch(50, { statements: [statement({ period: '2001' }), bad] }))).rejects.toThrow(
        'statements, line 12: "original" holds the NUL character, which no database text can keep. ' +
          'Nothing of the batch was saved; remove the character from the file and take it in again.',
      );
      expect(await store.counts()).toEqual(before);
    });

    it('is refused in values too, and in problems', async () => {
      const described = statement({ value: { kind: 'described', text: 'a\0' } });
      await expect(store.save(batch(50, { statements: [described] }))).rejects.toThrow(/"value" holds the NUL/);
      await expect(store.save(batch(50, { problems: [{ ...PROBLEM, original: '\0' }] }))).rejects.toThrow(
        /problems, line 7: "original" holds the NUL/,
      );
    });

    it('is refused: half of a surrogate pair', async () => {
      const bad = statement({ original: 'x\ud83e' });
      await expect(store.save(batch(50, { statements: [bad] }))).rejects.toThrow(/half of a surrogate pair/);
    });

    it('is refused: a number that is none', async () => {
      const before = await store.counts();
      const value = { kind: 'reported', quantity: { amount: Number.NaN, unit: 't', basis: 'gross' } } as const;
      await expect(store.save(batch(50, { statements: [{ ...statement(), value }] }))).rejects.toThrow(
        '"amount" is NaN; the ledger keeps finite numbers only',
      );
      expect(await store.counts()).toEqual(before);
    });
  });
}
