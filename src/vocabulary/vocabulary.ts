import type { Unit } from '../units/unit.ts';
import type { ConsumptionDefinition } from './consumption-definition.ts';

/** A material: an element, a mineral product or a group as the field names it. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly symbol: string | null;
  /** Labels sources use for it, as printed (USGS `Commodity` and chapter labels), matched without regard to case. */
  readonly labels: readonly string[];
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
