import type { StockEvent } from '../ledger/stock-event.ts';
import type { StockDraft } from '../sources/stock-book/records.ts';
import { lotOn } from '../stockpile/lot.ts';
import { atHand } from '../stockpile/lot-state.ts';
import { isIsoDate } from '../units/period.ts';
import { labelIndex } from '../vocabulary/labels.ts';
import type { StockEntryDto, StockRefusalDto } from './contract-stock-writing.ts';
import type { Desk } from './desk.ts';
import { recordsOfLots } from './stock-books.ts';
import type { LotKnown } from './stock-completion.ts';
import { asIfRecorded, cellsOf, kindNamed, readEntry } from './stock-reading.ts';

/** Records as sent, read; refusals where one of them cannot be. */
export interface Drafted {
  readonly drafts: readonly StockDraft[];
  /** Number of each record sent, given or made. */
  readonly numbers: readonly string[];
  readonly refusals: readonly StockRefusalDto[];
}

/** Reads records as a person writes them, each in the light of the book and of the records before it. */
export async function draftsOf(desk: Desk, holder: string, entries: readonly StockEntryDto[]): Promise<Drafted> {
  const { vocabulary } = desk.workbench;
  const words = { vocabulary, labels: labelIndex(vocabulary) };
  const today = desk.today();
  const numbers = await numbersFor(desk, holder, entries);
  const records: StockEvent[] = [...(await kept(desk, holder, entries))];
  const drafts: StockDraft[] = [];
  const refusals: StockRefusalDto[] = [];
  for (const [entry, one] of entries.entries()) {
    const number = numbers[entry] ?? '';
    const lot = knownLot(records, one, today);
    const read = readEntry(one, { ...words, holder, today, number, lot });
    if ('refusals' in read) refusals.push(...read.refusals.map((refusal) => ({ ...refusal, entry, number })));
    else {
      drafts.push(read.draft);
      records.push(asIfRecorded(read.draft, today));
    }
  }
  return { drafts, numbers, refusals };
}

async function kept(desk: Desk, holder: string, entries: readonly StockEntryDto[]): Promise<readonly StockEvent[]> {
  const lots = entries.flatMap((entry) => cellsOf(entry).get('lot') ?? []);
  return recordsOfLots({ holder, view: await desk.view(undefined) }, [...new Set(lots)]);
}

/** The lot a record is of as the book has it on its day; null where it has no card of it by then. */
function knownLot(records: readonly StockEvent[], entry: StockEntryDto, today: string): LotKnown | null {
  const name = cellsOf(entry).get('lot');
  const date = entry.date?.trim() || today;
  if (name === undefined || !isIsoDate(date)) return null;
  const state = lotOn(records, name, date);
  const { card, mass, onLoan, committed } = state;
  return card === null ? null : { contentOf: card.contentOf ?? null, mass, atHand: atHand(state), onLoan, committed };
}

/** Numbers of documents: those given, and for the others the kind and day with the first count the book has not used. */
async function numbersFor(desk: Desk, holder: string, entries: readonly StockEntryDto[]): Promise<readonly string[]> {
  const taken = new Set(entries.flatMap(({ number }) => (number?.trim() ? [number.trim()] : [])));
  const numbers: string[] = [];
  for (const entry of entries) {
    const given = entry.number?.trim();
    const number =
      given || (await freeNumber(desk, holder, taken, `${kindNamed(entry) ?? 'record'}-${entry.date ?? desk.today()}`));
    taken.add(number);
    numbers.push(number);
  }
  return numbers;
}

const TRIED_AT_ONCE = 50;

async function freeNumber(desk: Desk, holder: string, taken: ReadonlySet<string>, stem: string): Promise<string> {
  for (let first = 1; ; first += TRIED_AT_ONCE) {
    const tried = Array.from({ length: TRIED_AT_ONCE }, (_, i) => `${stem}-${first + i}`);
    const { items } = await desk.workbench.store.stockRecords({ holder, numbers: tried });
    const used = new Set(items.map(({ payload }) => payload.number));
    const free = tried.find((number) => !used.has(number) && !taken.has(number));
    if (free !== undefined) return free;
  }
}
