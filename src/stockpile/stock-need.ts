import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import type { Grams, Mass, RequirementRecord } from '../vocabulary/stock-record.ts';
import { type BookDay, cardsOf, compare } from './book-day.ts';
import { type ConversionRoute, routesSeen } from './conversion-route.ts';
import { DAYS_OF_YEAR } from './cover-days.ts';
import { uncommittedOf } from './lot-state.ts';
import { isNothing, total } from './mass.ts';
import type { FormOfMaterial } from './release-authority.ts';
import type { StockEventOf } from './stock-book.ts';
import {
  answers,
  type Conversion,
  conversionsFor,
  isUnsound,
  isUsable,
  type NeedContext,
  type PartOfStock,
  partOf,
  stored,
} from './stock-conversion.ts';
import { type Input, idsOf, reckoned, stockFigure, weighed } from './stock-figure.ts';

/** One requirement against what is uncommitted of its form and grade; requirements stand each alone and are not added. */
export interface NeedLine {
  readonly requirement: string;
  readonly rule: string | null;
  readonly of: FormOfMaterial;
  /** Gross mass of the form; null where the requirement states neither a mass nor days of a use. */
  readonly wanted: Figure | null;
  /** Accepted, in specification, neither lent nor committed. */
  readonly uncommitted: Mass;
  /** The part of it whose last inspection found it unsound; it does not count. */
  readonly unsound: PartOfStock;
  /** The part of it nobody has inspected; it counts, and is told. */
  readonly notInspected: PartOfStock;
  readonly usable: Figure;
  readonly short: Figure | null;
  readonly state: 'met' | 'short' | 'not stated';
  /** Other forms of the material in the book; none are looked at where the need is met. */
  readonly conversions: readonly Conversion[];
  readonly evidence: readonly EvidenceId[];
}

/** Every requirement in force on the day, by material, form and name. */
export function needsOn(book: BookDay, context: NeedContext): readonly NeedLine[] {
  const cards = [...cardsOf(book, 'requirement', ({ payload }) => payload.requirement).values()];
  const routes = [...context.stated, ...routesSeen(book)];
  return cards
    .map((card) => needOf(card, book, routes, context))
    .sort(
      (a, b) =>
        compare(a.of.material, b.of.material) || compare(a.of.form, b.of.form) || compare(a.requirement, b.requirement),
    );
}

function needOf(
  card: StockEventOf<'requirement'>,
  book: BookDay,
  routes: readonly ConversionRoute[],
  context: NeedContext,
): NeedLine {
  const { requirement, rule = null, material, form, grade = null } = card.payload;
  const of: FormOfMaterial = { material, form, grade };
  const own = book.lots.filter((lot) => answers(of, lot) && !isNothing(uncommittedOf(lot.state)));
  const [unsound, usable] = [stored(own.filter(isUnsound)), stored(own.filter(isUsable))];
  const wanted = wantedBy(card.payload);
  const short = wanted === null ? null : Math.max(0, wanted.grams - usable.mass.gross);
  const lacking = short === null || short === 0 ? null : short;
  const inputs = [card, ...usable.inputs];
  return {
    ...{ requirement, rule, of },
    wanted: wanted === null ? null : grossFigure(wanted.grams, [card], book, wanted.words),
    uncommitted: total(own.map(({ state }) => uncommittedOf(state))),
    unsound: partOf(unsound),
    notInspected: partOf(stored(own.filter(({ state }) => state.condition === null))),
    usable: grossFigure(usable.mass.gross, inputs, book, 'uncommitted of the form, without what was found unsound'),
    short: short === null ? null : grossFigure(short, inputs, book, 'wanted less usable; never below zero'),
    state: short === null ? 'not stated' : short === 0 ? 'met' : 'short',
    conversions: lacking === null ? [] : conversionsFor(of, lacking, book, routes, context),
    evidence: idsOf([...inputs, ...unsound.inputs]),
  };
}

/** A stated mass is followed; days count a year of 365. */
function wantedBy({
  gross,
  days,
  usePerYear,
}: RequirementRecord): { readonly grams: Grams; readonly words: string } | null {
  if (gross !== undefined) return { grams: gross, words: 'gross mass the requirement states' };
  if (days === undefined || usePerYear === undefined) return null;
  return { grams: Math.round((usePerYear * days) / DAYS_OF_YEAR), words: `${days} days of the use of a year / 365` };
}

const grossFigure = (grams: Grams, inputs: readonly Input[], { on }: BookDay, rule: string): Figure =>
  stockFigure(reckoned(weighed(grams, 'gross')), inputs, on, rule);
