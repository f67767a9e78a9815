import { type DatePrecision, endOfDate, type IsoDate, type Period } from '../units/period.ts';
import { textIn } from './ocds-json.ts';

/** Prefix of our contracting process ids. It is our own and not registered with the Open Contracting Partnership. */
export const OCID_PREFIX = 'ballast';

/** The contracting process id of a procurement: `ballast-dla-cobalt-2025`. */
export function ocidOf(procurement: string): string {
  return `${OCID_PREFIX}-${procurement}`;
}

/** The procurement a contracting process id of ours names; the text itself where it has no prefix of ours. */
export function procurementOfOcid(ocid: string): string {
  return ocid.startsWith(`${OCID_PREFIX}-`) ? ocid.slice(OCID_PREFIX.length + 1) : ocid;
}

/** The beginning of a day as OCDS writes it; null where the day is not known. */
export function startOfDay(date: IsoDate, precision: DatePrecision = 'day'): string | null {
  return precision === 'day' ? `${date}T00:00:00Z` : null;
}

/** The end of a day, for dates by which something must be done. */
export function endOfDay(date: IsoDate): string {
  return `${date}T23:59:59Z`;
}

/** A date as far as it is known: `2025-08-18`, `2025-08`, `2025`. */
export function knownPart(date: IsoDate, precision: DatePrecision): string {
  return date.slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

/** When a publication was out for sure; a month counts from its last day. */
export function publishedBy(published: Period): IsoDate {
  return endOfDate(published);
}

/** The day of a date and time. */
export function dayOf(time: unknown): IsoDate | null {
  return textIn(typeof time === 'string' ? time : null)?.slice(0, 10) ?? null;
}
