import { expect, it } from 'vitest';
import { XLSX_ROWS } from '../../src/api/table/download.ts';
import { VALUE_COLUMNS } from '../../src/api/table/download-table.ts';
import { LONGEST } from '../../src/api/table/sheet-text.ts';
import { formatNumber } from '../../src/units/format.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';

const columns = Object.entries(VALUE_COLUMNS).map(([name, meaning]) => [`\`${name}\``, meaning]);

const PAGE = [
  '# Tables to take away',
  '',
  'Every list of the API and every section of a material page is also a file: `?format=xlsx` or `?format=csv` on its route, the',
  'download menu of a frame, or `./ballast export <table>`. A file holds the whole list, not a page of it. Generated from',
  '`src/api/table`.',
  '',
  '- **One row a figure.** An item with several figures (ceiling, guaranteed minimum, obligated) has a row for each, named in',
  '  `figure`; an item without any has one row. `part` names the list inside the answer a row is from.',
  '- **Data** begins with the words around the figure, as the answer names them, and ends with the columns below. Numbers are',
  '  numbers and have their unit beside them. What is withheld, not available or zero has a `state` and no amount.',
  '- **Notes** holds the numbered footnotes, each once. **Sources** holds producer, title, edition, publication, licence, address',
  '  and whether it was read itself. **Method** holds the permalink, the day the ledger is known on, its head, the version of the',
  '  program, the marking, and every rule and formula used.',
  '- A CSV has the columns of Data, and `known on` and `permalink` on every row.',
  '- No cell is a formula: in XLSX all words are text cells, in CSV what could be read as a formula has an apostrophe in front.',
  `- Control characters are left out of XLSX. A text of more than ${formatNumber(LONGEST)} characters is cut there, and says so.`,
  `- XLSX takes up to ${formatNumber(XLSX_ROWS)} rows; filter the list, or take the CSV.`,
  '- The file name ends in day and marking; the marking of a file is the highest of its rows.',
  '',
  '## Columns every table ends with',
  '',
  markdownTable(['column', 'holds'], columns),
  '',
].join('\n');

it('docs/reference/downloads.md is as the code has it', () => {
  expectGenerated('docs/reference/downloads.md', PAGE);
  expect(columns.length).toBeGreaterThan(10);
});
