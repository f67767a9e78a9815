import type { DecodedRow } from '../parser.ts';
import { type Reading, type Refusal, refused } from './reading.ts';

/** Columns of a table that neither hold figures nor say what a row is about, by their place in the heading. */
export function strayColumns(header: readonly string[], known: readonly number[]): readonly number[] {
  const taken = new Set(known);
  return header.flatMap((name, at) => (taken.has(at) || /_notes?$/i.test(name) ? [] : [at]));
}

/** A problem for every cell of a row that stands in a stray column or beyond the heading, so that none is lost. */
export function strayReadings(
  { line, cells }: DecodedRow,
  header: readonly string[],
  stray: readonly number[],
  file: string,
): readonly Reading[] {
  const beyond = cells.slice(header.length).map((_, i) => header.length + i);
  return [...stray, ...beyond].flatMap((at) => {
    const cell = cells[at] ?? '';
    const name = header[at] ?? '';
    return cell.trim() === '' ? [] : [refused(refusalOf(name), `${file}, line ${line}, ${name}`, cell)];
  });
}

const refusalOf = (name: string): Refusal =>
  name === ''
    ? { code: 'row-beyond-heading', message: 'the cell stands where the heading names no column' }
    : { code: 'unknown-heading', message: `"${name}" is no column known for this table` };
