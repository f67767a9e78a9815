import type { IsoDate } from '../units/period.ts';
import type { MaterialBriefInput } from './material.ts';

/** Whose public stock of one material is asked for, and as of which day. */
export interface StockpileHistoryInput extends MaterialBriefInput {
  /** Organisation id of the holder: `nds`. */
  readonly holder: string;
  /** The day looked at; what is of later days is left out. */
  readonly on: IsoDate;
}
