import type { Source } from '../../ledger/source.ts';
import { formatNumber } from '../../units/format.ts';
import { type PackageAbout, tablePath } from './about.ts';
import type { Resource } from './resource.ts';

/** Licences are words of their own; a bar would end the cell. */
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  row(header),
  row(header.map(() => '---')),
  ...rows.map(row),
];

/** `README.md` of the package: what is in it, how to read and cite it, and the licence of every source. */
export function readmeOf(
  resources: readonly Resource[],
  sources: readonly Source[],
  { knownOn, marking, version }: PackageAbout,
): string {
  const files = resources.map(({ name, rows, description }) => [tablePath(name), formatNumber(rows), description]);
  const licences = sources.map(({ id, producer, title, licence }) => [id, producer, title, licence]);
  const lines = [
    '# The ledger of strategic materials',
    '',
    `What the ledger holds as known on ${knownOn}: everything published by that day and marked no narrower than ${marking}.`,
    `Written by Ballast ${version}. \`datapackage.json\` (Data Package 2.0) types every column.`,
    '',
    ...table(['file', 'rows', 'holds'], files),
    '',
    '## How to read it',
    '',
    '- Files are UTF-8 with commas and CRLF; an empty cell says nothing. Rows are in the order of their ids.',
    '- `value_kind` says what an amount is. Withheld, not available, not applicable, net exporter and zero are five',
    '  different things; none has an amount, and none but `zero` is nought.',
    '- A range has `low` and `high` and no `amount`; an end that is open is empty.',
    '- Statements are as their sources make them: disagreeing ones stand side by side, and editions are vintages.',
    '  `correction` names the row of corrections.csv where a known mistake is read otherwise.',
    '- Money of different roles (ceiling, guaranteed minimum, obligated, delivered, paid) is different money. Never add it.',
    '- `read_directly` is false where a publication was not read itself but taken from an extraction or a quotation of it.',
    '- `id` is a SHA-256 of what was said, by whom and when: it is the same in every ledger that holds the same evidence.',
    '- A text that a spreadsheet could take for a formula has an apostrophe in front.',
    '- When a row was taken in, and by whom, is left out: the same evidence gives the same bytes everywhere.',
    '',
    '## How to cite it',
    '',
    'Cite the producer of the row first, then where it was found:',
    '',
    '> producer, edition, locator (published); in: Ballast, the ledger of strategic materials, as known on',
    `> ${knownOn}, evidence id.`,
    '',
    '`producer`, `edition`, `locator`, `published` and `id` are columns of every row of statements.csv and events.csv. The',
    '`id` of datapackage.json is a hash over all tables and names this very package.',
    '',
    '## Licences',
    '',
    'Rows keep the licence of their source, in their column `licence`. Quotes of what is copyrighted are short; figures are',
    'facts, cited. The selection, wording and layout of Ballast are under Apache-2.0.',
    '',
    ...table(['source', 'producer', 'title', 'licence'], licences),
    '',
  ];
  return lines.join('\n');
}
