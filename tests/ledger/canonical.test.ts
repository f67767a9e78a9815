import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/ledger/canonical.ts';

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":"2","b":"1"}'],
    [1e21, '"1000000000000000000000"'],
    [1.5e-9, '"0.0000000015"'],
    [-0, '"0"'],
    [6685871, '"6685871"'],
    [{ a: undefined, b: null }, '{"b":null}'],
    ['Co\u0302te', '"C\u00f4te"'],
    [[true, false], '[true,false]'],
  ])('writes %j as %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('does not depend on the order keys were written in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const entries = Object.entries(record);
        const reversed = Object.fromEntries([...entries].reverse());
        expect(canonicalJson(reversed as Parameters<typeof canonicalJson>[0])).toBe(
          canonicalJson(Object.fromEntries(entries) as Parameters<typeof canonicalJson>[0]),
        );
      }),
    );
  });

  it('keeps every digit of a number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        const text = JSON.parse(canonicalJson(n)) as string;
        expect(text).not.toMatch(/e/);
        expect(Number(text)).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (n) => {
    expect(() => canonicalJson(n)).toThrow(/cannot hold/);
  });
});
