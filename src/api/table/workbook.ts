import type { CsvCell } from '../../units/csv.ts';
import type { Context } from '../present/context.ts';
import type { About } from './about.ts';
import { type DownloadTable, VALUE_COLUMNS } from './download-table.ts';

/** A sheet of a workbook: its first row is the header. */
export interface Sheet {
  readonly name: 'Data' | 'Notes' | 'Sources' | 'Method';
  readonly rows: readonly (readonly CsvCell[])[];
}

function sourceRows({ sources }: DownloadTable, context: Context): Sheet['rows'] {
  const header = ['source', 'producer', 'title', 'edition', 'published', 'licence', 'tier', 'read directly', 'url'];
  const rows = sources.map(({ id, producer, title, edition, published, licence, tier, url }) => {
    const direct = context.sources.get(id)?.readDirectly === true ? 'yes' : 'no';
    return [id, producer, title, edition, published, licence, tier, direct, url];
  });
  return [header, ...rows];
}

function methodRows({ rows, rules, methods, marking }: DownloadTable, about: About): Sheet['rows'] {
  return [
    ['what', 'says'],
    ['Table', about.route],
    ['Permalink', about.permalink],
    ['As known on', about.knownOn],
    ['Ledger head', about.head],
    ['Program', `Ballast ${about.version}`],
    ['Marking', marking],
    ['Rows', rows.length],
    ['How to cite', 'Name the original producer first (sheet Sources), then Ballast with permalink and day.'],
    [
      'Absences',
      'Withheld, not available, not applicable, net exporter and zero are five states; none is a number here.',
    ],
    ...Object.entries(VALUE_COLUMNS).map(([name, meaning]) => [`Column ${name}`, meaning]),
    ...methods.map((method) => ['Formula', `${method}, see docs/method and the methodology`]),
    ...rules.map((rule) => ['Rule', rule]),
  ];
}

/** A table as the four sheets of a workbook: Data, Notes, Sources, Method. */
export function workbookOf(table: DownloadTable, about: About, context: Context): readonly Sheet[] {
  return [
    { name: 'Data', rows: [table.header, ...table.rows] },
    { name: 'Notes', rows: [['footnote', 'note'], ...table.notes.map((note, i) => [i + 1, note])] },
    { name: 'Sources', rows: sourceRows(table, context) },
    { name: 'Method', rows: methodRows(table, about) },
  ];
}
