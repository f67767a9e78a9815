import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convertText } from '../../src/units/convert-text.ts';
import { parseValue } from '../../src/units/text.ts';
import { nameOf, unitCodes } from '../../src/units/unit.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reference', 'units.md'), 'utf8');

/** Cells of the rows of one section's tables, headings left out. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const tables = section.split('\n\n').filter((block) => block.startsWith('|'));
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim()),
      ),
  );
}
const quoted = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

describe('docs/reference/units.md', () => {
  const units = rowsUnder('Unit codes');
  test('lists every unit code once and no other', () => {
    expect(units.map(([code]) => quoted(code)[0])).toEqual(unitCodes());
  });
  test.each(units)('%s is named %s and sized %s as the code has it', (code, name, size) => {
    const [unit = ''] = quoted(code);
    const [amount = '', base = 'ratio'] = (size ?? '').split(' ');
    expect(name).toBe(nameOf(unit));
    const target = { count: 'count', index: 'index' }[unit] ?? base;
    expect(convertText(`1 ${unit}`, target)).toMatchObject({ ok: true, amount: Number(amount.replaceAll(',', '')) });
  });

  test.each(rowsUnder('Texts it reads').flatMap(([texts]) => quoted(texts)))('reads %s as it says', (text) => {
    const whole = /^(?:about|roughly|up to|~)$/.test(text) ? `${text} 5 t` : text;
    expect(parseValue(whole, { unit: 'kt' })).toMatchObject({ ok: true });
  });
  test.each(rowsUnder('Texts it refuses').flatMap(([texts]) => quoted(texts)))('refuses %s as it says', (text) => {
    expect(parseValue(text)).toMatchObject({ ok: false, original: text });
  });
});
