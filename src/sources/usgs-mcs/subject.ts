import { formByLabel, type LabelIndex, materialByLabel, plainLabel } from '../../vocabulary/labels.ts';
import type { Material } from '../../vocabulary/vocabulary.ts';
import { partsOf } from './heading.ts';

/** Which material a heading speaks of, and of which form or detail of it. */
export interface Topic {
  readonly material: Material;
  readonly form?: string;
  readonly detail?: string;
}

/** Sub-headings worded differently between editions, and ones that add nothing to the property (null). */
const DETAILS: ReadonlyMap<string, string | null> = new Map<string, string | null>([
  ['recoverable-antimony', null],
  ['global', null],
  ['u-s-spot-cathode', 'spot'],
  ['london-metal-exchange-lme-cash', 'lme'],
  ['london-metal-exchange-grade-a-cash', 'lme'],
  ['london-metal-exchange-lme-u-s-warehouses', 'lme'],
  ['lme-u-s-warehouses', 'lme'],
  ['lme-u-s-warehouse', 'lme'],
]);

/** Words as a slug of lower-case letters, digits and hyphens. */
export function slugOf(words: string): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The topic of a commodity's heading, or null when no material of the vocabulary has the commodity's label. */
export function topicOf(labels: LabelIndex, commodity: string, words: string): Topic | null {
  const parts = partsOf(words);
  for (const [i, part] of parts.entries()) {
    const head = part.replace(/\([^)]*\)/g, '').trim();
    const split = head === '' ? null : materialByLabel(labels, `${commodity}: ${head}`);
    if (split !== null) return withWords(labels, split, parts.with(i, part.slice(head.length)).join(', '));
  }
  const material = materialByLabel(labels, commodity);
  return material === null ? null : withWords(labels, material, words);
}

function withWords(labels: LabelIndex, material: Material, words: string): Topic {
  const parts = partsOf(words).filter((part) => !saysMaterial(labels, material, part));
  const form = parts.length === 0 ? null : formByLabel(labels, material.id, parts.join(', '));
  if (form !== null) return { material, form: form.id };
  const slug = slugOf(parts.join(' '));
  const detail = DETAILS.has(slug) ? (DETAILS.get(slug) ?? '') : slug;
  return detail === '' ? { material } : { material, detail };
}

/** A part that only repeats the material, `Helium` or `antimony content`, tells nothing new. */
function saysMaterial(labels: LabelIndex, material: Material, part: string): boolean {
  const plain = plainLabel(part);
  if (materialByLabel(labels, plain)?.id === material.id) return true;
  const content = / content$/.test(plain) ? materialByLabel(labels, plain.slice(0, -' content'.length)) : null;
  return content?.id === material.id && material.symbol !== null;
}
