import type { Event } from '../ledger/event.ts';
import { formatDate } from '../units/format.ts';
import type { IsoDate } from '../units/period.ts';
import type { PolicyStep } from '../vocabulary/event-payload.ts';
import type { Standing, Stood } from './standing.ts';

/** The day asked about, and the day up to which anything published counts. */
export interface AskedDay {
  readonly day: IsoDate;
  readonly knownOn: IsoDate;
}

const dayText = (day: IsoDate): string => formatDate(day, 'day');

/** Why a measure is in its state on a day, in one plain sentence. */
export function reasonOf(measure: Standing, { state, suspendedUntil, by }: Stood, asked: AskedDay): string {
  const who = by === null ? '' : `“${by.payload.title}”`;
  switch (state) {
    case 'repealed':
      return `Ended for good by ${who}.`;
    case 'suspended in whole or part':
      return suspendedUntil === null
        ? `Suspended by ${who}, which gives no end.`
        : `Suspended by ${who} until ${dayText(suspendedUntil)}, in whole or in part.`;
    case 'unknown, renewal not found':
      return unknownReason(measure, suspendedUntil, who, asked);
    case 'expired':
      return `Its last day, ${dayText(measure.expires ?? asked.day)}, has passed.`;
    case 'in force':
      return inForceReason(measure, who);
    case 'announced':
      return announcedReason(measure);
  }
}

function announcedReason({ event, effective }: Standing): string {
  if (effective !== null) return `Takes effect on ${dayText(effective)}.`;
  const { dutyEffect } = event.payload as PolicyStep;
  return dutyEffect === 'sets none' ? 'It sets no duty.' : 'No source at hand gives the day it took effect.';
}

function unknownReason(
  { expires }: Standing,
  suspendedUntil: IsoDate | null,
  who: string,
  { knownOn }: AskedDay,
): string {
  const silence = `nothing published by ${dayText(knownOn)} says what followed`;
  if (suspendedUntil !== null) return `${who} suspended it until ${dayText(suspendedUntil)}; ${silence}.`;
  return `Its last day was ${dayText(expires ?? knownOn)}; no renewal was found, and ${silence}.`;
}

function inForceReason({ effective, expires }: Standing, who: string): string {
  const since = effective === null ? 'In force' : `In force since ${dayText(effective)}`;
  const until = expires === null ? '; no end was given' : ` until ${dayText(expires)}`;
  return who === '' ? `${since}${until}.` : `${since}${until}; after a suspension, ${who} followed.`;
}

/** A measure with the delay it gives. */
interface Delaying {
  readonly event: Event;
  readonly deadline: IsoDate | null;
}

/** What is to be said of a deadline that has passed, as a further sentence; empty without one, or where something followed. */
export function deadlineText(
  { event, deadline }: Delaying,
  all: readonly Delaying[],
  { day, knownOn }: AskedDay,
): string {
  if (deadline === null) return '';
  if (deadline >= day) return ` It gives until ${dayText(deadline)}.`;
  const { occurrence } = event.payload;
  const followed = all.some(
    (other) => other.event.date > deadline && (other.event.payload.relatesTo ?? []).includes(occurrence),
  );
  return followed
    ? ''
    : ` Its deadline, ${dayText(deadline)}, has passed; nothing published by ${dayText(knownOn)} says what followed.`;
}
