import type { Basis, MassBasis } from '../../units/quantity.ts';
import { dimensionOf, type Unit } from '../../units/unit.ts';
import { type LabelIndex, materialByLabel } from '../../vocabulary/labels.ts';

/** Elements whose material in the vocabulary has another name. */
const SYMBOLS: Readonly<Record<string, string>> = { iron: 'Fe', magnesium: 'Mg', silicon: 'Si', titanium: 'Ti' };

/** Oxides USGS names in words. */
const OXIDES: readonly (readonly [RegExp, string])[] = [
  [/boric oxide equivalent/i, 'B2O3'],
  [/tungsten trioxide/i, 'WO3'],
  [/scandium oxide equivalent/i, 'Sc2O3'],
];

const FORMULA = /\b([A-Z][A-Za-z0-9]*)\)? (?:content|equivalent)\b/;
const NAMED = /\b([a-z]+) content\b/i;
const PER_NAMED = /\b(?:pound|kilogram|metric ton) of (?:contained |elemental )?([a-z]+)/;

/** What words of a heading or of a chapter's opening say a mass is the mass of, or null when they say nothing. */
export function basisInWords(labels: LabelIndex, words: string): MassBasis | null {
  if (/gross weight/i.test(words)) return 'gross';
  const oxide = OXIDES.find(([pattern]) => pattern.test(words));
  if (oxide !== undefined) return { oxide: oxide[1] };
  const formula = FORMULA.exec(words)?.[1];
  const symbol = formula === undefined ? null : basisOfFormula(formula);
  if (symbol !== null) return symbol;
  const name = NAMED.exec(words)?.[1] ?? PER_NAMED.exec(words)?.[1];
  return name === undefined ? null : contentOf(labels, name);
}

/** `Ge` is content of an element; `Cr2O3`, `MgO` and `REO` are oxides; a capitalised word is no formula. */
function basisOfFormula(formula: string): MassBasis | null {
  if (/^[A-Z][a-z]?$/.test(formula)) return { contentOf: formula };
  return /\d|O$/.test(formula) && formula !== 'O' ? { oxide: formula } : null;
}

function contentOf(labels: LabelIndex, name: string): MassBasis | null {
  const symbol = materialByLabel(labels, name)?.symbol ?? SYMBOLS[name.toLowerCase()];
  return symbol === undefined ? null : { contentOf: symbol };
}

/** What a row's footnotes say a mass is the mass of, or null. */
export function basisInNotes(notes: string): MassBasis | null {
  if (/(?:^|-- ?)Gross weight\b|reported in gross weight/.test(notes)) return 'gross';
  if (notes.includes('Calcined equivalent weights')) return { oxide: 'Al2O3' };
  if (notes.includes('dry equivalent weights')) return 'dry';
  return notes.includes('ZrO2 content') ? { oxide: 'ZrO2' } : null;
}

/** Opening line of a chapter: "(Data in metric tons, antimony content, unless otherwise specified)". */
const OPENING = /^\(Data in [^,()]+, (.+?),? unless otherwise specified\)/;

/** The words of a chapter's opening line after the unit, `antimony content`; empty where it names only a unit. */
export function openingWords(otherNotes: string): string {
  return OPENING.exec(otherNotes)?.[1] ?? '';
}

/** What a chapter's opening words say its masses are; `unstated` where there are none. */
export function basisOfChapter(labels: LabelIndex, words: string, symbol: string | null): MassBasis {
  if (words === '') return 'unstated';
  if (words.includes('PGM')) return { contentOf: symbol ?? 'PGM' };
  if (words === 'elemental iodine') return { contentOf: 'I' };
  if (/^(?:metal|usable ore|marketable phosphate rock)$/.test(words)) return 'gross';
  return basisInWords(labels, words) ?? 'unstated';
}

/** Basis of a figure from its unit: masses have the given one, prices are per it, money has a role, the rest has none. */
export function basisFor(unit: Unit, mass: MassBasis, property: string): Basis {
  const dimension = dimensionOf(unit);
  if (dimension === 'mass') return mass;
  if (dimension.startsWith('money/')) return { per: mass, prices: 'nominal' };
  if (dimension !== 'money') return 'none';
  return { role: property === 'imports' || property === 'exports' ? 'trade value' : 'unstated', prices: 'nominal' };
}
