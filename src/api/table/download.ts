import type { Event } from '../../ledger/event.ts';
import type { Ledger } from '../../ledger/ledger-index.ts';
import type { Statement } from '../../ledger/statement.ts';
import { csvOf } from '../../units/csv.ts';
import { ApiError } from '../errors.ts';
import type { Context } from '../present/context.ts';
import type { About } from './about.ts';
import { type DownloadTable, downloadTable } from './download-table.ts';
import { workbookOf } from './workbook.ts';
import { xlsxOf } from './xlsx.ts';

/** Rows an XLSX is written of; more take a server too long, and a reader's spreadsheet too. */
export const XLSX_ROWS = 30_000;

const indexes = new WeakMap<Ledger, ReadonlyMap<string, Statement | Event>>();

/** Evidence of the ledger by id, built once a ledger. */
export function evidenceById(ledger: Ledger): ReadonlyMap<string, Statement | Event> {
  const known = indexes.get(ledger);
  if (known !== undefined) return known;
  const index = new Map([...ledger.statements, ...ledger.events].map((item) => [item.id, item]));
  indexes.set(ledger, index);
  return index;
}

/** A finished file: its bytes, media type and marking. */
export interface Download {
  readonly type: string;
  readonly marking: string;
  readonly body: Buffer;
}

/** Every row carries what it takes to cite it, since a CSV has no other place for it. */
function csvText({ header, rows }: DownloadTable, { knownOn, permalink }: About): string {
  return csvOf(
    [...header, 'known on', 'permalink'],
    rows.map((row) => [...row, knownOn, permalink]),
  );
}

/** An answer as a file to take away. */
export async function downloadOf(
  answer: unknown,
  format: 'csv' | 'xlsx',
  { about, context, ledger }: { readonly about: About; readonly context: Context; readonly ledger: Ledger },
): Promise<Download> {
  const index = evidenceById(ledger);
  const table = downloadTable(answer, { context, evidence: (id) => index.get(id) });
  const { marking } = table;
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', marking, body: Buffer.from(csvText(table, about)) };
  if (table.rows.length > XLSX_ROWS) {
    throw new ApiError(
      'table-too-long',
      `This table has ${table.rows.length} rows.`,
      `at most ${XLSX_ROWS} rows in a workbook`,
    );
  }
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { type, marking, body: await xlsxOf(workbookOf(table, about, context)) };
}
