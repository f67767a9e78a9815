import type { Marking } from '../ledger/evidence.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { StockEvent } from '../ledger/stock-event.ts';
import { lotsOf } from '../ledger/stock-event.ts';
import { byDay, type LotLife, lifeOf } from '../stockpile/lot-life.ts';
import type { StockHolder } from '../store/stock-store.ts';
import type { IsoDate } from '../units/period.ts';
import type { Desk, View } from './desk.ts';
import { ApiError } from './errors.ts';

/** Whose book is meant where nobody is named. */
export const OWN_BOOK = 'own';

/** A book as a view knows it: its records, those recorded after the day the ledger is known on left out. */
export interface BookView {
  readonly holder: string;
  readonly view: View;
}

/** The day asked about: `on`, else the day the ledger is known on. */
export function dayAsked(on: string | undefined, { knownOn }: View): IsoDate {
  return on ?? knownOn;
}

/** What had been recorded by the day the ledger is known on (UTC). */
export function recordedBy(records: readonly StockEvent[], { knownOn }: View): readonly StockEvent[] {
  return records.filter(({ recorded }) => recorded.slice(0, 10) <= knownOn);
}

/** Cards of a whole book, which say what its records mean: sites, specifications, authorities, requirements, and what undoes one. */
export function cardsOf({ view, holder }: BookView): Promise<readonly StockEvent[]> {
  return view.ofStock(`stock cards ${holder}`, async () => {
    return (await view.workbench.store.stockRecords({ holder, lotless: true })).items;
  });
}

/** Records of lots with the cards of their book, by day. */
export async function recordsOfLots(book: BookView, lots: readonly string[]): Promise<readonly StockEvent[]> {
  const { view, holder } = book;
  const own = lots.length === 0 ? [] : (await view.workbench.store.stockRecords({ holder, lots })).items;
  const all = new Map([...own, ...(await cardsOf(book))].map((e) => [e.id, e]));
  return [...recordedBy([...all.values()], view)].sort(byDay);
}

/** Every record of a book, read once per head. */
export async function wholeBook({ view, holder }: BookView): Promise<readonly StockEvent[]> {
  const all = await view.ofStock(`stock book ${holder}`, async () =>
    (await view.workbench.store.stockRecords({ holder })).items.toSorted(byDay),
  );
  return recordedBy(all, view);
}

/** The life of one lot; refused where the book has no record of it. */
export async function lifeOfLot(book: BookView, lot: string): Promise<LotLife> {
  const life = lifeOf(await recordsOfLots(book, [lot]), lot);
  if (life.records.length > 0) return life;
  throw new ApiError('unknown-lot', `The book of ${book.holder} has no record of lot ${lot}.`);
}

/** Every holder with a book, counted once until anything is taken in. */
export function holdersOf(view: View): Promise<readonly StockHolder[]> {
  return view.ofStock('stock holders', () => view.workbench.store.stockHolders());
}

/** How widely what follows from a book may be shown: as widely as the narrowest of its records. */
export async function markingOfBook(view: View, holder: string): Promise<Marking> {
  const known = (await holdersOf(view)).find((one) => one.holder === holder);
  return highestMarking(known?.markings ?? []);
}

/** Holders with a book, or the one asked for; refused where it has none. */
export async function holdersAsked(desk: Desk, holder: string | undefined): Promise<readonly string[]> {
  const known = (await desk.workbench.store.stockHolders()).map((one) => one.holder);
  if (holder === undefined) return known;
  if (known.includes(holder)) return [holder];
  throw new ApiError('unknown-holder', `Nobody called "${holder}" keeps a stock book here.`);
}

/** What each lot's content is the mass of, by the cards among records; the latest card says it. */
export function contentsAmong(records: readonly StockEvent[]): (lot: string) => string | null {
  const contents = new Map(
    records.flatMap((e) => (e.kind === 'lot' ? [[e.payload.lot, e.payload.contentOf ?? null] as const] : [])),
  );
  return (lot) => contents.get(lot) ?? null;
}

/** Reversals among records, by the number of what they undo. */
export function reversalsAmong(records: readonly StockEvent[]): (number: string) => string | null {
  const undone = new Map(
    records.flatMap((e) => (e.kind === 'reversal' ? [[e.payload.reverses, e.payload.number] as const] : [])),
  );
  return (number) => undone.get(number) ?? null;
}

/** Lots a record is about; a reversal is about those of what it undoes. */
export function lotsAbout(e: StockEvent, records: readonly StockEvent[]): readonly string[] {
  if (e.kind !== 'reversal') return lotsOf(e);
  const undone = records.find(({ payload }) => payload.number === e.payload.reverses);
  return undone === undefined ? [] : lotsOf(undone);
}

/** What sites are called on a day, by the latest card of each. */
export function siteNames(records: readonly StockEvent[], on: IsoDate): (site: string) => string | null {
  const names = new Map(
    records.flatMap((e) => (e.kind === 'site' && e.date <= on ? [[e.payload.site, e.payload.name] as const] : [])),
  );
  return (site) => names.get(site) ?? null;
}
