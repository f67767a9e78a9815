import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCsv, decodeJsonLines, decodeYaml, SIZE_LIMITS } from '../../src/archive/decode.ts';
import { encodingOf } from '../../src/archive/text.ts';

const bytes = (text: string): Buffer => Buffer.from(text);

function value<T>(decoded: { ok: true; value: T } | { ok: false; problem: { message: string } }): T {
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return decoded.value;
}

function problem(decoded: { ok: boolean; problem?: { code: string; locator: string; message: string } }) {
  if (decoded.ok || decoded.problem === undefined) throw new Error('expected a problem');
  return decoded.problem;
}

describe('delimited files', () => {
  test('keep the line each row starts on, with cells over several lines and blank lines between', () => {
    const table = value(decodeCsv(bytes('a,b\n"x\ny",2\n\n3,4\n"q""r",1')));
    expect(table.header).toEqual(['a', 'b']);
    expect(table.rows).toEqual([
      { line: 2, cells: ['x\ny', '2'] },
      { line: 5, cells: ['3', '4'] },
      { line: 6, cells: ['q"r', '1'] },
    ]);
  });

  test('count lines alike with both line ends', () => {
    const text = 'a,b\n"x\ny",2\n\n3,4\n';
    expect(decodeCsv(bytes(text.replaceAll('\n', '\r\n')))).toEqual(decodeCsv(bytes(text)));
  });

  test('keep ragged rows as long as they are', () => {
    expect(value(decodeCsv(bytes('a,b\n1\n1,2,3\n'))).rows.map((row) => row.cells)).toEqual([['1'], ['1', '2', '3']]);
  });

  test('in Windows-1252 read byte 0x97 as the dash that means zero', () => {
    const file = Buffer.concat([bytes('name,value\nC'), Buffer.from([0xf4]), bytes('te,'), Buffer.from([0x97, 10])]);
    expect(encodingOf(file)).toBe('windows-1252');
    expect(value(decodeCsv(file)).rows).toEqual([{ line: 2, cells: ['Côte', '—'] }]);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes('é,b\n')])],
    ['UTF-8', bytes('é,b\n')],
    ['UTF-16 little-endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('é,b\n', 'utf16le')])],
    ['UTF-16 big-endian', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('é,b\n', 'utf16le').swap16()])],
  ])('are read from %s', (_, file) => {
    expect(value(decodeCsv(file)).header).toEqual(['é', 'b']);
  });

  test('with a quote left open are a problem with its line', () => {
    const { code, locator, message } = problem(decodeCsv(bytes('a,b\n1,2\n3,"x\n4,5\n')));
    expect([code, locator]).toEqual(['unreadable-file', 'line 4, column 2']);
    expect(message).toContain('Quote Not Closed');
  });
});

describe('YAML files', () => {
  test('keep dates and amounts as written and know the place of every node', () => {
    const tree = value(decodeYaml(bytes('# head\n- date: 2025-08-18\n  text: 6,685,871 lbs\n')));
    expect(tree.data).toEqual([{ date: '2025-08-18', text: '6,685,871 lbs' }]);
    expect(tree.placeOf([0, 'text'])).toEqual({ line: 3, column: 9 });
    expect(tree.placeOf([0])).toEqual({ line: 2, column: 3 });
    expect(tree.placeOf([7, 'text'])).toBeNull();
  });

  test('with a key given twice are a problem with its place', () => {
    expect(problem(decodeYaml(bytes('a: 1\nb: 2\na: 3\n')))).toMatchObject({
      code: 'unreadable-file',
      locator: 'line 3, column 1',
      message: 'not readable as yaml: Map keys must be unique',
    });
  });

  test('with broken syntax are a problem with its place', () => {
    expect(problem(decodeYaml(bytes('a: [1, 2\nb: 3\n'))).locator).toMatch(/^line \d+, column \d+$/);
  });

  test('cannot fill the memory with aliases of aliases', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [of, name] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${of}`).join(', ')}]`);
    }
    expect(problem(decodeYaml(bytes(bomb.join('\n')))).message).toContain('alias');
  });

  test('make no object that is not plain data', () => {
    const tree = value(decodeYaml(bytes('__proto__: {polluted: yes}\n')));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(tree.data)).toBe(Object.prototype);
  });

  test('beyond the size limit are refused with both sizes', () => {
    const { code, message } = problem(decodeYaml(Buffer.alloc(SIZE_LIMITS.yaml + 1, ' ')));
    expect(code).toBe('file-too-large');
    expect(message).toBe('the file has 16.0 MiB; a yaml file may have 16.0 MiB');
  });
});

describe('JSON lines', () => {
  test('skip blank lines and know the line of every item', () => {
    const tree = value(decodeJsonLines(bytes('{"a":1}\n\n{"a":2}\n')));
    expect(tree.data).toEqual([{ a: 1 }, { a: 2 }]);
    expect(tree.placeOf([1, 'a'])).toEqual({ line: 3, column: 1 });
  });

  test('with a broken line are a problem with its number', () => {
    expect(problem(decodeJsonLines(bytes('{"a":1}\n{"a":\n'))).locator).toBe('line 2, column 1');
  });
});

describe('data that have no end, or nearly none', () => {
  const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test('are refused when an alias stands inside what it names', () => {
    expect(problem(decodeYaml(bytes('claims: &a\n  - *a\n')))).toMatchObject({
      code: 'unreadable-file',
      message: 'not readable as yaml: an alias stands inside the very node it names, so that the data have no end',
    });
    expect(decodeYaml(bytes('a: &a [1]\nb: *a\nc: [*a, *a]\n')).ok).toBe(true);
  });

  test.each([101, 2_000, 20_000])('are refused when %i levels deep, and read when 100 are', (levels) => {
    for (const decoded of [decodeYaml(bytes(deep(levels))), decodeJsonLines(bytes(deep(levels)))]) {
      expect(problem(decoded)).toMatchObject({ code: 'unreadable-file', message: expect.stringContaining('100 deep') });
    }
    expect([decodeYaml(bytes(deep(100))).ok, decodeJsonLines(bytes(deep(100))).ok]).toEqual([true, true]);
  });

  test('are refused with the place of a NUL character, as in UTF-16 that does not say so', () => {
    const file = decodeCsv(Buffer.from('a,b\n1,2\n', 'utf16le'));
    expect(problem(file)).toMatchObject({ code: 'unreadable-file', locator: 'line 1, column 2' });
  });

  test('whatever the bytes are, a file is read or refused with a problem', () => {
    const yaml = fc.string({
      unit: fc.constantFrom('-', ' ', '\n', ':', '&a', '*a', '[', ']', '{', '}', '"', '\\', 'x'),
    });
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      yaml.map(bytes),
      fc.string({ unit: 'binary' }).map(bytes),
    );
    fc.assert(
      fc.property(anything, (content) => {
        for (const decode of [decodeCsv, decodeYaml, decodeJsonLines]) {
          const decoded = decode(content);
          if (decoded.ok) JSON.stringify(decoded.value);
          else expect(decoded.problem.advice).not.toBe('');
        }
      }),
    );
  });
});
