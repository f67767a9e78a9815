import type { Period } from '../../units/period.ts';
import type { Basis } from '../../units/quantity.ts';
import { dimensionOf, type Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import { basisInNotes } from './basis.ts';
import { readCell, valueOfCell } from './cell.ts';
import type { McsContext } from './edition.ts';
import { type Meaning, meaningKey } from './meaning.ts';
import { unknownPlace, unknownUnit } from './problem.ts';
import { officialStatement, type Reading, type Refusal, refused } from './reading.ts';
import { type WorldGroup, worldMeaning } from './world-headings.ts';
import { meaningAside, type WorldPlace, worldPlace } from './world-place.ts';

/** One figure of a world table with all that its row and its column say of it. */
export interface WorldFigure {
  readonly chapter: string;
  readonly type: string;
  readonly country: string;
  readonly group: WorldGroup;
  readonly variant: string;
  readonly year: string;
  /** The unit as a unit, or the words that are none. */
  readonly unit: Unit | { readonly words: string };
  readonly estimated: boolean;
  readonly original: string;
  readonly note: string;
  readonly locator: string;
  readonly published: Period;
}

/** What a figure of a world table says, or why it cannot be read. */
export function worldReading(figure: WorldFigure, { labels }: McsContext): Reading {
  const { locator, original, published, type, note } = figure;
  const place = worldPlace(labels, figure.country);
  if (place === null) return refused(unknownPlace(figure.country), locator, original);
  const meant = worldMeaning(figure.chapter, type, figure.group, figure.variant);
  if (meant === null) return refused(unknownType(figure), locator, original);
  const meaning = meaningAside(meant, place.aside);
  const value = valueIn(figure, meaning, place);
  if ('code' in value) return refused(value, locator, original);
  const { property } = meaning;
  const subject = { ...meaning.subject, place: place.id };
  const said = { locator, original, published, subject, property, value, period: figure.year };
  const key = [meaningKey(meaning), place.id, figure.year].join('|');
  return { statement: officialStatement(said, note === original ? '' : note), key, heading: `${type}|${figure.group}` };
}

const unknownType = ({ chapter, type, group }: WorldFigure): Refusal => ({
  code: 'unknown-heading',
  message: `"${type}" is no type known for the ${group} of ${chapter}`,
});

function valueIn(figure: WorldFigure, meaning: Meaning, place: WorldPlace): Value | Refusal {
  const { unit, original } = figure;
  const read = readCell(/^(?:na|xx|w)$/i.test(original.trim()) ? original.toUpperCase() : original);
  if (read.kind === 'unreadable') return read;
  const measure = typeof unit === 'string' ? { unit, basis: basisIn(figure, unit, meaning.basis) } : null;
  // The mark glued to a country's name is of its production, which is why it stands once for all years.
  const marked = figure.estimated || (place.estimated && figure.group === 'production');
  const estimated = figure.group !== 'reserves' && marked;
  return valueOfCell(read, measure, estimated) ?? unknownUnit(typeof unit === 'string' ? unit : unit.words);
}

/** A footnote of the row comes before what the chapter says. */
function basisIn({ note }: WorldFigure, unit: Unit, stated: Basis): Basis {
  if (dimensionOf(unit) !== 'mass') return 'none';
  return basisInNotes(note) ?? stated;
}
