import { derivedFigure, type Figure } from '../ledger/figure.ts';
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
import { inWords, isEstimated, percentOf, single } from './sum.ts';

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
  readonly variants: readonly { readonly convention: string; readonly hhi: Figure }[];
  /** Largest first; other countries last. */
  readonly shares: readonly PlaceShare[];
}

/** `atomised`: other countries count in the whole, not as a square; `single`: as one country; `dropped`: in neither. */
export type OtherCountries = 'atomised' | 'single' | 'dropped';
export type ShareDenominator = 'sum of listed rows' | 'printed total';

/** The choices that change the number (F-03). */
export interface HhiConvention {
  readonly other: OtherCountries;
  readonly denominator: ShareDenominator;
}

export const DEFAULT_CONVENTION: HhiConvention = { other: 'atomised', denominator: 'sum of listed rows' };
/** With a printed total, dropping other countries is the same as atomising them, so it is not listed. */
export const CONVENTIONS: readonly HhiConvention[] = [
  DEFAULT_CONVENTION,
  { other: 'single', denominator: 'sum of listed rows' },
  { other: 'dropped', denominator: 'sum of listed rows' },
  { other: 'atomised', denominator: 'printed total' },
  { other: 'single', denominator: 'printed total' },
];

/** A convention in words, as every screen names it. */
export function conventionName({ other, denominator }: HhiConvention): string {
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
export function hhi(producers: Producers, convention: HhiConvention = DEFAULT_CONVENTION): number | null {
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
    .filter((table) => table.property !== 'reserves')
    .flatMap((table) => [...table.periods].reverse().flatMap((period) => concentrationOf(table, period, view)));
}

function concentrationOf(table: TableStatements, period: Period, view: MaterialView): readonly Concentration[] {
  const said = table.statements.filter((s) => s.period === period);
  const whole = listedTotal(said, view);
  if (whole === null) return [];
  const figures = CONVENTIONS.flatMap((convention) => {
    const figure = hhiFigure(said, convention, view);
    return figure === null ? [] : [{ convention: conventionName(convention), hhi: figure }];
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
      ...chosen,
      denominator: whole.words,
      variants: figures,
      shares: sharesOf(said, view),
    },
  ];
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
