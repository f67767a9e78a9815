import type { StockEvent } from '../ledger/stock-event.ts';
import { daysAfter, type IsoDate, isIsoDate } from '../units/period.ts';
import type { AuthorityRecord, Grams } from '../vocabulary/stock-record.ts';
import { byDay, push } from './lot-life.ts';
import { gramsText } from './mass.ts';
import { covers, leavingUnder } from './release-authority.ts';
import { cardFor, cardOn, lotCardOn, type StockBook, type StockEventOf } from './stock-book.ts';
import { type CheckContext, NO_REFUSALS, refuse, type StockRefusal } from './stock-refusal.ts';

type Leaving = StockEventOf<'release' | 'sale'>;

/** What the law of the book says against a release or sale; a sale that names no authority is its holder's own affair. */
export function authorityRefusals(e: StockEvent, { book }: CheckContext): readonly StockRefusal[] {
  if (e.kind !== 'release' && e.kind !== 'sale') return NO_REFUSALS;
  const { authority } = e.payload;
  if (authority === undefined) return NO_REFUSALS;
  const card = cardFor(book.authorities, authority, book, e)?.payload ?? null;
  if (card === null || (card.until !== undefined && card.until < e.date)) return notInForce(e, authority, card);
  return [...coverRefusals(e, card, book), ...noticeRefusals(e, card)];
}

function notInForce(e: Leaving, authority: string, card: AuthorityRecord | null): readonly StockRefusal[] {
  const why = card === null ? 'The book has no' : `Until ${card.until} the book had an`;
  const message = `${why} authority "${authority}"; on ${e.date} none of that name is in force.`;
  return refuse(e, 'stock-unknown-authority', 'authority', message, 'Write its card first, with the rule it rests on.');
}

function coverRefusals(e: Leaving, card: AuthorityRecord, book: StockBook): readonly StockRefusal[] {
  const advice = 'Name an authority that covers it.';
  if (!card.allows.includes(e.kind)) {
    const message = `${card.authority} allows ${card.allows} and no ${e.kind}.`;
    return refuse(e, 'stock-not-authorised', 'authority', message, advice);
  }
  const lot = lotCardOn(book, e.payload.lot, e.date);
  if (lot === null) return NO_REFUSALS;
  const { material, form, grade = null } = lot;
  if (covers(card, { material, form, grade })) return NO_REFUSALS;
  const covered = [card.material, card.form, card.grade].filter((word) => word !== undefined).join(', ');
  const message = `${card.authority} covers ${covered}; lot ${e.payload.lot} is ${material}, ${form}, ${grade ?? 'no grade'}.`;
  return refuse(e, 'stock-not-authorised', 'authority', message, advice);
}

function noticeRefusals(e: Leaving, { authority, noticeDays = 0 }: AuthorityRecord): readonly StockRefusal[] {
  if (noticeDays === 0 || !Number.isInteger(noticeDays)) return NO_REFUSALS;
  const { noticed } = e.payload;
  if (noticed === undefined) {
    const message = `${authority} asks for ${noticeDays} days of notice, and no day of notice is given.`;
    return refuse(e, 'stock-notice-not-over', 'noticed', message, 'Give the day the notice was made.');
  }
  if (!isIsoDate(noticed)) return NO_REFUSALS;
  const first = daysAfter(noticed, noticeDays);
  if (first <= e.date) return NO_REFUSALS;
  const message = `Notice of ${noticed} runs ${noticeDays} days under ${authority}; nothing leaves before ${first}, and this is dated ${e.date}.`;
  return refuse(e, 'stock-notice-not-over', 'date', message, `Date it ${first} or later.`);
}

/** What takes more under an authority than it allows, or lowers what it allows below what takes it; on any day. */
export function overdrawn(proposed: readonly StockEvent[], book: StockBook): readonly StockRefusal[] {
  const byAuthority = new Map<string, StockEvent[]>();
  for (const e of [...proposed].sort(byDay)) {
    const about = e.kind === 'reversal' ? book.numbers.get(e.payload.reverses) : e;
    if (about !== undefined && 'authority' in about.payload && about.payload.authority !== undefined) {
      push(byAuthority, about.payload.authority, e);
    }
  }
  return [...byAuthority].flatMap(([authority, own]) => overdrawnOf(authority, own, book));
}

function overdrawnOf(authority: string, own: readonly StockEvent[], book: StockBook): readonly StockRefusal[] {
  const from = own[0]?.date;
  for (const { day, used } of leavingDays(leavingUnder(book, authority), book)) {
    const most = cardOn(book.authorities, authority, book, day)?.payload.most;
    const last = own.findLast(({ date }) => date <= day);
    if (from === undefined || day < from || most === undefined || used <= most || last === undefined) continue;
    const message = `${authority} allows ${gramsText(most)}; by ${day} ${gramsText(used)} would have left under it, ${gramsText(used - most)} too much.`;
    const field = last.kind === 'authority' ? 'most' : last.kind === 'reversal' ? 'reverses' : 'gross';
    return refuse(last, 'stock-above-authority', field, message, 'Take less, or name another authority for the rest.');
  }
  return NO_REFUSALS;
}

/** Gross mass that left so far, at the end of each day on which something leaves. */
function leavingDays(
  leaving: readonly Leaving[],
  { undone }: StockBook,
): readonly { readonly day: IsoDate; readonly used: Grams }[] {
  const changes = new Map<IsoDate, Grams>();
  const add = (day: IsoDate, gross: Grams): unknown => changes.set(day, (changes.get(day) ?? 0) + gross);
  for (const { date, payload } of leaving) {
    add(date, payload.gross);
    const until = undone.get(payload.number);
    if (until !== undefined) add(until, 0 - payload.gross);
  }
  const days: { readonly day: IsoDate; readonly used: Grams }[] = [];
  for (const [day, change] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    days.push({ day, used: (days.at(-1)?.used ?? 0) + change });
  }
  const left = new Set(leaving.map(({ date }) => date));
  return days.filter(({ day }) => left.has(day));
}
