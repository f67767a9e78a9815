/** A number as read, or why the text is not one. */
export type ReadNumber =
  | { readonly ok: true; readonly amount: number }
  | { readonly ok: false; readonly message: string };

/** The start of a text that could be a number; `readNumber` then judges its separators. */
export const NUMBER_LIKE = String.raw`(?:\d[\d.,]*\d|\d|\.\d+)`;

/** No source states more; below it no conversion between units of the table can overflow. */
const LARGEST = 1e100;

const PLAIN = /^(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;

/**
 * Reads `1,234,567.8` times ten to the `power`, rounded once. Commas group by threes and one full stop is the
 * decimal point; anything else is refused, since "1.234" and "12,34" mean different numbers in different countries.
 */
export function readNumber(text: string, power = 0): ReadNumber {
  if (text === '' || !PLAIN.test(text)) {
    return { ok: false, message: `"${text}" is not a number: commas group by three, a full stop marks decimals` };
  }
  const amount = Number(`${text.replaceAll(',', '')}e${power}`);
  return amount <= LARGEST ? { ok: true, amount } : { ok: false, message: `"${text}" is too large a number` };
}
