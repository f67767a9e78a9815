import { daysOf, isPeriod } from '../units/period.ts';
import type { Cited } from './facts.ts';
import { type Cell, ID, type Made } from './table-rows.ts';
import { formKey } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Why a row cannot be used, and the column at fault. */
export interface Fault {
  readonly refused: string;
  readonly column: string;
}

/** The words a fact's row may name; facts are read against the vocabulary they speak in. */
export type Words = Pick<Vocabulary, 'materials' | 'forms' | 'countries'>;

/** The columns every fact has. */
export const CITED = ['source', 'published', 'locator'] as const;

function citedOf(cell: Cell): Cited | Fault {
  const [source, published, locator] = [cell('source'), cell('published'), cell('locator')];
  if (!ID.test(source)) return { refused: 'a fact names the id of its source', column: 'source' };
  if (!isPeriod(published) || daysOf(published) === null) {
    return { refused: 'published is a day, month or year, such as 2025-11-07', column: 'published' };
  }
  if (locator === '') return { refused: 'a fact says where in the source it stands', column: 'locator' };
  return { source, published, locator };
}

/** What is amiss with a material's id, or null. */
export function materialFault(words: Words, cell: Cell, column = 'material'): Fault | null {
  if (words.materials.has(cell(column))) return null;
  return { refused: `no material has the id "${cell(column)}"`, column };
}

/** What is amiss with the form of a material, which may be left out, or null. */
export function formFault({ forms }: Words, cell: Cell): Fault | null {
  const form = cell('form');
  if (form === '' || forms.has(formKey(cell('material'), form))) return null;
  return { refused: `${cell('material')} has no form "${form}"`, column: 'form' };
}

/** What is amiss with a column that must not be empty, or null. */
export function required(cell: Cell, column: string): Fault | null {
  return cell(column) === '' ? { refused: `${column} is empty`, column } : null;
}

/** The first fault among checks, else the thing made with its citation. */
export function made<T>(
  cell: Cell,
  faults: readonly (Fault | null)[],
  key: string,
  thing: (cited: Cited) => T,
): Made<T> {
  const fault = faults.find((found) => found !== null);
  if (fault) return fault;
  const cited = citedOf(cell);
  return 'refused' in cited ? cited : { key, thing: thing(cited) };
}

/** One key of several cells. */
export function keyOf(...parts: readonly string[]): string {
  return parts.join(' ');
}
