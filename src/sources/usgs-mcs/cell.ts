import { type Basis, type Quantity, quantity } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';

/** What a cell of a USGS table says before unit and basis are known. */
export type CellMeaning =
  | { readonly kind: 'number'; readonly amount: number; readonly estimated: boolean }
  | { readonly kind: 'range'; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'zero' | 'withheld' | 'not available' | 'not applicable' | 'net exporter' }
  | { readonly kind: 'described'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly code: 'lost-sign' | 'unreadable-cell'; readonly message: string };

const SYMBOLS: ReadonlyMap<string, CellMeaning> = new Map<string, CellMeaning>([
  ['—', { kind: 'zero' }],
  ['W', { kind: 'withheld' }],
  ['NA', { kind: 'not available' }],
  ['XX', { kind: 'not applicable' }],
  ['E', { kind: 'net exporter' }],
  ['s', { kind: 'range', low: 0, high: 0.5 }],
]);

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const NUMBER = new RegExp(`^(e)?([-−]?)(${DIGITS})$`);
const SPAN = new RegExp(`^(${DIGITS})\\s*[–-]\\s*(${DIGITS})$`);
const BOUND = new RegExp(`^([<>])\\s*(${DIGITS})$`);
const LOST_SIGN = new RegExp(`^\\?(${DIGITS})$`);
const HALF_UNIT = /^less than (?:½|1\/2|(?:one|a)[ -]half) unit\.?$/i;
/** Words USGS prints where a number was expected. */
const WORDS = /^(?:very (?:small|large)|large|moderate|small|variable|included (?:in|with)|categorized as)\b/i;

const amountOf = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Reads one cell as written; spaces around it, also non-breaking ones, do not count. Never throws. */
export function readCell(written: string): CellMeaning {
  const text = written.trim();
  const symbol = SYMBOLS.get(text);
  if (symbol !== undefined) return symbol;
  const number = NUMBER.exec(text);
  if (number !== null) return plainNumber(number[3] ?? '', number[2] !== '', number[1] !== undefined);
  return bounded(text) ?? worded(text);
}

function plainNumber(digits: string, negative: boolean, estimated: boolean): CellMeaning {
  const amount = amountOf(digits) * (negative ? -1 : 1);
  if (!Number.isFinite(amount)) return unreadable('unreadable-cell', `"${digits}" is no number a computer can hold`);
  return amount === 0 ? { kind: 'zero' } : { kind: 'number', amount, estimated };
}

function bounded(text: string): CellMeaning | null {
  const span = SPAN.exec(text);
  if (span !== null) return rangeOf(amountOf(span[1] ?? ''), amountOf(span[2] ?? ''), text);
  const bound = BOUND.exec(text);
  if (bound === null) return null;
  const amount = amountOf(bound[2] ?? '');
  return bound[1] === '>' ? rangeOf(amount, null, text) : rangeOf(0, amount, text);
}

function rangeOf(low: number, high: number | null, text: string): CellMeaning {
  const finite = Number.isFinite(low) && (high === null || Number.isFinite(high));
  if (!finite || (high !== null && low > high)) return unreadable('unreadable-cell', `"${text}" is no range`);
  return { kind: 'range', low, high };
}

function worded(text: string): CellMeaning {
  if (HALF_UNIT.test(text)) return { kind: 'range', low: 0, high: 0.5 };
  if (WORDS.test(text)) return { kind: 'described', text };
  if (LOST_SIGN.test(text)) return unreadable('lost-sign', `"${text}" lost a sign, probably a minus, in the encoding`);
  return unreadable('unreadable-cell', `"${text.slice(0, 60)}" is neither a number nor a symbol USGS explains`);
}

const unreadable = (code: 'lost-sign' | 'unreadable-cell', message: string): CellMeaning => ({
  kind: 'unreadable',
  code,
  message,
});

/** Unit and basis of a number, and whether its row calls it estimated. */
export interface Measure {
  readonly unit: Unit;
  readonly basis: Basis;
}

/** Whether a meaning needs a unit to become a value. */
export function needsUnit(meaning: CellMeaning): boolean {
  return meaning.kind === 'number' || meaning.kind === 'range';
}

/** The typed value of a readable cell; null when it needs a unit and there is none. */
export function valueOfCell(
  meaning: Exclude<CellMeaning, { kind: 'unreadable' }>,
  measure: Measure | null,
  estimated: boolean,
): Value | null {
  if (meaning.kind !== 'number' && meaning.kind !== 'range') return meaning;
  if (measure === null) return null;
  const of = (amount: number): Quantity => quantity(amount, measure.unit, measure.basis);
  if (meaning.kind === 'number') {
    return { kind: estimated || meaning.estimated ? 'estimated' : 'reported', quantity: of(meaning.amount) };
  }
  const [low, high] = [meaning.low === null ? null : of(meaning.low), meaning.high === null ? null : of(meaning.high)];
  return estimated ? { kind: 'range', low, high, estimated: true } : { kind: 'range', low, high };
}
