import type { EvidenceId } from '../ledger/evidence.ts';
import { isNothing, minus, total } from '../stockpile/mass.ts';
import { bookOf } from '../stockpile/stock-book.ts';
import { bookOnDay, type FormTotals, formTotals, type StockSum } from '../stockpile/stock-inventory.ts';
import type { StockTotal } from '../store/stock-store.ts';
import type { IsoDate } from '../units/period.ts';
import type { Desk, View } from './desk.ts';
import { MOST_EVIDENCE } from './present/stock-figure.ts';
import { cardsOf, recordedBy } from './stock-books.ts';

/** Which totals are asked for. */
export interface TotalsAsked {
  readonly holder: string;
  readonly material?: string | undefined;
  readonly on: IsoDate;
}

/** Only where an earlier day is asked for: the sums of months hold what was recorded later too, and entries must be added up. */
export function knownBy({ knownOn }: View, desk: Desk): { readonly knownOn?: IsoDate } {
  return knownOn < desk.today() ? { knownOn } : {};
}

/** Four totals of each form of one book on a day, from the sums the store keeps: no lot is folded, however many there are. */
export async function totalsOn(
  { holder, material, on }: TotalsAsked,
  view: View,
  desk: Desk,
): Promise<readonly FormTotals[]> {
  const { store } = view.workbench;
  const filter = { holder, on, ...(material === undefined ? {} : { material }), ...knownBy(view, desk) };
  const leaving = (await store.stockRecords({ holder, kinds: ['release', 'sale'] })).items.filter(
    (e) => 'authority' in e.payload && e.payload.authority !== undefined,
  );
  const book = bookOf(recordedBy([...(await cardsOf({ view, holder })), ...leaving], view));
  const day = bookOnDay(book, on);
  const whole = await store.stockTotals(filter);
  const bySite = await Promise.all(
    [...day.sites.keys()].map(async (site) =>
      (await store.stockTotals({ ...filter, site })).map((one): StockSum => ({ ...one, site, evidence: [] })),
    ),
  );
  const lying = bySite.flat();
  const elsewhere = whole.map((one) =>
    restOf(
      one,
      lying.filter((part) => isSameGoods(part, one)),
    ),
  );
  const evidence = new Map(
    await Promise.all(whole.map(async (one) => [goodsKey(one), await newestOf(one, on, view)] as const)),
  );
  return formTotals([...lying, ...elsewhere.filter(isSomething)], day).map((line) => ({
    ...line,
    totals: { ...line.totals, evidence: evidence.get(goodsKey(line)) ?? [] },
  }));
}

type Goods = Pick<StockTotal, 'holder' | 'material' | 'form' | 'grade' | 'contentOf'>;

const goodsKey = ({ holder, material, form, grade, contentOf }: Goods): string =>
  JSON.stringify([holder, material, form, grade, contentOf]);
const isSameGoods = (a: Goods, b: Goods): boolean => goodsKey(a) === goodsKey(b);

/** What lies at no site that has a card on the day. */
function restOf(whole: StockTotal, parts: readonly StockSum[]): StockSum {
  const rest = (key: 'books' | 'accepted' | 'uncommitted' | 'onLoan') =>
    minus(whole[key], total(parts.map((part) => part[key])));
  const masses = {
    books: rest('books'),
    accepted: rest('accepted'),
    uncommitted: rest('uncommitted'),
    onLoan: rest('onLoan'),
  };
  return { ...whole, site: null, ...masses, evidence: [] };
}

/** A form of which nothing is left is still a line of zero where all of it lay at no site. */
const isSomething = ({ books, onLoan }: StockSum): boolean => !isNothing(books) || !isNothing(onLoan);

const LOTS_LOOKED_AT = 200;

/** The newest records behind a total: of a million movements a figure names those, and its rule says so. */
async function newestOf(
  { holder, material, form }: StockTotal,
  on: IsoDate,
  view: View,
): Promise<readonly EvidenceId[]> {
  const { store } = view.workbench;
  const { items: lots } = await store.stockLots({ holder, material, form }, { limit: LOTS_LOOKED_AT });
  const names = lots.map(({ lot }) => lot);
  if (names.length === 0) return [];
  const page = { limit: MOST_EVIDENCE, newestFirst: true } as const;
  const { items } = await store.stockRecords({ holder, lots: names, to: on }, page);
  return recordedBy(items, view).map(({ id }) => id);
}
