import Type from 'typebox';
import { type IsoDate, isIsoDate } from '../units/period.ts';
import { ApiError } from './errors.ts';

/** The query parameter of every read: the ledger as known on that day. */
export const KNOWN_ON = {
  known_on: Type.Optional(
    Type.String({ description: 'Day YYYY-MM-DD; only what was published by then counts. Default: today' }),
  ),
};

/** The day asked for, or today; anything else than one real day is refused. */
export function knownOnDay(given: string | undefined, today: IsoDate): IsoDate {
  if (given === undefined) return today;
  if (isIsoDate(given)) return given;
  throw new ApiError('invalid-known-on', `known_on "${given}" is not a calendar day.`, 'YYYY-MM-DD');
}
