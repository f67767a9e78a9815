import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATOMIC_WEIGHTS } from '../../src/units/atomic-weights.ts';
import { contentFactor, molarMass, parseFormula, sameFormula, toContent } from '../../src/units/formula.ts';
import { BasisError, quantity } from '../../src/units/quantity.ts';
import type { Unit } from '../../src/units/unit.ts';

const t: Unit<'mass'> = 't';

describe('content factors', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['Sb2O3', 'Sb', 0.8354],
    ['Sb2S3', 'Sb', 0.7169],
    ['WO3', 'W', 0.793],
    ['Li2CO3', 'Li', 0.1879],
    ['Co3O4', 'Co', 0.7342],
    ['Co(OH)2', 'Co', 0.634],
    ['CoSO4·7H2O', 'Co', 0.2097],
    ['CoSO4.7H2O', 'Co', 0.2097],
    ['CoSO₄·7H₂O', 'Co', 0.2097],
    ['Ga2O3', 'Ga', 0.7439],
    ['GeO2', 'Ge', 0.6942],
    ['In2O3', 'In', 0.8271],
    ['Bi2O3', 'Bi', 0.897],
    ['(NH4)10(H2W12O42)·4H2O', 'W', 0.7043],
    ['NH4ReO4', 'Re', 0.6942],
    ['V2O5', 'V', 0.5602],
    ['Nb2O5', 'Nb', 0.699],
    ['Ta2O5', 'Ta', 0.819],
    ['MoO3', 'Mo', 0.6666],
    ['Cr2O3', 'Cr', 0.6842],
    ['Sc2O3', 'Sc', 0.652],
    ['Nd2O3', 'Nd', 0.8574],
    ['Pr6O11', 'Pr', 0.8277],
    ['Tb4O7', 'Tb', 0.8502],
    ['CaF2', 'F', 0.4867],
    ['W', 'W', 1],
  ];
  test.each(cases)('%s holds %s', (formula, element, factor) => {
    expect(contentFactor(formula, element)).toBeCloseTo(factor, 4);
  });
  test('the factors of a formula sum to one', () => {
    const elements = [...ATOMIC_WEIGHTS.keys()];
    const part = fc.tuple(fc.constantFrom(...elements), fc.integer({ min: 2, max: 20 }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const formula = parts.map(([symbol, count]) => `${symbol}${count}`).join('');
        const sum = [...new Set(parts.map(([symbol]) => symbol))].reduce((s, e) => s + contentFactor(formula, e), 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('molar masses in g/mol', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['H2O', 18.015],
    ['Sb2O3', 291.517],
    ['WO3', 231.837],
    ['Ca[Al(OH)4]2', 230.098],
  ];
  test.each(cases)('%s', (formula, mass) => expect(molarMass(formula)).toBeCloseTo(mass, 3));
  test('all 84 elements that have a standard atomic weight', () => {
    expect(ATOMIC_WEIGHTS.size).toBe(84);
    for (const symbol of ['Tc', 'Pm', 'Po', 'Ra', 'Pu']) expect(ATOMIC_WEIGHTS.has(symbol)).toBe(false);
  });
});

describe('what is no formula', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'it ends too early at position 1'],
    ['sb2O3', '"s" is not expected at position 1'],
    ['Sb2X3', '"X" is not an element with a standard atomic weight at position 4'],
    ['Tc2O7', '"Tc" is not an element with a standard atomic weight at position 1'],
    ['Co(OH2', 'it ends too early at position 7'],
    ['CoOH)2', '")" closes nothing at position 5'],
    ['Co()2', '")" closes nothing at position 4'],
    ['CoSO4·', 'it ends too early at position 7'],
    ['CoSO4··H2O', '"·" must stand between two parts at position 7'],
    ['H0', 'a count of zero at position 1'],
    ['(Fe,Mn)WO4', '"," is not expected at position 4'],
    ['trioxide', '"t" is not expected at position 1'],
  ];
  test.each(cases)('"%s"', (formula, why) => {
    const message = `"${formula}" is not a formula: ${why}`;
    expect(parseFormula(formula)).toEqual({ ok: false, message, original: formula });
    expect(() => molarMass(formula)).toThrow(message);
  });
  test('an element that is not in it', () => {
    expect(() => contentFactor('Sb2O3', 'Au')).toThrow('"Sb2O3" contains no "Au"');
  });
  test('reading never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void parseFormula(text)));
  });
});

describe('content of a mass', () => {
  test('of an oxide equivalent, and of gross weight known to be the pure compound', () => {
    const content = toContent(quantity(100, t, { oxide: 'Sb2O3' }), 'Sb2O3', 'Sb');
    expect(content).toMatchObject({ unit: 't', basis: { contentOf: 'Sb' } });
    expect(content.amount).toBeCloseTo(83.54, 2);
    expect(toContent(quantity(10, t, 'gross'), 'WO3', 'W').amount).toBeCloseTo(7.93, 3);
  });
  test('not of another oxide', () => {
    expect(() => toContent(quantity(1, t, { oxide: 'WO3' }), 'Sb2O3', 'Sb')).toThrow(BasisError);
    expect(() => toContent(quantity(1, t, { oxide: 'WO3' }), 'Sb2O3', 'Sb')).toThrow('WO3 equivalent as Sb2O3');
  });
  test('however the formula is written', () => {
    expect(sameFormula('CoSO4·7H2O', 'CoSO₄.7H₂O')).toBe(true);
    expect(toContent(quantity(1, t, { oxide: 'CoSO4·7H2O' }), 'CoSO4.7H2O', 'Co').amount).toBeCloseTo(0.2097, 4);
  });
});
