import fc from 'fast-check';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { lotOn } from '../../src/stockpile/lot.ts';
import { free } from '../../src/stockpile/lot-state.ts';
import { refusals } from '../../src/stockpile/stock-check.ts';
import { daysAfter, type IsoDate } from '../../src/units/period.ts';
import type { Mass } from '../../src/vocabulary/stock-record.ts';
import { METAL, SECOND_SITE, SITE, SPECIFICATION, STOCK_VOCABULARY, stock, TRIOXIDE } from './stock-records.ts';

const card = (number: string, lot: string, payload: object) =>
  stock('lot', '2024-01-01', { number, lot, material: 'antimony', form: 'metal', ...payload });

/** Cards of the random books: two lots of metal alike, one of oxide, two that keep no content. */
export const CARDS: readonly StockEvent[] = [
  ...[SITE, SECOND_SITE, SPECIFICATION, METAL, TRIOXIDE],
  card('C-11', 'A2', { contentOf: 'Sb', grade: 'II' }),
  card('C-12', 'S', { material: 'cobalt', form: 'scrap' }),
  card('C-13', 'S2', { material: 'cobalt', form: 'scrap' }),
];
export const LOTS = ['A', 'A2', 'B', 'S', 'S2'] as const;
const SITES = ['hawthorne', 'scotia', 'scotia', 'hythe'] as const;
const KINDS = [
  ...(['receipt', 'receipt', 'sampling', 'accept', 'reject', 're-assay', 'inspection', 'transfer', 'split'] as const),
  ...(['upgrade', 'loan', 'loan', 'return', 'return', 'commit', 'commit', 'uncommit', 'uncommit', 'sale'] as const),
  ...(['write-off', 'found', 'count', 'reversal', 'card', 'authority', 'release', 'order', 'site'] as const),
];

const FIRST = '2024-01-10';
const LAST = 40;
/** Every day on which a random book may change, the eve and the day after. */
export const DAYS: readonly IsoDate[] = Array.from({ length: LAST + 2 }, (_, i) => daysAfter(FIRST, i - 1));

/** What the books begin with, so that there is something to move; it may be undone like the rest. */
const OPENING: readonly StockEvent[] = [
  stock('receipt', FIRST, { number: 'N-100', lot: 'A', site: 'hawthorne', gross: 1_000_000, content: 995_000 }),
  stock('receipt', FIRST, { number: 'N-101', lot: 'S', site: 'scotia', gross: 500_000, content: null }),
  stock('loan', FIRST, { number: 'N-102', lot: 'A', gross: 100_000, content: 99_000 }),
  stock('commit', FIRST, { number: 'N-103', lot: 'S', to: 'army', gross: 50_000, content: null }),
  stock('authority', FIRST, {
    number: 'N-104',
    authority: 'navy',
    rule: 'order',
    allows: 'release or sale',
    most: 200_000,
  }),
];

/** What somebody may want to write; part and lost are thousandths, so that some of it is too much. */
const intent = fc.record({
  kind: fc.constantFrom(...KINDS),
  day: fc.nat(LAST - 1),
  lot: fc.constantFrom(...LOTS),
  into: fc.constantFrom(...LOTS),
  site: fc.constantFrom(...SITES),
  part: fc.oneof(fc.nat(300), fc.nat(1050)),
  lost: fc.integer({ min: -100, max: 300 }),
  gross: fc.integer({ min: 1, max: 1_000_000 }),
  to: fc.constantFrom('army', 'navy'),
});
type Intent = typeof intent extends fc.Arbitrary<infer I> ? I : never;

/** A book of records that were let through one after the other, and those that were not. */
export interface RandomBook {
  readonly records: readonly StockEvent[];
  readonly refused: readonly StockEvent[];
}

/** Random books: candidates in any order of days, kept where nothing speaks against them. */
export const randomBook: fc.Arbitrary<RandomBook> = fc
  .array(intent, { minLength: 1, maxLength: 30, size: 'max' })
  .map((intents) => intents.reduce<RandomBook>(withIntent, { records: [...CARDS, ...OPENING], refused: [] }));

function withIntent({ records, refused }: RandomBook, wish: Intent, place: number): RandomBook {
  const e = candidate(records, wish, `N-${place}`);
  return refusals(records, e, STOCK_VOCABULARY).length === 0
    ? { records: [...records, e], refused }
    : { records, refused: [...refused, e] };
}

const share = ({ gross, content }: Mass, thousandths: number): Mass => ({
  gross: Math.floor((gross * thousandths) / 1000),
  content: content === null ? null : Math.floor((content * thousandths) / 1000),
});

/** What the wish comes to, given what the lot has free on that day. */
function candidate(records: readonly StockEvent[], wish: Intent, number: string): StockEvent {
  const { kind, lot, into, site, to } = wish;
  const date = daysAfter(FIRST, wish.day);
  const state = lotOn(records, lot, date);
  const part = share(free(state), wish.part);
  const base = { number, lot };
  switch (kind) {
    case 'receipt':
    case 'found': {
      const fresh = { gross: wish.gross, content: lot.startsWith('S') ? null : Math.floor(wish.gross * 0.83) };
      return kind === 'receipt'
        ? stock('receipt', date, { ...base, site, ...fresh })
        : stock('found', date, { ...base, ...fresh, reason: 'counted' });
    }
    case 'accept':
      return stock('accept', date, { ...base, specification: 'P-2A', revision: '1' });
    case 'reject':
      return stock('reject', date, { ...base, reason: 'damp' });
    case 're-assay': {
      const content = state.mass.content === null ? null : share(state.mass, wish.part).content;
      return stock('re-assay', date, { ...base, content, analytes: { Sb: 99 + wish.part / 1050 } });
    }
    case 'inspection':
      return stock('inspection', date, { ...base, condition: 'dry', sound: true });
    case 'transfer':
      return stock('transfer', date, { ...base, site });
    case 'split':
      return stock('transfer', date, { ...base, into, site, part });
    case 'upgrade':
      return stock('upgrade', date, { ...base, into, site, ...part, ...processed(part, wish.lost) });
    case 'return':
      return stock('return', date, { ...base, ...share(state.onLoan, wish.part) });
    case 'uncommit': {
      const promised = state.committed.find((one) => one.to === to)?.mass ?? { gross: 1, content: null };
      return stock('uncommit', date, { ...base, to, ...share(promised, wish.part) });
    }
    case 'commit':
      return stock('commit', date, { ...base, to, ...part });
    case 'write-off':
      return stock('write-off', date, { ...base, ...part, reason: 'spilt' });
    case 'count':
      return stock('count', date, { ...base, gross: wish.gross });
    case 'reversal':
      return stock('reversal', date, {
        number,
        reverses: undoable(wish),
        reason: 'wrong',
      });
    case 'authority':
      return stock('authority', date, {
        ...{ number, authority: to, rule: 'plan', allows: wish.part % 3 === 0 ? 'sale' : 'release or sale' },
        ...(wish.part % 2 === 0 ? { most: wish.gross } : { material: 'antimony' }),
        ...(wish.part % 5 === 0 ? { until: daysAfter(date, wish.lost + 100) } : {}),
        noticeDays: Math.max(0, Math.trunc(wish.lost / 100)),
      });
    case 'release':
      return stock('release', date, { ...base, ...part, authority: to, noticed: daysAfter(date, -2) });
    case 'order':
      return stock('sale', date, { ...base, ...part, authority: to, noticed: daysAfter(date, -2) });
    case 'site':
      return stock('site', date, {
        number,
        site: wish.part % 2 === 0 ? site : 'hythe',
        name: 'A site',
        outloadPerDay: 1 + wish.part,
      });
    case 'card':
      return stock('lot', date, { ...cardOf(lot), number, grade: to });
    default:
      return stock(kind, date, { ...base, ...part });
  }
}

/** Mostly a movement, now and then an opening or a card. */
function undoable({ part, lot }: Intent): string {
  if (part % 5 === 0) return `N-${100 + (part % 4)}`;
  return part % 7 === 0 ? cardOf(lot).number : `N-${part % 30}`;
}

function cardOf(lot: string) {
  const found = CARDS.find((e) => e.kind === 'lot' && e.payload.lot === lot);
  if (found?.kind !== 'lot') throw new Error(`no card of ${lot}`);
  return found.payload;
}

/** Some content is lost; gross mass is lost or taken up. */
function processed({ gross, content }: Mass, lost: number): { readonly out: Mass; readonly loss: Mass } {
  const loss = {
    gross: Math.trunc((gross * lost) / 1000),
    content: content === null ? null : Math.floor((content * Math.abs(lost)) / 1000),
  };
  const out = {
    gross: gross - loss.gross,
    content: content === null || loss.content === null ? null : content - loss.content,
  };
  return { out, loss };
}
