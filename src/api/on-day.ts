import Type from 'typebox';
import { type IsoDate, isIsoDate } from '../units/period.ts';
import { ApiError } from './errors.ts';

/** The query parameter of what can be asked for as it stood on an earlier day, with all that is known of it since. */
export const ON = {
  on: Type.Optional(
    Type.String({ description: 'Day YYYY-MM-DD: as it stood then, by all that is known. Default: known_on' }),
  ),
};

/** The day asked for, or the day the ledger is known on; anything else than one real day is refused. */
export function onDay(given: string | undefined, knownOn: IsoDate): IsoDate {
  if (given === undefined) return knownOn;
  if (isIsoDate(given)) return given;
  throw new ApiError('invalid-query', `on "${given}" is not a calendar day.`, 'YYYY-MM-DD');
}
