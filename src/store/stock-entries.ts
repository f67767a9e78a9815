import type { StockEntry } from '../stockpile/stock-entries.ts';
import type { Queryable } from './database.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { stockEntries } from './schema.ts';
import { addRows } from './select.ts';

type Row = typeof stockEntries.$inferSelect;
/** The columns that are masses. */
export type MassColumns = Pick<
  Row,
  | 'books_gross'
  | 'books_content'
  | 'accepted_gross'
  | 'accepted_content'
  | 'uncommitted_gross'
  | 'uncommitted_content'
  | 'on_loan_gross'
  | 'on_loan_content'
>;

const MASSES = ['books', 'accepted', 'uncommitted', 'on_loan'].flatMap((name) => [`${name}_gross`, `${name}_content`]);

/** SQL of the sums of all masses, under their own names. A content that is not kept adds nothing to one that is. */
export function massSums(table: string): string {
  return MASSES.map((column) => `sum(${table}.${column})::bigint as ${column}`).join(', ');
}

function rowOf(entry: StockEntry, intake: number, ordinal: number): Row {
  const { holder, lot, site, material, form, grade, contentOf, date, books, accepted, uncommitted, onLoan } = entry;
  return {
    ...{ intake, ordinal, holder, lot, site, material, form, grade, content_of: contentOf, date },
    ...{ books_gross: books.gross, books_content: books.content },
    ...{ accepted_gross: accepted.gross, accepted_content: accepted.content },
    ...{ uncommitted_gross: uncommitted.gross, uncommitted_content: uncommitted.content },
    ...{ on_loan_gross: onLoan.gross, on_loan_content: onLoan.content },
  };
}

/** The masses of a row; where a content is kept there is one, of zero at least. */
export function massesOf(
  row: MassColumns,
  kept: boolean,
): Pick<StockEntry, 'books' | 'accepted' | 'uncommitted' | 'onLoan'> {
  const mass = (gross: number, content: number | null) => ({ gross, content: kept ? (content ?? 0) : content });
  return {
    books: mass(row.books_gross, row.books_content),
    accepted: mass(row.accepted_gross, row.accepted_content),
    uncommitted: mass(row.uncommitted_gross, row.uncommitted_content),
    onLoan: mass(row.on_loan_gross, row.on_loan_content),
  };
}

/** Adds a batch's entries, and to the sums of their months and years what they change. */
export async function addStockEntries(db: Queryable, { sequence, changes }: IntakeBatch): Promise<void> {
  const entries = changes?.entries ?? [];
  if (entries.length === 0) return;
  await addRows(db, 'stock_entries', entries, (entry, i) => rowOf(entry, sequence, i));
  for (const span of ['month', 'year'] as const) await addToSums(db, span, sequence);
}

/** Sums that are kept by month and by year, in the tables of their names. */
export type Span = 'month' | 'year';

async function addToSums(db: Queryable, span: Span, intake: number): Promise<void> {
  const sums = MASSES.map((c) => (c.endsWith('gross') ? `${c} = m.${c} + excluded.${c}` : `${c} = ${addedContent(c)}`));
  await db.query(
    `insert into stock_${span}s as m (holder, material, form, grade, content_of, site, ${span}, ${MASSES.join(', ')})
     select ${spanKeys(span)} from stock_entries e where e.intake = $1 group by 1, 2, 3, 4, 5, 6, 7
     on conflict (holder, material, form, grade, content_of, site, ${span}) do update set ${sums.join(', ')}`,
    [intake],
  );
}

/** The sum of two contents of which either may not be kept. */
const addedContent = (column: string): string =>
  `case when m.${column} is null then excluded.${column} else m.${column} + coalesce(excluded.${column}, 0) end`;

/** The rows of `stock_months` or `stock_years` that entries `e` add up to, when grouped by the first seven. */
export const spanKeys = (span: Span): string =>
  `e.holder, e.material, e.form, coalesce(e.grade, '') as grade, coalesce(e.content_of, '') as content_of,
  coalesce(e.site, '') as site, date_trunc('${span}', e.date)::date as ${span}, ${massSums('e')}`;

/** Entries of lots, added up by day, place and what they are of. */
export async function readStockSums(
  db: Queryable,
  holder: string,
  lots: readonly string[],
): Promise<readonly StockEntry[]> {
  const rows = await db.query<Row>(
    `select e.lot, e.site, e.material, e.form, e.grade, e.content_of, e.date, ${massSums('e')} from stock_entries e
     where e.holder = $1 and e.lot = any($2::text[]) group by 1, 2, 3, 4, 5, 6, 7 order by e.lot, e.date`,
    [holder, lots],
  );
  return rows.map((row) => {
    const { lot, site, material, form, grade, content_of: contentOf, date } = row;
    return { holder, lot, site, material, form, grade, contentOf, date, ...massesOf(row, false) };
  });
}
