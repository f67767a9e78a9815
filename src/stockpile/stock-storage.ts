import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { daysAfter, daysBetween, type IsoDate } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import type { Grams } from '../vocabulary/stock-record.ts';
import { type BookDay, type BookLot, cardsOf, compare, ofKind } from './book-day.ts';
import { DAYS_OF_YEAR } from './cover-days.ts';
import { atHand } from './lot-state.ts';
import type { StockEventOf } from './stock-book.ts';
import { entriesOfLife } from './stock-entries.ts';
import { type Input, idsOf, reckoned, stockFigure, tonnesOf, weighed } from './stock-figure.ts';

/** How full a site is on a day; what is lent out does not lie there. */
export interface SiteUse {
  readonly site: string;
  readonly name: string | null;
  readonly owner: string | null;
  readonly lots: readonly string[];
  readonly used: Figure;
  /** Null where the book keeps none. */
  readonly capacity: Figure | null;
  /** Used over capacity, percent; null with no capacity. */
  readonly share: Figure | null;
  readonly remark: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** What a site kept over a span of days and what that cost. */
export interface SiteCost {
  readonly site: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Mean of the balances at the end of each day. */
  readonly average: Figure;
  /** Null where the book keeps no cost for days on which something lay there. */
  readonly cost: Figure | null;
  readonly remark: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** Every site of the book, by name, with what lies there at the end of the day. */
export function siteUsesOn(day: BookDay): readonly SiteUse[] {
  const cards = cardsOf(day, 'site', ({ payload }) => payload.site);
  const lying = day.lots.filter(({ state }) => state.site !== null && atHand(state).gross > 0);
  const sites = new Set([...cards.keys(), ...lying.flatMap(({ state }) => state.site ?? [])]);
  return [...sites].sort().map((site) =>
    siteUse(
      site,
      cards.get(site) ?? null,
      lying.filter(({ state }) => state.site === site),
      day,
    ),
  );
}

function siteUse(site: string, card: StockEventOf<'site'> | null, lots: readonly BookLot[], { on }: BookDay): SiteUse {
  const inputs = [...(card === null ? [] : [card]), ...lots.flatMap(({ records }) => records)];
  const grams = lots.reduce((sum, { state }) => sum + atHand(state).gross, 0);
  const capacity = card?.payload.capacity ?? null;
  const figure = (amount: Grams, rule: string) => stockFigure(reckoned(weighed(amount, 'gross')), inputs, on, rule);
  return {
    ...{ site, name: card?.payload.name ?? null, owner: card?.payload.owner ?? null },
    lots: lots.map(({ state }) => state.lot),
    used: figure(grams, 'gross mass at hand, without what is lent out'),
    capacity: capacity === null ? null : figure(capacity, 'what the site can keep, by its card'),
    share: capacity === null || capacity <= 0 ? null : shareOf(grams, capacity, inputs, on),
    remark: remarkOn(card, capacity, grams),
    evidence: idsOf(inputs),
  };
}

function shareOf(grams: Grams, capacity: Grams, inputs: readonly Input[], on: IsoDate): Figure {
  const percent = quantity(Number(((grams / capacity) * 100).toPrecision(12)), 'pct', 'none');
  return stockFigure(reckoned(percent), inputs, on, `used over the capacity of ${tonnesOf(capacity)} t`);
}

function remarkOn(card: StockEventOf<'site'> | null, capacity: Grams | null, grams: Grams): string | null {
  if (card === null) return 'the book has no card of this site by the day';
  if (capacity === null) return 'its card states no capacity';
  return grams > capacity ? 'more than its card says it can keep' : null;
}

interface Change {
  readonly date: IsoDate;
  readonly grams: Grams;
}

/** What lay at each site from one day to another, both included, and its cost by the cards in force on each of them. */
export function siteCosts(day: BookDay, from: IsoDate): readonly SiteCost[] {
  const changes = new Map<string, { readonly changes: Change[]; readonly lots: Set<BookLot> }>();
  for (const lot of day.lots) {
    for (const { site, date, books, onLoan } of entriesOfLife(lot.life)) {
      if (site === null || date > day.on) continue;
      const known = changes.get(site) ?? { changes: [], lots: new Set<BookLot>() };
      known.changes.push({ date, grams: books.gross - onLoan.gross });
      known.lots.add(lot);
      changes.set(site, known);
    }
  }
  return [...changes]
    .sort(([a], [b]) => compare(a, b))
    .map(([site, { changes: own, lots }]) => siteCost(site, own, [...lots], day, from));
}

interface Stretch {
  readonly grams: Grams;
  readonly days: number;
  readonly rate: number | null;
}

function siteCost(
  site: string,
  changes: readonly Change[],
  lots: readonly BookLot[],
  day: BookDay,
  from: IsoDate,
): SiteCost {
  const cards = ofKind(day.live, 'site').filter(({ payload }) => payload.site === site);
  const inputs = [...cards, ...lots.flatMap(({ records }) => records)];
  const stretches = stretchesOf(changes, cards, from, day.on);
  const days = daysBetween(from, day.on) + 1;
  const gramDays = stretches.reduce((sum, one) => sum + one.grams * one.days, 0);
  const average = weighed(Math.round(gramDays / days), 'gross');
  const silent = stretches
    .filter(({ grams, rate }) => grams !== 0 && rate === null)
    .reduce((sum, one) => sum + one.days, 0);
  const tonneYears = Number((tonnesOf(gramDays) / DAYS_OF_YEAR).toPrecision(7));
  return {
    ...{ site, from, to: day.on },
    average: stockFigure(reckoned(average), inputs, day.on, `mean of the balances at the end of ${days} days`),
    cost: silent > 0 ? null : costFigure(stretches, tonneYears, inputs, day.on),
    remark: silent === 0 ? null : `no cost is kept for ${silent} of ${days} days`,
    evidence: idsOf(inputs),
  };
}

function costFigure(stretches: readonly Stretch[], tonneYears: number, inputs: readonly Input[], on: IsoDate): Figure {
  const dollars = stretches.reduce((sum, { grams, days, rate }) => sum + tonnesOf(grams) * days * (rate ?? 0), 0);
  const cost = quantity(Number((dollars / DAYS_OF_YEAR).toFixed(2)), 'USD', { role: 'cost', prices: 'nominal' });
  const rule = `${tonneYears} tonne-years x dollars per tonne and year of the site's card; a year of ${DAYS_OF_YEAR} days`;
  return stockFigure(reckoned(cost), inputs, on, rule);
}

/** Days on which neither balance nor rate changes, one after another, from the first day to the last. */
function stretchesOf(
  changes: readonly Change[],
  cards: readonly StockEventOf<'site'>[],
  from: IsoDate,
  to: IsoDate,
): readonly Stretch[] {
  const within = [...changes, ...cards].map(({ date }) => date).filter((date) => date > from && date <= to);
  const starts = [...new Set([from, ...within])].sort();
  const sorted = [...changes].sort((a, b) => compare(a.date, b.date));
  let [grams, next] = [0, 0];
  return starts.map((start, i) => {
    for (let change = sorted[next]; change !== undefined && change.date <= start; change = sorted[next]) {
      grams += change.grams;
      next += 1;
    }
    const end = starts[i + 1] ?? daysAfter(to, 1);
    const rate = cards.filter(({ date }) => date <= start).at(-1)?.payload.costPerTonneYear ?? null;
    return { grams, days: daysBetween(start, end), rate };
  });
}
