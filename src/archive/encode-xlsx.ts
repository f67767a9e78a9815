import writeExcelFile, { type Cell } from 'write-excel-file/node';

/** A sheet to be written; its first row is the heading. */
export interface TextSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const text = (value: string): Cell => ({ value, type: String, format: '@' });
/** An empty cell that keeps what is typed into it as text, as `83 %` and `2026-03` would not stay otherwise. */
const blank: Cell = { type: String, format: '@' } as Cell;

const WIDEST = 40;
const widthOf = (rows: TextSheet['rows'], n: number): number =>
  Math.min(WIDEST, Math.max(8, ...rows.map((row) => row[n]?.length ?? 0)) + 2);

/** A table as a workbook of one sheet; every cell is text, so that no program takes a month for a day or a code for a number. */
export async function encodeXlsx(sheet: string, rows: TextSheet['rows']): Promise<Uint8Array> {
  return writeExcelFile([{ sheet, data: rows.map((row) => row.map(text)) }]).toBuffer();
}

/** A form to be filled: several sheets of text cells with a heading that stays, and rows below that keep text as text. */
export async function encodeForm(sheets: readonly TextSheet[], emptyRows: number): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows }) => {
    const [header = [], ...filled] = rows;
    const bold = header.map((value): Cell => ({ ...(text(value) as object), fontWeight: 'bold' }) as Cell);
    const empty = Array.from({ length: emptyRows }, () => header.map(() => blank));
    return {
      ...{ sheet: name, data: [bold, ...filled.map((row) => row.map(text)), ...empty], stickyRowsCount: 1 },
      columns: header.map((_, n) => ({ width: widthOf(rows, n) })),
    };
  });
  return writeExcelFile(written).toBuffer();
}
