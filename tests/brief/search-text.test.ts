import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlighted, numbersIn, snippetOf, wordsIn } from '../../src/brief/search-text.ts';

describe('numbers of notices', () => {
  it('are written together from every part on', () => {
    expect(numbersIn('contract SP8000-25-D-0007 of 6,685,871 lb')).toEqual([
      'sp800025d0007',
      '25d0007',
      'd0007',
      '6685871',
    ]);
  });

  it('are not made of words with hyphens', () => {
    expect(numbersIn('a sole-source five-year contract')).toEqual([]);
  });
});

describe('snippets', () => {
  it('show the words found and where', () => {
    const text = `${'long '.repeat(60)}alloy-grade cobalt ${'more '.repeat(60)}`;
    const shown = snippetOf(text, new Set(['cobalt']));
    expect(shown.filter(({ hit }) => hit)).toEqual([{ text: 'cobalt', hit: true }]);
    expect(shown.map((segment) => segment.text).join('').length).toBeLessThan(240);
    expect(shown[0]?.text.startsWith('…')).toBe(true);
  });

  it('never change the text they highlight', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const segments = highlighted(text, new Set(wordsIn(text).slice(0, 2)));
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  it('read words without accents and capitals', () => {
    expect(wordsIn('Türkiye, SB₂O₃')).toEqual(['turkiye', 'sb2o3']);
    expect(highlighted('Türkiye', new Set(['turkiye']))).toEqual([{ text: 'Türkiye', hit: true }]);
  });
});
