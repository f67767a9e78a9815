import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { decodeXlsx, XLSX_LIMITS } from '../../src/archive/decode-xlsx.ts';

async function problemOf(bytes: Uint8Array): Promise<readonly [string, string]> {
  const decoded = await decodeXlsx(bytes);
  if (decoded.ok) throw new Error('expected a problem');
  expect(decoded.problem.advice).not.toBe('');
  return [decoded.problem.code, decoded.problem.message];
}

const data = [
  [{ value: 'name' }, { value: 'amount' }, { value: 'day' }, { value: 'sure' }],
  [
    { value: 'a "quoted" & <name>' },
    { value: 1.5 },
    { value: new Date('2025-03-31T00:00:00Z'), format: 'yyyy-mm-dd' },
    { value: true },
  ],
  [],
  [{ value: 'b' }, { value: -2 }],
];

describe('workbooks', () => {
  test('are sheets of text cells; rows keep their number, dates are days', async () => {
    const decoded = await decodeXlsx(await writeExcelFile([{ sheet: 'One', data }]).toBuffer());
    expect(decoded).toMatchObject({
      ok: true,
      value: [
        {
          name: 'One',
          table: {
            header: ['name', 'amount', 'day', 'sure'],
            rows: [
              { line: 2, cells: ['a "quoted" & <name>', '1.5', '2025-03-31', 'true'] },
              { line: 4, cells: ['b', '-2', '', ''] },
            ],
          },
        },
      ],
    });
  });

  test('that are none are one problem each', async () => {
    expect(await problemOf(strToU8('name,amount\n'))).toEqual([
      'unreadable-file',
      expect.stringContaining('not a ZIP archive'),
    ]);
    expect(await problemOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))).toEqual([
      'unreadable-file',
      expect.stringContaining('password'),
    ]);
    expect(await problemOf(zipSync({ 'a.txt': strToU8('x') }))).toEqual([
      'unreadable-file',
      expect.stringContaining('holds none'),
    ]);
    expect((await problemOf(zipSync({ 'xl/workbook.xml': strToU8('<broken') })))[0]).toBe('unreadable-file');
  });

  test('cut short or with bytes altered never throw', async () => {
    const whole = await writeExcelFile([{ sheet: 'One', data }]).toBuffer();
    for (const length of [2, 30, 400, whole.byteLength - 30]) {
      expect((await decodeXlsx(whole.subarray(0, length))).ok).toBe(false);
    }
    const altered = Uint8Array.from(whole, (byte, i) => (i > 100 && i < 400 ? byte ^ 0x5a : byte));
    await expect(decodeXlsx(altered)).resolves.toMatchObject({ ok: false });
  });

  test('that would unpack to more than the limit are refused unpacked', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8(''),
      'xl/worksheets/sheet1.xml': new Uint8Array(XLSX_LIMITS.unpacked + 1),
    });
    expect(bomb.byteLength).toBeLessThan(2 ** 20);
    expect((await problemOf(bomb))[0]).toBe('file-too-large');
  });

  test('with one cell in the last corner are refused', async () => {
    const sheet = strToU8(
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
    );
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet });
    expect(await problemOf(bytes)).toEqual(['unreadable-file', expect.stringContaining('cells')]);
  });
});
