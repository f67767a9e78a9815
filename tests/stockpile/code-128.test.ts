import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code128Bars, code128Svg, code128Values, code128Widths } from '../../src/stockpile/code-128.ts';

/** Texts of code set B. */
const texts = fc.string({
  unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)),
  minLength: 1,
  maxLength: 60,
});

/** Symbols of a drawing, told apart by their six widths; the stop has seven. */
function symbolsOf(widths: readonly number[]): readonly string[] {
  const body = widths.slice(0, -7);
  return Array.from({ length: body.length / 6 }, (_, i) => body.slice(i * 6, i * 6 + 6).join(''));
}

/** Every symbol of code set B as drawn, by the character it stands for. */
const DRAWN = new Map(
  Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).map((character) => {
    return [symbolsOf(code128Widths(character) ?? [])[1] ?? '', character] as const;
  }),
);

describe('Code 128 B', () => {
  it('has the check symbol of known codes', () => {
    // The worked example in code set A begins with 103 and has the check 54; B begins one higher.
    expect(code128Values('PJJ123C')?.at(-2)).toBe(55);
    expect(code128Values('Wikipedia')).toEqual([104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88, 106]);
  });

  it('draws start and stop as the standard has them', () => {
    const widths = code128Widths('A') ?? [];
    expect(widths.slice(0, 6).join('')).toBe('211214');
    expect(widths.slice(6, 12).join('')).toBe('111323');
    expect(widths.slice(-7).join('')).toBe('2331112');
  });

  it('has symbols of 11 modules, all different, whose bars are an even number of modules', () => {
    expect(DRAWN.size).toBe(95);
    for (const symbol of DRAWN.keys()) {
      const widths = [...symbol].map(Number);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(11);
      expect(widths.filter((_, i) => i % 2 === 0).reduce((sum, width) => sum + width, 0) % 2).toBe(0);
    }
  });

  it('can be read back, whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const symbols = symbolsOf(code128Widths(text) ?? []);
        expect(symbols.slice(1, -1).map((symbol) => DRAWN.get(symbol))).toEqual([...text]);
      }),
    );
  });

  it('draws no text it cannot say', () => {
    for (const text of ['', 'é', 'a\tb', 'x'.repeat(61)]) {
      expect([code128Widths(text), code128Bars(text), code128Svg(text)]).toEqual([null, null, null]);
    }
  });

  it('leaves white on either side, and escapes its text in the drawing', () => {
    const { bars, width } = code128Bars('A') ?? { bars: [], width: 0 };
    expect([bars[0], width]).toEqual([{ x: 10, width: 2 }, 3 * 11 + 13 + 20]);
    expect(code128Svg('<"&>')).toContain('aria-label="Barcode of &#60;&#34;&#38;&#62;"');
  });
});
