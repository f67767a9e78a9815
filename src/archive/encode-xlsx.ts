import writeExcelFile from 'write-excel-file/node';

/** A table as a workbook of one sheet; every cell is text, so that no program takes a month for a day or a code for a number. */
export async function encodeXlsx(sheet: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => ({ value, type: String, format: '@' })));
  return writeExcelFile([{ sheet, data }]).toBuffer();
}
