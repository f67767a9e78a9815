import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hang, safe, safeData, safeLines, wrap } from '../../src/cli/terminal.ts';

const HARMFUL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('text for the terminal', () => {
  it.each([
    ['\x1b[2J\x1b]0;title\x07', '\\x1b[2J\\x1b]0;title\\x07'],
    ['a\rb', 'a\\x0db'],
    ['\x9b31m', '\\x9b31m'],
    ['line\nline\tcell', 'line line cell'],
    ['‮evil', '\\u{202e}evil'],
    ['Sb₂O₃ 85–100 t “ok” ü', 'Sb₂O₃ 85–100 t “ok” ü'],
  ])('%j is printed as %j', (text, printed) => expect(safe(text)).toBe(printed));

  it('never holds a character that drives the terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(HARMFUL.test(safe(text))).toBe(false);
        expect(HARMFUL.test(safeLines(text).replaceAll('\n', ''))).toBe(false);
      }),
    );
  });

  it('is cleaned in every corner of plain data, and plain data stays as it is', () => {
    expect(safeData({ a: ['\x1b[1m', { '\x07k': '\x00' }], n: 1, z: null })).toEqual({
      a: ['\\x1b[1m', { '\\x07k': '\\x00' }],
      n: 1,
      z: null,
    });
  });
});

describe('lines', () => {
  it('keep every word in order and stay within the width', () => {
    const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', '-') });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => line.length <= width)).toBe(true);
      }),
    );
  });

  it('hang below their lead', () => {
    expect(hang('  - ', 'one two three four five six', 20)).toBe('  - one two three four\n    five six');
  });
});
