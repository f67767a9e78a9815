import { describe, expect, it } from 'vitest';
import { SHEET_COLUMNS, SHEETS, type StockColumn } from '../../src/sources/stock-book/columns.ts';
import { kindWords, RULES } from '../../src/sources/stock-book/how-to.ts';
import { kindOf, MOVEMENT_KINDS } from '../../src/sources/stock-book/kinds.ts';
import { csvFileName } from '../../src/sources/stock-book/write.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';

const HEAD = [
  '# Stock book',
  '',
  'A stockpile of your own as a spreadsheet: sites, lots, the specifications they are kept under, who may release what, what must',
  'be on hand, and every movement. Generated from `src/sources/stock-book`.',
  '',
  '```',
  './ballast template stockpile my-book.xlsx     # or a folder: ./ballast template stockpile my-book',
  './ballast ingest my-book.xlsx --dry-run       # every problem by row and column, what would change; writes nothing',
  './ballast ingest my-book.xlsx                 # marked internal; --public: anybody may see it',
  './ballast stock-book --holder own -o out.xlsx # the whole book again, in the same shape; a folder for CSV',
  '```',
  '',
  'The template holds a small invented stockpile of the holder `example` that can be taken in as it is. A workbook is a stock',
  'book when one of its sheets has the heading of one; the sheets are told by name, else by heading, their columns by name in any',
  'order. As CSV each sheet is a file of its own, told by its heading, and each must come after what it names:',
  `${SHEETS.map((sheet) => `\`${csvFileName(sheet)}\``).join(', ')}.`,
  '`./ballast ingest my-book` takes the files of a folder in that order. A dry run tries each file by itself against what is in the',
  'ledger; a workbook has all of it in one.',
  '',
  'On paper: `./ballast print pick-list V-001`, `print certificate SB-101`, `print count --site A --blind`, `print labels`.',
  '',
  ...RULES.map((rule) => `- ${rule}`),
  '- A row that says exactly what an earlier row says is counted as a duplicate; a number given twice with other words is refused.',
  '- The id of a record follows from holder, kind, date and what it says: the book written out and taken in again adds nothing.',
  '- In a CSV an apostrophe stands before text that a spreadsheet would take for a formula; reading takes it off again.',
  '',
];

const needed = ({ required }: StockColumn): string => (required ? 'yes' : 'no');

function sheetSection(sheet: (typeof SHEETS)[number]): readonly string[] {
  const rows = SHEET_COLUMNS[sheet].map((column) => {
    const { name, cell, meaning, example } = column;
    return [`\`${name}\``, needed(column), cell, meaning, example === '' ? '' : `\`${example}\``];
  });
  return [`## ${sheet}`, '', markdownTable(['column', 'needed', 'holds', 'meaning', 'for example'], rows), ''];
}

const kinds = MOVEMENT_KINDS.map((kind) => {
  const { needs, may } = kindWords(kind);
  return [`\`${kind}\``, kindOf(kind).says, needs, may];
});

describe('the stock book', () => {
  it('is documented column by column, kind by kind, and nothing else is', () => {
    const page = [
      ...HEAD,
      ...SHEETS.flatMap(sheetSection),
      '### Kinds of movement',
      '',
      'Besides holder, number, date and kind. A cell filled in a column its kind has no use for is a problem: it would be lost.',
      '',
      markdownTable(['kind', 'what happened', 'needs', 'may have'], kinds),
      '',
    ].join('\n');
    expectGenerated('docs/reference/stock-book.md', page);
    expect(kinds.length).toBeGreaterThan(15);
  });
});
