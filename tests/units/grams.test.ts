import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramsOfPercent, kilogramsText, readGrams, readSignedGrams } from '../../src/units/grams.ts';

describe('masses in whole grams', () => {
  it.each([
    ['20,000 kg', 20_000_000, false],
    ['20000kg', 20_000_000, false],
    ['44,092 lb', 19_999_795, true],
    ['1 lb', 454, true],
    ['19.9 t', 19_900_000, false],
    ['5 short tons', 4_535_924, true],
    ['0 kg', 0, false],
    ['0.5 g', 0, true],
    ['1.5 g', 2, true],
    ['2.5 g', 2, true],
    ['2.5000001 g', 3, true],
    ['.25 kg', 250, false],
    ['1,234,567.891 kg', 1_234_567_891, false],
  ])('reads %s', (text, grams, rounded) => expect(readGrams(text)).toEqual({ ok: true, grams, rounded }));

  it('takes the unit of the heading where the cell names none', () => {
    expect(readGrams('12.5', 'kg')).toEqual({ ok: true, grams: 12_500, rounded: false });
    expect(readGrams('12.5 t', 'kg')).toEqual({ ok: true, grams: 12_500_000, rounded: false });
  });

  it.each([
    ['12', /names no unit/],
    ['12 tons', /bare "ton"/],
    ['1.000,5 kg', /not a unit/],
    ['12,34 kg', /not a unit|no mass/],
    ['-3 kg', /no mass/],
    ['3 months', /no unit of mass/],
    ['3 kg Sb content', /the column says/],
    ['heavy', /no mass/],
    ['', /no mass/],
    ['2,000,000,000 t', /billion tonnes/],
  ])('refuses %j', (text, message) => {
    const read = readGrams(text);
    expect(read.ok ? '' : read.message).toMatch(message);
  });

  it('takes percents of a mass exactly, half to even', () => {
    expect(gramsOfPercent(19_998_000, '82.9')).toEqual({ ok: true, grams: 16_578_342, rounded: false });
    expect(gramsOfPercent(50, '1')).toEqual({ ok: true, grams: 0, rounded: true });
    expect(gramsOfPercent(150, '1')).toEqual({ ok: true, grams: 2, rounded: true });
    expect(gramsOfPercent(1000, '100.1').ok).toBe(false);
    expect(gramsOfPercent(1000, 'x').ok).toBe(false);
  });

  it('reads a loss that was a gain, and writes it so', () => {
    expect(readSignedGrams('-250 kg')).toEqual({ ok: true, grams: -250_000, rounded: false });
    expect(readSignedGrams('250', 'kg')).toEqual({ ok: true, grams: 250_000, rounded: false });
    expect(readSignedGrams('--1 kg').ok).toBe(false);
    expect(kilogramsText(-250_500)).toBe('-250.5 kg');
  });

  it('reads back what it writes, to the gram', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 15 }), (grams) => {
        expect(readGrams(kilogramsText(grams))).toEqual({ ok: true, grams, rounded: false });
      }),
    );
    expect([kilogramsText(19_999_795), kilogramsText(5), kilogramsText(0)]).toEqual([
      '19,999.795 kg',
      '0.005 kg',
      '0 kg',
    ]);
  });
});
