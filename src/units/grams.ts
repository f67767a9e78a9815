import { readUnit } from './text-unit.ts';
import { dimensionOf, exactSize, type Unit } from './unit.ts';

/** A mass in whole grams; `rounded` where the text said no whole number of them. Or why the text is no mass. */
export type ReadGrams =
  | { readonly ok: true; readonly grams: number; readonly rounded: boolean }
  | { readonly ok: false; readonly message: string };

const WRITTEN = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?\s*(\D.*)?$/s;
const LONGEST = 60;
/** A billion tonnes: beyond it a double no longer holds every gram. */
const MOST = 10n ** 15n;

const fail = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });

/**
 * Reads `20,000 kg`, `44,092 lb` or `19.9 t` into whole grams, by exact factors; a part of a gram is rounded half to even.
 * `unit` is taken where the text names none.
 */
export function readGrams(text: string, unit?: Unit): ReadGrams {
  const plain = text.trim();
  const [, whole = '', decimals = '', words = ''] = (plain.length > LONGEST ? null : WRITTEN.exec(plain)) ?? [];
  if (whole === '' && decimals === '') {
    return fail('this is no mass; commas group by three, a full stop marks decimals, the unit follows');
  }
  const found = unitOf(words, unit);
  if (typeof found !== 'string') return found;
  const { numerator, denominator } = exactSize(found);
  const digits = BigInt(`${whole.replaceAll(',', '')}${decimals}`);
  return grams(digits * numerator * 1000n, denominator * 10n ** BigInt(decimals.length));
}

function unitOf(words: string, unit: Unit | undefined): Unit | { readonly ok: false; readonly message: string } {
  if (words === '') return unit ?? fail('it names no unit: write kg, t, lb or another behind the number');
  const read = readUnit(words);
  if (!read.ok) return read;
  if (dimensionOf(read.unit) !== 'mass') return fail(`"${words}" is no unit of mass`);
  return read.stated === undefined ? read.unit : fail('the column says what it is the mass of; write the unit alone');
}

/** The same with a minus before it where what was lost grew. */
export function readSignedGrams(text: string, unit?: Unit): ReadGrams {
  const [, sign, rest = ''] = /^\s*([-−]?)\s*(.*)$/s.exec(text) ?? [];
  const read = readGrams(rest, unit);
  return sign && read.ok ? { ...read, grams: 0 - read.grams } : read;
}

/** So many percent, as decimal text, of a mass in whole grams; rounded half to even. */
export function gramsOfPercent(of: number, percent: string): ReadGrams {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:\.(\d{1,20}))?$/.exec(percent) ?? [];
  const digits = whole === '' ? -1n : BigInt(`${whole}${decimals}`);
  const scale = 10n ** BigInt(decimals.length);
  if (digits < 0n || digits > 100n * scale) return fail('this is no percentage: a number from 0 to 100 was expected');
  return grams(BigInt(of) * digits, 100n * scale);
}

function grams(numerator: bigint, denominator: bigint): ReadGrams {
  const [floor, rest] = [numerator / denominator, numerator % denominator];
  const [twice, odd] = [rest * 2n, floor % 2n === 1n];
  const rounded = twice > denominator || (twice === denominator && odd) ? floor + 1n : floor;
  if (rounded > MOST) return fail('it is more than a billion tonnes');
  return { ok: true, grams: Number(rounded), rounded: rest !== 0n };
}

/** Whole grams as kilograms in full: 19999795 is `19,999.795 kg`; `readGrams` reads it back to the same gram. */
export function kilogramsText(mass: number): string {
  if (mass < 0) return `-${kilogramsText(0 - mass)}`;
  const digits = String(mass).padStart(4, '0');
  const whole = digits.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return `${whole}${decimals === '' ? '' : `.${decimals}`} kg`;
}
