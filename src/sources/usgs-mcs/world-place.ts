import { countryByLabel, type LabelIndex } from '../../vocabulary/labels.ts';
import type { Meaning } from './meaning.ts';
import { slugOf } from './subject.ts';

/** A place of a world table with what its name says besides: `France (andalusite)`, `Argentina, crude ore`, `Russiae`. */
export interface WorldPlace {
  readonly id: string;
  readonly aside: string;
  /** The mark of an estimate, a raised e, glued to the name. */
  readonly estimated: boolean;
}

/** Footnote digits glued to a name: `World total (rounded) 10`, `New Caledonia11`. */
const FOOTNOTE = / ?\d+$/;

/** The place a name means, or null when the vocabulary has none. */
export function worldPlace(labels: LabelIndex, name: string): WorldPlace | null {
  const plain = name.replace(FOOTNOTE, '');
  const found = named(labels, plain);
  if (found !== null) return { ...found, estimated: false };
  const marked = plain.endsWith('e') ? named(labels, plain.slice(0, -1)) : null;
  return marked === null ? null : { ...marked, estimated: true };
}

function named(labels: LabelIndex, name: string): Omit<WorldPlace, 'estimated'> | null {
  const whole = countryByLabel(labels, name);
  if (whole !== null) return { id: whole.id, aside: '' };
  const [, short = '', bracketed = '', rest = ''] = /^([^(,]+?)\s*(?:\(([^)]*)\))?(?:,\s*(.*))?$/.exec(name) ?? [];
  const country = countryByLabel(labels, short);
  if (country === null) return null;
  return { id: country.id, aside: `${bracketed},${rest}`.replace(/,? ?rounded/, '') };
}

/** Words beside a name that say nothing of what is counted. */
const IDLE: ReadonlySet<string> = new Set(['', 'recoverable', 'overseas-territory-of-france']);

/** The meaning for a place whose name says more: the words become part of the detail unless it has them already. */
export function meaningAside(meaning: Meaning, aside: string): Meaning {
  const slug = slugOf(aside);
  const { detail } = meaning.subject;
  if (IDLE.has(slug) || slug === detail) return meaning;
  const whole = detail === undefined || slug.startsWith(`${detail}-`) ? slug : `${detail}-${slug}`;
  return { ...meaning, subject: { ...meaning.subject, detail: whole } };
}
