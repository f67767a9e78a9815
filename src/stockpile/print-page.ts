import type { EvidenceId, Marking } from '../ledger/evidence.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { IsoDate } from '../units/period.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { BookDay, BookLot } from './book-day.ts';

/** A line of a page: what it is, and its words. */
export interface PrintField {
  readonly name: string;
  readonly text: string;
}

/** A row of a table on paper; an empty cell is to be filled by hand, `☐` to be ticked. */
export interface PrintRow {
  readonly cells: readonly string[];
  /** What its figures follow from. */
  readonly evidence: readonly EvidenceId[];
}

/** A table on paper; numbers stand to the right. */
export interface PrintTable {
  readonly caption: string;
  readonly columns: readonly { readonly name: string; readonly number: boolean }[];
  readonly rows: readonly PrintRow[];
}

/** A sheet of paper as plain data: the web room and the command line draw it, each in its own way. */
export interface PrintPage {
  readonly title: string;
  readonly holder: string;
  readonly on: IsoDate;
  readonly marking: Marking;
  readonly fields: readonly PrintField[];
  readonly tables: readonly PrintTable[];
  readonly notes: readonly string[];
  /** Who signs. */
  readonly signatures: readonly string[];
  /** Text of the barcode, or null where the page has none. */
  readonly barcode: string | null;
  /** Records the page's words and figures follow from. */
  readonly evidence: readonly EvidenceId[];
}

/** What stands where there is nothing to say, since an empty cell is to be filled. */
export const NOTHING_SAID = '–';

/** A box to be ticked by hand. */
export const TICK = '☐';

/** Columns by name; those after a `#` hold numbers. */
export const printColumns = (names: readonly string[]): PrintTable['columns'] =>
  names.map((name) => ({ name: name.replace(/^#/, ''), number: name.startsWith('#') }));

/** Fields without those that have nothing to say. */
export const printFields = (fields: Readonly<Record<string, string | null | undefined>>): readonly PrintField[] =>
  Object.entries(fields).flatMap(([name, text]) => (text ? [{ name, text }] : []));

/** Names of a lot's material and form as people read them; ids where the vocabulary knows none. */
export function goodsOf({ state: { card } }: BookLot, { materials, forms }: Vocabulary): string {
  if (card === null) return 'no card';
  const material = materials.get(card.material)?.name ?? card.material;
  const form = forms.get(`${card.material}/${card.form}`)?.name ?? card.form;
  const named = form.toLowerCase().startsWith(material.toLowerCase()) ? form : `${material}, ${form.toLowerCase()}`;
  return card.grade === undefined ? named : `${named}, ${card.grade}`;
}

/** What is written on a lot's packages: its marks, else its number. */
export const marksOf = ({ state: { card, lot } }: BookLot): string => card?.marks ?? lot;

/** Name of a site in a book on a day, behind its short name. */
export function siteName({ live }: BookDay, site: string | null): string {
  if (site === null) return 'no site';
  const card = live.filter((e) => e.kind === 'site').findLast(({ payload }) => payload.site === site);
  return card === undefined ? site : `${site}, ${card.payload.name}`;
}

/** The narrowest marking of the records behind a page. */
export const printMarking = (lots: readonly BookLot[]): Marking =>
  highestMarking(lots.flatMap(({ records }) => records.map(({ marking }) => marking)));

/** Ids of the records of lots, each once. */
export const printEvidence = (lots: readonly BookLot[]): readonly EvidenceId[] => [
  ...new Set(lots.flatMap(({ state }) => state.evidence)),
];
