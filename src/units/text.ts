import { type Quantity, quantity } from './quantity.ts';
import { type ReadOptions, readAmounts } from './text-amount.ts';
import { basisOf } from './text-basis.ts';
import { type Hedged, readHedges } from './text-hedge.ts';
import type { Value } from './value.ts';

/** Why a text could not be read; `message` quotes it, `original` is all of it. */
export interface ReadError {
  readonly ok: false;
  readonly message: string;
  readonly original: string;
}
/** A value with the hedging words before it as written ("about", "up to", ">"), or null where there are none. */
export type ReadValue = { readonly ok: true; readonly value: Value; readonly hedge: string | null } | ReadError;
export type ReadQuantity =
  | { readonly ok: true; readonly quantity: Quantity; readonly hedge: string | null }
  | ReadError;

const LONGEST = 300;
const QUOTED = 80;

function failing(original: string): (message: string) => ReadError {
  const quoted = original.length > QUOTED ? `${original.slice(0, QUOTED)}…` : original;
  return (message) => ({ ok: false, message: `cannot read "${quoted}": ${message}`, original });
}

/** Every kind of blank as one space, and no full stop after the last word; typeset tables and sentences bring both. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([a-z%])\.$/i, '$1');

type Absence = Exclude<Value['kind'], 'reported' | 'estimated' | 'carried' | 'range' | 'described'>;

/** Table symbols of the USGS Mineral Commodity Summaries, case as printed, and the same in words. */
const ABSENCES: ReadonlyMap<string, Absence> = new Map<string, Absence>([
  ['—', 'zero'],
  ['–', 'zero'],
  ['-', 'zero'],
  ['W', 'withheld'],
  ['withheld', 'withheld'],
  ['NA', 'not available'],
  ['not available', 'not available'],
  ['XX', 'not applicable'],
  ['not applicable', 'not applicable'],
  ['E', 'net exporter'],
  ['net exporter', 'net exporter'],
]);

const HALF_UNIT = /^(?:less than|<) ?(?:1\/2|½|one-half|half)(?: of)?(?: a| the)? unit$/i;
/** Lower case only: in other files a capital S is suppressed. */
const isHalfUnit = (text: string): boolean => text === 's' || HALF_UNIT.test(text);

function halfUnit(options: ReadOptions): Value | null {
  if (options.unit === undefined) return null;
  const basis = basisOf(options.unit, undefined, options) ?? 'none';
  return { kind: 'range', low: quantity(0, options.unit, basis), high: quantity(0.5, options.unit, basis) };
}

/** Puts amounts and the words before them together; a string is what is wrong with them. */
function assemble(low: Quantity, high: Quantity | null, { bound, estimated }: Hedged): Value | string {
  const mark = estimated ? { estimated: true as const } : {};
  if (bound !== null && high !== null) return 'a range cannot also be a bound';
  if (high !== null) return { kind: 'range', low, high, ...mark };
  if (bound === 'low') return { kind: 'range', low, high: null, ...mark };
  if (bound === 'high') return { kind: 'range', low: null, high: low, ...mark };
  return { kind: estimated ? 'estimated' : 'reported', quantity: low };
}

/**
 * Reads what a cell or a sentence says into a typed value; never throws on any text. A bare "0" without unit is zero;
 * "up to" is kept as a hedge, since only the reader knows whether it is a ceiling (option `role`).
 */
export function parseValue(text: string, options: ReadOptions = {}): ReadValue {
  const fail = failing(text);
  if (text.length > LONGEST) return fail(`it is longer than ${LONGEST} characters`);
  const plain = tidy(text);
  if (plain === '') return fail('it is empty');
  const kind = ABSENCES.get(plain) ?? ABSENCES.get(plain.length > 2 ? plain.toLowerCase() : '');
  if (kind !== undefined || (plain === '0' && options.unit === undefined)) {
    return { ok: true, value: { kind: kind ?? 'zero' }, hedge: null };
  }
  if (/^\?/.test(plain))
    return fail('a sign was lost before the number (it may have been a minus); look at the source');
  if (isHalfUnit(plain)) {
    const value = halfUnit(options);
    return value === null ? fail('it is half of a unit, but nothing says which') : { ok: true, value, hedge: null };
  }
  const hedged = readHedges(plain);
  if (hedged === null) return fail('it has two bounds');
  const amounts = readAmounts(hedged.rest, options);
  if (!amounts.ok) return fail(amounts.message);
  const value = assemble(amounts.low, amounts.high, hedged);
  return typeof value === 'string' ? fail(value) : { ok: true, value, hedge: hedged.hedge };
}

/** Reads one amount with its unit, such as "6,685,871 lb (gross)"; ranges, bounds and absences are errors here. */
export function parseQuantity(text: string, options: ReadOptions = {}): ReadQuantity {
  const read = parseValue(text, options);
  if (!read.ok) return read;
  if (!('quantity' in read.value)) return failing(text)(`it is ${NOT_ONE[read.value.kind]}, not one amount`);
  return { ok: true, quantity: read.value.quantity, hedge: read.hedge };
}

const NOT_ONE: Readonly<Record<Exclude<Value['kind'], 'reported' | 'estimated' | 'carried'>, string>> = {
  range: 'a range or a bound',
  zero: 'a zero without a unit',
  withheld: 'withheld',
  'not available': 'not available',
  'not applicable': 'not applicable',
  'net exporter': 'a note of a net exporter',
  described: 'words',
};
