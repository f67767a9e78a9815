/**
 * Widths of bars and spaces, in modules, of every symbol of Code 128 by its value (ISO/IEC 15417): 0 to 105 have three
 * bars and three spaces of 11 modules together; the stop, 106, has four bars and 13 modules.
 */
const SYMBOLS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

const START_B = 104;
const STOP = 106;
/** Longest text drawn: longer bars fit on no label. */
const LONGEST = 60;

/** Values of the symbols of a text in code set B, from start to check and stop; null where a character is not in the set. */
export function code128Values(text: string): readonly number[] | null {
  if (text === '' || text.length > LONGEST || !/^[\x20-\x7e]+$/.test(text)) return null;
  const values = [...text].map((character) => character.charCodeAt(0) - 32);
  return [START_B, ...values, checkOf(values), STOP];
}

/** The check symbol: the start and every value times its place, modulo 103. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, i) => sum + value * (i + 1), START_B) % 103;
}

/** Widths of bars and spaces in turn, a bar first, in modules; null where the text cannot be drawn in code set B. */
export function code128Widths(text: string): readonly number[] | null {
  const values = code128Values(text);
  return values?.flatMap((value) => [...(SYMBOLS[value] ?? '')].map(Number)) ?? null;
}

/** Modules left white on either side, as the standard asks. */
const QUIET = 10;

/** A bar of a drawing: where it begins and how wide it is, in modules. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

/** The bars of a text with the white either side of them, and the width of it all in modules; null where it cannot be drawn. */
export function code128Bars(text: string): { readonly bars: readonly Bar[]; readonly width: number } | null {
  const widths = code128Widths(text);
  if (widths === null) return null;
  const bars: Bar[] = [];
  let x = QUIET;
  for (const [i, width] of widths.entries()) {
    if (i % 2 === 0) bars.push({ x, width });
    x += width;
  }
  return { bars, width: x + QUIET };
}

/** The bars as an SVG drawing of one path, two pixels a module; null where the text cannot be drawn. */
export function code128Svg(text: string, height = 40): string | null {
  const drawn = code128Bars(text);
  if (drawn === null) return null;
  const path = drawn.bars.map(({ x, width }) => `M${x} 0h${width}v${height}h-${width}z`).join('');
  const size = `viewBox="0 0 ${drawn.width} ${height}" width="${drawn.width * 2}" height="${height * 2}"`;
  const name = text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="Barcode of ${name}"><path d="${path}"/></svg>`;
}
