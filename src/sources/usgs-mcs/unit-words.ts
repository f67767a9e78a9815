import type { Unit } from '../../units/unit.ts';

/** A unit as a USGS table words it; `dry` where the words say dry tons. */
export interface UnitWords {
  readonly unit: Unit;
  readonly dry: boolean;
}

const WORDS: readonly (readonly [string, Unit])[] = [
  ['metric tons', 't'],
  ['tons', 't'],
  ['thousand metric tons', 'kt'],
  ['million metric tons', 'Mt'],
  ['kilograms', 'kg'],
  ['million carats', 'Mct'],
  ['thousands of carats', 'kct'],
  ['thousand carats', 'kct'],
  ['million liters', 'ML'],
  ['million cubic meters', 'Mm3'],
  ['percent', 'pct'],
  ['number', 'count'],
  ['index', 'index'],
  ['million dollars', 'MUSD'],
  ['dollars per metric ton', 'USD/t'],
  ['dollars per ton', 'USD/t'],
  ['dollars per short ton', 'USD/st'],
  ['dollars per kilogram', 'USD/kg'],
  ['dollars per pound', 'USD/lb'],
  ['cents per pound', 'USc/lb'],
  ['dollars per troy ounce', 'USD/ozt'],
  ['dollars per carat', 'USD/ct'],
  ['dollars per dry metric ton unit', 'USD/mtu'],
  ['dollars per gram', 'USD/g'],
  ['dollars per 10-grams', 'USD/10g'],
  ['dollars per 25 grams', 'USD/25g'],
  ['dollars per 50 grams', 'USD/50g'],
  ['dollars per 100 milliliters', 'USD/100mL'],
  ['dollars per 100 mililiters', 'USD/100mL'],
];

const UNITS: ReadonlyMap<string, UnitWords> = new Map<string, UnitWords>([
  ...WORDS.map(([words, unit]) => [words, { unit, dry: false }] as const),
  ['thousand metric dry tons', { unit: 'kt', dry: true }],
]);

/** Unit of a `Unit` or `UNIT_MEAS` cell, or null for words USGS has not used. */
export function unitOfWords(words: string): UnitWords | null {
  return UNITS.get(words.replace(/\s+/g, ' ').trim().toLowerCase()) ?? null;
}

/** Unit codes at the end of a salient heading of the editions up to 2025, `Price_Metal_dlb`. */
const CODES: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['t', 't'],
  ['kt', 'kt'],
  ['mmt', 'Mt'],
  ['mt', 'Mt'],
  ['kg', 'kg'],
  ['mct', 'Mct'],
  ['kct', 'kct'],
  ['mcm', 'Mm3'],
  ['pct', 'pct'],
  ['num', 'count'],
  ['mdol', 'MUSD'],
  ['dt', 'USD/t'],
  ['dst', 'USD/st'],
  ['dkg', 'USD/kg'],
  ['dlb', 'USD/lb'],
  ['ctslb', 'USc/lb'],
  ['dto', 'USD/ozt'],
  ['dtoz', 'USD/ozt'],
  ['dg', 'USD/g'],
]);

/** Unit of a salient heading's last part, or null. */
export function unitOfCode(code: string): Unit | null {
  return CODES.get(code.toLowerCase()) ?? null;
}
