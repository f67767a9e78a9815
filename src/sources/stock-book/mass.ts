import type { ProblemCode } from '../../ledger/problem-codes.ts';
import { gramsOfPercent, type ReadGrams, readGrams, readSignedGrams } from '../../units/grams.ts';
import type { Unit } from '../../units/unit.ts';
import type { Grams } from '../../vocabulary/stock-record.ts';
import { MASS_COLUMNS, type MassGroup } from './kinds.ts';

/** A column whose mass was no whole number of grams, and what it was rounded to. */
export interface RoundedColumn {
  readonly column: string;
  readonly grams: Grams;
}

/** Gross and content as read, with what was rounded to the gram. */
export interface MassRead {
  readonly gross: Grams;
  readonly content: Grams | null;
  readonly rounded: readonly RoundedColumn[];
}

/** Why a mass cannot be read, and in which column. */
export interface MassRefusal {
  readonly column: string;
  readonly code: ProblemCode;
  readonly message: string;
  readonly advice: string;
}
type Read = { readonly mass: MassRead | null } | { readonly refusals: readonly MassRefusal[] };

/** A row's cell by its column, and the unit its heading names. */
export interface MassCells {
  readonly cell: (column: string) => string;
  readonly unitOf: (column: string) => Unit | undefined;
}

const WITH_UNIT =
  'Write the mass with its unit: 20,000 kg, 44,092 lb, 19.9 t; or name the unit in the heading: gross (kg).';

function refusal(column: string, cell: string, message: string, advice: string, code?: ProblemCode): MassRefusal {
  const words = cell === '' ? message : `"${cell.slice(0, 80)}": ${message}`;
  return { column, code: code ?? 'unreadable-quantity', message: words, advice };
}

/** Reads the columns of one mass; null where all of them are empty. Percent and mass may both stand where they agree to the gram. */
export function readMass(group: MassGroup, { cell, unitOf }: MassCells): Read {
  const [grossColumn, contentColumn, assayColumn] = MASS_COLUMNS[group];
  if ([grossColumn, contentColumn, assayColumn].every((column) => cell(column) === '')) return { mass: null };
  const massIn = (column: string): ReadGrams | null =>
    cell(column) === '' ? null : readGrams(cell(column), unitOf(column));
  const lost = group === 'loss' && cell(grossColumn) !== '';
  // Metal that takes up oxygen weighs more afterwards: a loss below zero.
  const gross = lost ? readSignedGrams(cell(grossColumn), unitOf(grossColumn)) : massIn(grossColumn);
  const given = massIn(contentColumn);
  const share = cell(assayColumn) === '' ? null : shareIn(cell(assayColumn), gross);
  const refusals = [
    ...refused(grossColumn, cell, gross),
    ...refused(contentColumn, cell, given),
    ...(share !== null && typeof share === 'string' ? [refusal(assayColumn, cell(assayColumn), share, PERCENT)] : []),
    ...(gross === null && (group !== 'content' || share !== null) ? [missingGross(grossColumn)] : []),
  ];
  if (refusals.length > 0) return { refusals };
  const byAssay = share === null || typeof share === 'string' || !share.ok ? null : share;
  const content = given?.ok === true ? given : byAssay;
  if (content !== null && byAssay !== null && content.grams !== byAssay.grams) {
    const says = `the content is ${content.grams} g as a mass and ${byAssay.grams} g by its percentage`;
    return { refusals: [refusal(assayColumn, cell(assayColumn), says, ONE_OF, 'content-contradicts-assay')] };
  }
  const rounded = [
    ...(gross?.ok === true && gross.rounded ? [{ column: grossColumn, grams: gross.grams }] : []),
    ...(content?.rounded === true
      ? [{ column: given === null ? assayColumn : contentColumn, grams: content.grams }]
      : []),
  ];
  return { mass: { gross: gross?.ok === true ? gross.grams : 0, content: content?.grams ?? null, rounded } };
}

const PERCENT = 'Write 99.65 without a sign, or as text with it; of less than one percent always the sign: 0.5 %.';
const ONE_OF = 'Give the content as a mass or as a percentage, not both.';

const missingGross = (column: string): MassRefusal => ({
  ...{ column, code: 'missing-field', message: 'the cell is empty' },
  advice: 'Write the gross mass with its unit: a percentage is of it.',
});

function refused(column: string, cell: (column: string) => string, read: ReadGrams | null): readonly MassRefusal[] {
  return read === null || read.ok ? [] : [refusal(column, cell(column), read.message, WITH_UNIT)];
}

/** The content a percentage gives; a string is what is wrong with it. */
function shareIn(text: string, gross: ReadGrams | null): ReadGrams | string | null {
  const [, number = '', sign] = /^(\d{1,3}(?:\.\d{1,20})?)\s*(%|pct)?$/i.exec(text) ?? [];
  if (number === '') return 'this is no percentage';
  // A spreadsheet hands over a cell formatted as percent as a fraction of one.
  if (sign === undefined && Number(number) <= 1 && Number(number) > 0) {
    return 'this may be a percentage, or the fraction a spreadsheet makes of one';
  }
  if (gross?.ok !== true || gross.grams < 0) return gross?.ok === true ? 'no percentage of a gain' : null;
  const read = gramsOfPercent(gross.grams, number);
  return read.ok ? read : read.message;
}

/**
 * What an upgrade lost, with the rounding of the three masses in it: pounds that balance to the last digit do so in whole
 * grams too. More than a gram is no rounding and stays as it was said.
 */
export function balancedLoss(moved: MassRead, out: MassRead, loss: MassRead): MassRead {
  const rounded = [moved, out, loss].some((mass) => mass.rounded.length > 0);
  if (!rounded) return loss;
  const rest = (whole: number | null, part: number | null, lost: number | null): number | null => {
    if (whole === null || part === null || lost === null) return lost;
    const left = whole - part;
    return Math.abs(left - lost) <= 1 ? left : lost;
  };
  const gross = rest(moved.gross, out.gross, loss.gross) ?? loss.gross;
  const content = rest(moved.content, out.content, loss.content);
  return { ...loss, gross, content: content === null || content < 0 ? loss.content : content };
}
