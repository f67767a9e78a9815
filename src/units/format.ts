import type { DatePrecision, IsoDate, Period } from './period.ts';
import { basisName, type Quantity } from './quantity.ts';
import { convertAmount, partsOf, type Unit } from './unit.ts';
import type { Value } from './value.ts';

/** How many figures to print. Whole numbers stay whole unless `digits` says otherwise. */
export interface NumberOptions {
  /** Significant figures of a number that is not whole; default 5, or 7 where they say it exactly, as sources do. */
  readonly maxDigits?: number;
  /** Exactly this many decimals. */
  readonly digits?: number;
}

/** What to print besides the number and its unit. */
export interface QuantityOptions extends NumberOptions {
  /** Adds what the amount is of: "83.54 t Sb content". */
  readonly basis?: boolean;
}

const MINUS = '−';

/** `toFixed` writes large numbers with an exponent; those are whole. */
const fixed = (amount: number, places: number): string =>
  Math.abs(amount) >= 1e21 ? String(BigInt(amount)) : amount.toFixed(places);

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

const saidBy = (digits: number, amount: number): boolean => Number(amount.toPrecision(digits)) === amount;

/** The part before the point is always whole, whatever the digits. */
function placesFor(amount: number, maxDigits = saidBy(7, amount) ? 7 : 5): number {
  if (Number.isInteger(amount)) return 0;
  return Math.min(100, Math.max(0, maxDigits - 1 - Math.floor(Math.log10(Math.abs(amount)))));
}

/** A number with thousands separators: 6685871 is "6,685,871", 3032.66007 is "3,032.7" or, with two `digits`, "3,032.66". */
export function formatNumber(amount: number, { maxDigits, digits }: NumberOptions = {}): string {
  const size = Math.abs(amount);
  const text = digits === undefined ? trimZeros(fixed(size, placesFor(size, maxDigits))) : fixed(size, digits);
  const [whole = '', decimals] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = amount < 0 && /[1-9]/.test(text) ? MINUS : '';
  return `${sign}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** A fraction of one as a percentage: 0.7628 is "76.3 %". */
export function formatPercent(fraction: number, { maxDigits = 3, digits }: NumberOptions = {}): string {
  return `${formatNumber(fraction * 100, digits === undefined ? { maxDigits } : { digits })} %`;
}

/** A number between what stands before and after it, so that a range can share both: "$", "245", " M". */
interface Printed {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Units printed otherwise than by their code; words stand in the plural. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['pct', '%'],
  ['USc', '¢'],
  ['count', ''],
  ['index', ''],
  ['ratio', ''],
  ['m2', 'm²'],
  ['cm2', 'cm²'],
  ['m3', 'm³'],
  ['Mm3', 'Mm³'],
  ['flask', 'flasks'],
  ['day', 'days'],
  ['month', 'months'],
  ['year', 'years'],
]);

const labelOf = (code: string): string => LABELS.get(code) ?? code;
const singular = (label: string): string => label.replace(/s$/, '');

function underLabel(unit: Unit): string {
  const { under, times } = partsOf(unit);
  return under === null ? '' : `/${times === 1 ? '' : `${times} `}${singular(labelOf(under))}`;
}

const DOLLARS: readonly string[] = ['USD', 'kUSD', 'MUSD', 'GUSD'];
const TIERS: readonly (readonly [number, string])[] = [
  [1e9, ' bn'],
  [1e6, ' M'],
];

/** Millions and more: five figures where they say the amount exactly, else three; "$1.577 bn", "$9.32 bn". */
const largeMoneyDigits = (dollars: number): number => (saidBy(5, dollars) ? 5 : 3);

/** Dollars below a million: what the source says, else whole from 1,000 on and cents below. */
function smallMoney(dollars: number): string {
  const rounding = dollars < 1 ? { maxDigits: 3 } : { digits: dollars < 1000 ? 2 : 0 };
  return formatNumber(dollars, saidBy(7, dollars) ? {} : rounding).replace(/\.(\d)$/, '.$10');
}

function printDollars(amount: number, unit: Unit, options: NumberOptions): Printed {
  const { over } = partsOf(unit);
  const dollars = convertAmount(amount, over, 'USD');
  const per = underLabel(unit);
  const before = dollars < 0 ? `${MINUS}$` : '$';
  const size = Math.abs(dollars);
  if (options.digits !== undefined) return { before, number: formatNumber(size, options), after: per };
  const rounded = Number(size.toPrecision(largeMoneyDigits(size)));
  const tier = TIERS.find(([from]) => rounded >= from);
  if (tier === undefined) return { before, number: smallMoney(size), after: per };
  return { before, number: formatNumber(rounded / tier[0]), after: `${tier[1]}${per}` };
}

function printQuantity({ amount, unit }: Quantity, options: NumberOptions): Printed {
  const { over } = partsOf(unit);
  if (DOLLARS.includes(over)) return printDollars(amount, unit, options);
  const label = amount === 1 ? singular(labelOf(over)) : labelOf(over);
  const after = `${label === '' ? '' : ` ${label}`}${underLabel(unit)}`;
  return { before: '', number: formatNumber(amount, options), after };
}

const joined = ({ before, number, after }: Printed): string => `${before}${number}${after}`;

/** What an amount is of, where it is of anything and the source says so. */
function basisWords({ basis }: Quantity, options: QuantityOptions): string {
  if (options.basis !== true) return '';
  const shown = typeof basis === 'object' && 'per' in basis ? basis.per : basis;
  const silent =
    shown === 'none' ||
    shown === 'unstated' ||
    (typeof shown === 'object' && 'role' in shown && shown.role === 'unstated');
  return silent ? '' : ` ${basisName(shown)}`;
}

/** An amount with its unit: "3,033 t", "50.5 t/month", "76 %", "$36.64/lb"; a plain count is the number alone. */
export function formatQuantity(q: Quantity, options: QuantityOptions = {}): string {
  return `${joined(printQuantity(q, options))}${basisWords(q, options)}`;
}

/** Money and unit prices: "$245 M", "$9.32 bn", "$250,000", "$36.64/lb". */
export function formatMoney(q: Quantity, options: NumberOptions = {}): string {
  return formatQuantity(q, options);
}

/** Amounts from nothing to some: sources print "<1,000" or "less than 1/2 unit", never "0–1,000". */
function startsAtZero(low: Quantity, high: Quantity): boolean {
  return low.amount === 0 && high.amount > 0;
}

const sharing = ([from, to]: readonly [Printed, Printed]): boolean =>
  from.before === to.before && from.after === to.after;

/** Unit prices of two tiers, thousands and millions, are both written out: "$100,000–1,000,000/50 g". */
function inFull(low: Quantity, high: Quantity, options: NumberOptions): NumberOptions {
  const { over, under } = partsOf(low.unit);
  if (!DOLLARS.includes(over) || under === null) return options;
  return { digits: Number.isInteger(low.amount) && Number.isInteger(high.amount) ? 0 : 2 };
}

function formatEnds(low: Quantity, high: Quantity, options: QuantityOptions): string {
  const printed = (o: NumberOptions): readonly [Printed, Printed] => [printQuantity(low, o), printQuantity(high, o)];
  const [from, to] = sharing(printed(options)) ? printed(options) : printed(inFull(low, high, options));
  const dash = low.amount < 0 || high.amount < 0 ? ' to ' : '–';
  const text = sharing([from, to])
    ? joined({ ...from, number: `${from.number}${dash}${to.number}` })
    : joined(from) + dash + joined(to);
  return `${text}${basisWords(low, options)}`;
}

function formatRange(low: Quantity | null, high: Quantity | null, options: QuantityOptions): string {
  if (low !== null && high !== null) {
    return startsAtZero(low, high) ? `<${formatQuantity(high, options)}` : formatEnds(low, high, options);
  }
  if (low !== null) return `>${formatQuantity(low, options)}`;
  return high === null ? 'not bounded' : `<${formatQuantity(high, options)}`;
}

/** Short marks of values that are no number, with what each means, for legends; the marks are those of the USGS tables. */
export const VALUE_MARKS = {
  zero: { mark: '0', meaning: 'zero' },
  withheld: { mark: 'W', meaning: 'withheld by the source; not zero' },
  'not available': { mark: 'NA', meaning: 'not available; not zero' },
  'not applicable': { mark: 'XX', meaning: 'not applicable' },
  'net exporter': { mark: 'E', meaning: 'net exporter' },
} as const;

/**
 * A value as every screen prints it: "24,000 t", "e 24,000 t" estimated, "3 t (carried)", "85–100 t/month", ">50 %",
 * "<0.5 t" for half a unit, "W", "NA", "XX", "E", "0", or the source's words.
 */
export function formatValue(value: Value, options: QuantityOptions = {}): string {
  switch (value.kind) {
    case 'reported':
      return formatQuantity(value.quantity, options);
    case 'estimated':
      return `e ${formatQuantity(value.quantity, options)}`;
    case 'carried':
      return `${formatQuantity(value.quantity, options)} (carried)`;
    case 'range':
      return `${value.estimated === true ? 'e ' : ''}${formatRange(value.low, value.high, options)}`;
    case 'described':
      return value.text;
    default:
      return VALUE_MARKS[value.kind].mark;
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date as exactly as it is known: "15 Oct 2025", "Oct 2025", "2025". */
export function formatDate(date: IsoDate, precision: DatePrecision = 'day'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (precision === 'year' || month === '') return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return precision === 'month' || day === '' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function formatSimplePeriod(period: string): string {
  const quarter = /^(\d{4})-(Q[1-4])$/.exec(period);
  if (quarter !== null) return `${quarter[2]} ${quarter[1]}`;
  return period.startsWith('FY') ? period : formatDate(period);
}

/** A period: "2024", "2021–24", "1999–2002", "FY2025", "Q3 2025", "Oct 2025", "30 Sep 2022–15 Oct 2025". */
export function formatPeriod(period: Period): string {
  const [from = '', to] = period.split('/');
  if (to === undefined) return formatSimplePeriod(from);
  const years = /^(FY)?(\d\d)\d\d\/\1\2(\d\d)$/.exec(period);
  return `${formatSimplePeriod(from)}–${years === null ? formatSimplePeriod(to) : years[3]}`;
}

/** How far the sides of a conflict lie apart: "0.22 % apart" for statements, "9 days apart" for the dates of an event. */
export function formatGap(spread: number, kind: 'statement' | 'event'): string {
  if (kind === 'statement') return `${formatPercent(spread, { maxDigits: 2 })} apart`;
  return `${formatNumber(spread)} ${spread === 1 ? 'day' : 'days'} apart`;
}
