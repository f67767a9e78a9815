import { toBasis } from './convert-basis.ts';
import { unitRule } from './convert-rule.ts';
import { formatQuantity, formatValue } from './format.ts';
import { convert, type MassBasis, type Quantity } from './quantity.ts';
import { parseValue, type ReadError } from './text.ts';
import type { ReadOptions } from './text-amount.ts';
import { readUnit } from './text-unit.ts';
import { dimensionOf, type Unit, unitCodes } from './unit.ts';
import { quantityOf, type Value } from './value.ts';

/** What a conversion gave, with the rule that was used in words. */
export interface Conversion {
  readonly ok: true;
  /** The text as it was given. */
  readonly input: string;
  /** The result as every screen prints it, any hedge kept: "about 6,671,188 lb". */
  readonly text: string;
  /** The single amount in the unit asked for; null for a range or a bound. */
  readonly amount: number | null;
  readonly value: Value;
  readonly rule: string;
}
export type Converted = Conversion | ReadError;

interface Target {
  readonly unit: Unit;
  readonly stated?: MassBasis;
}

/** The rules a conversion rested on: sizes of units, and a content factor. */
interface Rules {
  readonly sizes: string | null;
  readonly content: string | null;
}
interface Step extends Rules {
  readonly quantity: Quantity;
}
interface Mapped extends Rules {
  readonly value: Value;
}

function unitsLike(unit: Unit): string {
  return dimensionOf(unit)
    .split('/')
    .map((dimension) => unitCodes().filter((code) => dimensionOf(code) === dimension))
    .map((codes) => codes.join(', '))
    .join(' per one of ');
}

/** One quantity in the target's unit and basis; a string is why not. */
function convertOne(q: Quantity, { unit, stated }: Target): Step | string {
  const [from, to] = [dimensionOf(q.unit), dimensionOf(unit)];
  if (from !== to) {
    return `${q.unit} measures ${from} and ${unit} measures ${to}; expected one of ${unitsLike(q.unit)}`;
  }
  const rebased = toBasis(q, stated);
  if (typeof rebased === 'string') return rebased;
  return { quantity: convert(rebased.quantity, unit), sizes: unitRule(q.unit, unit), content: rebased.rule };
}

/** Converts whatever a value holds; an absence has nothing to convert. */
function convertValue(value: Value, target: Target): Mapped | string {
  if ('quantity' in value) {
    const step = convertOne(value.quantity, target);
    return typeof step === 'string' ? step : { ...step, value: { ...value, quantity: step.quantity } };
  }
  if (value.kind !== 'range') return 'it holds no amount to convert';
  const [low = null, high = null] = [value.low, value.high].map((end) => end && convertOne(end, target));
  if (typeof low === 'string') return low;
  if (typeof high === 'string') return high;
  const { sizes = null, content = null } = low ?? high ?? {};
  return { value: { ...value, low: low?.quantity ?? null, high: high?.quantity ?? null }, sizes, content };
}

/** All figures where ten say the amount exactly, else six; content factors are good for four. */
function digitsFor({ value, content }: Mapped): number {
  if (content !== null) return 4;
  const exact = 'quantity' in value && Number(value.quantity.amount.toPrecision(10)) === value.quantity.amount;
  return exact ? 10 : 6;
}

function textOf(mapped: Mapped, hedge: string | null): string {
  const { value } = mapped;
  const options = { maxDigits: digitsFor(mapped), basis: true };
  if (value.kind !== 'reported') return formatValue(value, options);
  return `${hedge === null ? '' : `${hedge} `}${formatQuantity(value.quantity, options)}`;
}

function targetOf(to: string): Target | string {
  const read = readUnit(to);
  return read.ok ? read : `${read.message}; known units: ${unitCodes().join(', ')}, and one per another ("USD/lb")`;
}

/** Why a conversion failed, quoting what was asked. */
const refuse = (text: string, to: string, why: string): ReadError => ({
  ok: false,
  message: `cannot convert "${text}" to "${to}": ${why}`,
  original: text,
});

/**
 * Converts text to a unit in words, and to an element's content where both name a formula: "6,685,871 lb" to "t",
 * "100 t Sb2O3" to "t Sb". Never throws; the error says what was expected and lists the units that would do.
 */
export function convertText(text: string, to: string, options: ReadOptions = {}): Converted {
  const target = targetOf(to);
  if (typeof target === 'string') return refuse(text, to, target);
  const read = parseValue(text, options);
  if (!read.ok) return read;
  const mapped = convertValue(read.value, target);
  if (typeof mapped === 'string') return refuse(text, to, mapped);
  const rules = [mapped.sizes, mapped.content].filter((rule) => rule !== null);
  const rule = rules.length === 0 ? `it is in ${target.unit} already` : rules.join('; ');
  const amount = quantityOf(mapped.value)?.amount ?? null;
  return { ok: true, input: text, text: textOf(mapped, read.hedge), amount, value: mapped.value, rule };
}
