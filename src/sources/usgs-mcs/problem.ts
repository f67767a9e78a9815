import type { Problem } from '../../ledger/evidence.ts';
import type { ProblemCode } from '../../ledger/problem-codes.ts';

/** What to do about each kind of cell that could not be read; documented in docs/reference/problems.md. */
const ADVICE: Readonly<Record<string, string>> = {
  'lost-sign': 'The printed chapter shows the sign; data/corrections/usgs-mcs.yaml says how we read known ones.',
  'unreadable-cell': 'Compare with the printed chapter; write the figure down as a claim if it matters.',
  'unknown-unit': 'Add the words to src/sources/usgs-mcs/unit-words.ts.',
  'unit-contradicts-heading': 'The file contradicts itself; look the figure up in the printed chapter.',
  'unknown-place': 'Add the spelling to the labels in data/countries.csv.',
  'unknown-material': 'Add the label to data/materials.csv.',
  'unknown-statistic': 'Teach src/sources/usgs-mcs/heading.ts the statistic.',
  'unknown-heading': 'Add the heading to src/sources/usgs-mcs/headings, with what the release says of it.',
  'name-contradicts-content': 'Take in the file of this table; no cell of this one was read.',
  'row-beyond-heading': 'Compare with the printed chapter; no cell of the row was read.',
  'not-taken': 'Nothing to do; the figure stands in the table the message names.',
  'unknown-property': 'Add the property to data/properties.csv or correct the row.',
  'unknown-basis': 'Write gross, dry, unstated, none, "Sb content", "WO3 equivalent" or "per gross".',
  'unreadable-period': 'Expected a year such as 2024 or a span such as 2021–24.',
};

/** A cell that gave no statement; its text is kept, shortened. */
export function cellProblem(code: ProblemCode, locator: string, message: string, cell: string): Problem {
  return { code, locator, message, original: cell.slice(0, 120), advice: ADVICE[code] ?? 'Correct the file.' };
}

const because =
  (code: ProblemCode, message: (words: string) => string) =>
  (words: string): { readonly code: ProblemCode; readonly message: string } => ({ code, message: message(words) });

/** Refusals every layout shares, for the words that were not understood. */
export const unknownPlace = because('unknown-place', (words) => `no country of the vocabulary is called "${words}"`);
export const unknownMaterial = because(
  'unknown-material',
  (words) => `no material of the vocabulary is called "${words}"`,
);
export const unknownUnit = because('unknown-unit', (words) => `"${words}" is no unit this room knows`);
export const unreadablePeriod = because('unreadable-period', (words) => `"${words}" is no year or span of years`);
