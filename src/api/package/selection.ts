import { knownBy } from '../../ledger/as-of.ts';
import { type Event, eventKey } from '../../ledger/event.ts';
import type { Evidence, Marking } from '../../ledger/evidence.ts';
import type { Ledger } from '../../ledger/ledger-index.ts';
import type { MarkingOrder } from '../../ledger/marking.ts';
import { type Statement, statementKey } from '../../ledger/statement.ts';
import type { IsoDate } from '../../units/period.ts';

/** Which part of the ledger a package holds. */
export interface Wanted {
  readonly knownOn: IsoDate;
  /** Narrowest marking that is taken; the first of the order takes the public ledger alone, without any overlay. */
  readonly marking: Marking;
  readonly order: MarkingOrder;
}

const keyOf = (item: Statement | Event): string => ('value' in item ? statementKey(item) : eventKey(item));

/** Whether a package may hold a piece of evidence. */
function allowed({ marking, order }: Wanted): (item: Evidence) => boolean {
  const most = order.indexOf(marking);
  return (item) => {
    const rank = order.indexOf(item.marking);
    return rank >= 0 && rank <= most && (most > 0 || item.overlay === undefined);
  };
}

/**
 * What of the ledger was known on the day and may be shown. Claims go with the evidence they were made in. A judgement
 * or a correction carries no marking of its own: one that speaks of evidence left out is left out with it, since its
 * reason may tell what that evidence says.
 */
export function selection(ledger: Ledger, wanted: Wanted): Ledger {
  const [mayShow, isKnown] = [allowed(wanted), knownBy(wanted.knownOn)];
  const take = <E extends Evidence>(items: readonly E[]): readonly E[] =>
    items.filter((item) => mayShow(item) && isKnown(item.published));
  const [statements, events] = [take(ledger.statements), take(ledger.events)];
  const ids = new Set([...statements, ...events].map(({ id }) => id));
  const hidden = [...ledger.statements, ...ledger.events].filter((item) => !mayShow(item));
  const hiddenIds = new Set(hidden.flatMap((item) => [item.id, keyOf(item)]));
  const hiddenSources = new Set(hidden.map(({ source }) => source));
  const shownSources = new Set([...statements, ...events].map(({ source }) => source));
  return {
    statements,
    events,
    claims: ledger.claims.filter(({ evidence }) => ids.has(evidence)),
    judgements: ledger.judgements.filter(
      ({ key, follow, on }) =>
        on <= wanted.knownOn && !hiddenIds.has(key) && !(follow !== null && hiddenIds.has(follow)),
    ),
    corrections: ledger.corrections.filter(({ source }) => shownSources.has(source) || !hiddenSources.has(source)),
  };
}
