import Type from 'typebox';
import { knownOn } from '../ledger/as-of.ts';
import type { Event } from '../ledger/event.ts';
import type { Evidence } from '../ledger/evidence.ts';
import { withPrefix } from '../ledger/ledger-index.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate } from '../units/period.ts';
import { derivedSharesOf } from './briefs.ts';
import type { View } from './desk.ts';
import { ApiError } from './errors.ts';

/** Path parameter of one piece of evidence. */
export const ID_PARAMS = Type.Object({
  id: Type.String({
    pattern: '^[0-9a-f]{6,64}$',
    description: 'Evidence id (SHA-256), or at least its first six digits',
  }),
});

/** Current evidence whose id begins so, with the shares that follow from a publication's own numbers: a side of a conflict can be one. */
export async function evidenceFrom(view: View, prefix: string): Promise<readonly (Statement | Event)[]> {
  const [{ statementsById, eventsById }, derived] = await Promise.all([view.index(), derivedSharesOf(view)]);
  return [...withPrefix(statementsById, prefix), ...withPrefix(derived, prefix), ...withPrefix(eventsById, prefix)];
}

/** The one piece of evidence known on the day whose id begins so. */
export function findOne<E extends Evidence>(evidence: readonly E[], id: string, day: IsoDate): E {
  const found = knownOn(
    evidence.filter((item) => item.id.startsWith(id)),
    day,
  );
  const [first, second] = found;
  if (first === undefined) throw new ApiError('unknown-evidence', `Nothing known on ${day} has the id ${id}.`);
  if (second === undefined) return first;
  throw new ApiError('ambiguous-evidence', `${found.length} ids begin with ${id}.`);
}

/** As `findOne`, among current evidence, which is at hand; where none has the id, among what was withdrawn. */
export async function findEver<E extends Evidence>(
  current: readonly E[],
  id: string,
  day: IsoDate,
  withdrawn: () => Promise<readonly E[]>,
): Promise<E> {
  const atHand = current.some((item) => item.id.startsWith(id));
  return findOne(atHand ? current : await withdrawn(), id, day);
}
