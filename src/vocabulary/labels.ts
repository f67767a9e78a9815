import { formKey } from './tables.ts';
import type { Country, Form, Material, Vocabulary } from './vocabulary.ts';

/** A vocabulary's names and labels, ready to be looked up; build it once per file read. */
export interface LabelIndex {
  readonly materials: ReadonlyMap<string, Material>;
  readonly countries: ReadonlyMap<string, Country>;
  /** Keyed by material id and label. */
  readonly forms: ReadonlyMap<string, Form>;
}

/** A label as it is compared: lower case, one kind of space (also for non-breaking ones), semicolons as commas. */
export function plainLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim().replaceAll(';', ',').toLowerCase();
}

/** Index of every name and label. Of two things with one label the first in the table has it. */
export function labelIndex(vocabulary: Vocabulary): LabelIndex {
  return {
    materials: indexed([...vocabulary.materials.values()], (label) => label),
    countries: indexed([...vocabulary.countries.values()], (label) => label),
    forms: indexed([...vocabulary.forms.values()], (label, form) => formKey(form.material, label)),
  };
}

interface Labelled {
  readonly name: string;
  readonly labels: readonly string[];
}

function indexed<T extends Labelled>(things: readonly T[], keyOf: (label: string, thing: T) => string) {
  const index = new Map<string, T>();
  for (const thing of things) {
    for (const label of [...thing.labels, thing.name]) {
      const key = keyOf(plainLabel(label), thing);
      if (!index.has(key)) index.set(key, thing);
    }
  }
  return index;
}

/** The material a source's label names, or null. */
export function materialByLabel(index: LabelIndex, label: string): Material | null {
  return index.materials.get(plainLabel(label)) ?? null;
}

/** The country, world, residual or group a source's label names, or null. */
export function countryByLabel(index: LabelIndex, label: string): Country | null {
  return index.countries.get(plainLabel(label)) ?? null;
}

/** The form of a material a source's heading names, or null. */
export function formByLabel(index: LabelIndex, material: string, label: string): Form | null {
  return index.forms.get(formKey(material, plainLabel(label))) ?? null;
}
