import type { Dated } from '../procurement/happenings.ts';
import { sameNumber } from '../procurement/number.ts';
import { type Procurement, procurementsOn } from '../procurement/procurement.ts';
import { type IsoDate, isIsoDate } from '../units/period.ts';
import { preparedOf } from './briefs.ts';
import type { View } from './desk.ts';
import { ApiError } from './errors.ts';

/** The day looked at: up to the day the ledger is known on, which it is where none is given. */
export function dayAsked(given: string | undefined, { knownOn }: View, name = 'on'): IsoDate {
  if (given === undefined) return knownOn;
  if (!isIsoDate(given)) {
    throw new ApiError('invalid-query', `${name} "${given}" is not a calendar day.`, 'YYYY-MM-DD');
  }
  if (given <= knownOn) return given;
  const message = `${name} "${given}" lies after ${knownOn}, the day the ledger is known on: nobody knows that state yet.`;
  throw new ApiError('invalid-query', message, `a day up to ${knownOn}`);
}

/** The states of every procurement on a day. */
export async function procurementsOnDay(view: View, on: IsoDate): Promise<readonly Procurement[]> {
  const prepared = await preparedOf(view);
  return view.once(`procurements on ${on}`, () => procurementsOn(prepared, on));
}

/** The procurement an id or a number names, in any spelling; refused where none or several are meant. */
export function procurementNamed(text: string, all: readonly Procurement[], on: IsoDate): Procurement {
  const byId = all.find(({ id, joined }) => id === text.toLowerCase() || joined.includes(text.toLowerCase()));
  if (byId !== undefined) return byId;
  const found = all.filter(({ numbers }) => numbers.some(({ number }) => sameNumber(number, text)));
  const [first, ...others] = found;
  if (first === undefined) {
    throw new ApiError('unknown-procurement', `No procurement "${text}" had begun by ${on}, by id or by number.`);
  }
  if (others.length === 0) return first;
  const ids = found.map(({ id }) => id).join(', ');
  throw new ApiError('ambiguous-procurement', `"${text}" is a number of several procurements: ${ids}.`);
}

/** Happenings of a procurement on any day, the ids joined into it included. */
export async function happeningsNamed(view: View, id: string): Promise<readonly Dated[]> {
  const { procurements } = await preparedOf(view);
  return procurements.find((own) => own.id === id)?.happenings ?? [];
}
