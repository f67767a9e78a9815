import type { ProblemCode } from '../../ledger/problem-codes.ts';
import { parseFormula } from '../../units/formula.ts';
import { kilogramsText, readGrams } from '../../units/grams.ts';
import { isIsoDate } from '../../units/period.ts';
import { readNumber } from '../../units/text-number.ts';
import type { Unit } from '../../units/unit.ts';
import { countryByLabel, formByLabel, type LabelIndex, materialByLabel } from '../../vocabulary/labels.ts';
import { type AssayLimit, STOCK_KINDS } from '../../vocabulary/stock-record.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { limitsText, readAssay, readLimits } from './assay-text.ts';
import type { CellKind } from './columns.ts';

/** What a cell says, or why it says nothing; `advice` tells what to write. */
export type ReadCell =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ProblemCode; readonly message: string; readonly advice: string };

/** The words cells are read with. */
export interface Asked {
  readonly vocabulary: Vocabulary;
  readonly labels: LabelIndex;
}

/** What a cell is read by besides its text. */
export interface CellContext extends Asked {
  /** Unit the heading gives for masses that name none. */
  readonly unit: Unit | undefined;
  /** Material of the row, for its form. */
  readonly material: string | undefined;
}

const good = (value: unknown): ReadCell => ({ ok: true, value });
const bad = (code: ProblemCode, message: string, advice: string): ReadCell => ({ ok: false, code, message, advice });

/** Longest name of a lot, site or document: it stands on labels. */
const LONGEST_NAME = 100;
const LONGEST_TEXT = 2000;

type Reader = (text: string, context: CellContext) => ReadCell;

const READERS: Readonly<Record<Exclude<CellKind, 'percent'>, Reader>> = {
  holder: (text) =>
    /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST_NAME
      ? good(text)
      : bad('not-an-id', 'a holder is a slug', 'Write small letters, digits and hyphens: own, project-vault.'),
  name: (text) =>
    text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text)
      ? good(text)
      : bad(
          'too-long',
          `a name has at most ${LONGEST_NAME} characters, on one line`,
          'Shorten it everywhere it stands.',
        ),
  text: good,
  day: (text) =>
    isIsoDate(text)
      ? good(text)
      : bad('not-a-day', 'this is no calendar day', 'Write it as 2026-03-31, or format the cell as a date.'),
  kind: oneOf(STOCK_KINDS, 'kind of record'),
  mass: (text, { unit }) => {
    const read = readGrams(text, unit);
    const advice =
      'Write the mass with its unit: 20,000 kg, 44,092 lb, 19.9 t; or name the unit in the heading: gross (kg).';
    return read.ok ? good(read.grams) : bad('unreadable-quantity', read.message, advice);
  },
  number: (text) => dollars(text.replace(/^(?:USD|US\$|\$)\s*|\s*USD$/g, '')),
  count: (text) =>
    /^\d{1,6}$/.test(text) ? good(Number(text)) : bad('not-a-count', 'a whole number was expected', 'Write 365.'),
  latitude: (text) => within(text, 90),
  longitude: (text) => within(text, 180),
  'yes or no': (text) => {
    const said = { yes: true, no: false, true: true, false: false }[text.toLowerCase()];
    return said === undefined ? bad('not-true-or-false', 'yes or no was expected', 'Write yes or no.') : good(said);
  },
  material: (text, { vocabulary, labels }) => {
    const found = vocabulary.materials.get(text) ?? materialByLabel(labels, text);
    const advice = 'Write an id or a name that the page of all materials shows.';
    return found === null ? bad('unknown-material', 'no material has this name', advice) : good(found.id);
  },
  form: formIn,
  country: (text, { vocabulary, labels }) => {
    const found = vocabulary.countries.get(text.toUpperCase()) ?? countryByLabel(labels, text);
    const advice = 'Write a code such as USA or BOL, or a name.';
    return found?.kind === 'country' ? good(found.id) : bad('unknown-place', 'no country has this name', advice);
  },
  'content of': (text) =>
    text.length <= LONGEST_NAME && parseFormula(text).ok
      ? good(text)
      : bad(
          'unknown-word',
          'this is no formula',
          'Write an element or an oxide: Sb, WO3; empty where content is not kept.',
        ),
  assay: (text) => said(readAssay(text), 'Write percents: Sb 99.65; As 0.08; Pb 120 ppm.'),
  limits: (text) => said(readLimits(text), 'Write Sb >= 99.65; As <= 0.1; Pb 0.01..0.2.'),
  allows: oneOf(['release', 'sale', 'release or sale'], 'thing an authority allows'),
};

const tooLong = (most: number): ReadCell =>
  bad('too-long', `a cell has at most ${most} characters`, 'Shorten it, or keep the long text elsewhere.');

/** Reads a cell that is not empty. Percent needs its gross mass, and is read with it. */
export function readCell(kind: Exclude<CellKind, 'percent'>, text: string, context: CellContext): ReadCell {
  const long = text.length > LONGEST_TEXT;
  const read = long ? tooLong(LONGEST_TEXT) : READERS[kind](text, context);
  return read.ok ? read : { ...read, message: `"${text.slice(0, 80)}": ${read.message}` };
}

function said(read: ReturnType<typeof readAssay> | ReturnType<typeof readLimits>, advice: string): ReadCell {
  return read.ok ? good(read.value) : bad('unreadable-cell', read.message, advice);
}

function oneOf(words: readonly string[], what: string): Reader {
  return (text) => {
    const found = words.find((word) => word === text.toLowerCase());
    return found === undefined
      ? bad('unknown-word', `no ${what} has this name`, `One of: ${words.join(', ')}.`)
      : good(found);
  };
}

/** A decimal number, with a sign or an exponent where a spreadsheet writes one. */
function decimal(text: string): number | null {
  const [, sign = '', digits = '', exponent = '0'] = /^([-−+]?)([\d.,]+)(?:e([-+]?\d{1,3}))?$/i.exec(text) ?? [];
  const read = readNumber(digits, Number(exponent));
  return read.ok ? (/[-−]/.test(sign) ? 0 - read.amount : read.amount) : null;
}

function dollars(text: string): ReadCell {
  const amount = decimal(text);
  return amount !== null && amount >= 0
    ? good(amount)
    : bad('unreadable-cell', 'this is no amount of at least 0', 'Write a number such as 1,234.50.');
}

function within(text: string, most: number): ReadCell {
  const degrees = decimal(text);
  const fits = degrees !== null && Math.abs(degrees) <= most;
  return fits
    ? good(degrees)
    : bad('unreadable-cell', `degrees from -${most} to ${most} were expected`, 'Write 38.53.');
}

function formIn(text: string, { vocabulary, labels, material }: CellContext): ReadCell {
  if (material === undefined) {
    return bad('unknown-word', 'a form is a form of a material, and the row names none', 'Fill the column material.');
  }
  const found = vocabulary.forms.get(formKey(material, text)) ?? formByLabel(labels, material, text);
  const forms = [...vocabulary.forms.values()].flatMap((form) => (form.material === material ? form.id : []));
  const advice = forms.length === 0 ? 'Choose the material it is a form of.' : `Forms: ${forms.join(', ')}.`;
  return found === null ? bad('unknown-word', `${material} has no form of this name`, advice) : good(found.id);
}

/** What stands in a cell for a value of a payload; `readCell` reads it back. */
export function cellText(kind: CellKind, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (kind === 'mass') return kilogramsText(Number(value));
  if (kind === 'yes or no') return value === true ? 'yes' : 'no';
  if (kind === 'limits') return limitsText(value as readonly AssayLimit[]);
  if (kind === 'assay')
    return Object.entries(value)
      .map(([analyte, percent]) => `${analyte} ${percent}`)
      .join('; ');
  return String(value);
}
