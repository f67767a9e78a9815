import type { EvidenceId } from '../ledger/evidence.ts';
import type { Figure } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { MaterialView } from '../market/material-view.ts';
import { measureOf, type Span, spanIn } from '../market/us-lines.ts';
import { basisName, isMassBasis, type MassBasis } from '../units/quantity.ts';
import type { Cited, CoverRule } from '../vocabulary/facts.ts';
import type { Grams, Mass } from '../vocabulary/stock-record.ts';
import { type BookDay, cardsOf, compare } from './book-day.ts';
import { countedForms, daysValue, newestConsumption, notCounted } from './cover.ts';
import { DAYS_OF_YEAR, daysOfCover } from './cover-days.ts';
import { uncommittedOf } from './lot-state.ts';
import { isNothing } from './mass.ts';
import type { FormOfMaterial } from './release-authority.ts';
import type { StockEventOf } from './stock-book.ts';
import { answers, isUsable, stored } from './stock-conversion.ts';
import { between, type Input, idsOf, reckoned, stockFigure, weighed } from './stock-figure.ts';
import { type Likened, likened } from './stock-weight.ts';

/** What of a year a stock is to last: of which form, by whose word. */
export interface CoverUse {
  readonly of: FormOfMaterial;
  readonly whose: 'stated by you' | 'requirement' | 'published';
  /** Mass a year. */
  readonly perYear: Figure;
  /** Why the use does not count this form; null where it does. */
  readonly refused: string | null;
  /** What has to be so for the use to be of this form. */
  readonly assumption: string | null;
}

/** Days of use that a rule or a requirement wants covered. */
export interface CoverAim {
  readonly name: string;
  readonly days: number;
  /** Where the rule is read; null for a requirement of the book. */
  readonly cited: Cited | null;
}

/** How the days held stand against an aim; `between` where a range of use decides neither. */
export interface CoverAgainst extends CoverAim {
  readonly state: 'covered' | 'short' | 'between';
  /** What the aim wants and the stock lacks; never below zero. */
  readonly lacking: Figure;
}

/** How long what a holder has of a form would last at one use of it. */
export interface StockCover {
  readonly holder: string;
  readonly use: CoverUse;
  /** Uncommitted of the form and not found unsound. */
  readonly held: Mass;
  readonly lots: readonly string[];
  readonly days: Figure | null;
  readonly against: readonly CoverAgainst[];
  /** What has to be so for the days to hold. */
  readonly assumption: string | null;
  readonly refused: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** What cover is asked for: uses besides the book's requirements, and the rules chosen; none is assumed. */
export interface CoverAsked {
  readonly uses: readonly CoverUse[];
  readonly rules: readonly CoverRule[];
}

/** Days of cover of a holder's forms: at the uses the book's requirements state, and at those asked for. */
export function stockCoverOn(day: BookDay, { uses, rules }: CoverAsked): readonly StockCover[] {
  const cards = [...cardsOf(day, 'requirement', ({ payload }) => payload.requirement).values()];
  const own = cards.flatMap((card) => usedBy(card, day));
  return [...own, ...uses]
    .map((use) => coverAt(use, day, [...rules, ...aimsOf(use, cards)]))
    .sort((a, b) => compare(keyOf(a), keyOf(b)));
}

const keyOf = ({ use: { of, whose } }: StockCover): string => [of.material, of.form, of.grade, whose].join(' | ');

/** A use of a year that somebody enters, in tonnes. */
export function enteredUse(of: FormOfMaterial, tonnes: number, basis: MassBasis, day: BookDay): CoverUse {
  const grams = Math.round(tonnes * 1e6);
  const perYear = stockFigure(reckoned(weighed(grams, basis)), [], day.on, 'use of a year as you entered it');
  return { of, whose: 'stated by you', perYear, refused: null, assumption: null };
}

/** The newest published apparent consumption as the use of a form; null where none is published as a number. */
export function publishedUse(of: FormOfMaterial, view: MaterialView): CoverUse | null {
  const published = newestConsumption(view);
  if (published === null) return null;
  const { statement, figure: perYear } = published;
  // Where a definition names no forms it may count this one: told, and left to the reader.
  const unnamed = countedForms(view).size === 0 && statement.subject.form !== of.form;
  const assumption = unnamed ? 'the published consumption names no forms; the days hold if it counts this one' : null;
  const refused = unnamed ? null : notCounted(of.form, statement, view);
  return { of, whose: 'published', perYear, refused, assumption };
}

function usedBy(card: StockEventOf<'requirement'>, { on }: BookDay): readonly CoverUse[] {
  const { material, form, grade = null, usePerYear } = card.payload;
  if (usePerYear === undefined) return [];
  const perYear = stockFigure(reckoned(weighed(usePerYear, 'gross')), [card], on, 'use of a year by the requirement');
  return [{ of: { material, form, grade }, whose: 'requirement', perYear, refused: null, assumption: null }];
}

/** Days that requirements of the same form want. */
function aimsOf(
  { of }: CoverUse,
  cards: readonly StockEventOf<'requirement'>[],
): readonly (CoverAim & { readonly inputs?: readonly Input[] })[] {
  return cards.flatMap((card) => {
    const { requirement, material, form, grade = null, days, rule } = card.payload;
    const same = material === of.material && form === of.form && grade === of.grade;
    return same && days !== undefined ? [{ name: rule ?? requirement, days, cited: null, inputs: [card] }] : [];
  });
}

const assumed = (assumptions: readonly (string | null)[]): string | null =>
  assumptions.filter((one) => one !== null).join('; ') || null;

/** Nothing is nothing on every basis. */
const NONE_HELD: Likened = { grams: 0, assumption: null };

type AnyAim = CoverRule | (CoverAim & { readonly inputs?: readonly Input[] });

function coverAt(use: CoverUse, day: BookDay, aims: readonly AnyAim[]): StockCover {
  const lots = day.lots.filter((lot) => answers(use.of, lot) && isUsable(lot) && !isNothing(uncommittedOf(lot.state)));
  const store = stored(lots);
  const base = { holder: day.holder, use, held: store.mass, lots: store.lots };
  const evidence = [...new Set([...idsOf(store.inputs), ...use.perYear.evidence])];
  const refuse = (refused: string): StockCover => ({
    ...{ ...base, days: null, against: [], assumption: null, refused, evidence },
  });
  if (use.refused !== null) return refuse(use.refused);
  const measured = measureOf(use.perYear.value);
  const used = spanIn(use.perYear.value, 'g');
  if (measured === null || used === null) return refuse('the use of a year is no mass');
  const contents = lots.map(({ state }) => state.card?.contentOf ?? null);
  const like = lots.length === 0 ? NONE_HELD : likened(store.mass, contents, measured);
  if (typeof like === 'string') return refuse(like);
  const days = daysOfCover({ low: like.grams, high: like.grams }, used);
  if (days === null) return refuse('the use of a year is not above zero');
  const basis = isMassBasis(measured.basis) ? measured.basis : 'unstated';
  const figure = (value: Figure['value'], rule: string, inputs: readonly Input[] = []): Figure => ({
    ...stockFigure(value, [...store.inputs, ...inputs], day.on, rule),
    evidence: [...new Set([...evidence, ...idsOf(inputs)])],
    marking: highestMarking([use.perYear.marking, ...[...store.inputs, ...inputs].map(({ marking }) => marking)]),
  });
  return {
    ...base,
    days: figure(daysValue(days), `uncommitted and sound, ${basisName(basis)} / (use of a year / ${DAYS_OF_YEAR})`),
    against: aims.map((aim) => against(aim, like.grams, used, basis, figure)),
    ...{ assumption: assumed([use.assumption, like.assumption]), refused: null, evidence },
  };
}

function against(
  aim: AnyAim,
  held: Grams,
  used: Span,
  basis: MassBasis,
  figure: (value: Figure['value'], rule: string, inputs?: readonly Input[]) => Figure,
): CoverAgainst {
  const wanted = [used.low, used.high].map((use) => (use * aim.days) / DAYS_OF_YEAR);
  const [low, high] = wanted.map((grams) => weighed(Math.round(Math.max(0, grams - held)), basis));
  const [least = 0, most = 0] = wanted;
  const inputs = 'inputs' in aim ? (aim.inputs ?? []) : [];
  const rule = `${aim.days} days of the use of a year / ${DAYS_OF_YEAR}, less what is held; ${aim.name}`;
  const nothing = weighed(0, basis);
  return {
    ...{ name: aim.name, days: aim.days, cited: citedOf(aim) },
    state: held >= most ? 'covered' : held < least ? 'short' : 'between',
    lacking: figure(between(low ?? nothing, high ?? nothing), rule, inputs),
  };
}

function citedOf(aim: AnyAim): Cited | null {
  if (!('source' in aim)) return null;
  const { source, published, locator } = aim;
  return { source, published, locator };
}
