import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOf, rowLabels } from '../../src/web/charts/row-labels.ts';

it('names of rows stand in two lines before anything of them is cut', () => {
  expect(linesOf('Willingness of China to deliver', 18)).toEqual(['Willingness of', 'China to deliver']);
  expect(linesOf('Imports from Other countries', 18)).toEqual(['Imports from Other', 'countries']);
  expect(rowLabels(['Imports from Other countries'], 360).rowOf(20)).toBeGreaterThan(20);
  expect(rowLabels(['Yttrium'], 360).rowOf(20)).toBe(20);
});

it('a name is cut only where two lines cannot hold it, and no line is longer than there is room', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 90 }), fc.integer({ min: 5, max: 46 }), (name, most) => {
      const lines = linesOf(name, most);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(most);
      const whole = lines.join('').replaceAll(/\s/g, '');
      const given = name.replaceAll(/\s/g, '');
      expect(whole === given || (whole.endsWith('…') && given.startsWith(whole.slice(0, -1)))).toBe(true);
    }),
  );
});
