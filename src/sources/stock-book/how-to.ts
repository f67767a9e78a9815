import { SHEET_COLUMNS, SHEETS } from './columns.ts';
import { columnOf, columnsOf, kindOf, MASS_COLUMNS, MOVEMENT_KINDS } from './kinds.ts';
import type { WrittenSheet } from './write.ts';

/** Rules of the stock book, for its sheet "How to" and the reference page. */
export const RULES: readonly string[] = [
  'Every row is one record. The rows of the example belong to the holder "example": delete them, or take them in to try.',
  'Nothing is corrected by changing a row that was taken in: a mistake is undone by a reversal, and followed by a new row.',
  'Write masses with their unit: 20,000 kg, 44,092 lb, 19.9 t, 5 short tons. A heading may name the unit: gross (kg).',
  'Masses are kept in whole grams. A part of a gram is rounded half to even; what you wrote is kept beside it.',
  'Give content as a mass, or as percent of gross in the column assay. Both only where they agree to the gram.',
  'In an upgrade what goes in is what comes out and what is lost, gross and content. A gram of rounding goes to the loss.',
  'Write dates as 2026-03-31, or as dates of the spreadsheet.',
  'One wrong row, and nothing of the file is taken in: ./ballast ingest FILE --dry-run lists every problem and what would change.',
  'The book is marked internal unless it is taken in with --public. Sheets called "Notes ..." are left alone.',
];

/** What a kind of movement needs and may have, in words. */
export function kindWords(kind: (typeof MOVEMENT_KINDS)[number]): { readonly needs: string; readonly may: string } {
  const { needs, masses } = kindOf(kind);
  const gross = masses
    .filter((group) => group !== 'part' && group !== 'content')
    .map((group) => MASS_COLUMNS[group][0]);
  const needed = [...needs.map(columnOf), ...gross];
  const may = columnsOf(kind).filter((name) => !needed.includes(name));
  return { needs: needed.join(', '), may: [...may, 'note'].join(', ') };
}

/** The sheet that explains the others. */
export const HOW_TO_SHEET: WrittenSheet = {
  name: 'How to',
  header: ['sheet', 'column', 'needed', 'what stands in it', 'for example'],
  rows: [
    ...RULES.map((rule) => ['', '', '', rule, '']),
    ...SHEETS.flatMap((sheet) =>
      SHEET_COLUMNS[sheet].map(({ name, required, meaning, example }) => {
        return [sheet, name, required ? 'yes' : 'no', meaning, example];
      }),
    ),
    ...MOVEMENT_KINDS.map((kind) => {
      const { needs, may } = kindWords(kind);
      return ['Movements', 'kind', kind, kindOf(kind).says, `needs ${needs}; may have ${may}`];
    }),
  ],
};
