import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StockEvent } from '../../src/ledger/stock-event.ts';
import { closingOf } from '../../src/stockpile/closing.ts';
import { lotDays, lotOn, stateOn } from '../../src/stockpile/lot.ts';
import { countsOn, lifeOf } from '../../src/stockpile/lot-life.ts';
import { atHand, free } from '../../src/stockpile/lot-state.ts';
import { isNothing, isSame, isSound, minus, plus, total } from '../../src/stockpile/mass.ts';
import { bookOf, cardOn } from '../../src/stockpile/stock-book.ts';
import { refusals, refusalsOf } from '../../src/stockpile/stock-check.ts';
import { entriesOf, massesOf, placeOf } from '../../src/stockpile/stock-entries.ts';
import { inventoryOn } from '../../src/stockpile/stock-inventory.ts';
import { daysBetween, type IsoDate } from '../../src/units/period.ts';
import type { Mass } from '../../src/vocabulary/stock-record.ts';
import { STOCK_VOCABULARY, stock } from '../support/stock-records.ts';
import { CARDS, DAYS, LOTS, randomBook } from '../support/stock-sequences.ts';

/** Each run writes and checks a whole book, so some fewer than the usual hundred. */
const RUNS = { numRuns: 30 };
const day = fc.constantFrom(...DAYS);
const LAST_DAY = DAYS.at(-1) ?? '';
const movements = (records: readonly StockEvent[]) =>
  records.filter(({ kind, payload }) => kind !== 'reversal' && payload.number.startsWith('N'));
const mayWrite = (records: readonly StockEvent[], e: StockEvent) => refusals(records, e, STOCK_VOCABULARY).length === 0;

/** Gross mass on books worked out another way: every movement that stands, added up in any order. */
function grossOf(records: readonly StockEvent[], lot: string, date: IsoDate): number {
  const undone = new Set(records.flatMap((e) => (e.kind === 'reversal' && e.date <= date ? [e.payload.reverses] : [])));
  const standing = records.filter((e) => e.date <= date && !undone.has(e.payload.number));
  return standing.reduce((sum, e) => sum + grossBy(e, lot), 0);
}

function grossBy(e: StockEvent, lot: string): number {
  const own = 'lot' in e.payload && e.payload.lot === lot;
  if (e.kind === 'receipt' || e.kind === 'found') return own ? e.payload.gross : 0;
  if (e.kind === 'sampling' || e.kind === 'sale' || e.kind === 'release' || e.kind === 'write-off')
    return own ? -e.payload.gross : 0;
  if (e.kind === 'transfer')
    return e.payload.into === undefined
      ? 0
      : (e.payload.part?.gross ?? 0) * (own ? -1 : e.payload.into === lot ? 1 : 0);
  if (e.kind === 'upgrade') return own ? -e.payload.gross : e.payload.into === lot ? e.payload.out.gross : 0;
  return 0;
}

describe('a random book', () => {
  it('tries every kind of movement, and some of each is let through', () => {
    const books = fc.sample(randomBook, { numRuns: 100, seed: 5 });
    const kinds = new Set(books.flatMap(({ records }) => movements(records).map(({ kind }) => kind)));
    const expected =
      'receipt sampling accept reject re-assay inspection transfer upgrade loan return commit uncommit sale write-off found count lot authority release site';
    expect(expected.split(' ').filter((kind) => !kinds.has(kind as never))).toEqual([]);
    expect(books.some(({ records }) => records.some(({ kind }) => kind === 'reversal'))).toBe(true);
    expect(books.some(({ refused }) => refused.length > 0)).toBe(true);
  });

  it('never holds less than nothing, nor more content than gross, on any day', () => {
    fc.assert(
      fc.property(randomBook, day, ({ records }, date) => {
        for (const lot of LOTS) {
          const state = lotOn(records, lot, date);
          const promised = state.committed.map(({ mass }) => mass);
          expect(
            [state.mass, state.onLoan, atHand(state), free(state), ...promised].filter((m) => !isSound(m)),
          ).toEqual([]);
          if (lot.startsWith('S')) expect(state.mass.content).toBeNull();
        }
      }),
      RUNS,
    );
  });

  it('has every gram under an account, and as many as the movements say', () => {
    fc.assert(
      fc.property(randomBook, day, ({ records }, date) => {
        for (const lot of LOTS) {
          const { mass, accounts } = lotOn(records, lot, date);
          expect(isSame(total(Object.values(accounts)), mass)).toBe(true);
          expect(mass.gross).toBe(grossOf(records, lot, date));
        }
      }),
      RUNS,
    );
  });

  it('is the sum of its entries up to any day, place by place', () => {
    fc.assert(
      fc.property(randomBook, day, ({ records }, date) => {
        for (const lot of LOTS) {
          const state = lotOn(records, lot, date);
          const sums = new Map<string, { books: Mass; accepted: Mass; uncommitted: Mass; onLoan: Mass }>();
          for (const { books, accepted, uncommitted, onLoan, date: on, ...place } of entriesOf(records, lot)) {
            if (on > date) continue;
            const old = sums.get(JSON.stringify(place));
            const add = (a: Mass | undefined, b: Mass): Mass => (a === undefined ? b : plus(a, b));
            sums.set(JSON.stringify(place), {
              books: add(old?.books, books),
              accepted: add(old?.accepted, accepted),
              uncommitted: add(old?.uncommitted, uncommitted),
              onLoan: add(old?.onLoan, onLoan),
            });
          }
          const here = JSON.stringify(placeOf(state), [
            'holder',
            'lot',
            'site',
            'material',
            'form',
            'grade',
            'contentOf',
          ]);
          const expected = massesOf(state);
          for (const [place, found] of sums) {
            for (const key of ['books', 'accepted', 'uncommitted', 'onLoan'] as const) {
              const should = place === here ? expected[key] : { gross: 0, content: null };
              expect([lot, date, place, key, minus(found[key], should)].at(-1)).toSatisfy(isNothing as never);
            }
          }
          if (!sums.has(here)) expect(Object.values(expected).every(isNothing)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('closes to the gram between any two days, and as its inventory says', () => {
    fc.assert(
      fc.property(randomBook, day, day, ({ records }, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const { lines } = closingOf(records, from, to);
        expect(lines.filter(({ unexplained }) => !isNothing(unexplained))).toEqual([]);
        const closing = total(lines.map((line) => line.closing));
        const onBooks = total(inventoryOn(records, to).map(({ totals }) => totals.onBooks));
        expect(isSame(closing, onBooks)).toBe(true);
        const through = (a: string, b: string): Mass =>
          total(
            lines
              .flatMap(({ accounts }) => accounts.filter(({ account }) => account === a || account === b))
              .map(({ mass }) => mass),
          );
        expect(through('transferred in', 'transferred out')).toSatisfy(isNothing as never);
        expect(through('upgraded in', 'upgraded out')).toSatisfy(isNothing as never);
      }),
      RUNS,
    );
  });

  it('never has more of a total than of the one before it', () => {
    fc.assert(
      fc.property(randomBook, day, ({ records }, date) => {
        for (const { totals } of inventoryOn(records, date)) {
          expect(isSound(minus(totals.onBooks, totals.accepted))).toBe(true);
          expect(totals.accepted.gross).toBeGreaterThanOrEqual(totals.uncommitted.gross);
          if (totals.releasable === 'no release authority') continue;
          expect(totals.uncommitted.gross).toBeGreaterThanOrEqual(totals.releasable.mass.gross);
          expect(totals.uncommitted.content ?? 0).toBeGreaterThanOrEqual(totals.releasable.mass.content ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('never lets more leave under an authority than it allows, nor before its notice is over', () => {
    fc.assert(
      fc.property(randomBook, ({ records }) => {
        const book = bookOf(records);
        const leaving = records.filter((e) => e.kind === 'release' || e.kind === 'sale');
        for (const { date, payload } of leaving) {
          if (payload.authority === undefined) continue;
          const card = cardOn(book.authorities, payload.authority, book, date)?.payload;
          const under = leaving.filter(
            (e) => e.payload.authority === payload.authority && countsOn(e, book.undone, date),
          );
          const used = under.reduce((sum, e) => sum + e.payload.gross, 0);
          expect(card === undefined || used > (card.most ?? used) || date > (card.until ?? date)).toBe(false);
          expect(daysBetween(payload.noticed ?? date, date)).toBeGreaterThanOrEqual(card?.noticeDays ?? 0);
        }
      }),
      RUNS,
    );
  });

  it('does not hang on the order of its records', () => {
    fc.assert(
      fc.property(randomBook, day, fc.infiniteStream(fc.nat()), ({ records }, date, luck) => {
        const keyed = records.map((e) => [luck.next().value ?? 0, e] as const);
        const shuffled = keyed.sort(([a], [b]) => a - b).map(([, e]) => e);
        expect(inventoryOn(shuffled, date)).toEqual(inventoryOn(records, date));
        expect(LOTS.map((lot) => entriesOf(shuffled, lot))).toEqual(LOTS.map((lot) => entriesOf(records, lot)));
        expect(closingOf(shuffled, DAYS[0] ?? '', date)).toEqual(closingOf(records, DAYS[0] ?? '', date));
        expect(refusalsOf([], shuffled, STOCK_VOCABULARY)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same folded day by day and at once', () => {
    fc.assert(
      fc.property(randomBook, ({ records }) => {
        for (const lot of LOTS) {
          const life = lifeOf(records, lot);
          for (const { date, state } of lotDays(life)) expect({ ...stateOn(life, date), evidence: [] }).toEqual(state);
        }
      }),
      RUNS,
    );
  });

  it('is empty again when everything is undone, all at once or newest first', () => {
    fc.assert(
      fc.property(randomBook, ({ records }) => {
        const undone = new Set(records.flatMap((e) => (e.kind === 'reversal' ? [e.payload.reverses] : [])));
        const standing = movements(records).filter(({ payload }) => !undone.has(payload.number));
        const undoing = standing
          .toReversed()
          .map(({ payload }) =>
            stock('reversal', LAST_DAY, { number: `U-${payload.number}`, reverses: payload.number, reason: 'all' }),
          );
        expect(refusalsOf(records, undoing, STOCK_VOCABULARY)).toEqual([]);
        for (const lot of LOTS) {
          const state = lotOn([...records, ...undoing], lot, LAST_DAY);
          expect([state.mass, state.onLoan, ...Object.values(state.accounts)].filter((m) => !isNothing(m))).toEqual([]);
          expect(state).toMatchObject({ standing: 'not accepted', committed: [], received: null, site: null });
        }
        // What rests on a record that was undone cannot always stand while the rest is taken back.
        const oneByOne = (undone.size === 0 ? undoing : []).map((e, place) =>
          refusals([...records, ...undoing.slice(0, place)], e, STOCK_VOCABULARY),
        );
        expect(oneByOne.flat()).toEqual([]);
      }),
      RUNS,
    );
  });

  it('lets through nothing that would break it', () => {
    fc.assert(
      fc.property(randomBook, fc.constantFrom(...LOTS), fc.integer({ min: 1, max: 1000 }), ({ records }, lot, more) => {
        const state = lotOn(records, lot, LAST_DAY);
        const { gross, content } = state.mass;
        const tooMuch: Mass = { gross: gross + more, content };
        const short: Mass = { gross: Math.max(0, gross - more), content: content === null ? null : 0 };
        const never: readonly StockEvent[] = [
          stock('sale', LAST_DAY, { number: 'X', lot, ...tooMuch }),
          stock('write-off', LAST_DAY, { number: 'X', lot, ...tooMuch, reason: 'x' }),
          stock('loan', LAST_DAY, { number: 'X', lot, ...tooMuch }),
          stock('return', LAST_DAY, { number: 'X', lot, ...plus(state.onLoan, { gross: more, content: null }) }),
          stock('upgrade', LAST_DAY, {
            number: 'X',
            lot,
            into: lot === 'A' ? 'B' : 'A',
            site: 'scotia',
            ...tooMuch,
            out: short,
            loss: { gross: 0, content: 0 },
          }),
          stock('count', LAST_DAY, { number: 'C-3', lot, gross: more }),
          stock('sale', '2024-01-08', { number: 'X', lot, gross: more, content: content === null ? null : 0 }),
          stock('reversal', LAST_DAY, { number: 'X', reverses: 'nothing', reason: 'x' }),
          ...(state.received === null
            ? []
            : [stock('lot', LAST_DAY, { number: 'X', lot, material: 'cobalt', form: 'cathode', contentOf: 'Co' })]),
        ];
        expect(never.filter((e) => mayWrite(records, e))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has only its cards before the first day', () => {
    expect(CARDS.every((e) => mayWrite([], e))).toBe(true);
  });
});
