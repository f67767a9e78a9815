import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertText } from '../../src/units/convert-text.ts';

function check(text: string, to: string, expected: string, rule: string | RegExp): void {
  const done = convertText(text, to);
  if (!done.ok) throw new Error(done.message);
  expect(done.text).toBe(expected);
  expect(done.rule).toMatch(rule);
  expect(done.input).toBe(text);
}

describe('golden conversions', () => {
  const pound = '1 lb = 0.45359237 kg exactly';
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['6,685,871 lb', 't', '3,032.66 t', pound],
    ['16.49 million lb', 't', '7,479.74 t', pound],
    ['1 flask', 'kg', '34.47302012 kg', '1 flask = 34.47302012 kg exactly'],
    ['1 stu', 'kg', '9.0718474 kg', '1 stu = 9.0718474 kg exactly'],
    ['10 mtu', 't', '0.1 t', '1 mtu = 10 kg exactly'],
    ['1 ozt', 'g', '31.1034768 g', '1 ozt = 0.0311034768 kg exactly'],
    ['1 short ton', 'long tons', '0.892857 lt', '1 st = 907.18474 kg exactly; 1 lt = 1,016.0469088 kg exactly'],
    ['3 t', 'kg', '3,000 kg', '1 t = 1,000 kg exactly'],
    ['3 t', 't', '3 t', 'it is in t already'],
    ['$36.6444/lb', 'USD/t', '$80,787/t', pound],
    ['45 cents per pound', 'USD/lb', '$0.45/lb', '1 USc = 0.01 USD exactly'],
    ['about 3,026 tonnes', 'lb', 'about 6,671,188 lb', pound],
    ['an estimated 302 tonnes', 'lb', 'e 665,796 lb', pound],
    ['85-100 tonnes per month', 'lb/month', '187,393–220,462 lb/month', pound],
    ['more than 24,000 t', 'kt', '>24 kt', '1 t = 1,000 kg exactly; 1 kt = 1,000,000 kg exactly'],
    ['12 t/year', 'kg/month', '1,000 kg/month', '1 year = 12 months exactly'],
    ['up to $245 million', 'USD', 'up to $245 M', 'it is in USD already'],
    ['50 %', 'ratio', '0.5', '1 pct = 0.01 exactly'],
  ];
  test.each(cases)('%s in %s', check);

  test('the contract quantity to four decimals, and the cobalt figure rounded', () => {
    expect(convertText('6,685,871 lb', 't')).toMatchObject({ amount: expect.closeTo(3032.6601, 4) });
    const cobalt = convertText('16.49 million lb', 't');
    expect(cobalt.ok && Math.round((cobalt.amount ?? 0) / 10) * 10).toBe(7480);
  });
});

describe('content by formula', () => {
  const trioxide = 'Sb2O3 is 83.54 % Sb by mass (standard atomic weights)';
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['100 t Sb2O3', 't Sb', '83.54 t Sb content', trioxide],
    ['100 t Sb2O3', 'lb Sb', '184,164 lb Sb content', `1 lb = 0.45359237 kg exactly; ${trioxide}`],
    ['83.54 t Sb', 't Sb2O3', '100 t Sb2O3 equivalent', trioxide],
    ['85-100 t Sb2O3', 't Sb content', '71.01–83.54 t Sb content', trioxide],
    ['1 mtu WO3', 'kg W', '7.93 kg W content', '1 mtu = 10 kg exactly; WO3 is 79.30 % W by mass'],
    ['$380/mtu WO3', 'USD/kg W', '$47.92/kg W content', '1 mtu = 10 kg exactly; WO3 is 79.30 % W by mass'],
    ['100 t Sb2O3', 'kg', '100,000 kg Sb2O3 equivalent', '1 t = 1,000 kg exactly'],
  ];
  test.each(cases)('%s as %s', (text, to, expected, rule) => {
    const done = convertText(text, to);
    expect(done).toMatchObject({ ok: true, text: expected });
    expect(done.ok && done.rule).toContain(rule);
  });
});

describe('what cannot be converted says what was expected', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['5 lb', 'USD', /lb measures mass and USD measures money; expected one of mg, g, kg, t, kt, Mt, lb/],
    ['5 t/month', 't', /measures mass\/time .* per one of day, month, year/],
    ['5 lb', 'smoots', /"smoots" is not a unit Ballast knows; known units: mg, g, kg/],
    ['5 lb', 'tons', /metric .* short .* long/],
    ['5 tons', 'lb', /cannot read "5 tons"/],
    ['W', 't', /holds no amount/],
    ['100 t', 't Sb', /basis not stated does not say how much Sb content/],
    ['100 t gross', 't Sb', /gross weight does not say/],
    ['100 t Sb2O3', 't Au', /Sb2O3 equivalent does not say/],
    ['100 t Sb', 't Co', /Sb content does not say/],
    ['twelve lb', 't', /cannot read "twelve lb"/],
  ];
  test.each(cases)('%s to %s', (text, to, why) => {
    const done = convertText(text, to);
    expect(done).toMatchObject({ ok: false, original: text });
    expect(done.ok || done.message).toMatch(why);
    expect(done.ok || done.message).toContain(`"${text}"`);
  });
  test('and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('9 t', '1e99 t', '9'.repeat(101), `${'9'.repeat(99)} Mt`),
    );
    const to = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('t', 'mg', 't Sb', 'USD/lb'));
    fc.assert(fc.property(text, to, (a, b) => void convertText(a, b)));
  });
});
