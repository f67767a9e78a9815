import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUnitWords } from '../../src/units/text-unit.ts';
import { isUnit, nameOf, unitCodes } from '../../src/units/unit.ts';

describe('units of the Mineral Commodity Summaries', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['metric tons', 't'],
    ['thousand metric tons', 'kt'],
    ['million metric tons', 'Mt'],
    ['kilograms', 'kg'],
    ['percent', 'pct'],
    ['number', 'count'],
    ['index', 'index'],
    ['million carats', 'Mct'],
    [' thousands of carats', 'kct'],
    ['million liters', 'ML'],
    ['million cubic meters', 'Mm3'],
    ['million dollars', 'MUSD'],
    ['dollars per metric ton', 'USD/t'],
    ['dollars per kilogram', 'USD/kg'],
    ['dollars per gram', 'USD/g'],
    ['dollars per pound', 'USD/lb'],
    ['cents per pound', 'USc/lb'],
    ['dollars per troy ounce', 'USD/ozt'],
    ['dollars per carat', 'USD/ct'],
    ['dollars per short ton', 'USD/st'],
    ['dollars per 10-grams', 'USD/10g'],
    ['dollars per 25 grams', 'USD/25g'],
    ['dollars per 50 grams', 'USD/50g'],
    ['dollars per 100 milliliters', 'USD/100mL'],
    ['dollars per 100 mililiters', 'USD/100mL'],
  ];
  test.each(cases)('%s', (words, unit) => expect(parseUnitWords(words)).toEqual({ unit }));

  test('dry weight is a basis, not a unit', () => {
    expect(parseUnitWords('thousand metric dry tons')).toEqual({ unit: 'kt', basis: 'dry' });
    expect(parseUnitWords('dollars per dry metric ton unit')).toEqual({
      unit: 'USD/mtu',
      basis: { per: 'dry', prices: 'nominal' },
    });
  });

  test('a bare ton needs the reader', () => {
    for (const words of ['tons', 'ton', 'dollars per ton', 'thousand tons']) expect(parseUnitWords(words)).toBeNull();
    expect(parseUnitWords('dollars per ton', { ton: 'metric' })).toEqual({ unit: 'USD/t' });
    expect(parseUnitWords('tons', { ton: 'long' })).toEqual({ unit: 'lt' });
    expect(parseUnitWords('thousand tons', { ton: 'metric' })).toEqual({ unit: 'kt' });
  });

  test.each(['', 'ounces', 'barrels', 'per', '/', 'dollars per', 'toString', 'million short tons', 'T'])(
    '"%s" is no unit',
    (words) => expect(parseUnitWords(words)).toBeNull(),
  );
});

describe('every unit of the table', () => {
  test.each(unitCodes())('%s is read by its code, alone and below the line', (code) => {
    expect(parseUnitWords(code)).toEqual({ unit: code });
    expect(parseUnitWords(`USD/${code}`)).toEqual({ unit: `USD/${code}` });
  });
  test.each(unitCodes())('%s is read by its name', (code) => {
    const name = nameOf(code)
      .replace(/ \(.*\)$/, '')
      .replace(/^index number$/, 'index')
      .replace(/ of one$/, '');
    expect(parseUnitWords(name) ?? name).toEqual({ unit: code });
  });
  test('a code is not found in what every object has', () => {
    for (const word of ['constructor', 'toString', '__proto__', 'USD/valueOf', 'USD/0g'])
      expect(isUnit(word)).toBe(false);
  });
  test('reading words never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => void parseUnitWords(words)));
  });
});
