import type { IsoDate } from '../units/period.ts';
import type { TradeCode } from '../vocabulary/facts.ts';

/** What a US tariff code covers, as far as the vocabulary knows. */
export interface CodeCover {
  /** Rows of the code itself and of the lines below it, else of the longest heading above it. */
  readonly rows: readonly TradeCode[];
  readonly materials: readonly string[];
  /** More than one material, or something besides: a duty named by material is then one on a part of it. */
  readonly mixed: boolean;
  /** True where only a heading above the code is known, so that the code may cover less. */
  readonly fromHeading: boolean;
}

/** Digits of a tariff line: the rate is set at eight, finer digits only count. */
const LINE_DIGITS = 8;

/** Whether a rate or measure given for one code reaches another: the same tariff line, or one below it. */
export function reaches(given: string, asked: string): boolean {
  return asked.slice(0, LINE_DIGITS).startsWith(given.slice(0, LINE_DIGITS));
}

/** Whether a code is a line below the one asked for, so that what is said of it is said of a part. */
export function isPartOf(given: string, asked: string): boolean {
  return !reaches(given, asked) && given.slice(0, LINE_DIGITS).startsWith(asked.slice(0, LINE_DIGITS));
}

/** Whether a row holds on a day, by the years it gives; editions of the Harmonized System begin with their year. */
function holdsOn({ from, until }: TradeCode, day: IsoDate): boolean {
  const year = (text: string): string => text.replace(/^HS/, '');
  const begun = from === null || year(from).slice(0, 4) <= day.slice(0, 4);
  // An edition of the Harmonized System lasts five years: `until HS2017` is until the end of 2021.
  const last = until === null ? null : until.startsWith('HS') ? String(Number(year(until)) + 4) : until.slice(0, 4);
  return begun && (last === null || last >= day.slice(0, 4));
}

/** What a US code covers on a day; null when the vocabulary knows neither it nor a heading above it. */
export function coverOf(asked: string, codes: readonly TradeCode[], day: IsoDate): CodeCover | null {
  const known = codes.filter(
    (row) => ['WCO', 'USA'].includes(row.jurisdiction) && row.system !== 'Schedule B' && holdsOn(row, day),
  );
  const below = known.filter(({ code }) => code.startsWith(asked));
  const above = known.filter(({ code }) => asked.startsWith(code));
  const longest = Math.max(0, ...above.map(({ code }) => code.length));
  const rows = below.length > 0 ? below : above.filter(({ code }) => code.length === longest);
  if (rows.length === 0) return null;
  const materials = [...new Set(rows.map(({ material }) => material))];
  const mixed = materials.length > 1 || rows.some(({ mixedWith }) => mixedWith !== null);
  return { rows, materials, mixed, fromHeading: below.length === 0 && longest < Math.min(asked.length, LINE_DIGITS) };
}
