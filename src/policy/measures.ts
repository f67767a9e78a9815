import type { Event } from '../ledger/event.ts';
import type { IsoDate } from '../units/period.ts';

/** A policy measure as of a day; its end date is what the source announced, nothing is renewed by silence. */
export interface Measure {
  readonly event: Event;
  readonly effective: IsoDate | null;
  readonly expires: IsoDate | null;
  readonly state: 'announced' | 'in force' | 'expired';
  /** Days until it ends; negative when it has; null without an end date. */
  readonly daysLeft: number | null;
}
