import { derivedFigure, type Figure, figureOf } from '../ledger/figure.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Period } from '../units/period.ts';
import { quantity } from '../units/quantity.ts';
import { convertAmount } from '../units/unit.ts';
import { type MaterialView, placeName } from './material-view.ts';
import type { PlaceShare } from './place-share.ts';
import {
  isListed,
  listedTotal,
  placeKind,
  printedTotal,
  type TableStatements,
  tableLabel,
  tablesIn,
} from './production.ts';
import { inWords, isEstimated, percentOf, single, sumOf } from './sum.ts';

/** Concentration of one property in one period of one edition (Herfindahl-Hirschman index, 0 to 10,000; F-03). */
export interface Concentration {
  readonly property: string;
  readonly label: string;
  readonly period: Period;
  readonly source: string;
  readonly edition: string;
  readonly hhi: Figure;
  readonly convention: string;
  /** What the shares are shares of: `sum of listed rows, 118,990 t`. */
  readonly denominator: string;
  readonly variants: readonly { readonly id: ConventionId; readonly convention: string; readonly hhi: Figure }[];
  /** Largest first; other countries last. */
  readonly shares: readonly PlaceShare[];
  readonly stage: string | null;
  /** Share of the largest country and of the three largest, percent of the same denominator; other countries never count. */
  readonly largest: Figure | null;
  readonly threeLargest: Figure | null;
  /** Share printed for other countries together; null where none is. */
  readonly residual: Figure | null;
  /** Places without a number, with what stands there instead: withheld, not available, a range. */
  readonly leftOut: readonly LeftOut[];
}

/** A place of a table that no sum can use. */
export interface LeftOut {
  readonly place: string;
  readonly placeName: string;
  readonly figure: Figure;
}

/** `atomised`: other countries count in the whole, not as a square; `single`: as one country; `dropped`: in neither. */
export type OtherCountries = 'atomised' | 'single' | 'dropped';
export type ShareDenominator = 'sum of listed rows' | 'printed total';

/** Short names of the conventions, as the tables of validation use them. */
export type ConventionId = 'A' | 'B' | 'C' | 'D' | 'E';

/** The choices that change the number (F-03). */
export interface HhiConvention {
  readonly id: ConventionId;
  readonly other: OtherCountries;
  readonly denominator: ShareDenominator;
}

/** Our choice: it treats nobody as a country that is none, and does not move with the rounding of a printed total. */
export const DEFAULT_CONVENTION: HhiConvention = { id: 'A', other: 'atomised', denominator: 'sum of listed rows' };
/** Why the default is the default, for the reader. */
export const DEFAULT_REASON =
  'Other countries are many small ones, so each adds next to nothing to the sum of squares; and the sum of listed rows does not move with the rounding of the printed total.';
/** With a printed total, dropping other countries is the same as atomising them, so it is not listed. */
export const CONVENTIONS: readonly HhiConvention[] = [
  DEFAULT_CONVENTION,
  { id: 'B', other: 'single', denominator: 'sum of listed rows' },
  { id: 'C', other: 'dropped', denominator: 'sum of listed rows' },
  { id: 'D', other: 'atomised', denominator: 'printed total' },
  { id: 'E', other: 'single', denominator: 'printed total' },
];

/** A convention in words, as every screen names it. */
export function conventionName({ other, denominator }: Omit<HhiConvention, 'id'>): string {
  const others = {
    atomised: 'other countries spread over many',
    single: 'other countries as one',
    dropped: 'other countries dropped',
  }[other];
  return `${others}; shares of ${denominator}`;
}

/** Amounts in one unit: the countries, what is printed for other countries, and the printed total. */
export interface Producers {
  readonly countries: readonly number[];
  readonly other: number;
  readonly printed: number | null;
}

/** Herfindahl-Hirschman index, 0 to 10,000 (F-03); null without a positive whole. */
export function hhi(producers: Producers, convention: Omit<HhiConvention, 'id'> = DEFAULT_CONVENTION): number | null {
  const { countries, other, printed } = producers;
  const listed = countries.reduce((sum, x) => sum + x, 0);
  const summed = listed + (convention.other === 'dropped' ? 0 : other);
  const whole = convention.denominator === 'printed total' ? printed : summed;
  if (whole === null || whole <= 0) return null;
  const squared = convention.other === 'single' ? [...countries, other] : countries;
  return squared.reduce((sum, x) => sum + (x / whole) ** 2, 0) * 10_000;
}

/** Concentration of every production and capacity table in each of its periods, latest edition first. */
export function concentrations(view: MaterialView): readonly Concentration[] {
  return tablesIn(view)
    .filter(isConcentrated)
    .flatMap((table) => concentrationsOf(table, view));
}

/** Whether a table's rows make a concentration: production and capacity do, what lies in the ground does not. */
export const isConcentrated = ({ property }: TableStatements): boolean => property !== 'reserves';

/** Concentration of one table in each of its periods, latest period first. */
export function concentrationsOf(table: TableStatements, view: MaterialView): readonly Concentration[] {
  return [...table.periods].reverse().flatMap((period) => concentrationOf(table, period, view));
}

function concentrationOf(table: TableStatements, period: Period, view: MaterialView): readonly Concentration[] {
  const said = table.statements.filter((s) => s.period === period);
  const whole = listedTotal(said, view);
  if (whole === null) return [];
  const figures = CONVENTIONS.flatMap((convention) => {
    const figure = hhiFigure(said, convention, view);
    return figure === null ? [] : [{ id: convention.id, convention: conventionName(convention), hhi: figure }];
  });
  const [chosen] = figures;
  if (chosen === undefined) return [];
  return [
    {
      property: table.property,
      label: tableLabel(table, view),
      period,
      source: table.group.source,
      edition: table.group.edition,
      hhi: chosen.hhi,
      convention: chosen.convention,
      denominator: whole.words,
      variants: figures,
      shares: sharesOf(said, view),
      stage: view.vocabulary.properties.get(table.property)?.stage ?? null,
      ...topShares(said, view),
    },
  ];
}

function topShares(
  said: readonly Statement[],
  view: MaterialView,
): Pick<Concentration, 'largest' | 'threeLargest' | 'residual' | 'leftOut'> {
  const { used, leftOut } = numbers(said, view);
  const isOther = (s: Statement): boolean => placeKind(s.subject.place ?? '', view) === 'other';
  const amount = ({ value }: Statement): number => ('quantity' in value ? value.quantity.amount : 0);
  const countries = used.filter((s) => !isOther(s)).sort((a, b) => amount(b) - amount(a));
  const share = (parts: readonly Statement[], of: string): Figure | null => shareOfWhole(parts, said, of, view);
  return {
    largest: share(countries.slice(0, 1), 'share of the largest country'),
    threeLargest: share(countries.slice(0, 3), 'share of the three largest countries'),
    residual: share(used.filter(isOther), 'share of other countries'),
    leftOut: leftOut.map((s) => ({
      place: s.subject.place ?? '',
      placeName: placeName(s.subject.place ?? '', view.vocabulary),
      figure: figureOf(s, view.asOf, 'as printed; in no sum and no share'),
    })),
  };
}

function shareOfWhole(
  parts: readonly Statement[],
  said: readonly Statement[],
  of: string,
  view: MaterialView,
): Figure | null {
  const [part, whole] = [sumOf(parts), listedTotal(said, view)];
  const value = part === null || whole === null ? null : percentOf(part.value, whole.value);
  const [first] = parts;
  if (value === null || whole === null || first === undefined) return null;
  const names = parts.map((s) => placeName(s.subject.place ?? '', view.vocabulary)).join(', ');
  const figure = derivedFigure(value, [...parts, ...whole.inputs], view.asOf, `${of} (${names}) of ${whole.words}`);
  return { ...figure, period: first.period };
}

/** Rows with one number; a range or an absence cannot be squared and is named in the rule. */
function numbers(said: readonly Statement[], view: MaterialView): { used: Statement[]; leftOut: Statement[] } {
  const listed = said.filter((s) => isListed(s, view));
  const fits = (s: Statement): boolean => 'quantity' in s.value || s.value.kind === 'zero';
  return { used: listed.filter(fits), leftOut: listed.filter((s) => !fits(s)) };
}

function producersOf(used: readonly Statement[], said: readonly Statement[], view: MaterialView): Producers | null {
  const unit = used.flatMap((s) => ('quantity' in s.value ? [s.value.quantity.unit] : []))[0];
  if (unit === undefined) return null;
  const amount = ({ value }: Pick<Statement, 'value'>): number =>
    'quantity' in value ? convertAmount(value.quantity.amount, value.quantity.unit, unit) : 0;
  const isOther = (s: Statement): boolean => placeKind(s.subject.place ?? '', view) === 'other';
  const printed = printedTotal(said, view);
  return {
    countries: used.filter((s) => !isOther(s)).map(amount),
    other: used.filter(isOther).reduce((sum, s) => sum + amount(s), 0),
    printed: printed === null ? null : amount(printed),
  };
}

function hhiFigure(said: readonly Statement[], convention: HhiConvention, view: MaterialView): Figure | null {
  const { used, leftOut } = numbers(said, view);
  const producers = producersOf(used, said, view);
  const index = producers === null ? null : hhi(producers, convention);
  const [first] = used;
  if (index === null || first === undefined) return null;
  const printed = convention.denominator === 'printed total' ? (printedTotal(said, view)?.inputs ?? []) : [];
  const value = single(
    quantity(index, 'index', 'none'),
    used.some((s) => isEstimated(s.value)),
  );
  const left = leftOut.map((s) => `${placeName(s.subject.place ?? '', view.vocabulary)} (${s.value.kind})`);
  const rule = [
    `sum of squared shares, ${conventionName(convention)}`,
    ...(left.length > 0 ? [`left out: ${left.join(', ')}`] : []),
  ];
  return { ...derivedFigure(value, [...used, ...printed], view.asOf, rule.join('; '), 'F-03'), period: first.period };
}

function sharesOf(said: readonly Statement[], view: MaterialView): readonly PlaceShare[] {
  const whole = listedTotal(said, view);
  if (whole === null) return [];
  const size = (s: Statement): number => ('quantity' in s.value ? s.value.quantity.amount : 0);
  const last = (s: Statement): number => (placeKind(s.subject.place ?? '', view) === 'other' ? 1 : 0);
  return said
    .filter((s) => isListed(s, view))
    .sort((a, b) => last(a) - last(b) || size(b) - size(a))
    .flatMap((s) => {
      const value = percentOf(s.value, whole.value);
      if (value === null) return [];
      const place = s.subject.place ?? '';
      const share = derivedFigure(
        value,
        [s, ...whole.inputs],
        view.asOf,
        `share of ${inWords(whole.value)} (${whole.words.split(',')[0]})`,
      );
      return [{ place, placeName: placeName(place, view.vocabulary), share: { ...share, period: s.period } }];
    });
}
