import type { Queryable } from './database.ts';
import { Conditions } from './stock-conditions.ts';
import type { MassColumns } from './stock-entries.ts';
import { massesOf, massSums } from './stock-entries.ts';
import type { StockTotal, StockTotalsFilter } from './stock-store.ts';

type Row = Pick<StockTotal, 'holder' | 'material' | 'form'> &
  MassColumns & { readonly grade: string; readonly content_of: string; readonly site: string };

const KEYS = ['holder', 'material', 'form', 'grade', 'content_of'];

/**
 * Totals on a day: the sums of the years before, of the months of its own year before, and the entries of its own month. As
 * known on an earlier day they are added up from the entries alone, since the sums hold what came later too.
 */
export async function readStockTotals(db: Queryable, filter: StockTotalsFilter): Promise<readonly StockTotal[]> {
  const conditions = new Conditions();
  const parts = filter.knownOn === undefined ? fromSums(filter, conditions) : fromEntries(filter, conditions);
  const keys = [...KEYS, ...(filter.bySite ? ['site'] : [])].map((key) => `t.${key}`);
  const rows = await db.query<Row>(
    `select ${keys.join(', ')}, ${massSums('t')} from (${parts}) t
     group by ${keys.join(', ')} order by ${keys.map((key) => `${key} collate "C"`).join(', ')}`,
    conditions.params,
  );
  return rows.map((row) => totalOf(row, filter));
}

function totalOf(row: Row, { bySite }: StockTotalsFilter): StockTotal {
  const { holder, material, form } = row;
  const named = { grade: textOf(row.grade), contentOf: textOf(row.content_of) };
  const at = bySite ? { site: textOf(row.site) } : {};
  return { holder, material, form, ...named, ...at, ...massesOf(row, named.contentOf !== null) };
}

/** The empty text stands for none. */
const textOf = (text: string): string | null => (text === '' ? null : text);

const MASSES = `books_gross, books_content, accepted_gross, accepted_content, uncommitted_gross, uncommitted_content,
  on_loan_gross, on_loan_content`;
const OF_ENTRY = `e.holder, e.material, e.form, coalesce(e.grade, '') as grade, coalesce(e.content_of, '') as content_of,
  coalesce(e.site, '') as site, ${MASSES}`;

/** Whose, of what and where, as conditions on either table. */
function whose({ holder, material, site }: StockTotalsFilter, conditions: Conditions): void {
  conditions.add('holder = $', holder);
  conditions.add('material = $', material);
  conditions.add('site = $', site);
}

function fromSums(filter: StockTotalsFilter, conditions: Conditions): string {
  whose(filter, conditions);
  const where = conditions.where === '' ? 'where' : `${conditions.where} and`;
  const on = `${conditions.param(filter.on)}::date`;
  const [month, year] = [`date_trunc('month', ${on})::date`, `date_trunc('year', ${on})::date`];
  const summed = `select holder, material, form, grade, content_of, site, ${MASSES} from`;
  return `${summed} stock_years ${where} year < ${year}
    union all ${summed} stock_months ${where} month >= ${year} and month < ${month}
    union all select ${OF_ENTRY} from stock_entries e ${where} e.date between ${month} and ${on}`;
}

function fromEntries(filter: StockTotalsFilter, conditions: Conditions): string {
  whose(filter, conditions);
  conditions.add('e.date <= $::date', filter.on);
  conditions.add('e.intake in (select sequence from intakes where left(recorded, 10) <= $)', filter.knownOn);
  return `select ${OF_ENTRY} from stock_entries e ${conditions.where}`;
}
