import { groupBy, preferred, preferredReport } from '../ledger/conflict.ts';
import { type Event, eventKey } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import type { IsoDate, Period } from '../units/period.ts';

/** What stands of an account at one time: money not yet obligated, as brought forward. */
export interface Balance {
  readonly period: Period;
  /** `discretionary` and the like, where the source splits the account. */
  readonly detail: string | null;
  readonly figure: Figure;
}

/** Money given for a purpose, by its stages; a stage nobody speaks of is null, never a copy of another. */
export interface Appropriation {
  /** Slug of the subject: `pl-119-21-stockpile`, `transaction-fund-097-4555-x`. */
  readonly id: string;
  /** The Treasury account it stands in, as a source names it; null where no source at hand does. */
  readonly account: AccountName | null;
  /** Asked for in a budget. */
  readonly requested: Figure | null;
  /** Allowed to be appropriated. */
  readonly authorized: Figure | null;
  /** Given by law. */
  readonly appropriated: Figure | null;
  /** What OMB has released for use (31 USC 1513). */
  readonly apportioned: Figure | null;
  /** Last day it may be obligated, by the report followed. */
  readonly lapses: Lapse | null;
  /** Oldest first. */
  readonly balances: readonly Balance[];
  /** Other appropriations it is the sum of; it is then never added to them. */
  readonly sumOf: readonly string[];
}

/** A Treasury account symbol with the statement that gives it. */
export interface AccountName {
  readonly text: string;
  readonly evidence: EvidenceId;
}

/** The day money lapses, or the year where that is all that is said. */
export type Lapse = Pick<Event, 'id' | 'date' | 'datePrecision'>;

const STAGES = { requested: 'budget-request', authorized: 'authorization', appropriated: 'appropriation' } as const;

/** Appropriations with what is said of them by the day: amounts by stage, last day, balances. */
export function appropriationsOn(
  statements: readonly Statement[],
  events: readonly Event[],
  day: IsoDate,
  judgements: readonly Judgement[] = [],
): readonly Appropriation[] {
  const said = groupBy(
    statements.filter((s) => s.subject.kind === 'appropriation'),
    (s) => s.subject.id,
  );
  const ids = [...said.keys()].sort();
  return ids.map((id) => {
    const own = said.get(id) ?? [];
    const stage = (property: string): Figure | null => followed(own, property, day, judgements);
    return {
      id,
      account: accountOf(own),
      requested: stage(STAGES.requested),
      authorized: stage(STAGES.authorized),
      appropriated: stage(STAGES.appropriated),
      apportioned: stage('apportionment'),
      lapses: lapseOf(id, events, day, judgements),
      balances: balancesOf(own, day, judgements),
      sumOf: ids.filter((other) => other.startsWith(`${id}-`)),
    };
  });
}

/** The newest name of the account. */
function accountOf(own: readonly Statement[]): AccountName | null {
  const named = own
    .filter(({ property }) => property === 'treasury-account')
    .sort((a, b) => b.period.localeCompare(a.period))[0];
  return named?.value.kind === 'described' ? { text: named.value.text, evidence: named.id } : null;
}

/** The statement followed of the newest period that has one. */
function followed(
  own: readonly Statement[],
  property: string,
  day: IsoDate,
  judgements: readonly Judgement[],
): Figure | null {
  const groups = groupBy(
    own.filter((s) => s.property === property),
    statementKey,
  );
  const newest = [...groups.values()]
    .flatMap((group) => preferred(group, judgements, day) ?? [])
    .sort((a, b) => b.period.localeCompare(a.period))[0];
  return newest === undefined ? null : figureOf(newest, day, 'as stated');
}

function balancesOf(own: readonly Statement[], day: IsoDate, judgements: readonly Judgement[]): readonly Balance[] {
  const groups = groupBy(
    own.filter((s) => s.property === 'transaction-fund-balance'),
    statementKey,
  );
  return [...groups.values()]
    .flatMap((group) => preferred(group, judgements, day) ?? [])
    .sort((a, b) => a.period.localeCompare(b.period) || a.id.localeCompare(b.id))
    .map((s) => ({ period: s.period, detail: s.subject.detail ?? null, figure: figureOf(s, day, 'as stated') }));
}

/** Happenings whose name ends so say when an appropriation's money lapses. */
const LAPSE = /-money-ends$/;

function lapseOf(id: string, events: readonly Event[], day: IsoDate, judgements: readonly Judgement[]): Lapse | null {
  const told = events.filter(
    ({ subject, payload }) => subject.kind === 'appropriation' && subject.id === id && LAPSE.test(payload.occurrence),
  );
  const [reports = []] = groupBy(told, eventKey).values();
  return preferredReport(reports, judgements, day);
}
