import type { EvidenceId } from '../ledger/evidence.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import { bookOf } from '../stockpile/stock-book.ts';
import { bookOnDay, type FormTotals, formTotals, type StockSum } from '../stockpile/stock-inventory.ts';
import type { StockReads, StockTotal } from '../store/stock-store.ts';
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
  const cards = await cardsOf({ view, holder });
  const leaving = await leavingUnder(store, holder, cards);
  const day = bookOnDay(bookOf(recordedBy([...cards, ...leaving], view)), on);
  const whole = await store.stockTotals(filter);
  const lying = (await store.stockTotals({ ...filter, bySite: true })).map(
    ({ site = null, ...one }): StockSum => ({
      ...one,
      site: site !== null && day.sites.has(site) ? site : null,
      evidence: [],
    }),
  );
  const evidence = new Map(
    await Promise.all(whole.map(async (one) => [goodsKey(one), await newestOf(one, on, view)] as const)),
  );
  return formTotals(lying, day).map((line) => ({
    ...line,
    totals: { ...line.totals, evidence: evidence.get(goodsKey(line)) ?? [] },
  }));
}

type Goods = Pick<StockTotal, 'holder' | 'material' | 'form' | 'grade' | 'contentOf'>;

const goodsKey = ({ holder, material, form, grade, contentOf }: Goods): string =>
  JSON.stringify([holder, material, form, grade, contentOf]);

/** What left under the authorities of a book, and what undoes it: they use up what may still leave. */
async function leavingUnder(
  store: StockReads,
  holder: string,
  cards: readonly StockEvent[],
): Promise<readonly StockEvent[]> {
  const names = [...new Set(cards.flatMap((e) => (e.kind === 'authority' ? [e.payload.authority] : [])))];
  if (names.length === 0) return [];
  const { items } = await store.stockRecords({ holder, leavingUnder: names });
  const numbers = items.map(({ payload }) => payload.number);
  return numbers.length === 0 ? [] : [...items, ...(await store.stockRecords({ holder, reversing: numbers })).items];
}

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
