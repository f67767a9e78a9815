import type { Unit } from '../units/unit.ts';
import type { ConsumptionDefinition } from './consumption-definition.ts';

/** Kinds of material the field sorts by. */
export const MATERIAL_CATEGORIES = [
  'base metal',
  'battery metal',
  'ferroalloy metal',
  'light metal',
  'minor metal',
  'nuclear material',
  'platinum group',
  'precious metal',
  'rare earth',
  'ferroalloy',
  'steel',
  'magnet or alloy',
  'ore or intermediate',
  'industrial mineral',
  'fertilizer mineral',
  'construction mineral',
  'abrasive',
  'gas',
  'fuel',
  'fiber or composite',
  'semiconductor material',
] as const;
export type MaterialCategory = (typeof MATERIAL_CATEGORIES)[number];

/** A material: an element, a mineral product, a stockpiled product or a group as the field names it. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly symbol: string | null;
  /** Labels sources use for it, as printed (USGS `Commodity` and chapter labels), matched without regard to case. */
  readonly labels: readonly string[];
  /** Other names people search for: spellings, trade names, abbreviations. Parsers do not read by them. */
  readonly aliases: readonly string[];
  readonly category: MaterialCategory | null;
  /** Unit its amounts are usually given in; null where no source at hand gives one. */
  readonly unit: Unit | null;
  /** What such an amount is usually of: "Sb content", "gross weight", "TiO2 content". */
  readonly content: string | null;
  /** Material id of the group or the whole it belongs to: rare earths for cerium, aluminum for bauxite. */
  readonly group: string | null;
  /** Material ids its own name says it is made of: neodymium and boron for NdFeB magnets. */
  readonly contains: readonly string[];
}

/** A form of a material: what is actually mined, traded, stocked. The formula gives its content factor. */
export interface Form {
  readonly id: string;
  readonly material: string;
  readonly name: string;
  readonly formula: string | null;
  /** Labels sources use for it in headings, as printed. */
  readonly labels: readonly string[];
}

export interface Country {
  /** ISO 3166-1 alpha-3, or `WLD`, `OTH`, `GRP-...`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'country' | 'world' | 'other' | 'group';
  /** USGS and other spellings: `Congo (Kinshasa)`, `Burma`. */
  readonly labels: readonly string[];
}

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'agency' | 'company' | 'press' | 'research' | 'person' | 'market' | 'government';
  readonly parent: string | null;
  /** What it stands to gain from what it says, in a few words. */
  readonly interest: string | null;
}

/** What a statement may state. */
export interface Property {
  readonly id: string;
  readonly name: string;
  /** Unit it is shown in by default. */
  readonly unit: Unit;
  /** Relative difference beyond which two statements conflict, e.g. 0.001; dates use days. */
  readonly tolerance: number;
  /** Stage of production it speaks of, where it does. */
  readonly stage: 'mine' | 'smelter' | 'refinery' | 'plant' | null;
  readonly description: string;
}

export interface Vocabulary {
  readonly materials: ReadonlyMap<string, Material>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly countries: ReadonlyMap<string, Country>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly properties: ReadonlyMap<string, Property>;
  /** How sources define apparent consumption (F-01). */
  readonly consumption: readonly ConsumptionDefinition[];
}
