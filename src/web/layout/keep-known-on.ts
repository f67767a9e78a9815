import type { Choices } from '../choices/choices.ts';

/** Search of a link to another page: only the day the ledger is known on goes along. */
export function keepKnownOn(old: Choices): Choices {
  return old.known_on === undefined ? {} : { known_on: old.known_on };
}
