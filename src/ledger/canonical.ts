/** Anything JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON: keys sorted by code unit, strings in Unicode NFC, numbers as decimal text (so 1 and 1.0 are one),
 * undefined fields left out. Two values have one canonical text exactly when they say the same.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return `"${decimalText(value)}"`;
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let fields = '';
  // The default order is by code unit.
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field !== undefined) fields += `${fields === '' ? '' : ','}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `{${fields}}`;
}

/** Nearly all text is of characters that stand for themselves: it need not be normalised nor escaped. */
const PLAIN = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC'));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A finite number as plain decimal text, without exponent or trailing zeros. */
function decimalText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`canonical JSON cannot hold ${value}`);
  const text = Object.is(value, -0) ? '0' : String(value);
  if (!text.includes('e')) return text;
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
