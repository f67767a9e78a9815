import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, piidOf, sameNumber } from '../../src/procurement/number.ts';

describe('numbers of procurements', () => {
  it.each([
    ['SP8000-25-R-0007', 'SP8000-25-R-0007'],
    ['SP800025R0007', 'SP8000-25-R-0007'],
    ['sp8000 25 r 0007', 'SP8000-25-R-0007'],
    ['SPRDL1-25-Q-0054', 'SPRDL1-25-Q-0054'],
    ['2025-SPRDL125Q0054', 'SPRDL1-25-Q-0054'],
    ['Solicitation: SP8000-25-D-0007', 'SP8000-25-D-0007'],
    ['SP8000-26-RESP', 'SP8000-26-RESP'],
    ['25-R-0007', '25-R-0007'],
  ])('%s is %s', (written, text) => {
    expect(numberText(written)).toBe(text);
  });

  it.each([
    ['SP8000-25-R-0007', 'SP800025R0007', true],
    ['SP8000-25-R-0007', '25-R-0007', true],
    ['25R0007', 'sp8000-25-r-0007', true],
    ['SP8000-25-R-0007', 'SP8000-25-R-0008', false],
    ['SP8000-25-R-0007', 'SP8000-25-D-0007', false],
    ['SP8000-25-R-0007', 'SPRDL1-25-R-0007', false],
    ['SP8000-26-RESP', 'sp8000 26 resp', true],
    ['', '', false],
  ])('%s and %s are the same: %s', (a, b, same) => {
    expect(sameNumber(a, b)).toBe(same);
    expect(sameNumber(b, a)).toBe(same);
  });

  it('is no number where the tail is not one', () => {
    expect(piidOf('SP8000-26-RESP')).toBeNull();
    expect(piidOf('number not found')).toBeNull();
    expect(piidOf('')).toBeNull();
  });

  it('is read back from every spelling, whatever stands before it', () => {
    const text = (of: string, length: number) =>
      fc.array(fc.constantFrom(...of), { minLength: length, maxLength: length }).map((parts) => parts.join(''));
    const [letters, digits] = ['ABCDEFGHJKLMNPQRSTUVWXYZ', '0123456789'];
    const piid = fc.tuple(text(letters + digits, 6), text(digits, 2), text(letters, 1), text(letters + digits, 4));
    fc.assert(
      fc.property(piid, fc.constantFrom('', '-'), fc.constantFrom('', '2025-', 'No. '), (parts, between, before) => {
        const written = before + parts.join(between);
        expect(numberText(written)).toBe(parts.join('-'));
        expect(sameNumber(written.toLowerCase(), parts.slice(1).join('-'))).toBe(true);
      }),
    );
  });
});
