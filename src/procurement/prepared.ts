import { groupBy } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Dated, happeningsAmong, isStep, type Known } from './happenings.ts';
import { type JudgedJoin, judgedJoins } from './judged-joins.ts';
import { joinedIds } from './number-joins.ts';

/** What else a procurement's answer may draw on. */
export interface ProcurementContext extends Known {
  /** Statements about procurements: contract quantity, ceiling, minimum. */
  readonly statements?: readonly Statement[];
  readonly vocabulary?: Vocabulary;
}

/** All that is known of one procurement, whatever the day. */
export interface PreparedProcurement {
  readonly id: string;
  readonly happenings: readonly Dated[];
  readonly statements: readonly Statement[];
}

/** Every procurement, laid out once so that its state on any day is a short fold. */
export interface Prepared {
  readonly procurements: readonly PreparedProcurement[];
  /** The procurement each occurrence is a step of. */
  readonly owners: ReadonlyMap<string, string>;
  /** What people judged to belong together. */
  readonly joins: readonly JudgedJoin[];
  readonly context: ProcurementContext;
}

/** Lays events out by procurement: reports to happenings, numbers spelled several ways joined. */
export function preparedProcurements(events: readonly Event[], context: ProcurementContext = {}): Prepared {
  const steps = events.filter(isStep);
  const joins = judgedJoins(context.judgements ?? [], context.knownOn ?? '9999-12-31');
  const ids = joinedIds(steps, joins);
  const idOf = (id: string): string => ids.get(id) ?? id;
  const own = groupBy(steps, (e) => idOf(e.subject.id));
  // Statements are many and looked through for every role of money; few are about a procurement.
  const stated = groupBy(
    (context.statements ?? []).filter(({ subject }) => own.has(idOf(subject.id))),
    ({ subject }) => idOf(subject.id),
  );
  return {
    procurements: [...own].map(([id, reports]) => ({
      id,
      happenings: happeningsAmong(reports, context),
      statements: stated.get(id) ?? [],
    })),
    owners: new Map(steps.map((e) => [e.payload.occurrence, idOf(e.subject.id)])),
    ...{ joins, context },
  };
}
