import { type Quantity, quantity } from './quantity.ts';
import { type BasisDefaults, basisOf } from './text-basis.ts';
import { NUMBER_LIKE, readNumber } from './text-number.ts';
import { readUnit, type Ton } from './text-unit.ts';
import { convertAmount, dimensionOf, type Unit } from './unit.ts';

/** What the reader knows that the text may not say. */
export interface ReadOptions extends BasisDefaults {
  /** Unit where the text names none, such as the unit of the column. */
  readonly unit?: Unit;
  readonly ton?: Ton;
}

/** One amount or a range, or why the text is neither. */
export type ReadAmounts =
  | { readonly ok: true; readonly low: Quantity; readonly high: Quantity | null }
  | { readonly ok: false; readonly message: string };

/** A number with the words around it, not yet understood. */
interface Written {
  readonly currency: boolean;
  readonly digits: string;
  readonly negative: boolean;
  readonly tail: string;
}

const CURRENCY = String.raw`(?:US\s?\$|USD|U\.S\.\s?\$|\$)`;
const WRITTEN = new RegExp(`^([-−–]?)\\s*(${CURRENCY})?\\s*([-−–]?)(${NUMBER_LIKE})(.*)$`, 'i');
/** A second number after a dash or "to"; no figure may stand between, so "$155/100 mL" is no range. */
const RANGE = new RegExp(
  `^([^\\d]*?)\\s*(?:[-–—]|\\bto\\b|\\band\\b)\\s*([-−]?(?:${CURRENCY})?\\s*[-−]?[\\d.].*)$`,
  'i',
);

function readWritten(text: string): Written | null {
  const [, before, currency, after, digits, tail] = WRITTEN.exec(text) ?? [];
  if (digits === undefined || tail === undefined || (before && after)) return null;
  return { currency: currency !== undefined, negative: Boolean(before || after), digits, tail };
}

const POWERS: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mm: 6, million: 6, mn: 6, mln: 6 };
const LARGE: Readonly<Record<string, number>> = { b: 9, bn: 9, billion: 9, bln: 9, tn: 12, trillion: 12 };
const SCALE_WORD = /^(thousand|million|mln|mn|billion|bln|bn|trillion)s?(?: of)?(?![a-z])/i;
/** Single letters scale money only: "5 m" alone is five meters. */
const SCALE_LETTER = /^(mm|k|m|b|tn)(?![a-z\d])/i;

interface Tail {
  readonly power: number;
  readonly unit: string;
}

function readTail(tail: string, currency: boolean): Tail {
  const text = tail.trim().replace(/^-/, '');
  const match = SCALE_WORD.exec(text) ?? (currency ? SCALE_LETTER.exec(text) : null);
  const scale = match?.[1]?.toLowerCase();
  const unit = text.slice(match?.[0].length ?? 0).trim();
  return { power: scale === undefined ? 0 : (POWERS[scale] ?? LARGE[scale] ?? 0), unit };
}

function fail(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

/** The unit words of an amount; after a dollar sign only "per something" may follow. */
function unitWords(unit: string, currency: boolean): string | null {
  if (!currency) return unit;
  const per = unit.replace(/^an?(?= )/, 'per');
  return per === '' || /^(?:\/|per )/i.test(per) ? `USD ${per}`.trim().replace(/^USD \//, 'USD/') : null;
}

type ReadOne = { readonly ok: true; readonly quantity: Quantity } | { readonly ok: false; readonly message: string };

function readOne(written: Written, { power, unit }: Tail, options: ReadOptions): ReadOne {
  const number = readNumber(written.digits, power);
  if (!number.ok) return number;
  const words = unitWords(unit, written.currency);
  if (words === null) return fail(`"${unit}" cannot follow an amount in dollars`);
  if (words === '' && options.unit === undefined) return fail('it names no unit');
  const read = words === '' ? { ok: true as const, unit: options.unit ?? '' } : readUnit(words, options.ton);
  if (!read.ok) return read;
  const basis = basisOf(read.unit, 'stated' in read ? read.stated : undefined, options);
  if (basis === null) return fail(`"${unit}" states a weight for something that is not weighed`);
  return { ok: true, quantity: quantity(written.negative ? 0 - number.amount : number.amount, read.unit, basis) };
}

/** Low and high read with the words they share: the unit and, where that leaves them in order, the scale of the end. */
function readRange(first: Written, second: Written, options: ReadOptions): ReadAmounts {
  const currency = first.currency || second.currency;
  const [left, right] = [readTail(first.tail, currency), readTail(second.tail, currency)];
  const high = readOne({ ...second, currency }, right, options);
  if (!high.ok) return high;
  const unit = left.unit === '' ? right.unit : left.unit;
  const shared = left.unit === '' && left.power === 0 ? right.power : left.power;
  const attempts = [...new Set([shared, left.power])].map((power) =>
    readOne({ ...first, currency }, { power, unit }, options),
  );
  for (const low of attempts) {
    if (!low.ok) return low;
    if (inOrder(low.quantity, high.quantity)) return { ok: true, low: low.quantity, high: high.quantity };
  }
  return fail('the ends of the range do not go upwards in one unit');
}

function inOrder(low: Quantity, high: Quantity): boolean {
  if (dimensionOf(low.unit) !== dimensionOf(high.unit)) return false;
  return low.amount <= convertAmount(high.amount, high.unit, low.unit);
}

/** Reads "85-100 tonnes per month", "$245 million", "USD 59,500-61,000/t", "between 330 million and 390 million t". */
export function readAmounts(text: string, options: ReadOptions): ReadAmounts {
  const between = /^(?:between|from)\s+/i.exec(text)?.[0] ?? '';
  const first = readWritten(text.slice(between.length));
  if (first === null) return fail('it does not start with a number');
  const [, tail = '', rest] = RANGE.exec(first.tail) ?? [];
  if (rest !== undefined) {
    const second = readWritten(rest);
    return second === null ? fail('its range has no upper end') : readRange({ ...first, tail }, second, options);
  }
  if (between !== '') return fail('its range has no upper end');
  const one = readOne(first, readTail(first.tail, first.currency), options);
  return one.ok ? { ok: true, low: one.quantity, high: null } : one;
}
