import type { Month } from './month.ts';
import type { SlipRecord } from './slips.ts';
import type { Reading } from './term.ts';

/** Readings of one number, in order of size; never empty. */
export type Readings = readonly Reading[];

/** A plant in numbers, tonnes a month of the forms it may be in. */
export interface PlantModel {
  readonly name: string;
  readonly now: Readings;
  /** Tonnes of the contract's form in a tonne stated, one for each form it may be in, smallest first, before conversion. */
  readonly contents: readonly number[];
  /** Yield of conversion of all but the contract's own form. */
  readonly conversion: Readings;
  /** Index in `contents` of the contract's own form, which needs no conversion; -1 where it is not among them. */
  readonly own: number;
  readonly ramp: RampModel | null;
}

/** How a plant comes to its target. */
export interface RampModel {
  readonly target: Readings;
  /** Months from completion to the target. */
  readonly months: Readings;
  /** Month it was completed, where it was; else the month last given for it. */
  readonly month: Month;
  /** Null where it is completed. */
  readonly wait: WaitModel | null;
}

/** What a plant not completed still waits for. */
export interface WaitModel {
  readonly record: SlipRecord;
  /** Days since the day last given, 0 where it lies ahead. */
  readonly elapsed: number;
  /** Months supposed where the record has no project finished. */
  readonly supposed: Readings;
}

/** Tonnes of the contract's form that somebody else has a right to. */
export interface TakenModel {
  readonly from: Month;
  readonly to: Month;
  /** Tonnes a month. */
  readonly tonnes: Readings;
}

/** One order, or one delivery, of a mass that may be a range. */
export interface MassModel {
  readonly month: Month;
  readonly tonnes: Readings;
}

/** A contract's chain in numbers only: all that the simulation knows. Masses are tonnes of the contract's form. */
export interface ChainModel {
  /** Names the factors, so that draws hang on nothing else. */
  readonly id: string;
  /** First month whose deliveries are simulated, and the last. */
  readonly start: Month;
  readonly end: Month;
  readonly plants: readonly PlantModel[];
  readonly taken: readonly TakenModel[];
  readonly left: Readings;
  /** Content of feed in tonnes a month, as the contract's form. */
  readonly feed: readonly Readings[];
  readonly recovery: Readings;
  /** Month from which lots are accepted; drawn from the award where nothing is known sold. */
  readonly accepted: { readonly month: Month; readonly after: Readings | null };
  /** What is known sold, by its stand-in. */
  readonly sold: readonly MassModel[];
  readonly orders: readonly MassModel[];
  readonly deliveryMonths: Readings;
  /** The whole quantity spread evenly: hypothetical (F-23). */
  readonly pace: { readonly after: Month; readonly months: number; readonly tonnesAMonth: number } | null;
}
