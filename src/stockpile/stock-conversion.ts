import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { quantity } from '../units/quantity.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { BookDay, BookLot } from './book-day.ts';
import { answersTo, type ConversionRoute, formOfLot, mostYield } from './conversion-route.ts';
import { uncommittedOf } from './lot-state.ts';
import { isNothing, total } from './mass.ts';
import type { FormOfMaterial } from './release-authority.ts';
import { between, type Input, idsOf, stockFigure, weighed } from './stock-figure.ts';

/** Part of what is uncommitted, with the lots it is of. */
export interface PartOfStock {
  readonly mass: Mass;
  readonly lots: readonly string[];
}

/** What could be made of another form of the same material. */
export interface Conversion {
  readonly from: FormOfMaterial;
  /** Uncommitted, not found unsound. */
  readonly available: PartOfStock;
  /** Null: no route is known, and none is invented. */
  readonly route: ConversionRoute | null;
  /** Gross mass of the form wanted, as far as the shortfall needs it. */
  readonly gives: Figure | null;
  /** Gross mass of the other form it takes. */
  readonly takes: Figure | null;
  readonly time: Figure | null;
  readonly cost: Figure | null;
  /** What the numbers leave out or what speaks against them. */
  readonly remark: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** What a need is reckoned with besides the book: routes its reader states, and the vocabulary's formulas. */
export interface NeedContext {
  readonly stated: readonly ConversionRoute[];
  readonly vocabulary: Vocabulary;
}

/** The same with the records it follows from. */
export interface Stored extends PartOfStock {
  readonly inputs: readonly Input[];
}

/** Whether a lot is of the form asked for. */
export const answers = (of: FormOfMaterial, { state }: BookLot): boolean => {
  const lot = formOfLot(state);
  return lot !== null && answersTo(of, lot);
};
/** Whether the last inspection found a lot unsound. */
export const isUnsound = ({ state }: BookLot): boolean => state.condition?.sound === false;
/** Whether nothing is said against a lot's condition. */
export const isUsable = (lot: BookLot): boolean => !isUnsound(lot);
/** A part of stock without its records. */
export const partOf = ({ mass, lots }: Stored): PartOfStock => ({ mass, lots });

/** What is uncommitted of some lots. */
export function stored(lots: readonly BookLot[]): Stored {
  return {
    mass: total(lots.map(({ state }) => uncommittedOf(state))),
    lots: lots.map(({ state }) => state.lot),
    inputs: lots.flatMap(({ records }) => records),
  };
}

/** Other forms and grades of the material with something uncommitted and sound, each with every route to the form wanted. */
export function conversionsFor(
  to: FormOfMaterial,
  short: Grams,
  book: BookDay,
  routes: readonly ConversionRoute[],
  context: NeedContext,
): readonly Conversion[] {
  const others = book.lots.filter(
    (lot) => lot.state.card?.material === to.material && !answers(to, lot) && isUsable(lot),
  );
  const groups = new Map<string, { readonly from: FormOfMaterial; readonly lots: BookLot[] }>();
  for (const lot of others.filter(({ state }) => !isNothing(uncommittedOf(state)))) {
    const from = formOfLot(lot.state);
    if (from === null) continue;
    const key = JSON.stringify([from.form, from.grade]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { from, lots: [lot] });
    else known.lots.push(lot);
  }
  return [...groups.values()].flatMap(({ from, lots }) => {
    const fitting = routes.filter((route) => answersTo(route.from, from) && leadsTo(route.to, to));
    const store = stored(lots);
    if (fitting.length === 0) return [unrouted(from, store)];
    return fitting.map((route) => conversionBy(route, from, { to, short, store, book, context }));
  });
}

/** A route that makes a form of any grade makes the one wanted; one that makes another grade does not. */
const leadsTo = (made: FormOfMaterial, wanted: FormOfMaterial): boolean =>
  made.material === wanted.material &&
  made.form === wanted.form &&
  (wanted.grade === null || made.grade === null || made.grade === wanted.grade);

const unrouted = (from: FormOfMaterial, store: Stored): Conversion => ({
  ...{ from, available: partOf(store), route: null, gives: null, takes: null, time: null, cost: null },
  remark: 'no route known',
  evidence: idsOf(store.inputs),
});

interface Asked {
  readonly to: FormOfMaterial;
  readonly short: Grams;
  readonly store: Stored;
  readonly book: BookDay;
  readonly context: NeedContext;
}

function conversionBy(
  route: ConversionRoute,
  from: FormOfMaterial,
  { to, short, store, book, context }: Asked,
): Conversion {
  const ends = [route.yield.low, route.yield.high].map((part) => {
    const gives = Math.min(short, store.mass.gross * part);
    return { gives, takes: part > 0 ? gives / part : 0 };
  });
  const inputs = [...store.inputs, ...route.inputs];
  const how = `by ${route.route}, ${route.whose}`;
  const figure = (amounts: readonly number[], rule: string): Figure =>
    stockFigure(
      between(weighed(Math.round(Math.min(...amounts)), 'gross'), weighed(Math.round(Math.max(...amounts)), 'gross')),
      inputs,
      book.on,
      rule,
    );
  const takes = ends.map((end) => end.takes);
  return {
    ...{ from, available: partOf(store), route },
    gives: figure(
      ends.map((end) => end.gives),
      `yield ${yieldText(route)} of what is available, up to what is short; ${how}`,
    ),
    takes: figure(takes, `what it gives / yield ${yieldText(route)}; ${how}`),
    time: timeFigure(route, takes, inputs, book),
    cost: costFigure(route, takes, inputs, book),
    remark: remarkOn(route, mostYield(from, to, context.vocabulary)),
    evidence: idsOf(inputs),
  };
}

const yieldText = ({ yield: { low, high } }: ConversionRoute): string =>
  low === high ? String(low) : `${low} to ${high}`;

function timeFigure(
  { days, perDay, whose }: ConversionRoute,
  takes: readonly Grams[],
  inputs: readonly Input[],
  { on }: BookDay,
): Figure | null {
  if (days === null && perDay === null) return null;
  const ends = takes.map((taken) => (days ?? 0) + (perDay === null ? 0 : Math.ceil(taken / perDay)));
  const [low, high] = [Math.min(...ends), Math.max(...ends)].map((n) => quantity(n, 'day', 'none'));
  if (low === undefined || high === undefined) return null;
  const parts = [
    days === null ? [] : ['days before the first'],
    perDay === null ? [] : ['what it takes / capacity of a day'],
  ];
  return stockFigure(between(low, high), inputs, on, `${parts.flat().join(' + ')}; ${whose}`);
}

function costFigure(
  { costPerKg, whose }: ConversionRoute,
  takes: readonly Grams[],
  inputs: readonly Input[],
  { on }: BookDay,
): Figure | null {
  if (costPerKg === null) return null;
  const ends = takes.flatMap((taken) => [(taken / 1000) * costPerKg.low, (taken / 1000) * costPerKg.high]);
  const basis = { role: 'cost', prices: 'nominal' } as const;
  const [low, high] = [Math.min(...ends), Math.max(...ends)].map((n) => quantity(Math.round(n), 'USD', basis));
  if (low === undefined || high === undefined) return null;
  return stockFigure(between(low, high), inputs, on, `what it takes x dollars per kg taken in; ${whose}`);
}

/** A yield above what the formulas hold makes mass of nothing, unless the other form is richer than its formula. */
function remarkOn({ yield: { high }, days, perDay, costPerKg }: ConversionRoute, most: number | null): string | null {
  const unsaid = [
    ...(days === null && perDay === null ? ['no time is said'] : []),
    ...(costPerKg === null ? ['no cost is said'] : []),
  ];
  const beyond =
    most !== null && high > most * (1 + 1e-9)
      ? [`a yield of ${high} is more than the ${Number(most.toPrecision(4))} the formulas of both forms allow`]
      : [];
  const remarks = [...beyond, ...unsaid];
  return remarks.length === 0 ? null : remarks.join('; ');
}
