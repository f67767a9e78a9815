/** Letters a cell of a workbook can hold. */
export const LONGEST = 32_767;
const CUT = ' … (cut: a cell holds no more; the CSV has all of it)';

/** What XML 1.0 cannot hold or advises against: controls, halves of characters, code points that are no characters. */
const NOT_XML =
  /[^\t\n\r\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu;

/**
 * Text as a cell of a workbook: control characters out, one kind of line end, what reads as an escaped character kept as
 * it is written, and cut with a note where it is longer than a cell. It is stored as text, so nothing in it is a formula.
 */
export function sheetText(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(NOT_XML, '');
  const short = plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST - CUT.length)}${CUT}`.replace(NOT_XML, '');
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
